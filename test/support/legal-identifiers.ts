import fc from 'fast-check';
import { mod97 } from '../../src/domain/party/identifiers.js';

/** Numbers with right check digits, of nobody in particular. */

const digits = (count: number): fc.Arbitrary<string> =>
  fc.integer({ min: 0, max: 10 ** count - 1 }).map((n) => String(n).padStart(count, '0'));

const two = (n: number): string => String(n).padStart(2, '0');

/** BE enterprise number, ten digits. */
export const enterpriseNumber = fc
  .tuple(fc.constantFrom('0', '1'), digits(7))
  .map(([first, rest]) => `${first}${rest}${two(97 - (Number(first + rest) % 97))}`);

export const kvkNumber = digits(8);

/** Dutch VAT number of a legal person: its nine digits pass the eleven test. */
export const dutchVat = digits(8)
  .map((base) => {
    const total = Array.from(base).reduce((sum, digit, i) => sum + Number(digit) * (9 - i), 0);
    return { base, check: total % 11 };
  })
  .filter(({ check }) => check < 10)
  .map(({ base, check }) => `NL${base}${check}B01`);

const iban = (country: string, account: string): string =>
  `${country}${two(98 - mod97(`${account}${country}00`))}${account}`;

export const belgianIban = digits(10).map((ten) =>
  iban('BE', `${ten}${two(Number(BigInt(ten) % 97n) || 97)}`),
);

export const dutchIban = fc
  .tuple(fc.constantFrom('ABNA', 'INGB', 'RABO', 'TRIO'), digits(10))
  .map(([bank, account]) => iban('NL', bank + account));
