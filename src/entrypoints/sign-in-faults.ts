import { fault, type Fault, type FaultClass } from '../kernel/fault.js';
import type { SignInError } from '../usecases/access/sign-in/ports.js';

/** Why somebody was not let in -> what machines read. */
const FAULTS: Readonly<Record<SignInError['kind'], readonly [FaultClass, string]>> = {
  wrong: ['AUTH', 'sign-in.wrong'],
  'code-needed': ['AUTH', 'sign-in.code-needed'],
  wait: ['BUSY', 'sign-in.wait'],
  'not-asked': ['NOT_FOUND', 'sign-in.not-asked'],
  flawed: ['VALUE', 'sign-in.password'],
  'no-provider': ['UPSTREAM', 'sign-in.provider'],
  'unknown-person': ['AUTH', 'sign-in.unknown-person'],
  'step-up': ['FORBIDDEN', 'sign-in.step-up'],
  'no-such-session': ['NOT_FOUND', 'sign-in.no-such-session'],
};

export function signInFault({ kind, message }: SignInError): Fault {
  const [faultClass, code] = FAULTS[kind];
  return fault(faultClass, code, '', message);
}
