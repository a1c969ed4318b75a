import { counted, useLanguage, useWords } from '../../base/words.js';
import { DUNNING_CODES } from '../../codes/dunning.js';
import { Amount } from '../../parts/amount.js';
import { Badge, type Tone } from '../../parts/badge.js';
import { PickList, type usePicked } from '../../parts/pick-list.js';
import { ACTIONS } from './action-words.js';
import { type Action, askedBy, mostLate, type Sheet, type Stored } from './run-view.js';

const TONES: Readonly<Record<Stored['state'], Tone>> = {
  ...{ planned: 'neutral', approved: 'good', sent: 'good' },
  ...{ held: 'watch', failed: 'bad' },
};

/** What a run does, one line each; a tick says that it goes along. */
export function ActionList({
  sheet,
  picking,
  leftOut,
  onToggle,
}: {
  readonly sheet: Sheet;
  readonly picking: ReturnType<typeof usePicked<Stored>>;
  readonly leftOut: ReadonlySet<string>;
  /** Absent: the run was decided about */
  readonly onToggle: ((action: string) => void) | undefined;
}) {
  const words = useWords(ACTIONS);
  const nameOf = ({ action }: Stored): string => sheet.debtorOf(action.debtor)?.name ?? '…';
  return (
    <PickList
      label={words.actions}
      rows={sheet.actions}
      idOf={({ id }) => id}
      picking={picking}
      isQuiet={({ id }) => leftOut.has(id)}
      {...(onToggle === undefined
        ? {}
        : {
            beside: (stored: Stored) => (
              <input
                type="checkbox"
                aria-label={words.keep(nameOf(stored))}
                checked={!leftOut.has(stored.id)}
                onChange={() => {
                  onToggle(stored.id);
                }}
              />
            ),
          })}
    >
      {(stored) => (
        <>
          <span className="name">{nameOf(stored)}</span>
          <span className="end">
            {askedBy(stored.action).whole.map((amount) => (
              <Amount key={amount.currency} of={amount} />
            ))}
          </span>
          <small>
            <What action={stored.action} />
          </small>
          <small className="end">
            {onToggle === undefined ? (
              <Badge tone={TONES[stored.state]}>{words.state[stored.state]}</Badge>
            ) : (
              <Late action={stored.action} />
            )}
          </small>
        </>
      )}
    </PickList>
  );
}

/** "Aanmaning, brief · 2 facturen". */
export function What({ action }: { readonly action: Action }) {
  const language = useLanguage();
  const words = useWords(ACTIONS);
  const codes = useWords(DUNNING_CODES);
  const what = action.kind === 'hand-over' ? words.handOver : codes.tones[action.tone];
  const [one = '', more = ''] = words.invoice;
  return (
    <>
      {what}, {codes.channels[action.channel]} · {counted(language, action.items.length, one, more)}
    </>
  );
}

export function Late({ action }: { readonly action: Action }) {
  const language = useLanguage();
  const words = useWords(ACTIONS);
  const days = mostLate(action);
  const [one = '', more = ''] = words.day;
  return <>{days > 0 ? words.late(counted(language, days, one, more)) : words.soon}</>;
}
