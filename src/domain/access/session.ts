import { addMs, type Instant } from '../../kernel/dates.js';
import type { SessionId, UserId } from '../../kernel/ids.js';
import { type Frame, FRAME_IDLE_MS, FRAME_LONGEST_MS } from './frame.js';

/** Unused so long, a session ends, ms: lunch. Longer leaves a free desk signed in (ASVS 5.0 V7.3.1). */
export const SESSION_IDLE_MS = 60 * 60_000;
/** Used or not, a session ends after so long, ms: a working day (V7.3.2). */
export const SESSION_LONGEST_MS = 12 * 3_600_000;
/** For so long after a person proved who he is, dangerous acts may follow, ms (V7.5.3). */
export const STEP_UP_MS = 10 * 60_000;
/** The time of the last use is written down no more often than this, ms: every request would otherwise write. */
export const SEEN_EVERY_MS = 60_000;
/** Sessions of one person at a time, in windows and in frames each; the one unused for longest makes room. */
export const SESSIONS_MAX = 10;

/** A person who is signed in. What his browser holds is not among it, only its hash is kept. */
export interface Session {
  readonly id: SessionId;
  readonly userId: UserId;
  /** Password of ours, the identity provider of that name, or a frame of a host */
  readonly via: string;
  readonly startedAt: Instant;
  readonly seenAt: Instant;
  /** When he last proved with everything asked of him who he is; absent: never in this session */
  readonly provedAt?: Instant;
  /** He may do nothing but set up a one-time code: owners need one */
  readonly onlyToSetUp: boolean;
  /** What his browser calls itself, for people who look at their sessions */
  readonly agent: string;
  /** Inside a host's page; absent: in a window of ours */
  readonly frame?: Frame;
}

type Aged = Pick<Session, 'startedAt' | 'seenAt' | 'frame'>;

/** When a session ends if nothing happens. */
export function endOf({ startedAt, seenAt, frame }: Aged): Instant {
  const [idleMs, longestMs] =
    frame === undefined ? [SESSION_IDLE_MS, SESSION_LONGEST_MS] : [FRAME_IDLE_MS, FRAME_LONGEST_MS];
  const [idle, longest] = [addMs(seenAt, idleMs), addMs(startedAt, longestMs)];
  return idle < longest ? idle : longest;
}

export function isLive(session: Aged, now: Instant): boolean {
  return now < endOf(session);
}

/** Whether the person proved a moment ago who he is: what he signs in with may be changed. */
export function provedLately({ provedAt }: Pick<Session, 'provedAt'>, now: Instant): boolean {
  return provedAt !== undefined && now < addMs(provedAt, STEP_UP_MS);
}

/** Whether a dangerous act may follow now without asking the person again who he is. */
export function stepUpFresh(
  session: Pick<Session, 'provedAt' | 'onlyToSetUp'>,
  now: Instant,
): boolean {
  return !session.onlyToSetUp && provedLately(session, now);
}
