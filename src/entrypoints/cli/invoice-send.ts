import { fault } from '../../kernel/fault.js';
import { err } from '../../kernel/result.js';
import type { Exchange } from '../../ports/store.js';
import { newestExchange, readSendable } from '../sendable.js';
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

/** Sends one invoice file through the administration's access point and says how far it came. */
export async function sendInvoiceFile(io: Io, file: string, options: SendOptions): Promise<void> {
  const json = options.json === true;
  const input = await readInput(io, file, DOCUMENT_MAX_BYTES);
  const read = input.ok ? readSendable(input.value, parseJsonBytes) : err([input.error]);
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
    const exchange = await newestExchange(app, id, sent.value.documentId);
    if (exchange !== undefined) answer(io, file, exchange, json);
  });
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
