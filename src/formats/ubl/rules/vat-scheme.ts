import type { XmlElement } from '../../xml/tree.js';
import { once, oncePer } from './judged.js';
import { path } from './path.js';
import { attributeOf, raw, trimmed } from './text.js';

const SCHEME = path('TaxScheme');
const ID = path('ID');
const PARTY_SCHEME = path('Party/PartyTaxScheme');
const OWN_SCHEME = path('PartyTaxScheme');
const COMPANY_ID = path('CompanyID');

/**
 * EN 16931: the element has a TaxScheme whose ID, trimmed and uppercased, is VAT. Two schemes leave it undecidable
 * (the official rules stop with FORG0006).
 */
export function hasVatScheme(element: XmlElement): boolean {
  const scheme = SCHEME.the(element);
  if (scheme === undefined) return false;
  const id = ID.the(scheme);
  if (id === undefined) return false;
  const text = trimmed(id);
  return text === 'VAT' || text.toUpperCase() === 'VAT';
}

const SCHEME_ID = path('TaxScheme/ID');

/** Peppol: a TaxScheme/ID whose raw text is exactly VAT; one of several is enough. */
export function hasExactVatScheme(element: XmlElement): boolean {
  return SCHEME_ID.some(element, (id) => raw(id) === 'VAT');
}

/** Peppol: trimmed text of the one TaxScheme/ID; empty where it has none. */
export function schemeOf(element: XmlElement): string {
  return trimmed(SCHEME_ID.the(element));
}

/** Peppol: that text is VAT; asked by the children of the element. */
export const isVat = oncePer((element) => schemeOf(element) === 'VAT');

/** Trimmed ID of a TaxCategory or ClassifiedTaxCategory; empty where it has none. */
export function categoryOf(element: XmlElement): string {
  return trimmed(ID.the(element));
}

/** The category is that one, under the VAT scheme. */
export function isVatCategory(element: XmlElement, code: string): boolean {
  return categoryOf(element) === code && hasVatScheme(element);
}

const isVatId = (scheme: XmlElement): boolean => COMPANY_ID.some(scheme) && hasVatScheme(scheme);

/** An //AccountingSupplierParty/Party/PartyTaxScheme with a CompanyID, whatever its tax scheme. */
const sellerHasTaxId = once((document) =>
  document
    .all('AccountingSupplierParty')
    .some((party) => PARTY_SCHEME.some(party, (scheme) => COMPANY_ID.some(scheme))),
);
const sellerHasVatId = once((document) =>
  document.all('AccountingSupplierParty').some((party) => PARTY_SCHEME.some(party, isVatId)),
);
const representativeHasVatId = once((document) =>
  document.all('TaxRepresentativeParty').some((party) => OWN_SCHEME.some(party, isVatId)),
);

/** An //AccountingCustomerParty/Party/PartyTaxScheme with VAT scheme has a CompanyID. */
export const buyerHasVatId = once((document) =>
  document.all('AccountingCustomerParty').some((party) => PARTY_SCHEME.some(party, isVatId)),
);

/** Any tax registration of the seller, or the VAT identifier of his representative. */
export const sellerIsRegistered = once(
  (document) => sellerHasTaxId(document) || representativeHasVatId(document),
);

/** The VAT identifier of the seller or of his representative. */
export const sellerIsVatRegistered = once(
  (document) => sellerHasVatId(document) || representativeHasVatId(document),
);

/** No VAT identifier of seller, representative or buyer. */
export const nobodyHasVatId = once(
  (document) =>
    !sellerHasVatId(document) && !representativeHasVatId(document) && !buyerHasVatId(document),
);

export function isSepa(id: XmlElement): boolean {
  return attributeOf(id, 'schemeID') === 'SEPA';
}
