import { blanksEnd, LESS } from './characters.js';
import { characterData } from './references.js';
import { type Scan, UNFINISHED } from './scan.js';

const TEXT = 'Characters of one text';
export const SECTION_OPENS = '<![CDATA[';
const SECTION_CLOSES = ']]>';
const BLANK = /^[ \t\r\n]*$/;

/** Reads the text from an offset up to the next markup. Outside the root element only blanks may stand. */
export function readText(scan: Scan, from: number): number {
  const { text } = scan;
  const solid = blanksEnd(text, from);
  const blank = text.charCodeAt(solid) === LESS;
  const end = blank ? solid : text.indexOf('<', solid);
  if (scan.depth === 0) return readOutside(scan, from, solid);
  if (end < 0) return readPartial(scan, from);
  scan.checkLength(from, end, TEXT, scan.textMax);
  const data = blank ? text.slice(from, end) : characterData(scan, from, end);
  // A reference may stand for a blank, so text without one in it need not be solid.
  scan.tell(scan.events.text(data, blank || (end - from > data.length && BLANK.test(data))));
  return end;
}

/** Text that goes on behind what we have: when nothing more comes, what we have of it is checked. */
function readPartial(scan: Scan, from: number): typeof UNFINISHED {
  scan.unfinished(from, TEXT, scan.textMax);
  if (scan.isLast) characterData(scan, from, scan.text.length);
  return UNFINISHED;
}

function readOutside(scan: Scan, from: number, solid: number): number {
  scan.checkLength(from, solid, TEXT, scan.textMax);
  const { length } = scan.text;
  if (solid === length) return scan.isLast ? length : scan.unfinished(from, TEXT, scan.textMax);
  if (scan.text.charCodeAt(solid) !== LESS)
    scan.refuse(solid).notWellFormed('text stands outside the root element');
  return solid;
}

/** Reads a CDATA section: text in which nothing is markup. */
export function readSection(scan: Scan, from: number): number {
  const { text } = scan;
  const begins = from + SECTION_OPENS.length;
  if (scan.depth === 0)
    scan.refuse(begins - 1).notWellFormed('text stands outside the root element');
  const ends = text.indexOf(SECTION_CLOSES, begins);
  if (ends < 0) return scan.unfinished(from, TEXT, scan.textMax);
  const behind = ends + SECTION_CLOSES.length;
  scan.checkLength(from, behind, TEXT, scan.textMax);
  const data = text.slice(begins, ends);
  if (data !== '') scan.tell(scan.events.text(data, BLANK.test(data)));
  return behind;
}
