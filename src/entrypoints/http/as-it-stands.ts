import type { Fault } from '../../kernel/fault.js';

/** What is simply not known yet, which is no outage. */
const OPEN_YET: readonly string[] = ['onboarding.test-open'];

/** What a rule refuses of a request that holds no document: nothing is wrong with it, the books are not that far (409). */
export function asItStands(found: Fault): Fault {
  const isState = found.class === 'RULE' || OPEN_YET.includes(found.code);
  return isState ? { ...found, class: 'CONFLICT' } : withoutConnection(found);
}

/** A connection that these books lack is for the command line a file to complete; here it is how things stand (409). */
export function withoutConnection(found: Fault): Fault {
  return found.class === 'CONFIG' ? { ...found, class: 'CONFLICT' } : found;
}
