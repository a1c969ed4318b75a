import type { Instant } from '../kernel/dates.js';
import type { Fault } from '../kernel/fault.js';
import type { Result } from '../kernel/result.js';

/** What a backup says of itself. */
export interface BackupFacts {
  readonly at: Instant;
  /** Version of the program that made it */
  readonly product: string;
  /** Null: of a database that was never started */
  readonly installation: string | null;
  readonly tables: number;
  readonly rows: number;
}

/** Who restores, and why: kept for ever. */
export interface RestoreDecision {
  readonly by: string;
  readonly reason: string;
}

export interface Backups {
  /** All rows as they stood at one moment, in one file; the file is there whole or not at all. */
  write(path: string): Promise<Result<BackupFacts, Fault>>;
  /**
   * Checks the whole file, then fills a database that was never used, in one transaction. Afterwards nothing leaves until
   * the outside world was compared (F17).
   */
  restore(path: string, decision: RestoreDecision): Promise<Result<BackupFacts, Fault>>;
  close(): Promise<void>;
}
