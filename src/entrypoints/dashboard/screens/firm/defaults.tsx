import { useState } from 'react';
import { api, type Forms, inFirm } from '../../base/api.js';
import { useFirm } from '../../base/place.js';
import { useMayForFirm } from '../../base/rights.js';
import { counted, dayIn, useLanguage, useWords } from '../../base/words.js';
import { Asked } from '../../parts/asked.js';
import { Facts } from '../../parts/facts.js';
import { Choice, TextField } from '../../parts/field.js';
import { Card } from '../../parts/page.js';
import { useTell } from '../../parts/toast.js';
import { Submit } from '../../parts/submit.js';
import { RULES } from './rules-words.js';

type Laid = Forms['FirmDefaults'];

/** Settings that have a place on this page. */
const SHOWN: readonly string[] = ['fallback', 'replyHoldDays'];
const FALLBACKS = ['', 'hold', 'e-mail', 'print'] as const;

/** What holds for books that say nothing of their own; who may not lay it down reads it. */
export function Defaults() {
  const words = useWords(RULES);
  const may = useMayForFirm();
  const asking = api.useQuery('get', '/v1/firms/{firm}/defaults', inFirm(useFirm()));
  return (
    <Card title={words.defaults} className="stack">
      <p className="quiet">{words.defaultsAbout}</p>
      <Asked asking={asking}>
        {(laid) => (
          <>
            <LaidBy laid={laid} />
            {may('policies.manage') ? (
              <Form key={laid.version} laid={laid} />
            ) : (
              <Said laid={laid} />
            )}
            <Others laid={laid} />
          </>
        )}
      </Asked>
    </Card>
  );
}

function LaidBy({ laid: { savedAt, savedBy } }: { readonly laid: Laid }) {
  const words = useWords(RULES);
  const language = useLanguage();
  return (
    <p className="quiet">
      {savedAt === null
        ? words.never
        : words.saved(savedBy ?? '', dayIn(language, savedAt.slice(0, 10)))}
    </p>
  );
}

function Said({ laid }: { readonly laid: Laid }) {
  const words = useWords(RULES);
  const language = useLanguage();
  const { policy, settings: { fallback, replyHoldDays } = {} } = laid.defaults;
  const days =
    replyHoldDays === undefined ? undefined : counted(language, replyHoldDays, ...words.days);
  return (
    <Facts
      of={[
        [words.policy, policy ?? words.noPolicy],
        [words.fallback, words.fallbacks[fallback ?? '']],
        [words.reply, days ?? words.noPolicy],
      ]}
    />
  );
}

/** Laid down by other ways than this page. */
function Others({ laid }: { readonly laid: Laid }) {
  const words = useWords(RULES);
  const names = Object.keys(laid.defaults.settings ?? {}).flatMap((name) =>
    SHOWN.includes(name) ? [] : (words.names[name] ?? name),
  );
  return names.length === 0 ? null : <p className="quiet">{words.others(names.join(', '))}</p>;
}

function Form({ laid }: { readonly laid: Laid }) {
  const words = useWords(RULES);
  const firm = useFirm();
  const tell = useTell();
  const { policy: policyBefore, settings = {} } = laid.defaults;
  const { fallback: fallbackBefore, replyHoldDays, ...others } = settings;
  const [policy, setPolicy] = useState(policyBefore ?? '');
  const [fallback, setFallback] = useState<(typeof FALLBACKS)[number]>(fallbackBefore ?? '');
  const [days, setDays] = useState(replyHoldDays === undefined ? '' : String(replyHoldDays));
  const { mutate, isPending, error } = api.useMutation('put', '/v1/firms/{firm}/defaults', {
    onSuccess: () => {
      tell(words.wasSaved);
    },
  });
  return (
    <form
      className="stack firm-rules"
      onSubmit={(event) => {
        event.preventDefault();
        mutate({
          ...inFirm(firm),
          // It takes the place of all that was laid down: what is not shown here goes with it as it was.
          body: {
            ...(policy === '' ? {} : { policy }),
            settings: {
              ...others,
              ...(fallback === '' ? {} : { fallback }),
              ...(days === '' ? {} : { replyHoldDays: Number(days) }),
            },
          },
        });
      }}
    >
      <PolicyChoice value={policy} onChoose={setPolicy} />
      <Choice
        label={words.fallback}
        choices={FALLBACKS.map((one) => [one, words.fallbacks[one]] as const)}
        value={fallback}
        onChoose={setFallback}
      />
      <TextField
        type="number"
        min={0}
        max={60}
        label={words.reply}
        help={words.replyHelp}
        value={days}
        onChange={({ target }) => {
          setDays(target.value);
        }}
      />
      <Submit error={error} busy={isPending}>
        {words.save}
      </Submit>
    </form>
  );
}

/** Any policy the firm keeps, or that is shipped. */
function PolicyChoice({
  value,
  onChoose,
}: {
  readonly value: string;
  readonly onChoose: (policy: string) => void;
}) {
  const words = useWords(RULES);
  const { data } = api.useQuery('get', '/v1/firms/{firm}/policies', inFirm(useFirm()));
  const kept = data?.policies.map(({ policy }) => policy.name) ?? [];
  const names = new Set([...kept, ...(data?.shipped.map(({ name }) => name) ?? [])]);
  // What is laid down stands there before the list has come.
  if (value !== '') names.add(value);
  return (
    <Choice
      label={words.policy}
      choices={[['', words.noPolicy], ...[...names].map((name) => [name, name] as const)]}
      value={value}
      onChoose={onChoose}
    />
  );
}
