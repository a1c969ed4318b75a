import type { Instant } from '../kernel/dates.js';
import type { ConnectionId } from '../kernel/ids.js';
import type { HostTokens } from './host-access.js';

/**
 * - asked: a person was sent to the package and is not back yet
 * - live: it can be used
 * - needs-person: the package will not take the token any more; somebody has to consent again
 * - disconnected: taken off by a person; nothing of it is kept but this
 */
export type ConsentState = 'asked' | 'live' | 'needs-person' | 'disconnected';

export interface ConnectionToken {
  readonly connectionId: ConnectionId;
  readonly state: ConsentState;
  /** What the package gave; sealed at rest, opened when it is looked at */
  readonly tokens?: Pick<HostTokens, 'access' | 'refresh'>;
  /** The connection, perhaps of other books, that keeps the token this one is let in through */
  readonly keeper?: ConnectionId;
  readonly expiresAt?: Instant;
  readonly renewedAt?: Instant;
  /** Why it needs a person, for people */
  readonly note?: string;
  readonly changedAt: Instant;
}

/** A person who was sent to the package, and comes back with the answer to this question alone. */
export interface ConsentAsked {
  /** SHA-256 of what was sent along, so that who reads it here cannot answer it */
  readonly asked: string;
  readonly until: Instant;
  /** PKCE verifier; sealed at rest */
  readonly verifier: string;
}

export interface ConnectionTokenRepository {
  get(id: ConnectionId): Promise<ConnectionToken | null>;
  list(): Promise<readonly ConnectionToken[]>;
  /** A live token stays live while a person is on the way. */
  ask(id: ConnectionId, asked: ConsentAsked, at: Instant): Promise<void>;
  /** Takes the question off, so that it is answered once; null when there was none, another, or it is too late. */
  answer(id: ConnectionId, asked: string, now: Instant): Promise<string | null>;
  /** New tokens, or the end of the old; whoever was renewing is done. Without `tokens` none are kept. */
  save(token: ConnectionToken): Promise<void>;
  /** Lets one renew at a time; false while another does. */
  lease(id: ConnectionId, now: Instant, until: Instant): Promise<boolean>;
  release(id: ConnectionId): Promise<void>;
}
