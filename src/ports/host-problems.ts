import type { Instant } from '../kernel/dates.js';
import type { HostEntity, RecordProblem } from './host.js';

/** A record of the host that a person has to look at there; `vanished`: it was here and is not in the host any more. */
export interface HostProblem extends Omit<RecordProblem, 'reason'> {
  readonly reason: RecordProblem['reason'] | 'vanished';
  readonly seenAt: Instant;
  /** When it was last read again without success */
  readonly triedAt: Instant;
}

export interface HostProblemRepository {
  /** Adds it, or says it anew of the same record; since when it is known stays. */
  note(problem: Omit<HostProblem, 'seenAt' | 'triedAt'>, at: Instant): Promise<void>;
  /** These records were read well, or are gone. */
  clear(entity: HostEntity, hostIds: readonly string[]): Promise<void>;
  /** Those of this reason are read again at the next reading, however short ago they were. */
  tryAgain(reason: HostProblem['reason']): Promise<void>;
  /** Longest not tried first; `triedBefore`: only those last tried before it. */
  list(filter?: {
    readonly triedBefore?: Instant;
    readonly limit?: number;
  }): Promise<readonly HostProblem[]>;
}
