import { Router } from 'express';
import { fault } from '../../../kernel/fault.js';
import { epochMs } from '../../../kernel/dates.js';
import { parseId } from '../../../kernel/ids.js';
import type { App } from '../../app.js';
import { problem } from '../problems.js';
import { makeRateLimit } from '../rate-limit.js';
import { jsonBody } from '../json-body.js';

/** Largest call, bytes: it names a payment, no more. */
const BODY_BYTES_MAX = 16 * 1024;
/** Calls per connection and minute: each one makes us ask the provider. */
const CALLS_PER_MINUTE = 120;
const PAYMENT = /^[A-Za-z0-9._-]{1,100}$/;

/**
 * `POST /webhooks/pay/{connection}` with `{"id": …}`: a provider says that something changed. Nothing of it is believed; it
 * makes us ask.
 */
export function paymentHookRoutes(app: Pick<App, 'takePaymentEvent' | 'clock'>): Router {
  const routes = Router();
  const calls = makeRateLimit(CALLS_PER_MINUTE, 60_000, () => epochMs(app.clock.now()));
  const body = jsonBody<{ connection: string }>({ bytesMax: BODY_BYTES_MAX });
  routes.post('/webhooks/pay/:connection', body, async (request, response) => {
    const { connection } = request.params;
    if (!calls.allows(connection)) {
      response.status(429).set('Retry-After', '60').end();
      return;
    }
    const told: unknown = request.body;
    const id = typeof told === 'object' && told !== null && 'id' in told ? told.id : undefined;
    const isPayment = typeof id === 'string' && PAYMENT.test(id);
    const taken = isPayment && (await app.takePaymentEvent(parseId<'connection'>(connection), id));
    if (taken) response.status(204).end();
    else {
      const message = 'There is no such payment here.';
      problem(response, [fault('NOT_FOUND', 'payment-hook.unknown', '', message)]);
    }
  });
  return routes;
}
