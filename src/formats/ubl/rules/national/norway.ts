import type { XmlElement } from '../../../xml/tree.js';
import { isNorwegianNumber } from '../check-digits.js';
import { supplierIn } from '../countries.js';
import { only } from '../only.js';
import { path } from '../path.js';
import { type Condition, fatal, onWhen, type Pattern, warn } from '../rule.js';
import { raw, trimmed } from '../text.js';
import { schemeOf } from '../vat-scheme.js';

const SCHEME = path('PartyTaxScheme');
const COMPANY_ID = path('CompanyID');

const underScheme = (party: XmlElement, code: string): readonly XmlElement[] =>
  SCHEME.all(party).filter((scheme) => schemeOf(scheme) === code);

const REGISTERED = 'Foretaksregisteret';

/** NO-R-002: a company says that it stands in the register of business enterprises. */
const isRegistered: Condition = (party) =>
  trimmed(only(underScheme(party, 'TAX').flatMap(COMPANY_ID.all))) === REGISTERED;

const VAT_ID = /^NO(\d{9})MVA$/;

/** NO-R-001: a VAT identifier that begins with NO is a register number and MVA. */
const hasNorwegianVat: Condition = (party) => {
  const schemes = underScheme(party, 'VAT');
  const idOf = (scheme: XmlElement | undefined): string =>
    scheme === undefined ? '' : raw(COMPANY_ID.the(scheme));
  if (!schemes.some((scheme) => idOf(scheme).startsWith('NO'))) return true;
  return isNorwegianNumber(VAT_ID.exec(idOf(only(schemes)))?.[1] ?? '');
};

/** Peppol BIS 3, national rules: Norway. */
export const NORWAY: Pattern = [
  onWhen(
    '//AccountingSupplierParty/Party',
    supplierIn('NO'),
    warn('NO-R-002', 'BT-32', isRegistered),
    fatal('NO-R-001', 'BT-31', hasNorwegianVat),
  ),
];
