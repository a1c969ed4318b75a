import { z } from 'zod';
import type { AuditEntry } from '../../domain/audit/audit.js';
import type { Fault } from '../../kernel/fault.js';
import { type Instant, parseInstant } from '../../kernel/dates.js';
import type { Result } from '../../kernel/result.js';
import { readForm, saying } from './faults.js';

/** Entries of a page where nobody says how many. */
const PAGE = 100;
/** Most entries of a page. */
const PAGE_MAX = 1_000;

/** A day stands for its first moment in UTC, as the log is kept. */
const moment = z.string().transform((text, context): Instant => {
  const parsed = parseInstant(/^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T00:00:00Z` : text);
  if (parsed.ok) return parsed.value;
  context.addIssue(
    'since is a day or a moment with its zone, such as 2026-11-22 or 2026-11-22T10:00:00Z',
  );
  return z.NEVER;
});

const count = (what: string, least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,15}$/, `${what} is a number`)
    .transform(Number)
    .pipe(
      z.number().min(least, `${what} is at least ${least}`).max(most, `${what} is at most ${most}`),
    );

export const auditQuery = z.object({
  since: moment.optional(),
  act: z
    .string()
    .regex(/^[a-z][a-z0-9_.-]{2,79}$/, 'act is a word such as dispute.changed')
    .optional(),
  about: z.string().min(1, 'about is an id').max(400, 'about is an id').optional(),
  kind: z
    .string()
    .regex(/^[a-z][a-z0-9_-]{2,79}$/, 'kind is a word such as dispute')
    .optional(),
  order: z
    .enum(['oldest', 'newest'])
    .optional()
    .meta({ description: 'The oldest first without it' }),
  after: count('after', 0, Number.MAX_SAFE_INTEGER).default(0),
  limit: count('limit', 1, PAGE_MAX).default(PAGE),
});

/** Behind which entry a part of the log is verified; from the first one on without it. */
export const auditPartQuery = auditQuery.pick({ after: true });

/** What somebody asks of the audit log, from texts. Errors: USAGE, `audit.query`. */
export function readAuditQuery(
  texts: unknown,
): Result<z.output<typeof auditQuery>, readonly Fault[]> {
  return readForm(auditQuery, texts, saying('USAGE', 'audit.query'));
}

/** One entry as machines read it. */
export function auditEntryJson(entry: AuditEntry) {
  const { position, at, actorKind, actorId, actorName, channel, act, hash } = entry;
  return {
    ...{ position, at, act },
    about: { kind: entry.aboutKind, id: entry.aboutId },
    actor: { kind: actorKind, id: actorId, name: actorName },
    channel,
    fields: JSON.parse(entry.fields) as unknown,
    hash,
  };
}
