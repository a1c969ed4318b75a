import { type Decimal, printDecimal } from '../../kernel/decimal.js';
import { type Money, placesOf, toDecimal } from '../../kernel/money.js';
import type { PlainDate } from '../../kernel/dates.js';
import type { Language } from '../../domain/party/debtor.js';

/** How a language writes numbers and dates. Tables of our own: a machine's locale data must not change a letter. */
interface Locale {
  readonly decimal: string;
  readonly group: string;
  /** `#` stands for the number, `¤` for the currency sign or code */
  readonly money: string;
  readonly date: (day: number, month: string, year: string) => string;
  readonly months: readonly string[];
  readonly days: (count: number) => string;
}

/** Keeps an amount and its currency on one line. */
const NO_BREAK = '\u00a0';

const plural =
  (one: string, many: string) =>
  (count: number): string =>
    `${count} ${count === 1 ? one : many}`;

const LOCALES: Readonly<Record<Language, Locale>> = {
  nl: {
    decimal: ',',
    group: '.',
    money: `¤${NO_BREAK}#`,
    date: (day, month, year) => `${day} ${month} ${year}`,
    months:
      'januari februari maart april mei juni juli augustus september oktober november december'.split(
        ' ',
      ),
    days: plural('dag', 'dagen'),
  },
  fr: {
    decimal: ',',
    group: NO_BREAK,
    money: `#${NO_BREAK}¤`,
    date: (day, month, year) => `${day === 1 ? '1er' : day} ${month} ${year}`,
    months:
      'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(
        ' ',
      ),
    days: plural('jour', 'jours'),
  },
  en: {
    decimal: '.',
    group: ',',
    money: '¤#',
    date: (day, month, year) => `${day} ${month} ${year}`,
    months:
      'January February March April May June July August September October November December'.split(
        ' ',
      ),
    days: plural('day', 'days'),
  },
  de: {
    decimal: ',',
    group: '.',
    money: `#${NO_BREAK}¤`,
    date: (day, month, year) => `${day}. ${month} ${year}`,
    months:
      'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(
        ' ',
      ),
    days: plural('Tag', 'Tage'),
  },
};

/** `€ 1.210,00` in Dutch, `1 210,00 €` in French, `€1,210.00` in English, `1.210,00 €` in German. */
export function moneyIn(language: Language, value: Money): string {
  return amountIn(language, toDecimal(value), value.currency);
}

/** The same of an exact decimal, with all the places it needs and at least those of its currency. */
export function amountIn(language: Language, value: Decimal, currency: string): string {
  const locale = LOCALES[language];
  const number = decimalIn(language, value, placesOf(currency));
  // The number first and the currency by a function: nobody has checked a document's currency for `#` and `$`.
  const printed = locale.money
    .replace('#', number.replace('-', ''))
    .replace('¤', () => (currency === 'EUR' ? '€' : signOf(locale, currency)));
  return number.startsWith('-') ? `-${printed}` : printed;
}

/** Grouped in threes, no zeros behind `places` but those needed: `1.234,5` or, with two places, `1.234,50`. */
export function decimalIn(language: Language, value: Decimal, places = 0): string {
  const locale = LOCALES[language];
  const [whole = '0', fraction = ''] = printDecimal(value, places).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, locale.group);
  const needed = fraction.slice(0, places) + fraction.slice(places).replace(/0+$/, '');
  return needed === '' ? grouped : `${grouped}${locale.decimal}${needed}`;
}

/** A code needs a space that a sign does not. */
function signOf(locale: Locale, currency: string): string {
  return locale.money === '¤#' ? `${currency}${NO_BREAK}` : currency;
}

/** Decimal text as the language writes it: `48.84` is `48,84` in Dutch. */
export function numberIn(language: Language, decimal: string): string {
  return decimal.replace('.', LOCALES[language].decimal);
}

/** `16 november 2026`, with the month in words: 11/12 means two days in two countries. */
export function dateIn(language: Language, date: PlainDate): string {
  const locale = LOCALES[language];
  const month = locale.months[Number(date.slice(5, 7)) - 1] ?? '';
  return locale.date(Number(date.slice(8, 10)), month, date.slice(0, 4));
}

/** `1 dag`, `5 dagen`. */
export function daysIn(language: Language, count: number): string {
  return LOCALES[language].days(count);
}
