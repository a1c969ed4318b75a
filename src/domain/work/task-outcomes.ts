import { CALL_OUTCOMES } from './call.js';

/** What a task may end with, by its kind; other kinds are simply done, or turn out not to be needed. */
const OUTCOMES: Readonly<Record<string, readonly string[]>> = {
  call: CALL_OUTCOMES,
  'confirm-promise': ['sent', 'not-needed'],
  'confirm-plan': ['sent', 'not-needed'],
  'credit-note': ['done', 'not-needed'],
  notice: ['read'],
};

const USUAL = ['done', 'not-needed'] as const;

export function outcomesOf(kind: string): readonly string[] {
  return Object.hasOwn(OUTCOMES, kind) ? (OUTCOMES[kind] ?? USUAL) : USUAL;
}

/** Closed by their own record and not by hand: a dispute is resolved, a broken promise is looked at. */
export function isClosedElsewhere(kind: string): boolean {
  return kind === 'dispute';
}

/** What nobody did in time goes to the manager, once (practice 64); what he himself has, and what is only told, does not. */
export function escalates({
  kind,
  role,
}: {
  readonly kind: string;
  readonly role: string;
}): boolean {
  return role !== 'manager' && kind !== 'notice' && kind !== 'review';
}
