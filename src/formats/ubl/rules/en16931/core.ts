import type { XmlElement } from '../../../xml/tree.js';
import { CBC } from '../../namespaces.js';
import { CORE_PATHS } from '../core-paths.js';
import { absent } from '../demands.js';
import type { Judged } from '../judged.js';
import { path } from '../path.js';
import { type Condition, fatal, type Rule, warn } from '../rule.js';
import { attributeOf, raw } from '../text.js';

const TYPE_CODE = path('DocumentTypeCode');
const ID = path('ID');
const VERSION = path('UBLVersionID');

/** A document reference whose type code is exactly that one. */
export function hasType(code: string): (reference: XmlElement) => boolean {
  return (reference) => TYPE_CODE.some(reference, (found) => raw(found) === code);
}

/** Type 130: the reference is to the invoiced object. */
export const isObject = hasType('130');

export const hasName = (element: XmlElement): boolean => attributeOf(element, 'name') !== undefined;

// prettier-ignore
const UNUSED_ATTRIBUTES: readonly (readonly [id: string, attribute: string])[] = [
  ['UBL-DT-08', 'schemeName'],                   ['UBL-DT-09', 'schemeAgencyName'],
  ['UBL-DT-10', 'schemeDataURI'],                ['UBL-DT-11', 'schemeURI'],
  ['UBL-DT-12', 'format'],                       ['UBL-DT-13', 'unitCodeListIdentifier'],
  ['UBL-DT-14', 'unitCodeListAgencyIdentifier'], ['UBL-DT-15', 'unitCodeListAgencyName'],
  ['UBL-DT-16', 'listAgencyName'],               ['UBL-DT-17', 'listName'],
  ['UBL-DT-19', 'languageID'],                   ['UBL-DT-20', 'listURI'],
  ['UBL-DT-21', 'listSchemeURI'],                ['UBL-DT-22', 'languageLocaleID'],
  ['UBL-DT-23', 'uri'],                          ['UBL-DT-24', 'currencyCodeListVersionID'],
  ['UBL-DT-25', 'characterSetCode'],             ['UBL-DT-26', 'encodingCode'],
  ['UBL-DT-27', 'schemeAgencyID'],               ['UBL-DT-28', 'listAgencyID'],
  ['UBL-CR-663', 'unitCodeListID'],
];

/** The attribute stands on no other element than PaymentMeansCode. */
const nameOnlyOnMeans: Condition = (_, document) =>
  !document.attributeNames.has('name') ||
  document.shapes.every((shape) => {
    const isMeans = shape.name === 'PaymentMeansCode' && shape.ns === CBC;
    return isMeans || !shape.elements.some((element) => hasName(element));
  });

// prettier-ignore
const UNQUALIFIED: readonly (readonly [id: string, attribute: string, at: string])[] = [
  ['UBL-CR-648', 'schemeID', 'CustomizationID'],
  ['UBL-CR-649', 'schemeID', 'ProfileID'],
  ['UBL-CR-650', 'schemeID', 'ID'],
  ['UBL-CR-651', 'schemeID', 'SalesOrderID'],
  ['UBL-CR-652', 'schemeID', '//PartyTaxScheme/CompanyID'],
  ['UBL-CR-653', 'schemeID', 'PaymentMeans/PaymentID'],
  ['UBL-CR-654', 'schemeID', 'PaymentMeans/PayeeFinancialAccount/ID'],
  ['UBL-CR-655', 'schemeID', 'PaymentMeans/PayeeFinancialAccount/FinancialInstitutionBranch/ID'],
  ['UBL-CR-656', 'listID',   'InvoiceTypeCode'],
  ['UBL-CR-657', 'listID',   'DocumentCurrencyCode'],
  ['UBL-CR-658', 'listID',   'TaxCurrencyCode'],
  ['UBL-CR-659', 'listID',   'AdditionalDocumentReference/DocumentTypeCode'],
  ['UBL-CR-660', 'listID',   '//Country/IdentificationCode'],
  ['UBL-CR-661', 'listID',   'PaymentMeans/PaymentMeansCode'],
  ['UBL-CR-662', 'listID',   '//AllowanceChargeReasonCode'],
  ['UBL-CR-667', 'schemeID', '//BuyersItemIdentification/ID'],
  ['UBL-CR-668', 'schemeID', '//SellersItemIdentification/ID'],
  ['UBL-CR-672', 'listID',   'CreditNoteTypeCode'],
  ['UBL-CR-674', 'schemeID', '//PrimaryAccountNumberID'],
  ['UBL-CR-675', 'schemeID', '//CardAccount/NetworkID'],
  ['UBL-CR-676', 'schemeID', '//PaymentMandate/ID'],
  ['UBL-CR-677', 'schemeID', '//PaymentMandate/PayerFinancialAccount/ID'],
  ['UBL-CR-678', 'schemeID', '//TaxCategory/ID'],
  ['UBL-CR-679', 'schemeID', '//ClassifiedTaxCategory/ID'],
];

/** Elements at a path below the document element, or of `//A/B` at any depth. */
function elementsAt(text: string): (document: Judged) => readonly XmlElement[] {
  const [first = '', ...rest] = text.replace('//', '').split('/');
  const way = path(text.replace('//', ''));
  if (!text.startsWith('//')) return (document) => document.at(way);
  if (rest.length === 0) return (document) => document.all(first);
  const below = path(rest.join('/'));
  return (document) => document.all(first).flatMap(below.all);
}

function unqualified([id, attribute, at]: (typeof UNQUALIFIED)[number]): Rule {
  const elements = elementsAt(at);
  return warn(
    id,
    '',
    (_, document) =>
      !document.attributeNames.has(attribute) ||
      !elements(document).some((element) => attributeOf(element, attribute) !== undefined),
  );
}

const noneAt = (text: string): Condition => {
  const elements = elementsAt(text);
  return (_, document) => elements(document).length === 0;
};

const references = (document: Judged): readonly XmlElement[] =>
  document.all('AdditionalDocumentReference');

/** No reference to the invoiced object (type 130) has that child. */
const notWithObject = (name: string): Condition => {
  const way = path(name);
  return (_, document) =>
    !references(document).some((reference) => way.some(reference) && isObject(reference));
};

/** UBL-CR and the attributes of UBL-DT: what lies outside the core of EN 16931. */
export const CORE: readonly Rule[] = [
  ...CORE_PATHS,
  ...UNQUALIFIED.map(unqualified),
  ...UNUSED_ATTRIBUTES.map(([id, name]) =>
    warn(id, '', (_, document) => !document.attributeNames.has(name)),
  ),
  warn('UBL-DT-18', '', nameOnlyOnMeans),
  warn('UBL-CR-002', '', (root) => {
    return !VERSION.some(root) || VERSION.some(root, (version) => raw(version) === '2.1');
  }),
  warn('UBL-CR-412', '', (root, document) => {
    return document.kind === 'CreditNote' || absent('PaymentMeans/PaymentDueDate')(root, document);
  }),
  warn('UBL-CR-664', '', noneAt('//FinancialInstitution')),
  warn('UBL-CR-665', '', (_, document) =>
    references(document).every(
      (reference) =>
        isObject(reference) ||
        !ID.some(reference, (id) => attributeOf(id, 'schemeID') !== undefined),
    ),
  ),
  fatal('UBL-CR-666', '', notWithObject('Attachment')),
  warn('UBL-CR-669', '', noneAt('//Price/AllowanceCharge/AllowanceChargeReasonCode')),
  warn('UBL-CR-670', '', noneAt('//Price/AllowanceCharge/AllowanceChargeReason')),
  warn('UBL-CR-671', '', noneAt('//Price/AllowanceCharge/MultiplierFactorNumeric')),
  fatal('UBL-CR-673', '', notWithObject('DocumentDescription')),
  warn('UBL-CR-680', '', noneAt('//PaymentMeans/PayerFinancialAccount')),
];
