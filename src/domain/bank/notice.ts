import { daysBetween, type PlainDate } from '../../kernel/dates.js';
import { printDecimal } from '../../kernel/decimal.js';
import { groupBy } from '../../kernel/group.js';
import { entryWords } from './entry-key.js';
import type { EntryStatus, StatementEntry, StatementKind } from './statement.js';

/**
 * What the bank tells and has not booked on a final statement. A notice is never money: its money comes with the final
 * statement, once.
 * - pending: will be booked (PDNG, FUTR)
 * - intraday: booked, and on the final statement of the day (CAMT.052)
 * - details: the single payments of what is booked in one amount (CAMT.054)
 * - info: for information only
 */
export type NoticeKind = 'pending' | 'intraday' | 'details' | 'info';

type Told = EntryStatus | 'none';

const KINDS: Readonly<Record<StatementKind, Readonly<Record<Told, NoticeKind | 'money'>>>> = {
  final: { BOOK: 'money', PDNG: 'pending', FUTR: 'pending', INFO: 'info', none: 'info' },
  intraday: { BOOK: 'intraday', PDNG: 'pending', FUTR: 'pending', INFO: 'info', none: 'info' },
  details: { BOOK: 'details', PDNG: 'pending', FUTR: 'pending', INFO: 'details', none: 'details' },
};

/** What an entry of a statement of that kind is: money, or which notice. */
export function kindOf(
  statement: StatementKind | undefined,
  { status }: Pick<StatementEntry, 'status'>,
): NoticeKind | 'money' {
  return KINDS[statement ?? 'final'][status ?? 'none'];
}

/** A notice as far as joining needs it. */
export interface NoticeFacts {
  readonly kind: NoticeKind;
  readonly entry: StatementEntry;
}

/** Days a booking may differ from what announced it: a long weekend and a holiday. */
export const JOIN_DAYS_MAX = 5;

/** Decimals an amount of a statement may have: with all of them written, equal amounts are equal texts. */
const SCALE_MAX = 5;

/** How surely a notice tells of a booked entry: by a key that both carry, by what both say, or not at all. */
type Tie = 'key' | 'words' | null;

/** For a notice and an entry of one account and one amount. */
function tieOf({ kind, entry: notice }: NoticeFacts, booked: StatementEntry): Tie {
  if (kind === 'info' || !isNear(dayOf(notice), dayOf(booked))) return null;
  const [ref, other] = [notice.servicerReference, booked.servicerReference];
  if (ref !== undefined && ref === other) return 'key';
  if (kind !== 'details') return entryWords(notice) === entryWords(booked) ? 'words' : null;
  // Details change what is known of the money, so they must say whose they are: two references that differ do not.
  if (ref !== undefined && other !== undefined) return null;
  if (sharesBatch(notice, booked)) return 'key';
  const announced = Number(booked.batch?.numberOfTransactions ?? Number.NaN);
  return announced === notice.details.length ? 'words' : null;
}

function sharesBatch(a: StatementEntry, b: StatementEntry): boolean {
  const ids = (entry: StatementEntry): readonly (string | undefined)[] => [
    entry.batch?.paymentInformationId,
    entry.batch?.messageId,
    ...entry.details.slice(0, 1).flatMap((one) => [one.paymentInformationId, one.messageId]),
  ];
  const known = new Set(ids(b).filter((id) => id !== undefined));
  return ids(a).some((id) => id !== undefined && known.has(id));
}

/** Days after a final statement's closing until an announced credit that it did not bring is no longer waited for. */
export const EXPECTED_DAYS = 3;

/** The day of an entry: when it is booked, or what comes nearest to that. */
export function dayOf(entry: StatementEntry): PlainDate | undefined {
  return entry.bookingDate ?? entry.valueDate;
}

function amountOf({ amount, currency }: StatementEntry): string {
  return `${printDecimal(amount, SCALE_MAX)} ${currency}`;
}

function isNear(a: PlainDate | undefined, b: PlainDate | undefined): boolean {
  return a === undefined || b === undefined || Math.abs(daysBetween(a, b)) <= JOIN_DAYS_MAX;
}

/**
 * Which notice became which booked entry, each at most once, in the order given. Two entries that a notice of details
 * fits alike get none of it: their payments must not be mixed up.
 */
export function joinNotices<N extends NoticeFacts, E extends { readonly entry: StatementEntry }>(
  notices: readonly N[],
  booked: readonly E[],
): readonly { readonly notice: N; readonly booked: E }[] {
  const ofAmount = groupBy(booked, ({ entry }) => amountOf(entry));
  const taken = new Map<NoticeKind, Set<E>>();
  return notices.flatMap((notice) => {
    const gone = taken.get(notice.kind) ?? new Set<E>();
    taken.set(notice.kind, gone);
    const free = (ofAmount.get(amountOf(notice.entry)) ?? []).filter((one) => !gone.has(one));
    const tied = free.map((one) => ({ one, tie: tieOf(notice, one.entry) }));
    const byKey = tied.find(({ tie }) => tie === 'key');
    const byWords = tied.filter(({ tie }) => tie === 'words');
    const found =
      byKey ?? (notice.kind === 'details' && byWords.length > 1 ? undefined : byWords[0]);
    if (found === undefined) return [];
    gone.add(found.one);
    return [{ notice, booked: found.one }];
  });
}

/** The booked entry with the details of its notice; null when it knows as much itself. Its money stays what it was. */
export function withDetails(booked: StatementEntry, notice: StatementEntry): StatementEntry | null {
  if (notice.details.length <= booked.details.length) return null;
  return { ...booked, details: notice.details };
}
