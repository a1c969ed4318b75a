import { createHmac } from 'node:crypto';
import type { AdministrationId } from '../../../src/kernel/ids.js';
import {
  type Books,
  type MarketWorld,
  marketWorld,
  WEBHOOK_SECRET,
} from '../../support/market-world.js';

let world: MarketWorld;
let verkoper: Books;
let dutch: Books;

beforeAll(async () => {
  world = await marketWorld();
  world.exact.addDivision({ code: 3001, name: 'Verkoper BV' });
  world.exact.addDivision({ code: 3002, name: 'Andere BV' });
  world.moneybird.addAdministration('123', 'Verkoper NL');
  verkoper = await world.connect('exact', 'exact', { baseUrl: world.exact.url, division: '3001' });
  dutch = await world.connect('moneybird', 'moneybird', {
    ...{ baseUrl: world.moneybird.url, administration: '123' },
  });
});
afterAll(() => world.close());

const soon = async (): Promise<number> => {
  world.clock.advanceMs(10_000);
  return world.app.readWoken();
};
const debtors = (id: AdministrationId): Promise<number> =>
  world.store.inTransaction(id, (tx) => tx.debtors.count());
const pathOf = ({ connection }: Books): string => `/webhooks/host/${connection}`;
const exactBody = (content: string, secret = WEBHOOK_SECRET): string => {
  const hash = createHmac('sha256', secret).update(content).digest('hex').toUpperCase();
  return `{"Content":${content},"HashCode":"${hash}"}`;
};

test('nobody is asked to tell us before somebody let us in', async () => {
  expect(await world.app.hostWebhooks.subscribe(verkoper.id)).toBe(false);
  expect((await world.letIn(verkoper)).status).toBe(200);
  expect((await world.letIn(dutch)).status).toBe(200);
  expect(await world.app.hostWebhooks.subscribe(verkoper.id)).toBe(true);
  expect(await world.app.hostWebhooks.subscribe(dutch.id)).toBe(true);
  // Asked again it is there already, and the package hears nothing.
  const calls = world.exact.calls.length;
  expect(await world.app.hostWebhooks.subscribe(verkoper.id)).toBe(false);
  expect(world.exact.calls).toHaveLength(calls);
  const topics = world.exact.rows(3001, 'WebhookSubscriptions').map((row) => row['Topic']);
  expect(topics).toEqual(['Accounts', 'SalesInvoices', 'FinancialTransactions']);
});

test('a swarm of pushes is one reading, soon', async () => {
  for (const name of ['Een NV', 'Twee NV', 'Drie NV'])
    world.exact.addAccount(3001, { name, country: 'BE', language: 'NL-BE' });
  expect(await world.exact.push()).toEqual([200, 200, 200]);
  expect(await world.app.readWoken()).toBe(0);
  expect(await soon()).toBe(1);
  expect(await debtors(verkoper.id)).toBe(3);
  expect(await soon()).toBe(0);
});

test('a push of Moneybird wakes a reading once, however often it is sent', async () => {
  const administration = world.moneybird.state.administration('123')!;
  const fields = { company_name: 'Vier BV', country: 'NL', customer_id: '1', email: '' };
  const { id } = world.moneybird.state.add(administration, 'contacts', {
    ...{ ...fields, tax_number: '', invoice_workflow_id: null, firstname: '', lastname: '' },
    ...{ notes: [], custom_fields: [] },
  });
  world.moneybird.state.change(administration, 'contacts', id, { company_name: 'Vier' });
  expect(await world.moneybird.webhooks.push()).toBe(0);
  expect(await soon()).toBe(1);
  expect(await debtors(dutch.id)).toBe(1);
  const hook = [...administration.records.webhooks.values()][0]!;
  const push = JSON.stringify({
    ...{ administration_id: '123', webhook_token: hook['token'], action: 'contact_changed' },
  });
  const headers = { 'Idempotency-Key': 'one-push' };
  for (let n = 0; n < 3; n += 1) expect(await world.post(pathOf(dutch), push, headers)).toBe(200);
  expect(await soon()).toBe(1);
  expect(await world.post(pathOf(dutch), push, headers)).toBe(200);
  expect(await soon()).toBe(0);
});

const CONTENT = '{ "Topic":"Accounts", "Division":3001,"Action":"Update","Key":"k" }';
const ELSEWHERE = CONTENT.replace('3001', '3002');

test.each([
  ['with blanks in odd places', () => verkoper, exactBody(CONTENT), 200, 1],
  ['about another division', () => verkoper, exactBody(ELSEWHERE), 200, 0],
  ['signed by a stranger', () => verkoper, exactBody(CONTENT, 'guess'), 401, 0],
  ['changed by one blank', () => verkoper, exactBody(CONTENT).replace(' }', '  }'), 401, 0],
  [
    'for a connection that is not there',
    () => ({ ...verkoper, connection: 'con_x' as never }),
    exactBody(CONTENT),
    401,
    0,
  ],
  ['that is no JSON', () => verkoper, '{', 401, 0],
  ['of nothing', () => verkoper, '', 401, 0],
  ['larger than any', () => verkoper, 'x'.repeat(1_048_577), 413, 0],
])('a push %s', async (_, books, body, status, readings) => {
  expect(await world.post(pathOf(books()), body)).toBe(status);
  expect(await soon()).toBe(readings);
});

test('what was about other books is logged', () => {
  expect(world.events).toContainEqual([
    'host-push.not-ours',
    { administration: verkoper.id, connection: verkoper.connection, why: 'division 3002' },
  ]);
});

test('taken off here, the package is asked to be silent', async () => {
  const off = await world.app.connections.disconnect(verkoper.id, verkoper.connection, 'An');
  expect(off.ok).toBe(true);
  expect(world.exact.rows(3001, 'WebhookSubscriptions')).toEqual([]);
  expect(await world.post(pathOf(verkoper), exactBody(CONTENT))).toBe(401);
});

test('taken off in the package, a person is asked and nothing of the way in is left', async () => {
  world.moneybird.webhooks.tell('123', 'access_token_revoked');
  expect(await world.moneybird.webhooks.push()).toBe(0);
  const [token, kept, tasks] = await world.store.inTransaction(dutch.id, async (tx) => [
    await tx.connectionTokens.get(dutch.connection),
    await tx.hostWebhooks.get(dutch.connection),
    await tx.tasks.list({ state: 'open' }, 10),
  ]);
  expect(token).toMatchObject({ state: 'needs-person' });
  expect(token?.tokens).toBeUndefined();
  expect(kept).toBeNull();
  expect(tasks).toMatchObject([{ kind: 'reconnect' }]);
  // Let in again, it tells us again.
  await world.letIn(dutch);
  expect(await world.app.hostWebhooks.subscribe(dutch.id)).toBe(true);
});

test('a package that refuses is asked again a day later', async () => {
  const other = await world.connect('other', 'exact', {
    ...{ baseUrl: world.exact.url, division: '3002' },
  });
  await world.letIn(other);
  world.exact.withhold('webhooks/WebhookSubscriptions');
  expect(await world.app.hostWebhooks.subscribe(other.id)).toBe(false);
  const calls = world.exact.calls.length;
  expect(await world.app.hostWebhooks.subscribe(other.id)).toBe(false);
  expect(world.exact.calls).toHaveLength(calls);
  // While it was being asked, the package could try the address; a minute later it is as closed as any.
  expect(await world.post(pathOf(other), '')).toBe(200);
  world.clock.advanceMs(60_000);
  expect(await world.post(pathOf(other), '')).toBe(401);
});
