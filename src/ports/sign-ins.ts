import type { Attempts } from '../domain/access/attempts.js';
import type { Session } from '../domain/access/session.js';
import type { FrameTickets } from './frame-tickets.js';
import type { Instant } from '../kernel/dates.js';
import type { SessionId, UserId } from '../kernel/ids.js';

/** The secrets of somebody's one-time codes, sealed about him. */
export interface StoredCode {
  /** The one that counts */
  readonly sealed?: Uint8Array;
  /** Shown, and not confirmed yet */
  readonly offered?: Uint8Array;
}

/** A sign-in that was begun at an identity provider and is not back yet. */
export interface ProviderQuestion {
  readonly provider: string;
  /** Nonce and verifier, sealed */
  readonly sealed: Uint8Array;
  readonly until: Instant;
}

/** What people sign in with, and who is signed in. Texts called `sha256` are digests in hexadecimal of what people hold. */
export interface SignInRepository extends FrameTickets {
  /** Null: no password. */
  password(user: UserId): Promise<string | null>;
  setPassword(user: UserId, hash: string, at: Instant): Promise<void>;

  code(user: UserId): Promise<StoredCode | null>;
  /** A secret to be confirmed; the one that counts does so until then. */
  offerCode(user: UserId, sealed: Uint8Array): Promise<void>;
  /** What was offered counts from now on, and these recovery codes with it and no others; `step` was used. */
  confirmCode(user: UserId, step: number, at: Instant, recovery: readonly string[]): Promise<void>;
  /** Puts what `how` makes of them in place of his secrets; a sign-in at the same time waits. */
  resealCode(user: UserId, how: (code: StoredCode) => StoredCode): Promise<void>;
  /** Takes the code off, and the recovery codes with it. */
  removeCode(user: UserId): Promise<void>;
  /** True once for each step, and never for an earlier one. */
  useStep(user: UserId, step: number): Promise<boolean>;
  /** True once for each recovery code. */
  useRecovery(user: UserId, sha256: string): Promise<boolean>;
  recoveryLeft(user: UserId): Promise<number>;

  /** At most `most` at a time stay, of those in frames and of the others each: those unused for longest go. */
  addSession(session: Session, sha256: string, most: number): Promise<void>;
  /** Whatever its age. */
  session(sha256: string): Promise<Session | null>;
  /** Those of one person, the last used first. */
  sessions(user: UserId): Promise<readonly Session[]>;
  seen(id: SessionId, at: Instant): Promise<void>;
  /** Who he is was proved at that moment, for a session of his that goes on. */
  proved(id: SessionId, at: Instant): Promise<void>;
  /** False: the person has none of that id. */
  endSession(user: UserId, id: SessionId): Promise<boolean>;
  /** Answers how many; `but` stays. */
  endSessions(user: UserId, but?: SessionId): Promise<number>;

  /** Changes what is known of a subject's tries, one after the other whoever asks; null takes it off. */
  attempts(
    subject: string,
    change: (before: Attempts | null) => Attempts | null,
  ): Promise<Attempts | null>;

  /** A link by which a new password may be set once; the ones before it stop. */
  addReset(user: UserId, sha256: string, until: Instant): Promise<void>;
  /** Whose it is, while it is good. */
  reset(sha256: string, now: Instant): Promise<UserId | null>;
  /** Takes it off; the person, when it was good. */
  useReset(sha256: string, now: Instant): Promise<UserId | null>;

  /** Who is known to a provider under this subject. */
  knownAs(issuer: string, subject: string): Promise<UserId | null>;
  /** `exists`: the subject, or the person at this provider, is bound already. */
  bind(user: UserId, issuer: string, subject: string, at: Instant): Promise<'bound' | 'exists'>;
  ask(sha256: string, question: ProviderQuestion): Promise<void>;
  /** Takes the question off, so that it is answered once; null when it is too late or there was none. */
  answer(sha256: string, now: Instant): Promise<ProviderQuestion | null>;

  /** Forgets what has ended: sessions, links, questions, and tries older than `attemptsBefore`. */
  clear(
    now: Instant,
    before: { readonly seen: Instant; readonly started: Instant; readonly attempts: Instant },
  ): Promise<void>;
}
