import fc from 'fast-check';
import { isSepaId, sepaText } from '../../../src/domain/collection/sepa-text.js';

test.each([
  ['plain', 'Bakkerij Aerts', 'Bakkerij Aerts'],
  ['accents', 'Café Émile Zwölf', 'Cafe Emile Zwolf'],
  ['accents apart from their letter', 'Cafe\u0301', 'Cafe'],
  ['letters of their own', 'Straße Œuvre Łódź Åse Ørsted', 'Strasse OEuvre Lodz Ase Orsted'],
  ['an ampersand', 'Müller & Söhne', 'Muller + Sohne'],
  ['quotes', '“De Zwaan” d’Or', "'De Zwaan' d'Or"],
  ['underscores and dashes', 'a_b – c', 'a-b - c'],
  ['wide forms', 'ＡＢ①', 'AB1'],
  ['other scripts', 'Ж北', '..'],
  ['a line break', 'a\r\n\tb', 'a b'],
  ['markup', '<a href="x">', ".a href.'x'."],
])('%s: %s is written as %s', (_, text, expected) => {
  expect(sepaText(text, 70)).toBe(expected);
});

test('any text becomes SEPA characters within its length, and stays the same when written again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 140 }), (text, max) => {
      const once = sepaText(text, max);
      expect(once).toMatch(/^[a-zA-Z0-9/\-?:().,'+ ]*$/);
      expect(once.length).toBeLessThanOrEqual(max);
      expect(sepaText(once, max)).toBe(once);
    }),
  );
});

test.each([
  ['COL-000001-1', true],
  ["A/b?:().,'+ 1", true],
  ['x'.repeat(35), true],
  ['x'.repeat(36), false],
  ['', false],
  ['/a', false],
  ['a/', false],
  ['a//b', false],
  [' a', false],
  ['a ', false],
  ['a_b', false],
  ['é', false],
])('%j as an id: %s', (text, expected) => {
  expect(isSepaId(text)).toBe(expected);
});
