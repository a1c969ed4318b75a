import { assert } from '../../kernel/result.js';
import {
  type BankStatementRecord,
  type PageRecord,
  STATEMENT_BASE64_MAX,
} from '../../formats/json/host-records.js';
import type { Feed } from '../lib/feed.js';

export interface PageAsked {
  /** Null: from the beginning */
  readonly since: string | null;
  readonly limit: number;
}

/** The record of that id; one that is not there is the caller's bug. */
export function held<T>(map: ReadonlyMap<string, T>, id: string): T {
  const found = map.get(id);
  assert(found !== undefined, `the host has no record ${id}`);
  return found;
}

/** A page of changes; null for a cursor this host never gave. */
export function pageOf<T>(
  feed: Feed,
  records: ReadonlyMap<string, T>,
  page: PageAsked,
): PageRecord<T> | null {
  const since = readCursor(page.since);
  // A cursor ahead of us comes from books that are gone: going on from there would skip changes in silence.
  if (since === null || since > feed.last()) return null;
  const { ids, next, more } = feed.after(since, page.limit);
  return { records: ids.map((id) => held(records, id)), next: `c${next}`, more };
}

function readCursor(text: string | null): number | null {
  if (text === null) return 0;
  return /^c\d{1,15}$/.test(text) ? Number(text.slice(1)) : null;
}

/** The same for statements, which are files: a page ends where it would hold more than an answer may. */
export function statementPageOf(
  feed: Feed,
  records: ReadonlyMap<string, BankStatementRecord>,
  page: PageAsked,
): PageRecord<BankStatementRecord> | null {
  const whole = pageOf(feed, records, page);
  if (whole === null) return null;
  let characters = 0;
  const beyond = whole.records.findIndex(({ base64 }, index) => {
    characters += base64.length;
    return index > 0 && characters > STATEMENT_BASE64_MAX;
  });
  return beyond === -1 ? whole : pageOf(feed, records, { ...page, limit: beyond });
}
