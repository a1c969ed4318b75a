import { parsePlainDate, plainDate, type PlainDate } from '../../kernel/dates.js';
import { fault, type Fault } from '../../kernel/fault.js';
import { type Money, money, parseMoney } from '../../kernel/money.js';
import { err, ok, type Result } from '../../kernel/result.js';
import { type CsvError, type CsvRow, plainText, readCsv } from './csv.js';
import { type ColumnName, COLUMNS, type SheetItem } from './open-items.js';
import { cellFault, doubled, type ReadItem, senseFaults } from './sense.js';

/** Rows of one file; more belong in a host package. */
const ROWS_MAX = 100_000;
/** Characters of a cell. */
const CELL_MAX = 1_000;
/** Faults told at once; the first ones help most. */
const FAULTS_MAX = 50;

const REQUIRED: readonly ColumnName[] = [
  'debtor number',
  'debtor name',
  'number',
  'due date',
  'amount',
];
const KINDS = ['invoice', 'credit-note'] as const;
const DEBTOR_KINDS = ['business', 'consumer', 'public'] as const;

/** What stands for a cell that is not in the file. */
export interface Defaults {
  readonly country: string;
  readonly currency: string;
}

/**
 * Reads open items from CSV (UTF-8, `;` `,` or tab). All faults are told with row, column and remedy; one is enough to
 * refuse the file. Columns may stand in any order; id, kind, dates and open have defaults.
 */
export function readOpenItems(
  text: string,
  defaults: Defaults,
): Result<readonly ReadItem[], readonly Fault[]> {
  const read = readCsv(text, ROWS_MAX + 1);
  if (!read.ok) return err([formFault(read.error)]);
  const [head, ...rows] = read.value;
  const columns = headOf(head);
  if (!columns.ok) return columns;
  const found = rows.map((row) => readItem(row, columns.value, defaults));
  const items = found.flatMap((one) => (one.ok ? [one.value] : []));
  const faults = [...found.flatMap((one) => (one.ok ? [] : one.error)), ...doubled(items)];
  return faults.length === 0 ? ok(items) : err(faults.slice(0, FAULTS_MAX));
}

const FORM: Readonly<Record<CsvError['kind'], string>> = {
  'unclosed-quote':
    'A quotation mark is opened and never closed. Close it, or double one that belongs to the text.',
  'text-after-quote':
    'Something stands between a closing quotation mark and the next separator. Double quotation marks that belong to the text.',
  'too-many-rows': `The file has more than ${ROWS_MAX} rows. Split it.`,
};

function formFault({ kind, row }: CsvError): Fault {
  const form = kind === 'too-many-rows' ? 'LIMIT_EXCEEDED' : 'NOT_WELL_FORMED';
  return fault(form, `sheet.${kind}`, `row ${row}`, FORM[kind]);
}

type Columns = ReadonlyMap<ColumnName, number>;

function headOf(head: CsvRow | undefined): Result<Columns, readonly Fault[]> {
  const say = (code: string, message: string): Fault =>
    fault('SCHEMA', `sheet.${code}`, 'row 1', message);
  const known = COLUMNS.map(([name]) => name);
  const columns = new Map<ColumnName, number>();
  const faults: Fault[] = [];
  for (const [index, cell] of (head?.cells ?? []).entries()) {
    const title = cell.trim().toLowerCase();
    const name = known.find((column) => column === title);
    if (name === undefined && title !== '')
      faults.push(
        say('column', `There is no column "${title.slice(0, 40)}". Known: ${known.join(', ')}.`),
      );
    else if (name !== undefined && columns.has(name))
      faults.push(say('column-twice', `Column "${name}" stands twice. Leave one out.`));
    else if (name !== undefined) columns.set(name, index);
  }
  const missing = REQUIRED.filter((name) => !columns.has(name));
  if (missing.length > 0)
    faults.push(
      say(
        'column-missing',
        `These columns are missing: ${missing.join(', ')}. Write their names in the first row.`,
      ),
    );
  return faults.length === 0 ? ok(columns) : err(faults);
}

function readItem(
  { row, cells }: CsvRow,
  columns: Columns,
  defaults: Defaults,
): Result<ReadItem, readonly Fault[]> {
  const faults: Fault[] = [];
  const told = new Set<string>();
  const say = (column: ColumnName, code: string, message: string): void => {
    // A cell that is looked at twice is wrong once.
    if (!told.has(column)) faults.push(cellFault(row, column, code, message));
    told.add(column);
  };
  const cell = (column: ColumnName, otherwise = ''): string => {
    const value = plainText((cells[columns.get(column) ?? -1] ?? '').trim());
    if (value.length > CELL_MAX)
      say(column, 'long', `The cell has more than ${CELL_MAX} characters. Shorten it.`);
    // U+0000 and half a surrogate pair are no text and cannot be stored.
    if (/[\0\p{Surrogate}]/u.test(value))
      say(column, 'text', 'The cell holds a character that is no text. Type it again.');
    if (value === '' && REQUIRED.includes(column))
      say(column, 'empty', 'The cell is empty. Fill it in, or leave the row out.');
    return value === '' ? otherwise : value;
  };
  const day = (column: ColumnName): PlainDate => {
    const value = cell(column);
    const parsed = parsePlainDate(value);
    if (parsed.ok) return parsed.value;
    if (value !== '' || column === 'discount until')
      say(column, 'date', `"${value.slice(0, 40)}" is no day. Write it as 2026-11-22.`);
    return NO_DAY;
  };
  const one = <T extends string>(column: ColumnName, known: readonly T[], otherwise: T): T => {
    const value = cell(column, otherwise);
    const choice = known.find((name) => name === value);
    if (choice === undefined)
      say(column, 'choice', `"${value.slice(0, 40)}" is none of ${known.join(', ')}.`);
    return choice ?? otherwise;
  };
  const currency = cell('currency', defaults.currency);
  const sum = (column: ColumnName): Money => {
    const value = cell(column);
    const parsed = parseMoney(value.replace(/^(-?\d+),(\d+)$/, '$1.$2'), currency);
    if (parsed.ok) return parsed.value;
    if (value !== '' || column === 'discount')
      say(
        column,
        'amount',
        `"${value.slice(0, 40)}" is no amount in ${currency.slice(0, 10)}. Write it without grouping, such as 1250.75.`,
      );
    return money(0n, currency);
  };
  const debtorNumber = cell('debtor number');
  const number = cell('number');
  const kind = one('kind', KINDS, 'invoice');
  const dueDate = day('due date');
  const amount = sum('amount');
  const open = cell('open') === '' ? amount : sum('open');
  const discount = cell('discount') + cell('discount until');
  const item: SheetItem = {
    ...{
      id: cell('id', `sheet:${debtorNumber}:${kind}:${number}`),
      debtorNumber,
      number,
      kind,
      dueDate,
      amount,
      open,
    },
    debtorName: cell('debtor name'),
    debtorKind: one('debtor kind', DEBTOR_KINDS, 'business'),
    country: cell('country', defaults.country),
    ...{ email: cell('email'), group: cell('group'), reference: cell('reference') },
    ...{ orderReference: cell('order reference'), description: cell('description') },
    issueDate: cell('issue date') === '' ? dueDate : day('issue date'),
    ...(discount === ''
      ? {}
      : { discount: { amount: sum('discount'), until: day('discount until') } }),
  };
  if (faults.length === 0) faults.push(...senseFaults(row, item));
  return faults.length === 0 ? ok({ row, item }) : err(faults);
}

/** Stands for a day that could not be read, in a row that is refused. */
const NO_DAY = plainDate('2000-01-01');
