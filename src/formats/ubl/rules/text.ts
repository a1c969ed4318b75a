import type { XmlElement } from '../../xml/tree.js';
import { Undecidable } from './undecidable.js';

const BLANKS = /[ \t\r\n]+/g;
const INNER_OR_OUTER = /^[ \t\r\n]|[ \t\r\n]$|[\t\r\n]|[ ]{2}/;

/** White space of XML taken off both ends, every run inside made one blank; a no-break space is a character. */
export function normalize(text: string): string {
  if (!INNER_OR_OUTER.test(text)) return text;
  const single = text.replace(BLANKS, ' ');
  const from = single.startsWith(' ') ? 1 : 0;
  const to = single.length > from && single.endsWith(' ') ? single.length - 1 : single.length;
  return single.slice(from, to);
}

/** All character data inside an element; an absent element has none. */
export function raw(element: XmlElement | undefined): string {
  if (element === undefined) return '';
  if (element.children.length === 0) return element.text;
  return element.text + element.children.map(raw).join('');
}

export function trimmed(element: XmlElement | undefined): string {
  return normalize(raw(element));
}

/** The trimmed text of rules that look at the text node itself: a comment inside makes two, which stops them. */
export function inOnePiece(element: XmlElement | undefined): string {
  if (element !== undefined && element.textPieces > 1) throw new Undecidable('in-pieces', element);
  return raw(element);
}

/** Present with more than blanks. */
export function isFilled(element: XmlElement | undefined): boolean {
  return element !== undefined && !isBlank(element);
}

const BLANK = /^[ \t\r\n]*$/;

export function isBlank(element: XmlElement): boolean {
  return BLANK.test(element.text) && element.children.every(isBlank);
}

/** Value of an attribute without namespace, or undefined. */
export function attributeOf(element: XmlElement | undefined, name: string): string | undefined {
  if (element === undefined) return undefined;
  for (const attribute of element.attributes) {
    if (attribute.name === name && attribute.ns === '') return attribute.value;
  }
  return undefined;
}

/** Characters as XPath counts them: code points. */
export function lengthOf(text: string): number {
  let length = 0;
  for (let i = 0; i < text.length; i += (text.codePointAt(i) ?? 0) > 0xffff ? 2 : 1) length += 1;
  return length;
}

/** Characters `from` (counted from 0) up to but not including `to`, code points; fewer where the text ends. */
export function charactersOf(text: string, from: number, to: number): string {
  // Twice as many code units hold that many characters for certain: a long text is not taken apart.
  return Array.from(text.slice(0, 2 * to))
    .slice(from, to)
    .join('');
}

/** The first `count` characters, code points. */
export function startOf(text: string, count: number): string {
  return charactersOf(text, 0, count);
}
