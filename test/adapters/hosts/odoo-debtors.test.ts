import { money } from '../../../src/kernel/money.js';
import type { HostDebtor, RecordProblem } from '../../../src/ports/host.js';
import type { Values } from '../../../src/sandbox/odoo/rows.js';
import { isOk } from '../../support/results.js';
import { ODOO_MAPPING, openOdooWorld, type OdooWorld } from '../../support/odoo-world.js';

let world: OdooWorld;
beforeEach(async () => {
  world = await openOdooWorld({ version: '19.0' });
});
afterEach(() => world.close());

/** A customer with nothing but a name, a country and what a test is about. */
async function read(values: Values): Promise<HostDebtor | RecordProblem | null> {
  const { engine, ids } = world.odoo;
  const id = engine.insert('res.partner', {
    ...{ name: 'Jansen', country_id: ids.countries.NL, customer_rank: 1 },
    ...values,
  });
  if (values['parent_id'] === undefined)
    engine.update('res.partner', id, { commercial_partner_id: id });
  return isOk(await world.host.debtor(String(id)));
}

test('what is not set is absent, never false', async () => {
  const debtor = await read({});
  const { hostId, hostVersion, ...rest } = debtor as HostDebtor;
  expect(rest).toEqual({
    ...{ number: hostId, name: 'Jansen', kind: 'consumer', country: 'NL' },
    ...{ address: { country: 'NL' }, ibans: [], aliases: [] },
    ...{ insolvent: false, purchaseOrderRequired: false },
  });
  expect(hostVersion).toMatch(/^[0-9a-f]{32}$/);
});

test('what is set comes as it is kept', async () => {
  const { engine } = world.odoo;
  const id = await world.addDebtor({
    ...{ name: 'Peeters NV', country: 'BE', language: 'fr', creditLimit: null },
    ...{ email: 'a@peeters.example', vatId: 'be 0202.239.951' },
  });
  engine.update('res.partner', Number(id), {
    ...{ ref: 'K-7', phone: '+32 3 1', street: 'Markt 2', street2: 'bus 3', zip: '3000' },
    ...{ company_registry: '0202239951', peppol_eas: '0208', peppol_endpoint: '0202239951' },
  });
  for (const account of ['BE68 5390 0754 7034', 'not an account'])
    engine.insert('res.partner.bank', { acc_number: account, partner_id: Number(id) });
  expect(isOk(await world.host.debtor(id))).toMatchObject({
    ...{ number: 'K-7', kind: 'business', language: 'fr', email: 'a@peeters.example' },
    ...{ phone: '+32 3 1', vatId: 'BE0202239951', legalId: '0202239951' },
    participant: { scheme: '0208', value: '0202239951' },
    address: { line1: 'Markt 2', line2: 'bus 3', postalCode: '3000', country: 'BE' },
    ibans: ['BE68539007547034'],
  });
});

describe('who is a business, and who is protected as a consumer', () => {
  test.each<[string, Values, string]>([
    ['a person', {}, 'consumer'],
    ['a person with a VAT number', { vat: 'NL001234567B01' }, 'business'],
    ['a person of whom it says that he has none', { vat: '/' }, 'consumer'],
    ['a company', { is_company: true }, 'business'],
    ['a body with an OIN', { is_company: true, peppol_eas: '0190' }, 'public'],
  ])('%s', async (_, values, kind) => {
    expect(await read(values)).toMatchObject({ kind });
  });

  test('a public body by the field that the mapping names', async () => {
    const { host } = world;
    const own = world.hostWith(
      {},
      { mapping: { ...ODOO_MAPPING, fields: { public: 'x_public' } } },
    );
    const { hostId } = (await read({ is_company: true, x_public: true })) as HostDebtor;
    expect(isOk(await host.debtor(hostId))).toMatchObject({ kind: 'business' });
    expect(isOk(await own.debtor(hostId))).toMatchObject({ kind: 'public' });
  });
});

describe('the credit limit', () => {
  test.each<[string, Values, bigint | null]>([
    ['no limit of his own', { use_partner_credit_limit: false, credit_limit: 500 }, null],
    ['a limit of nothing', { use_partner_credit_limit: true, credit_limit: 0 }, 0n],
    [
      'with the noise of a binary number',
      { use_partner_credit_limit: true, credit_limit: 0.1 + 0.2 },
      30n,
    ],
  ])('%s', async (_, values, minor) => {
    const { creditLimit } = (await read(values)) as HostDebtor;
    expect(creditLimit).toEqual(minor === null ? undefined : money(minor, 'EUR'));
  });
});

describe('who cannot be taken', () => {
  test.each<[string, Values, string, RegExp]>([
    ['no country', { country_id: undefined }, 'incomplete', /no country.*Fill in/],
    ['no name', { name: undefined }, 'incomplete', /no name/],
    [
      'a limit of no cents',
      { use_partner_credit_limit: true, credit_limit: 0.001 },
      'malformed',
      /no amount in EUR/,
    ],
  ])('%s is a problem of his own, and the page goes on', async (_, values, reason, sentence) => {
    const problem = (await read(values)) as RecordProblem;
    expect(problem).toMatchObject({ entity: 'debtor', reason });
    expect(problem.message).toMatch(sentence);
    const good = (await read({ name: 'Goed' })) as HostDebtor;
    const page = isOk(await world.hostWith({}, { pageSize: 50 }).changedDebtors(null));
    expect(page.records.map(({ hostId }) => hostId)).toEqual([good.hostId]);
    expect(page.problems?.map(({ hostId }) => hostId)).toEqual([problem.hostId]);
  });

  test('a contact of a customer is no customer, and neither is a supplier', async () => {
    const parent = (await read({ is_company: true })) as HostDebtor;
    const company = Number(parent.hostId);
    expect(await read({ parent_id: company, commercial_partner_id: company })).toBeNull();
    expect(await read({ customer_rank: 0, supplier_rank: 1 })).toBeNull();
  });
});

test('a field that this database lacks is not asked for', async () => {
  const fields = world.odoo.engine.fieldsOf('res.partner');
  for (const name of ['peppol_eas', 'peppol_endpoint', 'use_partner_credit_limit'])
    Reflect.deleteProperty(fields, name);
  expect(await read({ is_company: true })).toMatchObject({ name: 'Jansen', kind: 'business' });
});
