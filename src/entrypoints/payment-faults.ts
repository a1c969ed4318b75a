import { fault, type Fault, type FaultClass } from '../kernel/fault.js';

/**
 * What a use case of mandates, collections and refunds refuses, as the fault its kind is: what is not there, what is no
 * usable value, what is answered with no; everything else cannot be done now.
 */
const CLASSES: Readonly<Record<string, FaultClass>> = {
  'no-such-collection': 'NOT_FOUND',
  'no-such-line': 'NOT_FOUND',
  'no-such-mandate': 'NOT_FOUND',
  'no-such-refund': 'NOT_FOUND',
  'no-such-source': 'NOT_FOUND',
  'no-account': 'VALUE',
  'too-soon': 'VALUE',
  'too-far': 'VALUE',
  'past-date': 'VALUE',
  'nothing-asked': 'VALUE',
  'one-source': 'VALUE',
  'source-twice': 'VALUE',
  'too-much': 'VALUE',
  'no-receiver': 'VALUE',
  'wrong-account': 'VALUE',
  'no-name': 'VALUE',
  'nothing-to-collect': 'RULE',
  'nothing-left': 'RULE',
  'other-currency': 'RULE',
};

export type PaymentSubject = 'mandate' | 'collection' | 'refund';

export function paymentFault(
  subject: PaymentSubject,
  error: { readonly kind: string; readonly message: string },
): Fault {
  const { kind, message } = error;
  const kindOf = Object.hasOwn(CLASSES, kind) ? CLASSES[kind] : undefined;
  return fault(kindOf ?? 'CONFLICT', `${subject}.${kind}`, '', message);
}
