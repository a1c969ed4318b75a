import type { Invoice } from '../../domain/invoice/invoice.js';
import { checkTotals } from '../../domain/invoice/check-totals.js';
import { completeTotals } from '../../domain/invoice/totals.js';
import { parseMadeInvoice } from '../../formats/json/invoice.js';
import { readUbl } from '../../formats/ubl/read.js';
import { checkStructure } from '../../formats/ubl/structure.js';
import { writeUbl } from '../../formats/ubl/write.js';
import { parseXml } from '../../formats/xml/parse.js';
import { fault, type Fault } from '../../kernel/fault.js';
import type { AdministrationId, DocumentId } from '../../kernel/ids.js';
import { err, ok, type Result } from '../../kernel/result.js';
import type { Exchange } from '../../ports/store.js';
import type { App } from '../app.js';
import {
  DOCUMENT_MAX_BYTES,
  type Io,
  parseJsonBytes,
  readInput,
  sayFault,
  sayFaults,
  writeJson,
} from './io.js';
import { inAdministration } from './with-app.js';

export interface SendOptions {
  readonly administration: string;
  readonly json?: true;
}

interface Read {
  readonly invoice: Invoice;
  readonly bytes: Uint8Array;
}

/** Sends one invoice file through the administration's access point and says how far it came. */
export async function sendInvoiceFile(io: Io, file: string, options: SendOptions): Promise<void> {
  const json = options.json === true;
  const input = await readInput(io, file, DOCUMENT_MAX_BYTES);
  const read = input.ok ? readDocument(input.value) : err([input.error]);
  if (!read.ok) {
    sayFaults(io, read.error, { json, file });
    return;
  }
  await inAdministration(io, options, async (app, { id }) => {
    const sent = await app.sendFile({ administration: id, ...read.value });
    if (!sent.ok) {
      sayFaults(io, sent.error, { json, file });
      return;
    }
    await app.outbox.deliverDue();
    const exchange = await exchangeOf(app, id, sent.value.documentId);
    if (exchange !== undefined) answer(io, file, exchange, json);
  });
}

/** UBL travels with the bytes it has; JSON is written as UBL first. What begins with a brace is JSON. */
function readDocument(bytes: Uint8Array): Result<Read, readonly Fault[]> {
  const first = bytes.find((byte) => byte > 0x20);
  return first === 0x7b ? readJsonInvoice(bytes) : readUblInvoice(bytes);
}

function readUblInvoice(bytes: Uint8Array): Result<Read, readonly Fault[]> {
  const root = parseXml(bytes);
  if (!root.ok) return err([root.error]);
  const faults = checkStructure(root.value);
  if (faults.length > 0) return err(faults);
  const read = readUbl(root.value);
  return read.ok ? ok({ invoice: read.value.invoice, bytes }) : read;
}

function readJsonInvoice(bytes: Uint8Array): Result<Read, readonly Fault[]> {
  const json = parseJsonBytes(bytes);
  if (!json.ok) return err([json.error]);
  const parsed = parseMadeInvoice(json.value);
  if (!parsed.ok) return parsed;
  const wrong = checkTotals(parsed.value).filter((f) => f.severity === 'fatal');
  if (wrong.length > 0) return err(wrong);
  const invoice = completeTotals(parsed.value);
  const written = writeUbl(invoice);
  return written.ok ? ok({ invoice, bytes: written.value }) : written;
}

function exchangeOf(
  app: App,
  administration: AdministrationId,
  documentId: DocumentId,
): Promise<Exchange | undefined> {
  return app.store.inTransaction(administration, async (tx) =>
    (await tx.exchanges.byDocument(documentId)).at(-1),
  );
}

/** sent and delivered are the yes, rejected and held the no; anything else is not known yet. */
function answer(io: Io, file: string, exchange: Exchange, json: boolean): void {
  const { id, documentId, state, note } = exchange;
  const said = note === undefined ? {} : { note };
  if (json) writeJson(io, { file, document: documentId, exchange: id, state, ...said });
  const reason = note === undefined ? '' : `: ${note.replace(/\.$/, '')}`;
  switch (state) {
    case 'sent':
    case 'delivered':
    case 'sent-another-way':
      if (!json) io.stdout.write(`${file}: ${state} (${documentId})\n`);
      return;
    case 'held':
    case 'rejected':
    case 'undelivered':
    case 'replaced':
      sayFault(io, fault('RULE', `send.${state}`, '', `The invoice was ${state}${reason}.`), {
        json: false,
        file,
      });
      return;
    case 'queued':
    case 'sending':
    case 'unknown': {
      const message = `The invoice is kept and goes out by itself while voldaan serves${reason}.`;
      sayFault(io, fault('UPSTREAM', 'send.waiting', '', message), { json: false, file });
    }
  }
}
