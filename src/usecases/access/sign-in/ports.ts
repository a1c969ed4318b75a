import type { OneTimeCodes } from '../../../ports/one-time-codes.js';
import type { IdentityProvider } from '../../../ports/identity-provider.js';
import type { Mail } from '../../../ports/mail.js';
import type { PasswordHasher } from '../../../ports/password-hasher.js';
import type { Sealer } from '../../../ports/sealer.js';
import type { Ports } from '../../ports.js';

/** What signing in stands on. */
export interface SignInPorts extends Pick<
  Ports,
  'store' | 'clock' | 'ids' | 'digest' | 'signer' | 'observe'
> {
  readonly sealer: Sealer;
  readonly hasher: PasswordHasher;
  readonly codes: OneTimeCodes;
  /** Sends for the installation itself; null: nobody can be written to, owners help on the command line */
  readonly mail: Mail | null;
  /** Where people reach this installation, without a slash at its end; null: they are sent no links */
  readonly publicUrl: string | null;
  readonly providers: readonly IdentityProvider[];
}

/** SHA-256 of what a person holds: all that is kept of it. */
export function digestOf({ digest }: Pick<SignInPorts, 'digest'>, held: string): string {
  return digest(new TextEncoder().encode(held));
}

/** What a code's secret is sealed about. */
export function aboutCode(user: string): string {
  return `code:${user}`;
}

/**
 * Why somebody is not let in:
 * - wrong: address, password or code; the same whatever of these it was, and whether there is anybody of that address
 * - code-needed: the password is right, and a code is asked beside it
 * - wait: too many tries; `waitMs` until the next may begin
 * - not-asked: the link or the answer is unknown, was used, or is too old
 * - flawed: the new password cannot be taken
 * - no-provider: there is no such identity provider, or it does not answer
 * - unknown-person: the provider vouches for somebody nobody added here
 * - step-up: prove once more who you are, then try again
 */
export interface SignInError {
  readonly kind:
    | 'wrong'
    | 'code-needed'
    | 'wait'
    | 'not-asked'
    | 'flawed'
    | 'no-provider'
    | 'unknown-person'
    | 'step-up'
    | 'no-such-session';
  readonly message: string;
  readonly waitMs?: number;
}

export const STEP_UP: SignInError = {
  kind: 'step-up',
  message: 'Prove once more who you are, with your password and code, then do this again.',
};

/** Where a request comes from, as far as it is known. */
export interface From {
  /** Of the other end of the connection */
  readonly address: string;
  /** What the browser calls itself */
  readonly agent: string;
}
