import { err, ok, type Result } from '../../../kernel/result.js';
import { type ParticipantId, printParticipant } from '../../../domain/party/participant.js';
import type { AccessPointError } from '../../../ports/access-point-error.js';
import type { Registration, RegistrationStatus, Registry } from '../../../ports/registry.js';
import { makeAnswers } from '../answers.js';
import {
  DOCUMENT_TYPE_SCHEME,
  PARTICIPANT_SCHEME,
  PROCESS_SCHEME,
  type Scrada,
} from './connection.js';
import { REGISTERED_ELSEWHERE, REGISTERED_HERE, refusalOf, SCRADA_DIALECT } from './errors.js';
import { lookup } from './lookup.js';

const { successOf } = makeAnswers(SCRADA_DIALECT);

/**
 * Publishing participants through Scrada. It needs a subscription for it ("Peppol Only"), and moves a participant from
 * another provider with the migration key of that one. It gives no key of its own to leave with.
 */
export function makeScradaRegistry(scrada: Scrada): Registry {
  return {
    register: (registration) => register(scrada, registration),
    registration: (participant) => registrationOf(scrada, participant),
    deregister: (participant) => deregister(scrada, participant),
    migrationKey: null,
  };
}

async function register(
  { client, now }: Scrada,
  registration: Registration,
): Promise<Result<RegistrationStatus, AccessPointError>> {
  const answer = await client({
    ...{ method: 'POST', path: '/register' },
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(bodyOf(registration)),
  });
  const refused = answer.ok ? refusalOf(answer.value) : null;
  if (refused?.code === REGISTERED_HERE)
    return ok({ state: 'registered', message: `Scrada: ${refused.message.slice(0, 500)}` });
  if (refused?.code === REGISTERED_ELSEWHERE)
    return ok({ state: 'elsewhere', message: `Scrada: ${refused.message.slice(0, 500)}` });
  // Registering twice is harmless, so a lost answer is mended by asking again.
  const success = successOf(answer, 'repeatable', now());
  return success.ok ? ok({ state: 'registered' }) : success;
}

function bodyOf(registration: Registration): object {
  const { participant, name, language, country, documentTypes, migrationKey } = registration;
  return {
    participantIdentifier: { scheme: PARTICIPANT_SCHEME, id: printParticipant(participant) },
    businessEntity: {
      name,
      languageCode: language,
      countryCode: country,
    },
    documentTypes: documentTypes.map(({ documentType, process }) => ({
      ...{ scheme: DOCUMENT_TYPE_SCHEME, value: documentType },
      processIdentifier: { scheme: PROCESS_SCHEME, value: process },
    })),
    ...(migrationKey === undefined ? {} : { migrationKey }),
  };
}

/** What the network says: Scrada cannot be asked which provider publishes a participant. */
async function registrationOf(
  scrada: Scrada,
  participant: ParticipantId,
): Promise<Result<RegistrationStatus, AccessPointError>> {
  const found = await lookup(scrada, participant);
  switch (found.registered) {
    case true:
      return ok({
        state: 'registered',
        message: 'It is on the network; Scrada does not tell which provider publishes it.',
      });
    case false:
      return ok({ state: 'absent' });
    case 'unknown':
      return err({ kind: 'transient', message: found.error ?? 'The look-up failed.' });
  }
}

async function deregister(
  scrada: Scrada,
  participant: ParticipantId,
): Promise<Result<void, AccessPointError>> {
  const path = `/deregister/${PARTICIPANT_SCHEME}/${encodeURIComponent(printParticipant(participant))}`;
  const answer = await scrada.client({ method: 'DELETE', path });
  const success = successOf(answer, 'repeatable', scrada.now());
  if (success.ok) return ok(undefined);
  // Deregistering twice is harmless: what is certainly not there needs no more.
  const found = await lookup(scrada, participant);
  return found.registered === false ? ok(undefined) : success;
}
