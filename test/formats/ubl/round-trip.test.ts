import { XMLParser } from 'fast-xml-parser';
import fc from 'fast-check';
import { plainDate } from '../../../src/kernel/dates.js';
import { dec, decimal } from '../../../src/kernel/decimal.js';
import type { Invoice } from '../../../src/domain/invoice/invoice.js';
import { completeTotals } from '../../../src/domain/invoice/totals.js';
import { invoiceToJson } from '../../../src/formats/json/invoice.js';
import { PEPPOL_BIS_3 } from '../../../src/formats/ubl/profiles.js';
import { writeUbl } from '../../../src/formats/ubl/write.js';
import { invoiceOf, lineOf } from '../../support/invoices.js';
import { readOf, xmlOf } from '../../support/ubl.js';

/** Words as documents carry them: no blanks at the ends, no character that XML lacks. */
const word = fc
  .string({ minLength: 1, maxLength: 30 })
  .map((text) => text.trim())
  .filter((text) => text !== '');
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined });
const amount = fc
  .bigInt({ min: -1_000_000_000n, max: 1_000_000_000n })
  .map((cents) => decimal(cents, 2));
const date = fc
  .integer({ min: 0, max: 3650 })
  .map((days) => plainDate(new Date(Date.UTC(2020, 0, 1 + days)).toISOString().slice(0, 10)));
const identifier = fc.record({ value: word, scheme: word });
const vat = fc
  .constantFrom('0', '6', '9', '12', '21')
  .map((rate) => ({ code: 'S', rate: dec(rate) }));
const address = fc.record(
  { line1: word, line2: word, line3: word, city: word, postalCode: word, subdivision: word },
  { requiredKeys: ['line1'] },
);

const line = fc.record(
  {
    id: word,
    note: word,
    objectIdentifier: identifier,
    quantity: amount,
    unit: word,
    net: amount,
    orderLineReference: word,
    buyerAccountingReference: word,
    period: fc.record({ start: date, end: date }, { requiredKeys: ['start'] }),
    vat,
    price: fc.record({ net: amount, baseQuantity: fc.constant(dec('10')), baseUnit: word }),
    item: fc.record(
      {
        name: word,
        description: word,
        sellerId: word,
        buyerId: word,
        standardId: identifier,
        originCountry: word,
        properties: fc.array(fc.record({ name: word, value: word }), {
          minLength: 1,
          maxLength: 3,
        }),
        classifications: fc.array(
          fc.record({ code: word, list: word, listVersion: word }, { requiredKeys: ['code'] }),
          { minLength: 1, maxLength: 3 },
        ),
      },
      { requiredKeys: ['name'] },
    ),
  },
  { requiredKeys: ['id', 'quantity', 'unit', 'net', 'vat', 'price', 'item'] },
);

const extras = fc.record(
  {
    taxPointDate: date,
    contractReference: word,
    projectReference: word,
    orderReference: word,
    salesOrderReference: word,
    receiptReference: word,
    despatchReference: word,
    tenderReference: word,
    objectIdentifier: identifier,
    buyerAccountingReference: word,
    paymentTerms: word,
    notes: fc.array(fc.record({ subjectCode: fc.constant('AAI'), text: word }), {
      minLength: 1,
      maxLength: 2,
    }),
    precedingInvoices: fc.array(fc.record({ number: word, issueDate: date }), {
      minLength: 1,
      maxLength: 2,
    }),
    delivery: fc.record(
      { partyName: word, locationId: identifier, date, address },
      { requiredKeys: ['date'] },
    ),
    attachments: fc.array(
      fc.record(
        { reference: word, description: word, url: fc.webUrl() },
        { requiredKeys: ['reference'] },
      ),
      { minLength: 1, maxLength: 2 },
    ),
    allowanceCharges: fc.array(
      fc.record(
        {
          kind: fc.constantFrom('allowance' as const, 'charge' as const),
          amount,
          base: amount,
          percent: amount,
          vat,
          reason: word,
          reasonCode: word,
        },
        { requiredKeys: ['kind', 'amount', 'vat'] },
      ),
      { minLength: 1, maxLength: 3 },
    ),
  },
  { requiredKeys: [] },
);

const invoice = fc
  .record({
    kind: fc.constantFrom('invoice' as const, 'credit-note' as const),
    more: extras,
    lines: fc.array(line, { minLength: 1, maxLength: 5 }),
    dueDate: maybe(date),
  })
  .map(({ kind, more, lines }): Invoice =>
    completeTotals(
      invoiceOf({
        kind,
        typeCode: kind === 'invoice' ? '380' : '381',
        customizationId: PEPPOL_BIS_3.customizationId,
        profileId: PEPPOL_BIS_3.profileId,
        ...more,
        lines,
      }),
    ),
  )
  // "NA" before a sales order means that there is no order number: it cannot also be one.
  .filter((made) => made.orderReference !== 'NA');

/** JSON with amounts by value: 1.5 and 1.50 are one amount. */
function byValue(made: Invoice): unknown {
  return JSON.parse(
    JSON.stringify(invoiceToJson(made), (_key, value: unknown) =>
      typeof value === 'string' && /^-?\d+\.\d+$/.test(value) ? value.replace(/\.?0+$/, '') : value,
    ),
  );
}

describe('writing and reading back', () => {
  test('gives the same invoice and leaves nothing unmapped', () => {
    fc.assert(
      fc.property(invoice, (made) => {
        const read = readOf(xmlOf(made));
        expect(byValue(read.invoice)).toEqual(byValue(made));
        expect(read.unmapped).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test('gives the same bytes for the same invoice', () => {
    expect(xmlOf(invoiceOf())).toBe(xmlOf(invoiceOf()));
  });

  test('an independent reader finds the same amounts', () => {
    const parser = new XMLParser({ parseTagValue: false, removeNSPrefix: true });
    const root = parser.parse(
      xmlOf(invoiceOf({ lines: [lineOf({ item: { name: 'A & B <c>' } })] })),
    );
    expect(root.Invoice.LegalMonetaryTotal.PayableAmount).toBe('121.00');
    expect(root.Invoice.InvoiceLine.Item.Name).toBe('A & B <c>');
  });
});

describe('what UBL has no place for is refused, not dropped', () => {
  const codesOf = (changes: Partial<Invoice>): string[] => {
    const written = writeUbl(invoiceOf(changes));
    return written.ok ? [] : written.error.map((f) => `${f.code} ${f.path}`);
  };

  test('a due date of a credit note without payment instruction', () => {
    expect(codesOf({ kind: 'credit-note', payments: [] })).toEqual([
      'invoice.due-date-without-payment /dueDate',
    ]);
  });

  test('a field that the role of a party does not have', () => {
    const buyer = { ...invoiceOf().buyer, legalForm: 'NV' };
    expect(codesOf({ buyer })).toEqual(['invoice.party-field-without-place /buyer/legalForm']);
  });

  test('two creditor identifiers', () => {
    const payments = ['BE1', 'BE2'].map((creditorId) => ({
      meansCode: '59',
      mandate: { reference: 'M1', creditorId },
    }));
    expect(codesOf({ payments })).toEqual(['invoice.creditor-id-differs /payments']);
  });

  test('an invoice without a line is refused by the schema', () => {
    expect(codesOf({ lines: [] })).toContain('ubl.missing-element /Invoice[1]');
  });
});
