import {
  endOf,
  isLive,
  provedLately,
  SEEN_EVERY_MS,
  type Session,
  SESSION_IDLE_MS,
  SESSION_LONGEST_MS,
  SESSIONS_MAX,
} from '../../../domain/access/session.js';
import type { User } from '../../../domain/access/user.js';
import { addMs, type Instant } from '../../../kernel/dates.js';
import type { SessionId, UserId } from '../../../kernel/ids.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import { ACCOUNT_RULE } from '../../../domain/access/attempts.js';
import { digestOf, type From, type SignInError, type SignInPorts, STEP_UP } from './ports.js';

type SessionPorts = Pick<SignInPorts, 'store' | 'clock' | 'ids' | 'digest' | 'signer' | 'observe'>;

/** A session, and the token the browser holds: told once and kept nowhere. */
export interface SignedIn {
  readonly session: Session;
  readonly user: User;
  readonly token: string;
}

/** A session as its owner sees it in a list. */
export interface SessionShown extends Session {
  readonly endsAt: Instant;
  /** The one that asks */
  readonly current: boolean;
}

export interface Sessions {
  /** Who holds this token; null when it is none, has ended, or the person may not sign in any more. Counts as use. */
  find(token: string): Promise<{ readonly session: Session; readonly user: User } | null>;
  list(session: Session): Promise<readonly SessionShown[]>;
  /** Ends one of his own sessions; another than this one needs a fresh proof, as `endOthers` does (ASVS 5.0 V7.5.2). */
  end(session: Session, id: SessionId): Promise<Result<void, SignInError>>;
  /** Ends all of his own sessions but this one; answers how many. */
  endOthers(session: Session): Promise<Result<number, SignInError>>;
  signOut(session: Session): Promise<void>;
  /** Somebody's live sessions, for an owner on the command line. */
  of(user: UserId): Promise<readonly Omit<SessionShown, 'current'>[]>;
  /** Ends every session of somebody; answers how many. */
  endAll(user: UserId): Promise<number>;
  /** A token for forms of this session, which no other site can read (CSRF). */
  formToken(token: string): string;
  isFormToken(token: string, given: string): boolean;
}

export function makeSessions(ports: SessionPorts): Sessions {
  const { store, clock, signer } = ports;
  const { signIns } = store.platform;
  const live = async (user: UserId) => {
    const now = clock.now();
    return (await signIns.sessions(user))
      .filter((one) => isLive(one, now))
      .map((one) => ({ ...one, endsAt: endOf(one) }));
  };
  return {
    of: live,
    endAll: (user) => signIns.endSessions(user),
    async find(token) {
      const now = clock.now();
      const session = await signIns.session(digestOf(ports, token));
      if (session === null || !isLive(session, now)) return null;
      const user = await store.platform.users.get(session.userId);
      if (user?.state !== 'active') return null;
      if (now >= addMs(session.seenAt, SEEN_EVERY_MS)) await signIns.seen(session.id, now);
      return { session, user };
    },
    async list(session) {
      const all = await live(session.userId);
      return all.map((one) => ({ ...one, current: one.id === session.id }));
    },
    async end(session, id) {
      if (id !== session.id && !provedLately(session, clock.now())) return err(STEP_UP);
      const message = `You have no session ${id}. List your sessions and take one of those.`;
      return (await signIns.endSession(session.userId, id))
        ? ok(undefined)
        : err({ kind: 'no-such-session', message });
    },
    async endOthers(session) {
      if (!provedLately(session, clock.now())) return err(STEP_UP);
      return ok(await signIns.endSessions(session.userId, session.id));
    },
    async signOut(session) {
      await signIns.endSession(session.userId, session.id);
    },
    formToken: (token) => signer.sign(token, FORM_TOKEN),
    isFormToken: (token, given) => signer.isSigned(token, FORM_TOKEN, given),
  };
}

/** What the form token of a session says. */
const FORM_TOKEN = 'voldaan form of this session';
/** Characters kept of what a browser calls itself. */
const AGENT_MAX = 200;

/** Signs a person in: a new token, whoever he was before (ASVS 5.0 V7.2.4). What has ended is forgotten on the way. */
export async function openSession(
  ports: SessionPorts,
  user: User,
  how: Pick<Session, 'via' | 'provedAt' | 'onlyToSetUp' | 'frame'> & Pick<From, 'agent'>,
  instead?: Session,
): Promise<SignedIn> {
  const { store, clock, ids, signer } = ports;
  const { signIns } = store.platform;
  const now = clock.now();
  await signIns.clear(now, {
    seen: addMs(now, -SESSION_IDLE_MS),
    started: addMs(now, -SESSION_LONGEST_MS),
    attempts: addMs(now, -ACCOUNT_RULE.forgottenMs),
  });
  const token = signer.newKey();
  const session: Session = {
    ...{ id: ids.next('session'), userId: user.id, startedAt: now, seenAt: now },
    ...how,
    agent: how.agent.replace(/[^\x20-\x7e]/g, '').slice(0, AGENT_MAX),
  };
  await signIns.addSession(session, digestOf(ports, token), SESSIONS_MAX);
  if (instead !== undefined) await signIns.endSession(user.id, instead.id);
  ports.observe.event('session.opened', { user: user.id, session: session.id, via: how.via });
  return { session, user, token };
}
