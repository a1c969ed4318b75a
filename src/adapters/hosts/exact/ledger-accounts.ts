import { err, ok, type Result } from '../../../kernel/result.js';
import type { HostMapping } from '../../../domain/ledger/host-mapping.js';
import type { HostError } from '../../../ports/host.js';
import type { ExactClient } from './client.js';
import { refused } from './errors.js';
import { accountOf } from './lookups.js';
import { query, textOf } from './odata.js';

/** The account of the customer's own (`GLAR`), else the one of the mapping. */
export async function receivableAccount(
  { client, mapping }: { readonly client: ExactClient; readonly mapping: HostMapping },
  debtorHostId: string,
): Promise<Result<string, HostError>> {
  const account = await accountOf(client, debtorHostId);
  if (!account.ok) return account;
  const own = account.value['GLAR'];
  if (typeof own === 'string') return ok(own);
  const mapped = await ledgerAccount(client, mapping.accounts.receivable);
  if (!mapped.ok) return mapped;
  return mapped.value === null
    ? err(refused('The mapping names no receivable account (accounts.receivable).'))
    : ok(mapped.value);
}

/** The id of a ledger account by its code. */
export async function ledgerAccount(
  client: ExactClient,
  code: string | undefined,
): Promise<Result<string | null, HostError>> {
  if (code === undefined) return ok(null);
  const filter = `Code eq ${textOf(code)}`;
  const asked = query('financial/GLAccounts', { filter, select: ['ID', 'Code'] });
  const rows = await client.all([asked], 'now');
  if (!rows.ok) return rows;
  const id = rows.value[0]?.['ID'];
  return typeof id === 'string'
    ? ok(id)
    : err(refused(`There is no ledger account ${code} in this division: correct the mapping.`));
}
