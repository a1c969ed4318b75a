import { z } from 'zod';
import { err, ok } from '../../../kernel/result.js';
import type { HostError, HostReceipt } from '../../../ports/host.js';
import type { Answered } from './client.js';
import { isMoneybirdId } from './cursor.js';
import { type Desk, invoicePath, marked, readRecord, receipt, refused, remember } from './desk.js';
import { FETCH_MAX } from './feed.js';
import { noteForm } from './forms.js';

interface Words {
  readonly text: string;
  /** On somebody's list of things to do */
  readonly todo?: boolean;
}

/** Id of the note that carries the key; null: none does. */
export function noteWith(notes: readonly z.output<typeof noteForm>[], key: string): string | null {
  const mark = marked(key);
  return notes.find(({ note }) => note?.includes(mark) === true)?.id ?? null;
}

/** Writes a note on a record; the key stands at its end, where people overlook it. */
export async function noteOn(
  desk: Desk,
  path: string,
  key: string,
  { text, todo = false }: Words,
): Promise<Answered<HostReceipt>> {
  const { assignee } = desk.settings;
  const note = {
    ...{ note: `${text}\n\n${marked(key)}`, todo },
    ...(todo && assignee !== undefined ? { assignee_id: assignee } : {}),
  };
  remember(desk, key, path);
  const written = await desk.client.post(`${path}/notes`, { note }, noteForm);
  return written.ok ? receipt(written.value.id, false) : written;
}

/** A note with a debtor, about invoices of the same administration: both are looked at first, and the key too. */
export async function noteOnDebtor(
  desk: Desk,
  about: {
    readonly key: string;
    readonly debtorHostId: string;
    readonly invoiceHostIds: readonly string[];
  },
  words: Words,
): Promise<Answered<HostReceipt>> {
  const { key, debtorHostId, invoiceHostIds } = about;
  const path = `contacts/${debtorHostId}`;
  const contact = isMoneybirdId(debtorHostId) ? await readRecord(desk, 'contact', path) : ok(null);
  if (!contact.ok) return contact;
  if (contact.value === null)
    return refused(`There is no contact ${debtorHostId} in this administration of Moneybird.`);
  const noted = noteWith(contact.value.notes, key);
  if (noted !== null) return receipt(noted, true);
  const missing = await missingInvoice(desk, invoiceHostIds);
  if (missing !== null) return err(missing);
  return noteOn(desk, path, key, words);
}

/** A note with an invoice. */
export async function noteOnInvoice(
  desk: Desk,
  { key, invoiceHostId }: { readonly key: string; readonly invoiceHostId: string },
  words: Words,
): Promise<Answered<HostReceipt>> {
  const path = invoicePath(invoiceHostId);
  const invoice = path === null ? ok(null) : await readRecord(desk, 'invoice', path);
  if (!invoice.ok) return invoice;
  if (path === null || invoice.value === null)
    return refused(
      `There is no sales invoice ${invoiceHostId} in this administration of Moneybird.`,
    );
  const noted = noteWith(invoice.value.notes, key);
  return noted === null ? noteOn(desk, path, key, words) : receipt(noted, true);
}

const idsForm = z.array(z.object({ id: z.string() }));

/** What keeps these invoices from being spoken of; null: all are in this administration. */
export async function missingInvoice(
  desk: Desk,
  hostIds: readonly string[],
): Promise<HostError | null> {
  const paths = hostIds.map((hostId) => ({ hostId, path: invoicePath(hostId) }));
  for (const list of ['sales_invoices', 'external_sales_invoices']) {
    const wanted = paths.filter(({ path }) => path?.startsWith(`${list}/`) === true);
    const ids = wanted.map(({ path }) => path?.slice(list.length + 1) ?? '');
    for (let at = 0; at < ids.length; at += FETCH_MAX) {
      const asked = ids.slice(at, at + FETCH_MAX);
      const read = await desk.client.fetch(`${list}/synchronization`, asked, idsForm, 'write');
      if (!read.ok) return read.error;
      const found = new Set(read.value.value.map(({ id }) => id));
      const absent = asked.find((id) => !found.has(id));
      if (absent !== undefined) return noSuch(absent);
    }
  }
  const unreadable = paths.find(({ path }) => path === null);
  return unreadable === undefined ? null : noSuch(unreadable.hostId);
}

function noSuch(hostId: string): HostError {
  return refused(`There is no sales invoice ${hostId} in this administration of Moneybird.`).error;
}
