import { plainDate } from '../../../src/kernel/dates.js';
import { money } from '../../../src/kernel/money.js';
import type { Changes, HostSalesInvoice } from '../../../src/ports/host.js';
import { DIVISION, type ExactWorld, exactWorld } from '../../support/exact-world.js';
import { isOk } from '../../support/results.js';

const day = plainDate('2026-11-10');
const MINUTE = 60_000;

let world: ExactWorld;
afterEach(() => world.close());

function addSales(count: number, lines = 1): readonly string[] {
  const account = world.sandbox.addAccount(DIVISION, {
    ...{ name: 'Bakkerij Peeters', country: 'BE', language: 'NL-BE' },
  });
  return Array.from({ length: count }, (_, n) =>
    world.sandbox.addSale(DIVISION, {
      ...{ account, kind: 'invoice', invoiceDate: day, dueDate: day },
      lines: Array.from({ length: lines }, (_line, place) => ({
        ...{ text: 'x', quantity: 1, unitPrice: 1 + ((n + place) % 97) / 100, vatCode: '4' },
      })),
    }),
  );
}

/** Reads to the end, waiting as long as the package asks; answers what came and how often it had to wait. */
async function readPatiently(settings: object) {
  const host = world.host({ settings });
  const seen = new Set<string>();
  let [next, more, waits]: [string | null, boolean, number] = [null, true, 0];
  for (let rounds = 0; more; rounds += 1) {
    expect(rounds).toBeLessThan(1_000);
    const page = await host.changedSalesInvoices(next);
    if (!page.ok) {
      expect(page.error).toMatchObject({ kind: 'throttled', retryAfterMs: expect.any(Number) });
      world.pass(MINUTE);
      waits += 1;
      continue;
    }
    const read: Changes<HostSalesInvoice> = page.value;
    expect(read.problems).toEqual([]);
    for (const { hostId } of read.records) seen.add(hostId);
    ({ next, more } = read);
  }
  return { seen, waits };
}

test.each(['invoices', 'entries'])(
  'what does not fit into the calls of a minute is read in smaller steps, and nothing is lost: %s',
  async (sales) => {
    // A page of these needs more calls than a minute has.
    world = await exactWorld({ limits: { minute: 24 }, pages: { normal: 5, bulk: 1_000 } });
    const ids = addSales(120);
    const { seen, waits } = await readPatiently({ sales });
    expect([...seen].sort()).toEqual([...ids].sort());
    expect(waits).toBeGreaterThan(2);
  },
);

test('what changes while a first load is under way comes with it or after it', async () => {
  world = await exactWorld({ limits: { minute: 10_000 }, pages: { normal: 60, bulk: 4 } });
  const ids = addSales(6);
  const host = world.host();
  const open = new Map<string, bigint>();
  let [next, more, step]: [string | null, boolean, number] = [null, true, 0];
  while (more) {
    const page: Changes<HostSalesInvoice> = isOk(await host.changedSalesInvoices(next));
    for (const record of page.records) open.set(record.hostId, record.open.minor);
    ({ next, more } = page);
    // People pay one after the other while we read.
    if (step < ids.length) world.sandbox.pay(DIVISION, ids[step]!, 100);
    step += 1;
  }
  while (step < ids.length) world.sandbox.pay(DIVISION, ids[step++]!, 100);
  for (let again = true; again;) {
    const page: Changes<HostSalesInvoice> = isOk(await host.changedSalesInvoices(next));
    for (const record of page.records) open.set(record.hostId, record.open.minor);
    ({ next, more: again } = page);
  }
  expect(ids.map((id) => open.get(id))).toEqual(
    ids.map((id) => BigInt(world.sandbox.open(DIVISION, id))),
  );
});

test('a thousand lines make the total of the package to the cent', async () => {
  world = await exactWorld();
  const [id] = addSales(1, 1_000);
  const total = world.sandbox.open(DIVISION, id!);
  const record = isOk(await world.host().salesInvoice(id!)) as HostSalesInvoice;
  expect(record.open).toEqual(money(BigInt(total), 'EUR'));
  expect(record.invoice.lines).toHaveLength(1_000);
  expect(record.invoice.totals!.payable).toEqual({ unscaled: BigInt(total), scale: 2 });
});
