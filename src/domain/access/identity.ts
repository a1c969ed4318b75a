import type { ConnectionId, KeyId, UserId } from '../../kernel/ids.js';
import { type Act, actsOf, isDangerous } from './acts.js';
import { type Books, covers, type Place } from './place.js';
import type { Grant } from './user.js';

/** Who asks. `installation` holds the token of the data folder: whoever runs the machine is owner of all that is on it. */
export type Identity =
  | { readonly kind: 'installation' }
  | {
      readonly kind: 'key';
      readonly key: KeyId;
      readonly name: string;
      readonly place: Place;
      readonly scopes: readonly Act[];
    }
  | {
      readonly kind: 'person';
      readonly user: UserId;
      readonly name: string;
      readonly grants: readonly Grant[];
      /** He proved again, shortly before, that it is he */
      readonly steppedUp: boolean;
    };

/** Where somebody has any right at all; `all`: everywhere. */
export function placesOf(identity: Identity): readonly Place[] | 'all' {
  if (identity.kind === 'installation') return 'all';
  return identity.kind === 'key' ? [identity.place] : identity.grants.map(({ place }) => place);
}

/** Whether these books exist for him: where he has no right at all, he does not learn that there are any. */
export function knows(identity: Identity, books: Books): boolean {
  const places = placesOf(identity);
  return places === 'all' || places.some((place) => covers(place, books));
}

/** Whether he may do it there, leaving aside step-up. */
export function mayDo(identity: Identity, act: Act, books: Books): boolean {
  if (identity.kind === 'installation') return true;
  if (identity.kind === 'key')
    return covers(identity.place, books) && identity.scopes.includes(act) && !isDangerous(act);
  return identity.grants.some(
    ({ place, role }) => covers(place, books) && actsOf(role).includes(act),
  );
}

/** Whether he must prove again that it is he before he does it. Keys and the token of the installation cannot. */
export function needsStepUp(identity: Identity, act: Act): boolean {
  return identity.kind === 'person' && isDangerous(act) && !identity.steppedUp;
}

/**
 * Of which collection partner he may see the cases, of which `cases.external` says that he may see some: an external
 * collector those of his agency alone, whoever works here those of all.
 */
export function seesPartner(identity: Identity, partner: ConnectionId, books: Books): boolean {
  if (identity.kind !== 'person') return true;
  return identity.grants.some(
    (grant) =>
      covers(grant.place, books) &&
      actsOf(grant.role).includes('cases.external') &&
      (grant.role !== 'external-collector' || grant.partner === partner),
  );
}
