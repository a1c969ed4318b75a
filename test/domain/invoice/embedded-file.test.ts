import fc from 'fast-check';
import { matchesMediaType, neutralName } from '../../../src/domain/invoice/embedded-file.js';

describe('names of embedded files', () => {
  test.each([
    ['factuur.pdf', 'factuur.pdf'],
    ['../../../srv/web/index.pdf', 'index.pdf'],
    ['C:\\temp\\a.pdf', 'a.pdf'],
    ['C:a.pdf', 'a.pdf'],
    ['factuur_\u202Efdp.exe', 'factuur_fdp.exe'],
    ['a\r\nb.pdf', 'ab.pdf'],
    ['...', 'attachment'],
    [' . a b.pdf \t', 'a b.pdf'],
    ['', 'attachment'],
  ])('%j becomes %j', (name, expected) => {
    expect(neutralName(name)).toBe(expected);
  });

  test('a megabyte of blanks costs no more than a megabyte of letters', () => {
    // With the square of its length this takes minutes, not milliseconds.
    expect(neutralName(`a${' '.repeat(1_000_000)}b`)).toBe(`${' '.repeat(254)}b`);
  });

  test('whatever the name, the result is bare, visible and bounded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (name) => {
        const neutral = neutralName(name);
        expect(neutral).toMatch(/^[^/\\\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069]{1,255}$/u);
      }),
    );
  });
});

test('content that is certainly of another type is noticed', () => {
  const base64 = (text: string): string => Buffer.from(text).toString('base64');
  expect(matchesMediaType('application/pdf', base64('%PDF-1.4'))).toBe(true);
  expect(matchesMediaType('application/pdf', base64('<html>'))).toBe(false);
  expect(matchesMediaType('text/csv', base64('a;b'))).toBe(true);
});
