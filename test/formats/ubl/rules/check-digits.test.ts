import fc from 'fast-check';
import { mod97 } from '../../../../src/domain/party/identifiers.js';
import {
  isAustralianNumber,
  isBelgianNumber,
  isGlnLike,
  isGreekNumber,
  isIbanLike,
  isItalianFiscalCode,
  isItalianOffice,
  isItalianVatNumber,
  isNorwegianNumber,
  isSwedishNumber,
  readsAsInteger,
} from '../../../../src/formats/ubl/rules/check-digits.js';

type Judge = (text: string) => boolean;

// prettier-ignore
const TABLE: readonly (readonly [name: string, judge: Judge, right: readonly string[], wrong: readonly string[]])[] = [
  ['GLN', isGlnLike,
    ['5790000435951', '5412345000013', '0', '00', '31', '96385074'],
    ['5790000435952', '1', '30', '579000043595', '5790000435951 ', '-31', '']],
  ['Norwegian register number', isNorwegianNumber,
    ['987654325', '923609016', '974760673'],
    ['987654324', '000000000', '98765432', '9876543250', 'NO987654325', '']],
  ['Belgian enterprise number', isBelgianNumber,
    ['0202239951', '7000000050', '0000000097', '0000009797'],
    ['0202239952', '0000000000', '020223995', '02022399510', '']],
  ['Australian business number', isAustralianNumber,
    ['51824753556', '53004085616'],
    ['51824753557', '5182475355', '00000000000', 'A1824753556', '']],
  ['Swedish organisation number', isSwedishNumber,
    ['5567321707', '5560360793', '0000000000', '55673217079', '5567321707123'],
    ['5567321708', '556732170', '556732-1707', '5567321707A', '']],
  ['Greek tax number', isGreekNumber,
    ['094259216', '123456783', '000000000', '094259216EL', '094259216 '],
    ['094259217', '09425921', ' 94259216', 'EL0942592', '']],
  ['Italian office', isItalianOffice,
    ['UFabC1', '000000'],
    ['UFABC', 'UFABC12', 'UFAB-1', 'ÙFABC1', '']],
  ['Italian fiscal code', isItalianFiscalCode,
    ['RSSMRA85T10A562S', 'rssmra85t10....2s', '12345678901', '+1234567890', '-1234567890', 'ABCDEF+1A 1𝟘𝟘𝟘1A'].map((t) => t.replace('....', '...')),
    ['RSSMRA85T10A562', 'RSSMRA8AT10A562S', 'RSSMRA85T10A56XS', 'RSSMRA85110A562S', '1234567890', '1234567890A', '++123456789', '']],
  ['Italian VAT number', isItalianVatNumber,
    ['12345670785', '00000000000', '00743110157'],
    ['12345670786', '1234567078', '123456707850', '+1234567078', '']],
  ['IBAN', isIbanLike,
    ['DE75512108001245126199', 'BE68 5390 0754 7034', 'NL91ABNA0417164300', 'GB82 WEST 1234 5698 7654 32', '\tDE75\n512108001245126199 '],
    ['DE75512108001245126198', 'de75512108001245126199', 'NL91abna0417164300', 'DE7551210800124512619-', 'D175512108001245126199', 'DE', '']],
  ['integer', readsAsInteger,
    ['0', '007', '+1', '-1', ' 12 ', '\n5'],
    ['', ' ', '+', '1.0', '1e3', '- 1', 'INF', '٣']],
];

describe('check digits of the official rules', () => {
  describe.each(TABLE)('%s', (_name, judge, right, wrong) => {
    test.each(right.map((text) => [text]))('accepts %j', (text) => {
      expect(judge(text)).toBe(true);
    });
    test.each(wrong.map((text) => [text]))('refuses %j', (text) => {
      expect(judge(text)).toBe(false);
    });
    test('answers on a very long text', () => {
      for (const part of ['1', ' ', 'A', '\u00a0', '1 ']) {
        expect(typeof judge(part.repeat(200_000))).toBe('boolean');
      }
    });
    test('answers on any text', () => {
      fc.assert(
        fc.property(fc.string({ unit: 'binary' }), (text) => {
          expect(typeof judge(text)).toBe('boolean');
        }),
      );
    });
  });

  test('small letters of an IBAN count 42 to 67', () => {
    // DE and two digits, then one small letter: exactly one of the 97 pairs passes.
    const passing = Array.from({ length: 97 }, (_, i) => `DE${String(i).padStart(2, '0')}a`);
    const found = passing.filter(isIbanLike);
    expect(found).toHaveLength(1);
    const [iban = ''] = found;
    expect(BigInt(`421314${iban.slice(2, 4)}`) % 97n).toBe(1n);
  });

  test('an IBAN in capitals is judged as everywhere', () => {
    const capitals = fc.stringMatching(/^[A-Z]{2}\d{2}[A-Z0-9]{0,30}$/);
    fc.assert(
      fc.property(capitals, (text) => {
        expect(isIbanLike(text)).toBe(mod97(text.slice(4) + text.slice(0, 4)) === 1);
      }),
    );
  });

  test('one digit changed is noticed where the check digit stands at the end', () => {
    const digits = fc.integer({ min: 0, max: 9 });
    fc.assert(
      fc.property(
        fc.array(digits, { minLength: 12, maxLength: 12 }),
        digits,
        digits,
        (body, at, by) => {
          const judged = (list: readonly number[]): readonly number[] =>
            Array.from({ length: 10 }, (_, i) => i).filter((i) => isGlnLike([...list, i].join('')));
          const [check] = judged(body);
          expect(judged(body)).toHaveLength(1);
          const changed = body.with(at, ((body[at] ?? 0) + 1 + (by % 9)) % 10);
          expect(judged(changed)[0]).not.toBe(check);
        },
      ),
    );
  });
});
