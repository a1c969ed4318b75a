import type { XmlElement } from '../../../xml/tree.js';
import { isIbanLike } from '../check-digits.js';
import { bothGerman } from '../countries.js';
import { absent, both, present, someFilled } from '../demands.js';
import { type Path, path } from '../path.js';
import { type Condition, fatal, onWhen, type Pattern, type RuleGroup, warn } from '../rule.js';
import { attributeOf, isFilled, raw, trimmed } from '../text.js';
import { isSepa } from '../vat-scheme.js';
import { hasClosedSkonto } from './skonto.js';

const TYPE_CODES = [path('InvoiceTypeCode'), path('CreditNoteTypeCode')];
const ADJUSTMENT = path('AllowanceCharge');
const INDICATOR = path('ChargeIndicator');
const CATEGORY_ID = path('TaxCategory/ID');
const LINE_CATEGORY_IDS = [
  path('InvoiceLine/Item/ClassifiedTaxCategory/ID'),
  path('CreditNoteLine/Item/ClassifiedTaxCategory/ID'),
];
const REPRESENTATIVE = path('TaxRepresentativeParty');
const SUPPLIER_ID = path('AccountingSupplierParty/Party/PartyTaxScheme/CompanyID');
const REFERENCE = path('AdditionalDocumentReference');
const FILE = path('Attachment/EmbeddedDocumentBinaryObject');
const MANDATE = path('PaymentMeans/PaymentMandate');
const CREDITOR_IDS = [
  path('AccountingSupplierParty/Party/PartyIdentification/ID'),
  path('PayeeParty/PartyIdentification/ID'),
];
const MEANS_CODE = path('PaymentMeansCode');
const ACCOUNT = path('PayeeFinancialAccount/ID');
const DEBITED_ACCOUNT = path('PaymentMandate/PayerFinancialAccount/ID');
const DEBITED_ACCOUNTS = path('PaymentMeans/PaymentMandate/PayerFinancialAccount/ID');
const PRECEDING = path('BillingReference/InvoiceDocumentReference');
const URI = path('URI');
const TELEPHONE = path('Telephone');
const MAIL = path('ElectronicMail');

const hasType = (root: XmlElement, codes: readonly string[]): boolean =>
  TYPE_CODES.some((way) => codes.includes(trimmed(way.the(root))));

const TYPES = ['326', '380', '384', '389', '381', '875', '876', '877'];

/** Categories that need the seller to be registered for VAT, compared untrimmed. */
const TAXED: ReadonlySet<string> = new Set(['S', 'Z', 'E', 'AE', 'K', 'G', 'L', 'M']);
const isTaxed = (id: XmlElement): boolean => TAXED.has(raw(id));
const hasPlainIndicator = (entry: XmlElement): boolean =>
  INDICATOR.some(entry, (found) => raw(found) === 'true' || raw(found) === 'false');

/** DE-R-016 */
const sellerIsRegisteredIfTaxed: Condition = (root) => {
  const taxed =
    ADJUSTMENT.some(
      root,
      (entry) => hasPlainIndicator(entry) && CATEGORY_ID.some(entry, isTaxed),
    ) || LINE_CATEGORY_IDS.some((way) => way.some(root, isTaxed));
  return !taxed || REPRESENTATIVE.some(root) || SUPPLIER_ID.some(root, isFilled);
};

/** DE-R-022: a file name of one reference stands on no earlier one. */
const filesHaveOwnNames: Condition = (root) => {
  const used = new Set<string>();
  return REFERENCE.all(root).every((reference) => {
    const names = FILE.all(reference).map((file) => attributeOf(file, 'filename'));
    const isNew = names.every((name) => name === undefined || !used.has(name));
    for (const name of names) if (name !== undefined) used.add(name);
    return isNew;
  });
};

/** Demand on documents with a direct debit mandate only. */
function ifMandate(holds: (root: XmlElement) => boolean): Condition {
  return (root) => !MANDATE.some(root) || holds(root);
}

const SCHEME_OF_URI = /^[A-Za-z][A-Za-z0-9+.-]+:/;
const MAIL_FORM = /^[^@ \t\r\n]+@(?:[^@. \t\r\n]+\.)+[^@. \t\r\n]+$/;
const THREE_DIGITS = /\d[^\d]*\d[^\d]*\d/;

const paidBy = (...codes: readonly string[]): Condition =>
  both(bothGerman, (means) => codes.includes(trimmed(MEANS_CODE.the(means))));

const isIbanAt = (way: Path): ((means: XmlElement) => boolean) => {
  return (means) => isIbanLike(raw(way.the(means)));
};

/** A group of rules for documents between German parties. */
function german(at: string, ...rules: RuleGroup['rules']): RuleGroup {
  return onWhen(at, bothGerman, ...rules);
}

const SUPPLIER = 'AccountingSupplierParty';
const CUSTOMER = 'AccountingCustomerParty';

const DOCUMENT = german(
  '.',
  fatal('DE-R-001', 'BG-16', present('PaymentMeans')),
  fatal('DE-R-015', 'BT-10', someFilled('BuyerReference')),
  fatal('DE-R-016', 'BT-31 BT-32 BG-11', sellerIsRegisteredIfTaxed),
  warn('DE-R-017', 'BT-3', (root) => hasType(root, TYPES)),
  fatal('DE-R-018', 'BT-20 BT-115', hasClosedSkonto),
  fatal('DE-R-022', 'BG-24 BT-125', filesHaveOwnNames),
  warn('DE-R-026', 'BT-3 BG-3', (root) => !hasType(root, ['384']) || PRECEDING.some(root)),
  fatal(
    'DE-R-030',
    'BG-19 BT-90',
    ifMandate((root) => CREDITOR_IDS.some((way) => way.some(root, isSepa))),
  ),
  fatal(
    'DE-R-031',
    'BG-19 BT-91',
    ifMandate((root) => DEBITED_ACCOUNTS.some(root)),
  ),
);

const PARTIES: readonly RuleGroup[] = [
  german(SUPPLIER, fatal('DE-R-002', 'BG-6', present('Party/Contact'))),
  german(
    `${SUPPLIER}/Party/PostalAddress`,
    fatal('DE-R-003', 'BT-37', someFilled('CityName')),
    fatal('DE-R-004', 'BT-38', someFilled('PostalZone')),
  ),
  german(
    `${SUPPLIER}/Party/Contact`,
    fatal('DE-R-005', 'BT-41', someFilled('Name')),
    fatal('DE-R-006', 'BT-42', someFilled('Telephone')),
    fatal('DE-R-007', 'BT-43', someFilled('ElectronicMail')),
    warn('DE-R-027', 'BT-42', (contact) => THREE_DIGITS.test(trimmed(TELEPHONE.the(contact)))),
    warn('DE-R-028', 'BT-43', (contact) => MAIL_FORM.test(trimmed(MAIL.the(contact)))),
  ),
  german(
    `${CUSTOMER}/Party/PostalAddress`,
    fatal('DE-R-008', 'BT-52', someFilled('CityName')),
    fatal('DE-R-009', 'BT-53', someFilled('PostalZone')),
  ),
  german(
    'Delivery/DeliveryLocation/Address',
    fatal('DE-R-010', 'BT-77 BG-15', someFilled('CityName')),
    fatal('DE-R-011', 'BT-78 BG-15', someFilled('PostalZone')),
  ),
];

/** Transfer, card and direct debit: each means has its own details, and not those of the others. */
const PAYMENTS: readonly RuleGroup[] = [
  onWhen(
    'PaymentMeans',
    paidBy('30', '58'),
    warn(
      'DE-R-019',
      'BT-84 BT-81',
      (means) => trimmed(MEANS_CODE.the(means)) !== '58' || isIbanAt(ACCOUNT)(means),
    ),
    fatal('DE-R-023-1', 'BT-81 BG-17', present('PayeeFinancialAccount')),
    fatal('DE-R-023-2', 'BT-81 BG-18 BG-19', absent('CardAccount PaymentMandate')),
  ),
  onWhen(
    'PaymentMeans',
    paidBy('48', '54', '55'),
    fatal('DE-R-024-1', 'BT-81 BG-18', present('CardAccount')),
    fatal('DE-R-024-2', 'BT-81 BG-17 BG-19', absent('PayeeFinancialAccount PaymentMandate')),
  ),
  onWhen(
    'PaymentMeans',
    paidBy('59'),
    warn('DE-R-020', 'BT-91 BT-81', isIbanAt(DEBITED_ACCOUNT)),
    fatal('DE-R-025-1', 'BT-81 BG-19', present('PaymentMandate')),
    fatal('DE-R-025-2', 'BT-81 BG-17 BG-18', absent('PayeeFinancialAccount CardAccount')),
  ),
];

/** Peppol BIS 3, national rules: Germany, where both parties have a German address. */
export const GERMANY: Pattern = [
  DOCUMENT,
  german(
    'AdditionalDocumentReference/Attachment/ExternalReference',
    warn('DE-R-T02', 'BT-124', (reference) => SCHEME_OF_URI.test(raw(URI.the(reference)))),
  ),
  ...PARTIES,
  ...PAYMENTS,
  german('TaxTotal/TaxSubtotal', fatal('DE-R-014', 'BT-119', someFilled('TaxCategory/Percent'))),
];
