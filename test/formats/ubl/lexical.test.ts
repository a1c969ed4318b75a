import fc from 'fast-check';
import { collapse, isBase64, lexicalType } from '../../../src/formats/ubl/lexical.js';

describe('lexical forms of XSD types', () => {
  test.each([
    ['date', '2024-02-29', true],
    ['date', '2023-02-29', false],
    ['date', '2026-13-01', false],
    ['date', '2026-1-01', false],
    ['date', '2026-11-02Z', true],
    ['date', '2026-11-02+14:00', true],
    ['date', '2026-11-02+14:30', false],
    ['date', '12026-11-02', true],
    ['date', '0000-01-01', false],
    ['time', '24:00:00', true],
    ['time', '24:00:01', false],
    ['time', '23:59:59.5Z', true],
    ['decimal', '.5', true],
    ['decimal', '5.', true],
    ['decimal', '-0', true],
    ['decimal', ' 1 ', true],
    ['decimal', '+1.25', true],
    ['decimal', '\t1\r\n', true],
    ['decimal', '.', false],
    ['decimal', '-', false],
    ['decimal', '1.2.3', false],
    ['decimal', '1-', false],
    ['decimal', '--1', false],
    ['decimal', '1 2', false],
    ['decimal', '١', false],
    ['decimal', ' ', false],
    ['decimal', '', false],
    ['decimal', '1,5', false],
    ['decimal', '0x10', false],
    ['decimal', 'INF', false],
    ['boolean', '1', true],
    ['boolean', 'TRUE', false],
    ['language', 'nl-BE', true],
    ['language', 'x1', false],
    ['base64Binary', 'QUJD RA==', true],
    ['base64Binary', 'QUJDRB==', false],
    ['base64Binary', 'QUJ', false],
    ['base64Binary', 'QU*D', false],
  ])('%s "%s": %s', (type, raw, expected) => {
    expect(lexicalType(type).accepts(raw)).toBe(expected);
  });

  test.each(['decimal', 'date', 'boolean', 'language', 'time', 'base64Binary', 'anyURI'])(
    '%s: a megabyte of blanks takes no time, where it is allowed and where it is not',
    (type) => {
      const blanks = ' \n'.repeat(500_000);
      const valid = type === 'date' ? '2026-11-02' : type === 'time' ? '10:00:00' : 'nl';
      lexicalType(type).accepts(`${blanks}${valid}${blanks}`);
      expect(collapse(`${blanks}1${blanks}2${blanks}`)).toBe(`1${blanks}2`);
      if (type !== 'anyURI') expect(lexicalType(type).accepts(`-${blanks}-`)).toBe(false);
    },
  );

  test('every encoded content is base64, and losing one character is noticed', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1 }), (bytes) => {
        const encoded = Buffer.from(bytes).toString('base64');
        expect(isBase64(encoded)).toBe(true);
        expect(isBase64(encoded.slice(1))).toBe(false);
      }),
    );
  });

  test('blanks are taken off both ends and nowhere else', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[ \t\r\n]*$/), fc.string(), (blanks, text) => {
        const bare = text.replace(/^[ \t\r\n]+/, '').replace(/[ \t\r\n]+$/, '');
        expect(collapse(blanks + text + blanks)).toBe(bare);
      }),
    );
  });

  test('a long run of blanks inside is no work', () => {
    const inside = `1${' '.repeat(2_000_000)}1`;
    expect(collapse(inside)).toBe(inside);
    expect(collapse(' '.repeat(2_000_000))).toBe('');
  });
});
