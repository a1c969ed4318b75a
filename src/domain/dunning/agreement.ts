import { addDays, type PlainDate } from '../../kernel/dates.js';
import type { ItemFacts } from './facts.js';
import type { Calendar } from './policy.js';
import { addWorkingDays } from './working-days.js';

/** Banking days a promised payment may take to reach the account (debtor-management 4.6, 5.4). */
export const GRACE_BANKING_DAYS = 3;

/** A date agreed with the debtor, with what it came from; grace included in `graceEnds`. */
interface Agreed {
  readonly kind: 'promised' | 'payment-plan';
  readonly graceEnds: PlainDate;
  /** Somebody already noted that it was not kept */
  readonly broken: boolean;
}

type Agreements = Pick<ItemFacts, 'promises' | 'plans'>;

const NONE: readonly Agreed[] = [];

function agreements(facts: Agreements, calendar: Calendar): readonly Agreed[] {
  if (facts.promises.length === 0 && facts.plans.length === 0) return NONE;
  const graceEnds = (day: PlainDate): PlainDate =>
    addWorkingDays(calendar, day, GRACE_BANKING_DAYS);
  const promises = facts.promises
    // A kept promise with something left over promised no more than it paid.
    .filter((p) => p.state !== 'kept')
    .map((p): Agreed => ({
      kind: 'promised',
      graceEnds: graceEnds(p.payBy),
      broken: p.state === 'broken',
    }));
  const plans = facts.plans.flatMap((plan) => {
    const next = plan.instalments.filter((i) => !i.paid).sort((a, b) => (a.on < b.on ? -1 : 1))[0];
    return next === undefined
      ? []
      : [{ kind: 'payment-plan', graceEnds: graceEnds(next.on), broken: false } as const];
  });
  return [...plans, ...promises];
}

/** The agreement that still holds reminders back, the one that lasts longest; null when none does. */
export function runningAgreement(
  facts: ItemFacts,
  kind: Agreed['kind'],
  on: PlainDate,
  calendar: Calendar,
): { readonly until: PlainDate } | null {
  const agreed = agreements(facts, calendar);
  if (agreed.length === 0) return null;
  const running = agreed
    .filter((a) => a.kind === kind && !a.broken && a.graceEnds >= on)
    .map((a) => a.graceEnds)
    .sort()
    .at(-1);
  return running === undefined ? null : { until: running };
}

/** First day on which a broken agreement counts as broken; null when every agreement was kept or still runs. */
export function brokenSince(
  facts: Agreements,
  on: PlainDate,
  calendar: Calendar,
): PlainDate | null {
  const agreed = agreements(facts, calendar);
  if (agreed.length === 0) return null;
  const broken = agreed
    .filter((a) => a.broken || a.graceEnds < on)
    .map((a) => (a.broken && a.graceEnds >= on ? on : addDays(a.graceEnds, 1)))
    .sort()
    .at(-1);
  return broken ?? null;
}
