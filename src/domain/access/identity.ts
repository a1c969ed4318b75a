import type { AdministrationId, ConnectionId, KeyId, UserId } from '../../kernel/ids.js';
import { type Act, actsOf, isDangerous } from './acts.js';
import { type Books, covers, type Domain, type Place } from './place.js';
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
      /** In a frame of a host: these acts in these books, whatever else he was granted */
      readonly framed?: {
        readonly administration: AdministrationId;
        readonly acts: readonly Act[];
      };
    };

/** Where somebody has any right at all; `all`: everywhere. */
export function placesOf(identity: Identity): readonly Place[] | 'all' {
  if (identity.kind === 'installation') return 'all';
  if (identity.kind === 'key') return [identity.place];
  const { framed, grants } = identity;
  return framed === undefined
    ? grants.map(({ place }) => place)
    : [{ administration: framed.administration }];
}

/** Whether these books, or this firm, exist for him: where he has no right at all, he does not learn that there are any. */
export function knows(identity: Identity, at: Domain): boolean {
  const places = placesOf(identity);
  return places === 'all' || places.some((place) => covers(place, at));
}

/** Whether he may do it there, leaving aside step-up. */
export function mayDo(identity: Identity, act: Act, at: Domain): boolean {
  if (identity.kind === 'installation') return true;
  if (identity.kind === 'key')
    return covers(identity.place, at) && identity.scopes.includes(act) && !isDangerous(act);
  if (identity.framed !== undefined)
    return covers(identity.framed, at) && identity.framed.acts.includes(act);
  return identity.grants.some(({ place, role }) => covers(place, at) && actsOf(role).includes(act));
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
  // No host vouches for an external collector.
  if (identity.framed !== undefined) return mayDo(identity, 'cases.external', books);
  return identity.grants.some(
    (grant) =>
      covers(grant.place, books) &&
      actsOf(grant.role).includes('cases.external') &&
      (grant.role !== 'external-collector' || grant.partner === partner),
  );
}
