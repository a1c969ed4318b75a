import { z } from 'zod';
import { err, ok, type Result } from '../../../kernel/result.js';
import type { SentReference, TransmissionStatus } from '../../../ports/access-point.js';
import type { AccessPointError } from '../../../ports/access-point-error.js';
import { makeAnswers } from '../answers.js';
import { momentOrNothing, remark } from '../answer-parts.js';
import type { Storecove } from './connection.js';
import { STORECOVE_DIALECT } from './errors.js';

const { contentOf } = makeAnswers(STORECOVE_DIALECT);

const evidenceSchema = z.looseObject({
  network: remark,
  evidence: z.looseObject({
    message_id: remark,
    transmission_id: remark,
    receiving_accesspoint: remark,
    timestamp: z.unknown().optional(),
  }),
});

/**
 * What became of a submission: its evidence of sending. That is the receipt of the receiving access point, which makes a
 * document accepted; nothing in the specification held tells that it was delivered, refused or given up.
 */
export async function status(
  { client, now }: Storecove,
  { providerId, number, attemptedAt }: SentReference,
): Promise<Result<TransmissionStatus | null, AccessPointError>> {
  if (providerId === undefined) {
    const message = `Storecove cannot be asked for document ${number}: it gave no id of it.`;
    return err({ kind: 'unknown', message });
  }
  const path = `/document_submissions/${encodeURIComponent(providerId)}/evidence/sending`;
  const answer = await client({ method: 'GET', path });
  // There is no evidence yet. That it was taken we know from the id, which a taken document alone is given.
  if (answer.ok && answer.value.status === 404)
    return ok({ providerId, state: 'accepted', at: attemptedAt });
  const read = contentOf(answer, evidenceSchema, 'repeatable', now());
  if (!read.ok) return read;
  const { timestamp, message_id, transmission_id, receiving_accesspoint } = read.value.evidence;
  const said = {
    ...{ message_id, transmission_id, receiving_accesspoint },
    ...{ network: read.value.network, timestamp: typeof timestamp === 'string' ? timestamp : '' },
  };
  return ok({
    ...{ providerId, state: 'accepted' },
    at: momentOrNothing.parse(timestamp) ?? now(),
    evidence: Object.fromEntries(
      Object.entries(said)
        .filter(([, value]) => value !== '')
        .map(([name, value]) => [name, value.slice(0, 200)]),
    ),
  });
}
