import { makeClient } from '../../../src/client/make-client.js';
import { setStage, API_TOKEN, type Stage } from '../../support/stage.js';
import { type AccessDoor, accessDoor } from '../../support/stage-access.js';
import { claimsOf } from '../../support/stage-claims.js';
import { invoices } from '../../support/stage-money.js';
import { bakeryId, itemId } from '../../support/stage-work.js';
import { ADMINISTRATION, BAKERY } from '../../support/stage-world.js';

let stage: Stage;
let door: AccessDoor;
let api: ReturnType<typeof makeClient>;
const path = { administration: ADMINISTRATION.id };
const AT = '/v1/administrations/{administration}/claims';

beforeAll(async () => {
  stage = await setStage();
  api = makeClient({ baseUrl: stage.url, token: API_TOKEN });
  door = await accessDoor(stage);
  await invoices(stage, 1);
  const about = { debtorId: await bakeryId(stage), openItemId: await itemId(stage) };
  await stage.look((tx) => claimsOf(tx, about));
});
afterAll(async () => {
  await door.close();
  await stage.close();
});

const listed = async (query: { debtor?: string; all?: 'true' } = {}) =>
  (await api.GET(AT, { params: { path, query } })).data?.claims ?? [];
const settle = (claim: string, body: { note: string; amount?: string; entryId?: string }) =>
  api.POST(`${AT}/{claim}/settle`, {
    params: { path: { ...path, claim } },
    body: { by: 'an', ...body },
  });

test('claims are listed with names, in the language of the reader', async () => {
  const about = { debtor: { number: BAKERY.number, name: BAKERY.name } };
  expect(await listed()).toMatchObject([
    { ...about, kind: 'costs', invoiceNumbers: ['2026-0001'], open: { amount: '40.00' } },
    { ...about, kind: 'interest', periods: [{ days: 17, principal: '121.00' }] },
  ]);
  expect(await listed({ debtor: await bakeryId(stage) })).toHaveLength(2);
  expect(await listed({ debtor: 'deb_none' })).toEqual([]);
  expect(await listed({ debtor: 'no id' })).toEqual([]);
  const french = await api.GET(AT, {
    params: { path, query: { limit: '1' } },
    headers: { 'accept-language': 'fr' },
  });
  expect(french.response.headers.get('vary')).toContain('Accept-Language');
  expect(french.data?.claims[0]?.clause).toMatch(/^Loi belge du 2 août 2002/);
  expect(french.data?.next).toBe('clm_costs_1');
});

test('a claim is paid in part, waived for the rest, and tells both', async () => {
  const paid = await settle('clm_costs_1', { amount: '30.00', note: 'overschrijving van 9 juli' });
  expect([paid.response.status, paid.data?.open.amount]).toEqual([200, '10.00']);
  const waived = await api.POST(`${AT}/{claim}/waive`, {
    params: { path: { ...path, claim: 'clm_costs_1' } },
    body: { by: 'an', note: 'goede klant' },
  });
  expect(waived.data).toMatchObject({
    open: { amount: '0.00' },
    changes: [
      { kind: 'settled', amount: { amount: '30.00' }, by: 'an', note: 'overschrijving van 9 juli' },
      { kind: 'waived', amount: { amount: '10.00' }, note: 'goede klant' },
    ],
  });
  const read = await api.GET(`${AT}/{claim}`, {
    params: { path: { ...path, claim: 'clm_costs_1' } },
  });
  expect(read.data).toEqual(waived.data);
  expect((await listed()).map(({ id }) => id)).toEqual(['clm_interest_1']);
  expect((await listed({ all: 'true' })).map(({ id }) => id)).toEqual([
    'clm_costs_1',
    'clm_interest_1',
  ]);
});

test.each([
  ['more than is open', { amount: '0.60' }, 409, 'claim.more-than-open'],
  ['finer than a cent', { amount: '0.001' }, 422, 'claim.no-amount'],
  ['no amount', { amount: 'all' }, 422, 'claim.form'],
  ['nothing said', { note: ' ' }, 422, 'claim.form'],
  ['money of nobody', { entryId: 'ent_none' }, 404, 'claim.no-such-entry'],
])('a payment of %s is refused', async (_, change, status, code) => {
  const { response, error } = await settle('clm_interest_1', { note: 'x', ...change });
  expect([response.status, error?.code]).toEqual([status, code]);
});

test('a claim that is nowhere is answered like any other id', async () => {
  const nowhere = await settle('clm_none', { note: 'x' });
  expect([nowhere.response.status, nowhere.error?.code]).toEqual([404, 'http.not-found']);
  expect((await settle('no id', { note: 'x' })).response.status).toBe(404);
});

test('a collector notes what was paid, and gives nothing up', async () => {
  const place = { administration: stage.administration };
  const user = await door.user('Bo', [place, 'collector']);
  const waive = { user, body: { note: 'x' } };
  expect(await door.refusal('claims/clm_interest_1/waive', waive)).toEqual([
    403,
    'access.forbidden',
  ]);
  const paid = await door.ask('claims/clm_interest_1/settle', { user, body: { note: 'contant' } });
  expect(await paid.json()).toMatchObject({ changes: [{ by: 'Bo Peeters', note: 'contant' }] });
});
