import { readCode } from '../../../domain/access/one-time-code.js';
import type { Session } from '../../../domain/access/session.js';
import { emailOf, type User } from '../../../domain/access/user.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import { aboutCode, digestOf, type From, type SignInError, type SignInPorts } from './ports.js';
import { openSession, type SignedIn } from './sessions.js';
import { beginTry } from './tries.js';

/** What a person types. */
export interface Proof {
  readonly password: string;
  /** Of his app, or one of his recovery codes */
  readonly code?: string;
}

export interface SignIn {
  /** With an account of ours. Owners without a code are let in to set one up, and for nothing else. */
  signIn(
    asked: Proof & { readonly email: string },
    from: From,
  ): Promise<Result<SignedIn, SignInError>>;
  /** The person proves once more who he is, before a dangerous act; the session goes on under a new token. */
  stepUp(session: Session, proof: Proof, from: From): Promise<Result<SignedIn, SignInError>>;
}

/** What sessions say they were opened with when it was a password of ours. */
export const BY_PASSWORD = 'password';

/** Characters of an address looked at; the longest there are have 254. */
const TYPED_MAX = 300;

export function makeSignIn(ports: SignInPorts): SignIn {
  const { users } = ports.store.platform;
  return {
    async signIn({ email, ...proof }, from) {
      const typed = emailOf(email) ?? email.trim().toLowerCase().slice(0, TYPED_MAX);
      const proved = await prove(ports, typed, await users.byEmail(typed), proof, from);
      if (!proved.ok) return proved;
      const { user, hasCode } = proved.value;
      const onlyToSetUp = !hasCode && (await isOwner(ports, user));
      const provedAt = ports.clock.now();
      const how = { via: BY_PASSWORD, provedAt, onlyToSetUp, agent: from.agent };
      return ok(await openSession(ports, user, how));
    },
    async stepUp(session, proof, from) {
      const user = await users.get(session.userId);
      const proved = await prove(ports, user?.email ?? session.userId, user, proof, from);
      if (!proved.ok) return proved;
      const { via, onlyToSetUp, agent } = session;
      const how = { via, onlyToSetUp, agent, provedAt: ports.clock.now() };
      return ok(await openSession(ports, proved.value.user, how, session));
    },
  };
}

/** Whoever may change who may do what needs a code beside his password (T20). */
export async function isOwner({ store }: Pick<SignInPorts, 'store'>, user: User): Promise<boolean> {
  return (await store.platform.users.grants(user.id)).some(({ role }) => role === 'owner');
}

interface Proved {
  readonly user: User;
  readonly hasCode: boolean;
}

/**
 * Whether somebody is who he says, by password and code. The hash is worked out for whoever is asked for, known or not, and
 * what is wrong is answered alike.
 */
export async function prove(
  ports: SignInPorts,
  account: string,
  user: User | null,
  proof: Proof,
  from: Pick<From, 'address'>,
): Promise<Result<Proved, SignInError>> {
  const judged = await judge(ports, account, user, proof, from);
  // Half of a proof is no failure: most people are asked for their code that way.
  if (!judged.ok && judged.error.kind !== 'code-needed')
    tellFailed(ports, { via: BY_PASSWORD, kind: judged.error.kind, user });
  return judged;
}

/** For whoever watches over the installation; who is unknown here has no name in the log (ASVS 5.0 V16.3.1). */
export function tellFailed(
  { observe }: Pick<SignInPorts, 'observe'>,
  failed: {
    readonly via: string;
    readonly kind: SignInError['kind'];
    readonly user?: User | null;
  },
): void {
  const { via, kind, user } = failed;
  observe.event('sign-in.failed', { via, kind, ...(user == null ? {} : { user: user.id }) });
}

async function judge(
  ports: SignInPorts,
  account: string,
  user: User | null,
  { password, code }: Proof,
  from: Pick<From, 'address'>,
): Promise<Result<Proved, SignInError>> {
  const begun = await beginTry(ports, account, from.address);
  if (!begun.ok) return begun;
  const { signIns } = ports.store.platform;
  const known = user?.state === 'active' ? user : null;
  const hash = known === null ? null : await signIns.password(known.id);
  const isRight = await ports.hasher.isRight(hash, password);
  if (known === null || hash === null || !isRight) return err(WRONG);
  const stored = await signIns.code(known.id);
  const hasCode = stored?.sealed !== undefined;
  if (hasCode && code === undefined) {
    await begun.value.halfway();
    return err(CODE_NEEDED);
  }
  if (hasCode && !(await isRightCode(ports, known, stored.sealed, code ?? ''))) return err(WRONG);
  await begun.value.good();
  if (ports.hasher.isWeak(hash))
    await signIns.setPassword(known.id, await ports.hasher.hash(password), ports.clock.now());
  return ok({ user: known, hasCode });
}

/** A code is used up by being right. */
async function isRightCode(
  ports: SignInPorts,
  user: User,
  sealed: Uint8Array,
  typed: string,
): Promise<boolean> {
  const { signIns } = ports.store.platform;
  const code = readCode(typed);
  if (code === null) return false;
  if (code.kind === 'recovery') return signIns.useRecovery(user.id, digestOf(ports, code.code));
  const secret = ports.sealer.open(sealed, aboutCode(user.id));
  if (secret === null) throw new Error(`The code of ${user.id} was sealed with another key`);
  const step = ports.codes.stepOf(secret, code.code, ports.clock.now());
  return step !== null && (await signIns.useStep(user.id, step));
}

export const WRONG: SignInError = {
  kind: 'wrong',
  message: 'Address, password or code is not right. Try again, or ask for a new password.',
};
const CODE_NEEDED: SignInError = {
  kind: 'code-needed',
  message: 'Give the code of your authenticator app too, or one of your recovery codes.',
};
