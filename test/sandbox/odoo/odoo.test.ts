import { z } from 'zod';
import { type SandboxOdoo, startSandboxOdoo } from '../../../src/sandbox/odoo/server.js';
import { FIXED_CLOCK } from '../../support/host-records.js';

/** The fake speaks as the package does: what an adapter would trip over must be in its way here too. */
let odoo: SandboxOdoo;
beforeEach(async () => {
  odoo = await startSandboxOdoo({
    ...{ port: 0, clock: FIXED_CLOCK, apiKey: 'key', login: 'bot', database: 'books' },
    version: '19.0',
  });
});
afterEach(() => odoo.close());

async function post(
  path: string,
  body: object,
  headers: Readonly<Record<string, string>> = {},
): Promise<{ readonly status: number; readonly json: unknown }> {
  const answer = await fetch(odoo.url + path, {
    ...{ method: 'POST', body: JSON.stringify(body) },
    headers: { 'Content-Type': 'application/json', ...headers },
  });
  return { status: answer.status, json: await answer.json() };
}

const SIGNED = { Authorization: 'bearer key', 'X-Odoo-Database': 'books' };
const json2 = (path: string, body: object) => post(`/json/2/${path}`, body, SIGNED);

const rpcAnswer = z.object({
  result: z.unknown().optional(),
  error: z.object({ data: z.object({ name: z.string() }) }).optional(),
});
async function rpc(...args: readonly unknown[]) {
  const params = { service: 'object', method: 'execute_kw', args: ['books', 2, 'key', ...args] };
  const { json } = await post('/jsonrpc', { jsonrpc: '2.0', id: 1, params });
  const { result, error } = rpcAnswer.parse(json);
  return error === undefined ? result : error.data.name;
}

test('what is not set is false, a link is an id with a name, a moment tells whole seconds', async () => {
  const id = odoo.engine.insert('res.partner', { name: 'Jan', country_id: odoo.ids.countries.BE });
  const fields = ['name', 'vat', 'country_id', 'credit_limit', 'is_company', 'write_date'];
  const { json } = await json2('res.partner/search_read', { domain: [['id', '=', id]], fields });
  expect(json).toEqual([
    {
      ...{ id, name: 'Jan', vat: false, country_id: [odoo.ids.countries.BE, 'Belgium'] },
      ...{ credit_limit: 0, is_company: false, write_date: '2026-11-20 09:00:00' },
    },
  ]);
});

test.each([
  ['a key it does not know', { Authorization: 'bearer no' }, {}, 401],
  ['another database', { 'X-Odoo-Database': 'x' }, {}, 404],
  ['an argument the method has not', {}, { wanted: 1 }, 422],
  ['ids for a method of the model', {}, { ids: [1] }, 422],
  ['a field the model has not', {}, { fields: ['nothing'] }, 500],
])('JSON-2 refuses %s with its status and a traceback', async (_, headers, body, status) => {
  const answer = await post('/json/2/res.partner/search_read', body, { ...SIGNED, ...headers });
  expect(answer).toMatchObject({
    status,
    json: { debug: expect.stringContaining('Traceback') as unknown },
  });
});

test('JSON-RPC says errors inside 200, and create looks at its first argument', async () => {
  expect(await rpc('res.partner', 'create', [{ name: 'Jan' }])).toEqual(expect.any(Number));
  expect(await rpc('res.partner', 'create', [[{ name: 'Jan' }]])).toEqual([expect.any(Number)]);
  expect(await rpc('res.partner', 'create', [], { vals_list: [{ name: 'Jan' }] })).toBe(
    'builtins.IndexError',
  );
  expect(await rpc('res.partner', 'read', [[999]])).toBe('odoo.exceptions.MissingError');
});

test('a call that fails leaves nothing behind', async () => {
  const before = odoo.engine.rows('res.partner').length;
  const { status } = await json2('res.partner/create', { vals_list: [{ name: 'A' }, { nope: 1 }] });
  expect(status).toBe(500);
  expect(odoo.engine.rows('res.partner')).toHaveLength(before);
});

test('only the companies named are in sight', async () => {
  const { company, otherCompany } = odoo.ids;
  const id = odoo.engine.insert('account.move', { name: 'INV/1', company_id: otherCompany });
  const read = (companies: readonly number[]) =>
    json2('account.move/read', {
      ...{ ids: [id], fields: ['name'] },
      context: { allowed_company_ids: companies },
    });
  expect(await read([otherCompany])).toEqual({ status: 200, json: [{ id, name: 'INV/1' }] });
  expect((await read([company])).status).toBe(403);
});

test('a payment is refused for what is not posted, and for what is paid', async () => {
  const { company, bank } = odoo.ids;
  const open = { name: 'INV/1', company_id: company, move_type: 'out_invoice' };
  const draft = odoo.engine.insert('account.move', { ...open, state: 'draft', amount_residual: 1 });
  const paid = odoo.engine.insert('account.move', { ...open, state: 'posted', amount_residual: 0 });
  for (const id of [draft, paid]) {
    const answer = await json2('account.payment.register/create', {
      vals_list: [{ amount: 1, journal_id: bank }],
      context: { active_model: 'account.move', active_ids: [id] },
    });
    expect(answer).toMatchObject({ status: 422, json: { name: 'odoo.exceptions.UserError' } });
  }
});
