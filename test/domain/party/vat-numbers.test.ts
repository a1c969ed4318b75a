import fc from 'fast-check';
import { isVatNumber } from '../../../src/domain/party/identifiers.js';

/** Numbers with right check digits; of a real company only where a register publishes it as its example. */
const GOOD = [
  'ATU13585627',
  'CHE107787577MWST',
  'DE136695976',
  'DK13585628',
  'EE100931558',
  'EL094259216',
  'ESB64717838',
  'ES54362315K',
  'ESX2482300W',
  'FI20774740',
  'FR40303265045',
  'HR33392005961',
  'HU12892312',
  'IE6433435F',
  'IE6433435OA',
  'IE8D79739I',
  'IT00743110157',
  'LU15027442',
  'NO995525828MVA',
  'PL8567346215',
  'PT501964843',
  'SE123456789701',
  'SI50223054',
];

describe('VAT numbers of other countries', () => {
  test.each(GOOD)('%s passes', (number) => {
    expect(isVatNumber(number)).toBe(true);
  });

  test('separators do not matter', () => {
    expect(isVatNumber('de 136.695.976')).toBe(true);
  });

  test.each(GOOD)('one other digit in %s is noticed', (number) => {
    const places = [...number.matchAll(/\d/g)].map((digit) => digit.index);
    // The last two digits of a Swedish number count establishments and are no check digits.
    const checked = number.startsWith('SE') ? places.slice(0, -2) : places;
    const untold = checked.filter((at) =>
      [1, 2, 3, 4, 5, 6, 7, 8, 9].every((step) => {
        const digit = (Number(number[at]) + step) % 10;
        return isVatNumber(`${number.slice(0, at)}${digit}${number.slice(at + 1)}`) === true;
      }),
    );
    expect(untold).toEqual([]);
  });

  test.each(['FR00303265045', 'ESB64717839', 'IE6433435E', 'PL8567346216', 'DE36695976'])(
    '%s does not',
    (number) => {
      expect(isVatNumber(number)).toBe(false);
    },
  );

  test('any text is judged without a throw', () => {
    fc.assert(
      fc.property(fc.constantFrom('DE', 'ES', 'FR', 'IE', '__'), fc.string(), (country, text) => {
        expect([true, false, undefined]).toContain(isVatNumber(country + text));
      }),
    );
  });
});
