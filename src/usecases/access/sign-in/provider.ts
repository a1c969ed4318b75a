import { emailOf, type User } from '../../../domain/access/user.js';
import { addMs } from '../../../kernel/dates.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import type {
  IdentityProvider,
  ProviderSecrets,
  Vouched,
} from '../../../ports/identity-provider.js';
import { digestOf, type From, type SignInError, type SignInPorts } from './ports.js';
import { openSession, type SignedIn } from './sessions.js';
import { tellFailed } from './sign-in.js';

export interface ProviderSignIn {
  /** Names of the providers people may sign in with. */
  readonly names: readonly string[];
  /** Where the person is sent, and what his browser must hold when he comes back; good for ten minutes and one answer. */
  ask(
    provider: string,
    again: boolean,
  ): Promise<Result<{ readonly url: string; readonly state: string }, SignInError>>;
  /**
   * He is back. `state`: what his browser holds, so that nobody is signed in with an answer somebody else was given. Only who
   * was added here comes in: by the subject bound before, or the first time by an address the provider checked.
   */
  answer(
    provider: string,
    came: { readonly query: string; readonly state: string },
    from: From,
  ): Promise<Result<SignedIn, SignInError>>;
}

/** A person has so long to sign in at the provider, ms. */
const ASKED_MS = 600_000;

export function makeProviderSignIn(ports: SignInPorts): ProviderSignIn {
  const { clock, signer, sealer } = ports;
  const { signIns } = ports.store.platform;
  return {
    names: ports.providers.map(({ name }) => name),
    async ask(name, again) {
      const found = providerOf(ports, name);
      if (found === null) return err(NO_PROVIDER);
      const [state, nonce, verifier] = [signer.newKey(), signer.newKey(), signer.newKey()];
      const secrets: ProviderSecrets = { state, nonce, verifier, again };
      const begun = await found.provider.begin(found.redirectUri, secrets);
      if (!begun.ok) return err({ kind: 'no-provider', message: begun.error.message });
      const asked = digestOf(ports, state);
      await signIns.ask(asked, {
        provider: name,
        sealed: sealer.seal(JSON.stringify(secrets), aboutQuestion(asked)),
        until: addMs(clock.now(), ASKED_MS),
      });
      return ok({ url: begun.value, state });
    },
    async answer(name, came, from) {
      const answered = await judge(name, came, from);
      if (!answered.ok) tellFailed(ports, { via: name, kind: answered.error.kind });
      return answered;
    },
  };

  async function judge(
    name: string,
    { query, state }: { readonly query: string; readonly state: string },
    from: From,
  ): Promise<Result<SignedIn, SignInError>> {
    const found = providerOf(ports, name);
    if (found === null) return err(NO_PROVIDER);
    const asked = digestOf(ports, state);
    const question = await signIns.answer(asked, clock.now());
    const secrets =
      question?.provider === name ? sealer.open(question.sealed, aboutQuestion(asked)) : null;
    if (secrets === null) return err(NOT_ASKED);
    const { provider, redirectUri } = found;
    const kept = JSON.parse(secrets) as ProviderSecrets;
    const finished = await provider.finish(redirectUri, query, kept);
    if (!finished.ok) {
      const kind = finished.error.kind === 'refused' ? 'wrong' : 'no-provider';
      return err({ kind, message: finished.error.message });
    }
    const user = await personOf(ports, provider, finished.value);
    if (user?.state !== 'active') return err(UNKNOWN_PERSON);
    const { provedAt } = finished.value;
    const how = { via: provider.name, onlyToSetUp: false, agent: from.agent };
    return ok(
      await openSession(ports, user, { ...how, ...(provedAt === undefined ? {} : { provedAt }) }),
    );
  }
}

const aboutQuestion = (asked: string): string => `sign-in:${asked}`;

function providerOf(
  { providers, publicUrl }: Pick<SignInPorts, 'providers' | 'publicUrl'>,
  name: string,
): { readonly provider: IdentityProvider; readonly redirectUri: string } | null {
  const provider = providers.find((one) => one.name === name);
  return provider === undefined || publicUrl === null
    ? null
    : { provider, redirectUri: `${publicUrl}/v1/sign-in/providers/${name}/callback` };
}

/** An address may be given to somebody else at the provider: once a person is bound there, the subject alone counts. */
async function personOf(
  { store, clock, observe }: SignInPorts,
  { issuer, name }: IdentityProvider,
  { subject, verifiedEmail }: Vouched,
): Promise<User | null> {
  const { signIns, users } = store.platform;
  const known = await signIns.knownAs(issuer, subject);
  if (known !== null) return users.get(known);
  const email = verifiedEmail === undefined ? null : emailOf(verifiedEmail);
  const user = email === null ? null : await users.byEmail(email);
  if (user?.state !== 'active') return null;
  const bound = await signIns.bind(user.id, issuer, subject, clock.now());
  if (bound === 'exists') return null;
  observe.event('identity.bound', { user: user.id, provider: name });
  return user;
}

const NO_PROVIDER: SignInError = {
  kind: 'no-provider',
  message: 'There is no such identity provider here. Sign in another way.',
};
const NOT_ASKED: SignInError = {
  kind: 'not-asked',
  message: 'This sign-in was not asked for here, was used, or is too old. Begin again.',
};
const UNKNOWN_PERSON: SignInError = {
  kind: 'unknown-person',
  message:
    'Nobody of this account was added here. Ask an owner to add your address, then sign in again.',
};
