import type { ClaimHold, HeldRecords } from '../../domain/privacy/erasure.js';
import type { RecordKind } from '../../domain/privacy/retention.js';
import type { AdministrationId } from '../../kernel/ids.js';
import type { Erasure, HeldRecord, PrivacyRepository } from '../../ports/privacy.js';
import { CLAIM_HOLDS } from './claim-holds.js';
import type { Holding } from './holding.js';
import { HOLDINGS } from './holdings.js';
import { decodeJson, encodeJson } from './json.js';
import { dateOrNull, flag, id, instant, instantOrNull, integer, listOf, text } from './rows.js';
import type { Row, Sql, Value } from './sql.js';

const OF_DEBTOR = 't.debtor_id = $2';

export function privacyRepository(sql: Sql, administration: AdministrationId): PrivacyRepository {
  const query = (statement: string, ...values: readonly Value[]): Promise<readonly Row[]> =>
    sql.query(statement, [administration, ...values]);
  return {
    parts: HOLDINGS.map(({ kind, part }) => ({ kind, part })),
    async records(debtorId, part, { after, limit }) {
      const holding = HOLDINGS.find((one) => one.part === part);
      if (holding === undefined) throw new Error(`Nothing is held as ${part}`);
      const { shown, order, of = OF_DEBTOR, json = [] } = holding;
      const rows = await query(
        `select ${shown} from ${part} t where t.administration_id = $1 and ${of}
         order by ${order} limit $3 offset $4`,
        ...[debtorId, limit, after],
      );
      return rows.map((row) => recordOf(row, json));
    },
    async count(debtorId) {
      const counts = new Map<RecordKind, HeldRecords>();
      for (const { kind, part, of = OF_DEBTOR, clear } of HOLDINGS) {
        const [row] = await query(
          `select count(*)::integer as held, (count(*) filter (where ${clear?.left ?? 'false'}))::integer as left_over
           from ${part} t where t.administration_id = $1 and ${of}`,
          debtorId,
        );
        if (row === undefined) continue;
        const { held, left } = counts.get(kind) ?? { held: 0, left: 0 };
        const more = { held: integer(row, 'held'), left: integer(row, 'left_over') };
        counts.set(kind, { held: held + more.held, left: left + more.left });
      }
      return counts;
    },
    async holds(debtorId) {
      const conditions = CLAIM_HOLDS.map(([, held], i) => `${held('$2')} as hold_${i}`);
      const [row] = await query(`select ${conditions.join(', ')}`, debtorId);
      return CLAIM_HOLDS.flatMap(([hold], i): ClaimHold[] =>
        row !== undefined && flag(row, `hold_${i}`) ? [hold] : [],
      );
    },
    async newestInvoice(debtorId) {
      const [row] = await query(
        'select max(issue_date) as newest from open_item where administration_id = $1 and debtor_id = $2',
        debtorId,
      );
      return row === undefined ? null : dateOrNull(row, 'newest');
    },
    async erase(debtorId, kind) {
      let erased = 0;
      for (const { part, of = OF_DEBTOR, clear } of HOLDINGS.filter((one) => one.kind === kind)) {
        if (clear === undefined) continue;
        const rows = await query(
          `${actOf(part, clear)} where t.administration_id = $1 and ${of} and ${clear.left} returning 1`,
          debtorId,
        );
        erased += rows.length;
      }
      return erased;
    },
    async replace(debtor) {
      await query(
        'update debtor set doc = $3, host_version = $4 where administration_id = $1 and id = $2',
        ...[debtor.id, encodeJson(debtor), debtor.hostVersion],
      );
    },
    async remember({ debtorId, askedAt, by, doneAt }) {
      await query(
        `insert into debtor_erasure (administration_id, debtor_id, asked_at, by_whom, done_at)
         values ($1, $2, $3, $4, $5)
         on conflict (administration_id, debtor_id) do update set done_at = excluded.done_at`,
        ...[debtorId, askedAt, by, doneAt ?? null],
      );
    },
    async forget(debtorId) {
      const gone = await query(
        'delete from debtor_erasure where administration_id = $1 and debtor_id = $2 returning 1',
        debtorId,
      );
      // No version of the host is that: its next record is taken whatever it carries.
      await query(
        `update debtor set host_version = '' where administration_id = $1 and id = $2`,
        debtorId,
      );
      return gone.length > 0;
    },
    async erasure(debtorId) {
      const [row] = await query(
        'select * from debtor_erasure where administration_id = $1 and debtor_id = $2',
        debtorId,
      );
      return row === undefined ? null : erasureOf(row);
    },
    async ready(limit) {
      const free = CLAIM_HOLDS.map(([, held]) => `not ${held('e.debtor_id')}`).join(' and ');
      const rows = await query(
        `select * from debtor_erasure e where e.administration_id = $1 and e.done_at is null and ${free}
         order by e.asked_at, e.debtor_id limit $2`,
        limit,
      );
      return rows.map(erasureOf);
    },
    async erasedAmong(debtorIds) {
      const rows = await query(
        `select debtor_id from debtor_erasure
         where administration_id = $1 and done_at is not null and debtor_id = any($2::text[])`,
        listOf(debtorIds),
      );
      return rows.map((row) => id<'debtor'>(row, 'debtor_id'));
    },
  };
}

/** The statement that clears rows of a table, up to its condition. */
export function actOf(part: string, { set }: NonNullable<Holding['clear']>): string {
  return set === null ? `delete from ${part} t` : `update ${part} t set ${set}`;
}

function recordOf(row: Row, json: readonly string[]): HeldRecord {
  return Object.fromEntries(
    Object.entries(row).map(([column, value]): [string, unknown] => {
      const isJson = json.includes(column) && typeof value === 'string';
      return [column, isJson ? decodeJson(value) : value];
    }),
  );
}

function erasureOf(row: Row): Erasure {
  const doneAt = instantOrNull(row, 'done_at');
  return {
    debtorId: id<'debtor'>(row, 'debtor_id'),
    askedAt: instant(row, 'asked_at'),
    by: text(row, 'by_whom'),
    ...(doneAt === null ? {} : { doneAt }),
  };
}
