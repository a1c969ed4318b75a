import type { Fault } from '../../kernel/fault.js';
import { err, type Result } from '../../kernel/result.js';
import type { Invoice, Totals } from '../../domain/invoice/invoice.js';
import { completeTotals } from '../../domain/invoice/totals.js';
import type { Party } from '../../domain/party/party.js';
import { printXml } from '../xml/print.js';
import type { XmlElement } from '../xml/tree.js';
import { writeAllowance } from './allowances.js';
import { writeAdditionalDocuments } from './attachments.js';
import { cac, cbc, element, type Maybe } from './builder.js';
import {
  writeDelivery,
  writeNote,
  writeOrderReference,
  writePeriod,
  writePreceding,
  writeReference,
} from './header.js';
import { writeLine } from './lines.js';
import { CAC, CBC, ROOT_NAMESPACE, type RootName } from './namespaces.js';
import { BUYER, CREDITOR_SCHEME, PAYEE, SELLER, TAX_REPRESENTATIVE } from './party-terms.js';
import { writeParty } from './party.js';
import { writePayment } from './payment.js';
import { defaultProcess, PEPPOL_BIS_3 } from './profiles.js';
import { checkStructure } from './structure.js';
import { writeMonetaryTotal, writeTaxTotals } from './totals.js';
import { creditorIds, withoutPlace } from './without-place.js';

const ROOT_OF: Readonly<Record<Invoice['kind'], RootName>> = {
  invoice: 'Invoice',
  'credit-note': 'CreditNote',
};

/**
 * Writes an invoice as UBL 2.1, Peppol BIS 3 unless its identifiers (BT-24, BT-23) say otherwise: same invoice, same
 * bytes. Absent totals are computed. Faults: what UBL has no place for (RULE, with JSON pointers), what the schema
 * refuses (SCHEMA, VALUE). Whether the document meets the rules of its profile is for `officialFaults`, whether the
 * invoice is wise to send for `checkBeforeSending`, whether its sums are right for `checkTotals`.
 */
export function writeUbl(invoice: Invoice): Result<Uint8Array, readonly Fault[]> {
  const complete = completeTotals(invoice);
  const refused = withoutPlace(complete);
  if (refused.length > 0) return err(refused);
  const root = writeTree(complete);
  const faults = checkStructure(root);
  if (faults.length > 0) return err(faults);
  const prefixes = new Map([
    [root.ns, ''],
    [CAC, 'cac'],
    [CBC, 'cbc'],
  ]);
  const printed = printXml(root, prefixes);
  return printed.ok ? printed : err([printed.error]);
}

/** The creditor identifier stands among the identifiers of the payee, or of the seller without one. */
function withCreditor(party: Party, creditorId: string | undefined): Party {
  if (creditorId === undefined) return party;
  const id = { value: creditorId, scheme: CREDITOR_SCHEME };
  return { ...party, identifiers: [...(party.identifiers ?? []), id] };
}

function writeTree(invoice: Invoice & { readonly totals: Totals }): XmlElement {
  const rootName = ROOT_OF[invoice.kind];
  const children = [
    ...writeHead(invoice),
    ...writeReferences(invoice),
    ...writeParties(invoice),
    writeDelivery(invoice.delivery),
    ...(invoice.payments ?? []).map((payment, index) =>
      writePayment(
        payment,
        invoice.kind === 'credit-note' && index === 0 ? invoice.dueDate : undefined,
      ),
    ),
    cac('PaymentTerms', cbc('Note', invoice.paymentTerms)),
    ...(invoice.allowanceCharges ?? []).map((entry) => writeAllowance(entry, invoice.currency)),
    ...writeTaxTotals(
      invoice.totals,
      invoice.vatBreakdown ?? [],
      invoice.currency,
      invoice.vatCurrency,
    ),
    writeMonetaryTotal(invoice.totals, invoice.currency),
    ...invoice.lines.map((line) => writeLine(line, invoice.kind, invoice.currency)),
  ];
  return element(ROOT_NAMESPACE[rootName], rootName, { children });
}

function writeHead(invoice: Invoice): readonly Maybe[] {
  const isInvoice = invoice.kind === 'invoice';
  const taxPoint = cbc('TaxPointDate', invoice.taxPointDate);
  const notes = (invoice.notes ?? []).map(writeNote);
  return [
    cbc('CustomizationID', invoice.customizationId ?? PEPPOL_BIS_3.customizationId),
    cbc('ProfileID', invoice.profileId ?? defaultProcess(invoice)),
    cbc('ID', invoice.number),
    cbc('IssueDate', invoice.issueDate),
    // The two schemas order these four differently.
    ...(isInvoice
      ? [
          cbc('DueDate', invoice.dueDate),
          cbc('InvoiceTypeCode', invoice.typeCode),
          ...notes,
          taxPoint,
        ]
      : [taxPoint, cbc('CreditNoteTypeCode', invoice.typeCode), ...notes]),
    cbc('DocumentCurrencyCode', invoice.currency),
    cbc('TaxCurrencyCode', invoice.vatCurrency),
    cbc('AccountingCost', invoice.buyerAccountingReference),
    cbc('BuyerReference', invoice.buyerReference),
  ];
}

function writeReferences(invoice: Invoice): readonly Maybe[] {
  const tender = writeReference('OriginatorDocumentReference', invoice.tenderReference);
  const contract = writeReference('ContractDocumentReference', invoice.contractReference);
  const additional = writeAdditionalDocuments(invoice);
  return [
    writePeriod(invoice.period, invoice.taxPointCode),
    writeOrderReference(invoice),
    ...(invoice.precedingInvoices ?? []).map(writePreceding),
    writeReference('DespatchDocumentReference', invoice.despatchReference),
    writeReference('ReceiptDocumentReference', invoice.receiptReference),
    ...(invoice.kind === 'invoice'
      ? [
          tender,
          contract,
          ...additional,
          writeReference('ProjectReference', invoice.projectReference),
        ]
      : [contract, ...additional, tender]),
  ];
}

function writeParties(invoice: Invoice): readonly Maybe[] {
  const [creditorId] = creditorIds(invoice);
  const { payee, taxRepresentative } = invoice;
  const seller = payee === undefined ? withCreditor(invoice.seller, creditorId) : invoice.seller;
  return [
    cac('AccountingSupplierParty', cac('Party', writeParty(seller, SELLER))),
    cac('AccountingCustomerParty', cac('Party', writeParty(invoice.buyer, BUYER))),
    payee && cac('PayeeParty', writeParty(withCreditor(payee, creditorId), PAYEE)),
    taxRepresentative &&
      cac('TaxRepresentativeParty', writeParty(taxRepresentative, TAX_REPRESENTATIVE)),
  ];
}
