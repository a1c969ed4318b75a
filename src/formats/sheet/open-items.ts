import type { DebtorKind } from '../../domain/party/debtor.js';
import type { PlainDate } from '../../kernel/dates.js';
import { type Money, placesOf, printMoney } from '../../kernel/money.js';
import { type Cell, type Sheet, workbook } from '../xlsx/write.js';
import { safeText, writeCsv } from './csv.js';

/** One open item as a row of a spreadsheet, with what is needed of its debtor. */
export interface SheetItem {
  /** The host's id of the item, or one that follows from debtor, kind and number */
  readonly id: string;
  readonly debtorNumber: string;
  readonly debtorName: string;
  readonly debtorKind: DebtorKind;
  /** ISO 3166-1 alpha-2 */
  readonly country: string;
  readonly email: string;
  readonly group: string;
  readonly kind: 'invoice' | 'credit-note';
  readonly number: string;
  readonly issueDate: PlainDate;
  readonly dueDate: PlainDate;
  readonly amount: Money;
  readonly open: Money;
  /** What may be left off when the whole is paid by that day */
  readonly discount?: { readonly amount: Money; readonly until: PlainDate };
  readonly reference: string;
  readonly orderReference: string;
  readonly description: string;
}

const NOTHING: Cell = { kind: 'text', text: '' };

/** The columns of the file, in their order, by the names of their head; every one of them is read back. */
export const COLUMNS = [
  ['id', (item) => text(item.id)],
  ['debtor number', (item) => text(item.debtorNumber)],
  ['debtor name', (item) => text(item.debtorName)],
  ['debtor kind', (item) => text(item.debtorKind)],
  ['country', (item) => text(item.country)],
  ['email', (item) => text(item.email)],
  ['group', (item) => text(item.group)],
  ['kind', (item) => text(item.kind)],
  ['number', (item) => text(item.number)],
  ['issue date', (item) => ({ kind: 'date', date: item.issueDate })],
  ['due date', (item) => ({ kind: 'date', date: item.dueDate })],
  ['amount', (item) => amount(item.amount)],
  ['open', (item) => amount(item.open)],
  ['currency', (item) => text(item.amount.currency)],
  ['discount', ({ discount }) => (discount === undefined ? NOTHING : amount(discount.amount))],
  [
    'discount until',
    ({ discount }) => (discount === undefined ? NOTHING : { kind: 'date', date: discount.until }),
  ],
  ['reference', (item) => text(item.reference)],
  ['order reference', (item) => text(item.orderReference)],
  ['description', (item) => text(item.description)],
] as const satisfies readonly (readonly [string, (item: SheetItem) => Cell])[];

export type ColumnName = (typeof COLUMNS)[number][0];

function text(value: string): Cell {
  return { kind: 'text', text: value };
}

function amount(value: Money): Cell {
  return { kind: 'number', decimal: printMoney(value), places: placesOf(value.currency) };
}

const HEAD = COLUMNS.map(([name]) => name);
const cellsOf = (item: SheetItem): readonly Cell[] => COLUMNS.map(([, of]) => of(item));

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

/** Open items as CSV: dates `YYYY-MM-DD`, amounts with a dot; `readOpenItems` reads the same back. */
export function openItemsCsv(items: readonly SheetItem[]): string {
  return writeCsv([HEAD, ...items.map((item) => cellsOf(item).map(csvOf))]);
}

/** The same as a workbook for people; it is not read back. */
export function openItemsXlsx(items: readonly SheetItem[]): Promise<Uint8Array> {
  const sheet: Sheet = {
    name: 'open items',
    widths: HEAD.map((name) => Math.max(14, name.length + 4)),
    head: HEAD,
    rows: items.map(cellsOf),
  };
  return workbook([sheet]);
}

/** What is read back, and what is for people. */
export const SHEET_FORMATS = ['csv', 'xlsx'] as const;
export type SheetFormat = (typeof SHEET_FORMATS)[number];

/** Open items as a file of one format. */
export async function openItemsFile(
  format: SheetFormat,
  items: readonly SheetItem[],
): Promise<string | Uint8Array> {
  return format === 'csv' ? openItemsCsv(items) : openItemsXlsx(items);
}
