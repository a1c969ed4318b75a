import { passwordFlaw, tellFlaw } from '../../../domain/access/password.js';
import type { Session } from '../../../domain/access/session.js';
import { emailOf, type User } from '../../../domain/access/user.js';
import { parseEmail } from '../../../domain/party/email.js';
import { resetMail } from '../../../formats/access/reset-mail.js';
import { addMs } from '../../../kernel/dates.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import { digestOf, type From, type SignInError, type SignInPorts } from './ports.js';
import { openSession, type SignedIn } from './sessions.js';
import { prove, type Proof } from './sign-in.js';
import { beginTry } from './tries.js';

export interface Passwords {
  /** His own, proved with the old one; every other session of his ends. */
  change(
    session: Session,
    asked: Proof & { readonly fresh: string },
    from: From,
  ): Promise<Result<SignedIn, SignInError>>;
  /**
   * Somebody asks for a link to choose a new one. The answer is the same whoever he is; `send` is called after it was given, so
   * that not even its time tells anything.
   */
  askReset(
    email: string,
    from: Pick<From, 'address'>,
  ): Promise<Result<{ readonly send: () => Promise<void> }, SignInError>>;
  /** Chooses a new password with the link: once. All sessions end; a code is still asked at the next sign-in. */
  reset(token: string, fresh: string): Promise<Result<void, SignInError>>;
  /** An owner sets one on the command line. */
  set(user: User, fresh: string): Promise<Result<void, SignInError>>;
  /** An owner makes a link on the command line, to be handed over by himself. Null: no public address. */
  link(user: User): Promise<string | null>;
}

/** A link is good for so long. */
export const RESET_MINUTES = 30;
const RESET_MS = RESET_MINUTES * 60_000;

export function makePasswords(ports: SignInPorts): Passwords {
  const { clock, store } = ports;
  const { signIns, users } = store.platform;
  return {
    async change(session, { fresh, ...proof }, from) {
      const user = await users.get(session.userId);
      const proved = await prove(ports, user?.email ?? session.userId, user, proof, from);
      if (!proved.ok) return proved;
      const saved = await save(ports, proved.value.user, fresh);
      if (!saved.ok) return saved;
      const { via, onlyToSetUp, agent } = session;
      const how = { via, onlyToSetUp, agent, provedAt: clock.now() };
      return ok(await openSession(ports, proved.value.user, how));
    },
    async askReset(email, from) {
      const typed = emailOf(email) ?? '';
      const begun = await beginTry(ports, `reset:${typed}`, from.address);
      if (!begun.ok) return begun;
      return ok({
        async send() {
          const user = await users.byEmail(typed);
          if (user?.state === 'active') await sendLink(ports, user);
        },
      });
    },
    async reset(token, fresh) {
      const sha256 = digestOf(ports, token);
      const owner = await signIns.reset(sha256, clock.now());
      const user = owner === null ? null : await users.get(owner);
      if (user?.state !== 'active') return err(NOT_ASKED);
      const flaw = await flawOf(ports, user, fresh);
      // A password that cannot be taken leaves the link good for another one.
      if (flaw !== null) return err(flaw);
      if ((await signIns.useReset(sha256, clock.now())) === null) return err(NOT_ASKED);
      return save(ports, user, fresh);
    },
    set: (user, fresh) => save(ports, user, fresh),
    link: (user) => newLink(ports, user),
  };
}

async function flawOf(
  { store }: SignInPorts,
  user: User,
  fresh: string,
): Promise<SignInError | null> {
  const hasCode = (await store.platform.signIns.code(user.id))?.sealed !== undefined;
  const owner = { name: user.name, email: user.email, hasCode };
  const flaw = passwordFlaw(fresh, owner);
  return flaw === null ? null : { kind: 'flawed', message: tellFlaw(flaw, owner) };
}

/** Every session ends with the password it was opened with; what the account failed before is forgotten. */
async function save(
  ports: SignInPorts,
  user: User,
  fresh: string,
): Promise<Result<void, SignInError>> {
  const flaw = await flawOf(ports, user, fresh);
  if (flaw !== null) return err(flaw);
  const { signIns } = ports.store.platform;
  await signIns.setPassword(user.id, await ports.hasher.hash(fresh), ports.clock.now());
  await signIns.endSessions(user.id);
  await signIns.attempts(`account:${digestOf(ports, user.email)}`, () => null);
  ports.observe.event('password.changed', { user: user.id });
  return ok(undefined);
}

async function newLink(ports: SignInPorts, user: User): Promise<string | null> {
  if (ports.publicUrl === null) return null;
  const token = ports.signer.newKey();
  const until = addMs(ports.clock.now(), RESET_MS);
  await ports.store.platform.signIns.addReset(user.id, digestOf(ports, token), until);
  return `${ports.publicUrl}/password/${token}`;
}

async function sendLink(ports: SignInPorts, user: User): Promise<void> {
  const { mail, observe } = ports;
  const to = parseEmail(user.email);
  if (mail === null || to === null || ports.publicUrl === null) {
    observe.event('password.link-not-sent', { user: user.id, reason: 'no-mail' });
    return;
  }
  const url = await newLink(ports, user);
  if (url === null) return;
  const { language, name } = user;
  const [messageId, at] = [
    `${ports.signer.newKey()}@${mail.from.split('@').at(-1) ?? ''}`,
    ports.clock.now(),
  ];
  const sent = await mail.send({
    ...{ messageId, at, senderName: 'Voldaan', to, toName: name, attachments: [] },
    ...resetMail(language, { name, url, minutes: RESET_MINUTES }),
  });
  if (sent.ok) observe.event('password.link-sent', { user: user.id });
  else observe.event('password.link-not-sent', { user: user.id, reason: sent.error.kind });
}

const NOT_ASKED: SignInError = {
  kind: 'not-asked',
  message: 'This link is unknown, was used, or is too old. Ask for a new one.',
};
