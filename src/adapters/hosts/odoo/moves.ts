import { z } from 'zod';
import { groupBy } from '../../../kernel/group.js';
import { ok, type Result } from '../../../kernel/result.js';
import type { HostError } from '../../../ports/host.js';
import type { OdooBooks } from './books.js';
import { LINE_FIELDS, lineForm, type OdooLine } from './lines.js';
import { ibanOf, type OdooPartner, partnersById } from './partners.js';
import { byIds, linkField, type OdooRow, searchAll, textField } from './records.js';
import { type OdooTax, TAX_FIELDS, TAX_FIELDS_IF_THERE, taxForm } from './taxes.js';

const FIELDS = [
  ...['name', 'ref', 'payment_reference', 'move_type', 'state', 'invoice_date', 'invoice_date_due'],
  ...['amount_total', 'amount_residual', 'partner_id', 'commercial_partner_id', 'currency_id'],
  ...['partner_bank_id', 'reversed_entry_id', 'company_id'],
];
const FIELDS_IF_THERE = ['delivery_date'];

export const moveForm = z.looseObject({
  id: z.int(),
  ...{ name: textField, ref: textField, payment_reference: textField },
  ...{ move_type: textField, state: textField },
  ...{ invoice_date: textField, invoice_date_due: textField, delivery_date: textField },
  amount_total: z.number(),
  amount_residual: z.number(),
  ...{ partner_id: linkField, commercial_partner_id: linkField, currency_id: linkField },
  ...{ partner_bank_id: linkField, reversed_entry_id: linkField, company_id: linkField },
});
export type OdooMove = z.output<typeof moveForm>;

/** Invoices and credit notes to customers, whatever their state. */
export const SALES = ['move_type', 'in', ['out_invoice', 'out_refund']] as const;

/** Fields of an invoice that this database has. */
export async function moveFields(books: OdooBooks): Promise<Result<readonly string[], HostError>> {
  const there = await books.fieldsThere('account.move', FIELDS_IF_THERE);
  return there.ok ? ok([...FIELDS, ...there.value]) : there;
}

/** What the invoices of one page point to. */
export interface MoveDetails {
  /** Null: a line of it has another form */
  readonly lines: ReadonlyMap<number, readonly OdooLine[] | null>;
  readonly taxes: ReadonlyMap<number, OdooTax>;
  readonly partners: ReadonlyMap<number, OdooPartner>;
  readonly seller: OdooPartner | undefined;
  /** Accounts to be paid to, by id of the bank account record */
  readonly ibans: ReadonlyMap<number, string>;
  /** Numbers of the invoices that credit notes take back */
  readonly numbers: ReadonlyMap<number, string>;
}

/** Reads it with one call per model, however many invoices there are. */
export async function detailsOf(
  books: OdooBooks,
  moves: readonly OdooMove[],
): Promise<Result<MoveDetails, HostError>> {
  const { client } = books;
  const ids = moves.map(({ id }) => id);
  const lines =
    ids.length === 0
      ? ok([])
      : await searchAll(client, 'account.move.line', {
          domain: [['move_id', 'in', ids]],
          fields: LINE_FIELDS,
        });
  if (!lines.ok) return lines;
  const byMove = linesByMove(lines.value);
  const taxes = await taxesOf(books, byMove);
  if (!taxes.ok) return taxes;
  const company = await books.company();
  if (!company.ok) return company;
  const buyers = moves.flatMap(({ commercial_partner_id: one }) => one?.id ?? []);
  const partners = await partnersById(books, [...buyers, company.value.partnerId]);
  if (!partners.ok) return partners;
  const accountIds = moves.flatMap(({ partner_bank_id: one }) => one?.id ?? []);
  const accounts = await byIds(client, 'res.partner.bank', accountIds, ['acc_number']);
  if (!accounts.ok) return accounts;
  const reversedIds = moves.flatMap(({ reversed_entry_id: one }) => one?.id ?? []);
  const reversed = await byIds(client, 'account.move', reversedIds, ['name']);
  if (!reversed.ok) return reversed;
  return ok({
    lines: byMove,
    taxes: taxes.value,
    partners: partners.value,
    seller: partners.value.get(company.value.partnerId),
    ibans: textsOf(accounts.value, 'acc_number', (text) => ibanOf(text)[0]),
    numbers: textsOf(reversed.value, 'name', (text) => text),
  });
}

function linesByMove(rows: readonly OdooRow[]): ReadonlyMap<number, readonly OdooLine[] | null> {
  const grouped = groupBy(rows, (row) => linkField.safeParse(row['move_id']).data?.id ?? 0);
  return new Map(
    [...grouped].map(([move, own]) => {
      const read = own.map((row) => lineForm.safeParse(row).data);
      const lines = read.flatMap((line) => line ?? []);
      return [move, lines.length === own.length ? inOrder(lines) : null];
    }),
  );
}

/** As a person sees them on the invoice. */
function inOrder(lines: readonly OdooLine[]): readonly OdooLine[] {
  return lines.toSorted((a, b) => a.sequence - b.sequence || a.id - b.id);
}

async function taxesOf(
  books: OdooBooks,
  lines: MoveDetails['lines'],
): Promise<Result<ReadonlyMap<number, OdooTax>, HostError>> {
  const there = await books.fieldsThere('account.tax', TAX_FIELDS_IF_THERE);
  if (!there.ok) return there;
  const ids = [...lines.values()].flatMap((own) => own ?? []).flatMap((line) => line.tax_ids);
  const rows = await byIds(books.client, 'account.tax', ids, [...TAX_FIELDS, ...there.value]);
  if (!rows.ok) return rows;
  const read = rows.value.flatMap((row) => taxForm.safeParse(row).data ?? []);
  return ok(new Map(read.map((tax) => [tax.id, tax])));
}

function textsOf(
  rows: readonly OdooRow[],
  field: string,
  as: (text: string | undefined) => string | undefined,
): ReadonlyMap<number, string> {
  return new Map(
    rows.flatMap((row) => {
      const text = as(textField.safeParse(row[field]).data);
      return text === undefined ? [] : [[row.id, text] as const];
    }),
  );
}
