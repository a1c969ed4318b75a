import type { ApiKey } from '../../domain/access/key.js';
import { covers, type Place } from '../../domain/access/place.js';
import type { Preferences } from '../../domain/access/preferences.js';
import type { Grant, User } from '../../domain/access/user.js';
import type { UserId } from '../../kernel/ids.js';
import type { KeyRepository, UserRepository } from '../../ports/users.js';
import type { Plain, Session } from './memory.js';
import { addTo, insert, needs } from './refuse.js';
import type { Kind } from './table.js';

const USERS: Kind<User, 'email'> = {
  name: 'app_user',
  key: ({ id }) => id,
  unique: { email: ({ email }) => email },
};

interface Given {
  readonly user: UserId;
  readonly grant: Grant;
}

const GRANTS: Kind<Given, 'user'> = {
  name: 'grant_of_user',
  key: ({ user, grant }) => keyAt(user, grant.place),
  by: { user: ({ user }) => user },
};

interface Preferred {
  readonly user: UserId;
  readonly preferences: Preferences;
}

const PREFERENCES: Kind<Preferred> = { name: 'user_preferences', key: ({ user }) => user };

/** Who there is and what he was granted. */
export function userRepository({ shared }: Session): Plain<UserRepository> {
  const users = shared(USERS);
  const grants = shared(GRANTS);
  const preferred = shared(PREFERENCES);
  return {
    add: (user) => addTo(users, user),
    save(user) {
      const [holder] = users.having('email', user.email);
      if (holder !== undefined && holder.id !== user.id) return 'taken';
      if (users.get(user.id) !== null) users.put(user);
      return 'saved';
    },
    get: (id) => users.get(id),
    byEmail: (email) => users.having('email', email)[0] ?? null,
    all: () => users.all(),
    grant(user, grant) {
      // The one that is replaced loses its place among the others.
      grants.drop(keyAt(user, grant.place));
      grants.put({ user, grant });
    },
    revoke: (user, place) => grants.drop(keyAt(user, place)),
    grants: (user) => grants.having('user', user).map(({ grant }) => grant),
    grantedAt: (books) =>
      grants
        .all()
        .filter(({ grant }) => covers(grant.place, books))
        .flatMap(({ user: id, grant }) => {
          const user = users.get(id);
          return user === null ? [] : [{ user, grant }];
        }),
    preferences: (user) => preferred.get(user)?.preferences ?? null,
    prefer(user, preferences) {
      needs(users, user);
      preferred.put({ user, preferences });
    },
  };
}

function keyAt(user: UserId, place: Place): string {
  return JSON.stringify([user, place]);
}

interface KeptKey {
  readonly key: ApiKey;
  readonly sha256: string;
}

const KEYS: Kind<KeptKey, 'sha256'> = {
  name: 'api_key',
  key: ({ key }) => key.id,
  unique: { sha256: ({ sha256 }) => sha256 },
};

/** Keys of programs, by digest. */
export function keyRepository({ shared }: Session): Plain<KeyRepository> {
  const keys = shared(KEYS);
  const change = (id: string, changes: Partial<ApiKey>): void => {
    const kept = keys.get(id);
    if (kept !== null) keys.put({ ...kept, key: { ...kept.key, ...changes } });
  };
  return {
    add(key, sha256) {
      insert(keys, { key, sha256 });
    },
    bySha256: (sha256) => keys.having('sha256', sha256)[0]?.key ?? null,
    all: () => keys.all().map(({ key }) => key),
    used(id, at) {
      change(id, { lastUsedAt: at });
    },
    revoke(id, at, by) {
      const kept = keys.get(id);
      if (kept === null || kept.key.revoked !== undefined) return false;
      change(id, { revoked: { at, by } });
      return true;
    },
  };
}
