import type { Response } from 'express';
import { creditFault } from '../credit-faults.js';
import { problem } from './problems.js';
import { UNKNOWN } from './scoped.js';

/** What the guard refuses of the debtor in the path: one that is not there is answered like any other id. */
export function creditProblem(
  response: Response,
  error: { readonly kind: string; readonly message: string },
): void {
  problem(response, [error.kind === 'no-such-debtor' ? UNKNOWN : creditFault(error)]);
}
