import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import supertest from 'supertest';
import { readMoneybirdPush } from '../../src/adapters/hosts/moneybird/webhook.js';
import {
  type SandboxMoneybird,
  startSandboxMoneybird,
} from '../../src/sandbox/moneybird/server.js';
import type { Administration, Row } from '../../src/sandbox/moneybird/state.js';
import { FIXED_CLOCK } from '../support/host-records.js';

let fake: SandboxMoneybird;
let books: Administration;

beforeEach(async () => {
  fake = await startSandboxMoneybird({ port: 0, clock: FIXED_CLOCK, token: 'token' });
  books = fake.addAdministration('123', 'Verkoper BV');
});
afterEach(() => fake.close());

const api = () => supertest.agent(fake.url).set('Authorization', 'Bearer token');

test('a code is traded once for a token that does not say when it expires, and a refresh token for more', async () => {
  const back = 'https://voldaan.example/back';
  const sent = await supertest(fake.url)
    .get('/oauth/authorize')
    .query({ redirect_uri: back, state: 's' });
  const where = new URL(sent.headers['location'] ?? '');
  expect(where.searchParams.get('state')).toBe('s');
  const client = { client_id: 'client-1', client_secret: 'client-secret-1' };
  const trade = (form: object) =>
    supertest(fake.url)
      .post('/oauth/token')
      .type('form')
      .send({ ...client, ...form });
  const code = { grant_type: 'authorization_code', code: where.searchParams.get('code') };
  const first = await trade(code);
  expect(Object.keys(first.body as object).sort()).toEqual([
    'access_token',
    'refresh_token',
    'token_type',
  ]);
  expect((await trade(code)).body).toEqual({ error: 'invalid_grant' });
  const { refresh_token } = first.body as { refresh_token: string };
  const second = await trade({ grant_type: 'refresh_token', refresh_token });
  const { access_token: token } = second.body as { access_token: string };
  const list = await supertest(fake.url)
    .get('/api/v2/administrations.json')
    .set('Authorization', `Bearer ${token}`);
  expect(list.body).toMatchObject([{ id: '123', name: 'Verkoper BV' }]);
});

test('a list comes in pages that lead to each other, and synchronization by a hundred', async () => {
  for (let n = 1; n <= 101; n += 1) fake.state.add(books, 'contacts', { company_name: `K${n}` });
  const first = await api().get('/api/v2/123/contacts.json?per_page=100');
  expect(first.body).toHaveLength(100);
  const next = /<([^>]+)>; rel="next"/.exec(first.headers['link'] ?? '')?.[1] ?? '';
  const second = await api().get(next.slice(fake.url.length));
  expect(second.body).toHaveLength(1);
  expect(second.headers['link']).toContain('rel="prev"');
  const versions = (await api().get('/api/v2/123/contacts/synchronization.json')).body as Row[];
  const ids = versions.map(({ id }) => id);
  expect(ids).toHaveLength(101);
  const fetched = await api().post('/api/v2/123/contacts/synchronization.json').send({ ids });
  expect(fetched.body).toHaveLength(100);
});

test('a mutation that is linked pays its invoice, and unlinked it does not', async () => {
  const rate = fake.state.add(books, 'tax_rates', { percentage: '21.0' });
  const { id } = fake.state.add(books, 'sales_invoices', {
    ...{ state: 'open', invoice_date: '2026-11-01' },
    details: [{ amount_decimal: '1', price: '100', tax_rate_id: rate.id }],
  });
  const statement = await api()
    .post('/api/v2/123/financial_statements.json')
    .send({
      financial_statement: {
        reference: 'BANK 1',
        financial_mutations_attributes: { 0: { date: '2026-11-20', amount: '121.0' } },
      },
    });
  const [mutation] = (statement.body as { financial_mutations: Row[] }).financial_mutations;
  const path = `/api/v2/123/financial_mutations/${mutation!.id}`;
  const stateOf = async () =>
    ((await api().get(`/api/v2/123/sales_invoices/${id}.json`)).body as Row)['state'];
  await api()
    .patch(`${path}/link_booking.json`)
    .send({ booking_type: 'SalesInvoice', booking_id: id, price_base: '121.0' })
    .expect(200);
  expect(await stateOf()).toBe('paid');
  await api().delete(`${path}/unlink_booking.json`).expect(200);
  expect(await stateOf()).toBe('open');
});

test('an address is taken when it answers; pushes come with the token and a key, and again until they are taken', async () => {
  const seen: { key: string; body: Uint8Array }[] = [];
  let status = 200;
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      seen.push({ key: String(request.headers['idempotency-key']), body: Buffer.concat(parts) });
      response.writeHead(status).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/push`;
  status = 500;
  await api().post('/api/v2/123/webhooks.json').send({ url, enabled_events: [] }).expect(422);
  status = 200;
  const made = await api().post('/api/v2/123/webhooks.json').send({ url, enabled_events: [] });
  const { token } = made.body as { token: string };
  seen.length = 0;
  fake.state.add(books, 'contacts', { company_name: 'Nieuw' });
  fake.webhooks.tell('123', 'access_token_revoked');
  status = 503;
  expect(await fake.webhooks.push()).toBe(2);
  status = 200;
  expect(await fake.webhooks.push()).toBe(0);
  const mine = { administration: '123', token };
  const read = seen.map(({ body }) => readMoneybirdPush(body, mine).kind);
  expect(read).toEqual(['look', 'disconnected', 'look', 'disconnected']);
  const keys = seen.map(({ key }) => key);
  expect(keys.slice(2)).toEqual(keys.slice(0, 2));
  expect(new Set(keys).size).toBe(2);
  await new Promise((resolve) => server.close(resolve));
});

test.each([
  ['nothing there', 'get', '/api/v2/123/contacts/1.json', 404],
  ['other books', 'get', '/api/v2/999/contacts/1.json', 404],
  ['no such resource', 'get', '/api/v2/123/nonsense.json', 404],
  ['a payment without a date', 'post', '/api/v2/123/sales_invoices/1/payments.json', 404],
  ['a document without reference', 'post', '/api/v2/123/documents/typeless_documents.json', 422],
] as const)('%s is an error of one of its forms', async (_, method, path, status) => {
  const answer = await api()[method](path).send();
  expect(answer.status).toBe(status);
  expect(answer.body).toHaveProperty('error');
});
