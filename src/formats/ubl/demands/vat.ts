import type { Invoice, VatCategory } from '../../../domain/invoice/invoice.js';
import { among, at, type Demand, isZeroRate, onDocument, onLines } from './demand.js';

/** Categories under which no VAT is charged, whose rate must be a written zero. */
const ZERO_RATED: ReadonlySet<string> = new Set(['Z', 'E', 'AE', 'K', 'G']);
/** Categories that must say why no VAT is charged, and those that must not. */
const WITH_REASON: ReadonlySet<string> = new Set(['E', 'AE', 'K', 'G', 'O']);
const WITHOUT_REASON: ReadonlySet<string> = new Set(['S', 'Z', 'L', 'M']);

/** All categories in use, where they stand. */
function onCategories(
  invoice: Invoice,
  isBroken: (category: VatCategory) => boolean,
): readonly string[] {
  const breaks = (one: VatCategory | undefined): boolean => one !== undefined && isBroken(one);
  return [
    ...onLines(invoice, '/vat/rate', (line) => breaks(line.vat)),
    ...onDocument(invoice, '/vat/rate', (entry) => breaks(entry.vat)),
  ];
}

function uses(invoice: Invoice, codes: readonly string[]): boolean {
  const has = (one: { readonly vat?: VatCategory }): boolean =>
    one.vat !== undefined && codes.includes(one.vat.code);
  return invoice.lines.some(has) || (invoice.allowanceCharges ?? []).some(has);
}

const isSellerKnown = (invoice: Invoice): boolean =>
  invoice.seller.vatId !== undefined || invoice.taxRepresentative?.vatId !== undefined;

/** What EN 16931 asks of the VAT of an invoice, category by category. */
export const VAT: readonly Demand[] = [
  {
    rule: 'BR-S-05',
    term: 'BT-152',
    message:
      'Standard rated VAT (S) has no rate, or none above zero. Fill it in, or use the category Z or E.',
    broken: (invoice) =>
      onCategories(
        invoice,
        ({ code, rate }) => code === 'S' && (rate === undefined || rate.unscaled <= 0n),
      ),
  },
  {
    rule: 'BR-E-05',
    term: 'BT-152',
    message: 'Under this VAT category no VAT is charged: its rate must be 0. Correct one of them.',
    broken: (invoice) =>
      onCategories(invoice, ({ code, rate }) => ZERO_RATED.has(code) && !isZeroRate(rate)),
  },
  {
    rule: 'BR-O-05',
    term: 'BT-152',
    message: 'What is not subject to VAT (O) has no rate. Leave the rate out.',
    broken: (invoice) =>
      onCategories(invoice, ({ code, rate }) => code === 'O' && rate !== undefined),
  },
  {
    rule: 'BR-O-12',
    term: 'BT-151',
    message:
      'What is not subject to VAT (O) stands beside what is; one invoice holds one of the two. Make two invoices.',
    broken: (invoice) => {
      const isMixed =
        uses(invoice, ['O']) && uses(invoice, ['S', 'Z', 'E', 'AE', 'K', 'G', 'L', 'M', 'B']);
      return at('/lines', isMixed);
    },
  },
  {
    rule: 'BR-O-02',
    term: 'BT-31',
    message:
      'An invoice that is not subject to VAT (O) names no VAT number. Leave out those of seller, buyer and representative; the register number stays.',
    broken: (invoice) => {
      if (!uses(invoice, ['O'])) return [];
      return [
        ...at('/seller/vatId', invoice.seller.vatId !== undefined),
        ...at('/buyer/vatId', invoice.buyer.vatId !== undefined),
        ...at('/taxRepresentative/vatId', invoice.taxRepresentative?.vatId !== undefined),
      ];
    },
  },
  {
    rule: 'BR-S-02',
    term: 'BT-31',
    message: 'The seller has no VAT number and the invoice is about VAT. Fill in the VAT number.',
    broken: (invoice) =>
      at(
        '/seller/vatId',
        !isSellerKnown(invoice) &&
          (uses(invoice, ['K', 'G']) ||
            (invoice.seller.taxRegistrationId === undefined &&
              uses(invoice, ['S', 'Z', 'E', 'AE', 'L', 'M']))),
      ),
  },
  {
    rule: 'BR-IC-02',
    term: 'BT-48',
    message:
      'An intra-Community supply (K) names the VAT number of the buyer, which is missing. Ask for it.',
    broken: (invoice) =>
      at('/buyer/vatId', invoice.buyer.vatId === undefined && uses(invoice, ['K'])),
  },
  {
    rule: 'BR-AE-02',
    term: 'BT-48',
    message:
      'The VAT is shifted to the buyer (AE), who has neither a VAT number nor a register number. Ask for it.',
    broken: ({ buyer, ...rest }) =>
      at(
        '/buyer/vatId',
        buyer.vatId === undefined &&
          buyer.legalId === undefined &&
          uses({ buyer, ...rest }, ['AE']),
      ),
  },
  {
    rule: 'BR-IC-11',
    term: 'BT-72',
    message:
      'An intra-Community supply (K) says when it was delivered. Fill in the delivery date or the invoicing period.',
    broken: (invoice) =>
      at(
        '/delivery/date',
        uses(invoice, ['K']) &&
          invoice.delivery?.date === undefined &&
          invoice.period?.start === undefined &&
          invoice.period?.end === undefined,
      ),
  },
  {
    rule: 'BR-IC-12',
    term: 'BT-80',
    message:
      'An intra-Community supply (K) says to which country it went. Fill in the delivery address.',
    broken: (invoice) =>
      at(
        '/delivery/address/country',
        uses(invoice, ['K']) && invoice.delivery?.address?.country === undefined,
      ),
  },
  {
    rule: 'BR-E-10',
    term: 'BT-120',
    message: 'No VAT is charged and the reason is missing. Fill in the reason or its code.',
    broken: ({ vatBreakdown }) =>
      among(
        vatBreakdown,
        '/exemptionReason',
        (row) =>
          WITH_REASON.has(row.category.code) &&
          row.exemptionReason === undefined &&
          row.exemptionCode === undefined,
      ).map((path) => `/vatBreakdown${path}`),
  },
  {
    rule: 'BR-S-10',
    term: 'BT-120',
    message:
      'A reason not to charge VAT stands beside a category that has none. Leave it out, or correct the category.',
    broken: ({ vatBreakdown }) =>
      among(
        vatBreakdown,
        '/exemptionReason',
        (row) =>
          WITHOUT_REASON.has(row.category.code) &&
          (row.exemptionReason !== undefined || row.exemptionCode !== undefined),
      ).map((path) => `/vatBreakdown${path}`),
  },
  {
    rule: 'BR-E-01',
    term: 'BG-23',
    message:
      'The VAT breakdown holds this category twice, with different rates. It has one rate, 0; make one row of them.',
    broken: ({ vatBreakdown }) => {
      const codes = (vatBreakdown ?? []).map((row) => row.category.code);
      const isTwice = (code: string, index: number): boolean =>
        (ZERO_RATED.has(code) || code === 'O') && codes.indexOf(code) !== index;
      return codes.flatMap((code, index) => at(`/vatBreakdown/${index}`, isTwice(code, index)));
    },
  },
  {
    rule: 'BR-53',
    term: 'BT-111',
    message:
      'The invoice names a VAT currency and not the VAT in it. Fill in the VAT amount in that currency.',
    broken: ({ vatCurrency, currency, totals }) =>
      at(
        '/totals/vatInVatCurrency',
        vatCurrency !== undefined &&
          vatCurrency !== currency &&
          totals?.vatInVatCurrency === undefined,
      ),
  },
  {
    rule: 'vat-currency-missing',
    term: 'BT-6',
    message:
      'VAT in another currency is given, and no other currency. Fill in the VAT currency, or leave the amount out.',
    broken: ({ vatCurrency, currency, totals }) =>
      at(
        '/vatCurrency',
        totals?.vatInVatCurrency !== undefined &&
          (vatCurrency === undefined || vatCurrency === currency),
      ),
  },
];
