import { type Codes, makeCodes } from './codes.js';
import { type DemoSignIn, makeDemoSignIn } from './demo.js';
import { makePasswords, type Passwords } from './passwords.js';
import type { SignInPorts } from './ports.js';
import { makeProviderSignIn, type ProviderSignIn } from './provider.js';
import { makeSessions, type Sessions } from './sessions.js';
import { makeSignIn, type SignIn } from './sign-in.js';

/** Everything about who is signed in, and with what. */
export interface SignInDesk {
  readonly account: SignIn;
  readonly sessions: Sessions;
  readonly codes: Codes;
  readonly passwords: Passwords;
  readonly providers: ProviderSignIn;
  /** The door of a demo; nowhere else is there a way to it */
  readonly demo: DemoSignIn;
}

export function makeSignInDesk(ports: SignInPorts): SignInDesk {
  return {
    account: makeSignIn(ports),
    sessions: makeSessions(ports),
    codes: makeCodes(ports),
    passwords: makePasswords(ports),
    providers: makeProviderSignIn(ports),
    demo: makeDemoSignIn(ports),
  };
}
