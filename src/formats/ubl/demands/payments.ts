import { EMBEDDED_MEDIA_TYPES } from '../embedded-file.js';
import type { Invoice, PaymentInstruction } from '../../../domain/invoice/invoice.js';
import { compare, ZERO } from '../../../kernel/decimal.js';
import { among, at, type Demand, endsEarly } from './demand.js';

/** Most digits of a card that may be told (BR-51): first six and last four. */
const DIGITS_OF_CARD_MAX = 10;

const different = (values: readonly (string | undefined)[]): boolean =>
  new Set(values.filter((value) => value !== undefined)).size > 1;

const paymentsDiffer = (
  invoice: Invoice,
  pick: (payment: PaymentInstruction) => string | undefined,
): readonly string[] => at('/payments', different((invoice.payments ?? []).map(pick)));

const several = (
  invoice: Invoice,
  has: (payment: PaymentInstruction) => boolean,
): readonly string[] => at('/payments', (invoice.payments ?? []).filter(has).length > 1);

const owes = (invoice: Invoice): boolean => compare(invoice.totals?.payable ?? ZERO, ZERO) > 0;

/** What EN 16931 and its binding to UBL ask of dates, payment and attachments of every invoice. */
export const PAYMENTS: readonly Demand[] = [
  {
    rule: 'BR-CO-25',
    term: 'BT-9',
    message: 'The invoice says neither when to pay nor on what terms. Fill in a due date.',
    broken: (invoice) =>
      at(
        '/dueDate',
        invoice.kind === 'invoice' &&
          owes(invoice) &&
          invoice.dueDate === undefined &&
          invoice.paymentTerms === undefined,
      ),
  },
  {
    rule: 'BR-CO-03',
    term: 'BT-8',
    message: 'Tax point date and tax point code exclude each other. Keep one.',
    broken: ({ taxPointDate, taxPointCode }) =>
      at('/taxPointCode', taxPointDate !== undefined && taxPointCode !== undefined),
  },
  {
    rule: 'BR-29',
    term: 'BT-74',
    message: 'The invoicing period ends before it begins. Correct one of its dates.',
    broken: ({ period }) => at('/period/end', period !== undefined && endsEarly(period)),
  },
  {
    rule: 'BR-61',
    term: 'BT-84',
    message: 'The payment is a transfer (30 or 58) and names no account. Fill in the IBAN.',
    broken: ({ payments }) =>
      among(
        payments,
        '/account',
        ({ meansCode, account }) =>
          (meansCode === '30' || meansCode === '58') && account === undefined,
      ).map((path) => `/payments${path}`),
  },
  {
    rule: 'UBL-SR-47',
    term: 'BT-81',
    message: 'The payment instructions name different means; one invoice has one. Keep one.',
    broken: (invoice) => paymentsDiffer(invoice, (p) => p.meansCode),
  },
  {
    rule: 'UBL-SR-44',
    term: 'BT-83',
    message: 'The payment instructions carry different references; one invoice has one. Keep one.',
    broken: (invoice) => paymentsDiffer(invoice, (p) => p.reference),
  },
  {
    rule: 'UBL-SR-46',
    term: 'BT-82',
    message: 'Several payment instructions have a text; the invoice has room for one. Keep one.',
    broken: (invoice) => several(invoice, (p) => p.meansText !== undefined),
  },
  {
    rule: 'UBL-SR-54',
    term: 'BT-87',
    message: 'Several cards are named; the invoice has room for one. Keep one.',
    broken: (invoice) => several(invoice, (p) => p.card !== undefined),
  },
  {
    rule: 'UBL-SR-55',
    term: 'BT-89',
    message: 'Several mandates are named; the invoice has room for one. Keep one.',
    broken: (invoice) => several(invoice, (p) => p.mandate !== undefined),
  },
  {
    rule: 'mandate-empty',
    term: 'BT-89',
    message: 'The mandate has neither a reference nor an account. Fill in its reference.',
    broken: ({ payments }) =>
      among(
        payments,
        '/mandate/reference',
        ({ mandate }) =>
          mandate !== undefined &&
          mandate.reference === undefined &&
          mandate.debitedAccount === undefined,
      ).map((path) => `/payments${path}`),
  },
  {
    rule: 'BR-51',
    term: 'BT-87',
    severity: 'warning',
    message: `More than ${DIGITS_OF_CARD_MAX} digits of the card are given. Give the last four only.`,
    broken: ({ payments }) =>
      among(
        payments,
        '/card/number',
        ({ card }) => (card?.number.length ?? 0) > DIGITS_OF_CARD_MAX,
      ).map((path) => `/payments${path}`),
  },
  {
    rule: 'BR-CL-24',
    term: 'BT-125',
    message: `The embedded file is of a type no invoice may carry. Expected one of ${[...EMBEDDED_MEDIA_TYPES].join(', ')}.`,
    broken: ({ attachments }) =>
      among(
        attachments,
        '/file/mediaType',
        ({ file }) => file !== undefined && !EMBEDDED_MEDIA_TYPES.has(file.mediaType),
      ).map((path) => `/attachments${path}`),
  },
];
