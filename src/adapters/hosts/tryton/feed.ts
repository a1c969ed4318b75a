import { z } from 'zod';
import { ok } from '../../../kernel/result.js';
import type { RecordProblem } from '../../../ports/host.js';
import type { Domain, Said, TrytonClient } from './client.js';
import { rowForm } from './rows.js';
import { momentField, momentValue } from './values.js';

/** Which records a feed is about. */
export interface FeedForm {
  readonly model: string;
  readonly domain: Domain;
  /**
   * How a search reaches what belongs to a record and leaves its dates as they are: changed by itself, it makes the
   * record worth reading again.
   */
  readonly parts: readonly string[];
}

/** What was read of some records: those that could be taken, and why the others could not. */
export interface Sorted<T> {
  readonly records: readonly T[];
  readonly problems: readonly RecordProblem[];
}

export function sorted<T extends object>(read: readonly (T | RecordProblem)[]): Sorted<T> {
  const isProblem = (one: T | RecordProblem): one is RecordProblem => 'reason' in one;
  return {
    records: read.filter((one): one is T => !isProblem(one)),
    problems: read.filter(isProblem),
  };
}

export interface Page {
  readonly ids: readonly number[];
  readonly next: string;
  readonly more: boolean;
}

/**
 * Changes from so long before the newest one of the last pass are read again: what a transaction wrote that ended late
 * carries the moment it began. Smaller may lose a change; larger repeats more, and records are idempotent by version.
 */
const OVERLAP_MS = 5 * 60_000;

/** A pass goes by id through all that changed since `from`; the next one begins at the newest change there was at its start. */
const cursorForm = z.strictObject({
  from: z.string().nullable(),
  mark: z.string().nullable(),
  after: z.int().nonnegative(),
});
type Cursor = z.output<typeof cursorForm>;

const START: Cursor = { from: null, mark: null, after: 0 };

/** A cursor that is not ours begins at the beginning: nothing is lost by reading again. */
function readCursor(text: string | null): Cursor {
  try {
    const read = cursorForm.safeParse(JSON.parse(text ?? 'null'));
    return read.success ? read.data : START;
  } catch {
    return START;
  }
}

/** The next page of ids of what changed since a cursor; all there is for none. */
export async function changedIds(
  client: TrytonClient,
  form: FeedForm,
  since: string | null,
  pageSize: number,
): Said<Page> {
  const cursor = readCursor(since);
  const marked = cursor.after === 0 ? await newest(client, form) : ok(cursor.mark);
  if (!marked.ok) return marked;
  const mark = marked.value;
  const domain = [form.domain, ['id', '>', cursor.after], touched(form, cursor.from)];
  const found = await client.ids(form.model, domain, pageSize + 1);
  if (!found.ok) return found;
  const ids = found.value.slice(0, pageSize);
  const more = found.value.length > pageSize;
  const next: Cursor = more
    ? { from: cursor.from, mark, after: ids.at(-1) ?? 0 }
    : { from: mark ?? cursor.from, mark: null, after: 0 };
  return ok({ ids, next: JSON.stringify(next), more });
}

/** Ids of all that is there, for what was deleted: Tryton reports no deletions. */
export async function presentIds(
  client: TrytonClient,
  { model, domain }: FeedForm,
  after: string | null,
  pageSize: number,
): Said<Page> {
  const from = /^\d{1,9}$/.test(after ?? '') ? Number(after) : 0;
  const found = await client.ids(model, [domain, ['id', '>', from]], pageSize + 1);
  if (!found.ok) return found;
  const ids = found.value.slice(0, pageSize);
  return ok({ ids, next: String(ids.at(-1) ?? from), more: found.value.length > pageSize });
}

function touched({ parts }: FeedForm, from: string | null): Domain {
  if (from === null) return [];
  const value = momentValue(Date.parse(`${from.slice(0, 23)}Z`) - OVERLAP_MS);
  const paths = ['', ...parts.map((path) => `${path}.`)];
  return [
    'OR',
    ...paths.flatMap((path) => [
      [`${path}write_date`, '>=', value],
      [`${path}create_date`, '>=', value],
    ]),
  ];
}

/**
 * The newest moment a record of the feed was written, by the server's own clock; null where there is none. What belongs to
 * a record and is newer is read again until a record moves on: repeated, never lost.
 */
async function newest(client: TrytonClient, { model, domain }: FeedForm): Said<string | null> {
  let mark: string | null = null;
  for (const stamp of ['write_date', 'create_date']) {
    const form = rowForm(model, { [stamp]: momentField }, {});
    const rows = await client.rows(form, [domain, [stamp, '!=', null]], {
      ...{ limit: 1, order: [[stamp, 'DESC']] },
    });
    if (!rows.ok) return rows;
    const at = rows.value[0]?.[stamp];
    if (at !== undefined && (mark === null || at > mark)) mark = at;
  }
  return ok(mark);
}
