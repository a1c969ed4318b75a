import type { AdministrationId } from '../../kernel/ids.js';
import type { Administration } from '../../domain/party/administration.js';
import { type FirmDefaults, withDefaults } from '../../domain/party/firm.js';
import type { AdministrationRepository, Connection, MappingOverrides } from '../../ports/store.js';
import { encodeJson } from './json.js';
import { id, json, jsonOrNull, maybe, text } from './rows.js';
import type { Row, Sql } from './sql.js';
import { DUNNING_STOPPED, isOn } from './switches.js';

/** The administration beside each of its connections; beside nothing when it has none. */
const WITH_CONNECTIONS = `select a.doc, a.administration_id, c.id, c.kind, c.adapter, c.settings, c.mapping, m.mapping as firm_mapping,
  (select f.doc from firm_defaults f where f.firm_id = a.firm_id order by f.version desc limit 1) as laid from administration a left join connection c on c.administration_id = a.administration_id and c.disconnected_at is null
  left join firm_mapping m on c.kind = 'host' and m.firm_id = a.firm_id and m.adapter = c.adapter
  where a.administration_id = $1 order by c.position`;

export function administrationRepository(
  sql: Sql,
  administration: AdministrationId,
): AdministrationRepository {
  const read = async (lock = ''): Promise<Administration> => {
    const [row] = await sql.query(
      `select doc from administration where administration_id = $1 ${lock}`,
      [administration],
    );
    if (row === undefined) throw new Error(`No administration ${administration}`);
    return json(row, 'doc') as Administration;
  };
  // Both are asked for at every turn; within one transaction the answer stays the same until it is saved.
  let known: Promise<readonly Row[]> | undefined;
  const knownRows = (): Promise<readonly Row[]> =>
    (known ??= sql.query(WITH_CONNECTIONS, [administration]));
  const save = async (changed: Administration): Promise<void> => {
    if (changed.id !== administration) throw new Error('Another administration was given');
    known = undefined;
    await sql.query('update administration set doc = $2 where administration_id = $1', [
      administration,
      encodeJson(changed),
    ]);
  };
  return {
    async get() {
      const [row] = await knownRows();
      if (row === undefined) throw new Error(`No administration ${administration}`);
      return withDefaults(
        json(row, 'doc') as Administration,
        jsonOrNull(row, 'laid') as FirmDefaults | null,
      );
    },
    own: () => read(),
    save,
    change: async (how) => save(how(await read('for no key update'))),
    async isDunningStopped() {
      return (await read()).dunningStopped || (await isOn(sql, DUNNING_STOPPED));
    },
    async saveConnection(connection) {
      known = undefined;
      await sql.query(
        `insert into connection (administration_id, id, kind, adapter, settings)
         values ($1, $2, $3, $4, $5)
         on conflict (administration_id, id) do update set adapter = excluded.adapter,
           settings = excluded.settings, disconnected_at = null`,
        [
          administration,
          connection.id,
          connection.kind,
          connection.adapter,
          encodeJson(connection.settings),
        ],
      );
    },
    async dropConnection(connectionId, at) {
      known = undefined;
      const rows = await sql.query(
        `update connection set settings = '{}', mapping = null, disconnected_at = $3
         where administration_id = $1 and id = $2 and disconnected_at is null returning 1`,
        [administration, connectionId, at],
      );
      return rows.length === 1;
    },
    async saveMapping(connectionId, mapping) {
      known = undefined;
      await sql.query(
        'update connection set mapping = $3 where administration_id = $1 and id = $2',
        [administration, connectionId, mapping === null ? null : encodeJson(mapping)],
      );
    },
    async connections() {
      const rows = await knownRows();
      return rows.filter(({ id: connection }) => connection !== null).map(connectionOf);
    },
  };
}

export function connectionOf(row: Row): Connection {
  return {
    id: id<'connection'>(row, 'id'),
    administrationId: id<'administration'>(row, 'administration_id'),
    kind: text(row, 'kind') as Connection['kind'],
    adapter: text(row, 'adapter'),
    settings: json(row, 'settings') as Connection['settings'],
    ...maybe('firmMapping', firmMappingOf(row)),
    ...maybe('mapping', jsonOrNull(row, 'mapping') as MappingOverrides | null),
  };
}

/** Whoever asks for a connection alone, by its id, is not told of firms. */
function firmMappingOf(row: Row): MappingOverrides | null {
  return 'firm_mapping' in row
    ? (jsonOrNull(row, 'firm_mapping') as MappingOverrides | null)
    : null;
}
