import { fault, type Fault } from '../../kernel/fault.js';
import { err, ok, type Result } from '../../kernel/result.js';
import { checkJsonLimits } from '../../formats/webhook/limits.js';
import {
  checkFresh,
  parseSignature,
  type SignatureForm,
  signedBytes,
} from '../../formats/webhook/signature.js';
import type { WebhookRequest } from '../../ports/access-point.js';
import { headerOf, isSignedBySome } from './signatures.js';

/**
 * The bytes that were signed (`<t>.<body>`), when one of the secrets signed them and not long ago.
 * Errors, in order of precedence: LIMIT_EXCEEDED (measured before anything is computed), AUTH (signature missing,
 * malformed or wrong), STALE (right, but more than 300 s off).
 */
export function checkTimedSignature(
  { headers, body, now }: WebhookRequest,
  secrets: readonly string[],
  form: SignatureForm,
): Result<Uint8Array, Fault> {
  const tooLarge = checkJsonLimits(body);
  if (tooLarge !== null) return err(tooLarge);
  const claimed = parseSignature(headerOf(headers, form.header), form);
  if (!claimed.ok) return claimed;
  const payload = signedBytes(claimed.value.timestamp, body);
  if (!isSignedBySome(claimed.value.digests, payload, secrets)) {
    return err(
      fault(
        'AUTH',
        'webhook.signature-wrong',
        '',
        'The signature does not fit the body and the secret. Check the secret of this connection on both sides.',
      ),
    );
  }
  const stale = checkFresh(claimed.value, now);
  return stale === null ? ok(payload) : err(stale);
}
