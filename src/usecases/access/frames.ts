import type { Act, Role } from '../../domain/access/acts.js';
import {
  actsInFrame,
  type Frame,
  FRAME_ROLES,
  type FrameLook,
  TICKET_MS,
  vouchedActs,
} from '../../domain/access/frame.js';
import { type Identity, mayDo } from '../../domain/access/identity.js';
import type { Books } from '../../domain/access/place.js';
import { isLive, provedLately, type Session } from '../../domain/access/session.js';
import { emailOf, type User } from '../../domain/access/user.js';
import type { Language } from '../../domain/party/debtor.js';
import { addMs, type Instant } from '../../kernel/dates.js';
import type { SessionId } from '../../kernel/ids.js';
import { err, ok, type Result } from '../../kernel/result.js';
import type { FrameOrigins } from './frame-origins.js';
import {
  digestOf,
  type From,
  type SignInError,
  type SignInPorts,
  STEP_UP,
} from './sign-in/ports.js';
import { openSession, type SignedIn } from './sign-in/sessions.js';
import type { Users } from './users.js';

/** Whom a host signed in, and how he is to see us. */
export interface FrameWish {
  readonly email: string;
  readonly name: string;
  readonly language: Language;
  readonly role: Role;
  readonly look: FrameLook;
  readonly page: string;
}

/**
 * Why there is no frame:
 * - nowhere: no page of others may show these books
 * - role: a key vouches for no more than it may do itself, and for no external collector
 * - person: no address or name that people could have
 * - locked: he may not come in, or left
 */
export interface FrameError {
  readonly kind: 'nowhere' | 'role' | 'person' | 'locked';
  readonly message: string;
}

/** The dashboard inside a host's page. */
export interface Frames {
  /** A ticket for a person of the host, told once; it opens one frame within the minute. He is added when he is not known. */
  ask(
    asks: Identity,
    books: Books,
    wish: FrameWish,
  ): Promise<Result<{ readonly ticket: string; readonly goodUntil: Instant }, FrameError>>;
  /** Opens the frame; null for a ticket that is not ours, was used or is over, without saying which. */
  open(ticket: string, from: From): Promise<(SignedIn & { readonly page: string }) | null>;
  /** Who a session in a frame speaks for; null when he may not come in (any more). */
  identity(session: Session, steppedUp: boolean): Promise<Identity | null>;
  /** Whoever proved a moment ago, in a window of his own, who he is, may do in his frame what is dangerous. */
  prove(own: Session, frame: SessionId): Promise<Result<void, SignInError>>;
}

type FramePorts = Pick<SignInPorts, 'store' | 'clock' | 'ids' | 'digest' | 'signer' | 'observe'>;

/** `vdf_` and 256 bits of chance in base64url. */
const FORM = /^vdf_[A-Za-z0-9_-]{43}$/;

export function makeFrames(ports: FramePorts, users: Users, origins: FrameOrigins): Frames {
  const { store, clock, signer, observe } = ports;
  const { signIns, books: kept } = store.platform;
  return {
    async ask(asks, books, { page, look, role, ...person }) {
      const beyond = beyondKey(asks, books, role);
      if (beyond !== null) return err(beyond);
      if ((await origins.read(books.id)).length === 0) return err(NOWHERE);
      const found = await personOf(users, store, person);
      if (!found.ok) return found;
      const key = asks.kind === 'key' ? { key: asks.key } : {};
      const frame: Frame = { administration: books.id, role, ...key, look };
      const ticket = `vdf_${signer.newKey()}`;
      const until = addMs(clock.now(), TICKET_MS);
      const user = found.value.id;
      await signIns.addTicket(digestOf(ports, ticket), { user, frame, page, until });
      observe.event('frame.asked', { administration: books.id, user, role, ...key });
      return ok({ ticket, goodUntil: until });
    },
    async open(ticket, { agent }) {
      const found = FORM.test(ticket)
        ? await signIns.useTicket(digestOf(ports, ticket), clock.now())
        : null;
      const user = found === null ? null : await store.platform.users.get(found.user);
      if (found === null || user?.state !== 'active') {
        observe.event('frame.refused', {});
        return null;
      }
      const { frame, page } = found;
      const how = { via: 'frame', onlyToSetUp: false, agent, frame };
      return { ...(await openSession(ports, user, how)), page };
    },
    async identity({ userId, frame }, steppedUp) {
      const user = await store.platform.users.get(userId);
      const books = frame === undefined ? null : await kept.at(frame.administration);
      if (frame === undefined || books === null || user?.state !== 'active') return null;
      const grants = await store.platform.users.grants(userId);
      const acts = actsInFrame(frame.role, grants, books);
      const framed = { administration: books.id, acts };
      return { kind: 'person', user: userId, name: user.name, grants, steppedUp, framed };
    },
    async prove(own, id) {
      const now = clock.now();
      if (own.onlyToSetUp || own.provedAt === undefined || !provedLately(own, now))
        return err(STEP_UP);
      const all = await signIns.sessions(own.userId);
      const framed = all.find((one) => one.id === id && one.frame !== undefined);
      if (framed === undefined || !isLive(framed, now)) {
        const message = 'This frame has ended, or is not yours. Open it again in your package.';
        return err({ kind: 'no-such-session', message });
      }
      await signIns.proved(id, own.provedAt);
      observe.event('frame.proved', { user: own.userId, session: id });
      return ok(undefined);
    },
  };
}

/** A key vouches for what it may do itself. What is dangerous it holds no more than it could vouch for. */
function beyondKey(asks: Identity, books: Books, role: Role): FrameError | null {
  if (!FRAME_ROLES.includes(role))
    return { kind: 'role', message: `A host vouches for ${FRAME_ROLES.join(', ')}.` };
  const lacks = vouchedActs(role).filter((act: Act) => !mayDo(asks, act, books));
  if (lacks.length === 0) return null;
  const message = `This key may not do all that the role ${role} does: it lacks ${lacks.join(', ')}. Ask for a smaller role, or for a key that has them.`;
  return { kind: 'role', message };
}

const NOWHERE: FrameError = {
  kind: 'nowhere',
  message:
    'No page of others may show these books. Say which: voldaan administration frames ID --allow https://app.package.example.',
};

/** Who has the address; added without a password and without a right when nobody has it. */
async function personOf(
  users: Users,
  { platform }: FramePorts['store'],
  { email, name, language }: Pick<FrameWish, 'email' | 'name' | 'language'>,
): Promise<Result<User, FrameError>> {
  const address = emailOf(email);
  const known = address === null ? null : await platform.users.byEmail(address);
  if (known === null) {
    const added = await users.add({ email, name, language });
    return added.ok ? added : err({ kind: 'person', message: added.error.message });
  }
  if (known.state === 'active') return ok(known);
  return err({ kind: 'locked', message: `${known.name} may not come in here.` });
}
