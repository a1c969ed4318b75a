import { tellChecked } from './references.js';
import type { Single, Telling } from './told.js';

/** Words of ABN AMRO and Knab in front of a value, in any case; a colon stands behind each. */
const SAID_BY_LABEL: Readonly<Record<string, Single>> = {
  IBAN: 'account',
  REK: 'account',
  BIC: 'bic',
  NAAM: 'name',
  KENMERK: 'endToEndId',
  MACHTIGING: 'mandateId',
};
/** Labels without a field of ours: they end a value all the same. */
const OTHER_LABELS = ['OMSCHRIJVING', 'BETALINGSKENM.', 'INCASSANT', 'ID DEBITEUR', 'PAS'];

const LABELS = [...Object.keys(SAID_BY_LABEL), ...OTHER_LABELS].join('|').replaceAll('.', '\\.');
const LABEL = new RegExp(`(?:^|\\s)(${LABELS}):`, 'gi');
const LABEL_IN_FRONT = new RegExp(`^(?:${LABELS}):`, 'i');
/** ABN AMRO fills its lines up to here, in two columns; a line of this length goes on in the middle of a word. */
const FULL_LINE = 65;
/** The line of Knab that names the other side; what the payer writes stands above it. */
const KNAB_LINE = /^(?:REK|NAAM): /;

/** ABN AMRO, free form: `SEPA OVERBOEKING   IBAN: …  BIC: …  NAAM: …  OMSCHRIJVING: …`. */
export function isAbnLabelled(lines: readonly string[]): boolean {
  return (
    /^SEPA /i.test(lines[0] ?? '') && lines.some((line) => /(?:^|\s)(?:IBAN|NAAM):/i.test(line))
  );
}

export function readAbnLabelled(lines: readonly string[], telling: Telling): void {
  readLabels(withBreaks(lines), telling);
}

/** Knab, free form: text of the payer, then `REK: …/NAAM: …` or `NAAM: …`. */
export function isKnabLabelled(lines: readonly string[]): boolean {
  return lines.some((line) => KNAB_LINE.test(line));
}

export function readKnabLabelled(lines: readonly string[], telling: Telling): void {
  // The last such line is the bank's: one above it may be what a payer wrote.
  const at = lines.findLastIndex((line) => KNAB_LINE.test(line));
  for (const line of lines.slice(0, at)) telling.text(line);
  readLabels(lines.slice(at).join('').replace('/NAAM: ', ' NAAM: '), telling);
}

function readLabels(text: string, telling: Telling): void {
  const labels = [...text.matchAll(LABEL)];
  telling.say('kind', text.slice(0, labels[0]?.index));
  for (const [n, match] of labels.entries()) {
    const label = (match[1] ?? '').toUpperCase();
    const value = text.slice(match.index + match[0].length, labels[n + 1]?.index).trim();
    const said = SAID_BY_LABEL[label];
    if (said !== undefined) telling.say(said, value);
    else if (label === 'OMSCHRIJVING') telling.text(value);
    else if (label === 'BETALINGSKENM.') {
      tellChecked(telling, value);
      telling.text(`${label} ${value}`);
    }
  }
}

/** A full line goes on without a blank, unless the next one begins with a label. */
function withBreaks(lines: readonly string[]): string {
  return lines.reduce((text, line, n) => {
    const isCut = (lines[n - 1] ?? '').length >= FULL_LINE && !LABEL_IN_FRONT.test(line);
    return `${text}${n === 0 || isCut ? '' : ' '}${line}`;
  }, '');
}
