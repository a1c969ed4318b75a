import type { AdministrationId, DebtorId } from '../kernel/ids.js';
import { ok, type Result } from '../kernel/result.js';
import type { Changes, HostDebtor, HostError, HostSalesInvoice } from '../ports/host.js';
import type { Tx } from '../ports/store.js';
import { reviewCredit } from './check-credit.js';
import { put } from './outbox-messages.js';
import { connectionOf, type Ports } from './ports.js';
import { saveSalesInvoices } from './save-sales-invoices.js';
import { followHostInsolvency } from './screening-news.js';

export interface SyncSummary {
  readonly debtors: number;
  readonly invoices: number;
}

/** Pages taken in one go; a first load goes on at the next call. */
const PAGES_MAX = 1_000;

/**
 * Reads what changed in the host package: debtors first, then sales invoices with their open items.
 * Cursor and records are saved together, page by page, so a stop in the middle loses and doubles nothing. Of two that
 * read at once, the slower one drops what it read: it may be older than what is saved.
 * An administration without a host has nothing to read. A reading that fails holds reminders back until the next that
 * does not.
 */
export function makeSyncHost(
  ports: Ports,
): (administration: AdministrationId) => Promise<Result<SyncSummary, HostError>> {
  return async (administration) => {
    const synced = await read(ports, administration);
    await ports.store.inTransaction(administration, (tx) =>
      synced.ok
        ? tx.hostReading.wentWell(ports.clock.now())
        : tx.hostReading.failed(ports.clock.now(), synced.error.message),
    );
    return synced;
  };
}

async function read(
  ports: Ports,
  administration: AdministrationId,
): Promise<Result<SyncSummary, HostError>> {
  const connection = await ports.store.inTransaction(administration, (tx) =>
    connectionOf(tx, 'host'),
  );
  if (connection === null) return ok({ debtors: 0, invoices: 0 });
  const host = ports.outside.host(connection);
  const pullDebtors = () =>
    pullAll(ports, administration, 'debtors', (since) => host.changedDebtors(since), saveDebtors);
  const debtors = await pullDebtors();
  if (!debtors.ok) return debtors;
  const invoices = await pullAll(
    ports,
    administration,
    'sales-invoices',
    async (since) => {
      const page = await host.changedSalesInvoices(since);
      if (!page.ok || (await allDebtorsKnown(ports, administration, page.value.records)))
        return page;
      // A customer who was made after we read the debtors: read them again before giving up on the invoice.
      const again = await pullDebtors();
      return again.ok ? page : again;
    },
    saveSalesInvoices,
  );
  if (!invoices.ok) return invoices;
  return ok({ debtors: debtors.value, invoices: invoices.value });
}

async function pullAll<T>(
  ports: Ports,
  administration: AdministrationId,
  cursor: string,
  read: (since: string | null) => Promise<Result<Changes<T>, HostError>>,
  save: (ports: Ports, tx: Tx, records: readonly T[]) => Promise<void>,
): Promise<Result<number, HostError>> {
  let count = 0;
  for (let page = 0; page < PAGES_MAX; page += 1) {
    const since = await ports.store.inTransaction(administration, (tx) =>
      tx.cursors.get(`host:${cursor}`),
    );
    const changes = await read(since);
    if (!changes.ok) {
      ports.observe.event('sync.failed', {
        administration,
        entity: cursor,
        kind: changes.error.kind,
      });
      return changes;
    }
    const { records, next, more } = changes.value;
    if (records.length > 0 || next !== since) {
      const saved = await ports.store.inTransaction(administration, async (tx) => {
        if (!(await tx.cursors.move(`host:${cursor}`, since, next))) return false;
        await save(ports, tx, records);
        // What came from a payer we did not know, or for an invoice that was not here yet, may find its place now.
        const key = `${cursor}:${next}`;
        if (records.length > 0)
          await put(tx, ports.ids, 'match-entries', key, { again: true }, ports.clock.now());
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
    if ((await tx.debtors.upsert({ ...record, id })) === 'unchanged') continue;
    changed.push(id);
    // Whoever was insolvent before we came is no news.
    if (record.insolvent && known?.insolvent === false)
      await followHostInsolvency(ports, tx, { ...record, id });
  }
  await reviewCredit(ports, tx, changed);
}
