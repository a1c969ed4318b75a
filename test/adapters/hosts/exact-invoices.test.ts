import { plainDate } from '../../../src/kernel/dates.js';
import { dec, printDecimal } from '../../../src/kernel/decimal.js';
import { money } from '../../../src/kernel/money.js';
import type { Invoice } from '../../../src/domain/invoice/invoice.js';
import type { HostSalesInvoice, RecordProblem } from '../../../src/ports/host.js';
import type { NewSale } from '../../../src/sandbox/exact/people.js';
import type { Row } from '../../../src/sandbox/exact/rows.js';
import { DIVISION, type ExactWorld, exactMapping, exactWorld } from '../../support/exact-world.js';
import { isOk } from '../../support/results.js';
import { objectionsOf, xmlOf } from '../../support/ubl.js';

const BIS = 'urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0';
const day = plainDate('2026-11-10');

let world: ExactWorld;
beforeEach(async () => {
  world = await exactWorld();
});
afterEach(() => world.close());

type Line = NewSale['lines'][number];
const line = (change: Partial<Line> = {}): Line => ({
  ...{ text: 'Arbeid', quantity: 2.5, unitPrice: 40, vatCode: '4', ...change },
});

/** What comes of one sale; `change` is what stands otherwise in its header. */
async function read(
  lines: readonly Line[],
  {
    change = {},
    kind = 'invoice',
    settings = {},
    mapping = {},
  }: {
    readonly change?: Partial<Row>;
    readonly kind?: NewSale['kind'];
    readonly settings?: object;
    readonly mapping?: object;
  } = {},
): Promise<HostSalesInvoice | RecordProblem> {
  const account = world.sandbox.addAccount(DIVISION, {
    ...{ name: 'Bakkerij Peeters', country: 'BE', language: 'NL-BE', vatNumber: 'BE0403170701' },
  });
  const id = world.sandbox.addSale(DIVISION, {
    ...{ account, kind, invoiceDate: day, dueDate: plainDate('2026-12-10'), lines },
  });
  world.sandbox.changeSale(DIVISION, id, change);
  const host = world.host({ settings, mapping: exactMapping(mapping) });
  return isOk(await host.salesInvoice(id))!;
}

const invoiceOf = (read: HostSalesInvoice | RecordProblem): Invoice => {
  if ('reason' in read) throw new Error(read.message);
  return read.invoice;
};
const printed = (invoice: Invoice): readonly string[] => [
  ...invoice.lines.map(
    ({ quantity, price, net, vat }) =>
      `${printDecimal(quantity!)} x ${printDecimal(price!.net)}${price!.baseQuantity === undefined ? '' : ` per ${printDecimal(price!.baseQuantity)}`} = ${printDecimal(net!, 2)} at ${printDecimal(vat!.rate!)}`,
  ),
  ...(invoice.vatBreakdown ?? []).map(
    ({ taxable, amount, category: { code, rate } }) =>
      `${code} ${printDecimal(rate!)}: ${printDecimal(taxable, 2)} + ${printDecimal(amount, 2)}`,
  ),
  `to pay ${printDecimal(invoice.totals!.payable, 2)}`,
];

describe('an invoice of Exact Online', () => {
  test('with discounts, amounts that were rounded and several VAT rates is told to the cent, and lawful', async () => {
    const { invoice, open } = (await read(
      [
        line({ text: 'Arbeid', quantity: 7.25, unitPrice: 52.5, discount: 0.1, unit: 'hour' }),
        line({ text: 'Meel', quantity: 3, unitPrice: 1.115, vatCode: '2' }),
        line({ text: 'Gist', quantity: 1, unitPrice: 0.33, vatCode: '2' }),
        line({ text: 'Suiker', quantity: 1, unitPrice: 0.42, vatCode: '2' }),
        line({ text: 'Zegels', quantity: 4, unitPrice: 1.99, vatCode: '1' }),
        line({ text: 'Retour', quantity: -1, unitPrice: 12.5 }),
      ],
      { change: { PaymentReference: '+++090/9337/55493+++', YourRef: 'PO-77' } },
    )) as HostSalesInvoice;
    expect(printed(invoice)).toEqual([
      '7.25 x 47.25 = 342.56 at 21',
      '3 x 1.115 = 3.35 at 6',
      '1 x 0.33 = 0.33 at 6',
      '1 x 0.42 = 0.42 at 6',
      '4 x 1.99 = 7.96 at 0',
      '-1 x 12.5 = -12.50 at 21',
      // By line 71.94 - 2.62, as the package reckons; the sum would make 69.31.
      'S 21: 330.06 + 69.32',
      'S 6: 4.10 + 0.25',
      'Z 0: 7.96 + 0.00',
      'to pay 411.69',
    ]);
    expect(open).toEqual(money(41_169n, 'EUR'));
    expect(invoice.lines[0]).toMatchObject({
      ...{ unit: 'HUR', price: { gross: dec('52.5'), discount: dec('5.25') } },
    });
    expect(invoice).toMatchObject({
      ...{ buyerReference: 'PO-77', seller: { name: 'Verkoper BV', vatId: 'BE0403170701' } },
      payments: [{ meansCode: '30', reference: '+++090/9337/55493+++' }],
      buyer: { name: 'Bakkerij Peeters', vatId: 'BE0403170701', address: { country: 'BE' } },
    });
    // What the package does not know is filled in by the administration.
    const complete = {
      ...{
        ...invoice,
        customizationId: BIS,
        profileId: 'urn:fdc:peppol.eu:2017:poacc:billing:01:1.0',
      },
      seller: { ...invoice.seller, endpoint: { scheme: '0208', value: '0403170701' } },
      buyer: { ...invoice.buyer, endpoint: { scheme: '0208', value: '0403170701' } },
      payments: [{ ...invoice.payments![0]!, account: { id: 'BE71096123456769' } }],
    };
    expect(objectionsOf(xmlOf(complete))).toEqual([]);
  });

  test('keeps the VAT as the package reckoned it line by line, a cent beside the sum', async () => {
    const invoice = invoiceOf(
      await read([1, 2, 3].map(() => line({ quantity: 1, unitPrice: 0.1, vatCode: '2' }))),
    );
    // 0.006 becomes 0.01 three times; 0.30 at 6 percent would be 0.02.
    expect(printed(invoice).slice(-2)).toEqual(['S 6: 0.30 + 0.03', 'to pay 0.33']);
  });

  test('a credit note, negative in the package, is positive here, and owed to the customer', async () => {
    const record = (await read([line()], { kind: 'credit-note' })) as HostSalesInvoice;
    expect(printed(record.invoice)).toEqual([
      '2.5 x 40 = 100.00 at 21',
      'S 21: 100.00 + 21.00',
      'to pay 121.00',
    ]);
    expect(record.open).toEqual(money(-12_100n, 'EUR'));
  });

  test('where quantity times price is another amount, the price is that of the whole quantity', async () => {
    const account = world.sandbox.addAccount(DIVISION, {
      ...{ name: 'x', country: 'BE', language: 'NL-BE' },
    });
    const id = world.sandbox.addSale(DIVISION, {
      ...{ account, kind: 'invoice', invoiceDate: day, dueDate: day },
      lines: [line({ quantity: 3, unitPrice: 33.33333 })],
    });
    const invoice = invoiceOf(
      isOk(await world.host({ settings: { sales: 'entries' } }).salesInvoice(id))!,
    );
    // An entry knows no price at all.
    expect(printed(invoice)[0]).toBe('3 x 100 per 3 = 100.00 at 21');
  });

  test('a price or an amount with the noise of binary numbers behind it stops nothing', async () => {
    const noisy = 1 + 16 / 100 + 1e-15;
    expect(String(noisy)).not.toBe('1.16');
    const invoice = invoiceOf(
      await read([line({ quantity: 2, unitPrice: noisy })], {
        change: { AmountFC: 2.3200000000000003 + 0.49 },
      }),
    );
    expect(printed(invoice)).toEqual(['2 x 1.16 = 2.32 at 21', 'S 21: 2.32 + 0.49', 'to pay 2.81']);
  });

  test('a discount on the whole of one VAT rate is an allowance', async () => {
    const invoice = invoiceOf(
      await read([line({ quantity: 1, unitPrice: 100, vatCode: '1' })], {
        change: { AmountFCExclVat: 90, AmountDiscountExclVat: 10, AmountFC: 90 },
      }),
    );
    expect(printed(invoice)).toEqual([
      '1 x 100 = 100.00 at 0',
      'Z 0: 90.00 + 0.00',
      'to pay 90.00',
    ]);
    expect(invoice.allowanceCharges).toMatchObject([{ kind: 'allowance', amount: dec('10') }]);
  });

  test('we send what is posted since the day we began, where we were told to', async () => {
    const send = async (settings: object) => {
      const record = await read([line()], { settings });
      return 'send' in record && record.send;
    };
    expect(await send({})).toBe(false);
    expect(await send({ send: 'all', sendFrom: '2026-11-10' })).toBe(true);
    expect(await send({ send: 'all', sendFrom: '2026-11-11' })).toBe(false);
  });

  test.each([
    ['a VAT code without meaning', [line({ vatCode: '9' })], {}, {}, 'unmapped', 'VAT code "9"'],
    ['a unit without meaning', [line({ unit: 'vracht' })], {}, {}, 'unmapped', 'unit "vracht"'],
    ['a type that nobody knows', [line()], { Type: 8023 }, {}, 'unmapped', 'type 8023'],
    [
      'VAT that is not the rate of its code',
      [line()],
      {},
      { vat: { '4': { category: 'S', rate: '6' } } },
      'unmapped',
      'code 4',
    ],
    [
      'lines that are not the total',
      [line()],
      { AmountFC: 130 },
      {},
      'malformed',
      '121.00, it says 130',
    ],
    [
      'a discount that nobody can divide',
      [line(), line({ vatCode: '2' })],
      { AmountFCExclVat: 190, AmountDiscountExclVat: 10 },
      {},
      'malformed',
      'discount',
    ],
    ['no currency', [line()], { Currency: null }, {}, 'incomplete', 'currency'],
    ['a date that is none', [line()], { InvoiceDate: 'gisteren' }, {}, 'malformed', 'InvoiceDate'],
  ] as const)(
    '%s is a problem of that invoice, in words',
    async (_, lines, change, mapping, reason, words) => {
      const problem = await read(lines, { change, mapping });
      expect(problem).toMatchObject({ entity: 'sales-invoice', reason });
      expect((problem as RecordProblem).message).toContain(words);
    },
  );
});
