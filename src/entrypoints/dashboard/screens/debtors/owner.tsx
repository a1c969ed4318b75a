import { useState } from 'react';
import { api, inBooks } from '../../base/api.js';
import { useAdministration } from '../../base/place.js';
import { useMay } from '../../base/rights.js';
import { useSession } from '../../base/session.js';
import { useWords } from '../../base/words.js';
import { Button } from '../../parts/button.js';
import { Choice } from '../../parts/field.js';
import { Card } from '../../parts/page.js';
import { ProblemNote } from '../../parts/problem.js';
import { useTell } from '../../parts/toast.js';
import { CONTACTS } from './contact-words.js';
import type { DebtorCard } from './card.js';

/** Who may follow somebody up: those who work here, and nobody. A name that is none of them is kept in the list. */
export function useOwners(now?: string): readonly (readonly [string, string])[] {
  const { nobody } = useWords(CONTACTS);
  const administration = useAdministration();
  const { data } = api.useQuery(
    'get',
    '/v1/administrations/{administration}/people',
    inBooks(administration),
  );
  const names = (data?.people ?? []).map(({ name, fullName }) => [name, fullName ?? name] as const);
  const isKnown = now === undefined || names.some(([name]) => name === now);
  return [['', nobody] as const, ...names, ...(isKnown ? [] : [[now, now] as const])];
}

/** Who follows him up, and a way to give him to somebody else. */
export function Owner({ card: { debtor, profile, acting } }: { readonly card: DebtorCard }) {
  const words = useWords(CONTACTS);
  const administration = useAdministration();
  const { user } = useSession();
  const may = useMay();
  const tell = useTell();
  const owners = useOwners(profile.owner);
  const [chosen, setChosen] = useState(profile.owner ?? '');
  const { mutate, isPending, error } = api.useMutation(
    'post',
    '/v1/administrations/{administration}/debtors/{id}/owner',
    {
      onSuccess: () => {
        tell(words.changed);
      },
    },
  );
  const isMine = may('work.organise');
  return (
    <Card title={words.owner} className="stack">
      {acting === undefined || acting === profile.owner ? null : <p>{words.acting(acting)}</p>}
      {isMine && owners.length > 1 ? (
        <form
          className="order-form"
          onSubmit={(event) => {
            event.preventDefault();
            mutate({
              params: { path: { administration, id: debtor.id } },
              body: { owner: chosen === '' ? null : chosen, by: user.name },
            });
          }}
        >
          <Choice label={words.owner} choices={owners} value={chosen} onChoose={setChosen} />
          <Button type="submit" busy={isPending} disabled={chosen === (profile.owner ?? '')}>
            {words.change}
          </Button>
        </form>
      ) : (
        <p>
          {profile.owner ?? words.nobody}
          {isMine ? <small className="line">{words.noPeople}</small> : null}
        </p>
      )}
      {error === null ? null : <ProblemNote error={error} />}
    </Card>
  );
}
