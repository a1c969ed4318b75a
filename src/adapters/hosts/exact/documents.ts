import { err, ok, type Result } from '../../../kernel/result.js';
import type { HostMapping } from '../../../domain/ledger/host-mapping.js';
import type { HostError, HostReport } from '../../../ports/host.js';
import type { ExactClient } from './client.js';
import { refused } from './errors.js';
import { aboutCustomer, type Registry } from './lookups.js';
import { guidOf, query } from './odata.js';
import { foundAt, marked, PLACES, type ReportKind } from './places.js';
import { bookPurchase } from './purchases.js';
import type { ExactSettings } from './settings.js';
import { WORDS } from './words.js';

type Report<Kind extends ReportKind> = Extract<HostReport, { readonly kind: Kind }>;
type Done = Promise<Result<null, HostError>>;

/** What files are put down with. */
export interface Desk extends Registry {
  readonly mapping: HostMapping;
  readonly language: ExactSettings['language'];
}

interface File {
  readonly name: string;
  readonly base64: string;
}

/** Puts a file into a document of the customer, with the numbers of his invoices in its subject. */
export async function fileDocument(desk: Desk, report: Report<'document'>, mark: string): Done {
  const { debtorHostId, invoiceHostIds, name, base64 } = report;
  const about = await aboutCustomer(desk, debtorHostId, invoiceHostIds);
  if (!about.ok) return about;
  const numbers = about.value.map(({ InvoiceNumber: number }) => number).join(' ');
  const word = numbers === '' ? '' : `${WORDS[desk.language].invoice} ${numbers} `;
  const id = await documentUnder(desk, mark, 'document-type', {
    ...{ Subject: marked(`${word}${name}`, mark), Account: debtorHostId },
  });
  return id.ok ? attach(desk.client, id.value, [{ name, base64 }]) : id;
}

/**
 * Puts a received document with its files where a person finds it, and proposes its entry where the mapping says how. The
 * document itself comes last: once it is there, all is there.
 */
export async function filePurchase(
  desk: Desk,
  { invoice, attachments = [], xmlBase64 }: Report<'purchase-document'>,
  mark: string,
): Done {
  const { client } = desk;
  const subject = marked(`${invoice.number} ${invoice.seller.name ?? ''}`, mark);
  const id = await documentUnder(desk, mark, 'purchase-document-type', { Subject: subject });
  if (!id.ok) return id;
  const files = attachments.map(({ name, base64 }) => ({ name, base64 }));
  const attached = await attach(client, id.value, files);
  if (!attached.ok) return attached;
  const booked = await bookPurchase(desk, invoice, id.value);
  if (!booked.ok) return booked;
  return attach(client, id.value, [{ name: xmlNameOf(mark), base64: xmlBase64 }]);
}

/** Whether all of it is there: an answer may have been lost between a document and its files. */
export async function isWhole(
  client: ExactClient,
  kind: ReportKind,
  documentId: string,
  mark: string,
): Promise<Result<boolean, HostError>> {
  if (kind !== 'document' && kind !== 'purchase-document') return ok(true);
  const names = await namesIn(client, documentId);
  if (!names.ok) return names;
  return ok(kind === 'document' ? names.value.length > 0 : names.value.includes(xmlNameOf(mark)));
}

function xmlNameOf(mark: string): string {
  return `${mark}.xml`;
}

/** The document under this mark, made when it is not there. */
async function documentUnder(
  { client, mapping }: Desk,
  mark: string,
  typeField: string,
  fields: object,
): Promise<Result<string, HostError>> {
  const place = PLACES.document;
  if (place === null) throw new Error('Broken promise: documents have a place');
  const before = await foundAt(client, place, mark);
  if (!before.ok) return before;
  const type = mapping.fields[typeField];
  const category = mapping.fields['document-category'];
  if (type === undefined || !/^\d{1,4}$/.test(type))
    return err(refused(`The mapping names no type of document (fields.${typeField}).`));
  if (before.value.length === 0) {
    const made = await client.post(place.path, {
      ...fields,
      Type: Number(type),
      ...(category === undefined ? {} : { Category: category }),
    });
    if (!made.ok) return made;
  }
  const found = before.value.length > 0 ? before : await foundAt(client, place, mark);
  if (!found.ok) return found;
  const id = found.value[0]?.['ID'];
  return typeof id === 'string'
    ? ok(id)
    : err({ kind: 'unknown', message: 'Exact Online took a document and does not show it yet.' });
}

async function namesIn(
  client: ExactClient,
  documentId: string,
): Promise<Result<readonly string[], HostError>> {
  const filter = `Document eq ${guidOf(documentId)}`;
  const asked = query('documents/DocumentAttachments', { filter, select: ['ID', 'FileName'] });
  const rows = await client.all([asked], 'now');
  return rows.ok ? ok(rows.value.map((row) => String(row['FileName']))) : rows;
}

/** Adds the files that are not there yet. */
async function attach(client: ExactClient, documentId: string, files: readonly File[]): Done {
  const names = await namesIn(client, documentId);
  if (!names.ok) return names;
  for (const { name, base64 } of files.filter((file) => !names.value.includes(file.name))) {
    const made = await client.post('documents/DocumentAttachments', {
      ...{ Document: documentId, FileName: name, Attachment: base64 },
    });
    if (!made.ok) return made;
  }
  return ok(null);
}
