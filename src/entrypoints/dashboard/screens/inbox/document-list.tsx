import { dayIn, useLanguage, useWords } from '../../base/words.js';
import { Amount } from '../../parts/amount.js';
import { Badge } from '../../parts/badge.js';
import { PickList, type usePicked } from '../../parts/pick-list.js';
import { canApprove, idOf, type Received, TONES } from './received.js';
import { INBOX } from './words.js';

/** Received documents, one under the other; a tick says that it is approved with the others. */
export function DocumentList({
  rows,
  picking,
  chosen,
  isMixed,
  onToggle,
}: {
  readonly rows: readonly Received[];
  readonly picking: ReturnType<typeof usePicked<Received>>;
  readonly chosen: ReadonlySet<string>;
  /** They stand in different states, so each says in which */
  readonly isMixed: boolean;
  /** Absent: nothing can be approved together */
  readonly onToggle: ((id: string) => void) | undefined;
}) {
  const words = useWords(INBOX);
  return (
    <PickList
      label={words.list}
      rows={rows}
      idOf={idOf}
      picking={picking}
      {...(onToggle === undefined
        ? {}
        : {
            beside: (row: Received) => (
              <input
                type="checkbox"
                aria-label={words.choose(row.from || words.noName, row.number)}
                disabled={!canApprove(row)}
                checked={chosen.has(row.id) && canApprove(row)}
                onChange={() => {
                  onToggle(row.id);
                }}
              />
            ),
          })}
    >
      {(row) => (
        <>
          <span className="name">{row.from || words.noName}</span>
          <span className="end">
            <Amount of={row.payable} />
          </span>
          <small>
            {row.number}
            {row.kind === 'credit-note' ? ` · ${words.creditNote}` : ''}
          </small>
          <small className="end">
            <When row={row} isMixed={isMixed} />
          </small>
        </>
      )}
    </PickList>
  );
}

/** What presses most: why it stands still, that an answer is owed, or when it is due. */
function When({ row, isMixed }: { readonly row: Received; readonly isMixed: boolean }) {
  const words = useWords(INBOX);
  const language = useLanguage();
  const { state, isAnswerLate, answerDueOn, dueDate } = row;
  const near = (day: string): string => dayIn(language, day, 'near');
  if (isMixed && state !== 'waiting')
    return <Badge tone={TONES[state]}>{words.state[state]}</Badge>;
  if (answerDueOn !== undefined)
    return isAnswerLate ? (
      <span className="late">{words.answerLateShort}</span>
    ) : (
      words.answerBy(near(answerDueOn))
    );
  return dueDate === undefined ? words.noDue : words.due(near(dueDate));
}
