import type { Administration } from '../../domain/party/administration.js';
import type { DunningPolicy } from '../../domain/dunning/policy.js';
import type { Firm, FirmDefaults, Rest } from '../../domain/party/firm.js';
import type { Standing, Usage } from '../../domain/party/standing.js';
import type { AdministrationId } from '../../kernel/ids.js';
import type { FirmRepository, FirmRow } from '../../ports/firms.js';
import type { StoredPolicy } from '../../ports/policies.js';
import { encodeJson } from './json.js';
import { id, idOrNull, instant, integer, json, jsonOrNull, listOf, text } from './rows.js';
import type { Database, Row, Value } from './sql.js';

/** With the eyes of voldaan_platform: who keeps which books, and what these tell of themselves. */
export function firmRepository(database: Database): FirmRepository {
  const query = (text: string, values: readonly Value[] = []): Promise<readonly Row[]> =>
    database.transaction({ as: 'platform' }, (sql) => sql.query(text, values));
  const insert = async (text: string, values: readonly Value[]): Promise<'added' | 'exists'> =>
    (await query(`${text} on conflict do nothing returning 1`, values)).length === 1
      ? 'added'
      : 'exists';
  return {
    add: (firm) =>
      insert('insert into firm (firm_id, doc) values ($1, $2)', [firm.id, encodeJson(firm)]),
    async get(firm) {
      const [row] = await query('select doc from firm where firm_id = $1', [firm]);
      return row === undefined ? null : (json(row, 'doc') as Firm);
    },
    async all() {
      const rows = await query('select doc from firm order by position');
      return rows.map((row) => json(row, 'doc') as Firm);
    },
    async of(administration) {
      const [row] = await query('select firm_id from administration where administration_id = $1', [
        administration,
      ]);
      return row === undefined ? null : idOrNull<'firm'>(row, 'firm_id');
    },
    async administrations(firm) {
      const rows = await query(
        'select administration_id from administration where firm_id = $1 order by position',
        [firm],
      );
      return rows.map((row) => id<'administration'>(row, 'administration_id'));
    },
    addAdministration: (firm, administration) =>
      insert('insert into administration (administration_id, firm_id, doc) values ($1, $2, $3)', [
        administration.id,
        firm,
        encodeJson(administration),
      ]),
    async place(administration, firm) {
      await query('update administration set firm_id = $2 where administration_id = $1', [
        administration,
        firm,
      ]);
    },
    async overview(firm, one) {
      const rows = await query(
        `select a.doc, a.standing as rest, s.at, s.doc as standing from administration a
         left join administration_summary s using (administration_id)
         where a.firm_id = $1 and ($2::text is null or a.administration_id = $2) order by a.position`,
        [firm, one ?? null],
      );
      return rows.map(rowOf);
    },
    async usage(firm, month) {
      const rows = await query(
        `select u.administration_id, u.doc from administration_usage u
         join administration a using (administration_id) where a.firm_id = $1 and u.month = $2`,
        [firm, month],
      );
      return new Map(
        rows.map((row) => [
          id<'administration'>(row, 'administration_id'),
          json(row, 'doc') as Usage,
        ]),
      );
    },
    async rest(administration) {
      const [row] = await query(
        'select standing from administration where administration_id = $1',
        [administration],
      );
      return row === undefined ? null : (jsonOrNull(row, 'standing') as Rest | null);
    },
    async setRest(administration, rest) {
      await query('update administration set standing = $2 where administration_id = $1', [
        administration,
        rest === null ? null : encodeJson(rest),
      ]);
    },
    async atWork() {
      const rows = await query(
        'select administration_id from administration where standing is null order by position',
      );
      // Not one statement: an embedded database has no statistics, and would join thousands to thousands one by one.
      const hosts = await query(
        `select administration_id, adapter, settings from connection
         where kind = 'host' and disconnected_at is null`,
      );
      const origins = new Map(hosts.map(originOfRow));
      return rows.map((row) => {
        const of = id<'administration'>(row, 'administration_id');
        return { id: of, origin: origins.get(of) ?? '' };
      });
    },
    async origins(of) {
      const rows = await query(
        `select administration_id, adapter, settings from connection
         where administration_id = any($1::text[]) and kind = 'host' and disconnected_at is null`,
        [listOf(of)],
      );
      return new Map(rows.map(originOfRow));
    },
    async defaults(firm) {
      const [row] = await query(
        'select * from firm_defaults where firm_id = $1 order by version desc limit 1',
        [firm],
      );
      return row === undefined
        ? null
        : {
            version: integer(row, 'version'),
            defaults: json(row, 'doc') as FirmDefaults,
            savedAt: instant(row, 'saved_at'),
            savedBy: text(row, 'saved_by'),
          };
    },
    saveDefaults: (firm, { version, defaults, savedAt, savedBy }) =>
      insert(
        'insert into firm_defaults (firm_id, version, doc, saved_at, saved_by) values ($1, $2, $3, $4, $5)',
        [firm, version, encodeJson(defaults), savedAt, savedBy],
      ),
    async policies(firm) {
      const rows = await query(
        `select distinct on (name collate "C") * from firm_policy where firm_id = $1
         order by name collate "C", version desc`,
        [firm],
      );
      return rows.map(firmPolicyOf);
    },
    savePolicy: (firm, policy, { at, by }) =>
      insert(
        `insert into firm_policy (firm_id, name, version, doc, saved_at, saved_by)
         values ($1, $2, $3, $4, $5, $6)`,
        [firm, policy.name, policy.version, encodeJson(policy), at, by],
      ),
    async request(firm, key, digest, at) {
      const added = await insert(
        'insert into firm_request (firm_id, key, digest, at) values ($1, $2, $3, $4)',
        [firm, key, digest, at],
      );
      if (added === 'added') return 'new';
      const [row] = await query('select digest from firm_request where firm_id = $1 and key = $2', [
        firm,
        key,
      ]);
      return row !== undefined && text(row, 'digest') === digest ? 'again' : 'other';
    },
  };
}

export function firmPolicyOf(row: Row): StoredPolicy {
  return {
    policy: json(row, 'doc') as DunningPolicy,
    savedAt: instant(row, 'saved_at'),
    savedBy: text(row, 'saved_by'),
  };
}

function rowOf(row: Row): FirmRow {
  const standing = jsonOrNull(row, 'standing') as Standing | null;
  return {
    administration: json(row, 'doc') as Administration,
    rest: jsonOrNull(row, 'rest') as Rest | null,
    standing: standing === null ? null : { ...standing, at: instant(row, 'at') },
  };
}

function originOfRow(row: Row): readonly [AdministrationId, string] {
  return [
    id<'administration'>(row, 'administration_id'),
    originOf(text(row, 'adapter'), json(row, 'settings')),
  ];
}

/** Settings whose address cannot be read are all of one origin: that of their adapter. */
function originOf(adapter: string, settings: unknown): string {
  const { baseUrl } = (settings ?? {}) as Readonly<Record<string, unknown>>;
  const readable = typeof baseUrl === 'string' && URL.canParse(baseUrl);
  return readable ? `${adapter} ${new URL(baseUrl).origin}` : adapter;
}
