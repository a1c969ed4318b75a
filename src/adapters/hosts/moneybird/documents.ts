import { bytesOfBase64 } from '../../../kernel/base64.js';
import { ok } from '../../../kernel/result.js';
import { neutralName } from '../../../domain/invoice/embedded-file.js';
import type { HostReceipt, HostReport } from '../../../ports/host.js';
import type { Answered, File } from './client.js';
import {
  type Desk,
  fileMark,
  findByKey,
  invoicePath,
  marked,
  place,
  readRecord,
  receipt,
  refused,
  remember,
} from './desk.js';
import { attachmentForm, documentForm } from './forms.js';

type DocumentReport = Extract<HostReport, { readonly kind: 'document' }>;
type PurchaseReport = Extract<HostReport, { readonly kind: 'purchase-document' }>;

const DOCUMENTS = 'documents/typeless_documents';

/** A received document stands by its number with the key behind it. */
export const purchasePlace = place({
  record: 'document',
  lists: [DOCUMENTS],
  match: ({ id, reference }, key) => (reference?.endsWith(marked(key)) === true ? id : null),
});

export const filePlace = place({
  record: 'invoice',
  lists: ['sales_invoices'],
  match: ({ attachments }, key) =>
    attachments.find(({ filename }) => filename?.includes(fileMark(key)) === true)?.id ?? null,
});

/**
 * Puts a received document with the documents that nobody read yet: the invoice itself and each of its files. What was
 * begun earlier is gone on with, so that no file is missing and none is there twice.
 */
export async function writePurchase(
  desk: Desk,
  report: PurchaseReport,
): Promise<Answered<HostReceipt>> {
  const { key, invoice } = report;
  const found = await findByKey(desk, purchasePlace, key);
  if (!found.ok) return found;
  const files = purchaseFiles(report);
  if (found.value !== null) {
    const path = `${DOCUMENTS}/${found.value.hostId}`;
    const read = await readRecord(desk, 'document', path);
    if (!read.ok) return read;
    const names = new Set((read.value?.attachments ?? []).map(({ filename }) => filename));
    const missing = files.filter(({ name }) => !names.has(name));
    const added = await attachAll(desk, path, missing);
    return added.ok ? receipt(found.value.hostId, missing.length === 0) : added;
  }
  const reference = `${invoice.number} ${marked(key)}`;
  const typeless_document = { reference, date: invoice.issueDate };
  const written = await desk.client.post(DOCUMENTS, { typeless_document }, documentForm);
  if (!written.ok) return written;
  const path = `${DOCUMENTS}/${written.value.id}`;
  remember(desk, key, path);
  const added = await attachAll(desk, path, files);
  return added.ok ? receipt(written.value.id, false) : added;
}

function purchaseFiles({ invoice, xmlBase64, attachments = [] }: PurchaseReport): readonly File[] {
  const xml: File = {
    name: `${neutralName(invoice.number)}.xml`,
    mediaType: 'application/xml',
    bytes: bytesOfBase64(xmlBase64),
  };
  // Two files of one name stay two.
  const others = attachments.map(({ name, mediaType, base64 }, n) => ({
    ...{ name: `${n + 1}-${name}`, mediaType, bytes: bytesOfBase64(base64) },
  }));
  return [xml, ...others];
}

async function attachAll(
  desk: Desk,
  path: string,
  files: readonly File[],
): Promise<Answered<null>> {
  for (const file of files) {
    const added = await desk.client.attach(`${path}/attachments`, file, attachmentForm);
    if (!added.ok) return added;
  }
  return ok(null);
}

/** Attaches a file to each of its invoices; its name carries the key. Moneybird keeps none with a contact. */
export async function writeDocument(
  desk: Desk,
  report: DocumentReport,
): Promise<Answered<HostReceipt>> {
  const { key, name, mediaType, base64, invoiceHostIds } = report;
  if (invoiceHostIds.length === 0)
    return refused('Moneybird keeps files with an invoice only, and none is named.');
  const paths: string[] = [];
  const done: string[] = [];
  for (const hostId of invoiceHostIds) {
    const path = invoicePath(hostId);
    const isOwn = path?.startsWith('sales_invoices/') === true;
    const read = isOwn ? await readRecord(desk, 'invoice', path) : ok(null);
    if (!read.ok) return read;
    if (path === null || read.value === null)
      return refused(`There is no sales invoice ${hostId} in this administration of Moneybird.`);
    const existing = filePlace.match(read.value, key);
    if (existing === null) paths.push(path);
    else done.push(existing);
  }
  const file = { name: markedName(name, key), mediaType, bytes: bytesOfBase64(base64) };
  const existed = paths.length === 0;
  for (const path of paths) {
    remember(desk, key, path);
    const added = await desk.client.attach(`${path}/attachments`, file, attachmentForm);
    if (!added.ok) return added;
    done.push(added.value.id);
  }
  return receipt(done[0] ?? '', existed);
}

function markedName(name: string, key: string): string {
  const safe = neutralName(name);
  const dot = safe.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [safe.slice(0, dot), safe.slice(dot)] : [safe, ''];
  return `${stem}-${fileMark(key)}${ending}`;
}
