import { z } from 'zod';
import { err, ok, type Result } from '../../../kernel/result.js';
import type { HostError } from '../../../ports/host.js';
import { isOurs, type OdooBooks } from './books.js';
import { SALES } from './moves.js';
import { type Domain, idOf, linkField, search, textField } from './records.js';

/** The record a report is about, looked at before anything is written beside it. */
export interface Target {
  readonly model: 'res.partner' | 'account.move';
  readonly id: number;
}

export function refused(message: string): { readonly ok: false; readonly error: HostError } {
  return err({ kind: 'refused', message });
}

/** A customer of these books; of other books, or not there: refused. */
export async function partnerTarget(
  books: OdooBooks,
  hostId: string,
): Promise<Result<Target, HostError>> {
  const row = await theOne(books, 'res.partner', hostId, [], ['company_id']);
  if (!row.ok) return row;
  const company = linkField.safeParse(row.value?.['company_id']);
  if (row.value === null || !company.success || !isOurs(books, company.data))
    return refused(`Odoo has no customer ${hostId} in this company.`);
  return ok({ model: 'res.partner', id: row.value.id });
}

const moveForm = z.looseObject({
  id: z.int(),
  name: textField,
  move_type: textField,
  state: textField,
  amount_residual: z.number(),
  company_id: linkField,
  currency_id: linkField,
});
export type OpenMove = z.output<typeof moveForm>;

/** An invoice or credit note of these books as it stands now; of other books, or not posted: refused. */
export async function moveTarget(
  books: OdooBooks,
  hostId: string,
): Promise<Result<OpenMove, HostError>> {
  const fields = ['name', 'move_type', 'state', 'amount_residual', 'company_id', 'currency_id'];
  const row = await theOne(books, 'account.move', hostId, [SALES], fields);
  if (!row.ok) return row;
  const move = moveForm.safeParse(row.value).data;
  // Rights of the user reach further than one company: what another company holds is none of ours to write to.
  if (move?.company_id?.id !== books.settings.company || move.state !== 'posted')
    return refused(`Odoo has no posted invoice ${hostId} in this company.`);
  return ok(move);
}

async function theOne(
  { client }: OdooBooks,
  model: string,
  hostId: string,
  domain: Domain,
  fields: readonly string[],
) {
  const id = idOf(hostId);
  if (id === null) return ok(null);
  const rows = await search(client, model, { domain: [['id', '=', id], ...domain], fields });
  return rows.ok ? ok(rows.value[0] ?? null) : rows;
}

/** All invoices a report names, or the customer where it names none. */
export async function targetsOf(
  books: OdooBooks,
  about: { readonly debtorHostId: string; readonly invoiceHostIds: readonly string[] },
): Promise<Result<readonly Target[], HostError>> {
  const partner = await partnerTarget(books, about.debtorHostId);
  if (!partner.ok) return partner;
  const targets: Target[] = [];
  for (const hostId of new Set(about.invoiceHostIds)) {
    const move = await moveTarget(books, hostId);
    if (!move.ok) return move;
    targets.push({ model: 'account.move', id: move.value.id });
  }
  return ok(targets.length === 0 ? [partner.value] : targets);
}
