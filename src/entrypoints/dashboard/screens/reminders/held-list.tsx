import { counted, dayIn, useLanguage, useWords } from '../../base/words.js';
import { DUNNING_CODES } from '../../codes/dunning.js';
import { Card, Empty } from '../../parts/page.js';
import { ACTIONS } from './action-words.js';
import type { Sheet, View } from './run-view.js';

type Hold = View['held'][number];

/** What does not leave, by reason: whoever opens a reason sees whom it keeps, and until when. */
export function HeldList({ sheet }: { readonly sheet: Sheet }) {
  const language = useLanguage();
  const words = useWords(ACTIONS);
  const codes = useWords(DUNNING_CODES);
  const reasons = new Map<Hold['reason'], Hold[]>();
  for (const hold of sheet.held)
    reasons.set(hold.reason, [...(reasons.get(hold.reason) ?? []), hold]);
  const most = [...reasons].toSorted(([, a], [, b]) => b.length - a.length);
  return (
    <Card title={words.held}>
      {most.length === 0 ? <Empty>{words.heldNothing}</Empty> : null}
      {most.map(([reason, holds]) => (
        <details key={reason} className="held" open={holds.length <= FEW}>
          <summary>
            {codes.holds[reason]} <small>{counted(language, holds.length, '×', '×')}</small>
          </summary>
          <ul>
            {holds.map((hold, index) => (
              <li key={`${hold.debtor ?? ''}${hold.openItem ?? ''}${index}`}>
                <Whom hold={hold} sheet={sheet} />
                {hold.until === undefined ? null : (
                  <small> {words.until(dayIn(language, hold.until))}</small>
                )}
                {hold.law === undefined ? null : <small> {hold.law}</small>}
              </li>
            ))}
          </ul>
        </details>
      ))}
    </Card>
  );
}

/** So few rows of a reason are shown without being asked. */
const FEW = 5;

function Whom({ hold, sheet }: { readonly hold: Hold; readonly sheet: Sheet }) {
  const words = useWords(ACTIONS);
  const item = hold.openItem === undefined ? undefined : sheet.itemOf(hold.openItem);
  const debtor = sheet.debtorOf(hold.debtor ?? item?.debtorId ?? '');
  if (debtor === undefined) return <>{words.everything}</>;
  return (
    <>
      <b>{debtor.name}</b> {item === undefined ? null : item.number}
    </>
  );
}
