import type { Choice, InstallRepository } from '../../ports/installs.js';
import type { MarketBooks } from '../../domain/party/market-books.js';
import { encodeJson } from './json.js';
import { bytes, instant, json, text } from './rows.js';
import type { Database, Row, Value } from './sql.js';

/** With the eyes of voldaan_platform: no tenant sees who is on the way. */
export function installRepository(database: Database): InstallRepository {
  const query = (statement: string, values: readonly Value[] = []): Promise<readonly Row[]> =>
    database.transaction({ as: 'platform' }, (sql) => sql.query(statement, values));
  const KEYED = 'key = $1 and until > $2';
  return {
    async add({ asked, adapter, site, verifier, until }, now, most) {
      await query('delete from install where until <= $1', [now]);
      const added = await query(
        `insert into install (asked, adapter, site, verifier, until)
         select $1, $2, $3, $4, $5::timestamptz where (select count(*) from install) < $6::bigint
         returning 1`,
        [asked, adapter, site, verifier, until, most],
      );
      return added.length === 1;
    },
    async answer(asked, now) {
      const [row] = await query(
        'delete from install where asked = $1 and key is null and until > $2 returning *',
        [asked, now],
      );
      if (row === undefined) return null;
      return {
        ...{ asked: text(row, 'asked'), adapter: text(row, 'adapter'), site: text(row, 'site') },
        ...{ verifier: bytes(row, 'verifier'), until: instant(row, 'until') },
      };
    },
    async offer({ asked, verifier }, { adapter, site, sealed, found }, { key, until }) {
      await query(
        `insert into install (asked, adapter, site, verifier, until, key, sealed, found)
         values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [asked, adapter, site, verifier, until, key, sealed, encodeJson(found)],
      );
    },
    async choice(key, now) {
      const [row] = await query(`select * from install where ${KEYED}`, [key, now]);
      return row === undefined ? null : choiceOf(row);
    },
    async choose(key, now) {
      const [row] = await query(`delete from install where ${KEYED} returning *`, [key, now]);
      return row === undefined ? null : choiceOf(row);
    },
  };
}

function choiceOf(row: Row): Choice {
  return {
    ...{ adapter: text(row, 'adapter'), site: text(row, 'site'), sealed: bytes(row, 'sealed') },
    found: json(row, 'found') as readonly MarketBooks[],
  };
}
