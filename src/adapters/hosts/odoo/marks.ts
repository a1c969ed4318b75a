import { z } from 'zod';
import { ok, type Result } from '../../../kernel/result.js';
import type { HostError } from '../../../ports/host.js';
import type { OdooBooks } from './books.js';
import { type Domain, type OdooRow, search } from './records.js';

/** What we leave in a field that people read and we can search: the key of the report, in brackets so that none begins another. */
export function markOf(key: string): string {
  return `[voldaan ${key}]`;
}

/** Records a search for a mark may give; its wildcards (`_`, `%`) find more than was meant, which is then left out. */
const FOUND_MAX = 200;

export interface MarkedIn {
  readonly model: string;
  readonly field: string;
  /** Besides the mark; absent: the mark alone */
  readonly domain?: Domain;
  readonly fields?: readonly string[];
}

/** The records that carry a mark in a field, oldest first. */
export async function marked(
  { client }: OdooBooks,
  { model, field, domain = [], fields = [] }: MarkedIn,
  mark: string,
): Promise<Result<readonly OdooRow[], HostError>> {
  const rows = await search(client, model, {
    ...{ domain: [...domain, [field, 'ilike', mark]], fields: [field, ...fields] },
    limit: FOUND_MAX,
  });
  if (!rows.ok) return rows;
  return ok(rows.value.filter((row) => String(row[field]).includes(mark)));
}

/** Text as HTML: nothing in it is read as a tag, a line break stays one. */
export function htmlOf(text: string): string {
  return `<p>${escaped(text).replaceAll('\n', '<br/>')}</p>`;
}

export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

const createdForm = z.array(z.int()).min(1);

/** Makes records in one transaction; answers their ids. */
export function create(
  { client }: OdooBooks,
  model: string,
  values: readonly object[],
  context: Readonly<Record<string, unknown>> = {},
  doing: 'read' | 'write' = 'write',
): Promise<Result<readonly number[], HostError>> {
  const args = { vals_list: values };
  return client.call({ model, method: 'create', args, context, doing }, createdForm);
}
