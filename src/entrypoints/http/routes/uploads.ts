import express, { type Request } from 'express';
import type { Act } from '../../../domain/access/acts.js';
import { sheetText } from '../../../formats/sheet/bytes.js';
import { JSON_LIMITS } from '../../../formats/webhook/limits.js';
import type { App } from '../../app.js';
import { newestExchange, readSendable } from '../../sendable.js';
import { withoutConnection } from '../as-it-stands.js';
import { type GuardedRoutes, guardedRoutes } from '../guarded.js';
import { readBody } from '../json-body.js';
import { problem } from '../problems.js';
import { inAdministration, type Scoped } from '../scoped.js';
import { ADMINISTRATIONS } from '../told/administrations.js';
import { BANK } from '../told/bank.js';
import { SENDING } from '../told/sending.js';

/** Keys of an invoice as JSON: some ten thousand lines. */
const INVOICE_KEYS_MAX = 500_000;

/** What comes as a file: bank statements, invoices to send, open items of who has no package. */
export function uploadRoutes(app: App, bodyMaxBytes: number): GuardedRoutes {
  const routes = guardedRoutes();
  const raw = express.raw({ type: () => true, limit: bodyMaxBytes, inflate: false });
  const scoped = (act: Act, work: Scoped) => inAdministration(app, act, work);
  const at = (path: string) => `/administrations/:administration/${path}`;
  const limits = { ...JSON_LIMITS, bytesMax: bodyMaxBytes, keysMax: INVOICE_KEYS_MAX };

  routes.post(
    at('statements'),
    BANK.importStatement,
    raw,
    scoped('bank.import', async (administration, request, response) => {
      const bytes = bytesOf(request);
      const imported = await app.importStatement({ administration, name: 'upload', bytes });
      if (imported.ok)
        response.status(imported.value.outcome === 'exists' ? 200 : 201).json(imported.value);
      else problem(response, imported.error);
    }),
  );
  // It is sent by whoever delivers: a request of one administration does not work off the messages of all.
  routes.post(
    at('invoices'),
    SENDING.sendInvoice,
    raw,
    scoped('documents.send', async (administration, request, response) => {
      const read = readSendable(bytesOf(request), (bytes) => readBody(bytes, limits));
      const sent = read.ok ? await app.sendFile({ administration, ...read.value }) : read;
      if (!sent.ok) {
        problem(response, sent.error.map(withoutConnection));
        return;
      }
      const { outcome, documentId } = sent.value;
      const exchange = await newestExchange(app, administration, documentId);
      if (exchange === undefined) throw new Error(`Document ${documentId} has no exchange`);
      const { id, number, state, note } = exchange;
      response.status(outcome === 'exists' ? 200 : 201).json({
        ...{ outcome, document: documentId, exchange: id, number, state },
        ...(note === undefined ? {} : { note }),
      });
    }),
  );
  routes.post(
    at('open-items/sheet'),
    ADMINISTRATIONS.importOpenItems,
    raw,
    scoped('host.sync', async (administration, request, response) => {
      const text = sheetText(bytesOf(request));
      if (!text.ok) {
        problem(response, [text.error]);
        return;
      }
      const taken = await app.openItemsSheet.take(administration, text.value);
      if (taken.ok) response.json(taken.value);
      else problem(response, taken.error);
    }),
  );
  return routes;
}

/** A body of no bytes is not there at all. */
function bytesOf({ body }: Request): Uint8Array {
  return Buffer.isBuffer(body) ? body : new Uint8Array();
}
