import {
  isAustralianNumber,
  isBelgianNumber,
  isGlnLike,
  isItalianFiscalCode,
  isItalianOffice,
  isItalianVatNumber,
  isNorwegianNumber,
  isSwedishNumber,
  readsAsInteger,
} from '../check-digits.js';
import { type Condition, fatal, onWhen, type Rule, type RuleGroup, warn } from '../rule.js';
import { attributeOf, lengthOf, raw, trimmed } from '../text.js';
import { Undecidable } from '../undecidable.js';
import { isVat } from '../vat-scheme.js';

const IDENTIFIERS_OF_PARTIES = '//EndpointID //PartyIdentification/ID //CompanyID';
const TERMS = 'BT-29 BT-30 BT-31 BT-34 BT-46 BT-47 BT-48 BT-49 BT-60 BT-61 BT-63 BT-71';

type Form = (text: string) => boolean;

const matches = (form: RegExp): Form => {
  return (text) => form.test(text);
};

const isTrimmed = (form: Form): Condition => {
  return (id) => form(trimmed(id));
};
const isRaw = (form: Form): Condition => {
  return (id) => form(raw(id));
};

const DUTCH_VAT = matches(/^NL\d{9}B\d{2}$/);

const ITALIAN_VAT_LENGTH = 11;

/**
 * R047 looks only at a text that begins with IT or it. One that reads as an integer because of a sign or a blank
 * stops the official rule at that character.
 */
const isItalianVat: Condition = (id) => {
  const text = trimmed(id);
  if (!/^(?:IT|it)/.test(text)) return true;
  const number = text.slice(2);
  if (lengthOf(number) !== ITALIAN_VAT_LENGTH || !readsAsInteger(number)) return false;
  if (!/^\d+$/.test(number)) throw new Undecidable('not-a-number', id);
  return isItalianVatNumber(number);
};

/** Scheme -> the rule on numbers of that scheme. In the order of the official groups, those of other kinds set apart. */
type Row = readonly [scheme: string, rule: Rule];

const fatalRow = (scheme: string, id: string, holds: Condition): Row => [
  scheme,
  fatal(`PEPPOL-COMMON-${id}`, TERMS, holds),
];
const warnRow = (scheme: string, id: string, holds: Condition): Row => [
  scheme,
  warn(`PEPPOL-COMMON-${id}`, TERMS, holds),
];

// prettier-ignore
const DANISH_TO_ITALIAN: readonly Row[] = [
  fatalRow('0088', 'R040', isTrimmed(isGlnLike)),
  fatalRow('0192', 'R041', isTrimmed(isNorwegianNumber)),
  fatalRow('0184', 'R042', isRaw(matches(/^(?:DK)?\d{8}$/))),
  fatalRow('0096', 'R052', isRaw(matches(/^\d{10}$/))),
  fatalRow('0198', 'R053', isRaw(matches(/^DK\d{8}$/))),
  fatalRow('0208', 'R043', isTrimmed(isBelgianNumber)),
  warnRow('0201', 'R044', isTrimmed(isItalianOffice)),
  warnRow('0210', 'R045', isTrimmed(isItalianFiscalCode)),
];

// prettier-ignore
const ITALIAN_TO_DUTCH: readonly Row[] = [
  warnRow('0211', 'R047', isItalianVat),
  fatalRow('0007', 'R049', isTrimmed((text) => text.length === 10 && isSwedishNumber(text))),
  fatalRow('0151', 'R050', isTrimmed(isAustralianNumber)),
  warnRow('0106', 'R054', isTrimmed(matches(/^\d{8}$/))),
  warnRow('0190', 'R055', isTrimmed(matches(/^\d{20}$/))),
  warnRow('9944', 'R056-1', isTrimmed(DUTCH_VAT)),
];

const hasScheme = (scheme: string): Condition => {
  return (id) => attributeOf(id, 'schemeID') === scheme;
};

const groupOf = ([scheme, rule]: Row): RuleGroup =>
  onWhen(IDENTIFIERS_OF_PARTIES, hasScheme(scheme), rule);

const isDutchVat: Condition = (id, document) =>
  id.parent !== undefined && isVat(id.parent, document) && trimmed(id).startsWith('NL');

/** Peppol COMMON-R040 … R057: form and check digits of identifiers, by their scheme. */
export const IDENTIFIERS: readonly RuleGroup[] = [
  ...DANISH_TO_ITALIAN.map(groupOf),
  onWhen(
    '//EndpointID',
    hasScheme('9907'),
    warn('PEPPOL-COMMON-R046', 'BT-34 BT-49', isTrimmed(isItalianFiscalCode)),
  ),
  ...ITALIAN_TO_DUTCH.map(groupOf),
  onWhen(
    '//PartyTaxScheme/CompanyID',
    isDutchVat,
    warn('PEPPOL-COMMON-R056-2', 'BT-31 BT-48 BT-63', isTrimmed(DUTCH_VAT)),
  ),
  groupOf(warnRow('0217', 'R057', isTrimmed(matches(/^\d{12}$/)))),
];
