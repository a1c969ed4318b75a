import type { LearnedFact } from '../../domain/bank/learned.js';
import { type AdministrationId, type EntryId, idOf } from '../../kernel/ids.js';
import type { LearnedRepository } from '../../ports/store.js';
import { date, id, idOrNull, integer, json, maybe, text } from './rows.js';
import type { Row, Sql, Value } from './sql.js';

const FACTS = `select id, kind, key, debtor_id, since, entry_id, last_on, said_by, confirmed, contradicted,
    to_json(support) as support, state
  from learned_fact where administration_id = $1`;

export function learnedRepository(sql: Sql, administration: AdministrationId): LearnedRepository {
  const facts = async (
    rest: string,
    ...values: readonly Value[]
  ): Promise<readonly LearnedFact[]> =>
    (await sql.query(`${FACTS} and ${rest}`, [administration, ...values])).map(factOf);
  const lock = () =>
    sql.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `voldaan learn ${administration}`,
    ]);
  return {
    all: () => facts('true order by position'),
    async lockedById(factId) {
      await lock();
      return (await facts('id = $2', factId))[0] ?? null;
    },
    async toChange({ keys, debtorIds }) {
      await lock();
      return facts(
        `(key in (select json_array_elements_text($2::json))
           or (kind = 'payer-text' and debtor_id in (select json_array_elements_text($3::json))))
         order by position`,
        JSON.stringify(keys),
        JSON.stringify(debtorIds),
      );
    },
    async save(changed) {
      if (changed.length === 0) return;
      await sql.query(SAVE, [administration, JSON.stringify(changed.map(rowOf))]);
    },
  };
}

const SAVE = `insert into learned_fact (administration_id, id, kind, key, debtor_id, since, entry_id, last_on, said_by,
    confirmed, contradicted, support, state)
  select $1, r.id, r.kind, r.key, r.debtor_id, r.since, r.entry_id, r.last_on, r.said_by, r.confirmed, r.contradicted,
    array(select e from json_array_elements_text(r.support) with ordinality as t(e, n) order by n), r.state
  from json_to_recordset($2::json) as r(id text, kind text, key text, debtor_id text, since date, entry_id text,
    last_on date, said_by text, confirmed integer, contradicted integer, support json, state text)
  on conflict (administration_id, id) do update set key = excluded.key, last_on = excluded.last_on,
    said_by = excluded.said_by, confirmed = excluded.confirmed, contradicted = excluded.contradicted,
    support = excluded.support, state = excluded.state`;

/** Names of columns as in the table. */
function rowOf(fact: LearnedFact): Readonly<Record<string, unknown>> {
  return {
    ...{ id: fact.id, kind: fact.kind, key: fact.key, debtor_id: fact.debtorId },
    ...{ since: fact.since, entry_id: fact.entryId, last_on: fact.lastOn, said_by: fact.saidBy },
    ...{ confirmed: fact.confirmed, contradicted: fact.contradicted },
    ...{ support: fact.support, state: fact.state },
  };
}

function factOf(row: Row): LearnedFact {
  return {
    id: id<'fact'>(row, 'id'),
    kind: text(row, 'kind') as LearnedFact['kind'],
    key: text(row, 'key'),
    ...maybe('debtorId', idOrNull<'debtor'>(row, 'debtor_id')),
    since: date(row, 'since'),
    entryId: id<'entry'>(row, 'entry_id'),
    lastOn: date(row, 'last_on'),
    saidBy: text(row, 'said_by'),
    confirmed: integer(row, 'confirmed'),
    contradicted: integer(row, 'contradicted'),
    support: (json(row, 'support') as readonly string[]).map((one): EntryId => idOf<'entry'>(one)),
    state: text(row, 'state') as LearnedFact['state'],
  };
}
