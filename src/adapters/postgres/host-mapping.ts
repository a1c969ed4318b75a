import type { AdministrationId } from '../../kernel/ids.js';
import type { HostMapping } from '../../domain/ledger/host-mapping.js';
import type { MappingFinding } from '../../domain/ledger/judge-mapping.js';
import type { FirmMappingRepository, MappingCheckRepository } from '../../ports/host-mapping.js';
import { encodeJson } from './json.js';
import { instant, json, text } from './rows.js';
import type { Database, Row, Sql, Value } from './sql.js';

export function mappingCheckRepository(
  sql: Sql,
  administration: AdministrationId,
): MappingCheckRepository {
  return {
    async get(connection) {
      const [row] = await sql.query(
        'select * from host_mapping_check where administration_id = $1 and connection_id = $2',
        [administration, connection],
      );
      if (row === undefined) return null;
      const findings = json(row, 'doc') as readonly MappingFinding[];
      return { of: text(row, 'of'), checkedAt: instant(row, 'checked_at'), findings };
    },
    async save(connection, { of, checkedAt, findings }) {
      await sql.query(
        `insert into host_mapping_check (administration_id, connection_id, of, checked_at, doc)
         values ($1, $2, $3, $4, $5)
         on conflict (administration_id, connection_id) do update
           set of = excluded.of, checked_at = excluded.checked_at, doc = excluded.doc`,
        [administration, connection, of, checkedAt, encodeJson(findings)],
      );
    },
  };
}

/** With the eyes of voldaan_platform: a firm's own words, no business data. */
export function firmMappingRepository(database: Database): FirmMappingRepository {
  const query = (text: string, values: readonly Value[]): Promise<readonly Row[]> =>
    database.transaction({ as: 'platform' }, (sql) => sql.query(text, values));
  return {
    async get(firm, adapter) {
      const [row] = await query(
        'select mapping from firm_mapping where firm_id = $1 and adapter = $2',
        [firm, adapter],
      );
      return row === undefined ? null : (json(row, 'mapping') as Partial<HostMapping>);
    },
    async save(firm, adapter, mapping, at) {
      if (mapping === null)
        await query('delete from firm_mapping where firm_id = $1 and adapter = $2', [
          firm,
          adapter,
        ]);
      else
        await query(
          `insert into firm_mapping (firm_id, adapter, mapping, changed_at) values ($1, $2, $3, $4)
           on conflict (firm_id, adapter) do update
             set mapping = excluded.mapping, changed_at = excluded.changed_at`,
          [firm, adapter, encodeJson(mapping), at],
        );
    },
  };
}
