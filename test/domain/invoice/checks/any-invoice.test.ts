import fc from 'fast-check';
import {
  checkBeforeSending,
  type CheckContext,
  checkDocument,
  faultOf,
} from '../../../../src/domain/invoice/checks.js';
import type { Invoice } from '../../../../src/domain/invoice/invoice.js';
import { completeTotals } from '../../../../src/domain/invoice/totals.js';
import { makeOgm, makeRf } from '../../../../src/domain/bank/reference.js';
import { addDays, plainDate } from '../../../../src/kernel/dates.js';
import { decimal } from '../../../../src/kernel/decimal.js';
import { invoiceOf, lineOf } from '../../../support/invoices.js';

const RUNS = { numRuns: 300 };
const context = { buyerKind: 'business', orderReferenceRequired: false, network: true } as const;
const today = plainDate('2026-11-21');

const goodLines = fc.array(
  fc
    .record({
      quantity: fc.bigInt({ min: 1n, max: 10_000n }),
      price: fc.bigInt({ min: 10_000n, max: 10_000_000n }),
      rate: fc.constantFrom(6n, 12n, 21n),
    })
    .map(({ quantity, price, rate }) =>
      lineOf({
        quantity: decimal(quantity, 1),
        price: { net: decimal(price, 4) },
        vat: { code: 'S', rate: decimal(rate, 0) },
      }),
    ),
  { minLength: 1, maxLength: 12 },
);

function valueOf<T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false }): T {
  if (!result.ok) throw new Error('no reference');
  return result.value;
}

/** Invoices nobody should have anything to say about. */
const good: fc.Arbitrary<Invoice> = fc
  .record({
    lines: goodLines,
    number: fc.integer({ min: 1, max: 999_999_999 }).map(String),
    days: fc.integer({ min: 0, max: 60 }),
    isStructured: fc.boolean(),
    text: fc.lorem({ maxCount: 20 }),
  })
  .map(({ lines, number, days, isStructured, text }) => {
    const issueDate = plainDate('2026-11-02');
    const reference = valueOf(isStructured ? makeOgm(number) : makeRf(number));
    return completeTotals(
      invoiceOf({
        lines,
        number: `F${number}`,
        issueDate,
        dueDate: addDays(issueDate, days),
        paymentTerms: text,
        notes: [{ text }],
        payments: [{ meansCode: '58', reference, account: { id: 'NL91ABNA0417164300' } }],
      }),
    );
  });

/** Any text, any number, anything absent. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom('', 'BE', 'NL91ABNA0417164300', '0208', '__proto__', '58', 'AE', '+++', 'RF00'),
);
const anyDecimal = fc.record({
  unscaled: fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }),
  scale: fc.nat(12),
});
const anyDate = fc.integer({ min: -600_000, max: 2_000_000 }).map((n) => addDays(today, n));
const some = { requiredKeys: [] as [] };
const anyId = fc.record({ value: anyText, scheme: anyText }, { requiredKeys: ['value'] });
const anyParty = fc.record(
  {
    name: anyText,
    tradingName: anyText,
    vatId: anyText,
    legalId: anyId,
    endpoint: fc.record({ scheme: anyText, value: anyText }),
    identifiers: fc.array(anyId, { maxLength: 3 }),
    address: fc.record({ country: anyText }, some),
  },
  some,
);
const anyVat = fc.record({ code: anyText, rate: anyDecimal }, { requiredKeys: ['code'] });
const anyInvoice = fc.record(
  {
    kind: fc.constantFrom('invoice', 'credit-note'),
    number: anyText,
    issueDate: anyDate,
    dueDate: anyDate,
    typeCode: anyText,
    currency: anyText,
    seller: anyParty,
    buyer: anyParty,
    paymentTerms: anyText,
    notes: fc.array(fc.record({ text: anyText }), { maxLength: 3 }),
    payments: fc.array(
      fc.record(
        {
          meansCode: anyText,
          reference: anyText,
          account: fc.record({ id: anyText, bic: anyText }),
          mandate: fc.record({ creditorId: anyText, debitedAccount: anyText }),
        },
        { requiredKeys: ['meansCode'] },
      ),
      { maxLength: 3 },
    ),
    totals: fc.record(
      { payable: anyDecimal, gross: anyDecimal, prepaid: anyDecimal, rounding: anyDecimal },
      { requiredKeys: ['payable'] },
    ),
    vatBreakdown: fc.array(
      fc.record({
        taxable: anyDecimal,
        amount: anyDecimal,
        category: anyVat,
        exemptionReason: anyText,
      }),
      { maxLength: 3 },
    ),
    attachments: fc.array(
      fc.record({
        reference: anyText,
        file: fc.record({ mediaType: anyText, name: anyText, base64: anyText }),
      }),
      { maxLength: 3 },
    ),
    lines: fc.array(
      fc.record(
        {
          id: anyText,
          quantity: anyDecimal,
          net: anyDecimal,
          price: fc.record({ net: anyDecimal, baseQuantity: anyDecimal }),
          vat: anyVat,
          item: fc.constant({}),
        },
        { requiredKeys: ['id', 'item'] },
      ),
      { maxLength: 4 },
    ),
  },
  {
    requiredKeys: [
      'kind',
      'number',
      'issueDate',
      'typeCode',
      'currency',
      'seller',
      'buyer',
      'lines',
    ],
  },
) as fc.Arbitrary<Invoice>;

describe('any invoice', () => {
  test('a correct one is passed in silence, on both occasions', () => {
    fc.assert(
      fc.property(good, (invoice) => {
        const known: CheckContext = { today, knownAccounts: ['NL91 ABNA 0417 1643 00'] };
        expect(checkDocument(invoice, known)).toEqual([]);
        expect(checkBeforeSending(invoice, { ...context, ...known })).toEqual([]);
      }),
      RUNS,
    );
  });

  test('a hostile one is judged without a throw, and every finding can be said', () => {
    fc.assert(
      fc.property(anyInvoice, anyInvoice, (invoice, other) => {
        const known: CheckContext = {
          today,
          knownDocuments: [other, invoice],
          knownAccounts: [other.number],
          knownNames: [other.number],
        };
        const found = checkDocument(invoice, known);
        expect(found.map(({ severity }) => severity)).not.toContain('fatal');
        expect(found.map(faultOf).filter(({ message }) => !message.endsWith('.'))).toEqual([]);
        checkBeforeSending(invoice, { ...context, ...known });
      }),
      RUNS,
    );
  });

  test('ten times the lines are looked at ten times as often', () => {
    const ofLines = (count: number): Invoice =>
      completeTotals(
        invoiceOf({
          lines: Array.from({ length: count }, (_, i) =>
            lineOf({ id: String(i), quantity: decimal(0n, 0), net: decimal(100n, 2) }),
          ),
          notes: Array.from({ length: count }, () => ({
            text: 'NL91 ABNA 0417 1643 00 '.repeat(3),
          })),
        }),
      );
    const looksAt = (count: number): number => {
      let looks = 0;
      const watched = <T extends object>(item: T): T =>
        new Proxy(item, {
          get: (target, field) => {
            looks += 1;
            return Reflect.get(target, field) as unknown;
          },
        });
      const { lines, notes = [], ...rest } = ofLines(count);
      const invoice = { ...rest, lines: lines.map(watched), notes: notes.map(watched) };
      checkDocument(invoice, { knownDocuments: [ofLines(count)] });
      return looks;
    };
    expect(looksAt(2_000) / looksAt(200)).toBeLessThan(11);
  });
});
