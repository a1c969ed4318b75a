import type { RegisterEntry } from '../domain/credit/report.js';
import type { Result } from '../kernel/result.js';
import type { Asked, SourceError } from './source-error.js';

export interface RegisterChanges {
  readonly numbers: readonly string[];
  readonly next: string;
  readonly more: boolean;
}

/** A register of companies, such as KBO or KVK (facts 7). */
export interface BusinessRegister {
  /** By register number, digits only. Null: the register knows no such number. */
  byNumber(
    country: string,
    number: string,
    asked: Asked,
  ): Promise<Result<RegisterEntry | null, SourceError>>;
  search(
    country: string,
    name: string,
    asked: Asked,
  ): Promise<Result<readonly RegisterEntry[], SourceError>>;
  /** Numbers of companies that changed since a cursor; null: from the beginning. */
  changes(since: string | null): Promise<Result<RegisterChanges, SourceError>>;
}
