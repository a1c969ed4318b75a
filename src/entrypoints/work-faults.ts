import { fault, type Fault, type FaultClass } from '../kernel/fault.js';

/** What cannot be done now, because of how things stand; everything else that is refused is an unusable value. */
const CONFLICTS: readonly string[] = [
  'already-disputed',
  'already-planned',
  'already-promised',
  'changed',
  'closed-already',
  'confirmed-already',
  'decided-already',
  'decided-elsewhere',
  'exists',
  'handed-over',
  'held',
  'no-answer',
  'no-cover',
  'no-formal-notice',
  'no-legal-notice',
  'not-connected',
  'not-overdue',
  'nothing-open',
  'on-its-way',
  'over-already',
  'overlaps',
  'partner-not-registered',
  'resolve-it',
  'term-runs',
  'too-many',
  'webhook-off',
];

/** What a use case of the work refuses, as a fault: not there, no usable value, or not now. */
export function workFault(error: { readonly kind: string; readonly message: string }): Fault {
  const { kind, message } = error;
  return fault(classOf(kind), `work.${kind}`, '', message);
}

function classOf(kind: string): FaultClass {
  if (kind.startsWith('no-such-')) return 'NOT_FOUND';
  return CONFLICTS.includes(kind) ? 'CONFLICT' : 'VALUE';
}
