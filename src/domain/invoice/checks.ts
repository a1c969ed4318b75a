import { addDays, daysBetween, type PlainDate } from '../../kernel/dates.js';
import { compare, ZERO } from '../../kernel/decimal.js';
import { fault, type Fault, warning } from '../../kernel/fault.js';
import type { DebtorKind } from '../party/debtor.js';
import { fitsScheme, isIban, isVatNumber, looksLikeIban } from '../party/identifiers.js';
import type { Party } from '../party/party.js';
import { checkTotals } from './check-totals.js';
import type { Invoice } from './invoice.js';
import { checkPaymentReference } from './payment-reference.js';

/** What the invoice alone does not say. */
export interface SendingContext {
  readonly buyerKind: DebtorKind;
  /** The debtor pays nothing without his order number */
  readonly orderReferenceRequired: boolean;
  /** Whether it goes over the network, which needs both addresses; false for mail or letter */
  readonly network: boolean;
}

type Check = (invoice: Invoice, context: SendingContext) => readonly Fault[];

/** Longest term between Belgian companies, in days (law of 2 August 2002, art. 4, as changed in 2021). */
const BELGIAN_TERM_MAX_DAYS = 60;

/** UNCL4461 codes that promise a transfer to an account: 30 transfer, 58 SEPA transfer. */
const TRANSFER_CODES: ReadonlySet<string> = new Set(['30', '58']);

function refuse(code: string, path: string, message: string, term: string): Fault {
  return fault('RULE', `invoice.${code}`, path, message, term);
}

/** The checklist before sending (facts: the invoice, rows 18, 25 and 30), in the order a person would mend it. */
const CHECKS: readonly Check[] = [
  checkPresence,
  checkParties,
  checkTerm,
  checkPayment,
  checkOrderReference,
  checkLines,
  checkVatReasons,
  (invoice) => checkTotals(invoice),
];

/**
 * Everything that would make an invoice come back, be paid late or be paid to the wrong account, before it leaves.
 * All faults are told; fatal ones must stop sending, warnings are for a person. Paths are JSON pointers into the
 * invoice. The official rules are a check of their own, over the written document.
 */
export function checkBeforeSending(invoice: Invoice, context: SendingContext): readonly Fault[] {
  return CHECKS.flatMap((check) => check(invoice, context));
}

function checkPresence(invoice: Invoice): readonly Fault[] {
  const faults: Fault[] = [];
  if (invoice.number.trim() === '') {
    faults.push(refuse('BR-02', '/number', 'The invoice has no number. Give it one.', 'BT-1'));
  }
  if (invoice.lines.length === 0) {
    faults.push(refuse('BR-16', '/lines', 'The invoice has no line. Add one.', 'BG-25'));
  }
  return faults;
}

function checkParties(invoice: Invoice, context: SendingContext): readonly Fault[] {
  const { seller, buyer } = invoice;
  const faults: Fault[] = [
    ...checkParty(seller, 'seller', { name: 'BT-27', endpoint: 'BT-34', vat: 'BT-31' }, context),
    ...checkParty(buyer, 'buyer', { name: 'BT-44', endpoint: 'BT-49', vat: 'BT-48' }, context),
  ];
  const taxed = invoice.lines.some((line) => line.vat !== undefined && line.vat.code !== 'O');
  const isKnown =
    seller.vatId !== undefined ||
    seller.taxRegistrationId !== undefined ||
    invoice.taxRepresentative?.vatId !== undefined;
  if (taxed && !isKnown) {
    const message = 'The seller has no VAT number and charges VAT. Fill in the VAT number.';
    faults.push(refuse('seller-vat-missing', '/seller/vatId', message, 'BT-31'));
  }
  const reversed = invoice.lines.some((line) => line.vat?.code === 'AE' || line.vat?.code === 'K');
  if (reversed && buyer.vatId === undefined) {
    const message =
      'The VAT is shifted to the buyer, whose VAT number is missing. Ask for it and fill it in.';
    faults.push(refuse('buyer-vat-missing', '/buyer/vatId', message, 'BT-48'));
  }
  return faults;
}

function checkParty(
  party: Party,
  role: 'seller' | 'buyer',
  terms: { readonly name: string; readonly endpoint: string; readonly vat: string },
  context: SendingContext,
): readonly Fault[] {
  const faults: Fault[] = [];
  if (party.name === undefined) {
    const message = `The ${role} has no name. Fill it in.`;
    faults.push(refuse(`${role}-name-missing`, `/${role}/name`, message, terms.name));
  }
  if (party.address?.country === undefined) {
    const message = `The address of the ${role} has no country. Fill in its two letters, such as BE.`;
    faults.push(refuse(`${role}-country-missing`, `/${role}/address/country`, message, terms.name));
  }
  if (context.network && party.endpoint === undefined) {
    const message = `The ${role} has no address on the network. Fill in scheme and number, such as 0208 and the enterprise number.`;
    faults.push(refuse(`${role}-endpoint-missing`, `/${role}/endpoint`, message, terms.endpoint));
  }
  if (party.endpoint !== undefined && fitsScheme(party.endpoint) === false) {
    const message = `The network address of the ${role}, ${party.endpoint.scheme}:${party.endpoint.value}, does not fit its scheme: digits or check digits are wrong. Correct it.`;
    faults.push(refuse(`${role}-endpoint-invalid`, `/${role}/endpoint`, message, terms.endpoint));
  }
  if (party.vatId !== undefined && isVatNumber(party.vatId) === false) {
    const message = `The VAT number of the ${role}, ${party.vatId}, fails its check digits. Look it up again.`;
    faults.push(
      warning('RULE', `invoice.${role}-vat-invalid`, `/${role}/vatId`, message, terms.vat),
    );
  }
  return faults;
}

/** Due date or terms must say when to pay (EN 16931-1 BR-CO-25), and the term must be lawful. */
function checkTerm(invoice: Invoice, context: SendingContext): readonly Fault[] {
  const { dueDate, issueDate } = invoice;
  if (dueDate === undefined) {
    const owes = compare(invoice.totals?.payable ?? ZERO, ZERO) > 0;
    if (!owes || invoice.paymentTerms !== undefined || invoice.kind === 'credit-note') return [];
    const message = 'The invoice says neither when to pay nor on what terms. Fill in a due date.';
    return [refuse('BR-CO-25', '/dueDate', message, 'BT-9')];
  }
  if (dueDate < issueDate && invoice.kind === 'invoice') {
    const message = `The due date ${dueDate} lies before the invoice date ${issueDate}. Correct one of them.`;
    return [refuse('due-before-issue', '/dueDate', message, 'BT-9')];
  }
  return isBelgianTrade(invoice, context) ? checkBelgianTerm(issueDate, dueDate) : [];
}

function isBelgianTrade(invoice: Invoice, context: SendingContext): boolean {
  const countries = [invoice.seller.address?.country, invoice.buyer.address?.country];
  return context.buyerKind === 'business' && countries.every((country) => country === 'BE');
}

function checkBelgianTerm(issueDate: PlainDate, dueDate: PlainDate): readonly Fault[] {
  const days = daysBetween(issueDate, dueDate);
  if (days <= BELGIAN_TERM_MAX_DAYS) return [];
  const last = addDays(issueDate, BELGIAN_TERM_MAX_DAYS);
  const message = `The term is ${days} days; between Belgian companies at most ${BELGIAN_TERM_MAX_DAYS} are lawful. Set the due date to ${last} or earlier.`;
  return [refuse('term-too-long', '/dueDate', message, 'BT-9')];
}

function checkPayment(invoice: Invoice): readonly Fault[] {
  const payments = invoice.payments ?? [];
  const owes = compare(invoice.totals?.payable ?? ZERO, ZERO) > 0;
  const isDebited = payments.some((payment) => payment.mandate !== undefined || payment.card);
  const hasAccount = payments.some((payment) => payment.account !== undefined);
  const faults: Fault[] = [];
  if (invoice.kind === 'invoice' && owes && !isDebited && !hasAccount) {
    const message = 'The invoice names no account to pay to. Fill in the IBAN of the seller.';
    faults.push(refuse('account-missing', '/payments', message, 'BT-84'));
  }
  payments.forEach((payment, index) => {
    const path = `/payments/${index}`;
    const account = payment.account?.id;
    if (account === undefined && TRANSFER_CODES.has(payment.meansCode) && hasAccount) {
      const message = `Payment means ${payment.meansCode} is a transfer and names no account. Fill in the IBAN.`;
      faults.push(refuse('BR-61', `${path}/account`, message, 'BT-84'));
    }
    if (account !== undefined && looksLikeIban(account) && !isIban(account)) {
      const message = `The account ${account} fails the check digits of an IBAN. Correct it before anybody pays to it.`;
      faults.push(refuse('iban-invalid', `${path}/account/id`, message, 'BT-84'));
    }
    faults.push(...checkPaymentReference(payment.reference, `${path}/reference`));
  });
  return faults;
}

function checkOrderReference(invoice: Invoice, context: SendingContext): readonly Fault[] {
  if (!context.orderReferenceRequired || invoice.orderReference !== undefined) return [];
  const message = `${invoice.buyer.name ?? 'The buyer'} pays only with an order number, and the invoice has none. Ask for it and fill it in.`;
  return [refuse('order-reference-missing', '/orderReference', message, 'BT-13')];
}

function checkLines(invoice: Invoice): readonly Fault[] {
  return invoice.lines.flatMap((line, index) => {
    const path = `/lines/${index}`;
    const gaps: [boolean, string, string, string, string][] = [
      [
        line.item.name === undefined,
        'BR-25',
        'item/name',
        'BT-153',
        'description of what was sold',
      ],
      [line.quantity === undefined, 'BR-22', 'quantity', 'BT-129', 'quantity'],
      [line.unit === undefined, 'BR-23', 'unit', 'BT-130', 'unit, such as C62 for pieces'],
      [line.price === undefined, 'BR-26', 'price', 'BT-146', 'price'],
      [line.vat === undefined, 'BR-CO-04', 'vat', 'BT-151', 'VAT category'],
    ];
    return gaps
      .filter(([isGap]) => isGap)
      .map(([, code, field, term, what]) =>
        refuse(code, `${path}/${field}`, `Line ${line.id} has no ${what}. Fill it in.`, term),
      );
  });
}

/** Exempt supplies must say why (EN 16931-1 BR-E-10). */
function checkVatReasons(invoice: Invoice): readonly Fault[] {
  return (invoice.vatBreakdown ?? []).flatMap((row, index) => {
    const hasReason = row.exemptionReason !== undefined || row.exemptionCode !== undefined;
    if (row.category.code !== 'E' || hasReason) return [];
    const message = 'VAT is exempt (E) and the reason is missing. Fill in the reason or its code.';
    return [refuse('BR-E-10', `/vatBreakdown/${index}/exemptionReason`, message, 'BT-120')];
  });
}
