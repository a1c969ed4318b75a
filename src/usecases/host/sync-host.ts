import { addMs, type Instant } from '../../kernel/dates.js';
import type { AdministrationId, DebtorId } from '../../kernel/ids.js';
import { ok, type Result } from '../../kernel/result.js';
import { withoutContact } from '../../domain/privacy/erasure.js';
import type {
  Changes,
  HostDebtor,
  HostEntity,
  HostError,
  HostPackage,
  HostSalesInvoice,
  RecordProblem,
} from '../../ports/host.js';
import type { Tx } from '../../ports/store.js';
import { reviewCredit } from '../credit/check-credit.js';
import { unsureNow } from './follow-host-payments.js';
import { nextTryAt } from '../outbox/next-try.js';
import { put } from '../outbox/outbox-messages.js';
import { connectionOf, type Ports } from '../ports.js';
import { saveSalesInvoices } from './save-sales-invoices.js';
import { followHostInsolvency } from '../credit/screening-news.js';
import { invoicesVanished } from './vanished.js';

export interface SyncSummary {
  readonly debtors: number;
  readonly invoices: number;
}

export interface SyncHost {
  /**
   * Reads what changed in the host package: debtors first, then sales invoices with their open items. `asked`: by a person,
   * who does not wait until a host that failed is due again.
   */
  (
    administration: AdministrationId,
    how?: { readonly asked: boolean },
  ): Promise<Result<SyncSummary, HostError>>;
}

/** Pages taken in one go; a first load goes on at the next call. */
const PAGES_MAX = 1_000;
/** Records with a problem that are read again in one go: each is a call of its own. */
const AGAIN_MAX = 20;
/** A record with a problem is read again after this time, ms: somebody mends the mapping or the record meanwhile. */
const AGAIN_MS = 3_600_000;

/**
 * Cursor and records are saved together, page by page, so a stop in the middle loses and doubles nothing. Of two that
 * read at once, the slower one drops what it read: it may be older than what is saved.
 * An administration without a host has nothing to read. A reading that fails holds reminders back until the next that
 * does not; a record that cannot be taken stands in the list of problems and stops nothing else.
 */
export function makeSyncHost(ports: Ports): SyncHost {
  return async (administration, { asked } = { asked: true }) => {
    const begun = await ports.store.inTransaction(administration, async (tx) => ({
      connection: await connectionOf(tx, 'host'),
      reading: await tx.hostReading.get(),
    }));
    const { connection, reading } = begun;
    if (connection === null) return ok(NOTHING);
    if (!asked && reading.nextAt !== undefined && reading.nextAt > ports.clock.now())
      return ok(NOTHING);
    const synced = await readHost(ports, administration, ports.outside.host(connection));
    const now = ports.clock.now();
    await ports.store.inTransaction(administration, (tx) =>
      synced.ok
        ? wentWell(tx, now)
        : tx.hostReading.failed(
            now,
            synced.error.message,
            nextTryAt(now, { attempts: reading.failures + 1 }, synced.error),
          ),
    );
    return synced;
  };
}

/** Who had taken the package off is back. */
async function wentWell(tx: Tx, now: Instant): Promise<void> {
  await tx.hostReading.wentWell(now);
  await tx.hostOff.clear();
}

const NOTHING: SyncSummary = { debtors: 0, invoices: 0 };

async function readHost(
  ports: Ports,
  administration: AdministrationId,
  host: HostPackage,
): Promise<Result<SyncSummary, HostError>> {
  const pullDebtors = () =>
    pullAll(ports, administration, DEBTORS, (since) => host.changedDebtors(since));
  const debtors = await pullDebtors();
  if (!debtors.ok) return debtors;
  const invoices = await pullAll(ports, administration, INVOICES, async (since) => {
    const page = await host.changedSalesInvoices(since);
    if (!page.ok || (await allDebtorsKnown(ports, administration, page.value.records))) return page;
    // A customer who was made after we read the debtors: read them again before giving up on the invoice.
    const again = await pullDebtors();
    return again.ok ? page : again;
  });
  if (!invoices.ok) return invoices;
  const again = await readAgain(ports, administration, host);
  if (!again.ok) return again;
  return ok({ debtors: debtors.value, invoices: invoices.value });
}

/** One kind of records: where we are with it, and what happens to what comes. */
interface Feed<T> {
  readonly cursor: string;
  readonly entity: HostEntity;
  readonly save: (ports: Ports, tx: Tx, records: readonly T[]) => Promise<void>;
  readonly vanished: (ports: Ports, tx: Tx, hostIds: readonly string[]) => Promise<void>;
}

const DEBTORS: Feed<HostDebtor> = {
  ...{ cursor: 'debtors', entity: 'debtor', save: saveDebtors },
  // His invoices vanish by themselves; what he is remembered for stays.
  vanished: () => Promise.resolve(),
};

const INVOICES: Feed<HostSalesInvoice> = {
  ...{ cursor: 'sales-invoices', entity: 'sales-invoice', save: saveSalesInvoices },
  vanished: invoicesVanished,
};

async function pullAll<T extends { readonly hostId: string }>(
  ports: Ports,
  administration: AdministrationId,
  feed: Feed<T>,
  read: (since: string | null) => Promise<Result<Changes<T>, HostError>>,
): Promise<Result<number, HostError>> {
  const cursor = `host:${feed.cursor}`;
  let count = 0;
  for (let page = 0; page < PAGES_MAX; page += 1) {
    const since = await ports.store.inTransaction(administration, (tx) => tx.cursors.get(cursor));
    const changes = await read(since);
    if (!changes.ok) {
      const { kind } = changes.error;
      ports.observe.event('sync.failed', { administration, entity: feed.cursor, kind });
      return changes;
    }
    const { records, next, more, problems = [] } = changes.value;
    if (next !== since || records.length + problems.length > 0) {
      const saved = await ports.store.inTransaction(administration, async (tx) => {
        if (!(await tx.cursors.move(cursor, since, next))) return false;
        await savePage(ports, tx, feed, changes.value);
        return true;
      });
      if (!saved) continue;
    }
    count += records.length;
    // A page that leads to itself would be read for ever.
    if (!more || next === since) break;
  }
  return ok(count);
}

async function savePage<T extends { readonly hostId: string }>(
  ports: Ports,
  tx: Tx,
  feed: Feed<T>,
  { records, next, problems = [], gone = [] }: Changes<T>,
): Promise<void> {
  await feed.save(ports, tx, records);
  await tx.hostProblems.clear(feed.entity, [...records.map(({ hostId }) => hostId), ...gone]);
  await feed.vanished(ports, tx, gone);
  for (const problem of problems) await tx.hostProblems.note(problem, ports.clock.now());
  // What came from a payer we did not know, or for an invoice that was not here yet, may find its place now.
  const key = `${feed.cursor}:${next}`;
  if (records.length > 0)
    await put(tx, ports.ids, 'match-entries', key, { again: true }, ports.clock.now());
}

/**
 * Records that could not be taken are tried again, a few at a time: the feed does not bring them unless they change. So are
 * invoices that were read while a payment of ours was on its way.
 */
async function readAgain(
  ports: Ports,
  administration: AdministrationId,
  host: HostPackage,
): Promise<Result<null, HostError>> {
  const triedBefore = addMs(ports.clock.now(), -AGAIN_MS);
  const wanted = await ports.store.inTransaction(administration, async (tx) => [
    ...(await tx.hostProblems.list({ triedBefore, limit: AGAIN_MAX })),
    ...(await unsureNow(tx, AGAIN_MAX)).map((hostId) => ({ entity: 'sales-invoice', hostId })),
  ]);
  for (const { entity, hostId } of wanted)
    if (entity === 'debtor') {
      const read = await host.debtor(hostId);
      if (!read.ok) return read;
      await settle(ports, administration, DEBTORS, hostId, read.value);
    } else {
      const read = await host.salesInvoice(hostId);
      if (!read.ok) return read;
      await settle(ports, administration, INVOICES, hostId, read.value);
    }
  return ok(null);
}

function settle<T extends { readonly hostId: string }>(
  ports: Ports,
  administration: AdministrationId,
  feed: Feed<T>,
  hostId: string,
  read: T | RecordProblem | null,
): Promise<void> {
  return ports.store.inTransaction(administration, async (tx) => {
    if (read !== null && 'reason' in read) {
      await tx.hostProblems.note(read, ports.clock.now());
      return;
    }
    await tx.hostProblems.clear(feed.entity, [hostId]);
    if (read === null) await feed.vanished(ports, tx, [hostId]);
    else await feed.save(ports, tx, [read]);
  });
}

function allDebtorsKnown(
  ports: Ports,
  administration: AdministrationId,
  records: readonly HostSalesInvoice[],
): Promise<boolean> {
  return ports.store.inTransaction(administration, async (tx) => {
    for (const hostId of new Set(records.map((record) => record.debtorHostId)))
      if ((await tx.debtors.byHostId(hostId)) === null) return false;
    return true;
  });
}

async function saveDebtors(ports: Ports, tx: Tx, records: readonly HostDebtor[]): Promise<void> {
  const changed: DebtorId[] = [];
  for (const record of records) {
    const known = await tx.debtors.byHostId(record.hostId);
    const id = known?.id ?? ports.ids.next('debtor');
    // Who was erased here stays so, whatever the host goes on to tell about him.
    const isErased = known !== null && (await tx.privacy.erasedAmong([id])).length > 0;
    const debtor = isErased ? withoutContact({ ...record, id }) : { ...record, id };
    if ((await tx.debtors.upsert(debtor)) === 'unchanged') continue;
    changed.push(id);
    // Whoever was insolvent before we came is no news.
    if (record.insolvent && known?.insolvent === false)
      await followHostInsolvency(ports, tx, debtor);
  }
  await reviewCredit(ports, tx, changed);
}
