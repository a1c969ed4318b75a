import type { ApiKey } from '../domain/access/key.js';
import type { Books, Place } from '../domain/access/place.js';
import type { Preferences } from '../domain/access/preferences.js';
import type { Grant, User } from '../domain/access/user.js';
import type { Administration } from '../domain/party/administration.js';
import type { Instant } from '../kernel/dates.js';
import type { AdministrationId, KeyId, UserId } from '../kernel/ids.js';

/** Who signs in, and what they were granted; sees no business data. */
export interface UserRepository {
  /** `exists`: the id or the address is taken; nothing changed. */
  add(user: User): Promise<'added' | 'exists'>;
  /** Replaces what is known of the user; `taken`: another one has the address. */
  save(user: User): Promise<'saved' | 'taken'>;
  get(id: UserId): Promise<User | null>;
  /** By the address as `emailOf` writes it. */
  byEmail(email: string): Promise<User | null>;
  /** In the order they were added. */
  all(): Promise<readonly User[]>;
  /** Gives a role at a place; replaces the one he has there. */
  grant(user: UserId, grant: Grant): Promise<void>;
  /** False when he had none there. */
  revoke(user: UserId, place: Place): Promise<boolean>;
  /** In the order they were given. */
  grants(user: UserId): Promise<readonly Grant[]>;
  /** Everybody with a grant that holds for these books, whatever his state, in the order of the grants. */
  grantedAt(books: Books): Promise<readonly { readonly user: User; readonly grant: Grant }[]>;
  /** How he likes it; null: he never said. */
  preferences(user: UserId): Promise<Preferences | null>;
  /** In place of what he said before. */
  prefer(user: UserId, preferences: Preferences): Promise<void>;
}

/** Keys of programs, found by digest only. */
export interface KeyRepository {
  /** `sha256`: of the key, hexadecimal. */
  add(key: ApiKey, sha256: string): Promise<void>;
  bySha256(sha256: string): Promise<ApiKey | null>;
  /** In the order they were made, revoked ones too. */
  all(): Promise<readonly ApiKey[]>;
  used(id: KeyId, at: Instant): Promise<void>;
  /** False when there is none, or it was revoked before. */
  revoke(id: KeyId, at: Instant, by: string): Promise<boolean>;
}

/** Which sets of books there are, by index. */
export interface BooksRepository {
  /** Null: there are none of that id. */
  at(id: AdministrationId): Promise<Books | null>;
  /** What the places cover, each once, in the order they were added. */
  within(places: readonly Place[]): Promise<readonly Administration[]>;
}
