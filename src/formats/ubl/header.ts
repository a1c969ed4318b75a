import type {
  Delivery,
  Invoice,
  InvoiceNote,
  Period,
  PrecedingInvoice,
} from '../../domain/invoice/invoice.js';
import type { XmlElement } from '../xml/tree.js';
import { childrenOf } from '../xml/tree.js';
import { cac, cbc, identifier, type Maybe } from './builder.js';
import { CBC } from './namespaces.js';
import { DELIVERY_ADDRESS } from './party-terms.js';
import { readAddress, writeAddress } from './party.js';
import {
  claim,
  compact,
  compactOrNone,
  group,
  groups,
  type Place,
  readDate,
  readIdentifier,
  readText,
  type Reading,
  someOf,
  take,
  textOf,
  value,
} from './reading.js';

/** Header terms that are one text in one element below the root. */
const ROOT_TEXTS = {
  customizationId: ['CustomizationID', 'BT-24'],
  profileId: ['ProfileID', 'BT-23'],
  vatCurrency: ['TaxCurrencyCode', 'BT-6'],
  buyerReference: ['BuyerReference', 'BT-10'],
  buyerAccountingReference: ['AccountingCost', 'BT-19'],
} as const;

/** Header terms that are the identifier of a reference group: group, element in it, term. */
const REFERENCE_TEXTS = {
  orderReference: ['OrderReference', 'ID', 'BT-13'],
  salesOrderReference: ['OrderReference', 'SalesOrderID', 'BT-14'],
  contractReference: ['ContractDocumentReference', 'ID', 'BT-12'],
  receiptReference: ['ReceiptDocumentReference', 'ID', 'BT-15'],
  despatchReference: ['DespatchDocumentReference', 'ID', 'BT-16'],
  tenderReference: ['OriginatorDocumentReference', 'ID', 'BT-17'],
  projectReference: ['ProjectReference', 'ID', 'BT-11'],
  paymentTerms: ['PaymentTerms', 'Note', 'BT-20'],
} as const;

/** What stands in OrderReference/ID when only the sales order is known: the schema wants an ID (Peppol BIS 3). */
const NO_ORDER = 'NA';

export type HeaderTexts = {
  [K in keyof typeof ROOT_TEXTS | keyof typeof REFERENCE_TEXTS]?: string;
};

export function readHeaderTexts(reading: Reading, root: XmlElement): HeaderTexts {
  const texts: HeaderTexts = {};
  for (const [field, [name, term]] of Object.entries(ROOT_TEXTS)) {
    const text = readText(reading, root, name, term);
    if (text !== undefined) texts[field as keyof typeof ROOT_TEXTS] = text;
  }
  for (const [field, [parent, name, term]] of Object.entries(REFERENCE_TEXTS)) {
    if (field === 'orderReference' && isPlaceholder(root)) {
      take(reading, value(group(root, parent), name), `${term}-0`);
      continue;
    }
    const text = readText(reading, group(root, parent), name, term);
    if (text !== undefined) texts[field as keyof typeof REFERENCE_TEXTS] = text;
  }
  return texts;
}

function isPlaceholder(root: XmlElement): boolean {
  const reference = group(root, 'OrderReference');
  const texts = reference?.children.map((child) => [child.name, textOf(child)].join(' ')) ?? [];
  return texts.includes(`ID ${NO_ORDER}`) && texts.some((text) => text.startsWith('SalesOrderID '));
}

/** BG-1. UBL writes the subject code in front of the text: `#AAI#text` (EN 16931-3-2, BT-21). */
export function readNotes(reading: Reading, root: XmlElement): readonly InvoiceNote[] | undefined {
  return someOf(
    childrenOf(root, CBC, 'Note').map((element) => {
      const text = textOf(element);
      if (text === undefined) return undefined;
      const coded = /^#([A-Z]{3})#([^]*\S[^]*)$/.exec(text);
      const subjectCode = coded?.[1];
      const body = coded?.[2]?.trim() ?? text;
      if (subjectCode !== undefined) claim(reading, element, 'BT-21', subjectCode);
      claim(reading, element, 'BT-22', body);
      return compact<InvoiceNote>({ subjectCode, text: body });
    }),
  );
}

export function writeNote(note: InvoiceNote): Maybe {
  const code = note.subjectCode === undefined ? '' : `#${note.subjectCode}#`;
  return cbc('Note', `${code}${note.text}`);
}

/** BG-3 */
export function readPreceding(
  reading: Reading,
  root: XmlElement,
): readonly PrecedingInvoice[] | undefined {
  return someOf(
    groups(root, 'BillingReference').map((entry) => {
      const reference = group(entry, 'InvoiceDocumentReference');
      const number = readText(reading, reference, 'ID', 'BT-25');
      if (number === undefined) return undefined;
      return compact<PrecedingInvoice>({
        number,
        issueDate: readDate(reading, reference, 'IssueDate', 'BT-26'),
      });
    }),
  );
}

export function writePreceding(reference: PrecedingInvoice): Maybe {
  return cac(
    'BillingReference',
    cac(
      'InvoiceDocumentReference',
      cbc('ID', reference.number),
      cbc('IssueDate', reference.issueDate),
    ),
  );
}

/** BG-14 or BG-26, by the terms of its two dates. */
export function readPeriod(
  reading: Reading,
  period: Place,
  terms: { readonly start: string; readonly end: string },
): Period | undefined {
  return compactOrNone<Period>({
    start: readDate(reading, period, 'StartDate', terms.start),
    end: readDate(reading, period, 'EndDate', terms.end),
  });
}

/** BT-8 shares the element of the period. */
export function writePeriod(period: Period | undefined, taxPointCode?: string): Maybe {
  return cac(
    'InvoicePeriod',
    cbc('StartDate', period?.start),
    cbc('EndDate', period?.end),
    cbc('DescriptionCode', taxPointCode),
  );
}

/** BG-13 */
export function readDelivery(reading: Reading, root: XmlElement): Delivery | undefined {
  const delivery = group(root, 'Delivery');
  const location = group(delivery, 'DeliveryLocation');
  const party = group(group(delivery, 'DeliveryParty'), 'PartyName');
  return compactOrNone<Delivery>({
    partyName: readText(reading, party, 'Name', 'BT-70'),
    locationId: readIdentifier(reading, location, 'ID', 'BT-71'),
    date: readDate(reading, delivery, 'ActualDeliveryDate', 'BT-72'),
    address: readAddress(reading, group(location, 'Address'), DELIVERY_ADDRESS),
  });
}

export function writeDelivery(delivery: Delivery | undefined): Maybe {
  return cac(
    'Delivery',
    cbc('ActualDeliveryDate', delivery?.date),
    cac(
      'DeliveryLocation',
      identifier('ID', delivery?.locationId),
      writeAddress('Address', delivery?.address),
    ),
    cac('DeliveryParty', cac('PartyName', cbc('Name', delivery?.partyName))),
  );
}

/** A reference group that holds an identifier and nothing more. */
export function writeReference(name: string, id: string | undefined): Maybe {
  return cac(name, cbc('ID', id));
}

export function writeOrderReference(invoice: Invoice): Maybe {
  const { orderReference, salesOrderReference } = invoice;
  return cac(
    'OrderReference',
    cbc('ID', orderReference ?? (salesOrderReference === undefined ? undefined : NO_ORDER)),
    cbc('SalesOrderID', salesOrderReference),
  );
}
