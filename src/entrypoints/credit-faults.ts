import { fault, type Fault, type FaultClass } from '../kernel/fault.js';

/** What the guard refuses, as the fault its kind is; everything else is a value that cannot be. */
const CLASSES: Readonly<Record<string, FaultClass>> = {
  'no-such-debtor': 'NOT_FOUND',
  'debtor-ambiguous': 'CONFLICT',
  'not-connected': 'CONFLICT',
  'no-answer': 'UPSTREAM',
};

export function creditFault(error: { readonly kind: string; readonly message: string }): Fault {
  const { kind, message } = error;
  const kindOf = Object.hasOwn(CLASSES, kind) ? CLASSES[kind] : undefined;
  return fault(kindOf ?? 'VALUE', `credit.${kind}`, '', message);
}
