import { createHmac } from 'node:crypto';
import { printSignature, signedBytes } from '../../formats/webhook/signature.js';
import { epochMs } from '../../kernel/dates.js';
import type { WebhookCall, WebhookCalls } from '../../ports/webhook-calls.js';
import { whyForbidden } from '../http/allowed-url.js';
import { retryAfterOf } from '../http/answers.js';
import { createHttpClient } from '../http/client.js';

/** `t=<unix seconds>,v1=<hex hmac-sha256 of "<t>.<raw body>">`, a second v1 while a secret is exchanged. */
const HEADER = 'voldaan-signature';
/** A receiver that needs longer to say "taken" takes it first and works on it later, ms. */
const ANSWER_MS = 10_000;
/** Longest wait somebody may ask for, ms: an hour. */
const WAIT_MAX_MS = 3_600_000;
/** Bytes of one event: ids and few facts. */
const BODY_BYTES_MAX = 65_536;

/** `any`: also servers in the operator's own network, and without TLS. */
export function makeWebhookCalls(options: { readonly addresses: 'public' | 'any' }): WebhookCalls {
  const client = createHttpClient({
    ...{ ...options, answerTimeoutMs: ANSWER_MS, bodyBytesMax: BODY_BYTES_MAX },
    // A connection of its own per call: the body of the answer is not read, and who hears of what is not told by reuse.
    ...{ readsBodies: false, keepAlive: false },
  });
  return {
    whyNot(url) {
      if (options.addresses === 'public') return whyForbidden(url);
      const isHttp = URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
      return isHttp ? null : 'It is not a URL with http or https.';
    },
    async call({ url, body, headers, secrets, now }) {
      const sent = await client.send({
        ...{ method: 'POST', url, body },
        headers: {
          'content-type': 'application/json',
          ...headers,
          [HEADER]: signatureOf({ body, secrets, now }),
        },
      });
      if (!sent.ok) return { kind: 'failed', message: sent.error.message };
      const { status } = sent.value;
      const wait = retryAfterOf(sent.value, { nowMs: epochMs(now), maxMs: WAIT_MAX_MS });
      return { kind: 'answered', status, ...(wait !== null && { retryAfterMs: wait }) };
    },
  };
}

function signatureOf({
  body,
  secrets,
  now,
}: Pick<WebhookCall, 'body' | 'secrets' | 'now'>): string {
  const timestamp = String(Math.floor(epochMs(now) / 1000));
  const signed = signedBytes(timestamp, body);
  const digests = secrets.map((secret) =>
    createHmac('sha256', secret).update(signed).digest('hex'),
  );
  return printSignature({ timestamp, digests });
}
