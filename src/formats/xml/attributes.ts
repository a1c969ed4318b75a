import {
  AMPERSAND,
  APOSTROPHE,
  blanksEnd,
  EQUALS,
  isNameStart,
  LESS,
  nameEnd,
  QUOTE,
  SPACE,
} from './characters.js';
import { type Name, XML_NS, XMLNS_NS } from './names.js';
import { referenced, referenceEnd } from './references.js';
import { type Scan, UNFINISHED } from './scan.js';

const ATTRIBUTE = 'Characters of an attribute';
const NAME = 'Characters of a name';

/** Reads one attribute, which begins at that offset with its name, and adds it to those of its tag. */
export function readAttribute(scan: Scan, from: number): number {
  const { text, limits, tag } = scan;
  if (tag.size >= limits.attributesMax)
    scan.refuse(from).tooLarge('Attributes', limits.attributesMax);
  if (!isNameStart(text, from)) scan.refuse(from).notWellFormed('this begins no attribute name');
  const end = nameEnd(text, from);
  if (end === text.length) return scan.unfinished(from, NAME, limits.nameMax);
  scan.checkLength(from, end, NAME, limits.nameMax);
  const opens = valueStart(scan, end);
  if (opens === UNFINISHED) return UNFINISHED;
  const closes = simpleValueEnd(text, opens);
  let value: string;
  let behind: number;
  if (closes > 0) {
    scan.checkLength(opens + 1, closes, ATTRIBUTE, limits.attributeMax);
    value = text.slice(opens + 1, closes);
    behind = closes + 1;
  } else {
    const pieces: string[] = [];
    behind = readValue(scan, opens, pieces);
    if (behind === UNFINISHED) return UNFINISHED;
    value = pieces.join('');
  }
  const name = scan.names.attribute(text.slice(from, end));
  if (!name.isQualified) scan.refuse(behind - 1).notWellFormed(`"${name.written}" is no name`);
  if (name.declares) checkDeclaration(scan, behind - 1, name, value);
  tag.names[tag.size] = name;
  tag.values[tag.size++] = value;
  return behind;
}

/** Reads over `=` and the blanks around it; answers where the opening quote stands. */
function valueStart(scan: Scan, nameEnds: number): number {
  const { text } = scan;
  if (text.charCodeAt(nameEnds) === EQUALS && isQuote(text.charCodeAt(nameEnds + 1)))
    return nameEnds + 1;
  const equals = skipBlanks(scan, nameEnds);
  if (equals === UNFINISHED) return UNFINISHED;
  if (text.charCodeAt(equals) !== EQUALS)
    scan.refuse(equals).notWellFormed('an attribute without a value');
  const quote = skipBlanks(scan, equals + 1);
  if (quote === UNFINISHED) return UNFINISHED;
  if (!isQuote(text.charCodeAt(quote)))
    scan.refuse(quote).notWellFormed('an attribute value without quotes');
  return quote;
}

/** Where a run of blanks in a tag ends; these are bounded like the values they stand between. */
export function skipBlanks(scan: Scan, from: number): number {
  const end = blanksEnd(scan.text, from);
  if (end === scan.text.length) return scan.unfinished(from, ATTRIBUTE, scan.limits.attributeMax);
  scan.checkLength(from, end, ATTRIBUTE, scan.limits.attributeMax);
  return end;
}

const isQuote = (code: number): boolean => code === QUOTE || code === APOSTROPHE;

/** Where the closing quote of a value stands that is read as it is written; 0 when it needs a closer look. */
function simpleValueEnd(text: string, opens: number): number {
  const { length } = text;
  const quote = text.charCodeAt(opens);
  for (let at = opens + 1; at < length; at++) {
    const code = text.charCodeAt(at);
    if (code === quote) return at;
    if (code === AMPERSAND || code === LESS || code < SPACE) return 0;
  }
  return 0;
}

/** Reads a value from its opening quote on: references are put in, blanks become spaces (XML 1.0, section 3.3.3). */
function readValue(scan: Scan, opens: number, into: string[]): number {
  const { text, limits } = scan;
  const from = opens + 1;
  const quote = text.charCodeAt(opens);
  let piece = from;
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    const special = code === quote || code === AMPERSAND || code === LESS || code < SPACE;
    if (!special) {
      at++;
      continue;
    }
    scan.checkLength(from, at, ATTRIBUTE, limits.attributeMax);
    into.push(text.slice(piece, at));
    if (code === quote) return at + 1;
    if (code === LESS) scan.refuse(at).notWellFormed('"<" stands in an attribute: write "&lt;"');
    const behind = code === AMPERSAND ? referenceEnd(scan, at) : at + 1;
    if (behind === UNFINISHED) return UNFINISHED;
    into.push(code === AMPERSAND ? referenced(scan, at, behind) : ' ');
    at = behind;
    piece = behind;
  }
  return scan.unfinished(from, ATTRIBUTE, limits.attributeMax);
}

/** What may not be declared (Namespaces in XML 1.0, sections 2.2, 3 and 5). */
function checkDeclaration(scan: Scan, at: number, { prefix, local }: Name, value: string): void {
  const declared = prefix === '' ? '' : local;
  const wrong = wrongDeclaration(declared, value);
  if (wrong !== undefined) scan.refuse(at).notWellFormed(wrong);
}

function wrongDeclaration(prefix: string, uri: string): string | undefined {
  // Legal, but a name that differs from one we know by blanks only can only deceive.
  if (uri !== uri.trim()) return 'a namespace name with blanks around it';
  if (prefix !== '' && uri === '') return `the prefix ${prefix} is declared as nothing`;
  if (prefix === 'xmlns' || uri === XMLNS_NS) return 'the namespace of declarations is declared';
  if ((prefix === 'xml') !== (uri === XML_NS)) return 'the prefix xml and its namespace are taken';
  return undefined;
}
