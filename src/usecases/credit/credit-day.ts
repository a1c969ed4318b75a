import { addMonths } from '../../kernel/dates.js';
import type { AdministrationId, DebtorId } from '../../kernel/ids.js';
import { registerNumberOf } from '../../domain/credit/identity.js';
import { SCORE_HISTORY_MONTHS } from '../../domain/credit/score.js';
import type { Debtor } from '../../domain/party/debtor.js';
import type { Result } from '../../kernel/result.js';
import type { SourceError } from '../../ports/source-error.js';
import type { Connection } from '../../ports/store.js';
import { reviewCredit } from './check-credit.js';
import { loadCreditContext } from './credit-facts.js';
import { refreshScores } from './credit-scores.js';
import { suspension } from '../installation.js';
import type { Ports } from '../ports.js';
import type { ScreenDebtor } from './screen-debtor.js';
import { unscreened } from './show-credit.js';

/** What a day's round did; null: it was done today already. */
export interface CreditDay {
  readonly scoresChanged: number;
  /** Debtors a source was asked about, for their age or because it said that something changed */
  readonly screened: number;
}

/** Debtors looked at in one transaction. */
const REVIEWED_AT_ONCE = 200;
/** Debtors screened in a day because their check is too old; the others are the next days'. */
const SCREENED_A_DAY = 100;
/** Pages of a feed in a day: one that leads nowhere is not read for ever. */
const PAGES_MAX = 50;

/**
 * The guard's daily round: scores, limits that expired and items overdue too long, what sources say has changed, and checks
 * that have become too old. Twice on a day is once.
 */
export function makeCreditDay(
  ports: Ports,
  screen: ScreenDebtor,
): (administration: AdministrationId) => Promise<CreditDay | null> {
  return async (administration) => {
    const begun = await ports.store.inTransaction(administration, async (tx) => {
      const { zone } = await tx.administration.get();
      const today = ports.clock.today(zone);
      const last = await tx.cursors.get(DONE_ON);
      // Asked every few minutes, done once.
      if (last !== null && last >= today) return null;
      // A copy of the database asks nobody.
      const away = (await suspension(ports, tx)) !== null;
      const connections = away ? [] : await tx.administration.connections();
      return { today, connections, debtors: await tx.debtors.all() };
    });
    if (begun === null) return null;
    const { today, connections, debtors } = begun;
    const scoresChanged = await refreshScores(ports, administration, today);
    await reviewAll(ports, administration, debtors);
    const news = await changedAtSources(ports, administration, connections, debtors);
    for (const debtor of news)
      await screen({ administration, debtor, ...BY_ITSELF, reason: 'source-event', again: true });
    const due = connections.some(({ kind }) => CHECKERS.has(kind))
      ? await ports.store.inTransaction(administration, async (tx) =>
          unscreened(tx, await loadCreditContext(ports, tx, []), SCREENED_A_DAY),
        )
      : [];
    for (const { id } of due)
      await screen({ administration, debtor: id, ...BY_ITSELF, reason: 'refresh' });
    await ports.store.inTransaction(administration, async (tx) => {
      await tx.inquiries.forgetBefore(addMonths(today, -SCORE_HISTORY_MONTHS));
      await tx.cursors.set(DONE_ON, today);
    });
    return { scoresChanged, screened: news.length + due.length };
  };
}

const DONE_ON = 'credit:day';
const BY_ITSELF = { by: 'voldaan' } as const;
const CHECKERS: ReadonlySet<Connection['kind']> = new Set([
  'credit-bureau',
  'business-register',
  'insolvency-register',
]);

/** Limits expire and items grow older without anything else changing. */
async function reviewAll(
  ports: Ports,
  administration: AdministrationId,
  debtors: readonly Debtor[],
): Promise<void> {
  for (let from = 0; from < debtors.length; from += REVIEWED_AT_ONCE) {
    const ids = debtors.slice(from, from + REVIEWED_AT_ONCE).map(({ id }) => id);
    await ports.store.inTransaction(administration, (tx) => reviewCredit(ports, tx, ids));
  }
}

/** Which of our debtors sources said something new about since they were last asked. */
async function changedAtSources(
  ports: Ports,
  administration: AdministrationId,
  connections: readonly Connection[],
  debtors: readonly Debtor[],
): Promise<readonly DebtorId[]> {
  const changed = new Set<DebtorId>();
  const { credit } = ports.outside;
  const byNumber = new Map(debtors.map((debtor) => [registerNumberOf(debtor) ?? '', debtor.id]));
  const note = (number: string): Promise<void> => {
    const debtorId = byNumber.get(number);
    if (debtorId !== undefined) changed.add(debtorId);
    return Promise.resolve();
  };
  for (const connection of connections) {
    if (connection.kind === 'credit-bureau') {
      const bureau = credit['credit-bureau'](connection);
      const read = (since: string | null) => bureau.events(since);
      await readFeed(ports, administration, connection, read, async ({ events }) => {
        for (const { providerId } of events) {
          const about = await ports.store.inTransaction(administration, (tx) =>
            tx.inquiries.latest('credit-bureau', 'report', providerId),
          );
          if (about?.debtorId !== undefined) changed.add(about.debtorId);
        }
      });
    } else if (connection.kind === 'insolvency-register') {
      const register = credit['insolvency-register'](connection);
      const read = (since: string | null) => register.events(since);
      await readFeed(ports, administration, connection, read, async ({ events }) => {
        for (const { number } of events) await note(number);
      });
    } else if (connection.kind === 'business-register') {
      const register = credit['business-register'](connection);
      const read = (since: string | null) => register.changes(since);
      await readFeed(ports, administration, connection, read, async ({ numbers }) => {
        for (const number of numbers) await note(number);
      });
    }
  }
  return [...changed];
}

/** Page by page from where reading had come to; what fails is read again tomorrow. */
async function readFeed<Page extends { readonly next: string; readonly more: boolean }>(
  ports: Ports,
  administration: AdministrationId,
  connection: Connection,
  read: (since: string | null) => Promise<Result<Page, SourceError>>,
  take: (page: Page) => Promise<void>,
): Promise<void> {
  const cursor = `credit:${connection.id}`;
  for (let page = 0; page < PAGES_MAX; page += 1) {
    const since = await ports.store.inTransaction(administration, (tx) => tx.cursors.get(cursor));
    const answer = await read(since);
    if (!answer.ok) {
      const { kind } = answer.error;
      ports.observe.event('source.failed', { administration, source: connection.kind, kind });
      return;
    }
    const { next, more } = answer.value;
    await take(answer.value);
    await ports.store.inTransaction(administration, (tx) => tx.cursors.set(cursor, next));
    if (!more || next === since) return;
  }
}
