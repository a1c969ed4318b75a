import { createHmac, timingSafeEqual } from 'node:crypto';
import { fault, type Fault } from '../../../kernel/fault.js';
import { err, type Result } from '../../../kernel/result.js';
import type { AccessPointEvent, WebhookReader } from '../../../ports/access-point.js';
import { readWebhookEvent } from '../../../formats/webhook/event.js';
import { checkJsonLimits } from '../../../formats/webhook/limits.js';
import {
  checkFresh,
  type ClaimedSignature,
  parseSignature,
  SIGNATURE_HEADER,
  signedBytes,
} from '../../../formats/webhook/signature.js';

/**
 * Verifies and reads a webhook over its raw bytes. Never throws, whatever the bytes and headers.
 * Errors, in order of precedence: LIMIT_EXCEEDED (measured before anything is computed), AUTH (signature missing,
 * malformed or wrong), STALE (right, but more than 300 s off), BODY and VALUE (signed, but not an event).
 */
export function makeSandboxWebhookReader(secrets: readonly string[]): WebhookReader {
  return { readEvent: (request) => readEvent(secrets, request) };
}

function readEvent(
  secrets: readonly string[],
  request: Parameters<WebhookReader['readEvent']>[0],
): Result<AccessPointEvent, Fault> {
  const tooLarge = checkJsonLimits(request.body);
  if (tooLarge !== null) return err(tooLarge);
  const claimed = parseSignature(headerOf(request.headers, SIGNATURE_HEADER));
  if (!claimed.ok) return claimed;
  if (!isSignedBySome(claimed.value, request.body, secrets)) {
    return err(
      fault(
        'AUTH',
        'webhook.signature-wrong',
        '',
        'The signature does not fit the body and the secret. Check the secret of this connection on both sides.',
      ),
    );
  }
  const stale = checkFresh(claimed.value, request.now);
  return stale === null ? readWebhookEvent(request.body) : err(stale);
}

/** Every secret is tried against every digest, without leaving early, so that time tells nothing. */
function isSignedBySome(
  claimed: ClaimedSignature,
  body: Uint8Array,
  secrets: readonly string[],
): boolean {
  const payload = signedBytes(claimed.timestamp, body);
  let matches = 0;
  // An empty secret signs for everybody: it is none.
  for (const secret of secrets.filter((known) => known !== '')) {
    const expected = createHmac('sha256', secret).update(payload).digest();
    for (const digest of claimed.digests) matches += isSameDigest(expected, digest) ? 1 : 0;
  }
  return matches > 0;
}

function isSameDigest(expected: Buffer, hex: string): boolean {
  const found = Buffer.from(hex, 'hex');
  return found.length === expected.length && timingSafeEqual(found, expected);
}

function headerOf(
  headers: Readonly<Record<string, string | undefined>>,
  name: string,
): string | undefined {
  return Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1];
}
