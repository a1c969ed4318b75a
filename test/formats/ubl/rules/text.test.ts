import fc from 'fast-check';
import { charactersOf, lengthOf, startOf } from '../../../../src/formats/ubl/rules/text.js';

describe('characters as XPath counts them', () => {
  test.each([
    ['', 0],
    ['abc', 3],
    ['ä', 1],
    ['a\u0308', 2],
    ['𝟘𝟙', 2],
    ['\ud835', 1],
    ['\ud835a', 2],
  ])('the length of %j is %i', (text, length) => {
    expect(lengthOf(text)).toBe(length);
  });

  test('length and parts agree with the text taken apart', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(6), fc.nat(6), (text, from, more) => {
        const all = Array.from(text);
        expect(lengthOf(text)).toBe(all.length);
        expect(charactersOf(text, from, from + more)).toBe(all.slice(from, from + more).join(''));
        expect(startOf(text, more)).toBe(all.slice(0, more).join(''));
      }),
    );
  });
});
