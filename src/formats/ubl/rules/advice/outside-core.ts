import { PATHS } from '../core-paths-data.js';

/** UBL-CR rules about attributes, other depths or conditions: rule -> what it keeps out, as RuleText.at tells places. */
const OTHERS: Readonly<Record<string, string>> = {
  'UBL-CR-002': 'UBLVersionID',
  'UBL-CR-412': 'PaymentMeans/PaymentDueDate',
  'UBL-CR-629': 'InvoiceLine/Price/ValidityPeriod',
  'UBL-CR-630': 'InvoiceLine/Price/PriceList',
  'UBL-CR-648': 'CustomizationID/@schemeID',
  'UBL-CR-649': 'ProfileID/@schemeID',
  'UBL-CR-650': 'ID/@schemeID',
  'UBL-CR-651': 'SalesOrderID/@schemeID',
  'UBL-CR-652': '//PartyTaxScheme/CompanyID/@schemeID',
  'UBL-CR-653': 'PaymentMeans/PaymentID/@schemeID',
  'UBL-CR-654': 'PaymentMeans/PayeeFinancialAccount/ID/@schemeID',
  'UBL-CR-655': 'PaymentMeans/PayeeFinancialAccount/FinancialInstitutionBranch/ID/@schemeID',
  'UBL-CR-656': 'InvoiceTypeCode/@listID',
  'UBL-CR-657': 'DocumentCurrencyCode/@listID',
  'UBL-CR-658': 'TaxCurrencyCode/@listID',
  'UBL-CR-659': 'AdditionalDocumentReference/DocumentTypeCode/@listID',
  'UBL-CR-660': '//Country/IdentificationCode/@listID',
  'UBL-CR-661': 'PaymentMeans/PaymentMeansCode/@listID',
  'UBL-CR-662': '//AllowanceChargeReasonCode/@listID',
  'UBL-CR-663': '//*/@unitCodeListID',
  'UBL-CR-664': '//FinancialInstitution',
  'UBL-CR-665': 'AdditionalDocumentReference/ID/@schemeID',
  'UBL-CR-666': 'AdditionalDocumentReference/Attachment',
  'UBL-CR-667': '//BuyersItemIdentification/ID/@schemeID',
  'UBL-CR-668': '//SellersItemIdentification/ID/@schemeID',
  'UBL-CR-669': '//Price/AllowanceCharge/AllowanceChargeReasonCode',
  'UBL-CR-670': '//Price/AllowanceCharge/AllowanceChargeReason',
  'UBL-CR-671': '//Price/AllowanceCharge/MultiplierFactorNumeric',
  'UBL-CR-672': 'InvoiceTypeCode/@listID',
  'UBL-CR-673': 'AdditionalDocumentReference/DocumentDescription',
  'UBL-CR-674': '//PrimaryAccountNumberID/@schemeID',
  'UBL-CR-675': '//CardAccount/NetworkID/@schemeID',
  'UBL-CR-676': '//PaymentMandate/ID/@schemeID',
  'UBL-CR-677': '//PaymentMandate/PayerFinancialAccount/ID/@schemeID',
  'UBL-CR-678': '//TaxCategory/ID/@schemeID',
  'UBL-CR-679': '//ClassifiedTaxCategory/ID/@schemeID',
  'UBL-CR-680': '//PaymentMeans/PayerFinancialAccount',
};

/** Rule id -> path of what the rule keeps out of an invoice; of lines, the name invoices use. */
export const OUTSIDE_CORE: ReadonlyMap<string, string> = new Map([
  ...Object.entries(PATHS).map(([id, paths]) => [id, paths.split(' ')[0] ?? ''] as const),
  ...Object.entries(OTHERS),
]);
