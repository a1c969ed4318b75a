import { base64Of, bytesOfBase64 } from '../../kernel/base64.js';
import { parsePlainDate } from '../../kernel/dates.js';
import { parseId } from '../../kernel/ids.js';
import type { Order, Place } from './list.js';

/** Longest text of a place: a name of eighty letters of four bytes, an id, and what stands around them. */
export const CURSOR_MAX = 800;
const KEY_MAX = 200;

/** What a list is sorted by: text, smallest units, a day, or an amount of any currency. */
export type KeyKind = 'text' | 'minor' | 'day' | 'decimal';

const FITS: Readonly<Record<KeyKind, (key: string) => boolean>> = {
  text: (key) => key.length <= KEY_MAX && !/[\0\p{Surrogate}]/u.test(key),
  minor: (key) => /^-?\d{1,18}$/.test(key),
  day: (key) => parsePlainDate(key).ok,
  decimal: (key) => /^-?\d{1,30}(\.\d{1,40})?$/.test(key),
};

/** A place as the next page is asked for by; to whoever gets it, it means nothing. */
export function printCursor({ sort, descending }: Order<string>, { key, id }: Place): string {
  const text = JSON.stringify([sort, descending, key, id]);
  return base64Of(new TextEncoder().encode(text)).replaceAll('+', '-').replaceAll('/', '_');
}

/** The place it names; null when it is none of a list in this order. */
export function readCursor(
  { sort, descending }: Order<string>,
  kind: KeyKind,
  cursor: string,
): Place | null {
  if (cursor.length > CURSOR_MAX || !/^[\w-]+={0,2}$/.test(cursor)) return null;
  const bytes = bytesOfBase64(cursor.replaceAll('-', '+').replaceAll('_', '/'));
  const [bySort, byEnd, key, id] = listIn(new TextDecoder().decode(bytes));
  if (bySort !== sort || byEnd !== descending) return null;
  if (typeof key !== 'string' || typeof id !== 'string') return null;
  return FITS[kind](key) && parseId(id) !== null ? { key, id } : null;
}

function listIn(text: string): readonly unknown[] {
  try {
    const read: unknown = JSON.parse(text);
    return Array.isArray(read) ? read : [];
  } catch {
    return [];
  }
}
