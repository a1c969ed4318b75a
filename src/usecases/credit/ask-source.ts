import { addMs, type Instant, type PlainDate } from '../../kernel/dates.js';
import type { AdministrationId, DebtorId, InquiryId } from '../../kernel/ids.js';
import type { Result } from '../../kernel/result.js';
import { DEFAULT_CREDIT, type SourceKind } from '../../domain/credit/settings.js';
import { type Asked, SOURCE_ERRORS, type SourceError } from '../../ports/source-error.js';
import type { Connection, Tx } from '../../ports/store.js';
import { suspension } from '../installation.js';
import type { Ports } from '../ports.js';

/** A question about a debtor to somebody outside. */
export interface Question {
  readonly administration: AdministrationId;
  readonly source: SourceKind;
  readonly connection: Connection;
  readonly operation: string;
  /** Whom it is about, as the source knows him */
  readonly subject: string;
  readonly debtorId: DebtorId;
  readonly by: string;
  readonly reason: string;
  /** An answer of at most this age is good enough, days; zero: ask now */
  readonly maxAgeDays: number;
}

/** Why there is no answer: what the source said, or that it was not asked. */
export const NO_ANSWERS = [...SOURCE_ERRORS, 'over-budget', 'away'] as const;

/**
 * - answer: what the source says, just now or (`fresh: false`) some time ago
 * - none: it could not be asked, or did not answer (`away`: this database is not where it is at home); nothing may be concluded from that about the debtor. What it said
 *   before stays what is known
 */
export type Asking<T> =
  | { readonly kind: 'answer'; readonly answer: T; readonly at: Instant; readonly fresh: boolean }
  | {
      readonly kind: 'none';
      readonly why: (typeof NO_ANSWERS)[number];
      readonly message: string;
    };

const DAY_MS = 86_400_000;

/** After these the other side may still have answered, and billed: the same question goes out again under the same key. */
const UNCERTAIN: readonly SourceError['kind'][] = ['unavailable'];

/**
 * Asks once: an answer young enough is taken from the store; else the intent is written, within the budget of the month,
 * then asked, then the answer is kept. `follow` runs in the transaction that keeps a new answer, with the one before.
 */
export async function askSource<T>(
  ports: Pick<Ports, 'store' | 'clock' | 'ids' | 'observe' | 'place'>,
  question: Question,
  call: (asked: Asked) => Promise<Result<T, SourceError>>,
  follow: (tx: Tx, news: News<T>) => Promise<void> = () => Promise.resolve(),
): Promise<Asking<T>> {
  const begun = await ports.store.inTransaction(question.administration, (tx) =>
    begin<T>(ports, tx, question),
  );
  if (typeof begun !== 'string') return begun;
  const result = await call({ key: begun, reason: question.reason });
  const at = ports.clock.now();
  return ports.store.inTransaction(question.administration, async (tx) => {
    const { source, operation, subject, administration } = question;
    if (!result.ok) {
      const { kind, message, sent } = result.error;
      ports.observe.event('source.failed', { administration, source, operation, kind });
      if (sent === false || !UNCERTAIN.includes(kind)) await tx.inquiries.failed(begun, kind);
      return { kind: 'none', why: kind, message };
    }
    const before = await tx.inquiries.latest(source, operation, subject);
    await tx.inquiries.answered(begun, result.value, at);
    const earlier = before === null ? {} : { before: before.answer as T };
    await follow(tx, { id: begun, answer: result.value, ...earlier });
    return { kind: 'answer', answer: result.value, at, fresh: true };
  });
}

/** A new answer; without `before` nothing was known. */
export interface News<T> {
  readonly id: InquiryId;
  readonly answer: T;
  readonly before?: T;
}

async function begin<T>(
  ports: Pick<Ports, 'clock' | 'ids' | 'place'>,
  tx: Tx,
  question: Question,
): Promise<Asking<T> | InquiryId> {
  const { source, operation, subject, connection, debtorId, by, reason, maxAgeDays } = question;
  const now = ports.clock.now();
  const known = await tx.inquiries.latest(source, operation, subject);
  if (known !== null && known.answeredAt > addMs(now, -maxAgeDays * DAY_MS))
    return { kind: 'answer', answer: known.answer as T, at: known.answeredAt, fresh: false };
  // A copy of the database buys no reports.
  const suspended = await suspension(ports, tx);
  if (suspended !== null) return { kind: 'none', why: 'away', message: suspended };
  const { zone, settings } = await tx.administration.get();
  const today = ports.clock.today(zone);
  const max = (settings.credit ?? DEFAULT_CREDIT).inquiriesPerMonth[source];
  const begun = await tx.inquiries.begin(
    {
      ...{ id: ports.ids.next('inquiry'), source, operation, subject, debtorId, by, reason },
      ...{ provider: connection.adapter, askedAt: now, askedOn: today },
    },
    { since: `${today.slice(0, 8)}01` as PlainDate, max },
  );
  if (begun !== 'over-budget') return begun;
  const message = `The ${max} inquiries a month for ${source} are used up. Raise the budget in the credit settings, or wait for next month.`;
  return { kind: 'none', why: 'over-budget', message };
}
