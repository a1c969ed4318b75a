import { plainDate } from '../../../src/kernel/dates.js';
import { money } from '../../../src/kernel/money.js';
import type {
  Changes,
  HostPackage,
  HostReport,
  HostSalesInvoice,
} from '../../../src/ports/host.js';
import { readAll } from '../../contract/host-package.contract.js';
import { DIVISION, type ExactWorld, exactMapping, exactWorld } from '../../support/exact-world.js';
import { isOk } from '../../support/results.js';

const MINUTE = 60_000;
const day = plainDate('2026-11-10');

let world: ExactWorld;
afterEach(() => world.close());

function addAccount(change: object = {}): string {
  return world.sandbox.addAccount(DIVISION, {
    ...{ name: 'Bakkerij Peeters', country: 'BE', language: 'NL-BE', vatNumber: 'BE 0403.170.701' },
    ...change,
  });
}

function addSale(account: string, change: object = {}): string {
  return world.sandbox.addSale(DIVISION, {
    ...{ account, kind: 'invoice', invoiceDate: day, dueDate: plainDate('2026-12-10') },
    lines: [{ text: 'Arbeid', quantity: 2.5, unitPrice: 40, vatCode: '4' }],
    ...change,
  });
}

const task = (debtorHostId: string, key = 'task:1'): HostReport => ({
  ...{ key, kind: 'task', debtorHostId, invoiceHostIds: [] },
  ...{ subject: 'Bel de klant', text: 'Vandaag nog', dueOn: day },
});

const sales = (host: HostPackage, since: string | null = null) =>
  readAll((at) => host.changedSalesInvoices(at), since);

describe('feeds', () => {
  test('a division that moved is read anew: the same ids and versions, nothing new to anybody', async () => {
    world = await exactWorld({ pages: { normal: 2, bulk: 3 }, limits: { minute: 10_000 } });
    const host = world.host();
    const account = addAccount();
    for (let n = 0; n < 4; n += 1) addSale(account);
    const people = await readAll((at) => host.changedDebtors(at));
    const first = await sales(host);
    expect((await sales(host, first.next)).records).toEqual([]);
    world.sandbox.move(DIVISION, plainDate('2026-11-19'));
    const again = await sales(host, first.next);
    const named = (of: typeof first) =>
      new Set(of.records.map(({ hostId, version }) => `${hostId} ${version}`));
    expect(named(again)).toEqual(named(first));
    const everybody = await readAll((at) => host.changedDebtors(at), people.next);
    expect(everybody.records).toEqual(people.records);
    // From there on it goes by the new versions.
    const late = addSale(account);
    const increment = await sales(host, again.next);
    expect(new Set(increment.records.map(({ hostId }) => hostId))).toEqual(new Set([late]));
  });

  test('row versions that a JSON number would round lose no change and repeat none', async () => {
    world = await exactWorld({ limits: { minute: 10_000 } });
    const host = world.host();
    const id = addAccount();
    let { next } = await readAll((at) => host.changedDebtors(at));
    for (const n of [1, 2, 3, 4, 5, 6]) {
      world.sandbox.changeAccount(DIVISION, id, { Name: `Bakkerij ${n}` });
      const read = await readAll((at) => host.changedDebtors(at), next);
      expect(read.records.map(({ name }) => name)).toEqual([`Bakkerij ${n}`]);
      expect((await readAll((at) => host.changedDebtors(at), read.next)).records).toEqual([]);
      ({ next } = read);
    }
  });

  test('what is open changes without the invoice: it comes again, with another version', async () => {
    world = await exactWorld();
    const host = world.host();
    const id = addSale(addAccount());
    const first = await sales(host);
    world.sandbox.pay(DIVISION, id, 2_100);
    const [again] = (await sales(host, first.next)).records;
    expect(again?.open).toEqual(money(10_000n, 'EUR'));
    expect(again?.version).not.toBe(first.records[0]?.version);
    expect(again?.invoice).toEqual(first.records[0]?.invoice);
  });

  test('a cursor from the middle of a page goes on in another process; one that means nothing begins anew', async () => {
    world = await exactWorld({ pages: { normal: 2, bulk: 3 }, limits: { minute: 10_000 } });
    const account = addAccount();
    const ids = [1, 2, 3, 4, 5].map(() => addSale(account));
    let at: string | null = null;
    const seen = new Set<string>();
    for (let more = true; more;) {
      const page: Changes<HostSalesInvoice> = isOk(await world.host().changedSalesInvoices(at));
      page.records.forEach(({ hostId }) => seen.add(hostId));
      ({ next: at, more } = page);
    }
    expect([...seen].sort()).toEqual([...ids].sort());
    expect((await sales(world.host(), 'nonsense')).records.length).toBeGreaterThanOrEqual(5);
  });

  test('drafts are nobody’s; processed, they come', async () => {
    world = await exactWorld();
    const host = world.host();
    const account = addAccount();
    const draft = addSale(account, { status: 10 });
    const first = await sales(host);
    expect(first.records).toEqual([]);
    expect(first.problems).toEqual([]);
    expect(isOk(await host.salesInvoice(draft))).toBeNull();
    // Processed without a receivable beside it, it waits: nobody knows yet whether it is open.
    world.sandbox.changeSale(DIVISION, draft, { Status: 50 });
    expect((await sales(host, first.next)).problems).toMatchObject([
      { hostId: draft, reason: 'incomplete' },
    ]);
  });

  test('an account that is no customer is none of ours; one without a country waits', async () => {
    world = await exactWorld();
    const host = world.host();
    world.sandbox.changeAccount(DIVISION, addAccount({ name: 'Leverancier' }), { Status: 'S' });
    const bare = addAccount({ name: 'Zonder land' });
    world.sandbox.changeAccount(DIVISION, bare, { Country: null });
    const { records, problems } = await readAll((at) => host.changedDebtors(at));
    expect(records).toEqual([]);
    expect(problems).toMatchObject([{ hostId: bare, reason: 'incomplete', label: 'Zonder land' }]);
  });

  test('without the right to see deletions, ids are compared', async () => {
    world = await exactWorld({ pages: { normal: 2, bulk: 2 } });
    const host = world.host();
    expect(isOk(await host.capabilities()).reportsDeletions).toBe(false);
    const [stays, goes, other] = [addAccount(), addAccount(), addAccount()];
    const sale = addSale(stays);
    world.sandbox.removeAccount(DIVISION, goes);
    const there = async (entity: 'debtor' | 'sales-invoice') =>
      (await readAll(async (at) => ({ ok: true, value: isOk(await host.present(entity, at))! })))
        .records;
    expect(await there('debtor')).toEqual([stays, other]);
    expect(await there('sales-invoice')).toEqual([sale]);
    await sales(host);
    expect(world.sandbox.calls).not.toContain('GET sync/Deleted');
  });
});

describe('debtors', () => {
  test.each([
    ['a VAT number', {}, {}, 'business', 'BE0403170701'],
    [
      'a number of the chamber of commerce',
      { vatNumber: undefined },
      { ChamberOfCommerce: '12345678' },
      'business',
      undefined,
    ],
    [
      'a number of a public body',
      {},
      { OINNumber: '00000001234567890000' },
      'public',
      'BE0403170701',
    ],
    ['no number at all', { vatNumber: undefined }, {}, 'consumer', undefined],
  ] as const)('with %s', async (_, given, change, kind, vatId) => {
    world = await exactWorld();
    const id = addAccount(given);
    world.sandbox.changeAccount(DIVISION, id, change);
    expect(isOk(await world.host().debtor(id))).toMatchObject({
      ...{ kind, name: 'Bakkerij Peeters', country: 'BE', language: 'nl' },
      ...(vatId === undefined ? {} : { vatId }),
    });
  });

  test('a language without meaning stays unknown, and an identifier is taken only with its scheme', async () => {
    world = await exactWorld();
    const id = addAccount({ language: 'XX' });
    world.sandbox.changeAccount(DIVISION, id, { PeppolIdentifier: '0403170701' });
    const bare = isOk(await world.host().debtor(id));
    expect(bare).not.toHaveProperty('language');
    expect(bare).not.toHaveProperty('participant');
    world.sandbox.changeAccount(DIVISION, id, { PeppolIdentifier: '0208:0403170701' });
    expect(isOk(await world.host().debtor(id))).toMatchObject({
      participant: { scheme: '0208', value: '0403170701' },
    });
  });
});

describe('who may enter', () => {
  test.each([
    ['NoDivisionAccess', 'may not enter'],
    ['LicenseExpired', 'licence'],
    ['BlockedUser', 'another user'],
  ])('the reason %s is said in words', async (reason, words) => {
    world = await exactWorld();
    world.sandbox.shut(DIVISION, reason);
    const read = await world.host().changedDebtors(null);
    expect(read).toMatchObject({ ok: false, error: { kind: 'unauthorised' } });
    if (!read.ok) expect(read.error.message).toContain(words);
  });

  test('a token that ran out is renewed once and the call repeated; one that was revoked is not tried again', async () => {
    world = await exactWorld();
    const host = world.host();
    const account = addAccount();
    isOk(await host.changedDebtors(null));
    world.pass(11 * MINUTE);
    expect(isOk(await host.report(task(account))).existed).toBe(false);
    expect(world.sandbox.given()).toBe(2);
    expect(world.sandbox.rows(DIVISION, 'Tasks')).toHaveLength(1);
    world.sandbox.revoke();
    expect(await host.changedDebtors(null)).toMatchObject({ error: { kind: 'unauthorised' } });
  });

  test('nobody consented yet: said without a call', async () => {
    world = await exactWorld();
    const { exact } = await import('../../../src/adapters/hosts/exact/adapter.js');
    const host = exact.make(
      { baseUrl: world.proxy.url, division: String(DIVISION) },
      { clock: { now: world.now }, http: world.http, mapping: exactMapping() },
    );
    expect(await host.changedDebtors(null)).toMatchObject({ error: { kind: 'unauthorised' } });
    expect(world.proxy.calls).toEqual([]);
  });
});
