import type { IdKinds } from '../kernel/ids.js';

/** New ids; never guessable, never reused. */
export interface Ids {
  next<Kind extends keyof IdKinds>(kind: Kind): IdKinds[Kind];
}
