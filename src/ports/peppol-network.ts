import type { ParticipantId } from '../domain/party/participant.js';
import type { Result } from '../kernel/result.js';
import type { LookupResult } from './access-point.js';

/** Of which document types a look-up also tells under which processes they are taken: `all` of them, or these. */
export type About = 'all' | readonly string[];

/**
 * The network itself, asked without anybody's access point: DNS says who publishes a participant (SML), that
 * publisher what it receives (SMP), the Peppol Directory who there is of a name.
 */
export interface PeppolNetwork {
  readonly name: 'production' | 'test';
  /** Never throws and never guesses: whatever goes wrong is `unknown`, with the reason in `error`. */
  readonly lookUp: (participant: ParticipantId, about: About) => Promise<LookupResult>;
  /** Finds candidates; being listed proves nothing, and not being listed neither. */
  readonly search: (
    question: DirectoryQuestion,
  ) => Promise<Result<DirectoryAnswer, DirectoryError>>;
}

export interface DirectoryQuestion {
  readonly name: string;
  /** ISO 3166-1 alpha-2 */
  readonly country?: string;
}

export interface DirectoryAnswer {
  /** How many there are; `matches` are the first of them */
  readonly total: number;
  readonly matches: readonly DirectoryMatch[];
}

export interface DirectoryMatch {
  readonly participant: ParticipantId;
  /** As they were published, by language; at least one */
  readonly names: readonly string[];
  readonly country?: string;
}

/**
 * - busy: it asks to come back later
 * - unreachable: no answer, or none that can be used
 */
export interface DirectoryError {
  readonly kind: 'busy' | 'unreachable';
  readonly message: string;
  readonly retryAfterMs?: number;
}
