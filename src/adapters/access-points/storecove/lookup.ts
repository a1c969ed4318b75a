import { z } from 'zod';
import { type ParticipantId, printParticipant } from '../../../domain/party/participant.js';
import type { LookupResult } from '../../../ports/access-point.js';
import { makeAnswers } from '../answers.js';
import { JSON_BODY, type Storecove } from './connection.js';
import { STORECOVE_DIALECT } from './errors.js';
import { storecoveIdentifier } from './schemes.js';

const { contentOf } = makeAnswers(STORECOVE_DIALECT);

/** Any other code is none we know, and so is neither yes nor no. */
const receivesSchema = z.looseObject({ code: z.enum(['OK', 'NOK']) });

/** Whether a participant receives invoices over Peppol. Which identifiers its document types have is not told. */
export async function lookup(
  { client, now }: Storecove,
  participant: ParticipantId,
): Promise<LookupResult> {
  const nothing = { documentTypes: [], processesByDocumentType: {} };
  const unknown = (error: string): LookupResult => ({
    ...{ participant, checkedAt: now(), source: 'provider', registered: 'unknown' },
    ...nothing,
    error,
  });
  const asked = storecoveIdentifier(participant);
  if (asked === null)
    return unknown(
      `What Storecove calls the scheme of ${printParticipant(participant)} is not certain.`,
    );
  const answer = await client({
    ...{ method: 'POST', path: '/discovery/receives', headers: JSON_BODY },
    body: JSON.stringify({
      ...{ network: 'peppol', metaScheme: 'iso6523-actorid-upis' },
      ...{ scheme: asked.scheme, identifier: asked.id, documentTypes: ['invoice'] },
    }),
  });
  const read = contentOf(answer, receivesSchema, 'repeatable', now());
  if (!read.ok) return unknown(read.error.message);
  const registered = read.value.code === 'OK';
  return { participant, checkedAt: now(), source: 'provider', registered, ...nothing };
}
