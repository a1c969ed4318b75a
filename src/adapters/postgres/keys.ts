import type { ApiKey } from '../../domain/access/key.js';
import type { Act } from '../../domain/access/acts.js';
import type { KeyRepository } from '../../ports/users.js';
import { encodeJson } from './json.js';
import { id, instant, instantOrNull, json, maybe } from './rows.js';
import type { Database, Row } from './sql.js';
import { placeColumns, placeOf, platformQuery } from './users.js';

/** With the eyes of voldaan_platform: keys of programs, by digest. */
export function keyRepository(database: Database): KeyRepository {
  const query = platformQuery(database);
  return {
    async add(key, sha256) {
      const { name, prefix, madeBy } = key;
      await query(
        `insert into api_key (key_id, sha256, firm_id, administration_id, scopes, doc, made_at, expires_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [
          key.id,
          sha256,
          ...placeColumns(key.place),
          encodeJson(key.scopes),
          encodeJson({ name, prefix, madeBy }),
          key.madeAt,
          key.expiresAt,
        ],
      );
    },
    async bySha256(sha256) {
      const [row] = await query('select * from api_key where sha256 = $1', [sha256]);
      return row === undefined ? null : keyOf(row);
    },
    all: async () => (await query('select * from api_key order by position')).map(keyOf),
    async used(key, at) {
      await query('update api_key set last_used_at = $2 where key_id = $1', [key, at]);
    },
    async revoke(key, at, by) {
      const revoked = await query(
        `update api_key set revoked_at = $2, revoked_by = $3
         where key_id = $1 and revoked_at is null returning 1`,
        [key, at, by],
      );
      return revoked.length === 1;
    },
  };
}

function keyOf(row: Row): ApiKey {
  const revokedAt = instantOrNull(row, 'revoked_at');
  return {
    id: id<'api-key'>(row, 'key_id'),
    place: placeOf(row),
    scopes: json(row, 'scopes') as readonly Act[],
    ...(json(row, 'doc') as Pick<ApiKey, 'name' | 'prefix' | 'madeBy'>),
    madeAt: instant(row, 'made_at'),
    expiresAt: instant(row, 'expires_at'),
    ...maybe('lastUsedAt', instantOrNull(row, 'last_used_at')),
    ...(revokedAt === null ? {} : { revoked: { at: revokedAt, by: String(row['revoked_by']) } }),
  };
}
