import { z } from 'zod';
import type { Fault } from '../../kernel/fault.js';
import type { Result } from '../../kernel/result.js';
import { readForm, saying } from './faults.js';

const word = z.string().trim().min(1);

export const releaseForm = z.discriminatedUnion('decision', [
  z.strictObject({ decision: z.literal('again') }),
  z.strictObject({
    decision: z.enum(['anew', 'sent']),
    by: word.max(200),
    reason: word.max(1_000),
  }),
]);

export const replayForm = z.strictObject({ kind: word.max(60) });

/** Which parked messages go back to work: `{"kind": "transmit"}`. Errors: VALUE, with their place. */
export function readReplay(body: unknown): Result<z.output<typeof replayForm>, readonly Fault[]> {
  return readForm(replayForm, body ?? {}, saying('VALUE', 'outbox.release'));
}

/**
 * How a document that stands still goes on: `{"decision": "again"}`, the default, or
 * `{"decision": "anew" | "sent", "by": "An Peeters", "reason": "…"}`. Errors: VALUE, with their place.
 */
export function readRelease(body: unknown): Result<z.output<typeof releaseForm>, readonly Fault[]> {
  return readForm(releaseForm, body ?? { decision: 'again' }, saying('VALUE', 'exchange.release'));
}
