import { useState } from 'react';
import { api, type Forms } from '../../base/api.js';
import { dayIn, useLanguage, useWords } from '../../base/words.js';
import { Asked } from '../../parts/asked.js';
import { Choice, TextField } from '../../parts/field.js';
import { Card } from '../../parts/page.js';
import { useTell } from '../../parts/toast.js';
import { Submit } from '../../parts/submit.js';
import { RULES } from './rules-words.js';

type Laid = Forms['FirmDefaults'];

const FALLBACKS = ['', 'hold', 'e-mail', 'print'] as const;

/** What holds for books that say nothing of their own; who may not lay it down is told when he tries. */
export function Defaults({ firm }: { readonly firm: string }) {
  const words = useWords(RULES);
  const asking = api.useQuery('get', '/v1/firms/{firm}/defaults', { params: { path: { firm } } });
  return (
    <Card title={words.defaults} className="stack">
      <p className="quiet">{words.defaultsAbout}</p>
      <Asked asking={asking}>{(laid) => <Form key={laid.version} firm={firm} laid={laid} />}</Asked>
    </Card>
  );
}

function Form({ firm, laid }: { readonly firm: string; readonly laid: Laid }) {
  const words = useWords(RULES);
  const language = useLanguage();
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
  const also = Object.keys(others).map((name) => words.names[name] ?? name);
  return (
    <form
      className="stack firm-rules"
      onSubmit={(event) => {
        event.preventDefault();
        mutate({
          params: { path: { firm } },
          // It takes the place of all that was laid down: what is not shown here goes with it as it was.
          body: {
            ...(policy.trim() === '' ? {} : { policy: policy.trim() }),
            settings: {
              ...others,
              ...(fallback === '' ? {} : { fallback }),
              ...(days === '' ? {} : { replyHoldDays: Number(days) }),
            },
          },
        });
      }}
    >
      <p className="quiet">
        {laid.savedAt === null
          ? words.never
          : words.saved(laid.savedBy ?? '', dayIn(language, laid.savedAt.slice(0, 10)))}
      </p>
      <TextField
        label={words.policy}
        placeholder={words.noPolicy}
        maxLength={80}
        value={policy}
        onChange={({ target }) => {
          setPolicy(target.value);
        }}
      />
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
      {also.length === 0 ? null : <p className="quiet">{words.others(also.join(', '))}</p>}
      <Submit error={error} busy={isPending}>
        {words.save}
      </Submit>
    </form>
  );
}
