import { money } from '../../../src/kernel/money.js';
import { ok } from '../../../src/kernel/result.js';
import type { HostDebtor, HostPackage, HostSalesInvoice } from '../../../src/ports/host.js';
import { makeHostDesk } from '../../../src/usecases/host/host-desk.js';
import { makeSyncHost } from '../../../src/usecases/host/sync-host.js';
import { benchForEach } from '../../support/fake-outside.js';
import { isOk } from '../../support/results.js';
import { ADMINISTRATION, BAKERY, salesInvoice } from '../../support/stage-world.js';

const bench = benchForEach();
const ID = ADMINISTRATION.id;
const debtor: HostDebtor = { ...BAKERY, hostVersion: '1' };
const invoice = (n: number): HostSalesInvoice => ({
  ...{ ...salesInvoice(n), version: '1', open: money(12_100n, 'EUR') },
});

/** A host that holds these invoices now; what it says of itself may be changed by a test. */
function hostWith(invoices: readonly HostSalesInvoice[], change: Partial<HostPackage> = {}) {
  const host: Partial<HostPackage> = {
    changedDebtors: () => Promise.resolve(ok({ records: [debtor], next: '1', more: false })),
    changedSalesInvoices: () =>
      Promise.resolve(ok({ records: invoices, next: String(invoices.length), more: false })),
    salesInvoice: (hostId) =>
      Promise.resolve(ok(invoices.find((one) => one.hostId === hostId) ?? null)),
    receivable: () => Promise.resolve(ok(null)),
    present: () =>
      Promise.resolve(
        ok({ records: invoices.map(({ hostId }) => hostId), next: 'end', more: false }),
      ),
    ...change,
  };
  const ports = bench().ports({ host });
  return { desk: makeHostDesk(ports), sync: makeSyncHost(ports) };
}

const openNumbers = () =>
  bench().store.inTransaction(ID, async (tx) =>
    (await tx.ledger.items({ openOnly: true })).map(({ number }) => number),
  );

test('what was deleted in a host that does not say so is found, once, and shown', async () => {
  isOk(await hostWith([invoice(1), invoice(2)]).sync(ID));
  const { desk } = hostWith([invoice(2)]);
  expect(isOk(await desk.findVanished(ID))).toBe(1);
  expect(await openNumbers()).toEqual(['2026-0002']);
  expect(await desk.problems(ID)).toMatchObject([{ reason: 'vanished', label: '2026-0001' }]);
  expect(isOk(await desk.findVanished(ID))).toBe(0);
  expect(await desk.seen(ID, invoice(1).hostId)).toBe(true);
  expect(await desk.seen(ID, invoice(1).hostId)).toBe(false);
  expect(await desk.problems(ID)).toEqual([]);
});

test('one that the list forgot but the host still has is not taken for deleted', async () => {
  isOk(await hostWith([invoice(1)]).sync(ID));
  const { desk } = hostWith([invoice(1)], {
    present: () => Promise.resolve(ok({ records: [], next: 'end', more: false })),
  });
  expect(isOk(await desk.findVanished(ID))).toBe(0);
  expect(await openNumbers()).toEqual(['2026-0001']);
});

test('a host that cannot say what it has is not guessed about', async () => {
  isOk(await hostWith([invoice(1)]).sync(ID));
  const { desk } = hostWith([], { present: () => Promise.resolve(ok(null)) });
  expect(isOk(await desk.findVanished(ID))).toBe(0);
  expect(await openNumbers()).toEqual(['2026-0001']);
});

test('the daily look is one a day', async () => {
  let looks = 0;
  const { desk } = hostWith([invoice(1)], {
    present: () => {
      looks += 1;
      return Promise.resolve(ok(null));
    },
  });
  await desk.findVanishedDaily(ID);
  await desk.findVanishedDaily(ID);
  expect(looks).toBe(1);
});

test('the control total says which invoice explains what, and what is booked without one', async () => {
  isOk(await hostWith([invoice(1), invoice(2)]).sync(ID));
  const { desk } = hostWith([invoice(2), invoice(3)], {
    receivable: () => Promise.resolve(ok([money(20_000n, 'EUR')])),
  });
  const [compared] = isOk(await desk.compare(ID));
  expect(compared).toMatchObject({ here: money(24_200n, 'EUR'), there: money(20_000n, 'EUR') });
  expect(compared?.differences.map(({ reason, number }) => [reason, number])).toEqual([
    ['only-here', '2026-0001'],
    ['only-there', '2026-0003'],
    ['no-invoice', undefined],
  ]);
});
