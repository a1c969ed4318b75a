import { dayIn, useLanguage, useWords } from '../../base/words.js';
import { Amount, Day } from '../../parts/amount.js';
import { Badge } from '../../parts/badge.js';
import { Button } from '../../parts/button.js';
import { Facts } from '../../parts/facts.js';
import { Card } from '../../parts/page.js';
import { What } from './action-list.js';
import { ACTIONS } from './action-words.js';
import { Asks } from './asks.js';
import { LetterOf } from './letter-of.js';
import { askedBy, isMessage, type Sheet, type Stored } from './run-view.js';

/** One action whole: to whom, about what, why, and the letter as it would leave. */
export function ActionSheet({
  stored,
  sheet,
  isLeftOut,
  onToggle,
}: {
  readonly stored: Stored;
  readonly sheet: Sheet;
  readonly isLeftOut: boolean;
  readonly onToggle: (() => void) | undefined;
}) {
  const words = useWords(ACTIONS);
  const language = useLanguage();
  const { action, state, reason } = stored;
  const debtor = sheet.debtorOf(action.debtor);
  const { step, policy, newDueDate, notice, instruction, law, needsPerson = [] } = action;
  const marks = [
    ...needsPerson.map((need) => (
      <Badge key={need} tone="watch">
        {words.needs[need]}
      </Badge>
    )),
    ...(state === 'held' || state === 'failed'
      ? [
          <Badge key="state" tone="bad">
            {words.reasons[reason ?? ''] ?? words.state[state]}
          </Badge>,
        ]
      : []),
  ];
  return (
    <Card
      title={
        <>
          {debtor?.name ?? '…'} <small>{debtor?.number}</small>
        </>
      }
      aside={
        onToggle === undefined ? undefined : (
          <Button onClick={onToggle} hint="X">
            {isLeftOut ? words.takeIn : words.leaveOut}
          </Button>
        )
      }
      className="stack action"
    >
      <p className="quiet">
        <What action={action} />
      </p>
      {marks.length === 0 ? null : <span className="badges">{marks}</span>}
      <Asks action={action} sheet={sheet} />
      <Facts
        of={[
          [
            words.asked,
            askedBy(action).whole.map((amount) => (
              <b key={amount.currency}>
                <Amount of={amount} />
              </b>
            )),
          ],
          ...(newDueDate === undefined
            ? []
            : ([[words.newDue, <Day key="due" on={newDueDate} />]] as const)),
          [words.why, words.step(words.stepNames[step] ?? step, policy?.name ?? '–')],
          ...(notice === undefined
            ? []
            : ([
                [words.announced, `${words.kinds[notice.kind]}, ${dayIn(language, notice.until)}`],
              ] as const)),
        ]}
      />
      {instruction === undefined ? null : <p className="said">{instruction}</p>}
      {isMessage(action) ? <LetterOf stored={stored} /> : <p className="quiet">{words.noLetter}</p>}
      {law.length === 0 ? null : (
        <details>
          <summary>{words.law}</summary>
          <ul>
            {law.map((clause) => (
              <li key={clause}>{clause}</li>
            ))}
          </ul>
        </details>
      )}
    </Card>
  );
}
