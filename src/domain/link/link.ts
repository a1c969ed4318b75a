import { addDays, type Instant, type PlainDate } from '../../kernel/dates.js';
import type { DebtorId, LinkId, OpenItemId } from '../../kernel/ids.js';
import type { DisputeCode } from '../work/dispute.js';

/** What a link in a letter lets its reader do, and nothing else (practice 60). */
export const LINK_PURPOSES = ['problem', 'promise', 'contact', 'pay'] as const;

export type LinkPurpose = (typeof LINK_PURPOSES)[number];

/** Days a link stays good: as long as somebody may still act on the letter it stands in. */
export const LINK_DAYS = 90;
/** Days ahead a debtor may promise by himself; who needs longer speaks with a person. */
export const PROMISE_DAYS_MAX = 30;
/** Answers taken by one link: enough for every invoice of a letter, and an end to playing with it. */
export const ANSWERS_MAX = 20;
/** Longest text of a debtor, characters. */
export const LINK_TEXT_MAX = 2_000;

/** A page for one debtor about some of his items; who holds its address may answer for him. */
export interface PublicLink {
  readonly id: LinkId;
  readonly key: string;
  readonly debtorId: DebtorId;
  readonly openItemIds: readonly OpenItemId[];
  readonly madeAt: Instant;
  readonly expiresAt: Instant;
}

/**
 * What can be wrong with an invoice, as a debtor sees it (practices 60, 64, 68), and the dispute it becomes. An invoice that
 * did not come is for those who send invoices.
 */
export const PROBLEMS = {
  'not-received': 'invoice-details',
  'already-paid': 'already-paid',
  price: 'price',
  quantity: 'quantity',
  quality: 'quality',
  delivery: 'delivery',
  'not-ordered': 'not-ordered',
  'reference-missing': 'reference-missing',
  other: 'other',
} as const satisfies Readonly<Record<string, DisputeCode>>;

export type Problem = keyof typeof PROBLEMS;

export const PROBLEM_CODES = Object.keys(PROBLEMS) as readonly Problem[];

/** What the debtor's form says, read and bounded; items by their place in the link. */
export type LinkForm =
  | {
      readonly purpose: 'problem';
      readonly items: readonly number[];
      readonly problem: Problem;
      readonly text: string;
    }
  | { readonly purpose: 'promise'; readonly items: readonly number[]; readonly payBy: PlainDate }
  | { readonly purpose: 'contact'; readonly text: string; readonly reach: string }
  | { readonly purpose: 'pay' };

/** Why an answer is not taken; the words for the debtor are in formats/link. */
export type LinkRefusal =
  | 'items-missing'
  | 'problem-missing'
  | 'text-missing'
  | 'text-too-long'
  | 'date-missing'
  | 'date-past'
  | 'date-too-late'
  | 'nothing-open'
  | 'too-many'
  | 'pay-unavailable';

/** A promise is a day (practice 63), not in the past and not further than we let a debtor go by himself. */
export function judgePayBy(
  payBy: PlainDate,
  { today, lastPayBy }: { readonly today: PlainDate; readonly lastPayBy: PlainDate },
): LinkRefusal | null {
  if (payBy < today) return 'date-past';
  return payBy > lastPayBy ? 'date-too-late' : null;
}

/** The last day a debtor may promise by himself; `daysMax`: what anybody may promise in this administration. */
export function lastPayBy(today: PlainDate, daysMax: number): PlainDate {
  return addDays(today, Math.min(PROMISE_DAYS_MAX, daysMax));
}
