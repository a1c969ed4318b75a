import { z } from 'zod';
import { err, ok, type Result } from '../../../kernel/result.js';
import type {
  SentReference,
  TransmissionState,
  TransmissionStatus,
} from '../../../ports/access-point.js';
import type { AccessPointError } from '../../../ports/access-point-error.js';
import { makeAnswers } from '../answers.js';
import { idOrNumber, remark } from '../answer-parts.js';
import type { Billit } from './connection.js';
import { BILLIT_DIALECT } from './errors.js';

const { contentOf } = makeAnswers(BILLIT_DIALECT);

const INBOX_PREFIX = 'inbox:';

/** The handle of a document of which Billit told an inbox item and no order. */
export function inboxHandle(inboxItemId: string): string {
  return `${INBOX_PREFIX}${inboxItemId}`;
}

const orderSchema = z.looseObject({
  OrderID: idOrNumber,
  CurrentDocumentDeliveryDetails: z
    .looseObject({
      DocumentDeliveryStatus: remark,
      DocumentDeliveryInfo: remark,
      DocumentDeliveryDate: remark,
      IsDocumentDelivered: z.boolean().nullish(),
      DocumentRefusedDate: remark,
      DocumentRefusedReasonTC: remark,
      DocumentRefusedInfo: remark,
    })
    .nullish(),
});
type Delivery = NonNullable<z.infer<typeof orderSchema>['CurrentDocumentDeliveryDetails']>;

/** What became of a document: the delivery details of its order. */
export async function status(
  { client, now }: Billit,
  { providerId, number, attemptedAt }: Pick<SentReference, 'providerId' | 'number' | 'attemptedAt'>,
): Promise<Result<TransmissionStatus | null, AccessPointError>> {
  if (providerId === undefined) {
    const message = `Billit cannot be asked for document ${number}: it gave no id of it.`;
    return err({ kind: 'unknown', message });
  }
  // Its answer meant that the document is on the network; no call is known that tells more of it than that.
  if (providerId.startsWith(INBOX_PREFIX))
    return ok({ providerId, state: 'accepted', at: attemptedAt });
  const path = `/v1/orders/${encodeURIComponent(providerId)}`;
  const read = contentOf(await client({ method: 'GET', path }), orderSchema, 'repeatable', now());
  if (!read.ok) return read;
  const delivery = read.value.CurrentDocumentDeliveryDetails;
  if (delivery == null) return ok({ providerId, state: 'accepted', at: now() });
  const words = wordsOf(delivery);
  return ok({
    providerId,
    state: stateOf(delivery),
    // Billit's dates name no zone; the moment we heard of it is certain.
    at: now(),
    ...(words.length === 0 ? {} : { message: `Billit: ${words.join(', ')}` }),
    evidence: evidenceOf(delivery),
  });
}

/** A refusal after delivery is the receiver's business answer, which comes as a response of its own. */
function stateOf(delivery: Delivery): TransmissionState {
  const { DocumentDeliveryStatus: said, IsDocumentDelivered } = delivery;
  if (said === 'Delivered' || IsDocumentDelivered === true) return 'delivered';
  if (isRefused(delivery)) return 'rejected';
  return said === 'Error' ? 'undelivered' : 'accepted';
}

function isRefused(delivery: Delivery): boolean {
  const { DocumentRefusedDate, DocumentRefusedReasonTC, DocumentRefusedInfo } = delivery;
  return `${DocumentRefusedDate}${DocumentRefusedReasonTC}${DocumentRefusedInfo}` !== '';
}

function wordsOf(delivery: Delivery): readonly string[] {
  const { DocumentDeliveryInfo, DocumentRefusedReasonTC, DocumentRefusedInfo } = delivery;
  return [DocumentDeliveryInfo, DocumentRefusedReasonTC, DocumentRefusedInfo].filter(
    (word) => word !== '',
  );
}

function evidenceOf(delivery: Delivery): Readonly<Record<string, string>> {
  const said = Object.entries(delivery).filter(
    (entry): entry is [string, string] =>
      entry[0].startsWith('Document') && typeof entry[1] === 'string' && entry[1] !== '',
  );
  return Object.fromEntries(said.map(([name, value]) => [name, value.slice(0, 200)]));
}
