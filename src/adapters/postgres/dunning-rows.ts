import type { Approval } from '../../domain/dunning/brakes.js';
import type { ReminderSent } from '../../domain/dunning/ledger.js';
import type { LegalNotice } from '../../domain/law/claim.js';
import type {
  Channel,
  DunningAction,
  DunningPlan,
  Held,
  HoldReason,
} from '../../domain/dunning/policy.js';
import { instantOf } from '../../kernel/dates.js';
import { idOf } from '../../kernel/ids.js';
import {
  type ActionState,
  type DunningRun,
  NOTHING_PLANNED,
  type RunState,
  type StoredAction,
} from '../../ports/dunning.js';
import {
  date,
  dateOrNull,
  id,
  integer,
  json,
  jsonOrNull,
  maybe,
  text,
  textOrNull,
} from './rows.js';
import type { Row } from './sql.js';

export function runOf(row: Row): DunningRun {
  return {
    ...{ id: id<'run'>(row, 'id'), on: date(row, 'on_date') },
    ...{ policies: [], fingerprint: '', summary: NOTHING_PLANNED },
    ...earlierForm(row),
    ...(jsonOrNull(row, 'doc') as Partial<DunningRun> | null),
    state: text(row, 'state') as RunState,
    approvals: approvalsOf(row),
  };
}

/** Runs of before kept their whole plan. */
function earlierForm(row: Row): Partial<DunningRun> {
  const plan = jsonOrNull(row, 'plan') as DunningPlan | null;
  if (plan === null) return {};
  const counts = { actions: plan.actions.length, held: plan.held.length };
  return { policies: [plan.policy], summary: { ...NOTHING_PLANNED, ...counts } };
}

function approvalsOf(row: Row): readonly Approval[] {
  const said = json(row, 'approvals') as readonly (readonly [
    by: string,
    at: string,
    user: string | null,
  ])[];
  return said.map(([by, at, user]) => ({
    ...{ by, at: instantOf(Date.parse(at)) },
    ...maybe('user', user === null ? null : idOf<'user'>(user)),
  }));
}

export function actionOf(row: Row): StoredAction {
  return {
    id: id<'action'>(row, 'id'),
    runId: id<'run'>(row, 'run_id'),
    action: json(row, 'action') as DunningAction,
    state: text(row, 'state') as ActionState,
    ...maybe('reason', textOrNull(row, 'reason')),
  };
}

export function heldOf(row: Row): Held {
  return {
    ...maybe('debtor', textOrNull(row, 'debtor_id')),
    ...maybe('openItem', textOrNull(row, 'open_item_id')),
    reason: text(row, 'reason') as HoldReason,
    ...maybe('until', dateOrNull(row, 'held_until')),
  };
}

export function reminderOf(row: Row): ReminderSent {
  return {
    openItemId: id<'open-item'>(row, 'open_item_id'),
    debtorId: id<'debtor'>(row, 'debtor_id'),
    round: integer(row, 'round'),
    step: text(row, 'step'),
    on: date(row, 'on_date'),
    ...maybe('newDueDate', dateOrNull(row, 'new_due_date')),
    ...maybe('channel', textOrNull(row, 'channel') as Channel | null),
    ...maybe('notice', jsonOrNull(row, 'notice') as LegalNotice | null),
    ...maybe('deliveredOn', dateOrNull(row, 'delivered_on')),
    ...(dateOrNull(row, 'bounced_on') === null ? {} : { bounced: true }),
    // Claimed is not delivered: only what went out may carry what follows from it (practice 50).
    ...([null, 'sent'].includes(textOrNull(row, 'action_state')) ? {} : { undelivered: true }),
  };
}
