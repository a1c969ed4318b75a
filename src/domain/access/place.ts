import type { AdministrationId, FirmId } from '../../kernel/ids.js';

/** Where a right holds: in one set of books, or in all that a firm keeps, now and later. */
export type Place = { readonly administration: AdministrationId } | { readonly firm: FirmId };

/** A set of books and the firm that keeps it; null: it belongs to itself. */
export interface Books {
  readonly id: AdministrationId;
  readonly firm: FirmId | null;
}

/** Whether a right given at `place` holds for these books. */
export function covers(place: Place, books: Books): boolean {
  return 'firm' in place ? place.firm === books.firm : place.administration === books.id;
}

export function isSamePlace(a: Place, b: Place): boolean {
  return 'firm' in a
    ? 'firm' in b && a.firm === b.firm
    : 'administration' in b && a.administration === b.administration;
}
