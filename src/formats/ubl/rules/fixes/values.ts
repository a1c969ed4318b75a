import { normalEnterpriseNumber, normalKvk } from '../../../../domain/party/identifiers.js';
import { parsePlainDate } from '../../../../kernel/dates.js';
import { equals, parseDecimal, printDecimal, roundHalfUp } from '../../../../kernel/decimal.js';
import { attribute, type XmlElement } from '../../../xml/tree.js';
import { childNamed, elementsAt, lineage, nameOf, textOf } from '../advice/nav.js';
import { around } from '../advice/terms.js';
import { aboutOf, attributeFix, textFix, type PathOf, type Proposal } from './proposal.js';
import { UNIT_CODES } from './units.js';

/** Longest value a fix reads: what people type is shorter. */
const VALUE_MAX = 200;

/** A unit written in words or small letters: the code that means the same. Safe: the spelling is no code itself. */
export function unitCode(element: XmlElement, _rule: string, pathOf: PathOf): Proposal | null {
  const from = attribute(element, 'unitCode') ?? '';
  if (from.length > VALUE_MAX) return null;
  const to = UNIT_CODES.get(from.trim().toUpperCase());
  return attributeFix(element, 'unitCode', { from, to }, pathOf);
}

/**
 * An amount without currency gets the currency of the document. Safe: every amount has that one, but for a VAT total
 * without breakdown where a VAT accounting currency is named too.
 */
export function currency(element: XmlElement, _rule: string, pathOf: PathOf): Proposal | null {
  const from = attribute(element, 'currencyID') ?? '';
  const { root } = lineage(element);
  const to = textOf(childNamed(root, 'DocumentCurrencyCode'));
  if (from.trim() !== '' || !/^[A-Z]{3}$/.test(to) || isLoneTaxTotal(element, root)) return null;
  return attributeFix(element, 'currencyID', { from, to }, pathOf);
}

function isLoneTaxTotal(element: XmlElement, root: XmlElement): boolean {
  const { parent } = element;
  return (
    parent !== undefined &&
    nameOf(parent) === 'TaxTotal' &&
    childNamed(parent, 'TaxSubtotal') === undefined &&
    childNamed(root, 'TaxCurrencyCode') !== undefined
  );
}

const DAY_AND_MORE = /^(\d{4}-\d{2}-\d{2})(?:T00:00:00(?:\.0+)?)?(?:Z|[+-]\d{2}:\d{2})?$/;

/** A date with blanks, midnight or a time zone: the day as its writer saw it. Safe: the calendar day stays. */
export function plainDay(element: XmlElement, _rule: string, pathOf: PathOf): Proposal | null {
  const day = DAY_AND_MORE.exec(textOf(element))?.[1];
  return day !== undefined && parsePlainDate(day).ok ? textFix(element, day, pathOf) : null;
}

/** Blanks, dots and dashes people put into numbers. */
const PUNCTUATION = /[\s.\-_/]+/g;

function bareNumber(element: XmlElement): string {
  const text = textOf(element);
  return text.length > VALUE_MAX ? '' : text.replace(PUNCTUATION, '').toUpperCase();
}

/**
 * A VAT number with blanks, dots or small letters, or a Belgian one without BE. Safe: only what is a Belgian number by
 * its check digits, a Dutch one by its form, or elsewhere differs in punctuation and capitals alone.
 */
export function vatNumber(element: XmlElement, rule: string, pathOf: PathOf): Proposal | null {
  const about = aboutOf(element, rule);
  return about === undefined ? null : textFix(about, vatForm(about), pathOf);
}

function vatForm(element: XmlElement): string | null {
  const bare = bareNumber(element);
  if (/^BE/.test(bare) || (/^\d/.test(bare) && countryOf(element) === 'BE')) {
    const number = normalEnterpriseNumber(bare);
    return number === null ? null : `BE${number}`;
  }
  if (/^NL/.test(bare)) return /^NL\d{9}B\d{2}$/.test(bare) ? bare : null;
  return /^[A-Z]{2}[A-Z0-9]{5,12}$/.test(bare) && /\d{2}/.test(bare) ? bare : null;
}

/** Country of the party around an element, from its postal address. */
function countryOf(element: XmlElement): string {
  const party = around(element, 'Party') ?? around(element, 'TaxRepresentativeParty');
  if (party === undefined) return '';
  return textOf(elementsAt(party, 'PostalAddress/Country/IdentificationCode', 1)[0]);
}

/** A Belgian enterprise number (scheme 0208) with dots, BE or without its zero. Safe: its check digits hold. */
export function enterpriseNumber(
  element: XmlElement,
  _rule: string,
  pathOf: PathOf,
): Proposal | null {
  return textFix(element, normalEnterpriseNumber(bareNumber(element)), pathOf);
}

/** A KvK number (scheme 0106) with blanks or without its zero. It has no check digit, so a person looks at it. */
export function kvkNumber(element: XmlElement, _rule: string, pathOf: PathOf): Proposal | null {
  return textFix(element, normalKvk(bareNumber(element)), pathOf);
}

/** A Belgian address of ten digits without scheme: 0208. Safe: the party is Belgian and the check digits hold. */
export function belgianScheme(element: XmlElement, _rule: string, pathOf: PathOf): Proposal | null {
  const text = textOf(element);
  const belgian = normalEnterpriseNumber(text) === text && countryOf(element) === 'BE';
  const from = attribute(element, 'schemeID') ?? '';
  if (!belgian || from.trim() !== '') return null;
  return attributeFix(element, 'schemeID', { from, to: '0208' }, pathOf);
}

/** First characters of base64 -> the file type they are. */
const SIGNATURES: readonly (readonly [beginning: string, type: string])[] = [
  ['JVBERi', 'application/pdf'],
  ['iVBORw0KGgo', 'image/png'],
  ['/9j/', 'image/jpeg'],
];

/** A wrong or missing file type of a PDF, PNG or JPEG. Safe: the file itself says what it is. */
export function fileType(element: XmlElement, _rule: string, pathOf: PathOf): Proposal | null {
  const beginning = element.text.slice(0, VALUE_MAX).trimStart();
  const to = SIGNATURES.find(([signature]) => beginning.startsWith(signature))?.[1];
  const from = attribute(element, 'mimeCode') ?? '';
  return attributeFix(element, 'mimeCode', { from, to }, pathOf);
}

const INDICATORS: ReadonlyMap<string, string> = new Map([
  ['0', 'false'],
  ['1', 'true'],
  ['false', 'false'],
  ['true', 'true'],
]);

/** 0 and 1 (or other capitals) for allowance and charge: the words. Safe: both spellings mean the same in XML. */
export function indicator(element: XmlElement, rule: string, pathOf: PathOf): Proposal | null {
  const about = aboutOf(element, rule);
  const to = INDICATORS.get(textOf(about).toLowerCase());
  return about === undefined || to === undefined ? null : textFix(about, to, pathOf);
}

/** Blanks and zeros beyond the cents. Safe: the amount stays the same number. */
export function twoDecimals(element: XmlElement, rule: string, pathOf: PathOf): Proposal | null {
  const about = aboutOf(element, rule);
  const parsed = parseDecimal(textOf(about));
  if (about === undefined || !parsed.ok) return null;
  const rounded = roundHalfUp(parsed.value, 2);
  return equals(rounded, parsed.value) ? textFix(about, printDecimal(rounded), pathOf) : null;
}
