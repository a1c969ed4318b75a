import { readFileSync } from 'node:fs';
import { ELEMENT_WORDS } from '../../../../../src/formats/ubl/rules/advice/element-words.js';
import { OUTSIDE_CORE } from '../../../../../src/formats/ubl/rules/advice/outside-core.js';
import { TERM_NAMES } from '../../../../../src/formats/ubl/rules/advice/term-names.js';
import { TERM_PATHS } from '../../../../../src/formats/ubl/rules/advice/term-paths.js';

test('the module the code reads is the published table of terms', () => {
  const url = new URL('../../../../../schemas/ubl/business-terms.json', import.meta.url);
  expect(TERM_PATHS).toEqual(JSON.parse(readFileSync(url, 'utf8')).terms);
});

test('every term and group of EN 16931 has a name in four languages', () => {
  const numbered = (kind: string, last: number): readonly string[] =>
    Array.from({ length: last }, (_, index) => `${kind}-${index + 1}`);
  // The standard has no BT-4.
  const wanted = [...numbered('BT', 165), ...numbered('BG', 32)].filter((term) => term !== 'BT-4');
  expect(wanted.filter((term) => !Object.hasOwn(TERM_NAMES, term))).toEqual([]);
  const written = Object.values(TERM_PATHS).flatMap((terms) => terms.split(' '));
  expect(written.filter((term) => !Object.hasOwn(TERM_NAMES, term))).toEqual([]);
});

test('names are short, whole and without a number of their own', () => {
  const names = [...Object.entries(TERM_NAMES), ...Object.entries(ELEMENT_WORDS)];
  const odd = names.filter(([, words]) =>
    words.some((word) => !/^\S.{0,70}\S$/.test(word) || /B[TG]-/.test(word)),
  );
  expect(odd).toEqual([]);
});

test('no two terms share a name, or advice would not tell them apart', () => {
  const once = ([, words]: readonly [string, readonly string[]], column: number): string =>
    words[column] ?? '';
  const terms = Object.entries(TERM_NAMES).filter(([term]) => term.startsWith('BT-'));
  const double = [0, 1, 2, 3].flatMap((column) => {
    const names = terms.map((row) => once(row, column));
    return names.filter((name, index) => names.indexOf(name) !== index);
  });
  expect(double).toEqual([]);
});

test('what lies outside the core is known in words', () => {
  const elements = [...OUTSIDE_CORE.values()]
    .filter((path) => !path.includes('@'))
    .map((path) => path.slice(path.lastIndexOf('/') + 1));
  expect(elements.length).toBeGreaterThan(600);
  expect(elements.filter((name) => !Object.hasOwn(ELEMENT_WORDS, name))).toEqual([]);
});
