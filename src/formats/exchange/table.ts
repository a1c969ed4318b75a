import { addDays, parsePlainDate, type PlainDate, plainDate } from '../../kernel/dates.js';
import { fault, type Fault } from '../../kernel/fault.js';
import { type Money, money, parseMoney } from '../../kernel/money.js';
import { err, ok, type Result } from '../../kernel/result.js';
import { plainText, readCsv } from '../sheet/csv.js';
import { windowsText } from '../text/windows-1252.js';
import { readWorkbook } from '../xlsx/read.js';

/** Rows of one table: larger administrations have packages with an API. */
const ROWS_MAX = 100_000;
/** Characters of a cell. */
const CELL_MAX = 4_000;
/** Faults told at once; the first ones help most. */
export const FAULTS_MAX = 50;

/** How days are written in a file: `31-12-2026` in most exports, `12/31/2026` in some, `2026-12-31` always. */
export type DateOrder = 'day-first' | 'month-first';

export interface TableForm {
  readonly dates: DateOrder;
  readonly currency: string;
}

/** What columns of one name mean: our word, the words of exports in nl, fr and en, and whether it must be there. */
export interface Column<Name extends string> {
  readonly name: Name;
  readonly titles: readonly string[];
  readonly isRequired?: true;
}

/** One row by our names, and what is wrong with it. */
export interface Cells<Name extends string> {
  /** From 1, as a spreadsheet counts rows */
  readonly row: number;
  text(column: Name): string | undefined;
  /** With comma or point, with or without grouping; absent when the cell is empty. */
  amount(column: Name, currency?: string): Money | undefined;
  day(column: Name): PlainDate | undefined;
  fault(column: Name, message: string): void;
}

export interface RawTable {
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[];
  readonly from1904: boolean;
}

/**
 * Reads a table whose first row names its columns: a workbook, or CSV in UTF-8 or Windows-1252 with `;`, `,` or tab.
 * Columns nobody knows are passed over. All faults are told, each with its row; one is enough to refuse the table.
 */
export function readTable<Name extends string, Row>(
  bytes: Uint8Array,
  form: TableForm,
  columns: readonly Column<Name>[],
  read: (cells: Cells<Name>) => Row | null,
): Result<readonly Row[], readonly Fault[]> {
  const raw = readRows(bytes);
  if (!raw.ok) return raw;
  const [head, ...rows] = raw.value.rows;
  const places = placesOf(head?.cells ?? [], columns);
  if (!places.ok) return places;
  const faults: Fault[] = [];
  const found: Row[] = [];
  for (const { row, cells } of rows) {
    const before = faults.length;
    const reader = cellsOf(
      { row, cells, from1904: raw.value.from1904 },
      places.value,
      form,
      faults,
    );
    for (const { name, isRequired } of columns)
      if (isRequired === true && reader.text(name) === undefined)
        reader.fault(name, 'The cell is empty. Fill it in, or leave the row out.');
    const made = faults.length === before ? read(reader) : null;
    if (made !== null) found.push(made);
    if (faults.length >= FAULTS_MAX) break;
  }
  return faults.length === 0 ? ok(found) : err(faults.slice(0, FAULTS_MAX));
}

/** The rows as they stand, without meaning: a workbook, or CSV in UTF-8 or Windows-1252. */
export function readRows(bytes: Uint8Array): Result<RawTable, readonly Fault[]> {
  return isZip(bytes) ? readWorkbook(bytes, ROWS_MAX + 1) : readText(bytes);
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

function readText(bytes: Uint8Array): Result<RawTable, readonly Fault[]> {
  const read = readCsv(decoded(bytes), ROWS_MAX + 1);
  if (read.ok) return ok({ rows: read.value, from1904: false });
  const { kind, row } = read.error;
  const message = `The table cannot be read from here on (${kind}). Export it again.`;
  return err([fault('NOT_WELL_FORMED', `exchange.${kind}`, `row ${row}`, message)]);
}

/** UTF-8 where it is that; older packages write the Windows letters. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return windowsText(bytes);
  }
}

type Places<Name extends string> = ReadonlyMap<Name, number>;

function placesOf<Name extends string>(
  head: readonly string[],
  columns: readonly Column<Name>[],
): Result<Places<Name>, readonly Fault[]> {
  const places = new Map<Name, number>();
  const faults: Fault[] = [];
  head.forEach((cell, place) => {
    const title = normal(cell);
    const column = columns.find(({ name, titles }) =>
      [name, ...titles].map(normal).includes(title),
    );
    if (column === undefined) return;
    if (places.has(column.name))
      faults.push(headFault('column-twice', `The column "${cell.slice(0, 40)}" stands twice.`));
    else places.set(column.name, place);
  });
  const missing = columns.filter(({ name, isRequired }) => isRequired && !places.has(name));
  if (missing.length > 0) {
    const names = missing.map(({ name, titles }) => [name, ...titles.slice(0, 2)].join(' / '));
    const message = `These columns are missing: ${names.join('; ')}. Write their names in the first row.`;
    faults.push(headFault('column-missing', message));
  }
  return faults.length === 0 ? ok(places) : err(faults);
}

function headFault(code: string, message: string): Fault {
  return fault('SCHEMA', `exchange.${code}`, 'row 1', message);
}

/** Letters and digits alone, lower case, without accents: `N° client` is `nclient`. */
export function normal(title: string): string {
  return title
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function cellsOf<Name extends string>(
  { row, cells, from1904 }: { row: number; cells: readonly string[]; from1904: boolean },
  places: Places<Name>,
  form: TableForm,
  faults: Fault[],
): Cells<Name> {
  const say = (column: Name, code: string, message: string): void => {
    faults.push(fault('VALUE', `exchange.${code}`, `row ${row}, column "${column}"`, message));
  };
  const text = (column: Name): string | undefined => {
    const value = plainText((cells[places.get(column) ?? -1] ?? '').trim());
    if (value.length > CELL_MAX || /[\0\p{Surrogate}]/u.test(value)) {
      say(column, 'text', `The cell is no text of at most ${CELL_MAX} characters. Type it again.`);
      return undefined;
    }
    return value === '' ? undefined : value;
  };
  return {
    ...{ row, text },
    fault: (column, message) => {
      say(column, 'value', message);
    },
    amount: (column, currency = form.currency) => {
      const value = text(column);
      if (value === undefined) return undefined;
      const read = parseMoney(ungrouped(value), currency);
      if (read.ok) return read.value;
      const message = `"${value.slice(0, 40)}" is no amount in ${currency.slice(0, 10)}. Write it as 1250,75 or 1250.75.`;
      say(column, 'amount', message);
      return money(0n, 'EUR');
    },
    day: (column) => {
      const value = text(column);
      if (value === undefined) return undefined;
      const read = dayOf(value, form.dates, from1904);
      if (read !== null) return read;
      const message = `"${value.slice(0, 40)}" is no day. Write it as 2026-12-31, or as the setting dateOrder says.`;
      say(column, 'date', message);
      return plainDate('2000-01-01');
    },
  };
}

/**
 * An amount as people write it, as a decimal. Of comma and point the last is the decimal sign, the other groups by three.
 * Alone before exactly three digits it could be either (`1.250`), so that is no amount: nobody may guess here.
 */
function ungrouped(text: string): string {
  const bare = text.replace(/[\s\u00a0\u202f']|€|EUR/g, '').replace(/^(.*)-$/, '-$1');
  const sign = /[.,](?=[^.,]*$)/.exec(bare)?.[0];
  if (sign === undefined) return bare;
  const other = sign === ',' ? '.' : ',';
  const at = bare.lastIndexOf(sign);
  const [whole, part] = [bare.slice(0, at), bare.slice(at + 1)];
  const isGrouped = whole.includes(other);
  if (isGrouped && !/^-?\d{1,3}(?:[.,]\d{3})+$/.test(whole)) return NO_AMOUNT;
  if (whole.includes(sign)) return NO_AMOUNT;
  if (!isGrouped && part.length === 3) return NO_AMOUNT;
  return `${whole.replaceAll(other, '')}.${part}`;
}

/** Stands for a text that could be two amounts. */
const NO_AMOUNT = '?';

/** Days of a workbook count from here; 1900 has a 29 February there, so the count begins a day earlier. */
const FIRST_DAY = plainDate('1899-12-30');
const FIRST_DAY_1904 = plainDate('1904-01-01');

function dayOf(text: string, order: DateOrder, from1904: boolean): PlainDate | null {
  const value = text.replace(/[T ]00:00(?::00(?:\.0+)?)?$/, '');
  const serial = /^(\d{5})(?:\.0+)?$/.exec(value)?.[1];
  if (serial !== undefined) return addDays(from1904 ? FIRST_DAY_1904 : FIRST_DAY, Number(serial));
  const numbers = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(value);
  const [, first = '', second = '', year = ''] = numbers ?? [];
  const [day, month] = order === 'day-first' ? [first, second] : [second, first];
  const iso = /^\d{8}$/.test(value)
    ? value.replace(/^(\d{4})(\d{2})/, '$1-$2-')
    : numbers === null
      ? value
      : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const read = parsePlainDate(iso);
  return read.ok ? read.value : null;
}
