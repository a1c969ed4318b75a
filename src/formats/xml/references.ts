import { HASH, isLegal, nameEnd, SEMICOLON } from './characters.js';
import { type Scan, UNFINISHED } from './scan.js';

/** The entities there are without a document type (XML 1.0, section 4.6). */
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);
const DECIMAL = /^#[0-9]+$/;
const HEXADECIMAL = /^#x[0-9A-Fa-f]+$/;

/** Where the reference that begins at that offset ends, or UNFINISHED. Its length is bounded as that of a name. */
export function referenceEnd(scan: Scan, from: number): number {
  const { text, limits } = scan;
  const name = from + 1;
  const end = nameEnd(text, text.charCodeAt(name) === HASH ? name + 1 : name);
  scan.checkLength(name, end, 'Characters of a reference', limits.nameMax);
  if (end === text.length) return scan.unfinishedBefore(name + limits.nameMax + 1);
  if (text.charCodeAt(end) === SEMICOLON) return end + 1;
  return scan.refuse(end).notWellFormed('an & that begins no reference such as &amp;');
}

/** The character that the reference between two offsets stands for. */
export function referenced(scan: Scan, from: number, to: number): string {
  const name = scan.text.slice(from + 1, to - 1);
  if (name.charCodeAt(0) !== HASH) {
    const known = ENTITIES.get(name);
    return known ?? scan.refuse(to - 1).notWellFormed(`an undefined entity &${name};`);
  }
  const point = codePoint(name);
  if (isLegal(point)) return String.fromCodePoint(point);
  return scan.refuse(to - 1).notWellFormed(`&${name}; stands for no character that XML has`);
}

/** Code point of `#65` or `#x41`; not a legal one when it is neither. */
function codePoint(name: string): number {
  if (HEXADECIMAL.test(name)) return Number.parseInt(name.slice(2), 16);
  return DECIMAL.test(name) ? Number.parseInt(name.slice(1), 10) : 0;
}

/**
 * Character data with its references put in, and no `]]>` in it. Where it goes on behind the text, what is answered is
 * of no use, but what stands before a cut reference has been checked.
 */
export function characterData(scan: Scan, from: number, to: number): string {
  const { text } = scan;
  if (scan.nextReference < from) scan.nextReference = following(text, '&', from);
  if (scan.nextSectionEnd < from) scan.nextSectionEnd = following(text, ']]>', from);
  if (scan.nextReference >= to && scan.nextSectionEnd >= to) return text.slice(from, to);
  let data = '';
  let at = from;
  while (at < to) {
    const stop = Math.min(scan.nextReference, to);
    if (scan.nextSectionEnd < stop)
      scan.refuse(scan.nextSectionEnd + 2).notWellFormed('"]]>" stands in text: write "]]&gt;"');
    data += text.slice(at, stop);
    if (stop === to) break;
    at = referenceEnd(scan, stop);
    if (at === UNFINISHED) break;
    data += referenced(scan, stop, at);
    scan.nextReference = following(text, '&', at);
  }
  return data;
}

function following(text: string, what: string, from: number): number {
  const found = text.indexOf(what, from);
  return found < 0 ? text.length : found;
}
