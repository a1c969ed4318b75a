import { plainDate } from '../../../src/kernel/dates.js';
import { money } from '../../../src/kernel/money.js';
import type { HostReport } from '../../../src/ports/host.js';
import { WITHOUT_ENTRIES } from '../../../src/sandbox/odoo/business.js';
import { post } from '../../../src/sandbox/odoo/ledger.js';
import { isOk } from '../../support/results.js';
import { openOdooWorld, type OdooWorld } from '../../support/odoo-world.js';

const EUR = (minor: bigint) => money(minor, 'EUR');
const DEBTOR = { name: 'Bakkerij', country: 'BE', language: 'nl', creditLimit: null } as const;
const INVOICE = {
  ...{
    kind: 'invoice' as const,
    issueDate: plainDate('2026-11-10'),
    dueDate: plainDate('2026-12-10'),
  },
  lines: [{ text: 'Arbeid', quantity: '2.5', price: '40', vat: '21' }],
} as const;

let world: OdooWorld;
afterEach(() => world.close());

function payment(invoiceHostId: string, minor: bigint): Extract<HostReport, { kind: 'payment' }> {
  return {
    ...{ key: 'pay:1', kind: 'payment', invoiceHostId, amount: EUR(minor) },
    ...{ bookedOn: plainDate('2026-11-19'), bankReference: 'BANK/7' },
  };
}

async function invoiced(): Promise<{ debtorHostId: string; hostId: string }> {
  const debtorHostId = await world.addDebtor(DEBTOR);
  return { debtorHostId, hostId: await world.addInvoice({ ...INVOICE, debtorHostId }) };
}

describe.each([
  ['JSON-2', '19.0', {}],
  ['JSON-RPC', '17.0', { api: 'rpc' }],
] as const)('over %s', (_, version, settings) => {
  test('a key that is refused and old comes with what to do about it', async () => {
    world = await openOdooWorld({ version, settings });
    const host = world.hostWith({ apiKey: 'dead', keyFrom: '2026-08-01' });
    const read = await host.changedDebtors(null);
    expect(read).toMatchObject({ ok: false, error: { kind: 'unauthorised' } });
    if (!read.ok) expect(read.error.message).toMatch(/made on 2026-08-01/);
  });

  test('an invoice of another company is refused although the user may see it', async () => {
    world = await openOdooWorld({ version, settings, keepsCompaniesApart: false });
    const foreign = await world.foreignInvoice!();
    expect(isOk(await world.host.salesInvoice(foreign))).toMatchObject({ reason: 'foreign' });
    expect(isOk(await world.host.changedSalesInvoices(null)).records).toEqual([]);
    const { debtorHostId } = await invoiced();
    const about = { debtorHostId, invoiceHostIds: [foreign] };
    const file = { name: 'x.pdf', mediaType: 'application/pdf', base64: 'JVBERi0xLjQ=' };
    for (const report of [
      payment(foreign, 100n),
      { key: 'doc:1', kind: 'document', ...about, ...file } as const,
    ])
      expect(await world.host.report(report)).toMatchObject({
        ok: false,
        error: { kind: 'refused' },
      });
    expect(await world.filesOf(foreign)).toEqual([]);
  });

  test('a customer of another company is foreign, and is told nothing', async () => {
    world = await openOdooWorld({ version, settings, keepsCompaniesApart: false });
    const id = await world.addDebtor(DEBTOR);
    world.odoo.engine.update('res.partner', Number(id), {
      company_id: world.odoo.ids.otherCompany,
    });
    expect(isOk(await world.host.debtor(id))).toMatchObject({ reason: 'foreign' });
    expect(isOk(await world.host.changedDebtors(null)).records).toEqual([]);
    const task: HostReport = {
      ...{ key: 'task:1', kind: 'task', debtorHostId: id, invoiceHostIds: [] },
      ...{ subject: 's', text: 't', dueOn: plainDate('2026-11-21') },
    };
    expect(await world.host.report(task)).toMatchObject({ ok: false, error: { kind: 'refused' } });
  });

  test('an invoice in instalments takes the part that was paid, and no more', async () => {
    world = await openOdooWorld({ version, settings });
    const debtorHostId = await world.addDebtor(DEBTOR);
    const { engine, ids } = world.odoo;
    const id = post(engine, {
      ...{ kind: 'out_invoice', name: 'INV/9', companyId: ids.company, currencyId: ids.euro },
      ...{ partnerId: Number(debtorHostId), reference: '', issueDate: '2026-11-01' },
      ...{ dueDate: '2026-12-01', firstInstalment: 30 },
      lines: [{ name: 'x', quantity: 1, price: 100, taxId: ids.taxes['21'], unitId: ids.hours }],
    });
    isOk(await world.host.report(payment(String(id), 4_000n)));
    expect(await world.openInHost(String(id))).toEqual(EUR(8_100n));
    expect(isOk(await world.host.receivable())).toEqual([EUR(8_100n)]);
  });
});

describe('what Odoo does and does not do with a payment', () => {
  beforeEach(async () => {
    world = await openOdooWorld({ version: '19.0' });
  });

  test('one that it books and does not match is told to a person, and never booked again', async () => {
    const { hostId } = await invoiced();
    world.odoo.engine.update('account.journal', world.odoo.ids.bank, { name: WITHOUT_ENTRIES });
    const told = await world.host.report(payment(hostId, 2_000n));
    expect(told).toMatchObject({ ok: false, error: { kind: 'refused' } });
    if (!told.ok) expect(told.error.message).toMatch(/still open.*outstanding receipts account/);
    expect(isOk(await world.host.report(payment(hostId, 2_000n))).existed).toBe(true);
    expect(world.odoo.engine.rows('account.payment')).toHaveLength(1);
  });

  test('people find the bank reference with it, we find the key', async () => {
    const { hostId } = await invoiced();
    isOk(await world.host.report(payment(hostId, 2_000n)));
    const [booked] = world.odoo.engine.rows('account.payment');
    expect(booked?.['memo']).toBe('BANK/7 [voldaan pay:1]');
    expect(isOk(await world.host.findReport('payment', 'pay:'))).toBeNull();
    expect(isOk(await world.host.findReport('payment', 'pay_1'))).toBeNull();
  });

  test.each([
    ['more than is open', { amount: EUR(12_101n) }, /Open in Odoo is 121.00/],
    ['the wrong direction', { amount: EUR(-100n) }, /Open in Odoo is 121.00/],
    ['nothing', { amount: EUR(0n) }, /no money to book/],
    ['another currency', { amount: money(100n, 'USD') }, /not in EUR/],
    ['money of another currency', { cash: money(100n, 'USD') }, /not in EUR/],
    [
      'a write-off that leaves a rest',
      { writeOff: { reason: 'payment-discount', amount: EUR(100n) } },
      /not the payment and its write-off/,
    ],
    [
      'a write-off without an account',
      { amount: EUR(12_000n), writeOff: { reason: 'bank-charges', amount: EUR(100n) } },
      /no account to write off/,
    ],
  ] as const)('%s is refused before anything is written', async (_, change, sentence) => {
    const { hostId } = await invoiced();
    const told = await world.host.report({ ...payment(hostId, 2_000n), ...change });
    expect(told).toMatchObject({ ok: false, error: { kind: 'refused' } });
    if (!told.ok) expect(told.error.message).toMatch(sentence);
    expect(world.odoo.engine.rows('account.payment')).toEqual([]);
    expect(await world.openInHost(hostId)).toEqual(EUR(12_100n));
  });

  test('money given back settles a credit note', async () => {
    const debtorHostId = await world.addDebtor(DEBTOR);
    const hostId = await world.addInvoice({ ...INVOICE, debtorHostId, kind: 'credit-note' });
    isOk(await world.host.report(payment(hostId, -12_100n)));
    expect(await world.openInHost(hostId)).toEqual(EUR(0n));
  });
});

describe('what people do with what we tell', () => {
  beforeEach(async () => {
    world = await openOdooWorld({ version: '19.0' });
  });

  test('a task that somebody is done with is not made again', async () => {
    const debtorHostId = await world.addDebtor(DEBTOR);
    const task: HostReport = {
      ...{ key: 'task:1', kind: 'task', debtorHostId, invoiceHostIds: [] },
      ...{ subject: 'Bel', text: 'Bel <de klant> & noteer', dueOn: plainDate('2026-11-21') },
    };
    isOk(await world.host.report(task));
    const [activity] = world.odoo.engine.rows('mail.activity');
    expect(activity).toMatchObject({
      summary: 'Bel [voldaan task:1]',
      note: '<p>Bel &lt;de klant&gt; &amp; noteer</p>',
      date_deadline: '2026-11-21',
    });
    world.odoo.engine.remove('mail.activity', activity!.id);
    world.odoo.engine.insert('mail.message', {
      ...{ model: 'res.partner', res_id: Number(debtorHostId) },
      body: '<p>To-Do done: Bel [voldaan task:1]</p>',
    });
    expect(isOk(await world.host.report(task)).existed).toBe(true);
  });

  test('a bill that somebody entered by hand gets the document, and no second bill is made', async () => {
    const { engine, ids } = world.odoo;
    const supplier = engine.insert('res.partner', { name: 'Leverancier', vat: 'BE0403170701' });
    const bill = engine.insert('account.move', {
      ...{ move_type: 'in_invoice', state: 'draft', ref: 'LEV-7', partner_id: supplier },
      company_id: ids.company,
    });
    const document: HostReport = {
      ...{ key: 'purchase:1', kind: 'purchase-document', xmlBase64: 'PEludm9pY2UvPg==' },
      attachments: [{ id: '1', name: 'brief.pdf', mediaType: 'application/pdf', base64: 'JVBE' }],
      invoice: {
        ...{ kind: 'invoice', number: 'LEV-7', typeCode: '380', currency: 'EUR', lines: [] },
        ...{ issueDate: plainDate('2026-11-18'), buyer: {} },
        seller: { name: 'Leverancier NV', vatId: 'BE0403170701' },
      },
    };
    // The seller of the fake has the same number: which of the two is meant, nobody can say.
    engine.update('res.partner', Number(engine.get('res.company', ids.company)['partner_id']), {
      vat: 'BE0202239951',
    });
    const told = isOk(await world.host.report(document));
    expect(told).toEqual({ hostId: String(bill), existed: false });
    expect(engine.rows('account.move')).toHaveLength(1);
    expect(await world.filesOf(String(bill))).toEqual(['LEV-7.xml', 'brief.pdf']);
  });
});
