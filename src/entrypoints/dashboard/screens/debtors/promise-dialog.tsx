import { useState } from 'react';
import { api, inBooks, isProblem } from '../../base/api.js';
import { typedAmount } from '../../base/exact.js';
import { useAdministration } from '../../base/place.js';
import { useSession } from '../../base/session.js';
import { useToday } from '../../base/standing.js';
import { sumsOf } from '../../base/sums.js';
import { moneyIn, useLanguage, useWords } from '../../base/words.js';
import { Dialog } from '../../parts/dialog.js';
import { Check, TextField } from '../../parts/field.js';
import { Submit } from '../../parts/submit.js';
import { DayField } from '../work/day-field.js';
import { REFUSED } from '../work/refused-words.js';
import type { Item } from './card.js';
import { ITEMS } from './items-words.js';

/** Notes what he promised about some of his invoices. */
export function PromiseDialog({
  debtorId,
  items,
  onDone,
  onClose,
}: {
  readonly debtorId: string;
  readonly items: readonly Item[];
  readonly onDone: () => void;
  readonly onClose: () => void;
}) {
  const words = useWords(ITEMS);
  const refused = useWords(REFUSED);
  const language = useLanguage();
  const administration = useAdministration();
  const today = useToday();
  const { user } = useSession();
  const [who, setWho] = useState('');
  const [payBy, setPayBy] = useState('');
  const [text, setText] = useState('');
  const [note, setNote] = useState('');
  const [isInstead, setInstead] = useState(false);
  const [sum] = sumsOf(items.map(({ open }) => open));
  const amount = typedAmount(text, language);
  const isWrong = text.trim() !== '' && amount === null;
  const { mutate, isPending, error } = api.useMutation(
    'post',
    '/v1/administrations/{administration}/promises',
    { onSuccess: onDone },
  );
  const isThere = isProblem(error) && error.code.endsWith('already-promised');
  return (
    <Dialog title={words.promiseTitle} onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (isWrong) return;
          mutate({
            ...inBooks(administration),
            body: {
              ...{ debtorId, openItemIds: items.map(({ id }) => id), payBy, via: 'desk' },
              ...{ promisedBy: who.trim(), notedBy: user.name },
              ...(amount === null || sum === undefined
                ? {}
                : { amount: { amount, currency: sum.currency } }),
              ...(note.trim() === '' ? {} : { note: note.trim() }),
              ...(isInstead ? { replaces: true } : {}),
            },
          });
        }}
      >
        <p className="quiet">{words.promiseMeans}</p>
        <TextField
          label={words.who}
          required
          maxLength={200}
          value={who}
          onChange={({ target }) => {
            setWho(target.value);
          }}
        />
        <DayField label={words.payBy} from={today} value={payBy} onDay={setPayBy} />
        <TextField
          label={words.amount}
          help={sum === undefined ? undefined : words.all(moneyIn(language, sum))}
          fault={isWrong ? words.amountWrong : undefined}
          inputMode="decimal"
          maxLength={30}
          value={text}
          onChange={({ target }) => {
            setText(target.value);
          }}
        />
        <TextField
          label={words.note}
          maxLength={2_000}
          value={note}
          onChange={({ target }) => {
            setNote(target.value);
          }}
        />
        {isThere || isInstead ? (
          <Check label={words.replaces} isOn={isInstead} onTurn={setInstead} />
        ) : null}
        <Submit error={error} refused={refused} busy={isPending}>
          {words.save}
        </Submit>
      </form>
    </Dialog>
  );
}
