import { createHash } from 'node:crypto';
import { z } from 'zod';
import { err, ok } from '../../../kernel/result.js';
import type { HostMapping } from '../../../domain/ledger/host-mapping.js';
import type { HostError, HostReceipt } from '../../../ports/host.js';
import type { Answered, MoneybirdClient } from './client.js';
import { inOrder, isMoneybirdId } from './cursor.js';
import { FETCH_MAX } from './feed.js';
import { contactForm, documentForm, invoiceForm } from './forms.js';
import { EXTERNAL } from './invoices.js';
import type { MoneybirdSettings } from './settings.js';

/** What every writing needs. */
export interface Desk {
  readonly client: MoneybirdClient;
  readonly settings: MoneybirdSettings;
  readonly mapping: HostMapping;
  /** Path of the record where a key was written or found, by this process */
  readonly known: Map<string, string>;
}

/** Keys remembered: enough for a day of writing, small enough to forget about. */
const KNOWN_MAX = 10_000;
/** Records looked through for a key that this process did not write, the latest changed first. */
const SEARCH_MAX = 300;

export function remember(desk: Desk, key: string, path: string): void {
  if (desk.known.size >= KNOWN_MAX) desk.known.clear();
  desk.known.set(key, path);
}

export function refused(message: string): { readonly ok: false; readonly error: HostError } {
  return err({ kind: 'refused', message });
}

export function receipt(hostId: string, existed: boolean): Answered<HostReceipt> {
  return ok({ hostId, existed });
}

/** How a key stands in a text that people read. */
export function marked(key: string): string {
  return `[voldaan:${key}]`;
}

/** How a key stands in the name of a file: short, and of letters that every disk takes. */
export function fileMark(key: string): string {
  return createHash('sha256').update(key).digest('hex').slice(0, 12);
}

/** Path of a sales invoice by our name of it; null: no such name. */
export function invoicePath(hostId: string): string | null {
  const isExternal = hostId.startsWith(EXTERNAL);
  const id = isExternal ? hostId.slice(EXTERNAL.length) : hostId;
  if (!isMoneybirdId(id)) return null;
  return `${isExternal ? 'external_sales_invoices' : 'sales_invoices'}/${id}`;
}

/** The records that may be written to, with what a writer looks for in them. */
const FORMS = { contact: contactForm, invoice: invoiceForm, document: documentForm };

export type RecordKind = keyof typeof FORMS;
type Found<Kind extends RecordKind> = z.output<(typeof FORMS)[Kind]>;

/** Where a key may stand: in which lists, and in which of a record's fields. */
export interface Place<Kind extends RecordKind = RecordKind> {
  readonly record: Kind;
  readonly lists: readonly string[];
  /** Id of what carries the key in this record; null: nothing does */
  readonly match: (record: Found<Kind>, key: string) => string | null;
}

export function place<Kind extends RecordKind>(parts: Place<Kind>): Place<Kind> {
  return parts;
}

export async function readRecord<Kind extends RecordKind>(
  desk: Desk,
  kind: Kind,
  path: string,
): Promise<Answered<Found<Kind> | null>> {
  const form = FORMS[kind] as unknown as z.ZodType<Found<Kind>>;
  return desk.client.find(path, form, 'write');
}

/**
 * Looks for what carries the key: where this process put it, else in the records that changed last, a bounded number of
 * them. Not found there is no proof, and needs none: whoever writes looks in the very record first.
 */
export async function findByKey<Kind extends RecordKind>(
  desk: Desk,
  { record: kind, lists, match }: Place<Kind>,
  key: string,
): Promise<Answered<HostReceipt | null>> {
  const path = desk.known.get(key);
  if (path !== undefined) {
    const read = await readRecord(desk, kind, path);
    if (!read.ok) return read;
    const hostId = read.value === null ? null : match(read.value, key);
    if (hostId !== null) return receipt(hostId, true);
  }
  for (const list of lists) {
    const found = await search(desk, kind, list, (record) => match(record, key));
    if (!found.ok) return found;
    if (found.value === null) continue;
    remember(desk, key, `${list}/${found.value.recordId}`);
    return receipt(found.value.hostId, true);
  }
  return ok(null);
}

const versionsForm = z.array(z.object({ id: z.string(), version: z.int() }));

async function search<Kind extends RecordKind>(
  desk: Desk,
  kind: Kind,
  list: string,
  match: (record: Found<Kind>) => string | null,
): Promise<Answered<{ readonly recordId: string; readonly hostId: string } | null>> {
  const path = `${list}/synchronization`;
  const listed = await desk.client.get(path, versionsForm, 'write');
  if (!listed.ok) return listed;
  const places = new Map(inOrder(listed.value.value.map(({ id }) => id)).map((id, n) => [id, n]));
  const latest = [...listed.value.value]
    .sort((a, b) => b.version - a.version || (places.get(b.id) ?? 0) - (places.get(a.id) ?? 0))
    .slice(0, SEARCH_MAX)
    .map(({ id }) => id);
  const form = z.array(FORMS[kind] as unknown as z.ZodType<Found<Kind>>);
  for (let at = 0; at < latest.length; at += FETCH_MAX) {
    const page = await desk.client.fetch(path, latest.slice(at, at + FETCH_MAX), form, 'write');
    if (!page.ok) return page;
    for (const record of page.value.value) {
      const hostId = match(record);
      if (hostId !== null) return ok({ recordId: record.id, hostId });
    }
  }
  return ok(null);
}
