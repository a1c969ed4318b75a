import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { ProblemFact, RecordProblem } from '../../../ports/host.js';

/**
 * Version of what we read of a record: it changes exactly when that does. Moneybird's own version is a second, so two
 * changes in one have the same, and it also grows with what we do not read (a note of ours).
 */
export function versionOf(record: object): string {
  const text = JSON.stringify(record, (_, value: unknown) =>
    typeof value === 'bigint' ? String(value) : value,
  );
  return createHash('sha256').update(text).digest('hex').slice(0, 20);
}

type About = Pick<RecordProblem, 'entity' | 'hostId' | 'label'>;

export function problem(
  about: About,
  reason: RecordProblem['reason'],
  message: string,
  fact?: ProblemFact,
): { readonly problem: RecordProblem } {
  return { problem: { ...about, reason, message, ...(fact === undefined ? {} : { fact }) } };
}

/** A record that has not its form; the first place that is wrong is told. */
export function malformed(about: About, error: z.ZodError): { readonly problem: RecordProblem } {
  const [issue] = error.issues;
  const place = (issue?.path ?? []).join('/');
  const message = `Moneybird record ${about.hostId}: ${place} cannot be read (${issue?.message ?? ''}). Correct it in Moneybird.`;
  return problem(about, 'malformed', message, { what: 'field', value: place });
}
