import type { Instant } from '../../kernel/dates.js';
import type { ConnectionId, UserId } from '../../kernel/ids.js';
import type { Language } from '../party/debtor.js';
import type { Place } from './place.js';
import type { Role } from './acts.js';

export const USER_STATES = ['active', 'locked', 'left'] as const;
/** locked: may come back. left: no longer works here; his name stays on what he decided. */
export type UserState = (typeof USER_STATES)[number];

/** Somebody who signs in. */
export interface User {
  readonly id: UserId;
  /** As `emailOf` writes it; no two users share one */
  readonly email: string;
  /** What stands beside his decisions */
  readonly name: string;
  readonly language: Language;
  readonly state: UserState;
}

/** A role somebody has at a place, and who gave it. */
export interface Grant {
  readonly place: Place;
  readonly role: Role;
  /** external-collector: the connection of his agency, whose cases are all he sees */
  readonly partner?: ConnectionId;
  readonly by: string;
  readonly at: Instant;
}

/** Longest address in characters (RFC 5321 4.5.3.1.3, less the two brackets). */
const EMAIL_MAX = 254;
const NAME_MAX = 100;

/**
 * The address in the one form it is kept and compared in: composed (NFC), lower case, no blanks around it. Null when it is no
 * address. Only ASCII is taken: addresses that merely look alike would be two people.
 */
export function emailOf(text: string): string | null {
  const email = text.normalize('NFC').trim().toLowerCase();
  return email.length <= EMAIL_MAX && /^[\x21-\x3f\x41-\x7e]+@[a-z0-9.-]+\.[a-z0-9-]+$/.test(email)
    ? email
    : null;
}

/** The name as it is kept: 1 to 100 characters, a letter among them, blanks closed up, nothing that steers a screen; or null. */
export function userNameOf(text: string): string | null {
  const name = text.normalize('NFC').trim().replaceAll(/ +/g, ' ');
  return /\p{L}/u.test(name) && name.length <= NAME_MAX && !/[\p{C}\p{Zl}\p{Zp}]/u.test(name)
    ? name
    : null;
}
