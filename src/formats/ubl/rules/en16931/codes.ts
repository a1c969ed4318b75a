import type { XmlElement } from '../../../xml/tree.js';
import { CAC } from '../../namespaces.js';
import { isAllowance, isCharge } from '../allowances.js';
import { CODE_LISTS } from '../code-lists.js';
import { attributeIsCode, hasAttribute, isCode } from '../demands.js';
import { oncePer } from '../judged.js';
import { path } from '../path.js';
import { type Condition, fatal, on, onWhen, type Pattern } from '../rule.js';
import { attributeOf, normalize, raw, trimmed } from '../text.js';

const LISTS = CODE_LISTS['en16931-1.3.16'];
const TYPE_CODE = path('DocumentTypeCode');

/** Amounts that carry a currency; EN 16931 and Peppol ask the same of them. */
export const AMOUNTS = [
  'Amount',
  'BaseAmount',
  'PriceAmount',
  'TaxAmount',
  'TaxableAmount',
  'LineExtensionAmount',
  'TaxExclusiveAmount',
  'TaxInclusiveAmount',
  'AllowanceTotalAmount',
  'ChargeTotalAmount',
  'PrepaidAmount',
  'PayableRoundingAmount',
  'PayableAmount',
];

export const anywhere = (names: readonly string[]): string => names.map((n) => `//${n}`).join(' ');

const hasScheme = hasAttribute('schemeID');

/** Asked by every ID of the reference. */
const isObjectReference = oncePer((reference) =>
  TYPE_CODE.some(reference, (code) => raw(code) === '130'),
);

/** The reference is to the invoiced object (type 130) and its ID names a scheme. */
const isObjectWithScheme: Condition = (id, document) =>
  hasScheme(id, document) && id.parent !== undefined && isObjectReference(id.parent, document);

const SELLER_OR_PAYEE: ReadonlySet<string> = new Set(['AccountingSupplierParty', 'PayeeParty']);

function liesIn(element: XmlElement, names: ReadonlySet<string>): boolean {
  for (let around = element.parent; around !== undefined; around = around.parent) {
    if (names.has(around.name) && around.ns === CAC) return true;
  }
  return false;
}

const isIcd = attributeIsCode('schemeID', LISTS['ISO6523-ICD'].codes);

const isIcdOrCreditor: Condition = (id, document) =>
  isIcd(id, document) ||
  (normalize(attributeOf(id, 'schemeID') ?? '') === 'SEPA' && liesIn(id, SELLER_OR_PAYEE));

const isTypeCode: Condition = (code) => {
  const list =
    code.name === 'InvoiceTypeCode' ? LISTS['UNTDID1001-invoice'] : LISTS['UNTDID1001-creditnote'];
  return list.codes.has(trimmed(code));
};

const of = (isKind: (element: XmlElement) => boolean): Condition => {
  const isIt = oncePer(isKind);
  return (code, document) => code.parent !== undefined && isIt(code.parent, document);
};

/** Third pattern of the official artefact: code lists (BR-CL). */
export const CODES: Pattern = [
  on('//InvoiceTypeCode //CreditNoteTypeCode', fatal('BR-CL-01', 'BT-3', isTypeCode)),
  on(
    anywhere(AMOUNTS),
    fatal('BR-CL-03', 'BT-5', attributeIsCode('currencyID', LISTS.ISO4217.codes)),
  ),
  on('//DocumentCurrencyCode', fatal('BR-CL-04', 'BT-5', isCode(LISTS.ISO4217.codes))),
  on('//TaxCurrencyCode', fatal('BR-CL-05', 'BT-6', isCode(LISTS.ISO4217.codes))),
  on('//InvoicePeriod/DescriptionCode', fatal('BR-CL-06', 'BT-8', isCode(LISTS.UNTDID2005.codes))),
  onWhen(
    '//AdditionalDocumentReference/ID //DocumentReference/ID',
    isObjectWithScheme,
    fatal('BR-CL-07', 'BT-18 BT-128', attributeIsCode('schemeID', LISTS.UNTDID1153.codes)),
  ),
  onWhen(
    '//PartyIdentification/ID',
    hasScheme,
    fatal('BR-CL-10', 'BT-29 BT-46 BT-60', isIcdOrCreditor),
  ),
  onWhen('//PartyLegalEntity/CompanyID', hasScheme, fatal('BR-CL-11', 'BT-30 BT-47 BT-61', isIcd)),
  onWhen(
    '//CommodityClassification/ItemClassificationCode',
    hasAttribute('listID'),
    fatal('BR-CL-13', 'BT-158', attributeIsCode('listID', LISTS.UNTDID7143.codes)),
  ),
  on(
    '//Country/IdentificationCode',
    fatal('BR-CL-14', 'BT-40 BT-55 BT-69 BT-80', isCode(LISTS['ISO3166-1-alpha2'].codes)),
  ),
  on(
    '//OriginCountry/IdentificationCode',
    fatal('BR-CL-15', 'BT-159', isCode(LISTS['ISO3166-1-alpha2'].codes)),
  ),
  on('//PaymentMeans/PaymentMeansCode', fatal('BR-CL-16', 'BT-81', isCode(LISTS.UNTDID4461.codes))),
  on('//TaxCategory/ID', fatal('BR-CL-17', 'BT-95 BT-102 BT-118', isCode(LISTS.UNTDID5305.codes))),
  on('//ClassifiedTaxCategory/ID', fatal('BR-CL-18', 'BT-151', isCode(LISTS.UNTDID5305.codes))),
  onWhen(
    '//AllowanceCharge/AllowanceChargeReasonCode',
    of(isAllowance),
    fatal('BR-CL-19', 'BT-98 BT-140', isCode(LISTS.UNTDID5189.codes)),
  ),
  onWhen(
    '//AllowanceCharge/AllowanceChargeReasonCode',
    of(isCharge),
    fatal('BR-CL-20', 'BT-105 BT-145', isCode(LISTS.UNTDID7161.codes)),
  ),
  onWhen('//StandardItemIdentification/ID', hasScheme, fatal('BR-CL-21', 'BT-157', isIcd)),
  on(
    '//TaxExemptionReasonCode',
    fatal('BR-CL-22', 'BT-121', (code) =>
      LISTS.VATEX.codes.has(normalize(raw(code).toUpperCase())),
    ),
  ),
  onWhen(
    '//InvoicedQuantity //CreditedQuantity //BaseQuantity',
    hasAttribute('unitCode'),
    fatal(
      'BR-CL-23',
      'BT-130 BT-150',
      attributeIsCode('unitCode', LISTS['UNECE-Rec20-Rec21'].codes),
    ),
  ),
  onWhen(
    '//EmbeddedDocumentBinaryObject',
    hasAttribute('mimeCode'),
    fatal('BR-CL-24', 'BT-125-1', (file) =>
      LISTS.MIME.codes.has(attributeOf(file, 'mimeCode') ?? ''),
    ),
  ),
  onWhen(
    '//EndpointID',
    hasScheme,
    fatal('BR-CL-25', 'BT-34 BT-49', attributeIsCode('schemeID', LISTS.EAS.codes)),
  ),
  onWhen('//DeliveryLocation/ID', hasScheme, fatal('BR-CL-26', 'BT-71', isIcd)),
];
