import type { XmlElement } from '../../../xml/tree.js';
import { CAC } from '../../namespaces.js';
import { isAllowance, isCharge } from '../allowances.js';
import { allPresent, atMost, both, hasAttribute, present } from '../demands.js';
import { type Judged, oncePer } from '../judged.js';
import { hasTwoDecimals } from '../numbers.js';
import { path } from '../path.js';
import { type Condition, fatal, on, onWhen, type Pattern, type Rule } from '../rule.js';
import { attributeOf, raw } from '../text.js';
import { CORE, hasName, hasType, isObject } from './core.js';

const TYPE_CODE = path('DocumentTypeCode');
const ID = path('ID');
const SCHEME = path('TaxScheme');
const COMPANY_ID = path('CompanyID');
const ALLOWANCE = path('AllowanceCharge');

const isProject = hasType('50');

/** UBL-SR-43 */
const referenceTypeIsKnown: Condition = (reference, document) =>
  isObject(reference) ||
  (document.kind === 'CreditNote' && isProject(reference)) ||
  (!TYPE_CODE.some(reference) &&
    !ID.some(reference, (id) => attributeOf(id, 'schemeID') !== undefined));

const hasAllowance = oncePer((price) => ALLOWANCE.some(price));

/** `name` ends with Amount but not with PriceAmount, and no Price around it has an AllowanceCharge. */
const isPlainAmount: Condition = (element, document) => {
  if (element.name.endsWith('PriceAmount')) return false;
  for (let around = element.parent; around !== undefined; around = around.parent) {
    if (around.name === 'Price' && around.ns === CAC && hasAllowance(around, document))
      return false;
  }
  return true;
};

const SUPPLIER = 'AccountingSupplierParty/Party';
const CUSTOMER = 'AccountingCustomerParty/Party';

// prettier-ignore
const ONCE_IN_DOCUMENT: readonly (readonly [id: string, path: string, terms: string])[] = [
  ['UBL-SR-01', 'ContractDocumentReference/ID',                   'BT-12'],
  ['UBL-SR-02', 'ReceiptDocumentReference/ID',                    'BT-15'],
  ['UBL-SR-03', 'DespatchDocumentReference/ID',                   'BT-16'],
  ['UBL-SR-05', 'PaymentTerms/Note',                              'BT-20'],
  ['UBL-SR-08', 'InvoicePeriod',                                  'BG-14'],
  ['UBL-SR-09', `${SUPPLIER}/PartyLegalEntity/RegistrationName`,  'BT-27'],
  ['UBL-SR-10', `${SUPPLIER}/PartyName/Name`,                     'BT-28'],
  ['UBL-SR-11', `${SUPPLIER}/PartyLegalEntity/CompanyID`,         'BT-30'],
  ['UBL-SR-14', `${SUPPLIER}/PartyLegalEntity/CompanyLegalForm`,  'BT-33'],
  ['UBL-SR-15', `${CUSTOMER}/PartyLegalEntity/RegistrationName`,  'BT-44'],
  ['UBL-SR-16', `${CUSTOMER}/PartyIdentification/ID`,             'BT-46'],
  ['UBL-SR-17', `${CUSTOMER}/PartyLegalEntity/CompanyID`,         'BT-47'],
  ['UBL-SR-24', 'Delivery',                                       'BG-13'],
  ['UBL-SR-39', 'ProjectReference/ID',                            'BT-11'],
  ['UBL-SR-40', `${CUSTOMER}/PartyName/Name`,                     'BT-45'],
  ['UBL-SR-45', 'PaymentMeans/PaymentDueDate',                    'BT-9'],
  ['UBL-SR-49', 'InvoicePeriod/DescriptionCode',                  'BT-8'],
  ['UBL-SR-54', 'PaymentMeans/CardAccount',                       'BG-18'],
  ['UBL-SR-55', 'PaymentMeans/PaymentMandate',                    'BG-19'],
  ['UBL-SR-56', 'OriginatorDocumentReference/ID',                 'BT-17'],
];

/** Company IDs of the party's tax schemes that are VAT (uppercased, not trimmed), or that are something else. */
function companyIds(party: string, vat: boolean): (document: Judged) => number {
  const schemes = path(`${party}/PartyTaxScheme`);
  const isIt = (scheme: XmlElement): boolean =>
    SCHEME.some(scheme, (tax) => (raw(ID.the(tax)).toUpperCase() === 'VAT') === vat);
  return (document) =>
    document
      .at(schemes)
      .filter(isIt)
      .flatMap((scheme) => COMPANY_ID.all(scheme)).length;
}

const atMostOneId = (party: string, vat: boolean): Condition => {
  const count = companyIds(party, vat);
  return (_, document) => count(document) <= 1;
};

/** All elements of that name have the same raw text. */
const sameText =
  (name: string): Condition =>
  (_, document) =>
    new Set(document.all(name).map(raw)).size <= 1;

const isSepa = (id: XmlElement): boolean => attributeOf(id, 'schemeID')?.toUpperCase() === 'SEPA';

const MEANS_CODE = path('PaymentMeans/PaymentMeansCode');

const DOCUMENT: readonly Rule[] = [
  ...ONCE_IN_DOCUMENT.map(([id, at, terms]) => fatal(id, terms, atMost(1, at))),
  fatal('UBL-SR-04', 'BT-18', (_, document) => {
    const objects = document.at(path('AdditionalDocumentReference')).filter(isObject);
    return objects.flatMap(ID.all).length <= 1;
  }),
  fatal('UBL-SR-12', 'BT-31', atMostOneId(SUPPLIER, true)),
  fatal('UBL-SR-13', 'BT-32', atMostOneId(SUPPLIER, false)),
  fatal('UBL-SR-18', 'BT-48', atMostOneId(CUSTOMER, true)),
  fatal('UBL-SR-29', 'BT-90', (_, document) => {
    const ids = document.all('PartyIdentification').flatMap(ID.all);
    return ids.filter(isSepa).length <= 1;
  }),
  fatal('UBL-SR-44', 'BT-83', sameText('PaymentID')),
  fatal('UBL-SR-46', 'BT-82', (_, document) => document.at(MEANS_CODE).filter(hasName).length <= 1),
  fatal('UBL-SR-47', 'BT-81', sameText('PaymentMeansCode')),
];

const SELLER_LEGAL_NAME = path('AccountingSupplierParty/Party/PartyLegalEntity/RegistrationName');
const OWN_NAME = path('PartyName/Name');
const OWN_ID = path('PartyIdentification/ID');

/** Asked by every payee, of whom there may be any number. */
const sellerNames = oncePer((around) => new Set(SELLER_LEGAL_NAME.all(around).map(raw)));

/** UBL-SR-19, -20, -21 also compare the payee's name with the seller's: one name there must differ from one here. */
const payeeHasOwnName: Condition = (payee, document) => {
  const names = sellerNames(payee.parent ?? payee, document);
  return OWN_NAME.some(
    payee,
    (name) => names.size > 1 || (names.size === 1 && !names.has(raw(name))),
  );
};

const andOwnName = (condition: Condition): Condition => {
  return (payee, document) => condition(payee, document) && payeeHasOwnName(payee, document);
};

/** Second pattern of the official artefact: cardinality (UBL-SR), data types (UBL-DT), the core (UBL-CR). */
export const SYNTAX: Pattern = [
  on('//PostalAddress //Address', fatal('UBL-SR-51', '', atMost(1, 'AddressLine'))),
  on('//AccountingSupplierParty/Party', fatal('UBL-SR-42', '', atMost(2, 'PartyTaxScheme'))),
  on(
    '//AdditionalDocumentReference',
    fatal('UBL-SR-33', 'BT-123', atMost(1, 'DocumentDescription')),
    fatal('UBL-SR-43', 'BG-24', referenceTypeIsKnown),
  ),
  onWhen(
    '*Amount',
    isPlainAmount,
    fatal('UBL-DT-01', '', (amount) => hasTwoDecimals(amount.text)),
  ),
  on(
    '*BinaryObject',
    fatal('UBL-DT-06', 'BT-125', hasAttribute('mimeCode')),
    fatal('UBL-DT-07', 'BT-125', hasAttribute('filename')),
  ),
  on('//Delivery', fatal('UBL-SR-25', 'BT-70', atMost(1, 'DeliveryParty/PartyName/Name'))),
  onWhen(
    '//AllowanceCharge',
    isAllowance,
    fatal('UBL-SR-30', '', atMost(1, 'AllowanceChargeReason')),
  ),
  onWhen('//AllowanceCharge', isCharge, fatal('UBL-SR-31', '', atMost(1, 'AllowanceChargeReason'))),
  on('//PartyTaxScheme', fatal('UBL-SR-53', '', allPresent('TaxScheme/ID CompanyID'))),
  on('.', ...CORE, ...DOCUMENT),
  on(
    '//InvoiceLine //CreditNoteLine',
    fatal('UBL-SR-34', 'BT-127', atMost(1, 'Note')),
    fatal('UBL-SR-35', 'BT-132', atMost(1, 'OrderLineReference/LineID')),
    fatal('UBL-SR-36', 'BG-26', atMost(1, 'InvoicePeriod')),
    fatal('UBL-SR-37', 'BT-147', atMost(1, 'Price/AllowanceCharge/Amount')),
    fatal(
      'UBL-SR-48',
      'BG-30',
      both(present('Item/ClassifiedTaxCategory'), atMost(1, 'Item/ClassifiedTaxCategory')),
    ),
    fatal('UBL-SR-50', 'BT-154', atMost(1, 'Item/Description')),
    fatal('UBL-SR-52', 'BT-128', atMost(1, 'DocumentReference')),
  ),
  on(
    '//PayeeParty',
    fatal('UBL-SR-19', 'BT-59', andOwnName(atMost(1, 'PartyName/Name'))),
    fatal(
      'UBL-SR-20',
      'BT-60',
      andOwnName((payee) => OWN_ID.all(payee).filter((id) => !isSepa(id)).length <= 1),
    ),
    fatal('UBL-SR-21', 'BT-61', andOwnName(atMost(1, 'PartyLegalEntity/CompanyID'))),
  ),
  on(
    '//PaymentMeans',
    fatal('UBL-SR-26', 'BT-83', atMost(1, 'PaymentID')),
    fatal('UBL-SR-27', 'BT-81', atMost(1, 'PaymentMeansCode')),
    fatal('UBL-SR-28', 'BT-89', atMost(1, 'PaymentMandate/ID')),
  ),
  on(
    '//BillingReference',
    fatal('UBL-SR-06', 'BG-3', atMost(1, 'InvoiceDocumentReference')),
    fatal('UBL-SR-07', 'BT-25', present('InvoiceDocumentReference/ID')),
  ),
  on(
    '//TaxRepresentativeParty',
    fatal('UBL-SR-22', 'BT-62', atMost(1, 'PartyName/Name')),
    fatal('UBL-SR-23', 'BT-63', atMost(1, 'PartyTaxScheme/CompanyID')),
  ),
  on('//TaxSubtotal', fatal('UBL-SR-32', 'BT-120', atMost(1, 'TaxCategory/TaxExemptionReason'))),
];
