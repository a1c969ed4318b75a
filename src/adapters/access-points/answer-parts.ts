import { z } from 'zod';
import { type Instant, parseInstant } from '../../kernel/dates.js';
import { type ParticipantId, parseParticipant } from '../../domain/party/participant.js';

/** Fields that answers of providers are made of; each bounded, because the other side may say anything. */

export const id = z.string().min(1).max(200);

/** A number or a text, as a text: providers change their mind about ids. */
export const idOrNumber = z
  .union([z.number().int().nonnegative(), id])
  .transform((found) => String(found));

export const participant = z.string().transform((text, context): ParticipantId => {
  const read = parseParticipant(text);
  if (read.ok) return read.value;
  context.addIssue('must be scheme:value, such as 0208:0403170701');
  return z.NEVER;
});

/** A text that may be missing, null or endless. */
export const remark = z
  .string()
  .nullish()
  .transform((text) => (text ?? '').slice(0, 2000));

/** A moment that says its zone; anything else counts as not told, because an hour off is worse than nothing. */
export const momentOrNothing = z
  .unknown()
  .optional()
  .transform((found): Instant | null => {
    const read = parseInstant(typeof found === 'string' ? found : '');
    return read.ok ? read.value : null;
  });
