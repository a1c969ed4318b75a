import type { PlainDate } from '../../kernel/dates.js';
import type { Fault } from '../../kernel/fault.js';
import type { Money } from '../../kernel/money.js';
import { err, ok, type Result } from '../../kernel/result.js';
import { doubled } from './doubled.js';
import { type Cells, type Column, readTable, type TableForm } from './table.js';

/** An open item of a file. Signed: what is owed to the debtor is below zero. */
export interface ExchangedItem {
  readonly debtorNumber: string;
  /** Number of the invoice or credit note */
  readonly number: string;
  readonly issueDate: PlainDate;
  readonly dueDate?: PlainDate;
  readonly amount: Money;
  readonly open: Money;
  readonly reference?: string;
  readonly description?: string;
}

type Name =
  | 'debtor number'
  | 'number'
  | 'issue date'
  | 'due date'
  | 'amount'
  | 'open'
  | 'currency'
  | 'reference'
  | 'description';

const COLUMNS: readonly Column<Name>[] = [
  {
    name: 'debtor number',
    isRequired: true,
    titles: [
      ...['klantnummer', 'debiteurnummer', 'klantnr', 'debiteurnr', 'klant', 'debiteur'],
      ...['numéro client', 'n° client', 'client', 'customer number', 'customer'],
    ],
  },
  {
    name: 'number',
    isRequired: true,
    titles: [
      ...['factuurnummer', 'factuurnr', 'documentnummer', 'factuur', 'nummer'],
      ...['numéro de facture', 'n° facture', 'facture', 'invoice number', 'invoice'],
    ],
  },
  {
    name: 'issue date',
    isRequired: true,
    titles: ['factuurdatum', 'documentdatum', 'datum', 'date de facture', 'date', 'invoice date'],
  },
  { name: 'due date', titles: ['vervaldatum', 'vervaldag', 'échéance', "date d'échéance"] },
  {
    name: 'amount',
    titles: ['bedrag', 'factuurbedrag', 'totaal', 'montant', 'total', 'invoice amount'],
  },
  {
    name: 'open',
    isRequired: true,
    titles: ['openstaand', 'openstaand bedrag', 'saldo', 'solde', 'montant ouvert', 'open amount'],
  },
  { name: 'currency', titles: ['munt', 'valuta', 'devise'] },
  {
    name: 'reference',
    titles: ['mededeling', 'betalingskenmerk', 'communication', 'payment reference'],
  },
  { name: 'description', titles: ['omschrijving', 'libellé', 'description'] },
];

/**
 * Reads the open items of an export. Without a column for it the amount is what is open. Errors: SCHEMA, VALUE and RULE
 * with their rows.
 */
export function readExchangedItems(
  bytes: Uint8Array,
  form: TableForm,
): Result<readonly ExchangedItem[], readonly Fault[]> {
  const rows = readTable(bytes, form, COLUMNS, (cells) => {
    const value = itemOf(cells);
    return value === null ? null : { row: cells.row, value };
  });
  if (!rows.ok) return rows;
  const twice = doubled(rows.value, 'number', ({ number }) => number);
  return twice.length === 0 ? ok(rows.value.map(({ value }) => value)) : err(twice);
}

function itemOf(cells: Cells<Name>): ExchangedItem | null {
  const number = cells.text('number') ?? '';
  if (!/^[\x21-\x7e]{1,100}$/.test(number))
    cells.fault('number', 'A number has no blanks and at most 100 letters and digits.');
  const currency = cells.text('currency')?.toUpperCase();
  const open = cells.amount('open', currency);
  const issueDate = cells.day('issue date');
  if (open === undefined || issueDate === undefined) return null;
  const amount = cells.amount('amount', currency) ?? open;
  const sign = amount.minor < 0n ? -1n : 1n;
  if (open.minor * sign < 0n || open.minor * sign > amount.minor * sign)
    cells.fault('open', 'What is open lies between zero and the amount. Correct one of the two.');
  const [dueDate, reference] = [cells.day('due date'), cells.text('reference')];
  const description = cells.text('description');
  return {
    ...{ debtorNumber: cells.text('debtor number') ?? '', number, issueDate, amount, open },
    ...(dueDate === undefined ? {} : { dueDate }),
    ...(reference === undefined ? {} : { reference }),
    ...(description === undefined ? {} : { description }),
  };
}
