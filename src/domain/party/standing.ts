import { daysBetween, type Instant, type PlainDate } from '../../kernel/dates.js';
import type { Money } from '../../kernel/money.js';
import type { SendingBar } from '../exchange/onboarding.js';

/** What waits in an administration, counted. */
export interface DayWork {
  readonly on: PlainDate;
  /** Until when the bank is known; null: no statement yet */
  readonly lastBankDate: PlainDate | null;
  /** Bank entries that wait for a person */
  readonly waiting: number;
  /** Work that gave up and waits for a person */
  readonly failed: number;
  /** Documents kept at home, or refused on the way */
  readonly held: number;
  /** Tasks that are due */
  readonly tasks: number;
  /** Received documents that nobody decided about yet */
  readonly received: number;
  /** Reminders of the newest run, while it waits for somebody to approve it */
  readonly reminders: number;
  /** Credit alerts nobody cleared */
  readonly alerts: number;
  /** Since when reading the host fails; null: it does not */
  readonly hostFailedAt: Instant | null;
  readonly connections: readonly {
    readonly kind: string;
    readonly adapter: string;
    readonly state: string;
  }[];
  /** What keeps it from sending for real; null: nothing */
  readonly bar: SendingBar | null;
}

/** What debtors owe, in the currency of the administration. */
export interface Owed {
  readonly open: Money;
  readonly overdue: Money;
  readonly overdueItems: number;
  /** Days sales outstanding, today and so many days before it */
  readonly dso: readonly { readonly daysAgo: number; readonly days: string | null }[];
}

/** How an administration stands, in figures small enough that a firm can look at thousands at once. */
export interface Standing extends DayWork, Owed {}

/** Days one looks back at, to see where the DSO goes. */
export const DSO_DAYS_AGO = [0, 30, 60, 90] as const;

/** What was used in a month; counted from what happened. */
export interface Usage {
  /** Documents that left, over the network or another way */
  readonly sent: number;
  readonly received: number;
  /** Bank entries of which money was assigned to an item */
  readonly matched: number;
  readonly reminders: number;
  /** Questions to the network whether a receiver is there */
  readonly lookups: number;
}

export const NO_USAGE: Usage = { sent: 0, received: 0, matched: 0, reminders: 0, lookups: 0 };

/** What a person of the firm should look at, worst first; empty: nothing. */
export type Concern = 'connection' | 'host' | 'failed' | 'bank' | 'held' | 'waiting';

/** Days after which the bank counts as stale: a weekend and a holiday pass. */
const BANK_DAYS = 5;

/** Days since the bank was known; null: no statement yet. */
export function bankDaysOf(
  { lastBankDate }: Pick<Standing, 'lastBankDate'>,
  today: PlainDate,
): number | null {
  return lastBankDate === null ? null : daysBetween(lastBankDate, today);
}

/** Why an administration asks for attention, in this order. `bankDays`: days since the bank was known. */
export function concernsOf(standing: DayWork, bankDays: number | null): readonly Concern[] {
  const asks: Readonly<Record<Concern, boolean>> = {
    connection: standing.connections.some(({ state }) => ASKING.includes(state)),
    host: standing.hostFailedAt !== null,
    failed: standing.failed > 0,
    bank: bankDays !== null && bankDays > BANK_DAYS,
    held: standing.held > 0,
    waiting: standing.waiting > 0,
  };
  return (Object.keys(asks) as Concern[]).filter((concern) => asks[concern]);
}

/** States of a connection that wait for a person (ports/connection-tokens). */
const ASKING: readonly string[] = ['new', 'asked', 'needs-person'];
