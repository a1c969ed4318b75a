import fc from 'fast-check';
import {
  dutchVatKind,
  fitsScheme,
  isBelgianVat,
  isEnterpriseNumber,
  isGln,
  isIban,
  isKvk,
  isLei,
  isOin,
  isVatNumber,
  looksLikeIban,
  normalEnterpriseNumber,
  normalKvk,
} from '../../../src/domain/party/identifiers.js';

describe('Belgian enterprise number', () => {
  test.each([
    ['0403170701', true],
    ['0899965307', true],
    ['0202239951', true],
    ['0848934496', true],
    ['0407214017', true],
    ['0886776275', true],
    ['1000000057', false],
    ['2403170701', false],
    ['040317070', false],
  ])('%s: %s', (number, expected) => {
    expect(isEnterpriseNumber(number)).toBe(expected);
  });

  test.each([
    ['BE 0403.170.701', '0403170701'],
    ['403170701', '0403170701'],
    ['BE0403170702', null],
  ])('what people type, %s, becomes %s', (typed, expected) => {
    expect(normalEnterpriseNumber(typed)).toBe(expected);
  });

  test('a change of any one digit is noticed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 9 }), (at, step) => {
        const digits = '0403170701'.split('');
        digits[at] = String((Number(digits[at]) + step) % 10);
        expect(isEnterpriseNumber(digits.join(''))).toBe(false);
      }),
    );
  });
});

describe('VAT numbers', () => {
  test.each([
    ['NL000099998B57', 'sole-trader'],
    ['NL004495445B01', 'entity'],
    ['NL004495446B01', null],
    ['NL00449544B01', null],
  ])('the Dutch number %s is of kind %s', (vat, kind) => {
    expect(dutchVatKind(vat)).toBe(kind);
  });

  test('Belgian numbers are judged, with and without punctuation', () => {
    expect(isBelgianVat('BE 0403.170.701')).toBe(true);
    expect(isBelgianVat('BE0403170702')).toBe(false);
  });

  test('a country without a rule of ours is not judged', () => {
    expect(isVatNumber('BG123456789')).toBeUndefined();
  });
});

describe('IBAN', () => {
  test.each([
    ['BE68539007547034', true],
    ['be68 5390 0754 7034', true],
    ['NL91ABNA0417164300', true],
    ['DE89370400440532013000', true],
    ['NL92ABNA0417164300', false],
    ['BE6853900754703', false],
    ['NL91ABNA041716430', false],
    ['', false],
  ])('%s: %s', (iban, expected) => {
    expect(isIban(iban)).toBe(expected);
  });

  test('a domestic account is no wrong IBAN', () => {
    expect(looksLikeIban('417164300')).toBe(false);
  });
});

describe('other identifiers', () => {
  test.each([
    ['GLN', isGln('5412345000013'), true],
    ['GLN with a wrong check digit', isGln('5412345000014'), false],
    ['KvK', isKvk('00000011'), true],
    ['KvK of seven digits', isKvk('0000011'), false],
    ['OIN', isOin('00000001003214345000'), true],
    ['LEI', isLei('5493001KJTIIGC8Y1R12'), true],
    ['LEI with a wrong check digit', isLei('5493001KJTIIGC8Y1R13'), false],
  ])('%s', (_name, found, expected) => {
    expect(found).toBe(expected);
  });

  test('a KvK number typed with seven digits gets its leading zero', () => {
    expect(normalKvk('1234567')).toBe('01234567');
  });

  test('a participant is judged by its scheme, an unknown scheme not at all', () => {
    expect(fitsScheme({ scheme: '0208', value: '0403170701' })).toBe(true);
    expect(fitsScheme({ scheme: '0208', value: '0403170702' })).toBe(false);
    expect(fitsScheme({ scheme: '9999', value: 'x' })).toBeUndefined();
  });
});
