import { makeClient } from '../../../src/client/make-client.js';
import { idOf } from '../../../src/kernel/ids.js';
import { aDebtor } from '../../support/facts.js';
import { bank, receipt } from '../../support/stage-bank.js';
import { invoices } from '../../support/stage-money.js';
import { API_TOKEN, setStage, type Stage } from '../../support/stage.js';
import { ADMINISTRATION, BAKERY } from '../../support/stage-world.js';

let stage: Stage;
let api: ReturnType<typeof makeClient>;
const path = { administration: ADMINISTRATION.id };

beforeAll(async () => {
  stage = await setStage();
  api = makeClient({ baseUrl: stage.url, token: API_TOKEN });
  await invoices(stage, 1, 2, 3);
  await stage.look(async (tx) => {
    await tx.debtors.upsert(aDebtor('deb_zz', { name: 'Zwaluw & Zonen', number: 'Z-9' }));
    await tx.profiles.change(idOf('deb_zz'), (before) => ({ ...before, owner: 'an' }));
  });
});
afterAll(async () => {
  await stage.close();
});

const debtors = (query: object = {}) =>
  api.GET('/v1/administrations/{administration}/debtors', { params: { path, query } });
const items = (query: object = {}) =>
  api.GET('/v1/administrations/{administration}/open-items', { params: { path, query } });

describe('debtors', () => {
  test('are listed with what they owe, and what all of them owe', async () => {
    const { data } = await debtors();
    const shown = data?.debtors.filter(({ id, owed }) => id === 'deb_zz' || owed.length > 0);
    expect({ ...data, debtors: shown }).toMatchObject({
      debtors: [
        {
          ...{ name: BAKERY.name, marks: [] },
          owed: [{ currency: 'EUR', items: 3, open: { amount: '363.00', currency: 'EUR' } }],
        },
        { id: 'deb_zz', number: 'Z-9', owed: [], owner: 'an' },
      ],
      next: null,
      totals: { count: 4, owed: [{ items: 3, open: { amount: '363.00' } }] },
    });
  });

  test('are read a page at a time, and come to something on the first', async () => {
    const first = (await debtors({ limit: '1', sort: 'open' })).data;
    expect([first?.debtors.length, first?.totals?.count]).toEqual([1, 4]);
    const rest = (await debtors({ limit: '3', sort: 'open', after: first?.next ?? '' })).data;
    expect(rest).toMatchObject({ debtors: [{}, {}, {}], next: null, totals: null });
    const ids = [...(first?.debtors ?? []), ...(rest?.debtors ?? [])].map(({ id }) => id);
    expect(new Set(ids).size).toBe(4);
  });

  test.each([
    [{ search: 'zonen ZWA' }, 'deb_zz'],
    [{ search: 'z9' }, 'deb_zz'],
    [{ search: 'nobody' }, ''],
    [{ owner: 'an' }, 'deb_zz'],
    [{ filter: 'mine', owner: 'an' }, 'deb_zz'],
    [{ filter: 'disputed' }, ''],
  ])('are found by %j', async (query, expected) => {
    const { data } = await debtors(query);
    expect(data?.debtors.map(({ id }) => id).join(' ')).toBe(expected);
    expect(data?.totals?.count).toBe(expected === '' ? 0 : 1);
  });

  test.each([
    [{ sort: 'shoe-size' }, 400, 'list.question'],
    [{ limit: '201' }, 400, 'list.question'],
    [{ search: 'x'.repeat(101) }, 400, 'list.question'],
    [{ search: '%_&' }, 400, 'list.words'],
    [{ filter: 'mine' }, 400, 'list.whose'],
    [{ after: 'bm9wZQ==' }, 404, 'list.no-such-place'],
  ])('are not answered for %j', async (query, status, code) => {
    const { response, error } = await debtors(query);
    expect([response.status, error?.code]).toEqual([status, code]);
  });

  test('of one order are no place in another', async () => {
    const first = (await debtors({ limit: '1', sort: 'name' })).data;
    const { response } = await debtors({ sort: 'oldest', after: first?.next ?? '' });
    expect(response.status).toBe(404);
  });
});

describe('open items', () => {
  test('are listed with whose they are and how late', async () => {
    const { data } = await items({ limit: '2' });
    expect(data).toMatchObject({
      items: [
        {
          number: '2026-0001',
          debtor: { name: BAKERY.name },
          open: { amount: '121.00' },
          brakes: [],
        },
        { number: '2026-0002', bucket: 'not-due', daysLate: 0 },
      ],
      totals: { count: 3 },
    });
    const more = (await items({ limit: '2', after: data?.next ?? '' })).data;
    expect(more).toMatchObject({ items: [{ number: '2026-0003' }], next: null });
  });

  test.each([
    [{ bucket: 'over-180' }, 0],
    [{ bucket: 'not-due', sort: 'number', direction: 'desc' }, 3],
    [{ debtor: 'deb_zz' }, 0],
    [{ brake: 'dispute' }, 0],
  ])('are found by %j', async (query, count) => {
    expect((await items(query)).data?.totals?.count).toBe(count);
  });

  test('of what is no id of ours are not looked for', async () => {
    const { response, error } = await items({ debtor: "' or 1=1" });
    expect([response.status, error?.code]).toEqual([400, 'list.debtor']);
  });
});

describe('invoices', () => {
  const listed = (query: object = {}) =>
    api.GET('/v1/administrations/{administration}/invoices', { params: { path, query } });

  test('are listed with how they travel and what is left of them', async () => {
    const { data } = await listed({ sort: 'number' });
    expect(data).toMatchObject({
      invoices: [
        {
          ...{ number: '2026-0001', version: 1, debtor: { name: BAKERY.name } },
          ...{ total: { amount: '121.00', currency: 'EUR' } },
          sending: { state: 'delivered', exchange: 'delivered', channel: 'network' },
          findings: { count: 0, worst: null },
          claim: { open: { amount: '121.00' }, daysLate: 0, brakes: [] },
        },
        { number: '2026-0002' },
        { number: '2026-0003' },
      ],
      ...{ next: null, totals: { count: 3, owed: [{ items: 3 }] } },
    });
  });

  test.each([
    [{ search: '0002' }, 1],
    [{ search: BAKERY.name.slice(0, 5) }, 3],
    [{ filter: 'failed' }, 0],
    [{ filter: 'open', from: '2020-01-01' }, 3],
    [{ until: '2020-01-01' }, 0],
  ])('are found by %j', async (query, count) => {
    expect((await listed(query)).data?.totals?.count).toBe(count);
  });

  test.each([[{ from: 'yesterday' }], [{ filter: 'lost' }], [{ limit: '0' }]])(
    'are not answered for %j',
    async (query) => {
      const { response, error } = await listed(query);
      expect([response.status, error?.code]).toEqual([400, 'list.question']);
    },
  );
});

describe('one search', () => {
  const find = (q: string) =>
    api.GET('/v1/administrations/{administration}/search', { params: { path, query: { q } } });

  test('finds debtors, invoices and what the bank booked', async () => {
    await bank(stage, { entries: [receipt(12_345n, { text: 'Iets van Zwaluw' })] });
    expect((await find('zwal')).data).toMatchObject({
      debtors: [{ id: 'deb_zz', number: 'Z-9', name: 'Zwaluw & Zonen' }],
      invoices: [],
      entries: [{ amount: '123.45', currency: 'EUR' }],
    });
    expect((await find('2026-0002')).data).toMatchObject({
      invoices: [{ number: '2026-0002', debtor: BAKERY.name, open: { amount: '121.00' } }],
    });
    expect((await find('123,45')).data?.entries).toHaveLength(1);
    expect((await find('%')).data).toEqual({ debtors: [], invoices: [], entries: [] });
  });

  test('needs something to look for, of bounded length', async () => {
    expect((await find('x'.repeat(101))).response.status).toBe(400);
  });
});
