import { plainDate } from '../../../src/kernel/dates.js';
import { dec } from '../../../src/kernel/decimal.js';
import { type Money, money } from '../../../src/kernel/money.js';
import type { HostReport } from '../../../src/ports/host.js';
import { DIVISION, type ExactWorld, exactMapping, exactWorld } from '../../support/exact-world.js';
import { isOk } from '../../support/results.js';

const day = plainDate('2026-11-18');
const EUR = (minor: bigint): Money => money(minor, 'EUR');

let world: ExactWorld;
let account: string;
let invoice: string;
beforeEach(async () => {
  world = await exactWorld({ limits: { minute: 10_000 } });
  account = world.sandbox.addAccount(DIVISION, {
    ...{ name: 'Bakkerij Peeters', country: 'BE', language: 'NL-BE', vatNumber: 'BE0403170701' },
  });
  invoice = world.sandbox.addSale(DIVISION, {
    ...{ account, kind: 'invoice', invoiceDate: day, dueDate: plainDate('2026-12-18') },
    lines: [{ text: 'Arbeid', quantity: 2.5, unitPrice: 40, vatCode: '4' }],
  });
});
afterEach(() => world.close());

const payment = (minor: bigint, change: object = {}): HostReport => ({
  ...{ key: 'pay:1', kind: 'payment', invoiceHostId: invoice, amount: EUR(minor) },
  ...{ bookedOn: day, bankReference: 'BANK/2026/1', ...change },
});

describe('payments in Exact Online', () => {
  test('a bank entry with the number of the invoice goes on where the last one ended, and is matched by a person', async () => {
    const host = world.host();
    isOk(await host.report(payment(2_000n)));
    isOk(await host.report(payment(3_000n, { key: 'pay:2' })));
    expect(world.sandbox.rows(DIVISION, 'BankEntries')).toMatchObject([
      { JournalCode: '20', OpeningBalanceFC: 0, ClosingBalanceFC: 20, Currency: 'EUR' },
      { JournalCode: '20', OpeningBalanceFC: 20, ClosingBalanceFC: 50 },
    ]);
    const number = world.sandbox.rows(DIVISION, 'SalesInvoices')[0]!['InvoiceNumber'];
    const [line] = world.sandbox.rows(DIVISION, 'BankEntryLines');
    expect(line).toMatchObject({ Account: account, AmountFC: 20, OurRef: number });
    expect(line!['Description']).toMatch(/^BANK\/2026\/1 VLD-[0-9a-f]{20}$/);
    // Nothing is matched yet; what is booked is no longer to come all the same.
    expect(world.sandbox.open(DIVISION, invoice)).toBe(12_100);
    expect(isOk(await host.salesInvoice(invoice))).toMatchObject({ open: EUR(7_100n) });
    expect(isOk(await host.receivable())).toEqual([EUR(7_100n)]);
    world.sandbox.match(DIVISION, invoice);
    expect(world.sandbox.open(DIVISION, invoice)).toBe(7_100);
    expect(isOk(await host.salesInvoice(invoice))).toMatchObject({ open: EUR(7_100n) });
  });

  test('what is booked and not matched counts: two payments never make more than the invoice', async () => {
    const host = world.host();
    isOk(await host.report(payment(10_000n)));
    expect(await host.report(payment(2_101n, { key: 'pay:2' }))).toMatchObject({
      error: { kind: 'refused', message: expect.stringContaining('21.00 EUR is open now') },
    });
    isOk(await host.report(payment(2_100n, { key: 'pay:2' })));
    expect(world.sandbox.rows(DIVISION, 'BankEntries')).toHaveLength(2);
  });

  test('a payment that is booked brings the invoice again in the feed', async () => {
    const host = world.host();
    const first = isOk(await host.changedSalesInvoices(null));
    let next = first.next;
    for (let more = first.more; more;)
      ({ next, more } = isOk(await host.changedSalesInvoices(next)));
    isOk(await host.report(payment(2_000n)));
    expect(isOk(await host.changedSalesInvoices(next)).records).toMatchObject([
      { hostId: invoice, open: EUR(10_100n) },
    ]);
  });

  test('undone, what was written off comes back too; what was never booked cannot be undone', async () => {
    const host = world.host();
    const writeOff = { reason: 'payment-discount', amount: EUR(242n) };
    isOk(await host.report(payment(11_858n, { writeOff })));
    expect(isOk(await host.salesInvoice(invoice))).toMatchObject({ open: EUR(0n) });
    const undo = (paymentKey: string): HostReport => ({
      ...{ key: `undo:${paymentKey}`, kind: 'payment-undone', paymentKey, invoiceHostId: invoice },
    });
    isOk(await host.report(undo('pay:1')));
    expect(isOk(await host.salesInvoice(invoice))).toMatchObject({ open: EUR(12_100n) });
    expect(world.sandbox.rows(DIVISION, 'BankEntryLines').map((row) => row['AmountFC'])).toEqual([
      121, -2.42, -121, 2.42,
    ]);
    expect(await host.report(undo('pay:9'))).toMatchObject({ error: { kind: 'refused' } });
  });

  test.each([
    [
      'a reason without account',
      { writeOff: { reason: 'bank-charges', amount: EUR(100n) } },
      {},
      'bank-charges',
    ],
    [
      'an account that is not there',
      { writeOff: { reason: 'rounding', amount: EUR(1n) } },
      { accounts: { rounding: '9999' } },
      '9999',
    ],
    ['another currency', { amount: money(100n, 'USD') }, {}, 'USD'],
    ['cash in another currency', { cash: money(100n, 'USD') }, {}, 'another currency'],
    ['no journal to book in', {}, { journals: {} }, 'journals.bank'],
  ])('%s: refused in words, and nothing is written', async (_, change, mapping, words) => {
    const host = world.host({ mapping: exactMapping(mapping) });
    const told = await host.report(payment(100n, change));
    expect(told).toMatchObject({
      error: { kind: 'refused', message: expect.stringContaining(words) },
    });
    expect(world.sandbox.rows(DIVISION, 'BankEntries')).toEqual([]);
  });

  test('money on account is put there and taken off', async () => {
    const host = world.host();
    const on = { debtorHostId: account, amount: EUR(2_500n), bankReference: 'BANK/2026/2' };
    isOk(await host.report({ key: 'acc:1', kind: 'payment-on-account', bookedOn: day, ...on }));
    expect(isOk(await host.receivable())).toEqual([EUR(9_600n)]);
    isOk(
      await host.report({
        key: 'acc:2',
        kind: 'payment-on-account-undone',
        paymentKey: 'acc:1',
        ...on,
      }),
    );
    expect(isOk(await host.receivable())).toEqual([EUR(12_100n)]);
    const { takesPaymentsOnAccount } = isOk(
      await world.host({ mapping: exactMapping({ journals: {} }) }).capabilities(),
    );
    expect(takesPaymentsOnAccount).toBe(false);
  });
});

describe('received documents', () => {
  const document = (change: object = {}): HostReport => ({
    ...{ key: 'purchase:1', kind: 'purchase-document', xmlBase64: 'PEludm9pY2UvPg==' },
    attachments: [{ id: 'a', name: 'Bon 7.pdf', mediaType: 'application/pdf', base64: 'JVBERg==' }],
    invoice: {
      ...{ kind: 'invoice', number: 'LEV-7', typeCode: '380', currency: 'EUR', issueDate: day },
      ...{ seller: { name: 'Leverancier NV', vatId: 'BE0403170701' }, buyer: { name: 'Wij' } },
      ...{ lines: [], totals: { payable: dec('12.10') } },
      vatBreakdown: [
        { taxable: dec('10.00'), amount: dec('2.10'), category: { code: 'S', rate: dec('21.00') } },
      ],
      ...change,
    },
  });
  const booked = exactMapping({
    journals: { purchase: '60' },
    fields: {
      ...{ 'document-type': '55', 'purchase-document-type': '20', 'purchase-account': '4000' },
      'purchase-vat S 21': '4',
    },
  });
  const files = () =>
    world.sandbox.rows(DIVISION, 'DocumentAttachments').map((row) => String(row['FileName']));

  test('with a mapping, the entry is proposed beside the document, once, also when answers are lost', async () => {
    const host = world.host({ mapping: booked });
    let told;
    for (let round = 0; round < 30 && told?.ok !== true; round += 1) {
      let calls = 0;
      world.proxy.spoil('lost', () => (calls += 1) > round);
      told = await host.report(document());
      world.proxy.behave();
    }
    expect(told?.ok).toBe(true);
    expect(world.sandbox.rows(DIVISION, 'PurchaseEntries')).toMatchObject([
      { Supplier: account, Journal: '60', YourRef: 'LEV-7', Currency: 'EUR' },
    ]);
    expect(world.sandbox.rows(DIVISION, 'Documents')).toHaveLength(1);
    expect(files()).toEqual(['Bon 7.pdf', expect.stringMatching(/^VLD-.*\.xml$/)]);
  });

  test.each([
    ['no mapping', exactMapping(), {}],
    [
      'a VAT rate without code',
      booked,
      {
        vatBreakdown: [
          { taxable: dec('10'), amount: dec('0.60'), category: { code: 'S', rate: dec('6') } },
        ],
      },
    ],
    ['a supplier nobody knows', booked, { seller: { name: 'Nieuw', vatId: 'BE0999999922' } }],
    ['a credit note', booked, { kind: 'credit-note' }],
  ] as const)('with %s, the document alone waits for a person', async (_, mapping, change) => {
    isOk(await world.host({ mapping }).report(document(change)));
    expect(world.sandbox.rows(DIVISION, 'PurchaseEntries')).toEqual([]);
    expect(files()).toHaveLength(2);
  });
});

test('the same report from another process is there already', async () => {
  const told: HostReport = {
    ...{ key: 'note:1', kind: 'note', debtorHostId: account, invoiceHostIds: [invoice] },
    text: "Belooft te betalen, zei mevrouw d'Hondt",
  };
  expect(isOk(await world.host().report(told)).existed).toBe(false);
  expect(isOk(await world.host().report(told)).existed).toBe(true);
  expect(world.sandbox.rows(DIVISION, 'CommunicationNotes')).toHaveLength(1);
});
