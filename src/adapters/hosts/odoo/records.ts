import { z } from 'zod';
import { err, ok, type Result } from '../../../kernel/result.js';
import type { HostError } from '../../../ports/host.js';
import type { OdooClient } from './client.js';

/** What is not set reads as `false`, whatever the field is: here it is undefined. */
const unset = z.literal(false).transform(() => undefined);

export const textField = z.union([z.string().transform(trimmed), unset]).optional();
/** A link to one record: its id and the name Odoo shows for it. */
export const linkField = z
  .union([z.tuple([z.int(), z.string()]).transform(([id, name]) => ({ id, name })), unset])
  .optional();
export const flagField = z.boolean().optional();

function trimmed(text: string): string | undefined {
  return text.trim() === '' ? undefined : text.trim();
}

/** A record as it came: its own form is read where it is used, so that a bad one spoils no other. */
export const rowForm = z.looseObject({ id: z.int() });
export type OdooRow = z.output<typeof rowForm>;

export type Domain = readonly unknown[];

export interface Query {
  readonly domain: Domain;
  readonly fields: readonly string[];
  readonly order?: string;
  readonly limit?: number;
}

/** Rows of one answer: enough for the lines of a page of invoices, and within the bytes an answer may have. */
const ROWS_MAX = 5_000;

/** Records in one answer, at most `limit`. */
export function search(
  client: OdooClient,
  model: string,
  { domain, fields, order = 'id', limit = ROWS_MAX }: Query,
): Promise<Result<readonly OdooRow[], HostError>> {
  const args = { domain, fields, order, limit };
  return client.call({ model, method: 'search_read', args, doing: 'read' }, z.array(rowForm));
}

/** All that fit, as many answers as it takes, in order of id. */
export async function searchAll(
  client: OdooClient,
  model: string,
  query: Pick<Query, 'domain' | 'fields'>,
): Promise<Result<readonly OdooRow[], HostError>> {
  const rows: OdooRow[] = [];
  for (;;) {
    const after = rows.at(-1)?.id ?? 0;
    const domain = [...query.domain, ['id', '>', after]];
    const page = await search(client, model, { ...query, domain });
    if (!page.ok) return page;
    // A server that does not heed what it is asked would answer the same for ever.
    if (page.value.some(({ id }) => id <= after))
      return err({ kind: 'malformed', message: `Odoo repeats itself when asked for ${model}.` });
    rows.push(...page.value);
    if (page.value.length < ROWS_MAX) return ok(rows);
  }
}

/** Records by id; none are asked for when there are none to ask for. */
export function byIds(
  client: OdooClient,
  model: string,
  ids: Iterable<number>,
  fields: readonly string[],
): Promise<Result<readonly OdooRow[], HostError>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return Promise.resolve(ok([]));
  return searchAll(client, model, { domain: [['id', 'in', wanted]], fields });
}

/** The id of a record of the host, null for what can be none. */
export function idOf(hostId: string): number | null {
  return /^[1-9]\d{0,14}$/.test(hostId) ? Number(hostId) : null;
}

const fieldsForm = z.record(z.string(), z.unknown());

/** Which of these fields the database has and the user may see; asked once per model and kept. */
export function fieldKeeper(
  client: OdooClient,
): (model: string, wanted: readonly string[]) => Promise<Result<readonly string[], HostError>> {
  const known = new Map<string, readonly string[]>();
  return async (model, wanted) => {
    const key = `${model} ${wanted.join(' ')}`;
    const there = known.get(key);
    if (there !== undefined) return ok(there);
    const args = { allfields: wanted, attributes: ['type'] };
    const told = await client.call(
      { model, method: 'fields_get', args, doing: 'read' },
      fieldsForm,
    );
    if (!told.ok) return told;
    const fields = wanted.filter((name) => Object.hasOwn(told.value, name));
    known.set(key, fields);
    return ok(fields);
  };
}
