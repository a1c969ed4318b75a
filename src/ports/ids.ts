import type { IdKinds } from '../kernel/ids.js';

/** New ids; never guessable, never reused. */
export interface Ids {
  next<Kind extends keyof IdKinds>(kind: Kind): IdKinds[Kind];
  /** The same id for the same text (letters and digits, 90 at most): what a restored database must know again. */
  of<Kind extends keyof IdKinds>(kind: Kind, text: string): IdKinds[Kind];
}
