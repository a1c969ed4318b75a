import { blanksEnd, GREATER, isBlank, isNameStart, nameEnd } from './characters.js';
import { skipBlanks } from './attributes.js';
import { checkDeclaration } from './declaration.js';
import { type Scan, UNFINISHED } from './scan.js';
import { readSection, SECTION_OPENS } from './text.js';

const SKIPPED = 'Characters of a comment or an instruction';
const NAME = 'Characters of a name';
const COMMENT_OPENS = '<!--';
const DOCTYPE = '<!DOCTYPE';
const DECLARATION = 'xml';

/** Reads an end tag. Nearly every one is exactly the name that was opened last. */
export function readEndTag(scan: Scan, from: number): number {
  const { text, openName } = scan;
  const end = from + 2 + openName.length;
  if (scan.depth > 0 && text.charCodeAt(end) === GREATER && text.startsWith(openName, from + 2)) {
    scan.leave();
    return end + 1;
  }
  return readOddEndTag(scan, from + 2);
}

function readOddEndTag(scan: Scan, from: number): number {
  const { text } = scan;
  const end = nameEnd(text, from);
  if (end === text.length) return scan.unfinished(from, NAME, scan.limits.nameMax);
  scan.checkLength(from, end, NAME, scan.limits.nameMax);
  if (!isNameStart(text, from)) scan.refuse(from).notWellFormed('an end tag without a name');
  const closes = skipBlanks(scan, end);
  if (closes === UNFINISHED) return UNFINISHED;
  if (text.charCodeAt(closes) !== GREATER)
    scan.refuse(closes).notWellFormed('the end of the tag is missing');
  const name = text.slice(from, end);
  if (scan.depth === 0) scan.refuse(closes).notWellFormed(`</${name}> ends nothing`);
  if (name !== scan.openName)
    scan.refuse(closes).notWellFormed(`</${name}> stands where <${scan.openName}> must end`);
  scan.leave();
  return closes + 1;
}

/** Reads what begins with `<!`: a comment or a CDATA section. A document type is refused at its first character. */
export function readBang(scan: Scan, from: number): number {
  const { text } = scan;
  if (text.startsWith(COMMENT_OPENS, from)) return readComment(scan, from);
  if (text.startsWith(SECTION_OPENS, from)) return readSection(scan, from);
  if (text.startsWith(DOCTYPE, from)) scan.refuse(from).doctype();
  // As many characters as the longest of these has tell that it is none of them.
  const enough = from + DOCTYPE.length;
  if (enough > text.length) return scan.unfinishedBefore(enough);
  return scan.refuse(enough - 1).notWellFormed('"<!" begins neither a comment nor CDATA');
}

function readComment(scan: Scan, from: number): number {
  const { text, limits } = scan;
  const dashes = text.indexOf('--', from + COMMENT_OPENS.length);
  const closes = dashes + 2;
  if (dashes < 0 || closes === text.length) return scan.unfinished(from, SKIPPED, limits.textMax);
  scan.checkLength(from, closes + 1, SKIPPED, limits.textMax);
  if (text.charCodeAt(closes) !== GREATER)
    scan.refuse(closes).notWellFormed('"--" stands in a comment');
  scan.tell(scan.events.skipped());
  return closes + 1;
}

/** Reads what begins with `<?`: an instruction, or the XML declaration where it may stand. */
export function readInstruction(scan: Scan, from: number): number {
  const { text, limits } = scan;
  const ends = text.indexOf('?>', from + 2);
  if (ends < 0) return scan.unfinished(from, SKIPPED, limits.textMax);
  const behind = ends + 2;
  scan.checkLength(from, behind, SKIPPED, limits.textMax);
  const name = from + 2;
  const nameEnds = nameEnd(text, name);
  scan.checkLength(name, nameEnds, NAME, limits.nameMax);
  const target = text.slice(name, nameEnds);
  if (target === DECLARATION && (nameEnds === ends || isBlank(text.charCodeAt(nameEnds)))) {
    if (!scan.isFresh)
      scan
        .refuse(nameEnds)
        .notWellFormed('the XML declaration stands at the very start or nowhere');
    checkDeclaration(scan, text.slice(from, behind), behind - 1);
    return behind;
  }
  const wrong = wrongTarget(target, nameEnds === ends || blanksEnd(text, nameEnds) > nameEnds);
  if (wrong !== undefined) scan.refuse(behind - 1).notWellFormed(wrong);
  scan.tell(scan.events.skipped());
  return behind;
}

/** What is wrong with the name of an instruction (XML 1.0, production 17; Namespaces in XML 1.0, section 7). */
function wrongTarget(target: string, ended: boolean): string | undefined {
  if (target === '' || !isNameStart(target, 0)) return 'an instruction without a name';
  if (target.includes(':')) return `an instruction named "${target}", with a colon`;
  if (target.toLowerCase() === DECLARATION) return `an instruction named "${target}"`;
  return ended ? undefined : 'an instruction without a blank after its name';
}
