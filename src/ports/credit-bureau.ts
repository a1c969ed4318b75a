import type { CreditReport, LegalEvent } from '../domain/credit/report.js';
import type { Instant } from '../kernel/dates.js';
import type { Result } from '../kernel/result.js';
import type { Asked, SourceError } from './source-error.js';

/** By what a company is looked for. */
export interface CompanyIdentity {
  readonly country: string;
  /** Register number, digits only */
  readonly number?: string;
  readonly name?: string;
}

export interface BureauMatch {
  readonly providerId: string;
  readonly name: string;
  readonly number?: string;
}

/** Something changed at a company that is monitored. */
export interface BureauEvent {
  readonly id: string;
  readonly providerId: string;
  readonly kind: 'rating' | 'status' | 'legal';
  readonly at: Instant;
  readonly legal?: LegalEvent;
}

export interface BureauEvents {
  readonly events: readonly BureauEvent[];
  readonly next: string;
  readonly more: boolean;
}

/** A bureau that reports on companies (facts 7). */
export interface CreditBureau {
  search(
    identity: CompanyIdentity,
    asked: Asked,
  ): Promise<Result<readonly BureauMatch[], SourceError>>;
  /** Null: no such company. */
  report(providerId: string, asked: Asked): Promise<Result<CreditReport | null, SourceError>>;
  /** Follows a company, or no longer does; twice is once. */
  monitor(providerId: string, on: boolean, asked: Asked): Promise<Result<void, SourceError>>;
  /** What changed at monitored companies since a cursor; null: from the beginning. */
  events(since: string | null): Promise<Result<BureauEvents, SourceError>>;
}
