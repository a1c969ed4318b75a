import { epochMs, type Instant, instantOf, plainDate } from '../../../src/kernel/dates.js';
import { money } from '../../../src/kernel/money.js';
import { ok } from '../../../src/kernel/result.js';
import { makeMoneybird } from '../../../src/adapters/hosts/moneybird/host.js';
import { mappingOf } from '../../../src/compose/hosts.js';
import type { HostReport } from '../../../src/ports/host.js';
import { readAll } from '../../contract/host-package.contract.js';
import { FIXED_CLOCK } from '../../support/host-records.js';
import { type MoneybirdWorld, moneybirdWorld, TOKEN } from '../../support/moneybird-world.js';
import { isOk } from '../../support/results.js';

const EUR = (minor: bigint) => money(minor, 'EUR');
const START = epochMs(FIXED_CLOCK());

let nowMs = START;
const clock = (): Instant => instantOf(nowMs);
let world: MoneybirdWorld;

beforeEach(async () => {
  nowMs = START;
  world = await moneybirdWorld({ clock });
});
afterEach(() => world.close());

const peeters = { name: 'Bakkerij Peeters', country: 'BE', language: 'nl' } as const;
const addDebtor = (name: string = peeters.name): Promise<string> =>
  world.addDebtor({ ...peeters, name, creditLimit: null });
const payment = (invoiceHostId: string, change: Partial<HostReport> = {}): HostReport =>
  ({
    ...{ key: 'payment:1', kind: 'payment', invoiceHostId, amount: EUR(2_000n) },
    ...{ bookedOn: plainDate('2026-11-19'), bankReference: 'BANK/1', ...change },
  }) as HostReport;
const names = async (since: string | null) => {
  const read = await readAll((at) => world.host.changedDebtors(at), since);
  return { names: read.records.map(({ name }) => name), next: read.next };
};

describe('the feed', () => {
  test('what changed long before it was read comes once; two changes in one second both come', async () => {
    const id = await addDebtor('Eerst');
    nowMs += 60_000;
    const first = await names(null);
    expect(first.names).toEqual(['Eerst']);
    expect((await names(first.next)).names).toEqual([]);
    await world.renameDebtor(id, 'Toen');
    const then = await names(first.next);
    expect(then.names).toEqual(['Toen']);
    // The same second, and so the same version.
    await world.renameDebtor(id, 'Nu');
    const now = await names(then.next);
    expect(now.names).toEqual(['Nu']);
    nowMs += 60_000;
    const last = await names(now.next);
    expect((await names(last.next)).names).toEqual([]);
  });

  test('a first load that stops in the middle goes on in another process, and says who left meanwhile', async () => {
    const ids: string[] = [];
    for (let n = 1; n <= 5; n += 1) ids.push(await addDebtor(`Klant ${n}`));
    nowMs += 60_000;
    const begun = isOk(await world.host.changedDebtors(null));
    expect(begun.records.map(({ name }) => name)).toEqual(['Klant 1', 'Klant 2']);
    await world.removeDebtor?.(ids[0]!);
    await world.removeDebtor?.(ids[2]!);
    const other = world.again();
    const next = isOk(await other.changedDebtors(begun.next));
    expect(next.gone).toEqual([ids[0]]);
    const rest = await readAll((at) => other.changedDebtors(at), next.next);
    const read = [...next.records, ...rest.records].map(({ name }) => name);
    expect(read).toEqual(['Klant 4', 'Klant 5']);
  });

  test('a cursor that nobody can read begins anew', async () => {
    await addDebtor();
    expect((await names('§')).names).toEqual(['Bakkerij Peeters']);
  });

  test('a record that could not be taken is read again at each look, until it can', async () => {
    const debtor = await addDebtor();
    const bad = world.addRow({
      ...{ contact_id: debtor, invoice_date: '2026-11-10', due_date: null },
      details: [{ description: 'x', amount_decimal: '1', price: '10', tax_rate_id: null }],
    });
    nowMs += 60_000;
    const first = await readAll((at) => world.host.changedSalesInvoices(at));
    expect(first.problems).toMatchObject([{ hostId: bad.id, reason: 'incomplete' }]);
    const again = await readAll((at) => world.host.changedSalesInvoices(at), first.next);
    expect(again.problems).toHaveLength(1);
  });

  test('drafts are no claims; what was made elsewhere is, and is never sent by us', async () => {
    const debtor = await addDebtor();
    const fields = {
      ...{ contact_id: debtor, invoice_date: '2026-11-10', due_date: '2026-12-10' },
      details: [
        { description: 'x', amount_decimal: '1', price: '10', tax_rate_id: world.rates['21'] },
      ],
    };
    world.addRow({ ...fields, state: 'draft' });
    world.fake.state.add(world.administration, 'external_sales_invoices', {
      ...{ ...fields, date: '2026-11-09', reference: 'WINKEL-1', state: 'open', payments: [] },
    });
    const { records } = await readAll((at) => world.host.changedSalesInvoices(at));
    expect(records).toMatchObject(
      [
        {
          hostId: /^external-\d+$/,
          send: false,
          invoice: { number: 'WINKEL-1' },
          open: EUR(1_210n),
        },
      ].map((row) => ({ ...row, hostId: expect.stringMatching(row.hostId) as string })),
    );
    const hostId = records[0]!.hostId;
    expect(isOk(await world.host.salesInvoice(hostId))).toEqual(records[0]);
    isOk(await world.host.report(payment(hostId, { amount: EUR(1_210n) })));
    const after = isOk(await world.host.salesInvoice(hostId));
    expect(after).toMatchObject({ open: EUR(0n) });
  });
});

describe('the budget of calls', () => {
  test('reading stops at four fifths, writing goes on, and reading goes on after the window', async () => {
    await world.close();
    world = await moneybirdWorld({ clock, limit: 20 });
    const id = await addDebtor();
    let reads = 0;
    for (; reads < 30; reads += 1) {
      const read = await world.host.debtor(id);
      if (read.ok) continue;
      expect(read.error).toMatchObject({ kind: 'throttled', retryAfterMs: 300_000 });
      break;
    }
    expect(world.proxy.calls.length).toBeLessThanOrEqual(16);
    const about = { debtorHostId: id, invoiceHostIds: [] };
    isOk(await world.host.report({ key: 'note:1', kind: 'note', text: 't', ...about }));
    nowMs += 300_000;
    isOk(await world.host.debtor(id));
  });

  test('what Moneybird refuses for now says when to come back', async () => {
    await world.close();
    world = await moneybirdWorld({ clock, limit: 1 });
    isOk(await world.host.debtor('1'));
    nowMs += 10_000;
    const calls = world.proxy.calls.length;
    const told = await world.again().debtor('1');
    expect(told).toMatchObject({ ok: false, error: { kind: 'throttled', retryAfterMs: 290_000 } });
    expect(world.proxy.calls.length).toBe(calls + 1);
  });
});

describe('signing in', () => {
  test('a token that was taken back is renewed once; a call that was refused for it is made again', async () => {
    const id = await addDebtor();
    world.fake.tokens.allow('newer');
    const renewed: string[] = [];
    const host = makeMoneybird(withoutToken(world), {
      ...{ clock: { now: clock }, mapping: mappingOf('moneybird') },
      access: {
        token: () => Promise.resolve(ok(renewed.length === 0 ? 'older' : 'newer')),
        renew: (refused) => {
          renewed.push(refused);
          return Promise.resolve(ok('newer'));
        },
      },
    });
    expect(isOk(await host.debtor(id))).toMatchObject({ name: 'Bakkerij Peeters' });
    expect(renewed).toEqual(['older']);
  });

  test('a revoked token says what to do and is not repeated, although Moneybird repeats it', async () => {
    world.fake.tokens.revoke(TOKEN);
    const told = await world.host.changedDebtors(null);
    expect(told).toMatchObject({ ok: false, error: { kind: 'unauthorised' } });
    const message = told.ok ? '' : told.error.message;
    expect(message).toContain('Connect Moneybird again');
    expect(message).not.toContain(TOKEN);
  });

  test('without token and consent nothing is called', async () => {
    const host = makeMoneybird(withoutToken(world), {
      clock: { now: clock },
      mapping: mappingOf('moneybird'),
    });
    expect(await host.debtor('1')).toMatchObject({ ok: false, error: { kind: 'unauthorised' } });
    expect(world.proxy.calls).toHaveLength(0);
  });
});

function withoutToken({ proxy }: MoneybirdWorld) {
  return {
    ...{ baseUrl: proxy.url, administration: '123', send: 'none' as const },
    ...{ pauseReminders: true, keepDocuments: true },
  };
}
