import type { PolicyTest } from '../../domain/dunning/assignment.js';
import type { DunningPolicy } from '../../domain/dunning/policy.js';
import type { AdministrationId } from '../../kernel/ids.js';
import type { PolicyRepository, StoredPolicy } from '../../ports/policies.js';
import { firmPolicyOf } from './firms.js';
import { encodeJson } from './json.js';
import { date, dateOrNull, instant, integer, json, maybe, text } from './rows.js';
import type { Row, Sql, Value } from './sql.js';

export function policyRepository(sql: Sql, administration: AdministrationId): PolicyRepository {
  const query = (text: string, ...values: readonly Value[]): Promise<readonly Row[]> =>
    sql.query(text, [administration, ...values]);

  return {
    async add({ policy, savedAt, savedBy }) {
      const added = await query(
        `insert into dunning_policy (administration_id, name, version, doc, saved_at, saved_by)
         values ($1, $2, $3, $4, $5, $6) on conflict do nothing returning 1`,
        ...[policy.name, policy.version, encodeJson(policy), savedAt, savedBy],
      );
      return added.length === 1 ? 'added' : 'exists';
    },
    async newest() {
      const rows = await query(
        `select distinct on (name collate "C") * from dunning_policy where administration_id = $1
         order by name collate "C", version desc`,
      );
      return rows.map(policyOf);
    },
    async ofFirm() {
      const rows = await sql.query(
        `select distinct on (p.name collate "C") p.* from firm_policy p
         join administration a on a.firm_id = p.firm_id
         where a.administration_id = $1 order by p.name collate "C", p.version desc`,
        [administration],
      );
      return rows.map(firmPolicyOf);
    },
    async versions(name) {
      const rows = await query(
        'select * from dunning_policy where administration_id = $1 and name = $2 order by version desc',
        name,
      );
      return rows.map(policyOf);
    },
    async groups() {
      const rows = await query(
        'select * from policy_of_group where administration_id = $1 order by group_name collate "C"',
      );
      return new Map(rows.map((row) => [text(row, 'group_name'), text(row, 'policy')]));
    },
    async assignGroup(group, policy) {
      if (policy === null)
        await query(
          'delete from policy_of_group where administration_id = $1 and group_name = $2',
          group,
        );
      else
        await query(
          `insert into policy_of_group (administration_id, group_name, policy) values ($1, $2, $3)
           on conflict (administration_id, group_name) do update set policy = excluded.policy`,
          ...[group, policy],
        );
    },
    async addTest({ name, against, policy, share, from, until }) {
      const added = await query(
        `insert into policy_test (administration_id, name, against, policy, share, from_on, until_on)
         values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing returning 1`,
        ...[name, against, policy, share, from, until ?? null],
      );
      return added.length === 1 ? 'added' : 'exists';
    },
    async endTest(name, until) {
      const ended = await query(
        `update policy_test set until_on = $3
         where administration_id = $1 and name = $2 and (until_on is null or until_on > $3) returning 1`,
        ...[name, until],
      );
      return ended.length === 1;
    },
    async tests() {
      const rows = await query(
        'select * from policy_test where administration_id = $1 order by position',
      );
      return rows.map(testOf);
    },
  };
}

function policyOf(row: Row): StoredPolicy {
  return {
    policy: json(row, 'doc') as DunningPolicy,
    savedAt: instant(row, 'saved_at'),
    savedBy: text(row, 'saved_by'),
  };
}

function testOf(row: Row): PolicyTest {
  return {
    name: text(row, 'name'),
    against: text(row, 'against'),
    policy: text(row, 'policy'),
    share: integer(row, 'share'),
    from: date(row, 'from_on'),
    ...maybe('until', dateOrNull(row, 'until_on')),
  };
}
