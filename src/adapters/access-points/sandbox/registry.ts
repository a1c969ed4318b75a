import { z } from 'zod';
import type { Instant } from '../../../kernel/dates.js';
import { ok } from '../../../kernel/result.js';
import { type ParticipantId, printParticipant } from '../../../domain/party/participant.js';
import type { Registration, Registry } from '../../../ports/registry.js';
import { makeAnswers } from '../answers.js';
import type { Client } from './client.js';
import { SANDBOX_DIALECT } from './errors.js';

const statusSchema = z.object({
  state: z.enum(['registered', 'elsewhere', 'absent']),
  message: z.string().max(2000).exactOptional(),
});
const keySchema = z.object({ migrationKey: z.string().min(1).max(200) });

const { successOf, contentOf } = makeAnswers(SANDBOX_DIALECT);

/** Publishing participants at the sandbox; all of it may be repeated, also with a migration key that did its work. */
export function makeSandboxRegistry(client: Client, now: () => Instant): Registry {
  return {
    async register(registration) {
      const answer = await client({
        method: 'POST',
        path: '/v1/registrations',
        headers: { 'content-type': 'application/json' },
        body: bodyOf(registration),
      });
      return contentOf(answer, statusSchema, 'repeatable', now());
    },
    async registration(participant) {
      const answer = await client({ method: 'GET', path: pathOf(participant) });
      return contentOf(answer, statusSchema, 'repeatable', now());
    },
    async deregister(participant) {
      const answer = await client({ method: 'DELETE', path: pathOf(participant) });
      const success = successOf(answer, 'repeatable', now());
      return success.ok ? ok(undefined) : success;
    },
    async migrationKey(participant) {
      const answer = await client({
        method: 'POST',
        path: `${pathOf(participant)}/migration-key`,
      });
      const made = contentOf(answer, keySchema, 'repeatable', now());
      return made.ok ? ok(made.value.migrationKey) : made;
    },
  };
}

function pathOf(participant: ParticipantId): string {
  return `/v1/registrations/${encodeURIComponent(printParticipant(participant))}`;
}

function bodyOf({ participant, name, documentTypes, migrationKey }: Registration): string {
  return JSON.stringify({
    participant: printParticipant(participant),
    ...{ name, documentTypes },
    ...(migrationKey === undefined ? {} : { migrationKey }),
  });
}
