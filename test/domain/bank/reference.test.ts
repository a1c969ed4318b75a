import fc from 'fast-check';
import {
  findReferences,
  makeNl,
  makeOgm,
  makeRf,
  printAsCopied,
  parseReference,
  printReference,
  type ReferenceKind,
  verifyReference,
} from '../../../src/domain/bank/reference.js';

const made = (text: string, make: typeof makeOgm): string => {
  const result = make(text);
  return result.ok ? result.value : result.error.kind;
};

describe('making a reference', () => {
  test.each([
    ['2026000123', '202600012320'],
    ['0000000097', '000000009797'],
    ['1', '000000000101'],
    ['12345678901', 'too-long'],
    ['F2026', 'not-a-reference'],
    ['', 'not-a-reference'],
  ])('the OGM of %s is %s', (number, expected) => {
    expect(made(number, makeOgm)).toBe(expected);
  });

  test.each([
    ['2026000123', 'RF462026000123'],
    ['INV2026123', 'RF14INV2026123'],
    ['inv-2026/123', 'RF14INV2026123'],
    ['…', 'empty'],
    ['A'.repeat(22), 'too-long'],
  ])('the RF reference of %s is %s', (text, expected) => {
    expect(made(text, makeRf)).toBe(expected);
  });

  test('the Dutch reference puts its check digit in front of fifteen digits', () => {
    expect(made('000056789012345', makeNl)).toBe('5000056789012345');
    expect(made('1234567890123456', makeNl)).toBe('too-long');
  });
});

describe('reading a reference', () => {
  test.each<[string, string, ReferenceKind | undefined, string]>([
    ['an OGM as printed', '+++202/6000/12320+++', undefined, 'ogm 202600012320'],
    ['an OGM with stars', '***202/6000/12320***', undefined, 'ogm 202600012320'],
    ['a bare OGM', '202600012320', 'ogm', 'ogm 202600012320'],
    ['an OGM with remainder 0', '000000009797', undefined, 'ogm 000000009797'],
    ['remainder 0 written as 00', '000000009700', 'ogm', 'check-digits'],
    ['an OGM with a wrong digit', '202600012321', 'ogm', 'check-digits'],
    ['a Dutch reference of 16', '5 000 0567 8901 2345', undefined, 'nl 5000056789012345'],
    ['a tax reference', '8850 4267 4130 1240', 'nl', 'nl 8850426741301240'],
    ['a Dutch reference of 7', '1234567', undefined, 'nl 1234567'],
    ['eight digits do not exist', '12345678', 'nl', 'not-a-reference'],
    ['fifteen digits do not exist', '123456789012345', 'nl', 'not-a-reference'],
    ['an RF reference in groups', 'RF46 2026 0001 23', undefined, 'rf RF462026000123'],
    ['an RF reference in small letters', 'rf14inv2026123', 'rf', 'rf RF14INV2026123'],
    ['an RF reference with a wrong digit', 'RF462026000124', undefined, 'check-digits'],
    ['the wrong kind', '202600012320', 'rf', 'check-digits'],
    ['nothing', '+++', undefined, 'empty'],
    ['too much', '1'.repeat(26), undefined, 'too-long'],
  ])('%s', (_, text, kind, expected) => {
    const parsed = parseReference(text, kind);
    expect(parsed.ok ? `${parsed.value.kind} ${parsed.value.value}` : parsed.error.kind).toBe(
      expected,
    );
  });

  test('the form of seven digits is marked as unchecked', () => {
    const parsed = parseReference('1234567');
    expect(parsed.ok && parsed.value.checked).toBe(false);
  });

  test.each<[ReferenceKind, string, string]>([
    ['ogm', '202600012320', '+++202/6000/12320+++'],
    ['nl', '5000056789012345', '5000 0567 8901 2345'],
    ['nl', '1234567', '123 4567'],
    ['rf', 'RF462026000123', 'RF46 2026 0001 23'],
  ])('prints %s %s as people know it', (kind, value, expected) => {
    expect(printReference({ kind, value })).toBe(expected);
  });
});

test.each([
  ['202600012320', '+++202/6000/12320+++'],
  ['RF462026000123', 'RF46 2026 0001 23'],
  // Not Belgian: a Dutch reference may have twelve digits too.
  ['202600012321', '202600012321'],
  ['RF472026000123', 'RF472026000123'],
  ['5000056789012345', '5000056789012345'],
  ['202/6000/12320', '202/6000/12320'],
  ['2026-0142', '2026-0142'],
])('the reference %s of an invoice is shown as %s', (reference, shown) => {
  expect(printAsCopied(reference)).toBe(shown);
});

describe('finding references in text', () => {
  test.each([
    ['mededeling 202-6000-12320 dank u', ['202600012320']],
    ['+++ 202 / 6000 / 12320 +++', ['202600012320']],
    ['kenmerk: 5000.0567.8901.2345', ['5000056789012345']],
    ['ref rf14inv2026123 en 202600012320', ['RF14INV2026123', '202600012320']],
    ['fullwidth ２０２６０００１２３２０', ['202600012320']],
    ['202600012321, tel 0475 12 34 56', []],
    ['klant 1234567', []],
  ])('%s', (text, expected) => {
    expect(findReferences(text).map(({ value }) => value)).toEqual(expected);
  });
});

describe('check digits', () => {
  const number = fc.bigInt({ min: 0n, max: 9_999_999_999n }).map(String);
  const position = fc.nat({ max: 11 });

  test('every single wrong digit of an OGM is caught', () => {
    fc.assert(
      fc.property(number, position, fc.integer({ min: 1, max: 9 }), (n, at, shift) => {
        const good = made(n, makeOgm);
        const digit = String((Number(good[at]) + shift) % 10);
        const bad = good.slice(0, at) + digit + good.slice(at + 1);
        expect(verifyReference('ogm', good)).toBe(true);
        expect(verifyReference('ogm', bad)).toBe(false);
      }),
    );
  });

  test('every swap of neighbours in the number of an OGM is caught', () => {
    fc.assert(
      fc.property(number, fc.nat({ max: 8 }), (n, at) => {
        const good = made(n, makeOgm);
        fc.pre(good[at] !== good[at + 1]);
        const bad = `${good.slice(0, at)}${good[at + 1] ?? ''}${good[at] ?? ''}${good.slice(at + 2)}`;
        expect(verifyReference('ogm', bad)).toBe(false);
      }),
    );
  });

  test('what is made is read again, in every spelling', () => {
    fc.assert(
      fc.property(number, fc.constantFrom<ReferenceKind>('ogm', 'nl', 'rf'), (n, kind) => {
        const value = made(n, { ogm: makeOgm, nl: makeNl, rf: makeRf }[kind]);
        const parsed = parseReference(printReference({ kind, value }), kind);
        expect(parsed.ok && parsed.value.value).toBe(value);
      }),
    );
  });

  test('no text makes the readers throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        parseReference(text);
        findReferences(text);
      }),
    );
  });
});
