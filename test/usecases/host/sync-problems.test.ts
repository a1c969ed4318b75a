import { addMs } from '../../../src/kernel/dates.js';
import { money } from '../../../src/kernel/money.js';
import { err, ok } from '../../../src/kernel/result.js';
import type {
  Changes,
  HostDebtor,
  HostPackage,
  HostSalesInvoice,
  RecordProblem,
} from '../../../src/ports/host.js';
import { makeSyncHost } from '../../../src/usecases/host/sync-host.js';
import { benchForEach } from '../../support/fake-outside.js';
import { isOk } from '../../support/results.js';
import { ADMINISTRATION, BAKERY, salesInvoice } from '../../support/stage-world.js';

const bench = benchForEach();

const debtor: HostDebtor = { ...BAKERY, hostVersion: '1' };
const invoice = (n: number): HostSalesInvoice => ({
  ...{ ...salesInvoice(n), version: '1', open: money(12_100n, 'EUR') },
});
const UNMAPPED: RecordProblem = {
  ...{ entity: 'sales-invoice', hostId: 'F-9', label: '2026-0009', reason: 'unmapped' },
  message: 'VAT code "X9" of line 1 has no meaning here. Give it one in the mapping.',
};

type Feed = Omit<Changes<HostSalesInvoice>, 'more' | 'next'>;

/** A host that gives one page at each reading of its invoices, and one record when asked for it. */
function syncWith(
  pages: Feed[],
  one: HostPackage['salesInvoice'] = () => Promise.resolve(ok(null)),
) {
  let given = 0;
  return makeSyncHost(
    bench().ports({
      host: {
        changedDebtors: (since) =>
          Promise.resolve(ok({ records: since === null ? [debtor] : [], next: '1', more: false })),
        changedSalesInvoices: (since) => {
          const page = pages.shift() ?? { records: [] };
          if (page.records.length > 0 || page.gone !== undefined || page.problems !== undefined)
            given += 1;
          return Promise.resolve(
            ok({ ...page, next: given === 0 ? (since ?? '') : `p${given}`, more: false }),
          );
        },
        salesInvoice: one,
      },
    }),
  );
}

const books = () =>
  bench().store.inTransaction(ADMINISTRATION.id, async (tx) => ({
    open: (await tx.ledger.items({ openOnly: true })).map(({ number }) => number),
    problems: await tx.hostProblems.list(),
    reading: await tx.hostReading.get(),
  }));

test('a record that cannot be taken is listed, and what stood beside it is taken', async () => {
  isOk(await syncWith([{ records: [invoice(1)], problems: [UNMAPPED] }])(ADMINISTRATION.id));
  const { open, problems } = await books();
  expect(open).toEqual(['2026-0001']);
  expect(problems).toEqual([
    { ...UNMAPPED, seenAt: bench().clock.now(), triedAt: bench().clock.now() },
  ]);
});

test('it is tried again an hour later, and is over when it can be taken', async () => {
  let mended = false;
  const asked: string[] = [];
  const sync = syncWith([{ records: [], problems: [UNMAPPED] }], (hostId) => {
    asked.push(hostId);
    return Promise.resolve(ok(mended ? { ...invoice(1), hostId: 'F-9' } : UNMAPPED));
  });
  isOk(await sync(ADMINISTRATION.id));
  isOk(await sync(ADMINISTRATION.id));
  expect(asked).toEqual([]);
  const since = bench().clock.now();
  bench().clock.set(addMs(since, 3_600_001));
  isOk(await sync(ADMINISTRATION.id));
  expect((await books()).problems).toEqual([
    { ...UNMAPPED, seenAt: since, triedAt: bench().clock.now() },
  ]);
  mended = true;
  bench().clock.set(addMs(bench().clock.now(), 3_600_001));
  isOk(await sync(ADMINISTRATION.id));
  expect(asked).toEqual(['F-9', 'F-9']);
  expect(await books()).toMatchObject({ problems: [], open: ['2026-0001'] });
});

test('an invoice that was deleted in the host is not open here, until it comes back', async () => {
  const [one, two] = [invoice(1), invoice(2)];
  const sync = syncWith([
    { records: [one, two] },
    { records: [], gone: [one.hostId] },
    { records: [{ ...one, version: '2' }] },
  ]);
  isOk(await sync(ADMINISTRATION.id));
  expect((await books()).open).toEqual(['2026-0001', '2026-0002']);
  isOk(await sync(ADMINISTRATION.id));
  const gone = await books();
  expect(gone.open).toEqual(['2026-0002']);
  expect(gone.problems).toMatchObject([{ hostId: one.hostId, reason: 'vanished' }]);
  expect(gone.problems[0]!.message).not.toContain('Money was assigned');
  isOk(await sync(ADMINISTRATION.id));
  expect(await books()).toMatchObject({ open: ['2026-0001', '2026-0002'], problems: [] });
});

test('a host that fails is left alone for longer each time, unless a person asks', async () => {
  let calls = 0;
  const sync = makeSyncHost(
    bench().ports({
      host: {
        changedDebtors: () => {
          calls += 1;
          return Promise.resolve(err({ kind: 'unreachable', message: 'gone' }));
        },
      },
    }),
  );
  const byItself = () => sync(ADMINISTRATION.id, { asked: false });
  expect(await byItself()).toMatchObject({ ok: false });
  const first = (await books()).reading.nextAt!;
  isOk(await byItself());
  expect(calls).toBe(1);
  bench().clock.set(first);
  expect(await byItself()).toMatchObject({ ok: false });
  const { nextAt } = (await books()).reading;
  const wait = (until: string): number => Date.parse(until) - Date.parse(bench().clock.now());
  expect(wait(nextAt!)).toBeGreaterThan(0);
  expect(wait(nextAt!)).toBe(15_000);
  expect(await sync(ADMINISTRATION.id)).toMatchObject({ ok: false });
  expect(calls).toBe(3);
});

test('a page that brings nothing but a problem, and leads nowhere, is kept all the same', async () => {
  const problem: RecordProblem = { ...UNMAPPED, entity: 'debtor', hostId: 'file:boek.xaf' };
  const pages = [{ records: [debtor] }, { records: [], problems: [problem] }];
  const sync = makeSyncHost(
    bench().ports({
      host: {
        changedDebtors: () =>
          Promise.resolve(ok({ records: [], ...pages.shift(), next: '1', more: false })),
        changedSalesInvoices: () => Promise.resolve(ok({ records: [], next: '1', more: false })),
      },
    }),
  );
  await sync(ADMINISTRATION.id);
  await sync(ADMINISTRATION.id);
  expect((await books()).problems).toMatchObject([{ hostId: 'file:boek.xaf' }]);
});
