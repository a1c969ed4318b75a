import { GERMANY } from '../../../../../src/formats/ubl/rules/national/germany.js';
import { edit, type Edit, firedBy, INVOICE } from '../lib.js';
import { contact, terms } from './edits.js';

const RULES = [GERMANY];
const GERMAN: readonly Edit[] = [['>BE<', '>DE<'], ['>LU<', '>DE<'], contact('a@b.de')];
const SKONTO = '#SKONTO#TAGE=14#PROZENT=2.25#';

describe('discount for early payment in German terms', () => {
  test.each<[string, readonly string[]]>([
    ['', []],
    ['Zahlbar in 14 Tagen', []],
    ['Rabatt #SKONTO#', []],
    [`${SKONTO}\nnetto 30 Tage`, []],
    [`  ${SKONTO}\t\r\n`, []],
    [`${SKONTO} \n`, []],
    [`${SKONTO}\n${SKONTO}\n`, []],
    [`netto\n${SKONTO.slice(0, -1)}#BASISBETRAG=-12.00#\n`, []],
    [`${SKONTO}\n${SKONTO}`, ['DE-R-018']],
    [`${SKONTO}\nsiehe #7#`, ['DE-R-018']],
    [`${SKONTO}\nsiehe #7#\n`, []],
    [`${SKONTO}\nsiehe # 7`, []],
    [SKONTO.toLowerCase() + '\n', ['DE-R-018']],
    [`${SKONTO}x\n`, ['DE-R-018']],
    [`x\n#\n`, ['DE-R-018']],
    [`${SKONTO.replace('14', '')}\n`, ['DE-R-018']],
    [`${SKONTO.replace('2.25', '2,25')}\n`, ['DE-R-018']],
    ['#'.repeat(200_000), ['DE-R-018']],
    [`${SKONTO}\n#${'x'.repeat(200_000)}`, ['DE-R-018']],
    [`${SKONTO}\n${'x #'.repeat(100_000)}\n`, []],
  ])('terms %#', (note, expected) => {
    // &#13; keeps a carriage return that the parser would take for a line break.
    const written = note.replaceAll('\r', '&#13;');
    expect(firedBy(RULES, edit(INVOICE, ...GERMAN, terms(written)))).toEqual(expected);
  });

  test.each<[string, readonly string[]]>([
    [SKONTO + '\n', ['DE-R-018 repeated']],
    ['netto', []],
    ['#x', ['DE-R-018']],
  ])('two terms, the second %j', (note, expected) => {
    expect(firedBy(RULES, edit(INVOICE, ...GERMAN, terms('netto'), terms(note)))).toEqual(expected);
  });

  test('of the notes of one group of terms only the first counts', () => {
    const notes = terms(`netto</cbc:Note><cbc:Note>#`);
    expect(firedBy(RULES, edit(INVOICE, ...GERMAN, notes))).toEqual([]);
  });
});
