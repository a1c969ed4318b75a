import type { AdministrationId } from '../../kernel/ids.js';
import type { Channel, DunningAction, DunningPlan } from '../../domain/dunning/policy.js';
import type { ReminderSent } from '../../domain/dunning/ledger.js';
import type {
  ActionState,
  DunningRepository,
  DunningRun,
  RunState,
  StoredAction,
} from '../../ports/store.js';
import { encodeJson } from './json.js';
import {
  date,
  dateOrNull,
  id,
  instantOrNull,
  integer,
  json,
  maybe,
  text,
  textOrNull,
} from './rows.js';
import type { Row, Sql, Value } from './sql.js';

export function dunningRepository(sql: Sql, administration: AdministrationId): DunningRepository {
  const query = (text: string, ...values: readonly Value[]): Promise<readonly Row[]> =>
    sql.query(text, [administration, ...values]);

  const insertRun = async (run: DunningRun): Promise<boolean> => {
    const added = await query(
      `insert into dunning_run (administration_id, id, on_date, plan, state, approved_at, approved_by)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict (administration_id, on_date) do nothing returning 1`,
      ...runValues(run),
    );
    return added.length === 1;
  };
  const insertAction = (action: StoredAction): Promise<readonly Row[]> =>
    query(
      `insert into dunning_action (administration_id, id, run_id, action, state, reason)
       values ($1, $2, $3, $4, $5, $6)`,
      action.id,
      action.runId,
      ...actionValues(action),
    );
  /** Removes the day's run when nobody approved it; the row stays locked until the transaction ends. */
  const removeUnapproved = async (on: string): Promise<boolean> => {
    const removed = await query(
      `delete from dunning_run where administration_id = $1 and on_date = $2 and approved_at is null
         and state in ('planned', 'stopped') returning 1`,
      on,
    );
    return removed.length === 1;
  };

  return {
    async addRun(run, actions) {
      let outcome: 'added' | 'replaced' = 'added';
      if (!(await insertRun(run))) {
        if (!(await removeUnapproved(run.on))) return 'exists-approved';
        if (!(await insertRun(run))) throw new Error(`Two plans of ${run.on} at once; plan again`);
        outcome = 'replaced';
      }
      for (const action of actions) await insertAction(action);
      return outcome;
    },
    async run(runId) {
      const [row] = await query(
        'select * from dunning_run where administration_id = $1 and id = $2',
        runId,
      );
      return row === undefined ? null : runOf(row);
    },
    async runs(limit) {
      const rows = await query(
        'select * from dunning_run where administration_id = $1 order by on_date desc limit $2',
        limit,
      );
      return rows.map(runOf);
    },
    async saveRun(run) {
      const saved = await query(
        `update dunning_run set plan = $4, state = $5, approved_at = $6, approved_by = $7
         where administration_id = $1 and id = $2 and on_date = $3 returning 1`,
        ...runValues(run),
      );
      if (saved.length === 0) throw new Error(`No dunning run ${run.id} of ${run.on}`);
    },
    async actions(runId) {
      const rows = await query(
        'select * from dunning_action where administration_id = $1 and run_id = $2 order by position',
        runId,
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
    async saveAction(action) {
      const saved = await query(
        `update dunning_action set action = $3, state = $4, reason = $5
         where administration_id = $1 and id = $2 returning 1`,
        action.id,
        ...actionValues(action),
      );
      if (saved.length === 0) throw new Error(`No dunning action ${action.id}`);
    },
    async claimReminder(reminder) {
      const claimed = await query(
        `insert into reminder (administration_id, open_item_id, round, step, debtor_id, action_id, on_date,
           new_due_date, channel)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
         on conflict (administration_id, open_item_id, round, step) do nothing returning 1`,
        reminder.openItemId,
        reminder.round,
        reminder.step,
        reminder.debtorId,
        reminder.actionId,
        reminder.on,
        reminder.newDueDate ?? null,
        reminder.channel ?? null,
      );
      return claimed.length === 1 ? 'claimed' : 'exists';
    },
    async countByState() {
      const counts: Record<ActionState, number> = {
        planned: 0,
        approved: 0,
        held: 0,
        sent: 0,
        failed: 0,
      };
      const rows = await query(
        'select state, count(*)::integer as count from dunning_action where administration_id = $1 group by state',
      );
      for (const row of rows) counts[text(row, 'state') as ActionState] = integer(row, 'count');
      return counts;
    },
    async claimsOf(actionId) {
      const rows = await query(
        `select r.*, null as action_state from reminder r
         where r.administration_id = $1 and r.action_id = $2 order by r.position`,
        actionId,
      );
      return rows.map(reminderOf);
    },
    async reminders() {
      const rows = await query(
        `select r.*, a.state as action_state from reminder r
         left join dunning_action a on a.administration_id = r.administration_id and a.id = r.action_id
         where r.administration_id = $1 order by r.position`,
      );
      return rows.map(reminderOf);
    },
  };
}

function runValues(run: DunningRun): readonly Value[] {
  return [
    run.id,
    run.on,
    encodeJson(run.plan),
    run.state,
    run.approvedAt ?? null,
    run.approvedBy ?? null,
  ];
}

function actionValues(action: StoredAction): readonly Value[] {
  return [encodeJson(action.action), action.state, action.reason ?? null];
}

function runOf(row: Row): DunningRun {
  return {
    id: id<'run'>(row, 'id'),
    on: date(row, 'on_date'),
    plan: json(row, 'plan') as DunningPlan,
    state: text(row, 'state') as RunState,
    ...maybe('approvedAt', instantOrNull(row, 'approved_at')),
    ...maybe('approvedBy', textOrNull(row, 'approved_by')),
  };
}

function actionOf(row: Row): StoredAction {
  return {
    id: id<'action'>(row, 'id'),
    runId: id<'run'>(row, 'run_id'),
    action: json(row, 'action') as DunningAction,
    state: text(row, 'state') as ActionState,
    ...maybe('reason', textOrNull(row, 'reason')),
  };
}

function reminderOf(row: Row): ReminderSent {
  return {
    openItemId: id<'open-item'>(row, 'open_item_id'),
    debtorId: id<'debtor'>(row, 'debtor_id'),
    round: integer(row, 'round'),
    step: text(row, 'step'),
    on: date(row, 'on_date'),
    ...maybe('newDueDate', dateOrNull(row, 'new_due_date')),
    ...maybe('channel', textOrNull(row, 'channel') as Channel | null),
    // Claimed is not delivered: only what went out may carry what follows from it (practice 50).
    ...([null, 'sent'].includes(textOrNull(row, 'action_state')) ? {} : { undelivered: true }),
  };
}
