import type { XmlElement } from '../../../xml/tree.js';
import { isSwedishNumber } from '../check-digits.js';
import { both } from '../demands.js';
import { once, oncePer } from '../judged.js';
import { floatOf } from '../numbers.js';
import { only } from '../only.js';
import { path } from '../path.js';
import { type Condition, fatal, never, onWhen, type Pattern, warn } from '../rule.js';
import { charactersOf, lengthOf, normalize, raw, startOf, trimmed } from '../text.js';
import { hasExactVatScheme, schemeOf } from '../vat-scheme.js';

const PARTY = path('Party');
const COUNTRY = path('PostalAddress/Country/IdentificationCode');
const SCHEME = path('PartyTaxScheme');
const COMPANY_ID = path('CompanyID');
const LEGAL_ID = path('PartyLegalEntity/CompanyID');
const CATEGORY_ID = path('ID');
const PERCENT = path('Percent');
const MEANS_CODE = path('PaymentMeansCode');
const BRANCH = path('PayeeFinancialAccount/FinancialInstitutionBranch/ID');

/** The address of the party is in Sweden; the code is compared as it stands. */
const isSwede = (party: XmlElement): boolean =>
  COUNTRY.some(party, (country) => raw(country) === 'SE');

const isSwedeAround = oncePer(isSwede);

const hasSwedishVat = (party: XmlElement): boolean =>
  SCHEME.all(party)
    .filter(hasExactVatScheme)
    .some((scheme) => startOf(raw(COMPANY_ID.the(scheme)), 2) === 'SE');

const isSwedeWithVat = (party: XmlElement): boolean => isSwede(party) && hasSwedishVat(party);

const isNumber = (text: string): boolean => !Number.isNaN(floatOf(text));

const hasSupplier = once((document) =>
  document.all('AccountingSupplierParty').flatMap(PARTY.all).some(isSwede),
);
const hasSupplierWithVat = once((document) =>
  document.all('AccountingSupplierParty').flatMap(PARTY.all).some(isSwedeWithVat),
);
const hasCustomer = once((document) =>
  document.all('AccountingCustomerParty').flatMap(PARTY.all).some(isSwede),
);

const fromSweden: Condition = (_, document) => hasSupplier(document);
const withinSweden: Condition = (_, document) => hasSupplier(document) && hasCustomer(document);

const vatId = (party: XmlElement): XmlElement | undefined =>
  only(SCHEME.all(party).filter(hasExactVatScheme).flatMap(COMPANY_ID.all));

const VAT_ID_LENGTH = 14;

/** Of the party of a legal entity. */
const isLegalEntityOfSwede: Condition = (entity, document) =>
  entity.parent !== undefined && isSwedeAround(entity.parent, document) && COMPANY_ID.some(entity);

/** SE-R-005: what else than VAT a Swedish company is registered for is the tax for enterprises. */
const isOtherRegistration: Condition = (id, document) => {
  const scheme = id.parent;
  const party = scheme?.parent;
  if (scheme === undefined || party === undefined) return false;
  return (
    isOtherScheme(scheme, document) && isSwedeAround(party, document) && hasLegalId(party, document)
  );
};
const isOtherScheme = oncePer((scheme) => schemeOf(scheme).toUpperCase() !== 'VAT');
const hasLegalId = oncePer((party) => LEGAL_ID.some(party));
const F_TAX = 'GODKÄND FÖR F-SKATT';

const isStandardRate: Condition = (category, document) =>
  hasSupplierWithVat(document) && CATEGORY_ID.some(category, (id) => raw(id) === 'S');

const RATES: ReadonlySet<number> = new Set([25, 12, 6]);

/** An account of a transfer (code 30) to that giro. */
const isAccountAt = (giro: string): Condition => {
  const isPaidTo = oncePer(
    (means) => trimmed(MEANS_CODE.the(means)) === '30' && trimmed(BRANCH.the(means)) === giro,
  );
  return (account, document) => {
    const means = account.parent?.parent;
    return means !== undefined && isPaidTo(means, document);
  };
};

const hasLength = (min: number, max: number): Condition => {
  return (account) => {
    const length = lengthOf(trimmed(account));
    return min <= length && length <= max;
  };
};

const paidBy = (...codes: readonly string[]): Condition => {
  return (means) => MEANS_CODE.some(means, (code) => codes.includes(raw(code)));
};

const ACCOUNTS = '//PaymentMeans/PayeeFinancialAccount/ID';

/** Peppol BIS 3, national rules: Sweden. */
export const SWEDEN: Pattern = [
  onWhen(
    '//AccountingSupplierParty/Party',
    isSwedeWithVat,
    fatal('SE-R-001', 'BT-31', (party) => lengthOf(trimmed(vatId(party))) === VAT_ID_LENGTH),
    fatal('SE-R-002', 'BT-31', (party) =>
      isNumber(charactersOf(raw(vatId(party)), 2, VAT_ID_LENGTH)),
    ),
  ),
  onWhen(
    '//AccountingSupplierParty/Party/PartyLegalEntity',
    isLegalEntityOfSwede,
    fatal('SE-R-003', 'BT-30', (entity) => isNumber(raw(COMPANY_ID.the(entity)))),
    fatal('SE-R-004', 'BT-30', (entity) => lengthOf(trimmed(COMPANY_ID.the(entity))) === 10),
    fatal('SE-R-013', 'BT-30', (entity) => isSwedishNumber(trimmed(COMPANY_ID.the(entity)))),
  ),
  onWhen(
    '//AccountingSupplierParty/Party/PartyTaxScheme/CompanyID',
    isOtherRegistration,
    fatal('SE-R-005', 'BT-32', (id) => normalize(raw(id).toUpperCase()) === F_TAX),
  ),
  onWhen(
    '//TaxCategory //ClassifiedTaxCategory',
    isStandardRate,
    fatal('SE-R-006', 'BT-119 BT-152 BT-96 BT-103', (category) =>
      RATES.has(floatOf(raw(PERCENT.the(category)))),
    ),
  ),
  onWhen(
    ACCOUNTS,
    both(fromSweden, isAccountAt('SE:PLUSGIRO')),
    warn('SE-R-007', 'BT-84', (account) => isNumber(raw(account))),
    warn('SE-R-010', 'BT-84', hasLength(2, 8)),
  ),
  onWhen(
    ACCOUNTS,
    both(fromSweden, isAccountAt('SE:BANKGIRO')),
    warn('SE-R-008', 'BT-84', (account) => isNumber(raw(account))),
    warn('SE-R-009', 'BT-84', hasLength(7, 8)),
  ),
  onWhen('//PaymentMeans', both(fromSweden, paidBy('50', '56')), warn('SE-R-011', 'BT-81', never)),
  onWhen('//PaymentMeans', both(withinSweden, paidBy('31')), warn('SE-R-012', 'BT-81', never)),
];
