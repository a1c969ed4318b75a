import { type Act, isDangerous } from '../../domain/access/acts.js';
import type { Identity } from '../../domain/access/identity.js';
import type { ApiKey } from '../../domain/access/key.js';
import { isSamePlace, type Place } from '../../domain/access/place.js';
import { userNameOf } from '../../domain/access/user.js';
import { addMs } from '../../kernel/dates.js';
import type { KeyId } from '../../kernel/ids.js';
import { ok } from '../../kernel/result.js';
import { type AccessResult, missingPlace, refuseAccess } from './access-error.js';
import type { Ports } from '../ports.js';

export interface KeyWish {
  readonly name: string;
  readonly place: Place;
  readonly scopes: readonly Act[];
  /** How long it is good, 1 to 730 */
  readonly days: number;
  readonly by: string;
}

/** Keys that programs sign in with. */
export interface ApiKeys {
  /** `secret` is told here and never again: only its digest is kept. */
  make(wish: KeyWish): Promise<AccessResult<{ readonly key: ApiKey; readonly secret: string }>>;
  /** All there are, or those of exactly that place. */
  list(place?: Place): Promise<readonly ApiKey[]>;
  revoke(id: KeyId, by: string): Promise<AccessResult<void>>;
  /** Whose key it is; null when it is none, expired or revoked. Notes the use. */
  identity(secret: string): Promise<Identity | null>;
}

/** Two years: a key that nobody renews is a key that nobody remembers. */
const DAYS_MAX = 730;
const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
/** `vdk_` and 256 bits of chance in base64url: secret scanners know it by its beginning. */
const FORM = /^vdk_[A-Za-z0-9_-]{43}$/;
/** The mark, and 6 characters (36 bits) of 43: enough to tell keys apart, and no help in guessing the rest. */
const PREFIX_LENGTH = 10;

export function makeApiKeys(
  ports: Pick<Ports, 'store' | 'ids' | 'clock' | 'signer' | 'digest'>,
): ApiKeys {
  const { keys } = ports.store.platform;
  const digestOf = (secret: string): string => ports.digest(new TextEncoder().encode(secret));
  return {
    async make({ place, scopes, days, by, ...wish }) {
      const name = userNameOf(wish.name);
      if (name === null)
        return refuseAccess('name', 'A name has 1 to 100 characters, on one line.');
      const refused = scopesRefused(scopes) ?? (await missingPlace(ports.store, place));
      if (refused !== null) return refused;
      if (!Number.isInteger(days) || days < 1 || days > DAYS_MAX)
        return refuseAccess('days', `A key is good for 1 to ${DAYS_MAX} days.`);
      const secret = `vdk_${ports.signer.newKey()}`;
      const madeAt = ports.clock.now();
      const key: ApiKey = {
        ...{ id: ports.ids.next('api-key'), name, place, scopes: [...new Set(scopes)] },
        prefix: secret.slice(0, PREFIX_LENGTH),
        ...{ madeBy: by, madeAt, expiresAt: addMs(madeAt, days * DAY_MS) },
      };
      await keys.add(key, digestOf(secret));
      return ok({ key, secret });
    },
    async list(place) {
      const all = await keys.all();
      return place === undefined ? all : all.filter((key) => isSamePlace(key.place, place));
    },
    async revoke(id, by) {
      if (await keys.revoke(id, ports.clock.now(), by)) {
        // Whom it vouched for is vouched for no more.
        await ports.store.platform.signIns.endFrames(id);
        return ok(undefined);
      }
      const known = (await keys.all()).some((key) => key.id === id);
      return known
        ? refuseAccess('revoked-already', `Key ${id} is revoked already.`)
        : refuseAccess('no-such-key', `There is no key ${id}. See voldaan key list.`);
    },
    async identity(secret) {
      // Found by digest: what an attacker learns from how long that takes helps with no other digest.
      const key = FORM.test(secret) ? await keys.bySha256(digestOf(secret)) : null;
      const now = ports.clock.now();
      if (key === null || key.revoked !== undefined || key.expiresAt <= now) return null;
      // By the hour: a look-up must not cost a writing each time.
      if (key.lastUsedAt === undefined || addMs(key.lastUsedAt, HOUR_MS) <= now)
        await keys.used(key.id, now);
      const { id, name, place, scopes } = key;
      return { kind: 'key', key: id, name, place, scopes };
    },
  };
}

function scopesRefused(scopes: readonly Act[]): AccessResult<never> | null {
  if (scopes.length === 0) return refuseAccess('scopes', 'A key without a scope opens nothing.');
  const dangerous = scopes.filter(isDangerous);
  if (dangerous.length === 0) return null;
  const message = `No key may hold ${dangerous.join(', ')}: a person does that, who proves who he is.`;
  return refuseAccess('scopes', message);
}
