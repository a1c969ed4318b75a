import type { Forms } from '../../base/api.js';
import { dayIn, moneyIn, numberIn, useLanguage, useWords } from '../../base/words.js';
import { CREDIT_CODES } from '../../codes/credit/words.js';
import { Amount } from '../../parts/amount.js';
import { Facts } from '../../parts/facts.js';
import { negated, signOf, sumOf } from '../../base/exact.js';
import { CREDIT_CARD } from './card-words.js';

type Decision = Forms['CreditDecision'];

/** What of an exposure is drawn, one beside the other. */
const DRAWN = ['openInvoices', 'delivered', 'orders', 'drafts'] as const;

/** How full the limit of a debtor is: drawn for the eye, said for whoever listens. */
export function LimitGauge({
  decision,
  isSmall = false,
}: {
  readonly decision: Decision;
  /** Beside other figures: drawn, and the room that is left */
  readonly isSmall?: boolean;
}) {
  const language = useLanguage();
  const words = useWords(CREDIT_CARD);
  const { exposure, limit, usedPercent } = decision;
  const told = (of: Forms['Money']): string => moneyIn(language, of);
  const percent = usedPercent === undefined ? '' : ` (${numberIn(language, usedPercent)} %)`;
  const says =
    limit === undefined
      ? words.gaugeNone(told(exposure.total))
      : words.gauge(told(exposure.total), told(limit), percent);
  return (
    <figure className="gauge">
      {limit === undefined ? null : <Drawn decision={decision} says={says} />}
      <figcaption>
        {isSmall ? null : <span>{says}</span>}
        <Rest decision={decision} />
      </figcaption>
    </figure>
  );
}

/** Numbers are for drawing alone; money on account is taken off what is invoiced. */
function Drawn({ decision, says }: { readonly decision: Decision; readonly says: string }) {
  const { exposure, limit } = decision;
  const sizes = DRAWN.map((part) => Math.max(Number(exposure[part].amount), 0));
  const credits = Math.max(Number(exposure.unallocatedCredits.amount), 0);
  const shown = sizes.map((size, index) => (index === 0 ? Math.max(size - credits, 0) : size));
  const total = shown.reduce((sum, size) => sum + size, 0);
  const most = Number(limit?.amount ?? 0);
  const whole = Math.max(total, most, 1) * (total > most && most > 0 ? 1.04 : 1);
  const percentOf = (size: number): string => `${(size / whole) * 100}%`;
  const before = (index: number): number =>
    shown.slice(0, index).reduce((sum, size) => sum + size, 0);
  return (
    <svg role="img" aria-label={says} className={signOf(exposure.total.amount) > 0 ? '' : 'empty'}>
      <rect className="room" width={percentOf(most > 0 ? most : whole)} height="100%" />
      {shown.map((size, index) => (
        <rect
          key={DRAWN[index]}
          className={DRAWN[index]}
          x={percentOf(before(index))}
          width={percentOf(size)}
          height="100%"
        />
      ))}
      {most > 0 ? (
        <line className="mark" x1={percentOf(most)} x2={percentOf(most)} y1="0" y2="100%" />
      ) : null}
    </svg>
  );
}

function Rest({ decision: { limit, overBy, exposure } }: { readonly decision: Decision }) {
  const language = useLanguage();
  const words = useWords(CREDIT_CARD);
  if (limit === undefined || signOf(limit.amount) === 0) return null;
  if (overBy !== undefined) return <b className="over">{words.over(moneyIn(language, overBy))}</b>;
  const left = sumOf([limit.amount, negated(exposure.total.amount)]);
  return <span>{words.room(moneyIn(language, { amount: left, currency: limit.currency }))}</span>;
}

/** What the exposure is made of and whose limit it is held against; what is nothing is not named. */
export function Components({ decision }: { readonly decision: Decision }) {
  const words = useWords(CREDIT_CARD);
  const codes = useWords(CREDIT_CODES);
  const language = useLanguage();
  const { exposure, limit, limitInForce } = decision;
  const parts = [...DRAWN, 'unallocatedCredits' as const].filter(
    (part) => signOf(exposure[part].amount) !== 0,
  );
  const { expiredOn, insured, coverEnded, from = 'none' } = limitInForce ?? {};
  const notes = [
    codes.limitFrom[from],
    ...(expiredOn === undefined ? [] : [words.expired(dayIn(language, expiredOn))]),
    ...(insured === undefined || coverEnded === true
      ? []
      : [words.insured(moneyIn(language, insured))]),
    ...(coverEnded === true ? [words.noCover] : []),
  ];
  return (
    <Facts
      of={[
        ...parts.map(
          (part) =>
            [
              words.parts[part],
              <span key={part}>
                {part === 'unallocatedCredits' ? null : (
                  <span className={`swatch ${part}`} aria-hidden="true" />
                )}
                {part === 'unallocatedCredits' ? '− ' : ''}
                <Amount of={exposure[part]} />
                {part === 'openInvoices' && signOf(exposure.disputed.amount) !== 0 ? (
                  <small> {words.disputed(moneyIn(language, exposure.disputed))}</small>
                ) : null}
              </span>,
            ] as const,
        ),
        [
          words.exposure,
          <b key="total">
            <Amount of={exposure.total} />
          </b>,
        ],
        [
          words.limit,
          <span key="limit">
            {limit === undefined ? null : <Amount of={limit} />} <small>{notes.join(', ')}</small>
          </span>,
        ],
      ]}
    />
  );
}
