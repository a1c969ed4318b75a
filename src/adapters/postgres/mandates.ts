import type { AdministrationId } from '../../kernel/ids.js';
import type { Mandate, MandateState } from '../../domain/collection/mandate.js';
import type { MandateRepository } from '../../ports/collections.js';
import { encodeJson } from './json.js';
import { dateOrNull, flag, integer, json, maybe, textOrNull } from './rows.js';
import type { Row, Sql, Value } from './sql.js';

/** A mandate with what was collected under it; cancelled collections never were. */
const MANDATES = `select m.doc, m.revoked_on, m.attention_reason, m.attention_on,
    coalesce(u.lines, 0) as lines, u.last_on, coalesce(u.told, 0) as told, coalesce(u.ended, false) as ended
  from mandate m left join (
    select l.mandate_id, count(*)::integer as lines, max(c.collect_on) as last_on,
      max(l.amendments_told) filter (where l.state <> 'returned') as told,
      bool_or(l.sequence = 'FNAL') as ended
    from collection_line l join collection c
      on c.administration_id = l.administration_id and c.id = l.collection_id
    where l.administration_id = $1 and l.state <> 'cancelled' group by l.mandate_id) u
  on u.mandate_id = m.id
  where m.administration_id = $1`;

export function mandateRepository(sql: Sql, administration: AdministrationId): MandateRepository {
  const query = (text: string, ...values: readonly Value[]): Promise<readonly Row[]> =>
    sql.query(text, [administration, ...values]);
  return {
    async byId(mandateId) {
      const [row] = await query(`${MANDATES} and m.id = $2`, mandateId);
      return row === undefined ? null : mandateOf(row);
    },
    async all() {
      return (await query(`${MANDATES} order by m.position`)).map(mandateOf);
    },
    async add(mandate) {
      await query(
        'insert into mandate (administration_id, id, debtor_id, doc) values ($1, $2, $3, $4)',
        ...[mandate.id, mandate.debtorId, encodeJson(mandate)],
      );
    },
    async amend(mandate) {
      const amended = await query(
        'update mandate set doc = $3 where administration_id = $1 and id = $2 returning 1',
        ...[mandate.id, encodeJson(mandate)],
      );
      if (amended.length === 0) throw new Error(`No mandate ${mandate.id}`);
    },
    async revoke(mandateId, on) {
      const revoked = await query(
        `update mandate set revoked_on = $3
         where administration_id = $1 and id = $2 and revoked_on is null returning 1`,
        ...[mandateId, on],
      );
      return revoked.length === 1;
    },
    async attend(mandateId, attention) {
      await query(
        `update mandate set attention_reason = $3, attention_on = $4
         where administration_id = $1 and id = $2 and ($3::text is null or attention_reason is null)`,
        ...[mandateId, attention?.reason ?? null, attention?.on ?? null],
      );
    },
  };
}

function mandateOf(row: Row): MandateState {
  const reason = textOrNull(row, 'attention_reason');
  const on = dateOrNull(row, 'attention_on');
  return {
    ...(json(row, 'doc') as Mandate),
    ...maybe('revokedOn', dateOrNull(row, 'revoked_on')),
    ...(reason === null || on === null ? {} : { attention: { reason, on } }),
    use: {
      lines: integer(row, 'lines'),
      ...maybe('lastOn', dateOrNull(row, 'last_on')),
      amendmentsTold: integer(row, 'told'),
      ended: flag(row, 'ended'),
    },
  };
}
