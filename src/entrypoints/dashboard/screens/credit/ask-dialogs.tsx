import { useState } from 'react';
import { api, type Answer } from '../../base/api.js';
import { typedAmount, amountToType, signOf } from '../../base/exact.js';
import { useAdministration } from '../../base/place.js';
import { useSession } from '../../base/session.js';
import { type Money, useLanguage, useWords } from '../../base/words.js';
import { CREDIT_CODES } from '../../codes/credit/words.js';
import { Confirm } from '../../parts/confirm.js';
import { Dialog } from '../../parts/dialog.js';
import { Check, TextField } from '../../parts/field.js';
import { useTell } from '../../parts/toast.js';
import { Submit } from '../../parts/submit.js';
import { CREDIT_ACTS } from './act-words.js';
import type { ActProps } from './acts.js';
import { REFUSED } from './refused-words.js';

/** Days an invoice mostly has. */
const USUAL_TERM = '30';

/** Asks the insurer what he covers of somebody. */
export function CoverDialog({
  debtor,
  wanted,
  onDone,
  onClose,
}: ActProps & {
  /** What he owes and ordered: that much one would have covered */
  readonly wanted: Money;
}) {
  const words = useWords(CREDIT_ACTS);
  const { covers } = useWords(CREDIT_CODES);
  const refused = useWords(REFUSED);
  const language = useLanguage();
  const administration = useAdministration();
  const { user } = useSession();
  const tell = useTell();
  const [text, setText] = useState(
    signOf(wanted.amount) > 0 ? amountToType(wanted.amount, language) : '',
  );
  const [term, setTerm] = useState(USUAL_TERM);
  const [isOnly, setOnly] = useState(false);
  const [reason, setReason] = useState('');
  const amount = typedAmount(text, language);
  const { mutate, isPending, error } = api.useMutation(
    'post',
    '/v1/administrations/{administration}/debtors/{debtor}/cover',
    {
      onSuccess: ({ cover }) => {
        tell(words.asked(covers[cover.state]));
        onDone();
      },
    },
  );
  return (
    <Dialog title={words.coverTitle(debtor.name)} onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (amount === null) return;
          mutate({
            params: { path: { administration, debtor: debtor.id } },
            body: {
              ...{ amount: { amount, currency: wanted.currency }, termDays: Number(term) },
              ...{ only: isOnly, by: user.name, reason: reason.trim() },
            },
          });
        }}
      >
        <p>{words.coverMeans}</p>
        <TextField
          label={words.coverAmount}
          fault={text.trim() !== '' && amount === null ? words.amountWrong : undefined}
          inputMode="decimal"
          required
          maxLength={30}
          value={text}
          onChange={({ target }) => {
            setText(target.value);
          }}
        />
        <TextField
          type="number"
          min={0}
          max={999}
          required
          label={words.term}
          value={term}
          onChange={({ target }) => {
            setTerm(target.value);
          }}
        />
        <Check label={words.only} isOn={isOnly} onTurn={setOnly} />
        <TextField
          label={words.reason}
          help={words.reasonHelp}
          required
          maxLength={500}
          value={reason}
          onChange={({ target }) => {
            setReason(target.value);
          }}
        />
        <Submit error={error} refused={refused} busy={isPending}>
          {words.ask}
        </Submit>
      </form>
    </Dialog>
  );
}

type Sources = Answer<'screenDebtor'>['sources'];

/** Asks every source that is connected, and says what each answered. */
export function ScreenDialog({ debtor, onDone, onClose }: ActProps) {
  const words = useWords(CREDIT_ACTS);
  const codes = useWords(CREDIT_CODES);
  const administration = useAdministration();
  const { user } = useSession();
  const tell = useTell();
  const [isAgain, setAgain] = useState(false);
  const [reason, setReason] = useState('');
  const said = (sources: Sources): string =>
    Object.entries(sources)
      .map(([source, outcome]) => {
        const name = codes.sources[source as keyof typeof codes.sources];
        return `${name} ${codes.outcomes[outcome]}`;
      })
      .join('; ');
  const { mutate, isPending, error } = api.useMutation(
    'post',
    '/v1/administrations/{administration}/debtors/{debtor}/screening',
    {
      onSuccess: ({ sources }) => {
        tell(`${said(sources)}.`);
        onDone();
      },
    },
  );
  return (
    <Confirm
      title={words.screenTitle(debtor.name)}
      does={words.screen}
      busy={isPending}
      error={error}
      onYes={() => {
        mutate({
          params: { path: { administration, debtor: debtor.id } },
          body: { again: isAgain, by: user.name, reason: reason.trim() },
        });
      }}
      onClose={onClose}
    >
      <div className="stack">
        <p>{words.screenMeans}</p>
        <TextField
          label={words.reason}
          help={words.reasonHelp}
          required
          maxLength={500}
          value={reason}
          onChange={({ target }) => {
            setReason(target.value);
          }}
        />
        <Check label={words.again} isOn={isAgain} onTurn={setAgain} />
      </div>
    </Confirm>
  );
}
