import { fault, type Fault, type FaultClass } from '../kernel/fault.js';
import type { ClaimError } from '../usecases/dunning/claims-desk.js';

const CLASSES: Readonly<Record<ClaimError['kind'], FaultClass>> = {
  'no-such-claim': 'NOT_FOUND',
  'no-such-entry': 'NOT_FOUND',
  'no-amount': 'VALUE',
  'more-than-open': 'CONFLICT',
  'no-reason': 'USAGE',
};

/** What the desk of claims refuses, as the fault its kind is. */
export function claimFault({ kind, message }: ClaimError): Fault {
  return fault(CLASSES[kind], `claim.${kind}`, '', message);
}
