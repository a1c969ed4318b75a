import type { Fault } from '../../kernel/fault.js';
import { err, ok, type Result } from '../../kernel/result.js';
import type { Invoice, PaymentInstruction } from '../../domain/invoice/invoice.js';
import type { Party } from '../../domain/party/party.js';
import type { XmlElement } from '../xml/tree.js';
import { DOCUMENT_ALLOWANCES, readAllowances } from './allowances.js';
import { readAdditionalDocuments } from './attachments.js';
import { collect, type Collected } from './collect.js';
import { readDelivery, readHeaderTexts, readNotes, readPeriod, readPreceding } from './header.js';
import { readLines } from './lines.js';
import {
  BUYER,
  CREDITOR_SCHEME,
  PAYEE,
  type PartyTerms,
  SELLER,
  TAX_REPRESENTATIVE,
} from './party-terms.js';
import { readParty } from './party.js';
import { readPaymentDueDate, readPayments } from './payment.js';
import {
  compact,
  group,
  missing,
  type Place,
  readDate,
  readText,
  type Reading,
  startReading,
  textOf,
  value,
} from './reading.js';
import { checkStructure } from './structure.js';
import { findTaxTotals, readBreakdown, readTotals } from './totals.js';

/** An invoice with where each of its terms stood, what had no term, and what a person should know. */
export interface ReadInvoice extends Collected {
  readonly invoice: Invoice;
}

/** Type codes by root, for a document that carries none: UNCL1001 commercial invoice and credit note. */
const DEFAULT_TYPE = { invoice: '380', 'credit-note': '381' } as const;

/**
 * Reads a UBL 2.1 Invoice or CreditNote. A document the schema refuses answers with its structure faults; any other
 * one is read, lenient where the business rules are strict: what they demand and the document lacks is a finding.
 * A mandatory value nothing can be made of (a number of more than 100 characters, a year before 100) refuses too.
 */
export function readUbl(root: XmlElement): Result<ReadInvoice, readonly Fault[]> {
  const faults = checkStructure(root);
  if (faults.length > 0) return err(faults);
  const reading = startReading(currencyOf(root));
  const invoice = readInvoice(reading, root);
  const collected = collect(reading, root);
  return invoice === undefined ? err(collected.findings) : ok({ invoice, ...collected });
}

/** BT-5, or what the amount due is in: the schema makes that attribute mandatory. */
function currencyOf(root: XmlElement): string {
  const payable = value(group(root, 'LegalMonetaryTotal'), 'PayableAmount');
  const attribute = payable?.attributes.find((a) => a.name === 'currencyID');
  return textOf(value(root, 'DocumentCurrencyCode')) ?? attribute?.value.trim() ?? '';
}

function readInvoice(reading: Reading, root: XmlElement): Invoice | undefined {
  const kind = root.name === 'CreditNote' ? 'credit-note' : 'invoice';
  const texts = readHeaderTexts(reading, root);
  const documents = readAdditionalDocuments(reading, root, kind);
  const tax = findTaxTotals(root, reading.currency, texts.vatCurrency);
  const issueDate = readDate(reading, root, 'IssueDate', 'BT-2');
  const totals = readTotals(reading, root, tax, texts.vatCurrency);
  if (issueDate === undefined || totals === undefined) return undefined;
  const period = group(root, 'InvoicePeriod');
  const invoice = compact<Invoice>({
    kind,
    ...texts,
    ...readCodes(reading, root, kind),
    issueDate,
    taxPointDate: readDate(reading, root, 'TaxPointDate', 'BT-7'),
    taxPointCode: readText(reading, period, 'DescriptionCode', 'BT-8'),
    dueDate:
      kind === 'invoice'
        ? readDate(reading, root, 'DueDate', 'BT-9')
        : readPaymentDueDate(reading, root),
    projectReference: texts.projectReference ?? documents.projectReference,
    objectIdentifier: documents.objectIdentifier,
    notes: readNotes(reading, root),
    precedingInvoices: readPreceding(reading, root),
    ...readParties(reading, root),
    delivery: readDelivery(reading, root),
    period: readPeriod(reading, period, { start: 'BT-73', end: 'BT-74' }),
    payments: readPayments(reading, root),
    allowanceCharges: readAllowances(reading, root, DOCUMENT_ALLOWANCES),
    totals,
    vatBreakdown: readBreakdown(reading, tax),
    attachments: documents.attachments,
    lines: readLines(reading, root, kind),
  } as Parameters<typeof compact<Invoice>>[0]);
  return attachCreditor(invoice);
}

function readCodes(
  reading: Reading,
  root: XmlElement,
  kind: Invoice['kind'],
): Pick<Invoice, 'number' | 'typeCode' | 'currency'> {
  const codeName = kind === 'invoice' ? 'InvoiceTypeCode' : 'CreditNoteTypeCode';
  const typeCode = readText(reading, root, codeName, 'BT-3');
  const currency = readText(reading, root, 'DocumentCurrencyCode', 'BT-5');
  const number = readText(reading, root, 'ID', 'BT-1');
  if (number === undefined) missing(reading, root, 'BT-1', 'It is read as empty.');
  if (typeCode === undefined) {
    missing(reading, root, 'BT-3', `It is read as ${DEFAULT_TYPE[kind]}.`);
  }
  if (currency === undefined) {
    missing(reading, root, 'BT-5', `It is read as ${reading.currency}, as the amount due.`);
  }
  return {
    number: number ?? '',
    typeCode: typeCode ?? DEFAULT_TYPE[kind],
    currency: reading.currency,
  };
}

interface Parties {
  readonly seller: Party;
  readonly buyer: Party;
  readonly payee: Party | undefined;
  readonly taxRepresentative: Party | undefined;
}

function readParties(reading: Reading, root: XmlElement): Parties {
  const optional = (place: Place, terms: PartyTerms): Party | undefined =>
    someFields(place === undefined ? {} : readParty(reading, place, terms));
  return {
    seller: readParty(reading, group(group(root, 'AccountingSupplierParty'), 'Party'), SELLER),
    buyer: readParty(reading, group(group(root, 'AccountingCustomerParty'), 'Party'), BUYER),
    payee: optional(group(root, 'PayeeParty'), PAYEE),
    taxRepresentative: optional(group(root, 'TaxRepresentativeParty'), TAX_REPRESENTATIVE),
  };
}

function someFields(party: Party): Party | undefined {
  return Object.keys(party).length === 0 ? undefined : party;
}

/**
 * UBL keeps the creditor identifier (BT-90) with the payee or seller; in the model it belongs to the mandates.
 * Without a mandate it stays what it looks like, an identifier of the party.
 */
function attachCreditor(invoice: Invoice): Invoice {
  const isCreditor = (id: { readonly scheme?: string }): boolean => id.scheme === CREDITOR_SCHEME;
  const role = invoice.payee?.identifiers?.some(isCreditor) === true ? 'payee' : 'seller';
  const creditorId = invoice[role]?.identifiers?.find(isCreditor)?.value;
  const { payments } = invoice;
  if (creditorId === undefined || payments?.some((p) => p.mandate !== undefined) !== true) {
    return invoice;
  }
  const withCreditor = (payment: PaymentInstruction): PaymentInstruction =>
    payment.mandate === undefined
      ? payment
      : { ...payment, mandate: { ...payment.mandate, creditorId } };
  const { identifiers, ...party } = invoice[role] ?? {};
  const others = identifiers?.filter((id) => !isCreditor(id) || id.value !== creditorId) ?? [];
  return {
    ...invoice,
    [role]: others.length === 0 ? party : { ...party, identifiers: others },
    payments: payments.map(withCreditor),
  };
}
