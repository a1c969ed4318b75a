import type { Language } from './words.js';

/*
 * Amounts are decimal texts, as the API gives and takes them. They are reckoned with as whole numbers of their last place:
 * none of them becomes a binary fraction on the way.
 */

const FORM = /^(-?)(\d{1,18})(?:\.(\d{1,6}))?$/;

interface Exact {
  readonly units: bigint;
  /** Places behind the point */
  readonly places: number;
}

function readExact(text: string): Exact {
  const [, sign, whole, fraction = ''] = FORM.exec(text) ?? [];
  if (whole === undefined) throw new Error(`“${text}” is no amount.`);
  const units = BigInt(whole + fraction);
  return { units: sign === '-' ? -units : units, places: fraction.length };
}

function unitsAt({ units, places }: Exact, wanted: number): bigint {
  return units * 10n ** BigInt(wanted - places);
}

function print(units: bigint, places: number): string {
  const digits = (units < 0n ? -units : units).toString().padStart(places + 1, '0');
  const end = digits.length - places;
  const fraction = places === 0 ? '' : `.${digits.slice(end)}`;
  return `${units < 0n ? '-' : ''}${digits.slice(0, end)}${fraction}`;
}

/** The sum, with as many places as the finest has. */
export function sumOf(amounts: readonly string[]): string {
  const read = amounts.map(readExact);
  const places = Math.max(0, ...read.map((one) => one.places));
  return print(
    read.reduce((sum, one) => sum + unitsAt(one, places), 0n),
    places,
  );
}

export function negated(amount: string): string {
  const { units, places } = readExact(amount);
  return print(-units, places);
}

export function lessOf(amount: string, ...taken: readonly string[]): string {
  return sumOf([amount, ...taken.map(negated)]);
}

/** -1 below zero, 0, 1 above it. */
export function signOf(amount: string): -1 | 0 | 1 {
  const { units } = readExact(amount);
  return units === 0n ? 0 : units < 0n ? -1 : 1;
}

/** Of two amounts the one nearer to zero. */
export function smallerOf(a: string, b: string): string {
  const size = (text: string) => (signOf(text) < 0 ? negated(text) : text);
  return signOf(lessOf(size(a), size(b))) > 0 ? b : a;
}

/** What parts thousands; the other of the two parts cents. */
const THOUSANDS: Readonly<Record<Language, '.' | ','>> = { nl: '.', fr: '.', en: ',' };

/**
 * An amount as people type it, `1.234,56`, `1234.56` or `12`; null when it is none. A sign that both parts thousands and
 * cents somewhere parts thousands when three digits follow, as it is written here.
 */
export function typedAmount(text: string, language: Language): string | null {
  const plain = text.replace(/[\s €]/gu, '').replace('−', '-');
  const last = Math.max(plain.lastIndexOf('.'), plain.lastIndexOf(','));
  const signs = plain.replace(/[^.,]/g, '');
  const isThousands =
    last !== -1 &&
    new Set(signs).size === 1 &&
    (signs.length > 1 || (plain[last] === THOUSANDS[language] && /[.,]\d{3}$/.test(plain)));
  const digits = plain.replace(/[.,]/g, (_, at: number) =>
    at === last && !isThousands ? '.' : '',
  );
  return FORM.test(digits) ? digits : null;
}

/** The amount as it stands in a field, ready to be typed over. */
export function amountToType(amount: string, language: Language): string {
  return THOUSANDS[language] === '.' ? amount.replace('.', ',') : amount;
}
