import express, { Router } from 'express';
import { parseId } from '../../../kernel/ids.js';
import type { App } from '../../app.js';
import { headersOf } from '../headers.js';
import { problem } from '../problems.js';

/** A push names a record, or brings one along: an invoice with its lines stays below. */
const BYTES_MAX = 1_048_576;

/**
 * `POST /webhooks/host/{connection}`: a package says that something changed. Raw bytes in, because the signature is over
 * them; compressed bodies are refused unseen. 200 after commit: some packages take no other number for a yes.
 */
export function hostHookRoutes(app: Pick<App, 'hostWebhooks'>): Router {
  const routes = Router();
  const raw = express.raw({ type: () => true, limit: BYTES_MAX, inflate: false });
  routes.post('/webhooks/host/:connection', raw, async (request, response) => {
    const taken = await app.hostWebhooks.take({
      connectionId: parseId<'connection'>(request.params.connection),
      headers: headersOf(request),
      body: Buffer.isBuffer(request.body) ? request.body : new Uint8Array(),
    });
    if (taken.ok) response.status(200).end();
    else problem(response, [taken.error]);
  });
  return routes;
}
