/**
 * Check digits of VAT numbers behind their country letters, where the country's rule is known. They tell a typing error
 * from a number that may exist; whether it does exist is for VIES to say. A country without a row is not judged.
 */
type Judge = (number: string) => boolean;

function weighted(digits: string, weights: readonly number[]): number {
  return weights.reduce((total, weight, i) => total + weight * Number(digits[i]), 0);
}

/** Sum of the digits, those at odd places from the right doubled and cast to one digit (ISO/IEC 7812-1). */
function luhnSum(digits: string): number {
  let total = 0;
  for (let i = 0; i < digits.length; i += 1) {
    const digit = Number(digits[digits.length - 1 - i]);
    total += i % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2;
  }
  return total;
}

function passesLuhn(digits: string): boolean {
  return luhnSum(digits) % 10 === 0;
}

/** ISO/IEC 7064, MOD 11,10. */
function passesMod11Mod10(digits: string): boolean {
  let product = 10;
  for (const digit of digits.slice(0, -1)) {
    product = (2 * ((Number(digit) + product) % 10 || 10)) % 11;
  }
  return (11 - product) % 10 === Number(digits.at(-1));
}

interface Weighing {
  readonly form: RegExp;
  /** For the digits from the left */
  readonly weights: readonly number[];
  /** Sum of the weighed digits -> the digit behind them */
  readonly check: (sum: number) => number;
}

/** `form` has one group: the digits, check digit last. */
function weighs({ form, weights, check }: Weighing): Judge {
  return (number) => {
    const digits = form.exec(number)?.[1];
    return (
      digits !== undefined && check(weighted(digits, weights)) === Number(digits[weights.length])
    );
  };
}

/** What is missing to a multiple of ten. */
const toTen = (sum: number): number => (10 - (sum % 10)) % 10;
/** What is missing to a multiple of eleven; 10 is written as nothing and never fits. */
const toEleven = (sum: number): number => (11 - (sum % 11)) % 11;

const SPANISH_LETTERS = 'TRWAGMYFPDXBNJZSQVHLCKE';

/** Persons carry a letter after the remainder modulo 23, entities a Luhn digit, as digit or as letter. */
function isSpanish(number: string): boolean {
  const [, lead, digits = '', letter] = /^([XYZKLM]|\d)(\d{7})([A-Z])$/.exec(number) ?? [];
  if (lead !== undefined) {
    const first = /\d/.test(lead) ? lead : ({ X: '0', Y: '1', Z: '2' }[lead] ?? '');
    return SPANISH_LETTERS[Number(first + digits) % 23] === letter;
  }
  const [, body, check] = /^[A-HJNP-SUVW](\d{7})([0-9A-J])$/.exec(number) ?? [];
  if (body === undefined || check === undefined) return false;
  const digit = /\d/.test(check) ? check : String('JABCDEFGHI'.indexOf(check));
  return passesLuhn(body + digit);
}

/** Numeric keys follow from the SIREN; the numbers of Monaco have none. */
function isFrench(number: string): boolean {
  const [, key, siren] = /^([0-9A-HJ-NP-Z]{2})(\d{9})$/.exec(number) ?? [];
  if (key === undefined || siren === undefined) return false;
  if (!siren.startsWith('000') && !passesLuhn(siren)) return false;
  return !/^\d\d$/.test(key) || (12 + 3 * (Number(siren) % 97)) % 97 === Number(key);
}

/** Seven digits, a check letter, since 2013 perhaps a second letter that counts; the old form had its letter second. */
function isIrish(number: string): boolean {
  const modern = number.replace(/^(\d)[A-Z+*](\d{5})([A-W])$/, '0$2$1$3');
  const [, digits, check, second = 'W'] = /^(\d{7})([A-W])([A-IW]?)$/.exec(modern) ?? [];
  if (digits === undefined) return false;
  const letters = 'WABCDEFGHIJKLMNOPQRSTUV';
  const extra = letters.indexOf(second === '' ? 'W' : second);
  return letters[(weighted(digits, [8, 7, 6, 5, 4, 3, 2]) + 9 * extra) % 23] === check;
}

/** Luhn over the first seven; with the eighth the sum is 6 more than a multiple of ten. */
function isAustrian(number: string): boolean {
  const digits = /^U(\d{8})$/.exec(number)?.[1];
  return digits !== undefined && (luhnSum(digits.slice(0, 7)) + Number(digits[7])) % 10 === 6;
}

/** By the letters that open the number; EL is Greece. */
const JUDGES: Readonly<Record<string, Judge>> = {
  AT: isAustrian,
  CH: weighs({
    form: /^E(\d{9})(?:MWST|TVA|IVA)?$/,
    weights: [5, 4, 3, 2, 7, 6, 5, 4],
    check: toEleven,
  }),
  DE: (number) => /^[1-9]\d{8}$/.test(number) && passesMod11Mod10(number),
  DK: (number) => /^\d{8}$/.test(number) && weighted(number, [2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0,
  EE: weighs({ form: /^(10\d{7})$/, weights: [3, 7, 1, 3, 7, 1, 3, 7], check: toTen }),
  EL: weighs({
    form: /^(\d{9})$/,
    weights: [256, 128, 64, 32, 16, 8, 4, 2],
    check: (sum) => (sum % 11) % 10,
  }),
  ES: isSpanish,
  FI: weighs({ form: /^(\d{8})$/, weights: [7, 9, 10, 5, 8, 4, 2], check: toEleven }),
  FR: isFrench,
  HR: (number) => /^\d{11}$/.test(number) && passesMod11Mod10(number),
  HU: weighs({ form: /^(\d{8})$/, weights: [9, 7, 3, 1, 9, 7, 3], check: toTen }),
  IE: isIrish,
  IT: (number) => /^\d{11}$/.test(number) && passesLuhn(number),
  LU: (number) =>
    /^\d{8}$/.test(number) && Number(number.slice(0, 6)) % 89 === Number(number.slice(6)),
  NO: weighs({ form: /^(\d{9})(?:MVA)?$/, weights: [3, 2, 7, 6, 5, 4, 3, 2], check: toEleven }),
  PL: weighs({
    form: /^(\d{10})$/,
    weights: [6, 5, 7, 2, 3, 4, 5, 6, 7],
    check: (sum) => sum % 11,
  }),
  PT: weighs({
    form: /^([1-9]\d{8})$/,
    weights: [9, 8, 7, 6, 5, 4, 3, 2],
    check: (sum) => toEleven(sum) % 10,
  }),
  SE: (number) =>
    /^\d{10}(?:0[1-9]|[1-8]\d|9[0-4])$/.test(number) && passesLuhn(number.slice(0, 10)),
  SI: weighs({
    form: /^([1-9]\d{7})$/,
    weights: [8, 7, 6, 5, 4, 3, 2],
    // 11 is never given out, 10 is written 0.
    check: (sum) => (sum % 11 === 0 ? Number.NaN : toEleven(sum) % 10),
  }),
};

/** Whether a number without separators, upper case, passes; `undefined` for a country without a known rule. */
export function vatCheckDigits(country: string, number: string): boolean | undefined {
  return Object.hasOwn(JUDGES, country) ? JUDGES[country]?.(number) : undefined;
}
