import type { XmlElement } from '../../../xml/tree.js';
import { path } from '../path.js';
import { normalize, raw } from '../text.js';
import { Undecidable } from '../undecidable.js';

const TERMS = path('PaymentTerms');
const NOTE = path('Note');

/** `#SKONTO#TAGE=14#PROZENT=2.25#` or with a base amount behind it. */
const SKONTO = /^#SKONTO#TAGE=\d+#PROZENT=\d+\.\d{2}(?:#BASISBETRAG=-?\d+\.\d{2})?#$/;
/** On one line, from its first to its last hash. */
const STRETCH = /#[^\n\r]+#/;
const LINE_BREAK = /\r?\n/;
const BREAK_BEHIND = /^[ \t\r]*\n/;

/**
 * DE-R-018: where the payment terms hold lines that begin with a hash, each is a line of discount for early payment,
 * and the last of them is closed by a line break. Looks at the first note of each PaymentTerms; the official rule
 * stops where there are two such notes.
 */
export function hasClosedSkonto(root: XmlElement): boolean {
  const notes = TERMS.all(root).flatMap((terms) => NOTE.all(terms).slice(0, 1));
  const lines = notes
    .flatMap((note) => raw(note).split(LINE_BREAK))
    .map(normalize)
    .filter((line) => line.startsWith('#'));
  if (lines.length === 0) return true;
  if (!lines.every((line) => SKONTO.test(line))) return false;
  const [note, second] = notes;
  if (second !== undefined) throw new Undecidable('repeated', second);
  return BREAK_BEHIND.test(raw(note).split(STRETCH).at(-1) ?? '');
}
