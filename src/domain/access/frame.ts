import type { AdministrationId, KeyId } from '../../kernel/ids.js';
import { type Act, actsOf, isDangerous, type Role, ROLES } from './acts.js';
import type { AccentIn } from './accent.js';
import { type Books, covers } from './place.js';
import type { Grant } from './user.js';

/** A ticket is good for so long, ms: a host asks for one while it draws its page, and the frame opens at once. */
export const TICKET_MS = 60_000;
/** Unused so long, a session in a frame ends, ms: whether the host signed its user out, nobody tells us. */
export const FRAME_IDLE_MS = 30 * 60_000;
/** Used or not, it ends after so long, ms; the host opens another with a new ticket. */
export const FRAME_LONGEST_MS = 8 * 3_600_000;
/** Pages in which an administration may be shown: a package has a few addresses. */
export const ORIGINS_MAX = 20;
/** Longest origin in characters: a host name has at most 253. */
const ORIGIN_MAX = 280;

/** How we look inside a host's page; what is absent is as the person has it. */
export interface FrameLook {
  readonly language?: 'nl' | 'fr' | 'en';
  readonly scheme?: 'light' | 'dark';
  readonly accent?: { readonly light: AccentIn; readonly dark: AccentIn };
}

/** A session inside a host's page: one set of books, and no more than the role the host vouched for. */
export interface Frame {
  readonly administration: AdministrationId;
  readonly role: Role;
  /** The host's key; absent: the token of the installation */
  readonly key?: KeyId;
  readonly look: FrameLook;
}

/** Roles a host may vouch for: whom a collection agency sends says the agency, not the package. */
export const FRAME_ROLES: readonly Role[] = ROLES.filter((role) => role !== 'external-collector');

/** What a role does by itself, without proof in a window of its own; a key that vouches for it must hold all of it. */
export function vouchedActs(role: Role): readonly Act[] {
  return actsOf(role).filter((act) => !isDangerous(act));
}

/**
 * What a person may do in a frame: what the role he comes with does, and where he was given a role here, no more than that one
 * does. What is dangerous only whoever was given it here himself; no host can vouch for it.
 */
export function actsInFrame(role: Role, own: readonly Grant[], books: Books): readonly Act[] {
  const given = own.filter(({ place }) => covers(place, books));
  const may = (act: Act): boolean => given.some((grant) => actsOf(grant.role).includes(act));
  return actsOf(role).filter((act) => may(act) || (given.length === 0 && !isDangerous(act)));
}

/**
 * An origin that may have us in a frame, as browsers write it; null for anything else. Whole origins only, by https, or by http
 * on this machine: what stands in `frame-ancestors` lets in nobody it does not name.
 */
export function originOf(text: string): string | null {
  const typed = text.trim().toLowerCase().replace(/\/$/, '');
  return typed.length <= ORIGIN_MAX &&
    (/^https:\/\/[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::[1-9]\d{0,4})?$/.test(typed) ||
      /^http:\/\/(?:localhost|127\.0\.0\.1)(?::[1-9]\d{0,4})?$/.test(typed))
    ? typed.replace(/^(https:.*):443$/, '$1')
    : null;
}
