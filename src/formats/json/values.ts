import { z } from 'zod';
import {
  type ParticipantId,
  parseParticipant,
  printParticipant,
} from '../../domain/party/participant.js';
import { parsePlainDate, type PlainDate } from '../../kernel/dates.js';
import { type Decimal, parseDecimal, printDecimal } from '../../kernel/decimal.js';
import { type Id, parseId } from '../../kernel/ids.js';
import { type Money, money, type MoneyError, parseMoney, printMoney } from '../../kernel/money.js';

/*
 * How our words look in JSON: dates, decimals and ids as text, money as {"amount": "12.30", "currency": "EUR"}. Each
 * is a codec: decode refuses what the domain cannot hold, encode prints what the domain has.
 */

/** Most rows of one kind in one file: a platform's largest administration, several times over. */
const ROWS_MAX = 500_000;
/** Characters of a number; longer ones only cost time. */
const NUMBER_MAX = 100;

export function rowsField<Row extends z.ZodType>(row: Row): z.ZodArray<Row> {
  return z.array(row).max(ROWS_MAX);
}

export const countryField = z
  .string()
  .regex(/^[A-Z]{2}$/, 'expected an ISO 3166-1 code such as BE');
export const currencyField = z
  .string()
  .regex(/^[A-Z]{3}$/, 'expected an ISO 4217 code such as EUR');
export const amountField = z
  .string()
  .max(40)
  .regex(/^-?\d+(\.\d+)?$/, 'expected a decimal such as 12.30');

/**
 * Something of the domain; its absence is an optional key's business, not the codec's. No check says so: what is encoded
 * inside a list with a bound is tried once without its checks, and would meet an absent value.
 */
export function present<T>() {
  return z.nonoptional(z.custom<T>());
}

/** `12.30`: the lexical form of xsd:decimal, as a text so that nothing is lost. */
export const decimalField = z.codec(
  z
    .string()
    .max(NUMBER_MAX)
    .regex(/^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/, 'expected a decimal such as 12.30'),
  present<Decimal>(),
  {
    decode: (text, context) => {
      const parsed = parseDecimal(text);
      return parsed.ok ? parsed.value : refuse(context, text, 'a decimal such as 12.30');
    },
    encode: (value) => printDecimal(value),
  },
);

/** `2026-11-22`, a date of the calendar. */
export const dateField = z.codec(
  z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'expected a date as YYYY-MM-DD'),
  present<PlainDate>(),
  {
    decode: (text, context) => {
      const parsed = parsePlainDate(text);
      return parsed.ok ? parsed.value : refuse(context, text, 'a date that exists, as YYYY-MM-DD');
    },
    encode: (date) => date,
  },
);

export function idField<Kind extends string>() {
  return z.codec(z.string().min(1).max(100), present<Id<Kind>>(), {
    decode: (text, context) =>
      parseId<Kind>(text) ??
      refuse(context, text, 'an id: letters, digits and . _ : - after a letter or digit'),
    encode: (id) => id,
  });
}

const MONEY_FORM: Readonly<Record<MoneyError['kind'], string>> = {
  'not-a-decimal': 'a decimal such as 12.30',
  'too-fine': 'an amount its currency can pay: it is finer than the smallest unit',
  currency: 'an ISO 4217 code such as EUR',
};

interface MoneyJson {
  readonly amount: string;
  readonly currency: string;
}

function moneyCodec<Form extends z.ZodType<MoneyJson, MoneyJson>>(form: Form) {
  return z.codec(form, present<Money>(), {
    decode: ({ amount, currency }, context) => {
      const parsed = parseMoney(amount, currency);
      if (parsed.ok) return parsed.value;
      return refuse(context, parsed.error.found, MONEY_FORM[parsed.error.kind]);
    },
    encode: (value) => moneyToJson(value) as z.output<Form>,
  });
}

/** Money in files of our own form: nothing else may stand in it. */
export const moneyField = moneyCodec(
  z.strictObject({ amount: amountField, currency: currencyField }),
);

/** Money of somebody else's: what else stands in it is left behind. A JSON number is refused: it has been a float. */
export const foreignMoneyField = moneyCodec(
  z.object({ amount: z.string().max(NUMBER_MAX), currency: z.string().max(NUMBER_MAX) }),
);

export function moneyToJson(value: Money): MoneyJson {
  return { amount: printMoney(value), currency: value.currency };
}

/** `0208:0403170701` */
export const participantField = z.codec(z.string().max(200), present<ParticipantId>(), {
  decode: (text, context) => {
    const parsed = parseParticipant(text);
    return parsed.ok
      ? parsed.value
      : refuse(context, text, 'a participant as scheme:value, such as 0208:0403170701');
  },
  encode: printParticipant,
});

/** A decimal of a currency with two places as its minor units: `5.00` is 500. */
export function minorOf(text: string, context: Issues): bigint {
  const parsed = parseMoney(text, 'EUR');
  return parsed.ok ? parsed.value.minor : refuse(context, text, 'an amount with two decimals');
}

export function printMinor(minor: bigint): string {
  return printMoney(money(minor, 'EUR'));
}

interface Issues {
  readonly issues: z.core.$ZodRawIssue[];
}

/** Notes a value that cannot be; a refused input has no output. */
function refuse(context: Issues, found: string, expected: string): never {
  context.issues.push({
    code: 'custom',
    input: found,
    message: `"${found.slice(0, 60)}" is not ${expected}`,
  });
  return z.NEVER;
}
