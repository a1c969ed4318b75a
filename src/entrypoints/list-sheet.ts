import { Readable } from 'node:stream';
import type { ItemBrake } from '../domain/list/item-list.js';
import type { Language } from '../domain/party/debtor.js';
import {
  amountCell,
  countCell,
  dateCell,
  type SheetColumn,
  type SheetFormat,
  tableCsvPieces,
  tableXlsx,
  textCell,
} from '../formats/sheet/table.js';
import { fault, type Fault } from '../kernel/fault.js';
import type { AdministrationId } from '../kernel/ids.js';
import { err, ok, type Result } from '../kernel/result.js';
import type { ListedDebtor } from '../usecases/list/list-debtors.js';
import type { ListedInvoice } from '../usecases/list/list-invoices.js';
import type { ListedItem } from '../usecases/list/list-items.js';
import { everyPage } from '../usecases/listed.js';
import type { App } from './app.js';
import { debtorsAsked, invoicesAsked, itemsAsked } from './list-question.js';
import { CHANNELS, HEADS, KINDS, LIST_NAMES, MARKS, SENDING } from './text/list-words.js';

/** Lists that can be taken as a file. */
export const SHEETS = ['debtors', 'invoices', 'open-items'] as const;
export type SheetList = (typeof SHEETS)[number];

/** A workbook is made in memory: a longer list is taken as CSV. */
const WORKBOOK_ROWS_MAX = 50_000;

/** How a list is wanted as a file. */
export interface SheetWanted {
  readonly list: SheetList;
  readonly format: SheetFormat;
  readonly language: Language;
  /** Who asks, where that is a person */
  readonly signer: string | null;
}

export interface ListSheet {
  readonly name: string;
  readonly pieces: AsyncIterable<Uint8Array | string>;
}

type Head = keyof typeof HEADS;
type Columns<Row> = readonly (readonly [Head, SheetColumn<Row>[1]])[];

/** All of a list, as somebody filtered and sorted it, as a file for a spreadsheet. CSV is made while it is taken. */
export async function listSheet(
  { lists }: Pick<App, 'lists'>,
  administration: AdministrationId,
  question: unknown,
  wanted: SheetWanted,
): Promise<Result<ListSheet, readonly Fault[]>> {
  const { language } = wanted;
  switch (wanted.list) {
    case 'debtors': {
      const asked = debtorsAsked(question, wanted.signer);
      if (!asked.ok) return asked;
      const pages = everyPage(asked.value, (page) => lists.debtors(administration, page));
      return sheet(wanted, debtorColumns(language), eachCurrency(pages));
    }
    case 'invoices': {
      const asked = invoicesAsked(question);
      if (!asked.ok) return asked;
      const pages = everyPage(asked.value, (page) => lists.invoices(administration, page));
      return sheet(wanted, invoiceColumns(language), pages);
    }
    case 'open-items': {
      const asked = itemsAsked(question);
      if (!asked.ok) return asked;
      const pages = everyPage(asked.value, (page) => lists.items(administration, page));
      return sheet(wanted, itemColumns(language), pages);
    }
  }
}

async function sheet<Row>(
  { list, format, language }: SheetWanted,
  heads: Columns<Row>,
  pages: AsyncIterable<readonly Row[]>,
): Promise<Result<ListSheet, readonly Fault[]>> {
  const title = LIST_NAMES[list][language];
  const name = `${title}.${format}`;
  const columns = heads.map(([head, cell]): SheetColumn<Row> => [HEADS[head][language], cell]);
  if (format === 'csv') return ok({ name, pieces: tableCsvPieces(columns, pages) });
  const rows: Row[] = [];
  for await (const page of pages) {
    rows.push(...page);
    if (rows.length > WORKBOOK_ROWS_MAX) return err([TOO_LONG]);
  }
  return ok({ name, pieces: Readable.from([await tableXlsx(title, columns, rows)]) });
}

type Owed = ListedDebtor['owed'][number];
type DebtorRow = ListedDebtor & { readonly money?: Owed };

/** A row for each currency a debtor owes in: amounts of different currencies are no column. */
async function* eachCurrency(
  pages: AsyncIterable<readonly ListedDebtor[]>,
): AsyncGenerator<readonly DebtorRow[]> {
  for await (const page of pages)
    yield page.flatMap((debtor): readonly DebtorRow[] =>
      debtor.owed.length === 0 ? [debtor] : debtor.owed.map((money) => ({ ...debtor, money })),
    );
}

const debtorColumns = (language: Language): Columns<DebtorRow> => [
  ['number', ({ number }) => textCell(number)],
  ['debtor', ({ name }) => textCell(name)],
  ['kind', ({ kind }) => textCell(KINDS[kind][language])],
  ['country', ({ country }) => textCell(country)],
  ['email', ({ email }) => textCell(email)],
  ['group', ({ group }) => textCell(group)],
  ['owner', ({ owner }) => textCell(owner)],
  ['currency', ({ money }) => textCell(money?.currency)],
  ['items', ({ money }) => countCell(money?.items)],
  ['open', ({ money }) => amountCell(money?.open)],
  ['overdue', ({ money }) => amountCell(money?.overdue)],
  ['oldest', ({ oldest }) => dateCell(oldest?.dueDate)],
  ['daysLate', ({ oldest }) => countCell(oldest?.daysLate)],
  ['limit', ({ credit }) => amountCell(credit?.limit)],
  ['used', ({ credit }) => countCell(credit?.usedPercent)],
  ['score', ({ score }) => countCell(score?.score)],
  ['marks', ({ marks }) => textCell(marks.map((mark) => MARKS[mark][language]).join(', '))],
  ['contact', ({ lastContactOn }) => dateCell(lastContactOn)],
];

const invoiceColumns = (language: Language): Columns<ListedInvoice> => [
  ['number', ({ number }) => textCell(number)],
  ['kind', ({ kind }) => textCell(KINDS[kind][language])],
  ['debtorNumber', ({ debtor }) => textCell(debtor?.number)],
  ['debtor', ({ debtor }) => textCell(debtor?.name)],
  ['issued', ({ issueDate }) => dateCell(issueDate)],
  ['due', ({ dueDate }) => dateCell(dueDate)],
  ['currency', ({ total, claim }) => textCell((total ?? claim?.open)?.currency)],
  ['amount', ({ total }) => amountCell(total)],
  ['open', ({ claim }) => amountCell(claim?.open)],
  ['daysLate', ({ claim }) => countCell(claim?.daysLate)],
  ['sending', ({ sending }) => textCell(SENDING[sending.state][language])],
  ['channel', ({ sending: { channel } }) => textCell(channel && CHANNELS[channel][language])],
  ['findings', ({ findings }) => countCell(findings.count)],
  ['reminded', ({ claim }) => dateCell(claim?.reminded?.on)],
  ['marks', ({ claim }) => brakesCell(claim?.brakes ?? [], language)],
];

const itemColumns = (language: Language): Columns<ListedItem> => [
  ['number', ({ number }) => textCell(number)],
  ['kind', ({ kind }) => textCell(KINDS[kind][language])],
  ['debtorNumber', ({ debtor }) => textCell(debtor.number)],
  ['debtor', ({ debtor }) => textCell(debtor.name)],
  ['issued', ({ issueDate }) => dateCell(issueDate)],
  ['due', ({ dueDate }) => dateCell(dueDate)],
  ['currency', ({ open }) => textCell(open.currency)],
  ['amount', ({ amount }) => amountCell(amount)],
  ['open', ({ open }) => amountCell(open)],
  ['daysLate', ({ daysLate }) => countCell(daysLate)],
  ['reminded', ({ reminded }) => dateCell(reminded?.on)],
  ['marks', ({ brakes }) => brakesCell(brakes, language)],
];

const brakesCell = (brakes: readonly ItemBrake[], language: Language) =>
  textCell(brakes.map((brake) => MARKS[brake][language]).join(', '));

const TOO_LONG = fault(
  'USAGE',
  'list.too-long',
  '/format',
  `A workbook holds ${WORKBOOK_ROWS_MAX} rows of a list at most. Take it as csv, or ask for less.`,
);
