import type { AdministrationId } from '../../kernel/ids.js';
import { once } from '../../kernel/once.js';
import type { Administration } from '../../domain/party/administration.js';
import { type FirmDefaults, withDefaults } from '../../domain/party/firm.js';
import type { AdministrationRepository, Connection, MappingOverrides } from '../../ports/store.js';
import type { Vault } from '../../ports/vault.js';
import { decodeJson, encodeJson } from './json.js';
import { bytesOrNull, id, json, jsonOrNull, maybe, text } from './rows.js';
import { openRow, secretRepository } from './secrets.js';
import type { Row, Sql } from './sql.js';
import { DUNNING_STOPPED, isOn } from './switches.js';

/** What a connection signs in with, sealed; beside the key that opens it. */
const SEALED_SETTINGS = `left join secret s on s.administration_id = c.administration_id and s.owner = c.id and s.field = 'settings'
  left join data_key k on k.administration_id = s.administration_id and k.number = s.data_key`;
const CONNECTION = 'c.id, c.kind, c.adapter, c.settings, c.mapping, s.sealed, k.number, k.wrapped';

/** The administration beside each of its connections; beside nothing when it has none. */
const WITH_CONNECTIONS = `select a.doc, a.administration_id, ${CONNECTION}, m.mapping as firm_mapping,
  (select f.doc from firm_defaults f where f.firm_id = a.firm_id order by f.version desc limit 1) as laid
  from administration a
  left join connection c on c.administration_id = a.administration_id and c.disconnected_at is null
  left join firm_mapping m on c.kind = 'host' and m.firm_id = a.firm_id and m.adapter = c.adapter
  ${SEALED_SETTINGS} where a.administration_id = $1 order by c.position`;

/** Connections, whosever they are, for the platform; what follows says which. */
export const CONNECTION_WHERE = `select c.administration_id, ${CONNECTION} from connection c
   ${SEALED_SETTINGS}`;

/** One connection, whoever's it is; for the platform. */
export const CONNECTION_BY_ID = `${CONNECTION_WHERE} where c.id = $1 and c.disconnected_at is null`;

export function administrationRepository(
  sql: Sql,
  administration: AdministrationId,
  vault: Vault,
): AdministrationRepository {
  const secrets = secretRepository(sql, administration, vault);
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
         values ($1, $2, $3, $4, '{}')
         on conflict (administration_id, id) do update set adapter = excluded.adapter,
           settings = excluded.settings, disconnected_at = null`,
        [administration, connection.id, connection.kind, connection.adapter],
      );
      await secrets.put(connection.id, 'settings', encodeJson(connection.settings));
    },
    async dropConnection(connectionId, at) {
      known = undefined;
      const rows = await sql.query(
        `update connection set settings = '{}', mapping = null, disconnected_at = $3
         where administration_id = $1 and id = $2 and disconnected_at is null returning 1`,
        [administration, connectionId, at],
      );
      await secrets.drop(connectionId, 'settings');
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
      return rows
        .filter(({ id: connection }) => connection !== null)
        .map((row) => connectionOf(vault, row));
    },
  };
}

/** Its settings are opened when they are first looked at: whoever only names it needs no key. */
export function connectionOf(vault: Vault, row: Row): Connection {
  const settings = once(() => settingsOf(vault, row));
  return {
    id: id<'connection'>(row, 'id'),
    administrationId: id<'administration'>(row, 'administration_id'),
    kind: text(row, 'kind') as Connection['kind'],
    adapter: text(row, 'adapter'),
    get settings() {
      return settings();
    },
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

/** In plain only while a process of a release before 0041 still writes; the next start seals them. */
function settingsOf(vault: Vault, row: Row): Connection['settings'] {
  const at = { administration: text(row, 'administration_id'), owner: text(row, 'id') };
  const settings =
    bytesOrNull(row, 'sealed') === null
      ? json(row, 'settings')
      : decodeJson(openRow(vault, { ...at, field: 'settings' }, row));
  return settings as Connection['settings'];
}
