import { z } from 'zod';
import { type ParticipantId, parseParticipant } from '../../domain/party/participant.js';
import { PARTICIPANT_SCHEME } from '../../domain/party/sml.js';
import { epochMs } from '../../kernel/dates.js';
import { err, ok, type Result } from '../../kernel/result.js';
import type { Clock } from '../../ports/clock.js';
import type {
  DirectoryAnswer,
  DirectoryError,
  DirectoryMatch,
  PeppolNetwork,
} from '../../ports/peppol-network.js';
import { isSuccess, jsonOf, retryAfterOf } from '../http/answers.js';
import type { HttpClient } from '../http/client.js';

/** Waits some milliseconds. */
export type Pause = (ms: number) => Promise<void>;

/** The directory takes two requests a second and answers 429 above. */
const APART_MS = 500;
/** Matches asked for: whoever finds more needs a longer name. */
const MATCHES_MAX = 50;
/** No directory makes a person wait longer than this, whatever it asks. */
const RETRY_AFTER_MAX_MS = 3_600_000;

const text = z.string().max(1_000);
/** Lenient where it is not decided upon: a match without a name is no candidate, and is left out. */
const schema = z.object({
  'total-result-count': z.int().min(0),
  matches: z
    .array(
      z.object({
        participantID: z.object({ scheme: text, value: text }),
        entities: z
          .array(
            z.object({
              name: z
                .array(z.object({ name: text }))
                .max(100)
                .optional(),
              countryCode: text.optional(),
            }),
          )
          .max(1_000)
          .optional(),
      }),
    )
    .max(1_000),
});
type Match = z.output<typeof schema>['matches'][number];

/** Searches the Peppol Directory by name, never faster than it allows. */
export function makeDirectory(
  baseUrl: string,
  http: HttpClient,
  { clock, pause }: { readonly clock: Pick<Clock, 'now'>; readonly pause: Pause },
): PeppolNetwork['search'] {
  let freeAtMs = 0;
  return async ({ name, country }) => {
    const nowMs = epochMs(clock.now());
    const startMs = Math.max(nowMs, freeAtMs);
    // Taken before waiting, so that those who come meanwhile wait behind.
    freeAtMs = startMs + APART_MS;
    if (startMs > nowMs) await pause(startMs - nowMs);
    const query = new URLSearchParams({ name, resultPageCount: String(MATCHES_MAX) });
    if (country !== undefined) query.set('country', country);
    const url = `${baseUrl}/search/1.0/json?${query.toString()}`;
    const answer = await http.send({ method: 'GET', url, headers: { accept: 'application/json' } });
    if (!answer.ok) return unreachable(answer.error.message);
    if (answer.value.status === 429) {
      const message = 'The Peppol Directory has had enough questions. Try again in a minute.';
      const limits = { nowMs: epochMs(clock.now()), maxMs: RETRY_AFTER_MAX_MS };
      const retryAfterMs = retryAfterOf(answer.value, limits);
      return err({ kind: 'busy', message, ...(retryAfterMs === null ? {} : { retryAfterMs }) });
    }
    if (!isSuccess(answer.value)) return unreachable(`It answers ${answer.value.status}.`);
    const read = schema.safeParse(jsonOf(answer.value));
    if (!read.success) return unreachable('Its answer cannot be read.');
    return ok(answerOf(read.data));
  };
}

function unreachable(why: string): Result<never, DirectoryError> {
  const message = `The Peppol Directory gave no answer that can be used. ${why} Try again later.`;
  return err({ kind: 'unreachable', message });
}

function answerOf(said: z.output<typeof schema>): DirectoryAnswer {
  const matches = said.matches.slice(0, MATCHES_MAX).flatMap(matchOf);
  return { total: said['total-result-count'], matches };
}

function matchOf({ participantID, entities = [] }: Match): readonly DirectoryMatch[] {
  const participant = participantOf(participantID);
  const names = [...new Set(entities.flatMap(({ name = [] }) => name.map((one) => one.name)))];
  if (participant === null || names.length === 0) return [];
  const country = entities.find(({ countryCode }) => countryCode !== undefined)?.countryCode;
  return [{ participant, names, ...(country === undefined ? {} : { country }) }];
}

function participantOf({ scheme, value }: Match['participantID']): ParticipantId | null {
  const read = scheme === PARTICIPANT_SCHEME ? parseParticipant(value) : null;
  return read?.ok === true ? read.value : null;
}
