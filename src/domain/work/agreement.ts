import type { PlainDate } from '../../kernel/dates.js';
import type { DebtorId, OpenItemId, PaymentPlanId, PromiseId } from '../../kernel/ids.js';
import { addMoney, type Money, money, subtractMoney, sumMoney } from '../../kernel/money.js';
import { GRACE_BANKING_DAYS } from '../dunning/agreement.js';
import type { PaymentPlan, Promised } from '../dunning/ledger.js';
import type { Calendar } from '../dunning/policy.js';
import { addWorkingDays } from '../dunning/working-days.js';
import type { PersonName } from '../party/debtor-profile.js';

/** Where we heard of it. */
export const AGREED_BY = ['call', 'mail', 'link', 'visit', 'desk'] as const;

/** What a promise and a payment plan have in common: with whom, about what, and what was paid before. */
interface Agreement {
  readonly debtorId: DebtorId;
  readonly openItemIds: readonly OpenItemId[];
  readonly amount: Money;
  readonly madeOn: PlainDate;
  /** Who promised, on the debtor's side (practice 63) */
  readonly promisedBy: string;
  /** Who noted it: a person, or `voldaan` for what came over a link */
  readonly notedBy: PersonName;
  readonly via: (typeof AGREED_BY)[number];
  /** What the debtor gives for the delay: interest, a part at once, a guarantee (practice 53) */
  readonly compensation?: string;
  readonly note?: string;
  /** Assigned to the items when it was agreed; only what came after counts */
  readonly paidBefore: Money;
  /** When and how the debtor was sent what was agreed; absent: somebody has to (practice 55) */
  readonly confirmed?: { readonly on: PlainDate; readonly how: string };
  /** What was booked for it when it was judged */
  readonly paid?: Money;
  readonly judgedOn?: PlainDate;
}

/** Amount, date and who (practice 63). */
export interface PaymentPromise extends Agreement {
  readonly id: PromiseId;
  readonly payBy: PlainDate;
  /** `partly`: something was booked in time, not all */
  readonly state: 'open' | 'kept' | 'partly' | 'broken' | 'cancelled';
}

export interface Instalment {
  readonly on: PlainDate;
  readonly amount: Money;
}

/** Several dates; the first one missed breaks it. */
export interface InstalmentPlan extends Agreement {
  readonly id: PaymentPlanId;
  readonly instalments: readonly Instalment[];
  readonly state: 'running' | 'kept' | 'broken' | 'cancelled';
}

/** Money assigned to an item on a day, undone assignments left out. */
export interface Booking {
  readonly openItemId: OpenItemId;
  readonly on: PlainDate;
  readonly amount: Money;
}

/** Last day on which money for a date that was agreed may be booked (debtor-management 4.6). */
export function graceEnd(agreed: PlainDate, calendar: Calendar): PlainDate {
  return addWorkingDays(calendar, agreed, GRACE_BANKING_DAYS);
}

/** What was booked for an agreement until a day, that day included. */
export function bookedFor(
  { openItemIds, amount, paidBefore }: Agreement,
  bookings: readonly Booking[],
  until?: PlainDate,
): Money {
  const own = bookings.filter(
    (b) => openItemIds.includes(b.openItemId) && (until === undefined || b.on <= until),
  );
  const booked = sumMoney(
    own.map((b) => b.amount),
    amount.currency,
  );
  const since = subtractMoney(booked, paidBefore);
  return since.minor < 0n ? money(0n, amount.currency) : since;
}

/** A verdict, or the day until which there is none. */
type Verdict<State> = { readonly state: State; readonly paid: Money };

/** Kept as soon as all of it is booked; partly or broken when the days of grace are over (debtor-management 4.6). */
export function judgePromise(
  promise: PaymentPromise,
  bookings: readonly Booking[],
  on: PlainDate,
  calendar: Calendar,
): Verdict<'open' | 'kept' | 'partly' | 'broken'> {
  const end = graceEnd(promise.payBy, calendar);
  const paid = bookedFor(promise, bookings, end);
  if (paid.minor >= promise.amount.minor) return { state: 'kept', paid };
  if (on <= end) return { state: 'open', paid };
  return { state: paid.minor > 0n ? 'partly' : 'broken', paid };
}

/**
 * Kept when all is booked; broken when an instalment and its days of grace went by and its money, with that of all before
 * it, is not there. Money that came late but is there when we look breaks nothing.
 */
export function judgePlan(
  plan: InstalmentPlan,
  bookings: readonly Booking[],
  on: PlainDate,
  calendar: Calendar,
): Verdict<'running' | 'kept' | 'broken'> {
  const paid = bookedFor(plan, bookings);
  if (paid.minor >= plan.amount.minor) return { state: 'kept', paid };
  const missed = withPaid(plan, paid).some((i) => !i.paid && graceEnd(i.on, calendar) < on);
  return { state: missed ? 'broken' : 'running', paid };
}

/** The instalments in their order, each paid when the money reaches it. */
export function withPaid(
  { instalments, amount }: Pick<InstalmentPlan, 'instalments' | 'amount'>,
  paid: Money,
): PaymentPlan['instalments'] {
  let asked = money(0n, amount.currency);
  return instalments.map((instalment) => {
    asked = addMoney(asked, instalment.amount);
    return { ...instalment, paid: asked.minor <= paid.minor };
  });
}

/** A promise as the planner reads it: money that came counts at once, and what was kept in part was not kept. */
export function promisedOf(promise: PaymentPromise, bookings: readonly Booking[]): Promised {
  const { debtorId, openItemIds, amount, madeOn, payBy } = promise;
  const isPaid = bookedFor(promise, bookings).minor >= amount.minor;
  const state =
    promise.state === 'kept' || (promise.state === 'open' && isPaid) ? 'kept' : promise.state;
  return {
    ...{ debtorId, openItemIds, amount, madeOn, payBy },
    state: state === 'kept' || state === 'open' ? state : 'broken',
  };
}

/**
 * A plan as the planner reads it. One that was broken stays so: money that comes later pays the debt and does not bring
 * the plan back.
 */
export function planOf(plan: InstalmentPlan, bookings: readonly Booking[]): PaymentPlan {
  const { debtorId, openItemIds, state, paid } = plan;
  const counted = state === 'broken' && paid !== undefined ? paid : bookedFor(plan, bookings);
  return { debtorId, openItemIds, instalments: withPaid(plan, counted) };
}
