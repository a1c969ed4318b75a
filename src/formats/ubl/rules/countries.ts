import { both } from './demands.js';
import { type Judged, once } from './judged.js';
import { only } from './only.js';
import { path } from './path.js';
import type { Condition } from './rule.js';
import { normalize, raw, startOf } from './text.js';
import { hasExactVatScheme } from './vat-scheme.js';

const COMPANY_ID = path('CompanyID');
const COUNTRY = 'PostalAddress/Country/IdentificationCode';
const SUPPLIER = 'AccountingSupplierParty/Party';
const CUSTOMER = 'AccountingCustomerParty/Party';
const REPRESENTATIVE = 'TaxRepresentativeParty';

function upper(text: string): string {
  return normalize(text).toUpperCase();
}

type Fact<T> = (document: Judged) => T;

/**
 * Raw country code of the address of a party of the document, empty where it has none. Two of them leave it
 * undecidable, as everywhere in this module.
 */
function addressOf(party: string): Fact<string> {
  const way = path(`${party}/${COUNTRY}`);
  return once((document) => raw(way.the(document.root)));
}

const supplierAddress = addressOf(SUPPLIER);
const customerAddress = addressOf(CUSTOMER);
const representativeAddress = addressOf(REPRESENTATIVE);

const at = (address: Fact<string>): ((country: string) => Condition) => {
  return (country) => (_, document) => upper(address(document)) === country;
};
const exactlyAt = (address: Fact<string>): ((country: string) => Condition) => {
  return (country) => (_, document) => address(document) === country;
};

/** The address of that party is in the country, blanks and case aside. */
export const supplierAt = at(supplierAddress);
export const customerAt = at(customerAddress);
export const representativeAt = at(representativeAddress);

/** The same without trimming or raising. */
export const supplierExactlyAt = exactlyAt(supplierAddress);
export const customerExactlyAt = exactlyAt(customerAddress);

/** Supplier and customer have a German address; VAT prefixes play no part. */
export const bothGerman: Condition = both(supplierAt('DE'), customerAt('DE'));

/** First two raw characters of the VAT identifier of a party of the document; empty where it has none. */
const vatPrefixOf = (party: string): Fact<string> => {
  const way = path(`${party}/PartyTaxScheme`);
  return (document) => {
    const scheme = only(way.all(document.root).filter(hasExactVatScheme));
    return scheme === undefined ? '' : startOf(raw(COMPANY_ID.the(scheme)), 2);
  };
};

/** No country of that name exists: what the official rules fall back to. */
const NOWHERE = 'XX';

/**
 * Country of a party as Peppol sees it: the first two characters of a VAT identifier, parties in the given order,
 * else the address, in upper case. Two VAT registrations of one party, or two addresses, leave it undecidable.
 */
function countryOf(registered: readonly string[], resident: string): Fact<string> {
  const prefixes = registered.map(vatPrefixOf);
  const address = path(`${resident}/${COUNTRY}`);
  return once((document) => {
    for (const prefixOf of prefixes) {
      const prefix = prefixOf(document);
      if (prefix !== '') return upper(prefix);
    }
    const found = address.the(document.root);
    return found === undefined ? NOWHERE : upper(raw(found));
  });
}

const supplierCountry = countryOf([SUPPLIER, REPRESENTATIVE], SUPPLIER);
const supplierCountryAlone = countryOf([SUPPLIER], SUPPLIER);
const customerCountry = countryOf([CUSTOMER], CUSTOMER);

const isIn = (country: Fact<string>): ((...wanted: readonly string[]) => Condition) => {
  return (...wanted) =>
    (_, document) =>
      wanted.includes(country(document));
};

/** The country by VAT identifier or address is one of these. */
export const supplierIn = isIn(supplierCountry);
export const customerIn = isIn(customerCountry);
/** The same without looking at the tax representative. */
export const supplierAloneIn = isIn(supplierCountryAlone);
