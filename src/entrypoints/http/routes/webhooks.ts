import express, { Router } from 'express';
import { fault } from '../../../kernel/fault.js';
import { parseId } from '../../../kernel/ids.js';
import type { TakeWebhook } from '../../../usecases/take-webhook.js';
import { problem } from '../problems.js';

/** A webhook body is small; what is larger is not one (JSON 1 MiB, facts: limits). */
const BODY_MAX_BYTES = 1_048_576;

/** `POST /webhooks/ap/{connection}`: raw bytes in, 204 after commit. Compressed bodies are refused unseen. */
export function webhookRoutes(takeWebhook: TakeWebhook): Router {
  const routes = Router();
  const raw = express.raw({ type: () => true, limit: BODY_MAX_BYTES, inflate: false });
  routes.post('/webhooks/ap/:connection', raw, async (request, response) => {
    if (!request.is('application/json')) {
      problem(response, [
        fault('MEDIA_TYPE', 'webhook.media-type', '', 'A webhook is application/json.'),
      ]);
      return;
    }
    const connectionId = parseId<'connection'>(request.params.connection);
    const body: Uint8Array = Buffer.isBuffer(request.body) ? request.body : new Uint8Array();
    const headers = Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [
        name,
        Array.isArray(value) ? value[0] : value,
      ]),
    );
    const taken = await takeWebhook({ connectionId, headers, body });
    if (!taken.ok) problem(response, [taken.error]);
    else if (taken.value.answer === undefined) response.status(204).end();
    else response.json(taken.value.answer);
  });
  return routes;
}
