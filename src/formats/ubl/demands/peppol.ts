import type { AllowanceCharge, Invoice, InvoiceLine } from '../../../domain/invoice/invoice.js';
import { absolute, compare, dec, equals, multiply, subtract } from '../../../kernel/decimal.js';
import { at, type Demand, onEntries, onLines } from './demand.js';
import {
  isDutch,
  isRegistered,
  lacksPayment,
  lacksStreet,
  orderLineWithoutOrder,
  otherMeans,
} from './dutch.js';

/** What base × percentage may differ from the amount (R040), in units of the currency. */
const SLACK = dec('0.02');
const HUNDREDTH = dec('0.01');

/** UNCL4461: direct debit and SEPA direct debit. */
const DEBITS: ReadonlySet<string> = new Set(['49', '59']);

const isGermanTrade = ({ seller, buyer }: Invoice): boolean =>
  [seller, buyer].every((party) => party.address?.country?.toUpperCase() === 'DE');

function percentIsOff({ amount, base, percent }: AllowanceCharge): boolean {
  if (base === undefined || percent === undefined) return false;
  const computed = multiply(multiply(base, percent), HUNDREDTH);
  return compare(absolute(subtract(amount, computed)), SLACK) > 0;
}

function discountIsOff({ price }: InvoiceLine): boolean {
  if (price?.gross === undefined || price.discount === undefined) return false;
  return !equals(price.net, subtract(price.gross, price.discount));
}

/** Peppol BIS Billing 3.0.21 and, unless it says otherwise, self-billing: what they ask beyond EN 16931. */
export const PEPPOL: readonly Demand[] = [
  {
    rule: 'PEPPOL-EN16931-R002',
    term: 'BG-1',
    message: 'Peppol has room for one note. Make one text of them.',
    broken: (invoice) =>
      at('/notes/1', (invoice.notes?.length ?? 0) > 1 && !isGermanTrade(invoice)),
  },
  {
    rule: 'PEPPOL-EN16931-R003',
    term: 'BT-10',
    message:
      'Neither the reference of the buyer nor his order number is given, and Peppol asks for one. Ask the buyer and fill it in.',
    broken: ({ buyerReference, orderReference, salesOrderReference }) =>
      at(
        '/buyerReference',
        [buyerReference, orderReference, salesOrderReference].every((one) => one === undefined),
      ),
  },
  {
    rule: 'PEPPOL-EN16931-R020',
    term: 'BT-34',
    message:
      'The seller has no address on the network. Fill in scheme and number, such as 0208 and the enterprise number.',
    broken: ({ seller }) => at('/seller/endpoint', seller.endpoint === undefined),
  },
  {
    rule: 'PEPPOL-EN16931-R010',
    term: 'BT-49',
    message:
      'The buyer has no address on the network. Fill in scheme and number, such as 0208 and the enterprise number.',
    broken: ({ buyer }) => at('/buyer/endpoint', buyer.endpoint === undefined),
  },
  {
    rule: 'PEPPOL-EN16931-R005',
    term: 'BT-6',
    message: 'The VAT currency is that of the invoice. Leave it out.',
    broken: ({ vatCurrency, currency }) => at('/vatCurrency', vatCurrency === currency),
  },
  {
    rule: 'PEPPOL-EN16931-R055',
    term: 'BT-111',
    message: 'The VAT in the VAT currency has another sign than the VAT. Correct it.',
    broken: ({ totals }) => {
      const [vat, other] = [totals?.vat?.unscaled ?? 0n, totals?.vatInVatCurrency?.unscaled ?? 0n];
      return at('/totals/vatInVatCurrency', (vat > 0n && other < 0n) || (vat < 0n && other > 0n));
    },
  },
  {
    rule: 'PEPPOL-EN16931-R041',
    term: 'BT-93',
    message: 'A percentage is given and not of what. Fill in the base amount.',
    broken: (invoice) =>
      onEntries(
        invoice,
        '/base',
        (entry) => entry.percent !== undefined && entry.base === undefined,
      ),
  },
  {
    rule: 'PEPPOL-EN16931-R042',
    term: 'BT-94',
    message: 'A base amount is given and no percentage. Fill in the percentage or leave both out.',
    broken: (invoice) =>
      onEntries(
        invoice,
        '/percent',
        (entry) => entry.base !== undefined && entry.percent === undefined,
      ),
  },
  {
    rule: 'PEPPOL-EN16931-R040',
    term: 'BT-92',
    message: 'The amount is not its percentage of its base amount. Correct one of the three.',
    broken: (invoice) => onEntries(invoice, '/amount', percentIsOff),
  },
  {
    rule: 'PEPPOL-EN16931-R046',
    term: 'BT-146',
    message: 'The net price is not the gross price minus the discount. Correct one of the three.',
    broken: (invoice) => onLines(invoice, '/price/net', discountIsOff),
  },
  {
    rule: 'PEPPOL-EN16931-R061',
    term: 'BT-89',
    message: 'A direct debit (49 or 59) names its mandate. Fill in the reference of the mandate.',
    broken: ({ payments }) =>
      (payments ?? []).flatMap(({ meansCode, mandate }, index) =>
        at(
          `/payments/${index}/mandate/reference`,
          DEBITS.has(meansCode) && mandate?.reference === undefined,
        ),
      ),
  },
  {
    rule: 'PEPPOL-EN16931-R110',
    term: 'BT-134',
    message: 'The period of the line begins before that of the invoice. Correct one of them.',
    broken: (invoice) => {
      const first = invoice.period?.start;
      if (first === undefined) return [];
      return onLines(
        invoice,
        '/period/start',
        ({ period }) => period?.start !== undefined && period.start < first,
      );
    },
  },
  {
    rule: 'PEPPOL-EN16931-R111',
    term: 'BT-135',
    message: 'The period of the line ends after that of the invoice. Correct one of them.',
    broken: (invoice) => {
      const last = invoice.period?.end;
      if (last === undefined) return [];
      return onLines(
        invoice,
        '/period/end',
        ({ period }) => period?.end !== undefined && period.end > last,
      );
    },
  },
  {
    rule: 'PEPPOL-EN16931-R121',
    term: 'BT-149',
    message: 'The quantity a price is for must be above zero. Correct it or leave it out.',
    broken: (invoice) =>
      onLines(
        invoice,
        '/price/baseQuantity',
        ({ price }) => price?.baseQuantity !== undefined && price.baseQuantity.unscaled <= 0n,
      ),
  },
  {
    rule: 'PEPPOL-EN16931-R130',
    term: 'BT-150',
    message: 'The price is for another unit than the quantity. Use one unit.',
    broken: (invoice) =>
      onLines(
        invoice,
        '/price/baseUnit',
        ({ price, unit }) => price?.baseUnit !== undefined && price.baseUnit !== unit,
      ),
  },
];

/** What Peppol BIS asks of Dutch sellers (NL-R-001 to 009). */
export const PEPPOL_DUTCH: readonly Demand[] = [
  {
    rule: 'NL-R-001',
    term: 'BT-25',
    message: 'A Dutch credit note names the invoice it corrects. Fill in its number.',
    broken: ({ kind, precedingInvoices }) =>
      at('/precedingInvoices', kind === 'credit-note' && precedingInvoices === undefined),
  },
  {
    rule: 'NL-R-002',
    term: 'BG-5',
    message: 'The address of the seller lacks street, city or postal code. Fill them in.',
    broken: ({ seller }) => at('/seller/address', lacksStreet(seller.address)),
  },
  {
    rule: 'NL-R-003',
    term: 'BT-30',
    message: 'The register number of a Dutch seller is that of KvK (0106) or OIN (0190).',
    broken: ({ seller }) =>
      at('/seller/legalId', seller.legalId !== undefined && !isRegistered(seller.legalId)),
  },
  {
    rule: 'NL-R-004',
    term: 'BG-8',
    message: 'The address of the buyer lacks street, city or postal code. Fill them in.',
    broken: ({ buyer }) =>
      at('/buyer/address', isDutch(buyer.address) && lacksStreet(buyer.address)),
  },
  {
    rule: 'NL-R-005',
    term: 'BT-47',
    message: 'The register number of a Dutch buyer is that of KvK (0106) or OIN (0190).',
    broken: ({ buyer: { address, legalId } }) =>
      at('/buyer/legalId', isDutch(address) && legalId !== undefined && !isRegistered(legalId)),
  },
  {
    rule: 'NL-R-006',
    term: 'BG-12',
    message: 'The address of the tax representative lacks street, city or postal code.',
    broken: ({ taxRepresentative: one }) =>
      at('/taxRepresentative/address', isDutch(one?.address) && lacksStreet(one?.address)),
  },
  {
    rule: 'NL-R-007',
    term: 'BG-16',
    message: 'Money is due and the invoice says not how to pay. Fill in the payment instructions.',
    broken: (invoice) => at('/payments', lacksPayment(invoice)),
  },
  {
    rule: 'NL-R-008',
    term: 'BT-81',
    message: 'Between Dutch parties the payment means are 30, 48, 49, 57, 58 or 59. Correct it.',
    broken: (invoice) => (isDutch(invoice.buyer.address) ? otherMeans(invoice) : []),
  },
  {
    rule: 'NL-R-009',
    term: 'BT-132',
    message: 'A line names an order line and the invoice no order. Fill in the order number.',
    broken: (invoice) => at('/orderReference', orderLineWithoutOrder(invoice)),
  },
];
