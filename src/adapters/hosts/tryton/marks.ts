import { createHash } from 'node:crypto';
import type { HostReport } from '../../../ports/host.js';
import { ok } from '../../../kernel/result.js';
import type { Domain, Said, TrytonClient } from './client.js';
import { rowForm } from './rows.js';
import { idField } from './values.js';

/**
 * What a record we write is found again by: short enough for a name, of letters and digits alone so that no search takes a
 * part of it for a wildcard, and of one company, for notes and files of all companies lie in one heap.
 */
export function markOf(company: number, kind: HostReport['kind'], key: string): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([company, kind, key]))
    .digest('hex');
  return `VLD-${hash.slice(0, 20)}`;
}

/** The first record that fits, or null. */
export async function firstOf(
  client: TrytonClient,
  model: string,
  domain: Domain,
): Said<number | null> {
  const found = await client.ids(model, domain, 1);
  return found.ok ? ok(found.value[0] ?? null) : found;
}

/** The account with this code in the company's chart. */
export function accountWith(
  client: TrytonClient,
  company: number,
  code: string,
): Said<number | null> {
  return firstOf(client, 'account.account', [
    ['company', '=', company],
    ['code', '=', code],
  ]);
}

const partyAccountRow = rowForm(
  'party.party',
  { id: idField, account_receivable: idField.nullable() },
  {},
);

/** The receivable account a party has for itself; null: the company's usual one; undefined: there is no such party. */
export async function receivableAccountOf(
  client: TrytonClient,
  party: number,
): Said<number | null | undefined> {
  const rows = await client.rows(partyAccountRow, [
    ['id', '=', party],
    ['active', 'in', [true, false]],
  ]);
  return rows.ok ? ok(rows.value[0]?.account_receivable) : rows;
}

/** An id as Tryton has them; null for a text that can be none. */
export function idOf(hostId: string): number | null {
  return /^[1-9]\d{0,8}$/.test(hostId) ? Number(hostId) : null;
}
