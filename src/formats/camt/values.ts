import { parsePlainDate, type PlainDate } from '../../kernel/dates.js';
import { type Decimal, negate, parseDecimal } from '../../kernel/decimal.js';
import { attribute } from '../xml/tree.js';
import { complain, only, type Spot } from './spot.js';

/** An amount as written, never negative, with its currency. */
export interface CamtAmount {
  readonly value: Decimal;
  readonly currency?: string;
}

const CURRENCY = /^[A-Z]{3}$/;
/** Digits ISO 20022 allows an amount (18, of which 5 behind the point) with room for leading zeros. */
const AMOUNT_LENGTH_MAX = 40;
/** What may follow a date: xsd:date allows a zone; the date stays as written. */
const AFTER_DATE = /^(?:Z|[+-]\d{2}:\d{2})?$/;
const TIME_AFTER_DATE = /^T\d{2}:\d{2}:\d{2}(?:\.\d{1,12})?(?:Z|[+-]\d{2}:\d{2})?$/;

/** `Amt` under this element: an exact decimal without sign; the direction stands apart in CdtDbtInd. */
export function amountAt(parent: Spot, name = 'Amt'): CamtAmount | undefined {
  const spot = only(parent, name);
  if (spot === undefined) return undefined;
  const text = spot.element.text.trim();
  const parsed = parseDecimal(text);
  if (!parsed.ok || text.length > AMOUNT_LENGTH_MAX) {
    const found = text.slice(0, AMOUNT_LENGTH_MAX);
    complain(
      spot,
      'VALUE',
      'camt.amount',
      `"${found}" is no amount. Expected digits with a point, such as 121.00.`,
    );
    return undefined;
  }
  if (parsed.value.unscaled < 0n) {
    complain(
      spot,
      'VALUE',
      'camt.amount-negative',
      `The amount ${text} is negative. Amounts have no sign; CdtDbtInd gives the direction.`,
    );
    return undefined;
  }
  const currency = attribute(spot.element, 'Ccy')?.trim();
  if (currency === undefined) return { value: parsed.value };
  if (!CURRENCY.test(currency)) {
    complain(
      spot,
      'VALUE',
      'camt.currency',
      `"${currency.slice(0, 20)}" is no currency. Expected three letters, such as EUR.`,
    );
  }
  return { value: parsed.value, currency };
}

/** CdtDbtInd under this element: undefined where it is absent. */
export function directionAt(parent: Spot): 'CRDT' | 'DBIT' | undefined {
  const spot = only(parent, 'CdtDbtInd');
  const text = spot?.element.text.trim();
  if (spot === undefined || text === 'CRDT' || text === 'DBIT') return text as 'CRDT' | 'DBIT';
  complain(
    spot,
    'VALUE',
    'camt.direction',
    `"${(text ?? '').slice(0, 20)}" is no direction. Expected CRDT or DBIT.`,
  );
  return undefined;
}

/** Credit positive, debit negative, seen from the account. */
export function signed(value: Decimal, direction: 'CRDT' | 'DBIT' | undefined): Decimal {
  return direction === 'DBIT' ? negate(value) : value;
}

/** The local date as written, from `Dt` or `DtTm` under the named child; never moved to another zone. */
export function dateAt(parent: Spot, name: string): PlainDate | undefined {
  const holder = only(parent, name);
  if (holder === undefined) return undefined;
  const day = only(holder, 'Dt');
  const spot = day ?? only(holder, 'DtTm');
  const text = spot?.element.text.trim() ?? '';
  if (spot === undefined || text === '') return undefined;
  const date = parsePlainDate(text.slice(0, 10));
  const rest = text.slice(10);
  if (date.ok && (day === undefined ? TIME_AFTER_DATE : AFTER_DATE).test(rest)) return date.value;
  complain(
    spot,
    'VALUE',
    'camt.date',
    `"${text.slice(0, 40)}" is no date. Expected a day of the calendar, such as 2026-11-03.`,
  );
  return undefined;
}

/** xsd:boolean under this element; absent means false. */
export function flagAt(parent: Spot, name: string): boolean {
  const spot = only(parent, name);
  const text = spot?.element.text.trim() ?? 'false';
  if (text === 'true' || text === '1') return true;
  if (text !== 'false' && text !== '0' && spot !== undefined) {
    complain(spot, 'VALUE', 'camt.flag', `"${text.slice(0, 20)}" is neither true nor false.`);
  }
  return false;
}
