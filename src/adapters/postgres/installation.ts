import type {
  Binding,
  InstallationReader,
  InstallationRepository,
} from '../../ports/installation.js';
import { id, instant, instantOrNull, maybe, text } from './rows.js';
import type { Database, Row, Sql, Value } from './sql.js';

const CURRENT = 'select * from installation order by serial desc limit 1';

/** The binding, as a transaction of an administration sees it. */
export function installationReader(sql: Sql): InstallationReader {
  return {
    async current() {
      const [row] = await sql.query(CURRENT);
      return row === undefined ? null : bindingOf(row);
    },
  };
}

export function installationRepository(database: Database): InstallationRepository {
  const query = (statement: string, values: readonly Value[] = []): Promise<readonly Row[]> =>
    database.transaction({ as: 'platform' }, (sql) => sql.query(statement, values));
  return {
    async current() {
      const [row] = await query(CURRENT);
      return row === undefined ? null : bindingOf(row);
    },
    all: async () => (await query('select * from installation order by serial')).map(bindingOf),
    async bind(binding, seen) {
      const added = await query(
        `insert into installation (serial, installation_id, place, place_told, at, by_whom, reason)
         values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing returning 1`,
        [
          seen + 1,
          binding.installationId,
          binding.place,
          binding.placeTold,
          binding.at,
          binding.by,
          binding.reason,
        ],
      );
      return added.length === 1 ? 'bound' : 'exists';
    },
  };
}

function bindingOf(row: Row): Binding {
  return {
    installationId: id<'installation'>(row, 'installation_id'),
    place: text(row, 'place'),
    placeTold: text(row, 'place_told'),
    at: instant(row, 'at'),
    by: text(row, 'by_whom'),
    reason: text(row, 'reason'),
    ...maybe('backupAt', instantOrNull(row, 'backup_at')),
  };
}
