import type { Language } from '../../../../domain/party/debtor.js';
import type { XmlElement } from '../../../xml/tree.js';
import { ELEMENT_WORDS } from './element-words.js';
import { childNamed, lineage, nameOf, placeOf, textOf } from './nav.js';
import { quoted, shown } from './shown.js';
import type { Spot } from './spots.js';
import { isCharge, termAt, termName } from './terms.js';
import { capitalised, inLanguage, type Words } from './words.js';

const LINE: Words = ['regel', 'ligne', 'line', 'Zeile'];
const NUMBERED: Words = ['nummer', 'numéro', 'number', 'Nummer'];
const ALLOWANCE: Words = ['korting', 'remise', 'allowance', 'Nachlass'];
const CHARGE: Words = ['toeslag', 'supplément', 'charge', 'Zuschlag'];
const BREAKDOWN: Words = [
  'btw-specificatie',
  'ventilation de la TVA',
  'VAT breakdown',
  'Steueraufschlüsselung',
];
const ATTACHMENT: Words = ['bijlage', 'annexe', 'attachment', 'Anlage'];
const PAYMENT: Words = ['betaalwijze', 'mode de paiement', 'payment means', 'Zahlungsart'];
const PROPERTY: Words = ['eigenschap', 'caractéristique', 'attribute', 'Eigenschaft'];
const ATTRIBUTE: Words = ['kenmerk', 'attribut', 'attribute', 'Attribut'];
const DOCUMENT: Words = ['factuur', 'facture', 'invoice', 'Rechnung'];
const FIELD: Words = ['gegeven', 'donnée', 'field', 'Angabe'];

const WORDS: ReadonlyMap<string, Words> = new Map(Object.entries(ELEMENT_WORDS));

/**
 * Where a spot is, for people: "Regel 3 (nummer 10), nettoprijs (BT-146)". Terms of the rule name the place when the
 * spot is the document itself.
 */
export function whereOf(spot: Spot, terms: readonly string[], lang: Language): string {
  const anchor = spot.elements[0] ?? spot.from;
  const groups = groupsOf(spot.culprit ? anchor : spot.from, lang);
  const detail = detailOf(spot, anchor, terms, groups.length > 0, lang);
  return capitalised([...groups, ...detail].join(', '));
}

/** Name of a spot inside a sentence: "aantal (BT-129)". */
export function labelOf(spot: Spot, lang: Language): string {
  const anchor = spot.elements[0] ?? spot.from;
  const detail = detailOf(spot, anchor, [], true, lang);
  return spot.attribute === undefined ? (detail.at(-1) ?? '') : detail.join(', ');
}

/** Which of the repeated groups around an element it is in: line, allowance, VAT breakdown, attachment, payment. */
function groupsOf(element: XmlElement, lang: Language): readonly string[] {
  return lineage(element).below.flatMap((step) => {
    const said = GROUPS.get(nameOf(step))?.(step, lang);
    return said === undefined || said === '' ? [] : [said];
  });
}

type Group = (element: XmlElement, lang: Language) => string;

const GROUPS: ReadonlyMap<string, Group> = new Map<string, Group>([
  ['InvoiceLine', lineWords],
  [
    'AllowanceCharge',
    (element, lang) => counted(element, isCharge(element) ? CHARGE : ALLOWANCE, lang),
  ],
  ['TaxSubtotal', breakdownWords],
  ['AdditionalDocumentReference', (element, lang) => counted(element, ATTACHMENT, lang)],
  ['PaymentMeans', (element, lang) => counted(element, PAYMENT, lang)],
  ['AdditionalItemProperty', (element, lang) => counted(element, PROPERTY, lang)],
]);

/** Position, and the line's own number where it is another. */
function lineWords(line: XmlElement, lang: Language): string {
  const position = String(placeOf(line).position);
  const own = textOf(childNamed(line, 'ID'));
  const name = `${inLanguage(LINE, lang)} ${position}`;
  return own === '' || own === position
    ? name
    : `${name} (${inLanguage(NUMBERED, lang)} ${quoted(own, lang)})`;
}

/** Only numbered where there are several; the one of a price is part of the price. */
function counted(element: XmlElement, words: Words, lang: Language): string {
  const { position, of } = placeOf(element);
  const ofPrice = element.parent !== undefined && nameOf(element.parent) === 'Price';
  return of === 1 || ofPrice ? '' : `${inLanguage(words, lang)} ${position}`;
}

/** Recognised by category and rate, as on the invoice. */
function breakdownWords(subtotal: XmlElement, lang: Language): string {
  const category = childNamed(subtotal, 'TaxCategory');
  const code = category === undefined ? '' : shown(textOf(childNamed(category, 'ID')));
  const rate = category === undefined ? '' : shown(textOf(childNamed(category, 'Percent')));
  const named = [code, rate === '' ? '' : `${rate}%`].filter((part) => part !== '').join(' ');
  const which = named === '' ? String(placeOf(subtotal).position) : `(${named})`;
  return `${inLanguage(BREAKDOWN, lang)} ${which}`;
}

/** Groups that are already said by number: their own term adds nothing. */
const SAID_BY_NUMBER: ReadonlySet<string> = new Set(['BG-23', 'BG-25']);

function detailOf(
  spot: Spot,
  anchor: XmlElement,
  terms: readonly string[],
  grouped: boolean,
  lang: Language,
): readonly string[] {
  const attributePath = spot.attribute === undefined ? '' : `/@${spot.attribute}`;
  const term = spot.path === '' ? ruleTerm(terms) : termAt(spot.path + attributePath, anchor);
  if (term !== undefined) {
    return grouped && SAID_BY_NUMBER.has(term) ? [] : named(term, lang);
  }
  if (spot.path === '') return [inLanguage(DOCUMENT, lang)];
  if (spot.attribute === undefined) return elementDetail(spot, anchor, grouped, lang);
  const owner = termAt(spot.path, anchor);
  const holder =
    owner === undefined ? elementDetail(spot, anchor, grouped, lang) : named(owner, lang);
  return [...holder, `${inLanguage(ATTRIBUTE, lang)} ${spot.attribute}`];
}

/** A rule about the whole document is about its first business term. */
function ruleTerm(terms: readonly string[]): string | undefined {
  return terms.find((term) => term.startsWith('BT-')) ?? terms[0];
}

function named(term: string, lang: Language): readonly string[] {
  const words = termName(term);
  return [words === undefined ? term : `${inLanguage(words, lang)} (${term})`];
}

/** An element that is no business term: the nearest group around it that is one, and its own words. */
function elementDetail(
  spot: Spot,
  anchor: XmlElement,
  grouped: boolean,
  lang: Language,
): readonly string[] {
  const steps = spot.path.split('/');
  const name = steps.at(-1) ?? '';
  const holder = name === 'ID' ? (steps.at(-2) ?? '') : '';
  const holderWords = WORDS.get(holder);
  if (holderWords !== undefined) {
    const around = context(steps.slice(0, -2), anchor, grouped, lang);
    return [...around, `${inLanguage(holderWords, lang)} (${holder}/${name})`];
  }
  const own = `${inLanguage(WORDS.get(name) ?? FIELD, lang)} (${plainName(name)})`;
  return [...context(steps.slice(0, -1), anchor, grouped, lang), own];
}

function context(
  steps: readonly string[],
  anchor: XmlElement,
  grouped: boolean,
  lang: Language,
): readonly string[] {
  for (let length = steps.length; length > 0; length -= 1) {
    const path = steps.slice(0, length).join('/');
    const term = termAt(path, anchor);
    if (term !== undefined) return grouped && SAID_BY_NUMBER.has(term) ? [] : named(term, lang);
    const words = WORDS.get(steps[length - 1] ?? '');
    if (words !== undefined) return [inLanguage(words, lang)];
  }
  return [];
}

/** Name without its namespace, cut: it may come from anywhere. */
function plainName(name: string): string {
  return shown(name.slice(name.lastIndexOf('}') + 1));
}
