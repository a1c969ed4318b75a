import { parsePlainDate, type PlainDate } from '../../kernel/dates.js';
import { decimal, type Decimal, negate } from '../../kernel/decimal.js';
import { fault, type Fault, type FaultClass } from '../../kernel/fault.js';
import { err, ok, type Result } from '../../kernel/result.js';
import { type Field, type Form, LAYOUTS, type RecordType } from './layout.js';
import type { CodaLine } from './lines.js';

interface FormValue {
  readonly text: string | undefined;
  readonly raw: string;
  readonly digits: string;
  readonly date: PlainDate | undefined;
  readonly amount: Decimal;
  readonly sign: 'credit' | 'debit';
}

/** The fields of a record of that type, read. */
export type Fields<T extends RecordType> = {
  readonly [K in keyof (typeof LAYOUTS)[T]]: (typeof LAYOUTS)[T][K] extends readonly [
    number,
    number,
    infer F extends Form,
  ]
    ? FormValue[F]
    : never;
};

/** What kind of record a line is; undefined when it is none of CODA. */
export function typeOf({ text }: CodaLine): RecordType | undefined {
  const digits = text.startsWith('2') || text.startsWith('3') ? 2 : 1;
  const type = text.slice(0, digits);
  return type in LAYOUTS ? (type as RecordType) : undefined;
}

/** The fields of each record as a list, made once: hundreds of thousands of records are read by them. */
const FIELDS: ReadonlyMap<string, readonly (readonly [name: string, field: Field])[]> = new Map(
  Object.entries(LAYOUTS).map(([type, layout]) => [type, Object.entries<Field>(layout)]),
);

/** All fields of a record by its layout; the first that cannot be read is a VALUE fault with `line:column`. */
export function readFields<T extends RecordType>(
  type: T,
  { text, number }: CodaLine,
): Result<Fields<T>, Fault> {
  const values: Record<string, unknown> = {};
  for (const [name, [from, to, form]] of FIELDS.get(type) ?? []) {
    const written = text.slice(from - 1, to);
    const read = READERS[form](written);
    if (!read.ok) return err(notRead(written, form, name, `${number}:${from}`));
    values[name] = read.value;
  }
  return ok(values as Fields<T>);
}

const NONE = err(undefined);
const READERS: Readonly<Record<Form, (written: string) => Result<unknown, undefined>>> = {
  text: (written) => ok(blankIsNone(written.trim())),
  raw: ok,
  digits: (written) => (/^\d+$/.test(written) ? ok(written) : NONE),
  date: dateOf,
  amount: (written) => (/^\d+$/.test(written) ? ok(thousandths(written)) : NONE),
  sign: (written) => (written === '0' ? ok('credit') : written === '1' ? ok('debit') : NONE),
};

/** What is said of a field that cannot be read; text always can. */
const NOT_READ: Readonly<
  Record<Form, readonly [faultClass: FaultClass, code: string, expected: string]>
> = {
  text: ['VALUE', 'coda.text', 'text'],
  raw: ['VALUE', 'coda.text', 'text'],
  digits: ['VALUE', 'coda.digits', 'digits'],
  date: ['VALUE', 'coda.date', 'a day of the calendar as DDMMYY, or zeros'],
  amount: ['VALUE', 'coda.amount', '15 digits'],
  sign: ['VALUE', 'coda.sign', '0 (credit) or 1 (debit)'],
};

function blankIsNone(text: string): string | undefined {
  return text === '' ? undefined : text;
}

const NO_DATE = /^(?:0{6}|9{6}| {6})$/;
/** Two digits of a year: CODA 2 came in 2006, and no file is from the time before 1980. */
const CENTURY_TURN = '80';

function dateOf(written: string): Result<PlainDate | undefined, undefined> {
  if (NO_DATE.test(written)) return ok(undefined);
  const year = written.slice(4);
  const date = parsePlainDate(
    `${year < CENTURY_TURN ? '20' : '19'}${year}-${written.slice(2, 4)}-${written.slice(0, 2)}`,
  );
  return date.ok ? date : NONE;
}

/** 15 digits of which three are decimals; the third is dropped where it is nothing, as people write amounts. */
function thousandths(digits: string): Decimal {
  const value = BigInt(digits);
  return value % 10n === 0n ? decimal(value / 10n, 2) : decimal(value, 3);
}

/** Credit positive, debit negative, seen from the account. */
export function signed(fields: {
  readonly sign: FormValue['sign'];
  readonly amount: Decimal;
}): Decimal {
  return fields.sign === 'debit' ? negate(fields.amount) : fields.amount;
}

function notRead(written: string, form: Form, name: string, path: string): Fault {
  const [faultClass, code, expected] = NOT_READ[form];
  return fault(
    faultClass,
    code,
    path,
    `"${written}" stands here for ${name}. Expected: ${expected}.`,
  );
}
