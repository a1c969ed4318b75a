import { z } from 'zod';
import type { Fault } from '../../kernel/fault.js';
import type { Result } from '../../kernel/result.js';
import { readForm, saying } from './faults.js';

/*
 * Bodies of the inbox desk. Every one names who decides; `lang` of what is answered is a matter of the query.
 */

/** Reasons of the list OPStatusReason (BIS 63) that say why an invoice is not simply paid. */
export const INBOX_REASONS = [
  ...['REF', 'LEG', 'REC', 'QUA', 'DEL', 'PRI', 'QTY', 'ITM', 'PAY', 'UNR', 'FIN', 'OTH'],
] as const;

/** Characters of a name and of a note: both travel to the host, and the note to the supplier. */
export const NAME_MAX = 100;
export const NOTE_MAX = 1_000;

const by = z
  .string('"by" names the person who decides')
  .max(NAME_MAX)
  .regex(/\p{L}/u, '"by" names the person who decides');
const note = z.string().max(NOTE_MAX);

export const approvalForm = z.strictObject({ by, note: note.exactOptional() });
export const refusalForm = z.strictObject({
  by,
  reason: z.enum(INBOX_REASONS, `"reason" is one of ${INBOX_REASONS.join(', ')}`),
  note: note.exactOptional(),
});
export const releaseForm = z.strictObject({
  by,
  note: note.regex(/\S/, '"note" says why: whom you called, and on which number'),
});

/** How many people it takes to release what is held. */
export const releaseRuleForm = z.strictObject({ people: z.literal([1, 2]) });

/** `{"by": "An Peeters"}` */
export function readApproval(
  body: unknown,
): Result<z.output<typeof approvalForm>, readonly Fault[]> {
  return readForm(approvalForm, body ?? {}, saying('VALUE', 'inbox.approval'));
}

/** `{"by": "An Peeters", "reason": "PRI", "note": "Agreed was 100.00"}`: for rejecting and for asking. */
export function readRefusal(body: unknown): Result<z.output<typeof refusalForm>, readonly Fault[]> {
  return readForm(refusalForm, body ?? {}, saying('VALUE', 'inbox.reason'));
}

/** `{"by": "An Peeters", "note": "Called the number of 2024; they did change banks."}` */
export function readRelease(body: unknown): Result<z.output<typeof releaseForm>, readonly Fault[]> {
  return readForm(releaseForm, body ?? {}, saying('VALUE', 'inbox.release'));
}

/** `{"people": 2}` */
export function readReleaseRule(
  body: unknown,
): Result<z.output<typeof releaseRuleForm>, readonly Fault[]> {
  return readForm(releaseRuleForm, body ?? {}, saying('VALUE', 'inbox.people'));
}
