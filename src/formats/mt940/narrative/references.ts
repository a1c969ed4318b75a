import { parseReference } from '../../../domain/bank/reference.js';
import type { Telling } from './told.js';

/** Words in front of a betalingskenmerk in a text: `BETALINGSKENM.  0189…`, `BET.KENM. 1004…`. */
const LABELLED = /BET(?:ALINGS|\.) ?KENM(?:ERK)?[.:]{0,2} {0,3}(\d{9,16})(?!\d)/gi;

/** Tells a betalingskenmerk when its check digit is right; else it stays the text that it is. */
export function tellChecked(telling: Telling, text: string): void {
  const read = parseReference(text, 'nl');
  if (!read.ok || !read.value.checked) return;
  telling.reference({ value: read.value.value, type: 'SCOR', issuer: 'CUR' });
}

/** The same for every number in a text that is called one. */
export function tellLabelled(telling: Telling, text: string): void {
  for (const [, digits = ''] of text.matchAll(LABELLED)) tellChecked(telling, digits);
}
