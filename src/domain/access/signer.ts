import type { UserId } from '../../kernel/ids.js';

/** Who put his name to a decision: by name, and by who he is where he signed in. */
export interface Signer {
  readonly by: string;
  readonly user?: UserId;
}

/**
 * Whether two decisions are of one person. Of two who signed in, who they are decides: one may write his name as he likes, and
 * two may have the same. Otherwise the name does, however it is written.
 */
export function isSamePerson(one: Signer, other: Signer): boolean {
  return one.user !== undefined && other.user !== undefined
    ? one.user === other.user
    : nameKey(one.by) === nameKey(other.by);
}

function nameKey(name: string): string {
  return name.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
}
