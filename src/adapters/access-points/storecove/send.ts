import { z } from 'zod';
import { base64Of } from '../../../kernel/base64.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import { printParticipant, sameParticipant } from '../../../domain/party/participant.js';
import { PROFILES, printDocumentType } from '../../../formats/ubl/profiles.js';
import type { Transmission, TransmissionStatus } from '../../../ports/access-point.js';
import type { AccessPointError } from '../../../ports/access-point-error.js';
import { makeAnswers } from '../answers.js';
import { id } from '../answer-parts.js';
import { JSON_BODY, type Storecove } from './connection.js';
import { KEY_USED, refusalOf, STORECOVE_DIALECT } from './errors.js';
import { type StorecoveIdentifier, storecoveIdentifier } from './schemes.js';

const { contentOf } = makeAnswers(STORECOVE_DIALECT);

/**
 * What is certain to stay what it is when Storecove builds it anew: ordinary invoices. How credit notes, self-billed
 * documents and responses are handed over is not in the specification held.
 */
const INVOICES: readonly string[] = PROFILES.filter(({ id: profile }) =>
  ['peppol-bis-3', 'nlcius'].includes(profile),
).map(({ customizationId }) => printDocumentType('Invoice', customizationId));

/** Submits a document. The key is a UUID that follows from ours; a second call under it is refused with 422. */
export async function send(
  { client, now, settings }: Storecove,
  transmission: Transmission,
): Promise<Result<TransmissionStatus, AccessPointError>> {
  const receiver = storecoveIdentifier(transmission.receiver);
  const refused = refusalBefore(transmission, settings.participant);
  if (refused !== null || receiver === null)
    return err({ kind: 'precondition', message: refused ?? schemeUnknown(transmission) });
  const answer = await client({
    ...{ method: 'POST', path: '/document_submissions', headers: JSON_BODY },
    body: JSON.stringify(submissionOf(transmission, receiver, settings.legalEntityId)),
  });
  if (answer.ok && refusalOf(answer.value)?.code === KEY_USED) {
    const message = `Storecove says that document ${transmission.number} was submitted before, and does not tell as what. Look it up there: then say that it was sent, or that it goes again.`;
    return err({ kind: 'unknown', message });
  }
  const read = contentOf(answer, z.looseObject({ guid: id }), 'sends', now());
  return read.ok ? ok({ providerId: read.value.guid, state: 'accepted', at: now() }) : read;
}

function submissionOf(
  { transportId, bytes }: Transmission,
  receiver: StorecoveIdentifier,
  legalEntityId: number,
): object {
  return {
    ...{ legalEntityId, idempotencyGuid: transportId },
    // No e-mail address: another channel than the one on record is nobody's to choose but ours.
    routing: { eIdentifiers: [receiver] },
    document: {
      documentType: 'invoice',
      rawDocumentData: { document: base64Of(bytes), parse: true, parseStrategy: 'ubl' },
    },
  };
}

/** Why the document may not go this way, or null. */
function refusalBefore(
  { number, documentType, sender }: Transmission,
  participant: Storecove['settings']['participant'],
): string | null {
  if (!INVOICES.includes(documentType))
    return `Storecove builds documents anew, and only for ordinary invoices is it known how; ${number} is a ${documentType.slice(0, 200)}. Send it another way.`;
  if (!sameParticipant(sender, participant))
    return `Storecove sends in the name of ${printParticipant(participant)}; ${number} is from ${printParticipant(sender)}. Correct the participant in the settings of the connection or in the document.`;
  return null;
}

function schemeUnknown({ number, receiver }: Transmission): string {
  return `What Storecove calls the scheme of ${printParticipant(receiver)} is not certain, so ${number} does not go there. Use another identifier of the customer.`;
}
