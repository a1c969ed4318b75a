import { useState } from 'react';
import { api } from '../../base/api.js';
import { typedAmount } from '../../base/exact.js';
import { useAdministration } from '../../base/place.js';
import { dayIn, useLanguage, useWords } from '../../base/words.js';
import { CREDIT_CODES } from '../../codes/credit/words.js';
import { Asked } from '../../parts/asked.js';
import { Badge } from '../../parts/badge.js';
import { Button } from '../../parts/button.js';
import { TextField } from '../../parts/field.js';
import { CREDIT_ACTS } from './act-words.js';
import { LimitGauge } from './gauge.js';
import { ANSWER_TONES } from './tones.js';

interface Order {
  readonly amount: string;
  readonly number: string;
}

/** Whether an order may go on credit: what sales asks at the telephone. */
export function CheckOrder({
  debtor,
  currency,
}: {
  readonly debtor: { readonly id: string };
  readonly currency: string;
}) {
  const words = useWords(CREDIT_ACTS);
  const language = useLanguage();
  const [text, setText] = useState('');
  const [number, setNumber] = useState('');
  const [asked, setAsked] = useState<Order | null>(null);
  const amount = typedAmount(text, language);
  return (
    <details>
      <summary>{words.asking}</summary>
      <form
        className="order-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (amount !== null) setAsked({ amount, number: number.trim() });
        }}
      >
        <TextField
          label={words.orderAmount}
          help={words.askingHelp}
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
          label={words.order}
          maxLength={200}
          value={number}
          onChange={({ target }) => {
            setNumber(target.value);
          }}
        />
        <Button type="submit">{words.check}</Button>
      </form>
      {asked === null ? null : <Judged debtor={debtor.id} currency={currency} order={asked} />}
    </details>
  );
}

function Judged({
  debtor,
  currency,
  order,
}: {
  readonly debtor: string;
  readonly currency: string;
  readonly order: Order;
}) {
  const administration = useAdministration();
  const language = useLanguage();
  const words = useWords(CREDIT_ACTS);
  const codes = useWords(CREDIT_CODES);
  const asking = api.useQuery(
    'get',
    '/v1/administrations/{administration}/debtors/{debtor}/credit',
    {
      params: {
        path: { administration, debtor },
        query: {
          ...{ order: order.amount, currency },
          ...(order.number === '' ? {} : { number: order.number }),
        },
      },
    },
  );
  return (
    <Asked asking={asking}>
      {(decision) => (
        <div className="stack" role="status">
          <p className="badges">
            <Badge tone={ANSWER_TONES[decision.answer]}>{codes.answers[decision.answer]}</Badge>
            {decision.alternatives.map((one) => (
              <Badge key={one}>{codes.alternatives[one]}</Badge>
            ))}
          </p>
          <LimitGauge decision={decision} />
          {decision.released === undefined ? null : (
            <p>
              {words.wasReleased(decision.released.by, dayIn(language, decision.released.until))}
            </p>
          )}
        </div>
      )}
    </Asked>
  );
}
