import { before, type Edit } from '../lib.js';

/** A second tax registration of the seller. */
export const registered = (number: string, scheme = 'TAX'): Edit =>
  before(
    '<cac:PartyLegalEntity>',
    `<cac:PartyTaxScheme><cbc:CompanyID>${number}</cbc:CompanyID><cac:TaxScheme><cbc:ID>${scheme}</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme>`,
  );
export const vat = (number: string): Edit => [
  '<cbc:CompanyID>BE0202239951',
  `<cbc:CompanyID>${number}`,
];
export const sellerId = (number: string, scheme = ''): Edit => [
  '<cbc:CompanyID>SELLER',
  `<cbc:CompanyID${scheme === '' ? '' : ` schemeID="${scheme}"`}>${number}`,
];
export const buyerId = (number: string, scheme: string): Edit => [
  '<cbc:CompanyID>BUYER',
  `<cbc:CompanyID schemeID="${scheme}">${number}`,
];
const MEANS =
  '<cbc:PaymentMeansCode>30</cbc:PaymentMeansCode><cbc:PaymentID>117</cbc:PaymentID><cac:PayeeFinancialAccount><cbc:ID>BE68539007547034</cbc:ID></cac:PayeeFinancialAccount>';
export const payment = (code: string, id: string, account: string, branch?: string): Edit => [
  MEANS,
  `<cbc:PaymentMeansCode>${code}</cbc:PaymentMeansCode><cbc:PaymentID>${id}</cbc:PaymentID><cac:PayeeFinancialAccount><cbc:ID>${account}</cbc:ID>${branch === undefined ? '' : `<cac:FinancialInstitutionBranch><cbc:ID>${branch}</cbc:ID></cac:FinancialInstitutionBranch>`}</cac:PayeeFinancialAccount>`,
];
/** The contact of the seller. */
export const contact = (mail: string, telephone = '0221 12-3'): Edit =>
  before(
    '</cac:Party></cac:AccountingSupplierParty>',
    `<cac:Contact><cbc:Name>Kees</cbc:Name><cbc:Telephone>${telephone}</cbc:Telephone><cbc:ElectronicMail>${mail}</cbc:ElectronicMail></cac:Contact>`,
  );
export const terms = (note: string): Edit =>
  before('<cac:TaxTotal>', `<cac:PaymentTerms><cbc:Note>${note}</cbc:Note></cac:PaymentTerms>`);
