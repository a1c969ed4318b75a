import fc from 'fast-check';
import { instantOf } from '../../../src/kernel/dates.js';
import { ok } from '../../../src/kernel/result.js';
import type { OdooClient } from '../../../src/adapters/hosts/odoo/client.js';
import {
  type FeedCursor,
  parseCursor,
  printCursor,
  readFeed,
} from '../../../src/adapters/hosts/odoo/feed.js';
import { createEngine, type Engine } from '../../../src/sandbox/odoo/engine.js';
import { modelsOf } from '../../../src/sandbox/odoo/fields.js';
import { perform } from '../../../src/sandbox/odoo/orm.js';
import { post } from '../../../src/sandbox/odoo/ledger.js';
import { readAll } from '../../contract/host-package.contract.js';
import { isOk } from '../../support/results.js';
import { openOdooWorld } from '../../support/odoo-world.js';

const NOON = Date.UTC(2026, 10, 20, 12);

/** The tables of the fake without a wire between, and a clock that a test moves. */
function tables() {
  let nowMs = NOON;
  const engine = createEngine(modelsOf(19), () => nowMs);
  const client: OdooClient = {
    call: ({ model, method, args = {} }, form) => {
      const sight = { companies: [], archived: true };
      const told = perform(engine, { model, method, ids: [], args, context: {}, sight });
      return Promise.resolve(ok(form.parse(told)));
    },
  };
  return {
    ...{ engine, client },
    at: (ms: number) => {
      nowMs = NOON + ms;
    },
  };
}

/** Reads to the end of the feed; no page may lead to itself. */
async function pass(client: OdooClient, from: FeedCursor, pageSize: number) {
  const seen: number[] = [];
  let cursor = from;
  for (let page = 0; page < 10_000; page += 1) {
    const query = { domain: [], fields: ['name'] };
    const read = isOk(await readFeed(client, 'res.partner', query, cursor, pageSize));
    seen.push(...read.rows.map(({ id }) => id));
    if (read.more) expect(read.next).not.toEqual(cursor);
    // As it is stored between two calls.
    cursor = parseCursor(printCursor(read.next));
    if (!read.more) return { seen, cursor };
  }
  throw new Error('The feed has no end');
}

const insert = (engine: Engine, name = 'x') => engine.insert('res.partner', { name });

describe('the feed of changes', () => {
  test('each record comes once in a reading, however many changed in one moment', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 6_000 }), { maxLength: 30 }),
        fc.integer({ min: 1, max: 7 }),
        async (moments, pageSize) => {
          const { engine, client, at } = tables();
          const ids = moments.map((ms) => {
            at(ms);
            return insert(engine);
          });
          const { seen } = await pass(client, parseCursor(null), pageSize);
          expect(seen.toSorted((a, b) => a - b)).toEqual(ids);
        },
      ),
      { numRuns: 200 },
    );
  });

  test('people who work while it is read lose nothing of what they changed', async () => {
    const { engine, client, at } = tables();
    const ids = [1, 2, 3, 4, 5].map((n) => {
      at(n * 1_000);
      return insert(engine);
    });
    const query = { domain: [], fields: ['name'] };
    const first = isOk(await readFeed(client, 'res.partner', query, parseCursor(null), 2));
    at(9_000);
    engine.update('res.partner', ids[0]!, { name: 'changed' });
    engine.update('res.partner', ids[2]!, { name: 'changed' });
    const rest = await pass(client, first.next, 2);
    expect(new Set(rest.seen)).toEqual(new Set([ids[0], ids[2], ids[1], ids[3], ids[4]]));
  });

  test('what a long transaction dated minutes back comes with the next reading', async () => {
    const { engine, client, at } = tables();
    at(600_000);
    insert(engine);
    const first = await pass(client, parseCursor(null), 50);
    at(600_000 - 299_000);
    const late = insert(engine);
    const second = await pass(client, first.cursor, 50);
    expect(second.seen).toContain(late);
    expect((await pass(client, second.cursor, 50)).cursor).toEqual(second.cursor);
  });

  test.each(['', 'x', '2026-11-20', '2026-11-20 12:00:00#', "2026-11-20 12:00:00' or 1=1"])(
    'a cursor that is none begins anew: %j',
    (text) => {
      expect(parseCursor(text)).toEqual(parseCursor(null));
    },
  );
});

describe('what the two feeds of Odoo bring', () => {
  test('somebody becomes a customer with his first invoice, though no date of change says so', async () => {
    let now = Date.UTC(2026, 10, 20, 9);
    const world = await openOdooWorld({ version: '19.0', clock: () => instantOf(now) });
    const { engine, ids } = world.odoo;
    const partner = engine.insert('res.partner', {
      ...{ name: 'Nieuw', is_company: true, country_id: ids.countries.NL },
    });
    engine.update('res.partner', partner, { commercial_partner_id: partner });
    const debtors = (since: string | null) => readAll((at) => world.host.changedDebtors(at), since);
    now += 3_600_000;
    await world.addDebtor({ name: 'Oud', country: 'BE', language: 'nl', creditLimit: null });
    const first = await debtors(null);
    expect(first.records.map(({ name }) => name)).toEqual(['Oud']);
    expect(isOk(await world.host.debtor(String(partner)))).toBeNull();
    now += 3_600_000;
    post(engine, {
      ...{ kind: 'out_invoice', name: 'INV/1', companyId: ids.company, partnerId: partner },
      ...{ currencyId: ids.euro, issueDate: '2026-11-20', dueDate: '2026-12-20', reference: '' },
      lines: [{ name: 'x', quantity: 1, price: 1, taxId: ids.taxes['21'], unitId: ids.hours }],
    });
    const second = await debtors(first.next);
    expect(second.records.map(({ name }) => name)).toContain('Nieuw');
    await world.close();
  });

  test('an invoice that is a draft again is gone, and comes back when it is posted', async () => {
    const world = await openOdooWorld({ version: '19.0' });
    const debtorHostId = await world.addDebtor({
      ...{ name: 'Bakkerij', country: 'BE', language: 'nl', creditLimit: null },
    });
    const hostId = await world.addInvoice({
      ...{ kind: 'invoice', debtorHostId, issueDate: world.today, dueDate: world.today },
      lines: [{ text: 'x', quantity: '1', price: '1', vat: '21' }],
    });
    const { engine } = world.odoo;
    const read = async () =>
      isOk(await world.hostWith({}, { pageSize: 50 }).changedSalesInvoices(null));
    engine.update('account.move', Number(hostId), { state: 'draft' });
    expect(await read()).toMatchObject({ records: [], gone: [hostId] });
    expect(isOk(await world.host.salesInvoice(hostId))).toBeNull();
    expect(isOk(await world.host.present('sales-invoice', null))?.records).toEqual([]);
    engine.update('account.move', Number(hostId), { state: 'posted' });
    expect(await read()).toMatchObject({ records: [{ hostId }], gone: [] });
    expect(isOk(await world.host.present('sales-invoice', null))?.records).toEqual([hostId]);
    await world.close();
  });
});
