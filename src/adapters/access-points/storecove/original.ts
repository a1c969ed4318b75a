import { z } from 'zod';
import { bytesOfBase64 } from '../../../kernel/base64.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import type { AccessPointError } from '../../../ports/access-point-error.js';
import { jsonOf } from '../../http/answers.js';
import { makeAnswers, malformed } from '../answers.js';
import type { Storecove } from './connection.js';
import { STORECOVE_DIALECT } from './errors.js';

const { successOf } = makeAnswers(STORECOVE_DIALECT);

/** `PurchaseInvoiceUbl` of Storecove's OpenAPI description: the document in base64, and for whom it was received. */
const wrappedSchema = z.looseObject({
  ubl: z.base64().min(1),
  legal_entity_id: z.number().nullish(),
});

/** `<`, behind a byte order mark or not: the document without wrapping. */
const MARKUP = /^(\xef\xbb\xbf)?\s*</;

/**
 * A received document as it came, or null where Storecove knows none under this id. Errors: one for another legal entity is
 * a precondition (the key serves several); what is neither the agreed form nor markup is not kept as a document.
 */
export async function originalOf(
  { client, now, settings }: Storecove,
  guid: string,
): Promise<Result<Uint8Array | null, AccessPointError>> {
  const path = `/purchase_invoices/${encodeURIComponent(guid)}/ubl/original`;
  const answer = await client({ method: 'GET', path });
  if (answer.ok && answer.value.status === 404) return ok(null);
  const success = successOf(answer, 'repeatable', now());
  if (!success.ok) return success;
  const { body } = success.value;
  if (MARKUP.test(Buffer.from(body.subarray(0, 100)).toString('latin1')))
    return ok(new Uint8Array(body));
  const read = wrappedSchema.safeParse(jsonOf(success.value));
  if (!read.success) return err(malformed('repeatable'));
  const { ubl, legal_entity_id: entity } = read.data;
  if (entity != null && entity !== settings.legalEntityId) {
    const message = `The queue of Storecove holds a document for the legal entity ${entity}; this connection is for ${settings.legalEntityId}. Give each administration a key of its own.`;
    return err({ kind: 'precondition', message });
  }
  return ok(bytesOfBase64(ubl));
}
