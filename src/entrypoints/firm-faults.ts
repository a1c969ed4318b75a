import { fault, type Fault, type FaultClass } from '../kernel/fault.js';
import type { FirmError } from '../usecases/firm/firms.js';

const CLASSES: Readonly<Record<FirmError['kind'], FaultClass>> = {
  'no-such-firm': 'NOT_FOUND',
  'no-such-administration': 'NOT_FOUND',
  'no-such-package': 'NOT_FOUND',
  'of-another-firm': 'CONFLICT',
  'policy-in-use': 'CONFLICT',
  'not-suspended': 'CONFLICT',
  'exists-different': 'CONFLICT',
  'no-such-policy': 'VALUE',
  forbidden: 'RULE',
  'saved-meanwhile': 'CONFLICT',
};

/** What a firm was refused, as it is told on the command line and over HTTP. */
export function firmFault({ kind, message }: FirmError): Fault {
  return fault(CLASSES[kind], `firm.${kind}`, '', message);
}

/** The same, and after it each thing that is wrong, at its place. */
export function firmFaults(error: FirmError): readonly Fault[] {
  return [firmFault(error), ...(error.faults ?? [])];
}
