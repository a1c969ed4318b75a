import { daysBetween, parsePlainDate, type PlainDate } from '../../kernel/dates.js';
import { type Decimal, negate, parseDecimal } from '../../kernel/decimal.js';
import type { EntryLine, Mark, Mt940Balance, WrittenDate } from './model.js';

/** Digits, and a comma with up to five behind it; the comma may be missing, and so may what follows it. */
const AMOUNT = '(\\d{1,24}(?:,\\d{0,5})?)';
const BALANCE = new RegExp(`^([CD])(\\d{6})([A-Z]{3})${AMOUNT}\\s*$`);
/** `:61:` (SWIFT 6!n[4!n]2a[1!a]15d[1!a3!c]16x[//16x]); lengths of references are not held to. */
const ENTRY = new RegExp(
  `^(\\d{6})(\\d{4})?(RC|RD|C|D)([A-Z])?${AMOUNT}(?![\\d.,])([A-Z][A-Z0-9]{3})?([^]*)$`,
);
/** Two-digit years from here on are of the last century (SWIFT user handbook). */
const LAST_CENTURY_FROM = 80;
/** Which marks are money out: a reversed credit is one, a reversed debit is none. */
const IS_DEBIT: Readonly<Record<Mark, boolean>> = { C: false, D: true, RC: true, RD: false };

/** A balance; undefined where the field has another form. */
export function balanceOf(tag: string, text: string): Mt940Balance | undefined {
  const [, mark = '', date = '', currency = '', amount = ''] = BALANCE.exec(text) ?? [];
  const value = amountOf(amount);
  if (value === undefined) return undefined;
  return { tag, amount: mark === 'D' ? negate(value) : value, currency, date: dateOf(date) };
}

/** The first line of `:61:`; undefined where it cannot be read without guessing. */
export function entryLineOf(text: string): EntryLine | undefined {
  const [, date = '', monthDay, mark, fundsCode, amount = '', typeCode, references = ''] =
    ENTRY.exec(text) ?? [];
  const value = amountOf(amount);
  if (value === undefined || !isMark(mark)) return undefined;
  const parting = references.indexOf('//');
  const own = (parting < 0 ? references : references.slice(0, parting)).trim();
  const bank = parting < 0 ? '' : references.slice(parting + 2).trim();
  return {
    valueDate: dateOf(date),
    ...(monthDay === undefined ? {} : { entryMonthDay: monthDay }),
    mark,
    ...(fundsCode === undefined ? {} : { fundsCode }),
    amount: IS_DEBIT[mark] ? negate(value) : value,
    ...(typeCode === undefined ? {} : { typeCode }),
    ...(own === '' ? {} : { ownReference: own }),
    ...(bank === '' ? {} : { bankReference: bank }),
  };
}

/**
 * The day of an entry: its month and day in the year that brings it nearest to the value date (December, January).
 * Without an entry date it is the value date: SWIFT lets it out where the two are the same.
 */
export function bookingDateOf({ valueDate, entryMonthDay }: EntryLine): PlainDate | undefined {
  const { day } = valueDate;
  if (entryMonthDay === undefined || day === undefined) return day;
  if (entryMonthDay === day.slice(5).replace('-', '')) return day;
  const year = Number(day.slice(0, 4));
  const [month, date] = [entryMonthDay.slice(0, 2), entryMonthDay.slice(2)];
  const near = [year, year - 1, year + 1]
    .map((y) => parsePlainDate(`${String(y).padStart(4, '0')}-${month}-${date}`))
    .filter((parsed) => parsed.ok)
    .map(({ value }) => value);
  const distance = (other: PlainDate): number => Math.abs(daysBetween(day, other));
  return near.sort((a, b) => distance(a) - distance(b))[0];
}

function isMark(text: string | undefined): text is Mark {
  return text !== undefined && text in IS_DEBIT;
}

function amountOf(text: string): Decimal | undefined {
  const parsed = parseDecimal(text.replace(',', '.'));
  return parsed.ok ? parsed.value : undefined;
}

function dateOf(sixDigits: string): WrittenDate {
  const year = Number(sixDigits.slice(0, 2));
  const century = year >= LAST_CENTURY_FROM ? '19' : '20';
  const text = `${century}${sixDigits.slice(0, 2)}-${sixDigits.slice(2, 4)}-${sixDigits.slice(4)}`;
  const day = parsePlainDate(text);
  return day.ok ? { text, day: day.value } : { text };
}
