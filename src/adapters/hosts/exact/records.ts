import { createHash } from 'node:crypto';
import type { HostEntity, ProblemFact, RecordProblem } from '../../../ports/host.js';

/**
 * A version that changes exactly when what it is reckoned from changes. The package's own row version is none: it changes
 * with every touch, and all of them change when a division moves.
 */
export function versionOf(value: object): string {
  const text = JSON.stringify(value, (_, one: unknown) =>
    typeof one === 'bigint' ? one.toString() : one,
  );
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}

export type ProblemOf = (
  reason: RecordProblem['reason'],
  message: string,
  fact: ProblemFact,
) => RecordProblem;

/** Problems of one record; the message says where, what was found, and what to do. */
export function problemsOf(entity: HostEntity, hostId: string, label: string): ProblemOf {
  return (reason, message, fact) => ({ entity, hostId, label, reason, message, fact });
}

export function isProblem(value: object): value is RecordProblem {
  return 'reason' in value && 'entity' in value;
}

/** Records apart from the problems among them. */
export function apart<T extends object>(
  read: readonly (T | RecordProblem)[],
): { readonly records: readonly T[]; readonly problems: readonly RecordProblem[] } {
  const isRecord = (one: T | RecordProblem): one is T => !isProblem(one);
  return { records: read.filter(isRecord), problems: read.filter(isProblem) };
}
