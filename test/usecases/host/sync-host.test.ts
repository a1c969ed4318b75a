import { addMs, plainDate } from '../../../src/kernel/dates.js';
import { idOf } from '../../../src/kernel/ids.js';
import { money } from '../../../src/kernel/money.js';
import { err, ok } from '../../../src/kernel/result.js';
import type { HostDebtor, HostPackage, HostSalesInvoice } from '../../../src/ports/host.js';
import { loadLedger } from '../../../src/usecases/ledger/load-ledger.js';
import { tellHost } from '../../../src/usecases/outbox/outbox-messages.js';
import { makeSyncHost } from '../../../src/usecases/host/sync-host.js';
import { benchForEach } from '../../support/fake-outside.js';
import { ADMINISTRATION, BAKERY, salesInvoice } from '../../support/stage-world.js';

const bench = benchForEach();

/** A host whose feeds are what a test says at each call. */
function syncWith(host: Pick<HostPackage, 'changedDebtors' | 'changedSalesInvoices'>) {
  return makeSyncHost(bench().ports({ host }))(ADMINISTRATION.id);
}

const debtor: HostDebtor = { ...BAKERY, hostVersion: '1' };
const invoice: HostSalesInvoice = {
  ...salesInvoice(1),
  version: '1',
  open: money(12_100n, 'EUR'),
};

const numbers = () =>
  bench().store.inTransaction(ADMINISTRATION.id, async (tx) =>
    (await tx.ledger.items({ openOnly: true })).map(({ number }) => number),
  );

test('an invoice of a customer made between the two feeds is taken, not given up', async () => {
  let made = false;
  const synced = await syncWith({
    changedDebtors: () =>
      Promise.resolve(ok({ records: made ? [debtor] : [], next: made ? '2' : '1', more: false })),
    changedSalesInvoices: () => {
      made = true;
      return Promise.resolve(ok({ records: [invoice], next: '2', more: false }));
    },
  });
  expect(synced).toMatchObject({ ok: true, value: { invoices: 1 } });
  expect(await numbers()).toEqual(['2026-0001']);
});

test('a feed that fails in the middle keeps what was read and goes on from there', async () => {
  const asked: (string | null)[] = [];
  let down = true;
  const host: Parameters<typeof syncWith>[0] = {
    changedDebtors: () => Promise.resolve(ok({ records: [debtor], next: '1', more: false })),
    changedSalesInvoices: (since) => {
      asked.push(since);
      if (since === null)
        return Promise.resolve(ok({ records: [invoice], next: 'p1', more: true }));
      if (down) return Promise.resolve(err({ kind: 'unreachable', message: 'gone' }));
      const second = { ...invoice, ...salesInvoice(2) };
      return Promise.resolve(ok({ records: [second], next: 'p2', more: false }));
    },
  };
  expect(await syncWith(host)).toMatchObject({ ok: false, error: { message: 'gone' } });
  expect(await numbers()).toEqual(['2026-0001']);
  down = false;
  expect(await syncWith(host)).toMatchObject({ ok: true });
  expect(asked).toEqual([null, 'p1', 'p1']);
  expect(await numbers()).toEqual(['2026-0001', '2026-0002']);
});

test('of two that read at once, the slower one drops what it read', async () => {
  const [older, newer] = [salesInvoice(1), salesInvoice(2)];
  let reading = 0;
  const host: Parameters<typeof syncWith>[0] = {
    changedDebtors: () => Promise.resolve(ok({ records: [debtor], next: '1', more: false })),
    changedSalesInvoices: async (since) => {
      reading += 1;
      const changed = (number: typeof older, next: string) =>
        ok({ records: [{ ...invoice, ...number, hostId: invoice.hostId }], next, more: false });
      if (since !== null) return ok({ records: [], next: since, more: false });
      if (reading > 1) return changed(newer, 'newer');
      // While the first one waits for its page, a second one reads and saves a newer one.
      expect(await syncWith(host)).toMatchObject({ ok: true });
      return changed(older, 'older');
    },
  };
  expect(await syncWith(host)).toMatchObject({ ok: true, value: { invoices: 0 } });
  expect(await numbers()).toEqual(['2026-0002']);
});

/** Everything that waits to be told is told. */
const allHandled = () =>
  bench().store.inTransaction(ADMINISTRATION.id, async (tx) => {
    const now = bench().clock.now();
    for (let n = 1; n < 10; n += 1) {
      const attemptId = idOf<'attempt'>(`att_${n}`);
      const message = await tx.outbox.claim({ now, leaseUntil: addMs(now, 60_000), attemptId });
      if (message === null) return;
      await tx.outbox.settle(message, { kind: 'done' }, now);
    }
    throw new Error('The outbox never ends');
  });

/** What is open here, and whether a reminder has to wait. */
const standing = () =>
  bench().store.inTransaction(ADMINISTRATION.id, async (tx) => {
    const [item] = (await loadLedger(tx)).items;
    return [item?.open.minor, item?.hostUnsure ?? false];
  });

test('what the host told while our payment was on its way there is read again after it arrived', async () => {
  const { store, clock } = bench();
  let open = invoice.open;
  let told = false;
  const asked: string[] = [];
  const sync = () =>
    makeSyncHost(
      bench().ports({
        host: {
          changedDebtors: () => Promise.resolve(ok({ records: [debtor], next: '1', more: false })),
          // Each change is told once, as a feed does.
          changedSalesInvoices: () => {
            const records = told ? [] : [{ ...invoice, open }];
            told = true;
            return Promise.resolve(ok({ records, next: String(open.minor), more: false }));
          },
          salesInvoice: (hostId) => {
            asked.push(hostId);
            return Promise.resolve(ok({ ...invoice, open }));
          },
        },
      }),
    )(ADMINISTRATION.id);
  await sync();
  expect(await standing()).toEqual([12_100n, false]);

  await store.inTransaction(ADMINISTRATION.id, (tx) => {
    const payment = {
      kind: 'payment' as const,
      ...{ key: 'payment:alc_1', invoiceHostId: invoice.hostId },
      ...{ amount: money(2_000n, 'EUR'), bookedOn: plainDate('2026-06-02'), bankReference: 'B' },
    };
    return tellHost(tx, bench().ports({}).ids, payment, invoice.hostId, clock.now());
  });
  // Somebody booked 61.00 by hand in the package, which has not heard of our 20.00 yet.
  [open, told] = [money(6_000n, 'EUR'), false];
  await sync();
  expect(await standing()).toEqual([12_100n, true]);
  await sync();
  expect(asked).toEqual([]);

  await allHandled();
  await sync();
  expect(asked).toEqual([invoice.hostId]);
  expect(await standing()).toEqual([6_000n, false]);
  await sync();
  expect(asked).toEqual([invoice.hostId]);
});

test('a feed that says "more" for ever ends', async () => {
  let pages = 0;
  const synced = await syncWith({
    changedDebtors: () => {
      pages += 1;
      return Promise.resolve(ok({ records: [], next: 'again', more: true }));
    },
    changedSalesInvoices: () => Promise.resolve(ok({ records: [], next: '1', more: false })),
  });
  expect(synced).toMatchObject({ ok: true });
  expect(pages).toBe(2);
});
