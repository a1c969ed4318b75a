import { parsePlainDate, type PlainDate } from '../../kernel/dates.js';
import { type Decimal, parseDecimal } from '../../kernel/decimal.js';
import { fault, type Fault } from '../../kernel/fault.js';
import type { Identifier } from '../../domain/party/party.js';
import { child, childrenOf, type XmlAttribute, type XmlElement } from '../xml/tree.js';
import { collapse } from './lexical.js';
import { CAC, CBC } from './namespaces.js';

/** A value of the document that a business term took over. */
export type Claim = readonly [term: string, value: string];

/** A fault whose place is still an element; it gets its path when the whole tree has been walked. */
export interface Finding {
  readonly element: XmlElement;
  readonly fault: Fault;
}

/**
 * State of one reading. Readers *claim* what they take; whatever nobody claimed is listed as unmapped at the end,
 * so that nothing can be dropped in silence. `-0` behind a term is what qualifies it (a tax scheme, an indicator),
 * `-1` its scheme or media type, `-2` its version or file name.
 */
export interface Reading {
  /** BT-5 */
  readonly currency: string;
  readonly claims: Map<XmlElement | XmlAttribute, Claim[]>;
  readonly findings: Finding[];
}

export type Place = XmlElement | undefined;

export function startReading(currency: string): Reading {
  return { currency, claims: new Map(), findings: [] };
}

export function claim(
  reading: Reading,
  part: XmlElement | XmlAttribute,
  term: string,
  value: string,
): void {
  const claims = reading.claims.get(part);
  if (claims === undefined) reading.claims.set(part, [[term, value]]);
  else claims.push([term, value]);
}

export function find(reading: Reading, element: XmlElement, found: Fault): void {
  reading.findings.push({ element, fault: found });
}

/** First group of that name, or undefined; a missing parent has no children. */
export function group(parent: Place, name: string): Place {
  return parent === undefined ? undefined : child(parent, CAC, name);
}

export function groups(parent: Place, name: string): readonly XmlElement[] {
  return parent === undefined ? [] : childrenOf(parent, CAC, name);
}

/** First value element of that name, or undefined. */
export function value(parent: Place, name: string): Place {
  return parent === undefined ? undefined : child(parent, CBC, name);
}

/** Text of an element, blanks at both ends taken off; undefined when nothing is left. */
export function textOf(element: Place): string | undefined {
  if (element === undefined) return undefined;
  const text = collapse(element.text);
  return text === '' ? undefined : text;
}

/** Takes the text of an element under a term. */
export function take(reading: Reading, element: Place, term: string): string | undefined {
  const text = textOf(element);
  if (element !== undefined && text !== undefined) claim(reading, element, term, text);
  return text;
}

export function readText(
  reading: Reading,
  parent: Place,
  name: string,
  term: string,
): string | undefined {
  return take(reading, value(parent, name), term);
}

/** Takes an attribute under a term; a blank one counts as absent. */
export function readAttribute(
  reading: Reading,
  element: Place,
  name: string,
  term: string,
): string | undefined {
  const found = element?.attributes.find((a) => a.name === name && a.ns === '');
  const text = found === undefined ? '' : collapse(found.value);
  if (found === undefined || text === '') return undefined;
  claim(reading, found, term, text);
  return text;
}

export function readIdentifier(
  reading: Reading,
  parent: Place,
  name: string,
  term: string,
): Identifier | undefined {
  const element = value(parent, name);
  const id = take(reading, element, term);
  if (id === undefined) return undefined;
  const scheme = readAttribute(reading, element, 'schemeID', `${term}-1`);
  return scheme === undefined ? { value: id } : { value: id, scheme };
}

/** A calendar date; a zone behind it is legal in the schema, told and left aside: business dates have none. */
export function readDate(
  reading: Reading,
  parent: Place,
  name: string,
  term: string,
): PlainDate | undefined {
  const element = value(parent, name);
  const text = textOf(element);
  if (element === undefined || text === undefined) return undefined;
  const date = parsePlainDate(text.replace(/(?<=\d)(?:Z|[+-]\d{2}:\d{2})$/, ''));
  if (!date.ok) {
    const message = `${element.name} is "${text}". Expected a date of the years 0100 to 9999, YYYY-MM-DD.`;
    find(reading, element, fault('VALUE', 'invoice.date', '', message, term));
    return undefined;
  }
  if (date.value !== text) {
    const message = `${element.name} is "${text}", with a time zone. Read as ${date.value}; ask the sender for plain dates.`;
    find(reading, element, fault('RULE', 'invoice.date-zone', '', message, term));
  }
  claim(reading, element, term, text);
  return date.value;
}

export function readDecimal(
  reading: Reading,
  parent: Place,
  name: string,
  term: string,
): Decimal | undefined {
  const element = value(parent, name);
  const text = textOf(element);
  if (element === undefined || text === undefined) return undefined;
  const parsed = parseDecimal(text);
  if (!parsed.ok) {
    const message = `${element.name} is "${parsed.error.found}". Expected a decimal number of at most 100 characters.`;
    find(reading, element, fault('VALUE', 'invoice.decimal', '', message, term));
    return undefined;
  }
  claim(reading, element, term, text);
  return parsed.value;
}

/** An amount in the invoice currency. Its currency is claimed when it is that one, else told: we never convert. */
export function readAmount(
  reading: Reading,
  parent: Place,
  name: string,
  term: string,
  currency = reading.currency,
): Decimal | undefined {
  const amount = readDecimal(reading, parent, name, term);
  const element = value(parent, name);
  const found = element?.attributes.find((a) => a.name === 'currencyID' && a.ns === '');
  if (amount === undefined || element === undefined || found === undefined) return amount;
  if (collapse(found.value) === currency) {
    reading.claims.set(found, []);
  } else {
    const message = `${element.name} is in "${found.value}", the invoice in "${currency}". All amounts must be in the invoice currency.`;
    find(reading, element, fault('RULE', 'invoice.currency-mixed', '', message, term));
  }
  return amount;
}

/** Says that a term the semantic model requires is absent, and what was read instead. */
export function missing(
  reading: Reading,
  element: XmlElement,
  term: string,
  instead: string,
): void {
  const message = `${element.name} carries no ${term}, which EN 16931 requires. ${instead}`;
  find(reading, element, fault('RULE', `invoice.${term}-missing`, '', message, term));
}

type OptionalKeys<T> = { [K in keyof T]-?: object extends Pick<T, K> ? K : never }[keyof T];
type Loose<T> = { [K in Exclude<keyof T, OptionalKeys<T>>]: T[K] } & {
  [K in OptionalKeys<T>]: T[K] | undefined;
};

/** An object without the keys whose value is undefined: absent in the document is absent in the model. */
export function compact<T extends object>(fields: Loose<T>): T {
  const present: Record<string, unknown> = {};
  for (const [key, field] of Object.entries(fields)) {
    if (field !== undefined) present[key] = field;
  }
  return present as T;
}

/** The same, or undefined when no field is left. */
export function compactOrNone<T extends object>(fields: Loose<T>): T | undefined {
  const present = compact<T>(fields);
  return Object.keys(present).length === 0 ? undefined : present;
}

/** A list, or undefined when it is empty. */
export function someOf<T>(items: readonly (T | undefined)[]): readonly T[] | undefined {
  const present = items.filter((item) => item !== undefined);
  return present.length === 0 ? undefined : present;
}
