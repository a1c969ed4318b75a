import { useState } from 'react';
import { api } from '../../base/api.js';
import { amountToType, signOf, typedAmount } from '../../base/exact.js';
import { useAdministration } from '../../base/place.js';
import { useSession } from '../../base/session.js';
import { useToday } from '../../base/standing.js';
import { dayIn, type Money, useLanguage, useWords } from '../../base/words.js';
import { Button } from '../../parts/button.js';
import { Dialog } from '../../parts/dialog.js';
import { TextField } from '../../parts/field.js';
import { ProblemNote } from '../../parts/problem.js';
import { useTell } from '../../parts/toast.js';
import { DayField } from '../work/day-field.js';
import { CREDIT_ACTS } from './act-words.js';
import type { ActProps } from './acts.js';

/** Lets one order pass although nothing more may go on credit. */
export function ReleaseDialog({
  debtor,
  orders,
  onDone,
  onClose,
}: ActProps & {
  /** What the package says is ordered: most likely it is about that */
  readonly orders: Money;
}) {
  const words = useWords(CREDIT_ACTS);
  const language = useLanguage();
  const administration = useAdministration();
  const today = useToday();
  const { user } = useSession();
  const tell = useTell();
  const [order, setOrder] = useState('');
  const [text, setText] = useState(
    signOf(orders.amount) > 0 ? amountToType(orders.amount, language) : '',
  );
  const [until, setUntil] = useState('');
  const [reason, setReason] = useState('');
  const amount = typedAmount(text, language);
  const { mutate, isPending, error } = api.useMutation(
    'post',
    '/v1/administrations/{administration}/debtors/{debtor}/releases',
    {
      onSuccess: (_, { body }) => {
        tell(words.released(body.order, dayIn(language, body.until)));
        onDone();
      },
    },
  );
  return (
    <Dialog title={words.releaseTitle(debtor.name)} onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (amount === null) return;
          mutate({
            params: { path: { administration, debtor: debtor.id } },
            body: {
              ...{ order: order.trim(), amount: { amount, currency: orders.currency }, until },
              ...{ by: user.name, reason: reason.trim() },
            },
          });
        }}
      >
        <p>{words.releaseMeans}</p>
        <TextField
          label={words.order}
          required
          maxLength={200}
          value={order}
          onChange={({ target }) => {
            setOrder(target.value);
          }}
        />
        <TextField
          label={words.orderAmount}
          help={words.orderAmountHelp}
          fault={text.trim() !== '' && amount === null ? words.amountWrong : undefined}
          inputMode="decimal"
          required
          maxLength={30}
          value={text}
          onChange={({ target }) => {
            setText(target.value);
          }}
        />
        <DayField label={words.releaseUntil} from={today} value={until} onDay={setUntil} />
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
        {error === null ? null : <ProblemNote error={error} />}
        <div className="actions">
          <Button type="submit" look="danger" busy={isPending}>
            {words.release}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
