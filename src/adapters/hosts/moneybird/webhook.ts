import { createHash, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';

/**
 * What a push of Moneybird means. Its data is never used: it only wakes a look.
 * - look: something changed in this administration
 * - disconnected: the administration was removed, or our access was revoked there
 * - nothing: about another administration, or an event that is nobody's business; answered with 200 all the same
 * - refused: not from Moneybird
 */
export type Pushed =
  | { readonly kind: 'look' | 'nothing' | 'refused' }
  | { readonly kind: 'disconnected'; readonly event: string };

/** Bytes of the largest push that is read: an invoice with its lines. */
const BYTES_MAX = 1_000_000;

const pushForm = z.object({
  administration_id: z.union([z.string(), z.number()]).transform(String),
  webhook_token: z.string().max(500),
  action: z.string().max(200),
});

const DISCONNECTED: readonly string[] = ['administration_removed', 'access_token_revoked'];
/** Stopped for not paying its bill, or not any more: nothing to read, nothing to take down. */
const OF_NO_RECORD: readonly string[] = ['administration_suspended', 'test_webhook'];

/**
 * Reads the body of a push. `token` is what Moneybird gave when the webhook was made; it stands in each push and is
 * compared in constant time. A push may come ten times: whoever takes it keeps the header `Idempotency-Key`.
 */
export function readMoneybirdPush(
  body: Uint8Array,
  { administration, token }: { readonly administration: string; readonly token: string },
): Pushed {
  if (body.length > BYTES_MAX || token === '') return { kind: 'refused' };
  const read = pushForm.safeParse(jsonOrNothing(body));
  if (!read.success || !isSame(read.data.webhook_token, token)) return { kind: 'refused' };
  const { administration_id: about, action } = read.data;
  if (about !== administration || OF_NO_RECORD.includes(action)) return { kind: 'nothing' };
  return DISCONNECTED.includes(action) ? { kind: 'disconnected', event: action } : { kind: 'look' };
}

function jsonOrNothing(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    return undefined;
  }
}

function isSame(found: string, expected: string): boolean {
  const [a, b] = [found, expected].map((text) => createHash('sha256').update(text).digest());
  return a !== undefined && b !== undefined && timingSafeEqual(a, b);
}
