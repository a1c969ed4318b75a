import { checkTotals } from '../domain/invoice/check-totals.js';
import type { Invoice } from '../domain/invoice/invoice.js';
import { completeTotals } from '../domain/invoice/totals.js';
import { parseMadeInvoice } from '../formats/json/invoice.js';
import { readUbl } from '../formats/ubl/read.js';
import { checkStructure } from '../formats/ubl/structure.js';
import { writeUbl } from '../formats/ubl/write.js';
import { parseXml } from '../formats/xml/parse.js';
import type { Fault } from '../kernel/fault.js';
import type { AdministrationId, DocumentId } from '../kernel/ids.js';
import { err, ok, type Result } from '../kernel/result.js';
import type { Exchange } from '../ports/store.js';
import type { App } from './app.js';

/** An invoice that somebody gives us to send, with the bytes that travel. */
interface Sendable {
  readonly invoice: Invoice;
  readonly bytes: Uint8Array;
}

/** UBL travels with the bytes it has; JSON is written as UBL first. What begins with a brace is JSON. */
export function readSendable(
  bytes: Uint8Array,
  parseJson: (bytes: Uint8Array) => Result<unknown, Fault>,
): Result<Sendable, readonly Fault[]> {
  if (bytes.find((byte) => byte > 0x20) !== 0x7b) return readUblInvoice(bytes);
  const json = parseJson(bytes);
  return json.ok ? writtenInvoice(json.value) : err([json.error]);
}

function readUblInvoice(bytes: Uint8Array): Result<Sendable, readonly Fault[]> {
  const root = parseXml(bytes);
  if (!root.ok) return err([root.error]);
  const faults = checkStructure(root.value);
  if (faults.length > 0) return err(faults);
  const read = readUbl(root.value);
  return read.ok ? ok({ invoice: read.value.invoice, bytes }) : read;
}

function writtenInvoice(json: unknown): Result<Sendable, readonly Fault[]> {
  const parsed = parseMadeInvoice(json);
  if (!parsed.ok) return parsed;
  const wrong = checkTotals(parsed.value).filter((f) => f.severity === 'fatal');
  if (wrong.length > 0) return err(wrong);
  const invoice = completeTotals(parsed.value);
  const written = writeUbl(invoice);
  return written.ok ? ok({ invoice, bytes: written.value }) : written;
}

/** How far a document came: its newest exchange. */
export function newestExchange(
  app: Pick<App, 'store'>,
  administration: AdministrationId,
  documentId: DocumentId,
): Promise<Exchange | undefined> {
  return app.store.inTransaction(administration, async (tx) =>
    (await tx.exchanges.byDocument(documentId)).at(-1),
  );
}
