import type { Instant } from '../../kernel/dates.js';
import type { KeyId } from '../../kernel/ids.js';
import type { Place } from './place.js';
import type { Act } from './acts.js';

/** What is known of a key that a program signs in with; the key itself is shown once and kept nowhere. */
export interface ApiKey {
  readonly id: KeyId;
  /** What it is for, in the words of who made it */
  readonly name: string;
  readonly place: Place;
  /** All it may do */
  readonly scopes: readonly Act[];
  /** First characters of the key, by which people tell keys apart */
  readonly prefix: string;
  readonly madeBy: string;
  readonly madeAt: Instant;
  readonly expiresAt: Instant;
  /** To the hour; absent: never */
  readonly lastUsedAt?: Instant;
  readonly revoked?: { readonly at: Instant; readonly by: string };
}
