import type { Address } from '../../../domain/party/party.js';
import type { Invoice } from '../../../domain/invoice/invoice.js';
import { among, at, type Demand, onEntries } from './demand.js';
import {
  isDutch,
  isRegistered,
  lacksPayment,
  lacksStreet,
  orderLineWithoutOrder,
  otherMeans,
} from './dutch.js';

const TYPES: ReadonlySet<string> = new Set(['380', '381', '384', '389']);

/** NLCIUS 1.0 (SI-UBL 2.0.3): what it asks of everybody who uses it. */
const OF_ALL: readonly Demand[] = [
  {
    rule: 'BR-NL-13',
    term: 'BT-132',
    message: 'A line names an order line and the invoice no order. Fill in the order number.',
    broken: (invoice) => at('/orderReference', orderLineWithoutOrder(invoice)),
  },
];

/** What it asks of Dutch sellers, which is nearly all of it. */
const OF_DUTCH: readonly Demand[] = [
  {
    rule: 'BR-NL-1',
    term: 'BT-30',
    message:
      'A Dutch seller names his KvK number (scheme 0106) or OIN (0190). Fill in number and scheme.',
    broken: ({ seller }) => at('/seller/legalId', !isRegistered(seller.legalId)),
  },
  {
    rule: 'BR-NL-2',
    term: 'BT-10',
    message: 'Neither the reference of the buyer nor his order number is given. Fill in one.',
    broken: ({ buyerReference, orderReference, salesOrderReference }) =>
      at(
        '/buyerReference',
        [buyerReference, orderReference, salesOrderReference].every((one) => one === undefined),
      ),
  },
  {
    rule: 'BR-NL-3',
    term: 'BG-5',
    message: 'The address of the seller lacks street, city or postal code. Fill them in.',
    broken: ({ seller }) => at('/seller/address', lacksStreet(seller.address)),
  },
  {
    rule: 'BR-NL-4',
    term: 'BG-8',
    message: 'The address of the buyer lacks street, city or postal code. Fill them in.',
    broken: ({ buyer }) =>
      at('/buyer/address', isDutch(buyer.address) && lacksStreet(buyer.address)),
  },
  {
    rule: 'BR-NL-5',
    term: 'BG-12',
    message: 'The address of the tax representative lacks street, city or postal code.',
    broken: ({ taxRepresentative: one }) =>
      at('/taxRepresentative/address', isDutch(one?.address) && lacksStreet(one?.address)),
  },
  {
    rule: 'BR-NL-7',
    term: 'BT-3',
    message: 'NLCIUS knows the types 380, 381, 384 and 389 only. Correct the type.',
    broken: ({ typeCode }) => at('/typeCode', !TYPES.has(typeCode)),
  },
  {
    rule: 'BR-NL-8',
    term: 'BT-3',
    message: 'NLCIUS writes 381, and nothing else, as a credit note. Correct type or kind.',
    broken: ({ typeCode, kind }) =>
      at('/typeCode', TYPES.has(typeCode) && (typeCode === '381') !== (kind === 'credit-note')),
  },
  {
    rule: 'BR-NL-9',
    term: 'BT-25',
    message: 'A corrective invoice (384) names the invoice it corrects. Fill in its number.',
    broken: ({ typeCode, precedingInvoices }) =>
      at('/precedingInvoices', typeCode === '384' && precedingInvoices === undefined),
  },
  {
    rule: 'preceding-invoice',
    term: 'BT-25',
    severity: 'warning',
    message:
      'The credit note names no invoice. Dutch law wants the one it corrects, and Peppol BIS refuses without (NL-R-001); fill in its number.',
    broken: ({ kind, precedingInvoices }) =>
      at('/precedingInvoices', kind === 'credit-note' && precedingInvoices === undefined),
  },
  {
    rule: 'BR-NL-10',
    term: 'BT-47',
    message: 'A Dutch buyer is named by his KvK number (scheme 0106) or OIN (0190). Fill it in.',
    broken: ({ buyer }) =>
      at('/buyer/legalId', isDutch(buyer.address) && !isRegistered(buyer.legalId)),
  },
  {
    rule: 'BR-NL-11',
    term: 'BG-16',
    message: 'Money is due and the invoice says not how to pay. Fill in the payment instructions.',
    broken: (invoice) => at('/payments', lacksPayment(invoice)),
  },
  {
    rule: 'BR-NL-12',
    term: 'BT-81',
    message: 'NLCIUS knows the payment means 30, 48, 49, 57, 58 and 59 only. Correct the code.',
    broken: otherMeans,
  },
];

const addresses = (invoice: Invoice, field: keyof Address): readonly string[] =>
  [
    ['seller', invoice.seller.address] as const,
    ['buyer', invoice.buyer.address] as const,
    ['taxRepresentative', invoice.taxRepresentative?.address] as const,
    ['delivery', invoice.delivery?.address] as const,
  ].flatMap(([role, address]) => at(`/${role}/address/${field}`, address?.[field] !== undefined));

const unused = (rule: string, term: string, what: string, broken: Demand['broken']): Demand => ({
  rule,
  term,
  severity: 'warning',
  message: `NLCIUS does not use ${what}. It is written; leave it out if the buyer does not ask for it.`,
  broken,
});

/** Terms NLCIUS leaves aside: written all the same, and told. */
const UNUSED: readonly Demand[] = [
  unused('BR-NL-19', 'BT-6', 'a VAT currency', (i) => at('/vatCurrency', !!i.vatCurrency)),
  unused('BR-NL-20', 'BT-7', 'a tax point date', (i) => at('/taxPointDate', !!i.taxPointDate)),
  unused('BR-NL-21', 'BT-8', 'a tax point code', (i) => at('/taxPointCode', !!i.taxPointCode)),
  unused('BR-NL-24', 'BT-26', 'the date of a preceding invoice', (i) =>
    among(i.precedingInvoices, '/issueDate', (one) => one.issueDate !== undefined).map(
      (path) => `/precedingInvoices${path}`,
    ),
  ),
  unused('BR-NL-25', 'BT-32', 'a local tax registration', (i) =>
    at('/seller/taxRegistrationId', i.seller.taxRegistrationId !== undefined),
  ),
  unused('BR-NL-26', 'BT-33', 'further legal information of the seller', (i) =>
    at('/seller/legalForm', i.seller.legalForm !== undefined),
  ),
  unused('BR-NL-27', 'BT-162', 'a third address line', (i) => addresses(i, 'line3')),
  unused('BR-NL-28', 'BT-39', 'the subdivision of a country', (i) => addresses(i, 'subdivision')),
  unused('BR-NL-29', 'BT-82', 'a text beside the payment means', (i) =>
    among(i.payments, '/meansText', (one) => one.meansText !== undefined).map(
      (path) => `/payments${path}`,
    ),
  ),
  unused('BR-NL-30', 'BT-85', 'the name of an account', (i) =>
    among(i.payments, '/account/name', (one) => one.account?.name !== undefined).map(
      (path) => `/payments${path}`,
    ),
  ),
  unused('BR-NL-31', 'BT-86', 'the bank (BIC) beside an IBAN', (i) =>
    among(
      i.payments,
      '/account/bic',
      (one) => one.account?.bic !== undefined && (one.meansCode === '58' || one.meansCode === '59'),
    ).map((path) => `/payments${path}`),
  ),
  unused('BR-NL-32', 'BT-98', 'reason codes of allowances and charges', (i) =>
    onEntries(i, '/reasonCode', (entry) => entry.reasonCode !== undefined),
  ),
  unused('BR-NL-33', 'BT-111', 'VAT in another currency', (i) =>
    at('/totals/vatInVatCurrency', i.totals?.vatInVatCurrency !== undefined),
  ),
  unused('BR-NL-35', 'BT-121', 'codes of reasons not to charge VAT', (i) =>
    among(i.vatBreakdown, '/exemptionCode', (row) => row.exemptionCode !== undefined).map(
      (path) => `/vatBreakdown${path}`,
    ),
  ),
];

/** By country of the seller: its own demands and the unused terms bind Dutch sellers only. */
export function nlcius(invoice: Invoice): readonly Demand[] {
  return isDutch(invoice.seller.address) ? [...OF_ALL, ...OF_DUTCH, ...UNUSED] : OF_ALL;
}
