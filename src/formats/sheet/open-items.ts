import type { DebtorKind } from '../../domain/party/debtor.js';
import type { PlainDate } from '../../kernel/dates.js';
import type { Money } from '../../kernel/money.js';
import {
  amountCell,
  dateCell,
  type SheetColumn,
  type SheetFormat,
  tableCsv,
  tableXlsx,
  textCell,
} from './table.js';

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

/** The columns of the file, in their order, by the names of their head; every one of them is read back. */
export const COLUMNS = [
  ['id', (item) => textCell(item.id)],
  ['debtor number', (item) => textCell(item.debtorNumber)],
  ['debtor name', (item) => textCell(item.debtorName)],
  ['debtor kind', (item) => textCell(item.debtorKind)],
  ['country', (item) => textCell(item.country)],
  ['email', (item) => textCell(item.email)],
  ['group', (item) => textCell(item.group)],
  ['kind', (item) => textCell(item.kind)],
  ['number', (item) => textCell(item.number)],
  ['issue date', (item) => dateCell(item.issueDate)],
  ['due date', (item) => dateCell(item.dueDate)],
  ['amount', (item) => amountCell(item.amount)],
  ['open', (item) => amountCell(item.open)],
  ['currency', (item) => textCell(item.amount.currency)],
  ['discount', ({ discount }) => amountCell(discount?.amount)],
  ['discount until', ({ discount }) => dateCell(discount?.until)],
  ['reference', (item) => textCell(item.reference)],
  ['order reference', (item) => textCell(item.orderReference)],
  ['description', (item) => textCell(item.description)],
] as const satisfies readonly SheetColumn<SheetItem>[];

export type ColumnName = (typeof COLUMNS)[number][0];

/** Open items as a file: `readOpenItems` reads the CSV back, the workbook is for people. */
export async function openItemsFile(
  format: SheetFormat,
  items: readonly SheetItem[],
): Promise<string | Uint8Array> {
  return format === 'csv' ? tableCsv(COLUMNS, items) : tableXlsx('open items', COLUMNS, items);
}
