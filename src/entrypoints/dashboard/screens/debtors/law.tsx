import { useState } from 'react';
import { api } from '../../base/api.js';
import { useAdministration } from '../../base/place.js';
import { useMay } from '../../base/rights.js';
import { useSession } from '../../base/session.js';
import { useToday } from '../../base/standing.js';
import { dayIn, useLanguage, useWords } from '../../base/words.js';
import { Button } from '../../parts/button.js';
import { Choice, TextField } from '../../parts/field.js';
import { Card } from '../../parts/page.js';
import { ProblemNote } from '../../parts/problem.js';
import { useTell } from '../../parts/toast.js';
import { DATA } from './data-words.js';
import type { DebtorCard } from './card.js';

/** What the law wants to know of him: his size, and which terms he accepted. */
export function Law({ card }: { readonly card: DebtorCard }) {
  const words = useWords(DATA);
  const { debtor } = card;
  const isDutch = debtor.country === 'NL' && debtor.kind === 'business';
  return (
    <Card title={words.law} className="stack">
      {isDutch ? <LargeCompany card={card} /> : null}
      <Terms card={card} />
    </Card>
  );
}

function LargeCompany({ card: { debtor, profile } }: { readonly card: DebtorCard }) {
  const words = useWords(DATA);
  const administration = useAdministration();
  const may = useMay();
  const tell = useTell();
  const { mutate, isPending, error } = api.useMutation(
    'put',
    '/v1/administrations/{administration}/debtors/{debtor}/large-company',
    {
      onSuccess: () => {
        tell(words.saved);
      },
    },
  );
  return (
    <div>
      <label className="check">
        <input
          type="checkbox"
          checked={profile.isLargeCompany ?? false}
          disabled={!may('work.do') || isPending}
          onChange={({ target }) => {
            mutate({
              params: { path: { administration, debtor: debtor.id } },
              body: { isLargeCompany: target.checked },
            });
          }}
        />
        {words.large}
      </label>
      <small className="line">{words.largeHelp}</small>
      {error === null ? null : <ProblemNote error={error} />}
    </div>
  );
}

function Terms({ card: { debtor, profile } }: { readonly card: DebtorCard }) {
  const words = useWords(DATA);
  const language = useLanguage();
  const administration = useAdministration();
  const may = useMay();
  const listed = api.useQuery('get', '/v1/administrations/{administration}/terms', {
    params: { path: { administration }, query: {} },
  });
  const versions = (listed.data?.terms ?? []).map(({ version }) => version);
  const { termsAccepted } = profile;
  return (
    <section className="stack" aria-label={words.terms}>
      <h3>{words.terms}</h3>
      <p>
        {termsAccepted === undefined
          ? words.notAccepted
          : words.accepted(termsAccepted.version, dayIn(language, termsAccepted.on))}
        {termsAccepted?.proof === undefined ? null : (
          <small className="line">{termsAccepted.proof}</small>
        )}
      </p>
      {listed.data !== undefined && versions.length === 0 ? (
        <p className="quiet">{words.noTerms}</p>
      ) : null}
      {versions.length > 0 && may('work.do') ? (
        <Accept debtor={debtor.id} versions={versions} />
      ) : null}
    </section>
  );
}

function Accept({
  debtor,
  versions,
}: {
  readonly debtor: string;
  readonly versions: readonly string[];
}) {
  const words = useWords(DATA);
  const administration = useAdministration();
  const { user } = useSession();
  const today = useToday();
  const tell = useTell();
  const [version, setVersion] = useState(versions.at(-1) ?? '');
  const [on, setOn] = useState('');
  const [proof, setProof] = useState('');
  const { mutate, isPending, error } = api.useMutation(
    'post',
    '/v1/administrations/{administration}/debtors/{debtor}/accepted-terms',
    {
      onSuccess: () => {
        setOn('');
        setProof('');
        tell(words.saved);
      },
    },
  );
  return (
    <form
      className="order-form"
      onSubmit={(event) => {
        event.preventDefault();
        mutate({
          params: { path: { administration, debtor } },
          body: {
            ...{ version, on, by: user.name },
            ...(proof.trim() === '' ? {} : { proof: proof.trim() }),
          },
        });
      }}
    >
      <Choice
        label={words.version}
        choices={versions.map((one) => [one, one] as const)}
        value={version}
        onChoose={setVersion}
      />
      <TextField
        type="date"
        label={words.on}
        required
        max={today ?? undefined}
        value={on}
        onChange={({ target }) => {
          setOn(target.value);
        }}
      />
      <TextField
        label={words.proof}
        help={words.proofHelp}
        maxLength={2_000}
        value={proof}
        onChange={({ target }) => {
          setProof(target.value);
        }}
      />
      {error === null ? null : <ProblemNote error={error} />}
      <Button type="submit" busy={isPending}>
        {words.accept}
      </Button>
    </form>
  );
}
