import { addMs, instantOf, parseInstant } from '../../../kernel/dates.js';
import { ok, type Result } from '../../../kernel/result.js';
import type { HostError } from '../../../ports/host.js';
import type { OdooClient } from './client.js';
import { type Domain, type OdooRow, search } from './records.js';

/**
 * Where reading goes on: from the second `at` on, or, with `after`, within that second past an id. Odoo keeps dates of
 * change finer than it tells them, and one transaction gives thousands of records the same: within one second only ids
 * tell where a page ended.
 */
export interface FeedCursor {
  /** `2026-11-22 09:00:00`, UTC */
  readonly at: string;
  readonly after?: number;
}

export interface FeedPage {
  readonly rows: readonly OdooRow[];
  readonly next: FeedCursor;
  readonly more: boolean;
}

const BEGINNING: FeedCursor = { at: '1970-01-01 00:00:00' };
const CURSOR = /^(\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2})(?:#(\d{1,15}))?$/;

/**
 * Read again before the end of the last reading, ms: a record carries the moment its transaction began and is seen when
 * it ends, minutes later at worst (Odoo stops a request after two minutes unless told otherwise). Less would skip records.
 */
const OVERLAP_MS = 300_000;

export function printCursor({ at, after }: FeedCursor): string {
  return after === undefined ? at : `${at}#${after}`;
}

/** Anything unreadable begins anew: records are the same the second time. */
export function parseCursor(text: string | null | undefined): FeedCursor {
  const match = CURSOR.exec(text ?? '');
  if (match?.[1] === undefined) return BEGINNING;
  return { at: match[1], ...(match[2] === undefined ? {} : { after: Number(match[2]) }) };
}

/** One page of what changed in a model since a cursor; the rows hold `write_date` beside the fields asked for. */
export async function readFeed(
  client: OdooClient,
  model: string,
  { domain, fields }: { readonly domain: Domain; readonly fields: readonly string[] },
  cursor: FeedCursor,
  pageSize: number,
): Promise<Result<FeedPage, HostError>> {
  const { at, after } = cursor;
  const within = after !== undefined;
  const since: Domain = within
    ? [
        ['write_date', '>=', at],
        ['write_date', '<', moved(at, 1_000)],
        ['id', '>', after],
      ]
    : [['write_date', '>=', at]];
  const read = await search(client, model, {
    ...{ domain: [...domain, ...since], fields: ['write_date', ...fields] },
    ...{ order: within ? 'id' : 'write_date, id', limit: pageSize },
  });
  if (!read.ok) return read;
  const isFull = read.value.length >= pageSize;
  const cut = within
    ? cutById(cursor, read.value, isFull)
    : cutBySecond(cursor, read.value, isFull);
  return cut === null ? malformed(model) : ok({ ...cut, more: isFull || within });
}

type Cut = Pick<FeedPage, 'rows' | 'next'>;

/** Within one second: on to the next id, and past the second when there are no more. */
function cutById({ at }: FeedCursor, rows: readonly OdooRow[], isFull: boolean): Cut {
  const last = rows.at(-1);
  return isFull && last !== undefined
    ? { rows, next: { at, after: last.id } }
    : { rows, next: { at: moved(at, 1_000) } };
}

/** From second to second: a full page may end within one, which is then left to the next page whole. */
function cutBySecond(cursor: FeedCursor, rows: readonly OdooRow[], isFull: boolean): Cut | null {
  const last = rows.at(-1);
  if (last === undefined) return { rows, next: cursor };
  const ends = secondOf(last);
  if (ends === null) return null;
  if (!isFull) return { rows, next: { at: moved(ends, -OVERLAP_MS) } };
  const before = rows.filter((row) => secondOf(row) !== ends);
  // A page of one second alone would lead to itself: that second goes by id.
  return before.length === 0
    ? { rows: [], next: { at: ends, after: 0 } }
    : { rows: before, next: { at: ends } };
}

function secondOf(row: OdooRow): string | null {
  const text = String(row['write_date']);
  return CURSOR.exec(text)?.[1] ?? null;
}

function moved(at: string, ms: number): string {
  const moment = parseInstant(`${at.replace(' ', 'T')}Z`);
  const later = moment.ok ? addMs(moment.value, ms) : instantOf(0);
  return later.slice(0, 19).replace('T', ' ');
}

function malformed(model: string): Result<never, HostError> {
  const message = `A record of ${model} came without its date of change (write_date).`;
  return { ok: false, error: { kind: 'malformed', message } };
}
