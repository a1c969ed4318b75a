import express, { type Request, type RequestHandler, Router } from 'express';
import { fault } from '../../../kernel/fault.js';
import { type ConnectionId, parseId } from '../../../kernel/ids.js';
import type { AdmitWebhook, TakeWebhook } from '../../../usecases/inbox/take-webhook.js';
import { headersOf } from '../headers.js';
import { problem } from '../problems.js';

/** A webhook body is small; what is larger is not one (JSON 1 MiB, facts: limits). */
const JSON_MAX_BYTES = 1_048_576;

const JSON_TYPE = 'application/json';
const XML_TYPE = 'application/xml';

const readJsonBody = rawBody(JSON_MAX_BYTES);

/**
 * `POST /webhooks/ap/{connection}`: raw bytes in, 204 after commit, or the JSON the provider wants to hear. Compressed
 * bodies are refused unseen. XML may be large, so it is read only from a caller whose headers prove who he is.
 */
export function webhookRoutes(takeWebhook: TakeWebhook, admitWebhook: AdmitWebhook): Router {
  const routes = Router();
  const path = '/webhooks/ap/:connection';

  routes.post(path, async (request, response, next) => {
    const connectionId = connectionOf(request);
    if (request.is(JSON_TYPE) === JSON_TYPE) {
      readJsonBody(request, response, next);
      return;
    }
    const isXml = request.is(XML_TYPE) === XML_TYPE;
    const bytesMax = isXml
      ? await admitWebhook({ connectionId, headers: headersOf(request) })
      : null;
    if (bytesMax !== null) {
      rawBody(bytesMax)(request, response, next);
      return;
    }
    const message = isXml
      ? 'Nothing here takes XML from you. Check the address of the connection and the secret in the header.'
      : 'A webhook is application/json.';
    problem(response, [fault('MEDIA_TYPE', 'webhook.media-type', '', message)]);
  });

  routes.post(path, async (request, response) => {
    const taken = await takeWebhook({
      connectionId: connectionOf(request),
      headers: headersOf(request),
      mediaType: request.is(XML_TYPE) === XML_TYPE ? XML_TYPE : JSON_TYPE,
      body: Buffer.isBuffer(request.body) ? request.body : new Uint8Array(),
    });
    if (!taken.ok) problem(response, [taken.error]);
    else if (taken.value.answer === undefined) response.status(204).end();
    else response.json(taken.value.answer);
  });
  return routes;
}

function rawBody(limit: number): RequestHandler {
  return express.raw({ type: () => true, limit, inflate: false });
}

function connectionOf({ params }: Request): ConnectionId | null {
  const { connection } = params;
  return typeof connection === 'string' ? parseId<'connection'>(connection) : null;
}
