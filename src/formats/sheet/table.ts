import type { PlainDate } from '../../kernel/dates.js';
import { type Money, placesOf, printMoney } from '../../kernel/money.js';
import { type Cell, type Sheet, workbook } from '../xlsx/write.js';
import { csvRows, safeText, writeCsv } from './csv.js';

/** What programs read back, and what is for people. */
export const SHEET_FORMATS = ['csv', 'xlsx'] as const;
export type SheetFormat = (typeof SHEET_FORMATS)[number];

/** A column of a table: its head, and what stands in it. */
export type SheetColumn<Row> = readonly [head: string, cell: (row: Row) => Cell];

export const textCell = (text: string | undefined): Cell => ({ kind: 'text', text: text ?? '' });

export const dateCell = (date: PlainDate | undefined): Cell =>
  date === undefined ? textCell('') : { kind: 'date', date };

export const amountCell = (value: Money | undefined): Cell =>
  value === undefined
    ? textCell('')
    : { kind: 'number', decimal: printMoney(value), places: placesOf(value.currency) };

/** A whole number. */
export const countCell = (value: number | undefined): Cell =>
  value === undefined ? textCell('') : { kind: 'number', decimal: String(value), places: 0 };

/** A table as CSV: dates `YYYY-MM-DD`, amounts with a dot. */
export function tableCsv<Row>(columns: readonly SheetColumn<Row>[], rows: readonly Row[]): string {
  return writeCsv([columns.map(([head]) => head), ...rows.map((row) => csvCells(columns, row))]);
}

/** The same of rows that come piece by piece: no more than one piece is held. */
export async function* tableCsvPieces<Row>(
  columns: readonly SheetColumn<Row>[],
  pieces: AsyncIterable<readonly Row[]>,
): AsyncGenerator<string> {
  yield tableCsv(columns, []);
  for await (const rows of pieces) yield csvRows(rows.map((row) => csvCells(columns, row)));
}

/** The same as a workbook of one sheet. */
export function tableXlsx<Row>(
  name: string,
  columns: readonly SheetColumn<Row>[],
  rows: readonly Row[],
): Promise<Uint8Array> {
  const sheet: Sheet = {
    name,
    widths: columns.map(([head]) => Math.max(14, head.length + 4)),
    head: columns.map(([head]) => head),
    rows: rows.map((row) => columns.map(([, cell]) => cell(row))),
  };
  return workbook([sheet]);
}

function csvCells<Row>(columns: readonly SheetColumn<Row>[], row: Row): readonly string[] {
  return columns.map(([, cell]) => csvOf(cell(row)));
}

function csvOf(cell: Cell): string {
  switch (cell.kind) {
    case 'text':
      return safeText(cell.text);
    case 'number':
      return cell.decimal;
    case 'date':
      return cell.date;
  }
}
