import fc from 'fast-check';
import type { Invoice, PaymentInstruction, VatCategory } from '../../src/domain/invoice/invoice.js';
import { calculateTotals, completeTotals } from '../../src/domain/invoice/totals.js';
import { PROFILES } from '../../src/formats/ubl/profiles.js';
import { addDays, plainDate } from '../../src/kernel/dates.js';
import { dec, decimal, multiply, roundHalfAwayFromZero } from '../../src/kernel/decimal.js';
import { belgianIban, dutchIban } from './legal-identifiers.js';
import { cents, entry, lineUnder, word } from './legal-lines.js';
import { type Country, partyOf } from './legal-parties.js';
import { without } from './without.js';

/**
 * Random invoices that every official rule accepts: all VAT categories with what they ask, all profiles we write, BE
 * and NL parties with valid numbers, foreign currencies, allowances, discounts, prepayments, 1 to 30 lines.
 */

const RATES: Readonly<Record<Country, readonly string[]>> = {
  BE: ['6', '12', '21', '21.00'],
  NL: ['9', '21', '9.0'],
};

const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined });

/** The object without the keys that hold nothing. */
function present<T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const kept = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(kept) as { [K in keyof T]: Exclude<T[K], undefined> };
}

const day = fc.integer({ min: 0, max: 1500 }).map((n) => addDays(plainDate('2024-01-01'), n));

/** What an invoice may be about: taxed and untaxed mixed at will, or all of it outside VAT. */
function categoriesIn(country: Country): fc.Arbitrary<readonly VatCategory[]> {
  const zero = (code: string): VatCategory => ({ code, rate: dec('0') });
  const all = [
    ...RATES[country].map((rate) => ({ code: 'S', rate: dec(rate) })),
    ...['Z', 'E', 'AE', 'K', 'G'].map(zero),
    { code: 'L', rate: dec('7') },
    { code: 'M', rate: dec('4') },
  ];
  return fc.oneof(
    {
      weight: 9,
      arbitrary: fc.uniqueArray(fc.constantFrom(...all), { minLength: 1, maxLength: 4 }),
    },
    { weight: 1, arbitrary: fc.constant([{ code: 'O' }]) },
  );
}

function paymentsIn(country: Country): fc.Arbitrary<readonly PaymentInstruction[]> {
  const account = fc.record(
    { id: country === 'BE' ? belgianIban : dutchIban, name: word },
    { requiredKeys: ['id'] },
  );
  return fc.oneof(
    fc
      .tuple(
        fc.constantFrom('30', '58'),
        maybe(word),
        fc.array(account, { minLength: 1, maxLength: 2 }),
      )
      .map(([meansCode, reference, accounts]) =>
        accounts.map((one) => present({ meansCode, reference, account: one })),
      ),
    fc
      .tuple(word, word, belgianIban)
      .map(([reference, creditorId, debitedAccount]) => [
        { meansCode: '59', mandate: { reference, creditorId, debitedAccount } },
      ]),
    word.map((holder) => [{ meansCode: '48', card: { number: '4321', holder } }]),
  );
}

const attachment = fc.record(
  {
    reference: word,
    description: word,
    url: fc.webUrl(),
    file: fc
      .tuple(
        fc.constantFrom(
          { mediaType: 'application/pdf', name: 'bijlage.pdf', begins: '%PDF-1.7\n' },
          { mediaType: 'text/csv', name: 'uren.csv', begins: 'dag;uren\n' },
        ),
        fc.string({ unit: 'grapheme-ascii', maxLength: 40 }),
      )
      .map(([{ begins, ...file }, rest]) => ({
        ...file,
        base64: Buffer.from(begins + rest).toString('base64'),
      })),
  },
  { requiredKeys: ['reference'] },
);

const texts = fc.record(
  {
    projectReference: word,
    contractReference: word,
    orderReference: word,
    salesOrderReference: word,
    receiptReference: word,
    despatchReference: word,
    tenderReference: word,
    objectIdentifier: fc.record({ value: word, scheme: fc.constantFrom('AAA', 'ABT') }),
    buyerAccountingReference: word,
    paymentTerms: word,
    notes: fc.array(
      fc.record({ subjectCode: fc.constant('AAI'), text: word }, { requiredKeys: ['text'] }),
      { minLength: 1, maxLength: 1 },
    ),
    attachments: fc.array(attachment, { minLength: 1, maxLength: 2 }),
    taxPointDate: day,
    payee: word.map((name) => ({ name: `Begunstigde ${name}` })),
  },
  { requiredKeys: [] },
);

/** Legal invoices under a profile; the totals are there and add up. */
export const legalInvoice: fc.Arbitrary<Invoice> = fc
  .record({
    country: fc.constantFrom<Country>('BE', 'NL'),
    buyerCountry: fc.constantFrom<Country>('BE', 'NL'),
    profile: fc.constantFrom(...PROFILES.filter(({ id }) => id !== 'nlcius-gaccount')),
    kind: fc.constantFrom<Invoice['kind']>('invoice', 'credit-note'),
  })
  .chain(({ country, buyerCountry, profile, kind }) =>
    categoriesIn(country).chain((categories) =>
      fc
        .record({
          seller: partyOf(country),
          buyer: partyOf(buyerCountry),
          lines: fc.array(lineUnder(categories), { minLength: 1, maxLength: 30 }),
          entries: fc.array(fc.tuple(entry, fc.constantFrom(...categories)), { maxLength: 3 }),
          payments: paymentsIn(country),
          issueDate: day,
          number: word,
          buyerReference: word,
          currency: fc.constantFrom('EUR', 'EUR', 'USD', 'SEK'),
          prepaid: maybe(cents(100_000n)),
          rounding: maybe(fc.bigInt({ min: -4n, max: 4n }).map((count) => decimal(count, 2))),
          isDelivered: fc.boolean(),
          texts,
        })
        .map((made) =>
          completed({
            kind,
            customizationId: profile.customizationId,
            profileId: profile.profileId,
            typeCode: typeCodeOf(profile.id, kind),
            ...made,
            categories,
          }),
        ),
    ),
  );

function typeCodeOf(profile: string, kind: Invoice['kind']): string {
  if (profile === 'peppol-self-billing-3') return kind === 'invoice' ? '389' : '261';
  return kind === 'invoice' ? '380' : '381';
}

interface Made extends Pick<
  Invoice,
  'kind' | 'typeCode' | 'number' | 'issueDate' | 'currency' | 'seller' | 'buyer' | 'lines'
> {
  readonly customizationId: string;
  readonly profileId: string;
  readonly buyerReference: string;
  readonly payments: readonly PaymentInstruction[];
  readonly categories: readonly VatCategory[];
  readonly entries: readonly (readonly [
    NonNullable<Invoice['allowanceCharges']>[number],
    VatCategory,
  ])[];
  readonly prepaid: ReturnType<typeof decimal> | undefined;
  readonly rounding: ReturnType<typeof decimal> | undefined;
  readonly isDelivered: boolean;
  readonly texts: Partial<Invoice>;
}

/** Adds what the categories ask for: delivery, reasons, no VAT numbers; then the totals. */
function completed(made: Made): Invoice {
  const { categories, entries, prepaid, rounding, isDelivered, texts: more, ...rest } = made;
  const isOutside = categories.some(({ code }) => code === 'O');
  const isIntra = categories.some(({ code }) => code === 'K');
  const { issueDate } = rest;
  const draft = {
    ...more,
    ...rest,
    seller: isOutside ? without(rest.seller, 'vatId') : rest.seller,
    buyer: isOutside ? without(rest.buyer, 'vatId') : rest.buyer,
    dueDate: addDays(issueDate, 30),
    period: { start: addDays(issueDate, -30), end: issueDate },
    ...(rest.kind === 'credit-note' && {
      precedingInvoices: [{ number: 'V2023-1', issueDate: addDays(issueDate, -60) }],
    }),
    ...((isDelivered || isIntra) && {
      delivery: { date: issueDate, address: { city: 'Lille', country: 'FR' } },
    }),
    lines: rest.lines.map((line, index) => ({
      ...line,
      id: String(index + 1),
      ...(index % 3 === 0 && { period: { start: addDays(issueDate, -7), end: issueDate } }),
    })),
    ...(entries.length > 0 && { allowanceCharges: entries.map(([one, vat]) => ({ ...one, vat })) }),
    totals: present({ prepaid, rounding }),
  };
  const calculated = calculateTotals(draft);
  const vatBreakdown = calculated.vatBreakdown.map((row) =>
    row.category.code === 'E' ? { ...row, exemptionReason: 'Vrijgesteld' } : row,
  );
  const vat = calculated.totals.vat ?? dec('0');
  const foreign = rest.currency !== 'EUR' && {
    vatCurrency: 'EUR',
    totals: {
      ...draft.totals,
      vatInVatCurrency: roundHalfAwayFromZero(multiply(vat, dec('0.9137')), 2),
    },
  };
  return completeTotals({ ...draft, vatBreakdown, ...foreign });
}
