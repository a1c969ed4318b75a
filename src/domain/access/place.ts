import type { AdministrationId, FirmId } from '../../kernel/ids.js';

/** Where a right holds: in one set of books, or in all that a firm keeps, now and later. */
export type Place = { readonly administration: AdministrationId } | { readonly firm: FirmId };

/** A set of books and the firm that keeps it; null: it belongs to itself. */
export interface Books {
  readonly id: AdministrationId;
  readonly firm: FirmId | null;
}

/** What a right is asked for: a set of books, or a firm itself. */
export type Domain = Books | { readonly firm: FirmId };

/** Whether a right given at `place` holds there. What was given for one set of books says nothing about the firm. */
export function covers(place: Place, at: Domain): boolean {
  if ('firm' in place) return place.firm === at.firm;
  return 'id' in at && place.administration === at.id;
}

export function isSamePlace(a: Place, b: Place): boolean {
  return 'firm' in a
    ? 'firm' in b && a.firm === b.firm
    : 'administration' in b && a.administration === b.administration;
}
