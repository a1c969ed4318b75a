import type { Invoice, Period, VatCategory } from '../../domain/invoice/invoice.js';
import type { Language } from '../../domain/party/debtor.js';
import { isIban, normalIban } from '../../domain/party/identifiers.js';
import type { Identifier } from '../../domain/party/party.js';
import type { PlainDate } from '../../kernel/dates.js';
import { absolute, compare, type Decimal, dec } from '../../kernel/decimal.js';
import { amountIn, dateIn, decimalIn } from '../letter/locale.js';
import { plain, plainLines } from '../text/plain.js';
import { REGISTERS, rowOf, VAT_CATEGORIES } from './codes.js';
import { COUNTRIES } from './countries.js';
import { UNITS } from './units.js';
import type { Fact } from './view.js';
import { inLanguage, type Said, type Word, WORDS } from './words.js';

/** Characters of a name or reference that are shown; honest ones have at most some hundreds. */
const TEXT_MAX = 1000;
/** The same of a note, description or terms. A megabyte of them would bury the invoice. */
const LINES_MAX = 5000;

/** How one document is said in one language; every answer is plain text. */
export interface Printer {
  readonly language: Language;
  readonly word: (word: Word) => string;
  readonly said: (said: Said) => string;
  /** `Periode: …`; French sets a space before the colon */
  readonly labelled: (label: string, value: string) => string;
  readonly text: (text: string) => string;
  readonly lines: (text: string) => readonly string[];
  readonly date: (date: PlainDate) => string;
  readonly period: (period: Period) => string;
  /** With the sign or code of a currency, by default that of the document */
  readonly amount: (value: Decimal, currency?: string) => string;
  /** Without a currency, with at least `places` decimals */
  readonly number: (value: Decimal, places?: number) => string;
  readonly percent: (value: Decimal) => string;
  readonly unit: (code: string, quantity: Decimal) => string;
  readonly country: (code: string) => string;
  readonly vat: (category: VatCategory) => string;
  /** Label and number: `Ondernemingsnummer`, `0403.170.701` */
  readonly identifier: (id: Identifier, otherwise: Word) => Fact;
}

export function printerFor({ currency }: Pick<Invoice, 'currency'>, language: Language): Printer {
  const said = (of: Said): string => inLanguage(of, language);
  const word = (name: Word): string => said(WORDS[name]);
  const cut = (text: string, max: number): string =>
    text.length <= max ? text : `${text.slice(0, max)} ${word('shortened')}`;
  const text = (value: string): string => plain(cut(value, TEXT_MAX));
  const date = (value: PlainDate): string => dateIn(language, value);
  const number = (value: Decimal, places = 0): string => decimalIn(language, value, places);
  const percent = (value: Decimal): string => `${number(value)}\u00a0%`;
  return {
    language,
    word,
    said,
    labelled: (label, value) => `${label}${language === 'fr' ? '\u00a0' : ''}: ${value}`,
    text,
    lines: (value) => plainLines(cut(value, LINES_MAX)),
    date,
    period: ({ start, end }) => {
      if (start !== undefined && end !== undefined) return `${date(start)} – ${date(end)}`;
      if (start !== undefined) return `${word('from')} ${date(start)}`;
      return end === undefined ? '' : `${word('until')} ${date(end)}`;
    },
    amount: (value, of = currency) => amountIn(language, value, text(of)),
    number,
    percent,
    unit: (code, quantity) => unitIn(language, code, quantity) ?? text(code),
    country: (code) => {
      const name = rowOf(COUNTRIES, code.toUpperCase());
      return name === undefined ? text(code) : said(name);
    },
    vat: ({ code, rate }) => {
      const name = rowOf(VAT_CATEGORIES, code);
      const shown = rate === undefined ? [] : [percent(rate)];
      if (name !== undefined && (rate === undefined || rate.unscaled === 0n)) return said(name);
      if (name !== undefined) return [...shown, said(name)].join(' ');
      return code === 'S' && rate !== undefined ? percent(rate) : [...shown, text(code)].join(' ');
    },
    identifier: (id, otherwise) => {
      const register = id.scheme === undefined ? undefined : rowOf(REGISTERS, id.scheme);
      const value = printIdentifier(text(id.value), id.scheme);
      if (register !== undefined) return { label: said(register), values: [value] };
      const scheme = id.scheme === undefined ? '' : ` (${text(id.scheme)})`;
      return { label: word(otherwise), values: [`${value}${scheme}`] };
    },
  };
}

const ONE = dec('1');
const TWO = dec('2');

/** The word of a unit, in the plural where the language asks for it: French begins it at two, the others after one. */
function unitIn(language: Language, code: string, quantity: Decimal): string | undefined {
  const row = rowOf(UNITS, code) ?? (/^X..$/.test(code) ? rowOf(UNITS, code.slice(1)) : undefined);
  if (row === undefined) return undefined;
  const [one = '', several = one] = inLanguage(row, language).split('|');
  const size = absolute(quantity);
  const single = language === 'fr' ? compare(size, TWO) < 0 : compare(size, ONE) === 0;
  return single ? one : several;
}

/** `0403.170.701`, as it stands on Belgian letterheads; other numbers stand as they are. */
function printIdentifier(value: string, scheme: string | undefined): string {
  return scheme === '0208' ? value.replace(/^(\d{4})(\d{3})(\d{3})$/, '$1.$2.$3') : value;
}

/** `BE 0403.170.701`; other countries' numbers stand as they are. */
export function printVatNumber(value: string): string {
  return value.replace(/^BE(\d{4})(\d{3})(\d{3})$/, 'BE $1.$2.$3');
}

/** An IBAN in groups of four, as banks print it; any other account as it is. */
export function printAccount(value: string): string {
  return isIban(value) ? normalIban(value).replace(/(.{4})(?=.)/g, '$1 ') : value;
}
