import type { Language } from '../../../../domain/party/debtor.js';
import { printDecimal } from '../../../../kernel/decimal.js';
import { attribute, type XmlElement } from '../../../xml/tree.js';
import { computedFor } from './computed.js';
import { textOf } from './nav.js';
import { COMPUTED, EMPTY, MISSING, quoted, shown, STATED } from './shown.js';
import type { Spot } from './spots.js';
import { labelOf } from './where.js';
import { inLanguage } from './words.js';

/** Something is missing at a spot that is always spoken of. */
export function isMissing(spot: Spot): boolean {
  return !spot.optional && isAbsent(spot);
}

function isAbsent({ elements, attribute: name }: Spot): boolean {
  return !elements.some((element) => name === undefined || attribute(element, name) !== undefined);
}

/**
 * What was found at the spots of a rule, the first without a name (where already gave it): "-5.00; aantal (BT-129): 3".
 * Totals say what is stated and what comes out. Empty when there is nothing to show.
 */
export function foundAt(
  id: string,
  element: XmlElement,
  spots: readonly Spot[],
  lang: Language,
): string {
  const sum = computedFor(id, element);
  if (sum !== null) {
    const stated = sum.stated === null ? MISSING : STATED;
    const value = sum.stated === null ? '' : ` ${shown(printDecimal(sum.stated, 2))}`;
    return `${inLanguage(stated, lang)}${value}, ${inLanguage(COMPUTED, lang)} ${shown(printDecimal(sum.computed, 2))}`;
  }
  const [focus, ...others] = worthSaying(spots);
  if (focus === undefined) return '';
  const first = valueOf(focus, lang);
  const rest = others
    .map((spot) => [spot, valueOf(spot, lang)] as const)
    .filter(([, value]) => value !== '')
    .map(([spot, value]) => `${labelOf(spot, lang)}${COLON[lang]}${value}`);
  return [first, ...rest].filter((part) => part !== '').join('; ');
}

/** French puts a no-break space before a colon. */
export const COLON: Readonly<Record<Language, string>> = {
  nl: ': ',
  fr: '\u00a0: ',
  en: ': ',
  de: ': ',
};

/** Where many spots are looked at and some are missing, only those are worth a word. */
const MANY = 3;

/** The spots to speak of, the one the sentence is about first: a missing one before those that are there. */
export function worthSaying(spots: readonly Spot[]): readonly Spot[] {
  const present = spots.filter((spot) => !spot.optional || !isAbsent(spot));
  const missing = present.filter(isMissing);
  if (missing.length > 0 && spots.length >= MANY) return missing;
  const [focus] = missing.length > 0 ? missing : present;
  if (focus === undefined) return spots.slice(0, 1).filter((spot) => !spot.optional);
  return [focus, ...present.filter((spot) => spot !== focus)];
}

function valueOf(spot: Spot, lang: Language): string {
  if (isAbsent(spot)) return inLanguage(MISSING, lang);
  const { attribute: name } = spot;
  return spot.elements
    .map((element) => (name === undefined ? elementValue(element) : attribute(element, name)))
    .filter((value) => value !== undefined)
    .map((value) => (shown(value) === '' ? inLanguage(EMPTY, lang) : quoted(value, lang)))
    .join('; ');
}

/** Text of a value; a group has none to show. */
function elementValue(element: XmlElement): string | undefined {
  return element.children.length > 0 ? undefined : textOf(element);
}
