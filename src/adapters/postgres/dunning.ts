import type { AdministrationId } from '../../kernel/ids.js';
import type { DunningAction, Held } from '../../domain/dunning/policy.js';
import { weightOf } from '../../domain/dunning/weight.js';
import type { ActionState, DunningRepository, RunPage, Trouble } from '../../ports/dunning.js';
import { actionOf, heldOf, runOf } from './dunning-rows.js';
import { encodeJson } from './json.js';
import { reminderRepository } from './reminders.js';
import { dateOrNull, integer, text } from './rows.js';
import type { Row, Sql, Value } from './sql.js';

/** A run with who approved it, as a JSON list. */
const RUNS = `select r.*, (
    select coalesce(json_agg(json_build_array(a.said_by, a.at, a.user_id) order by a.position), '[]'::json)
    from dunning_approval a where a.administration_id = r.administration_id and a.run_id = r.id) as approvals
  from dunning_run r where r.administration_id = $1`;

export function dunningRepository(sql: Sql, administration: AdministrationId): DunningRepository {
  const query = (text: string, ...values: readonly Value[]): Promise<readonly Row[]> =>
    sql.query(text, [administration, ...values]);
  const oneRun = async (where: string, value: Value) => {
    const [row] = await query(`${RUNS} and ${where}`, value);
    return row === undefined ? null : runOf(row);
  };
  const insertRun = async ({ id, on, ...doc }: Begun): Promise<boolean> => {
    const added = await query(
      `insert into dunning_run (administration_id, id, on_date, state, doc) values ($1, $2, $3, 'planning', $4)
       on conflict (administration_id, on_date) do nothing returning 1`,
      ...[id, on, encodeJson(doc)],
    );
    return added.length === 1;
  };
  /** Removes the day's run when nobody approved it; the row stays locked until the transaction ends. */
  const removeUnapproved = async (on: string): Promise<boolean> => {
    const removed = await query(
      `delete from dunning_run where administration_id = $1 and on_date = $2 and approved_at is null
         and state in ('planning', 'planned', 'stopped') and not exists (
           select from dunning_action a where a.administration_id = $1 and a.run_id = dunning_run.id
             and a.state in ('approved', 'sent', 'failed')) returning 1`,
      on,
    );
    return removed.length === 1;
  };
  const pageOf = ({ after, limit }: RunPage): readonly Value[] => [after ?? 0, limit];

  return {
    async begin(run) {
      if (await insertRun(run)) return 'begun';
      if (!(await removeUnapproved(run.on))) return 'exists-approved';
      if (!(await insertRun(run))) throw new Error(`Two plans of ${run.on} at once; plan again`);
      return 'replaced';
    },
    async addRows(runId, actions, held) {
      await Promise.all([
        actions.length > 0 && query(INSERT_ACTIONS, runId, JSON.stringify(actions.map(actionRow))),
        held.length > 0 && query(INSERT_HELD, runId, JSON.stringify(held.map(heldRow))),
      ]);
    },
    async finish(runId, found) {
      const finished = await query(
        `update dunning_run set state = 'planned', doc = $3
         where administration_id = $1 and id = $2 and state = 'planning' returning 1`,
        ...[runId, encodeJson(found)],
      );
      return finished.length === 1;
    },
    async run(runId, lock) {
      if (lock === 'lock')
        await query(
          'select 1 from dunning_run where administration_id = $1 and id = $2 for update',
          runId,
        );
      return oneRun('r.id = $2', runId);
    },
    async runs(limit) {
      return (await query(`${RUNS} order by on_date desc limit $2`, limit)).map(runOf);
    },
    runOf: (on) => oneRun('r.on_date = $2', on),
    async firstApproved() {
      const [row] = await query(
        'select min(on_date) as first from dunning_run where administration_id = $1 and approved_at is not null',
      );
      return row === undefined ? null : dateOrNull(row, 'first');
    },
    async setState(runId, state) {
      const saved = await query(
        `update dunning_run set state = $3 where administration_id = $1 and id = $2 returning 1`,
        ...[runId, state],
      );
      if (saved.length === 0) throw new Error(`No dunning run ${runId}`);
    },
    async approve(runId, { by, at, user }) {
      await query(
        'insert into dunning_approval (administration_id, run_id, said_by, at, user_id) values ($1, $2, $3, $4, $5)',
        ...[runId, by, at, user ?? null],
      );
      await query(
        `update dunning_run set approved_at = $3, approved_by = $4 where administration_id = $1 and id = $2`,
        ...[runId, at, by],
      );
    },
    async actions(runId, page = { limit: ALL }) {
      const rows = await query(
        `select * from dunning_action where administration_id = $1 and run_id = $2
         order by position offset $3 limit $4`,
        ...[runId, ...pageOf(page)],
      );
      return rows.map(actionOf);
    },
    async held(runId, page = { limit: ALL }) {
      const rows = await query(
        `select * from dunning_hold where administration_id = $1 and run_id = $2
         order by position offset $3 limit $4`,
        ...[runId, ...pageOf(page)],
      );
      return rows.map(heldOf);
    },
    async biggest(runId, limit) {
      const rows = await query(
        `select * from dunning_action where administration_id = $1 and run_id = $2
         order by weight_minor desc nulls last, position limit $3`,
        ...[runId, limit],
      );
      return rows.map(actionOf);
    },
    async action(actionId) {
      const [row] = await query(
        'select * from dunning_action where administration_id = $1 and id = $2',
        actionId,
      );
      return row === undefined ? null : actionOf(row);
    },
    async saveAction({ id, action, state, reason }) {
      const saved = await query(
        `update dunning_action set action = $3, state = $4, reason = $5
         where administration_id = $1 and id = $2 returning 1`,
        ...[id, encodeJson(action), state, reason ?? null],
      );
      if (saved.length === 0) throw new Error(`No dunning action ${id}`);
    },
    async countByState() {
      const counts: Record<ActionState, number> = { ...NONE };
      const rows = await query(
        'select state, count(*)::integer as count from dunning_action where administration_id = $1 group by state',
      );
      for (const row of rows) counts[text(row, 'state') as ActionState] = integer(row, 'count');
      return counts;
    },
    ...reminderRepository(sql, administration),
    async noteTrouble(actionId, trouble, at) {
      await query(
        `insert into dunning_trouble (administration_id, action_id, kind, at) values ($1, $2, $3, $4)
         on conflict do nothing`,
        ...[actionId, trouble, at],
      );
    },
    async troubles(runId) {
      const found = await query(
        `select t.kind, count(*)::integer as count from dunning_trouble t
           join dunning_action a on a.administration_id = $1 and a.id = t.action_id
         where t.administration_id = $1 and a.run_id = $2 group by t.kind`,
        runId,
      );
      if (found.length === 0) return { sent: 0, bounces: 0, complaints: 0 };
      // Counted only when there is a reason to: a run may have many thousands.
      const [sent] = await query(
        `select count(*)::integer as count from dunning_action
         where administration_id = $1 and run_id = $2 and state = 'sent'`,
        runId,
      );
      const of = (kind: Trouble): number => {
        const row = found.find((one) => text(one, 'kind') === kind);
        return row === undefined ? 0 : integer(row, 'count');
      };
      return {
        sent: sent === undefined ? 0 : integer(sent, 'count'),
        ...{ bounces: of('bounce'), complaints: of('complaint') },
      };
    },
  };
}

type Begun = Parameters<DunningRepository['begin']>[0];

/** Rows asked for where nobody gave a limit. */
const ALL = 1_000_000;

const NONE: Readonly<Record<ActionState, number>> = {
  ...{ planned: 0, approved: 0, held: 0, sent: 0, failed: 0 },
};

/** `action` travels as text: a JSON value in JSON would be written anew, and lose its order of keys. */
const INSERT_ACTIONS = `insert into dunning_action (administration_id, id, run_id, action, state, debtor_id,
    weight_minor)
  select $1, r.id, $2, r.action::json, 'planned', r.debtor_id, r.weight_minor
  from json_to_recordset($3::json) as r(id text, action text, debtor_id text, weight_minor bigint)`;

const INSERT_HELD = `insert into dunning_hold (administration_id, run_id, debtor_id, open_item_id, reason, held_until)
  select $1, $2, r.debtor_id, r.open_item_id, r.reason, r.held_until
  from json_to_recordset($3::json) as r(debtor_id text, open_item_id text, reason text, held_until date)`;

function actionRow({
  id,
  action,
}: {
  readonly id: string;
  readonly action: DunningAction;
}): Readonly<Record<string, unknown>> {
  return {
    id,
    action: encodeJson(action),
    debtor_id: action.debtor,
    weight_minor: weightOf(action).toString(),
  };
}

function heldRow({ debtor, openItem, reason, until }: Held): Readonly<Record<string, unknown>> {
  return { debtor_id: debtor, open_item_id: openItem, reason, held_until: until };
}
