import type { Instant } from '../../kernel/dates.js';
import type { Administration } from '../../domain/party/administration.js';
import type { PlatformStore } from '../../ports/store.js';
import { connectionOf } from './administrations.js';
import { firmRepository } from './firms.js';
import { installationRepository } from './installation.js';
import { encodeJson } from './json.js';
import { keyRepository } from './keys.js';
import { addLawRate, lawRateRepository } from './law.js';
import { id, json } from './rows.js';
import type { Database, Row, Value } from './sql.js';
import { rateRepository, saveRates } from './rates.js';
import { signInRepository } from './sign-ins.js';
import { DUNNING_STOPPED, isOn } from './switches.js';
import { booksRepository, userRepository } from './users.js';

/** What is asked before an administration is known, with the eyes of voldaan_platform. */
export function platformStore(database: Database): PlatformStore {
  const query = (text: string, values: readonly Value[] = []): Promise<readonly Row[]> =>
    database.transaction({ as: 'platform' }, (sql) => sql.query(text, values));
  return {
    async addAdministration(administration) {
      const added = await query(
        `insert into administration (administration_id, doc) values ($1, $2)
         on conflict do nothing returning 1`,
        [administration.id, encodeJson(administration)],
      );
      return added.length === 1 ? 'added' : 'exists';
    },
    async administrations() {
      const rows = await query('select doc from administration order by position');
      return rows.map((row) => json(row, 'doc') as Administration);
    },
    async connection(connectionId) {
      const [row] = await query(
        'select * from connection where id = $1 and disconnected_at is null',
        [connectionId],
      );
      return row === undefined ? null : connectionOf(row);
    },
    async administrationsWithDueMessages(now: Instant, limit: number) {
      const rows = await query(
        `select administration_id from message_in_turn
         where next_at <= $1 and (lease_until is null or lease_until <= $1)
         group by administration_id order by min(next_at), administration_id limit $2`,
        [now, limit],
      );
      return rows.map((row) => id<'administration'>(row, 'administration_id'));
    },
    saveRates: (rates) => database.transaction({ as: 'platform' }, (sql) => saveRates(sql, rates)),
    rates: (from, until) =>
      database.transaction({ as: 'platform' }, (sql) => rateRepository(sql).between(from, until)),
    lawRates: () => database.transaction({ as: 'platform' }, (sql) => lawRateRepository(sql).all()),
    confirmLawRate: (rate) =>
      database.transaction({ as: 'platform' }, (sql) => addLawRate(sql, rate)),
    isDunningStopped: () =>
      database.transaction({ as: 'platform' }, (sql) => isOn(sql, DUNNING_STOPPED)),
    async stopDunning(stopped) {
      await query(
        `insert into platform_switch (name, is_on) values ($1, $2)
         on conflict (name) do update set is_on = excluded.is_on`,
        [DUNNING_STOPPED, stopped],
      );
    },
    installation: installationRepository(database),
    firms: firmRepository(database),
    users: userRepository(database),
    keys: keyRepository(database),
    books: booksRepository(database),
    signIns: signInRepository(database),
  };
}
