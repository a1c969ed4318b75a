import { printDecimal } from '../../../src/kernel/decimal.js';
import type { Decimal } from '../../../src/kernel/decimal.js';
import { money } from '../../../src/kernel/money.js';
import { checkDocument } from '../../../src/domain/invoice/checks.js';
import { officialFaults } from '../../../src/formats/ubl/official-faults.js';
import { writeUbl } from '../../../src/formats/ubl/write.js';
import type { HostSalesInvoice, RecordProblem } from '../../../src/ports/host.js';
import { type LineToPost, type MoveToPost, post } from '../../../src/sandbox/odoo/ledger.js';
import { isOk } from '../../support/results.js';
import { openOdooWorld, type OdooWorld } from '../../support/odoo-world.js';

let world: OdooWorld;
beforeEach(async () => {
  world = await openOdooWorld({ version: '19.0' });
});
afterEach(() => world.close());

type Change = Partial<Omit<MoveToPost, 'lines'>> & {
  readonly lines: readonly Partial<LineToPost>[];
};

async function customer(): Promise<number> {
  const id = await world.addDebtor({
    ...{ name: 'Bakkerij Peeters', country: 'BE', language: 'nl', creditLimit: null },
    vatId: 'BE0202239951',
  });
  world.odoo.engine.update('res.partner', Number(id), {
    ...{ street: 'Markt 2', zip: '3000', city: 'Leuven', ref: 'K-7' },
    ...{ peppol_eas: '0208', peppol_endpoint: '0202239951' },
  });
  return Number(id);
}

/** Posts an invoice of the lines and reads it through the adapter. */
async function read(change: Change): Promise<HostSalesInvoice | RecordProblem | null> {
  const { engine, ids } = world.odoo;
  const id = post(engine, {
    ...{ kind: 'out_invoice', name: 'INV/2026/00042', companyId: ids.company },
    ...{ partnerId: await customer(), currencyId: ids.euro, issueDate: '2026-11-10' },
    ...{ dueDate: '2026-12-10', reference: '+++090/9337/55493+++' },
    ...change,
    values: { partner_bank_id: ids.sellerAccount, ...change.values },
    lines: change.lines.map((line) => ({
      ...{ name: 'Arbeid', quantity: 1, price: 10, taxId: ids.taxes['21'], unitId: ids.hours },
      ...line,
    })),
  });
  return isOk(await world.host.salesInvoice(String(id)));
}

async function taken(change: Change): Promise<HostSalesInvoice> {
  const record = await read(change);
  if (record === null || 'reason' in record) throw new Error(JSON.stringify(record));
  return record;
}

const print = (value: Decimal | undefined): string =>
  value === undefined ? '-' : printDecimal(value);

/** The figures of an invoice as a person would add them up. */
function figures({ invoice }: HostSalesInvoice): readonly string[] {
  const { totals, vatBreakdown = [] } = invoice;
  return [
    ...invoice.lines.map(({ quantity, price, allowanceCharges = [], net, vat }) =>
      [
        `${print(quantity)} x ${print(price?.net)}`,
        ...(price?.baseQuantity === undefined ? [] : [`per ${print(price.baseQuantity)}`]),
        ...allowanceCharges.map(({ kind, amount }) => `${kind} ${print(amount)}`),
        `= ${print(net)} ${vat?.code ?? ''} ${print(vat?.rate)}`,
      ].join(' '),
    ),
    ...vatBreakdown.map(
      ({ category, taxable, amount }) =>
        `${category.code} ${print(category.rate)} on ${print(taxable)}: ${print(amount)}`,
    ),
    `net ${print(totals?.net)} vat ${print(totals?.vat)} rounding ${print(totals?.rounding)} payable ${print(totals?.payable)}`,
  ];
}

describe('an invoice with everything', () => {
  const ALL = async (): Promise<HostSalesInvoice> => {
    const { taxes } = world.odoo.ids;
    return taken({
      rounding: -0.02,
      values: { ref: 'PO-12', delivery_date: '2026-11-08' },
      lines: [
        { name: 'Arbeid\nop maandag', quantity: 2.5, price: 40, discount: 10 },
        { name: 'Brood', quantity: 3, price: 1.15, taxId: taxes['6'] },
        { name: 'Zegels', quantity: 1, price: 7.33, taxId: taxes['0'] },
        { name: 'Korting', quantity: 1, price: -5 },
      ],
    });
  };

  test('comes to the cent: discount, rounding, three rates and what is taken off', async () => {
    expect(figures(await ALL())).toEqual([
      '2.5 x 40 allowance 10.00 = 90.00 S 21',
      '3 x 1.15 = 3.45 S 6',
      '1 x 7.33 = 7.33 Z 0',
      '-1 x 5 = -5.00 S 21',
      'S 21 on 85.00: 17.85',
      'S 6 on 3.45: 0.21',
      'Z 0 on 7.33: 0.00',
      'net 95.78 vat 18.06 rounding -0.02 payable 113.82',
    ]);
  });

  test('knows who sells, who buys, where to pay and with which reference', async () => {
    const { invoice, deliveredOn } = await ALL();
    expect(deliveredOn).toBe('2026-11-08');
    expect(invoice).toMatchObject({
      ...{ number: 'INV/2026/00042', typeCode: '380', orderReference: 'PO-12' },
      seller: {
        ...{ name: 'Verkoper BV', vatId: 'BE0403170701', legalId: { value: '0403170701' } },
        endpoint: { scheme: '0208', value: '0403170701' },
      },
      buyer: {
        ...{ name: 'Bakkerij Peeters', vatId: 'BE0202239951' },
        endpoint: { scheme: '0208', value: '0202239951' },
        address: { line1: 'Markt 2', postalCode: '3000', city: 'Leuven', country: 'BE' },
      },
      payments: [
        {
          ...{ meansCode: '30', reference: '+++090/9337/55493+++' },
          account: { id: 'BE71096123456769' },
        },
      ],
    });
    expect(invoice.lines[0]?.item).toEqual({ name: 'Arbeid', description: 'op maandag' });
  });

  test('breaks no rule of the network as it stands', async () => {
    const { invoice } = await ALL();
    expect(checkDocument(invoice).map(({ code }) => code)).toEqual([]);
    expect(officialFaults(isOk(writeUbl(invoice))).map(({ code }) => code)).toEqual([]);
  });
});

describe('how Odoo prices and rounds', () => {
  test('VAT that was rounded on every line stays what was booked', async () => {
    const lines = [1, 2, 3].map(() => ({ quantity: 1, price: 1.11 }));
    const perLine = figures(await taken({ lines, roundsPerLine: true }));
    const perTax = figures(await taken({ lines }));
    expect(perLine.slice(-2)).toEqual([
      'S 21 on 3.33: 0.69',
      'net 3.33 vat 0.69 rounding - payable 4.02',
    ]);
    expect(perTax.slice(-2)).toEqual([
      'S 21 on 3.33: 0.70',
      'net 3.33 vat 0.70 rounding - payable 4.03',
    ]);
  });

  test('a price with VAT inside becomes the price of the whole quantity', async () => {
    const record = await taken({ lines: [{ quantity: 3, price: 33 }] });
    const { engine } = world.odoo;
    const [line] = engine.rows('account.move.line');
    engine.update('account.move.line', line!.id, { price_unit: 39.93 });
    const again = isOk(await world.host.salesInvoice(record.hostId));
    expect(figures(again as HostSalesInvoice)[0]).toBe('3 x 99.00 per 3 = 99.00 S 21');
  });

  test('a thousand lines add up to the total of Odoo', async () => {
    const lines = Array.from({ length: 1_000 }, (_, n) => ({
      quantity: 1 + (n % 7) / 4,
      price: (n * 37 + 1) / 100,
      discount: n % 5,
    }));
    const record = await taken({ lines });
    const [move] = world.odoo.engine.rows('account.move');
    expect(Number(print(record.invoice.totals?.payable))).toBeCloseTo(
      Number(move?.['amount_total']),
      6,
    );
    expect(isOk(await world.host.receivable())).toEqual([record.open]);
  }, 30_000);

  test('a credit note says what it takes back', async () => {
    const first = await taken({ lines: [{}] });
    const back = await taken({
      ...{ kind: 'out_refund', name: 'RINV/1', lines: [{}] },
      values: { reversed_entry_id: Number(first.hostId), ref: 'Reversal of: INV/2026/00042' },
    });
    expect(back.invoice).toMatchObject({
      ...{ kind: 'credit-note', typeCode: '381' },
      precedingInvoices: [{ number: 'INV/2026/00042' }],
    });
    expect(back.invoice.orderReference).toBeUndefined();
    // The account on it is where the customer gets his money.
    expect(back.invoice.payments).toEqual([{ meansCode: '1', reference: '+++090/9337/55493+++' }]);
    expect(back.open).toEqual(money(-1_210n, 'EUR'));
  });
});

describe('what stops an invoice, and says what to do', () => {
  test.each([
    ['a unit without a code', { unit_name: 'Boxes' }, 'unmapped', /unit "Boxes".*under units/],
    ['two taxes on a line', { tax_ids: [1, 2] }, 'unmapped', /several taxes/],
    ['a line without tax', { tax_ids: [] }, 'unmapped', /without tax.*under vat/],
    ['an amount of no cents', { price_subtotal: 10.001 }, 'malformed', /no exact amount/],
    ['a sum that is not the total', { price_subtotal: 11 }, 'malformed', /add up to/],
    ['a number that is none', { quantity: 'x' }, 'malformed', /cannot be read/],
  ] as const)('%s', async (_, change, reason, sentence) => {
    const record = await taken({ lines: [{}] });
    const { engine } = world.odoo;
    const [line] = engine.rows('account.move.line');
    const values =
      'unit_name' in change
        ? { product_uom_id: engine.insert('uom.uom', { name: change.unit_name }) }
        : change;
    engine.update('account.move.line', line!.id, values);
    const problem = isOk(await world.host.salesInvoice(record.hostId));
    expect(problem).toMatchObject({ entity: 'sales-invoice', label: 'INV/2026/00042', reason });
    expect((problem as RecordProblem).message).toMatch(sentence);
  });

  test('a rate in the mapping that the tax does not have', async () => {
    const { engine, ids } = world.odoo;
    const record = await taken({ lines: [{ taxId: ids.taxes['6'] }] });
    engine.update('account.tax', ids.taxes['6'], { amount: 7 });
    expect(isOk(await world.host.salesInvoice(record.hostId))).toMatchObject({
      reason: 'malformed',
      message: expect.stringMatching(/"6%" in the mapping is not the 7 of the tax 6%/) as unknown,
    });
  });
});

test('we send what is posted from the day on that the settings say, and else nothing', async () => {
  const { hostId, send } = await taken({ lines: [{}] });
  const sending = async (sendFrom: string) =>
    isOk(await world.hostWith({ send: 'all', sendFrom }).salesInvoice(hostId));
  expect(send).toBe(false);
  expect(await sending('2026-11-10')).toMatchObject({ send: true });
  expect(await sending('2026-11-11')).toMatchObject({ send: false });
});
