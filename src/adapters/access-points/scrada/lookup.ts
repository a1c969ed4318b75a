import { z } from 'zod';
import { type ParticipantId, printParticipant } from '../../../domain/party/participant.js';
import type { LookupResult } from '../../../ports/access-point.js';
import { makeAnswers } from '../answers.js';
import { PARTICIPANT_SCHEME, type Scrada } from './connection.js';
import { refusalOf, SCRADA_DIALECT } from './errors.js';

const value = z.object({ value: z.string().max(500) });

/** Scrada API documentation 1.24, Participant lookup; the business entity is null where nothing is published of it. */
const lookupSchema = z.object({
  participantIdentifier: z.object({ id: z.string().max(200) }),
  businessEntity: z.object({ name: z.string().max(500).nullish() }).nullish(),
  documentTypes: z
    .array(value.extend({ processIdentifier: value.nullish() }))
    .max(1000)
    .nullish(),
});

const { contentOf } = makeAnswers(SCRADA_DIALECT);

/**
 * Whether a participant is on the network. "No" is a 404 in Scrada's own words: any proxy may say 404, and so does a call
 * that names the participant wrongly.
 */
export async function lookup(
  { client, now }: Scrada,
  participant: ParticipantId,
): Promise<LookupResult> {
  const path = `/lookup/${PARTICIPANT_SCHEME}/${encodeURIComponent(printParticipant(participant))}`;
  const answer = await client({ method: 'GET', path });
  const about = { participant, checkedAt: now(), source: 'provider' } as const;
  const nothing = { documentTypes: [], processesByDocumentType: {} };
  if (answer.ok && answer.value.status === 404 && refusalOf(answer.value) !== null)
    return { ...about, ...nothing, registered: false };
  const read = contentOf(answer, lookupSchema, 'repeatable', now());
  if (!read.ok) return { ...about, ...nothing, registered: 'unknown', error: read.error.message };
  const types = read.value.documentTypes ?? [];
  const name = read.value.businessEntity?.name ?? undefined;
  return {
    ...about,
    registered: true,
    documentTypes: [...new Set(types.map((type) => type.value))],
    processesByDocumentType: processesOf(types),
    ...(name === undefined ? {} : { name }),
  };
}

function processesOf(
  types: NonNullable<z.infer<typeof lookupSchema>['documentTypes']>,
): LookupResult['processesByDocumentType'] {
  const processes = new Map<string, string[]>();
  for (const { value: type, processIdentifier } of types) {
    if (processIdentifier == null) continue;
    processes.set(type, [...(processes.get(type) ?? []), processIdentifier.value]);
  }
  return Object.fromEntries(processes);
}
