import { api } from '../../base/api.js';
import { useAdministration } from '../../base/place.js';
import { useSession } from '../../base/session.js';
import { sumsOf } from '../../base/sums.js';
import { counted, numberIn, useLanguage, useWords } from '../../base/words.js';
import { DUNNING_CODES } from '../../codes/dunning.js';
import { Amount } from '../../parts/amount.js';
import { Confirm } from '../../parts/confirm.js';
import { useTell } from '../../parts/toast.js';
import { ACTIONS } from './action-words.js';
import { askedBy, type Sheet, type Stored, type View, whenIn } from './run-view.js';
import { useUndo } from './undo-run.js';
import { REMINDERS } from './words.js';

/** Shows once more what leaves and what does not, then lets it go; the way back stands where it is told. */
export function Approve({
  view: { run, people, cap, leavesFrom },
  sheet,
  leftOut,
  onClose,
}: {
  readonly view: View;
  readonly sheet: Sheet;
  readonly leftOut: ReadonlySet<string>;
  readonly onClose: () => void;
}) {
  const words = useWords(REMINDERS);
  const says = useWords(ACTIONS);
  const language = useLanguage();
  const administration = useAdministration();
  const { user } = useSession();
  const tell = useTell();
  const { mutate: undo } = useUndo();
  const path = { administration, run: run.id };
  const [one = '', more = ''] = says.one;
  const { mutate, isPending, error } = api.useMutation(
    'post',
    '/v1/administrations/{administration}/dunning/runs/{run}/approve',
    {
      onSuccess: ({ leaving, waits }) => {
        onClose();
        if (waits === null)
          tell(
            words.leaving(counted(language, leaving, one, more), whenIn(language, leavesFrom)),
            () => {
              undo({ params: { path } });
            },
          );
        else tell(words.waits[waits]);
      },
    },
  );
  const hidden = run.summary.actions - sheet.actions.length;
  const going = sheet.actions.filter(({ id }) => !leftOut.has(id));
  return (
    <Confirm
      title={words.approveTitle}
      does={words.approve}
      busy={isPending}
      error={error}
      onYes={() => {
        mutate({ params: { path }, body: { by: user.name, leaveOut: [...leftOut] } });
      }}
      onClose={onClose}
    >
      <Going actions={going} hidden={hidden} />
      {leftOut.size === 0 ? null : (
        <p>
          <b>{words.leftOut(counted(language, leftOut.size, one, more))}.</b> {words.leftOutMeans}
        </p>
      )}
      <p>{words.leavesFrom(whenIn(language, leavesFrom))}</p>
      {people === 2 ? <p className="watch">{words.second(cap)}</p> : null}
    </Confirm>
  );
}

/** How many of what leave, and about how much. */
function Going({
  actions,
  hidden,
}: {
  readonly actions: readonly Stored[];
  /** Actions of pages that nobody loaded; they go along */
  readonly hidden: number;
}) {
  const language = useLanguage();
  const words = useWords(REMINDERS);
  const codes = useWords(DUNNING_CODES);
  const says = useWords(ACTIONS);
  const kinds = new Map<string, Stored[]>();
  for (const stored of actions) {
    const { kind, tone, channel } = stored.action;
    const what = kind === 'hand-over' ? says.handOver : codes.tones[tone];
    const name = `${what}, ${codes.channels[channel]}`;
    kinds.set(name, [...(kinds.get(name) ?? []), stored]);
  }
  return (
    <div className="table">
      <table aria-label={words.approveThese}>
        <tbody>
          {[...kinds].map(([name, own]) => (
            <tr key={name}>
              <td className="number">{numberIn(language, own.length)}</td>
              <th scope="row">{name}</th>
              <td className="number">
                {sumsOf(own.flatMap(({ action }) => askedBy(action).whole)).map((sum) => (
                  <Amount key={sum.currency} of={sum} />
                ))}
              </td>
            </tr>
          ))}
          {hidden === 0 ? null : (
            <tr>
              <td className="number">{numberIn(language, hidden)}</td>
              <th scope="row">{words.notLoaded}</th>
              <td />
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}
