import fc from 'fast-check';
import { adviseOn } from '../../../../../src/formats/ubl/rules/advice/advise.js';
import { RULE_TEXTS } from '../../../../../src/formats/ubl/rules/advice/texts/index.js';
import { TERM_PATHS } from '../../../../../src/formats/ubl/rules/advice/term-paths.js';
import { applyFixes, proposeFixes } from '../../../../../src/formats/ubl/rules/fixes.js';
import { namespaceOf } from '../../../../../src/formats/ubl/rules/path.js';
import type { XmlElement } from '../../../../../src/formats/xml/tree.js';

/** Names that occur, and two that must not be mistaken for something of the language. */
const NAMES = [...new Set(Object.keys(TERM_PATHS).flatMap((path) => path.split('/')))]
  .filter((name) => !name.startsWith('@'))
  .concat('CreditNoteLine', 'constructor', '__proto__');
const ATTRIBUTES = ['schemeID', 'unitCode', 'currencyID', 'mimeCode', 'name'];
const values = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '5',
    '-5.00',
    '1e3',
    '.',
    'S',
    'AE',
    'true',
    '0',
    'EUR',
    '2026-01-01Z',
    '0123.456.749',
    '9'.repeat(200),
  ),
  fc.string({ unit: 'binary', maxLength: 80 }),
);

type Draft = Omit<XmlElement, 'parent' | 'children'> & { parent?: XmlElement; children: Draft[] };

const { tree } = fc.letrec<{ tree: Draft }>((tie) => ({
  tree: fc
    .record({
      name: fc.constantFrom(...NAMES),
      foreign: fc.boolean(),
      text: values,
      attributes: fc.array(
        fc.record({ ns: fc.constant(''), name: fc.constantFrom(...ATTRIBUTES), value: values }),
        { maxLength: 2 },
      ),
      children: fc.oneof(
        { depthSize: 'small' },
        fc.constant<Draft[]>([]),
        fc.array(tie('tree'), { maxLength: 6 }),
      ),
    })
    .map(({ foreign, ...rest }) => ({
      ...rest,
      ns: foreign && rest.text === '' ? 'urn:other' : namespaceOf(rest.name),
      textPieces: 1,
      line: 1,
      column: 1,
    })),
}));

const rules = fc.constantFrom(...RULE_TEXTS.keys(), 'UNKNOWN', '__proto__');

function elementsOf(root: Draft): readonly XmlElement[] {
  const all: XmlElement[] = [];
  const visit = (element: Draft): void => {
    all.push(element);
    for (const child of element.children) {
      child.parent = element;
      visit(child);
    }
  };
  visit(root);
  return all;
}

test('advice and fixes never throw, whatever the tree and wherever a rule is said to fire', () => {
  fc.assert(
    fc.property(
      tree,
      fc.array(fc.tuple(rules, fc.nat()), { minLength: 1, maxLength: 8 }),
      (drawn, picks) => {
        const elements = elementsOf(drawn);
        const findings = picks.flatMap(([id, index]) => {
          const element = elements[index % elements.length];
          return element === undefined
            ? []
            : [{ id, severity: 'fatal' as const, element, terms: ['BT-1'] }];
        });
        for (const finding of findings) {
          for (const lang of ['nl', 'fr', 'en', 'de'] as const) {
            const { text, expected, do: act } = adviseOn(finding, lang);
            expect(text.endsWith(act)).toBe(true);
            expect(text).toContain(expected);
            expect(text).not.toMatch(/undefined|\[object|[\p{Cc}\u202A-\u202E]/u);
            expect(text.length).toBeLessThan(2_000);
          }
        }
        const fixes = proposeFixes(drawn, findings);
        const made = applyFixes(drawn, fixes);
        expect(fixes.every((fix) => fix.text('nl').length > 0)).toBe(true);
        expect(fixes.length > 0 || made.children.length === drawn.children.length).toBe(true);
      },
    ),
    { numRuns: 500 },
  );
});
