import { type CollectionCase, isCaseOver } from '../../domain/instrument/case.js';
import type { PartnerRegistration } from '../../domain/instrument/hand-over.js';
import type { AdministrationId } from '../../kernel/ids.js';
import type { CaseRepository } from '../../ports/collection-cases.js';
import type { PartnerEvent } from '../../ports/collection-partner.js';
import { encodeJson } from './json.js';
import { json } from './rows.js';
import type { Row, Sql, Value } from './sql.js';

export function caseRepository(sql: Sql, administration: AdministrationId): CaseRepository {
  const query = (statement: string, ...values: readonly Value[]): Promise<readonly Row[]> =>
    sql.query(statement, [administration, ...values]);
  const registrations = async (connectionId: string): Promise<readonly PartnerRegistration[]> => {
    const [row] = await query(
      `select doc from collection_partner where administration_id = $1 and connection_id = $2
       for update`,
      connectionId,
    );
    return row === undefined ? [] : (json(row, 'doc') as PartnerRegistration[]);
  };
  return {
    registrations,
    async add(one) {
      await query(
        `insert into collection_case (administration_id, id, debtor_id, connection_id, reference, over, doc)
         values ($1, $2, $3, $4, $5, $6, $7)`,
        ...[one.id, one.debtorId, one.connectionId, one.reference ?? null],
        ...[isCaseOver(one.state), encodeJson(one)],
      );
    },
    async byId(id) {
      const [row] = await query(
        'select doc from collection_case where administration_id = $1 and id = $2 for update',
        id,
      );
      return row === undefined ? null : caseOf(row);
    },
    async byReference(connectionId, reference) {
      const [row] = await query(
        `select doc from collection_case
         where administration_id = $1 and connection_id = $2 and reference = $3 for update`,
        ...[connectionId, reference],
      );
      return row === undefined ? null : caseOf(row);
    },
    async save(one) {
      const saved = await query(
        `update collection_case set reference = $3, over = $4, doc = $5
         where administration_id = $1 and id = $2 returning 1`,
        ...[one.id, one.reference ?? null, isCaseOver(one.state), encodeJson(one)],
      );
      if (saved.length === 0) throw new Error(`There is no collection case ${one.id}`);
    },
    async list({ connectionId, liveOnly = false }, limit) {
      const rows = await query(
        `select doc from collection_case where administration_id = $1
           and ($2::text is null or connection_id = $2) and (not $3::boolean or not over)
         order by position limit $4`,
        ...[connectionId ?? null, liveOnly, limit],
      );
      return rows.map(caseOf);
    },
    async note(caseId, event) {
      const noted = await query(
        `insert into collection_case_event (administration_id, case_id, event_id, at, doc)
         values ($1, $2, $3, $4, $5) on conflict do nothing returning 1`,
        ...[caseId, event.id, event.at, encodeJson(event)],
      );
      return noted.length === 1;
    },
    async events(caseId) {
      const rows = await query(
        `select doc from collection_case_event where administration_id = $1 and case_id = $2
         order by position`,
        caseId,
      );
      return rows.map((row) => json(row, 'doc') as PartnerEvent);
    },
    async register(connectionId, registration) {
      const others = (await registrations(connectionId)).filter(
        ({ country }) => country !== registration.country,
      );
      await query(
        `insert into collection_partner (administration_id, connection_id, doc) values ($1, $2, $3)
         on conflict (administration_id, connection_id) do update set doc = excluded.doc`,
        ...[connectionId, encodeJson([...others, registration])],
      );
    },
  };
}

function caseOf(row: Row): CollectionCase {
  return json(row, 'doc') as CollectionCase;
}
