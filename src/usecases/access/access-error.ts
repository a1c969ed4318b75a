import type { Place } from '../../domain/access/place.js';
import { err, type Result } from '../../kernel/result.js';
import type { Ports } from '../ports.js';

/** Why something about users, grants or keys cannot be done; the sentence says what to do. */
export interface AccessError {
  readonly kind:
    | 'no-such-user'
    | 'no-such-administration'
    | 'no-such-firm'
    | 'no-such-partner'
    | 'no-such-grant'
    | 'no-such-key'
    | 'exists'
    | 'left-already'
    | 'last-owner'
    | 'revoked-already'
    | 'email'
    | 'name'
    | 'partner'
    | 'scopes'
    | 'days';
  readonly message: string;
}

export type AccessResult<T> = Result<T, AccessError>;

export function refuseAccess(kind: AccessError['kind'], message: string): AccessResult<never> {
  return err({ kind, message });
}

/** Refuses a place that is not there; null: it is. */
export async function missingPlace(
  { platform }: Ports['store'],
  place: Place,
): Promise<AccessResult<never> | null> {
  if ('firm' in place) {
    const firms = await platform.firms.all();
    if (firms.some(({ id }) => id === place.firm)) return null;
    return refuseAccess('no-such-firm', `There is no firm ${place.firm}. Add it first.`);
  }
  if ((await platform.books.at(place.administration)) !== null) return null;
  const message = `There is no administration ${place.administration}. See voldaan administration list.`;
  return refuseAccess('no-such-administration', message);
}
