import type { Instant } from '../../kernel/dates.js';
import type { Administration } from '../../domain/party/administration.js';
import type { PlatformStore } from '../../ports/store.js';
import { INSTALLATION_CHAIN } from '../../domain/audit/audit.js';
import type { Vault } from '../../ports/vault.js';
import { CONNECTION_BY_ID, CONNECTION_WHERE, connectionOf } from './administrations.js';
import { platformAudit } from './audit.js';
import { installationCounts } from './counts.js';
import { firmRepository } from './firms.js';
import { installRepository } from './installs.js';
import { firmMappingRepository } from './host-mapping.js';
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
export function platformStore(database: Database, vault: Vault): PlatformStore {
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
      const [row] = await query(CONNECTION_BY_ID, [connectionId]);
      return row === undefined ? null : connectionOf(vault, row);
    },
    async administrationsWithDueMessages(now: Instant, limit: number) {
      const rows = await query(
        `select administration_id from message_in_turn
         where next_at <= $1 and (lease_until is null or lease_until <= $1) and administration_id not in
           (select a.administration_id from administration a where a.standing is not null)
         group by administration_id order by min(next_at), administration_id limit $2`,
        [now, limit],
      );
      return rows.map((row) => id<'administration'>(row, 'administration_id'));
    },
    async letInThrough(connectionId) {
      const rows = await query(
        `${CONNECTION_WHERE} join connection_token t
           on t.administration_id = c.administration_id and t.connection_id = c.id
         where t.keeper = $1 and c.disconnected_at is null order by c.position`,
        [connectionId],
      );
      return rows.map((row) => connectionOf(vault, row));
    },
    async hostConnections(adapter) {
      const rows = await query(
        `${CONNECTION_WHERE} where c.kind = 'host' and c.adapter = $1 and c.disconnected_at is null
         order by c.position`,
        [adapter],
      );
      return rows.map((row) => connectionOf(vault, row));
    },
    async leftBooks(books) {
      const [row] = await query(
        'select administration_id, connection_id from host_off where books = $1 limit 1',
        [books],
      );
      if (row === undefined) return null;
      const administration = id<'administration'>(row, 'administration_id');
      return { administration, id: id<'connection'>(row, 'connection_id') };
    },
    installs: installRepository(database),
    async hostsToRead(now, limit) {
      const rows = await query(
        `select administration_id from host_reading where wanted_at <= $1
         order by wanted_at, administration_id limit $2`,
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
    counts: (now) =>
      database.transaction({ as: 'platform' }, (sql) => installationCounts(sql, now)),
    load: () => database.load(),
    installation: installationRepository(database),
    firms: firmRepository(database),
    users: userRepository(database),
    keys: keyRepository(database),
    books: booksRepository(database),
    audit: platformAudit(database, INSTALLATION_CHAIN),
    firmMappings: firmMappingRepository(database),
    signIns: signInRepository(database),
  };
}
