import { CATEGORIES } from '../../../../../src/formats/ubl/rules/en16931/vat-categories.js';
import { EN16931 } from '../../../../../src/formats/ubl/rules/en16931/rules.js';
import { VAT_DOCUMENT_RULES } from '../../../../../src/formats/ubl/rules/en16931/vat-document.js';
import { VAT_CATEGORIES } from '../../../../../src/formats/ubl/rules/en16931/vat-groups.js';
import { on } from '../../../../../src/formats/ubl/rules/rule.js';
import { CREDIT_NOTE, edit, type Edit, firedBy, idsOf, INVOICE } from '../lib.js';
import { ROWS } from './vat-rows.js';
import { verdicts } from './edits.js';
import { brokenRules, CATEGORY_DOCUMENTS, documentOf } from './vat-documents.js';

const asCreditNote = ([from, to]: Edit): Edit => [inCreditNote(from), inCreditNote(to)];
const inCreditNote = (text: string): string => text.replace(/InvoiceLine/g, 'CreditNoteLine');

const CASES = CATEGORY_DOCUMENTS.flatMap((row) =>
  Object.entries(brokenRules(row)).map(
    ([number, broken]) => [`BR-${row.name}-${number}`, row, broken] as const,
  ),
);

describe('EN 16931 rules on VAT', () => {
  test('the categories are those of the rules', () => {
    const codes = CATEGORY_DOCUMENTS.map(({ code, name }) => [code, name]);
    expect(codes).toEqual(CATEGORIES.map(({ code, name }) => [code, name]));
  });

  describe.each([
    ['Invoice', INVOICE, (it: Edit) => it],
    ['CreditNote', CREDIT_NOTE, asCreditNote],
  ] as const)('%s', (_root, xml, adapt) => {
    test.each(CASES)('%s', (id, row, { given = [], broken, also = [] }) => {
      const passing = edit(documentOf(row, xml), ...given.map(adapt));
      expect(firedBy(EN16931, passing)).toEqual([]);
      expect(firedBy(EN16931, edit(passing, ...broken.map(adapt)))).toEqual([id, ...also].sort());
    });
  });

  verdicts(ROWS);

  test('every rule has a case', () => {
    const fired = ROWS.filter(([, , , verdict]) => verdict === 'fires').map(([, id]) => id);
    const seen = new Set([...CASES.map(([id]) => id), ...fired]);
    const covered = [[on('.', ...VAT_DOCUMENT_RULES), ...VAT_CATEGORIES]];
    expect(idsOf(covered).filter((id) => !seen.has(id))).toEqual([]);
  });
});
