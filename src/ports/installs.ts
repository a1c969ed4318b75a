import type { MarketBooks } from '../domain/party/market-books.js';
import type { Instant } from '../kernel/dates.js';

/** Somebody on the way from a package to us, before there are books. */
export interface Install {
  /** SHA-256 of the question that was sent along, so that who reads it here cannot answer it */
  readonly asked: string;
  readonly adapter: string;
  /** Base address of the package */
  readonly site: string;
  /** PKCE verifier, sealed */
  readonly verifier: Uint8Array;
  /** Good until then, for the answer or, later, for the choice */
  readonly until: Instant;
}

/** He is back, the package said who he is, and he chooses. */
export interface Choice {
  readonly adapter: string;
  readonly site: string;
  /** Access and refresh token, sealed */
  readonly sealed: Uint8Array;
  readonly found: readonly MarketBooks[];
}

/** What a choice is known by, and until when it is good. */
export interface ChoiceKey {
  /** SHA-256 of the key */
  readonly key: string;
  readonly until: Instant;
}

/** Above any administration, because there is none yet; seen by no tenant. */
export interface InstallRepository {
  /** False when `most` are on the way already; those that took too long are forgotten first. */
  add(install: Install, now: Instant, most: number): Promise<boolean>;
  /** Takes the question off, so that it is answered once; null when there was none, or it is too late. */
  answer(asked: string, now: Instant): Promise<Install | null>;
  offer(install: Install, choice: Choice, by: ChoiceKey): Promise<void>;
  choice(key: string, now: Instant): Promise<Choice | null>;
  /** Takes the choice off, so that it is made once, and erases the token. */
  choose(key: string, now: Instant): Promise<Choice | null>;
}
