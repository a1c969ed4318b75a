import { useState } from 'react';
import { api, inBooks } from '../../base/api.js';
import { daysAfter, monthsAfter } from '../../base/days.js';
import { useAdministration } from '../../base/place.js';
import { useSession } from '../../base/session.js';
import { useToday } from '../../base/standing.js';
import { partsOf } from '../../base/sums.js';
import { type Money, useWords } from '../../base/words.js';
import { Amount, Day } from '../../parts/amount.js';
import { Dialog } from '../../parts/dialog.js';
import { Choice, TextField } from '../../parts/field.js';
import { Submit } from '../../parts/submit.js';
import { DayField } from './day-field.js';
import { PLANS } from './plan-words.js';
import { REFUSED } from './refused-words.js';

type Step = 'month' | 'fortnight' | 'week';

const NEXT: Readonly<Record<Step, (first: string, index: number) => string>> = {
  month: monthsAfter,
  fortnight: (first, index) => daysAfter(first, index * 14),
  week: (first, index) => daysAfter(first, index * 7),
};
/** More instalments than these are no plan that anybody follows. */
const PARTS_MAX = 36;

/** Agrees on instalments: how many, from when, how often; the amounts follow and add up to the cent. */
export function PlanDialog({
  debtorId,
  openItemIds,
  open,
  onAgreed,
  onClose,
}: {
  readonly debtorId: string;
  readonly openItemIds: readonly string[];
  /** What the plan is about; a plan is about one currency */
  readonly open: readonly Money[];
  readonly onAgreed: () => void;
  readonly onClose: () => void;
}) {
  const words = useWords(PLANS);
  const refused = useWords(REFUSED);
  const administration = useAdministration();
  const { user } = useSession();
  const today = useToday();
  const [who, setWho] = useState('');
  const [parts, setParts] = useState('3');
  const [first, setFirst] = useState('');
  const [step, setStep] = useState<Step>('month');
  const [compensation, setCompensation] = useState('');
  const { mutate, isPending, error } = api.useMutation(
    'post',
    '/v1/administrations/{administration}/plans',
    { onSuccess: onAgreed },
  );
  const [whole] = open;
  const count = Math.min(Math.max(Math.trunc(Number(parts)) || 1, 1), PARTS_MAX);
  const amounts = whole === undefined ? [] : partsOf(whole, count);
  const instalments =
    first === '' ? [] : amounts.map((amount, index) => ({ on: NEXT[step](first, index), amount }));
  return (
    <Dialog title={words.title} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          mutate({
            ...inBooks(administration),
            body: {
              ...{ debtorId, openItemIds: [...openItemIds], instalments, via: 'call' },
              ...{ promisedBy: who.trim(), notedBy: user.name },
              ...(compensation.trim() === '' ? {} : { compensation: compensation.trim() }),
            },
          });
        }}
      >
        <TextField
          label={words.who}
          required
          maxLength={200}
          value={who}
          onChange={({ target }) => {
            setWho(target.value);
          }}
        />
        <TextField
          label={words.parts}
          type="number"
          min={2}
          max={PARTS_MAX}
          required
          value={parts}
          onChange={({ target }) => {
            setParts(target.value);
          }}
        />
        <DayField label={words.first} from={today} value={first} onDay={setFirst} />
        <Choice
          label={words.every}
          choices={[
            ['month', words.steps.month],
            ['fortnight', words.steps.fortnight],
            ['week', words.steps.week],
          ]}
          value={step}
          onChoose={setStep}
        />
        <TextField
          label={words.compensation}
          maxLength={2_000}
          value={compensation}
          onChange={({ target }) => {
            setCompensation(target.value);
          }}
        />
        {instalments.length === 0 ? null : <Rows instalments={instalments} whole={whole} />}
        <p className="quiet">{words.means}</p>
        <Submit error={error} refused={refused} busy={isPending}>
          {words.agree}
        </Submit>
      </form>
    </Dialog>
  );
}

function Rows({
  instalments,
  whole,
}: {
  readonly instalments: readonly { readonly on: string; readonly amount: Money }[];
  readonly whole: Money | undefined;
}) {
  const words = useWords(PLANS);
  return (
    <div className="table">
      <table aria-label={words.rows}>
        <thead>
          <tr>
            <th scope="col">{words.day}</th>
            <th scope="col" className="number">
              {words.amount}
            </th>
          </tr>
        </thead>
        <tbody>
          {instalments.map(({ on, amount }) => (
            <tr key={on}>
              <td>
                <Day on={on} />
              </td>
              <td className="number">
                <Amount of={amount} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{words.total}</th>
            <td className="number">
              <b>
                <Amount of={whole} />
              </b>
            </td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
