import { z } from 'zod';
import { err, ok, type Result } from '../../../kernel/result.js';
import { printParticipant, sameParticipant } from '../../../domain/party/participant.js';
import type { Transmission, TransmissionStatus } from '../../../ports/access-point.js';
import type { AccessPointError } from '../../../ports/access-point-error.js';
import { jsonOf } from '../../http/answers.js';
import type { HttpAnswer } from '../../http/client.js';
import { makeAnswers, malformed } from '../answers.js';
import { ownEnvelope } from '../envelope.js';
import { idOrNumber } from '../answer-parts.js';
import type { Billit } from './connection.js';
import { BILLIT_DIALECT, isKeyUsed } from './errors.js';
import { inboxHandle, status } from './status.js';

const { contentOf } = makeAnswers(BILLIT_DIALECT);

const orderSchema = z.looseObject({ OrderID: idOrNumber });

/**
 * What sending answers. The order is what its fate is asked by; Billit's page about sendxml promises an inbox item only,
 * and leaves open whether that is an object. What is neither is no trustworthy answer.
 */
const takenSchema = z.union([
  orderSchema.transform(({ OrderID }) => OrderID),
  z
    .looseObject({ InboxItemID: idOrNumber })
    .transform(({ InboxItemID }) => inboxHandle(InboxItemID)),
  z
    .number()
    .int()
    .positive()
    .transform((item) => inboxHandle(String(item))),
]);

/**
 * Hands a document over. Billit reads sender, receiver and type from the document itself, so a document that says something
 * else than the envelope would go somewhere else: it is refused here.
 */
export async function send(
  billit: Billit,
  transmission: Transmission,
): Promise<Result<TransmissionStatus, AccessPointError>> {
  const refused = refusalBefore(transmission);
  if (refused !== null) return err({ kind: 'precondition', message: refused });
  const answer = await billit.client({
    ...{ method: 'POST', path: '/v1/peppol/sendxml' },
    headers: {
      'content-type': 'application/json',
      // Billit's pages write the name both ways; one that is not read does no harm. A UUID, because a key should be short.
      'idempotent-key': transmission.transportId,
      'idempotency-key': transmission.transportId,
      // Never by e-mail instead: that would be another channel than the one on record.
      stricttransporttype: 'true',
    },
    body: JSON.stringify({ XML: textOf(transmission.bytes) }),
  });
  if (answer.ok && isKeyUsed(answer.value))
    return takenBefore(billit, transmission.number, answer.value);
  const read = contentOf(answer, takenSchema, 'sends', billit.now());
  return read.ok ? ok({ providerId: read.value, state: 'accepted', at: billit.now() }) : read;
}

/** Why the document may not go as it is, or null. */
function refusalBefore({ bytes, receiver, sender, number }: Transmission): string | null {
  const own = ownEnvelope(bytes);
  if (!['Invoice', 'CreditNote'].includes(own.root))
    return `Billit is known to carry invoices and credit notes only; ${number} is neither.`;
  for (const [what, wanted, found] of [
    ['receiver', receiver, own.receiver],
    ['sender', sender, own.sender],
  ] as const) {
    if (found !== null && sameParticipant(wanted, found)) continue;
    const said = found === null ? 'nobody' : printParticipant(found);
    return `Billit goes by the document, and ${number} names ${said} as its ${what} instead of ${printParticipant(wanted)}. Correct the electronic address in the document.`;
  }
  return null;
}

/** Our documents are UTF-8, and a byte order mark is part of them. */
function textOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
}

/** An earlier call under the key succeeded. Which order it became is believed from the answer alone. */
async function takenBefore(
  billit: Billit,
  number: string,
  answer: HttpAnswer,
): Promise<Result<TransmissionStatus, AccessPointError>> {
  const order = orderSchema.safeParse(jsonOf(answer));
  if (!order.success) {
    const message = `Billit says that it took document ${number} before, and does not tell as what. Look it up there: then say that it was sent.`;
    return err({ kind: 'unknown', message });
  }
  const providerId = order.data.OrderID;
  const found = await status(billit, { providerId, number, attemptedAt: billit.now() });
  if (!found.ok) return err({ ...found.error, kind: 'unknown' });
  return found.value === null ? err(malformed('sends')) : ok(found.value);
}
