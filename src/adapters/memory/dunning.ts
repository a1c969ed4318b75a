import type { Held } from '../../domain/dunning/policy.js';
import { weightOf } from '../../domain/dunning/weight.js';
import type { ActionId, RunId } from '../../kernel/ids.js';
import {
  type ActionState,
  type DunningRepository,
  type DunningRun,
  NOTHING_PLANNED,
  type RunPage,
  type RunState,
  type StoredAction,
  type Trouble,
} from '../../ports/dunning.js';
import { ACTIONS } from './dunning-rows.js';
import type { Plain, Session } from './memory.js';
import { ordered } from './order.js';
import { insert, known, needs } from './refuse.js';
import { reminderRepository } from './reminders.js';
import type { Kind } from './table.js';

const RUNS: Kind<DunningRun, 'day'> = {
  name: 'dunning_run',
  key: ({ id }) => id,
  unique: { day: ({ on }) => on },
};

interface HeldRow {
  readonly place: number;
  readonly runId: RunId;
  readonly held: Held;
}

const HOLDS: Kind<HeldRow, 'run'> = {
  name: 'dunning_hold',
  key: ({ place }) => String(place),
  by: { run: ({ runId }) => runId },
};

interface CameBack {
  readonly actionId: ActionId;
  readonly kind: Trouble;
}

const TROUBLES: Kind<CameBack, 'action'> = {
  name: 'dunning_trouble',
  key: ({ actionId, kind }) => `${actionId} ${kind}`,
  by: { action: ({ actionId }) => actionId },
};

/** States in which a run may give way to another plan of its day. */
const GIVES_WAY: readonly RunState[] = ['planning', 'planned', 'stopped'];
/** Actions that left, or may leave: their run stays. */
const LEFT: readonly ActionState[] = ['approved', 'sent', 'failed'];

export function dunningRepository(session: Session): Plain<DunningRepository> {
  const runs = session.rows(RUNS);
  const actions = session.rows(ACTIONS);
  const holds = session.rows(HOLDS);
  const troubles = session.rows(TROUBLES);
  const ofRun = (runId: RunId): readonly StoredAction[] => actions.having('run', runId);

  /** The run with all that hangs on it; false when it has to stay. */
  function remove(run: DunningRun): boolean {
    const rows = ofRun(run.id);
    const isFree = run.approvals.length === 0 && GIVES_WAY.includes(run.state);
    if (!isFree || rows.some(({ state }) => LEFT.includes(state))) return false;
    for (const { id } of rows) {
      for (const trouble of troubles.having('action', id)) troubles.drop(TROUBLES.key(trouble));
      actions.drop(id);
    }
    for (const held of holds.having('run', run.id)) holds.drop(HOLDS.key(held));
    return runs.drop(run.id);
  }

  return {
    begin(run) {
      const [before] = runs.having('day', run.on);
      if (before !== undefined && !remove(before)) return 'exists-approved';
      insert(runs, { ...run, summary: NOTHING_PLANNED, state: 'planning', approvals: [] });
      return before === undefined ? 'begun' : 'replaced';
    },
    addRows(runId, planned, held) {
      if (planned.length + held.length > 0) needs(runs, runId);
      for (const { id, action } of planned)
        insert(actions, { id, runId, action, state: 'planned' });
      for (const one of held) insert(holds, { place: holds.next(), runId, held: one });
    },
    finish(runId, found) {
      const run = runs.get(runId);
      if (run?.state !== 'planning') return false;
      const { id, on, approvals } = run;
      runs.put({ ...found, id, on, approvals, state: 'planned' });
      return true;
    },
    run: (id) => runs.get(id),
    runs: (limit) =>
      ordered(runs.all(), ({ on }) => on)
        .toReversed()
        .slice(0, limit),
    runOf: (on) => runs.having('day', on)[0] ?? null,
    firstApproved() {
      const approved = runs.all().filter(({ approvals }) => approvals.length > 0);
      return ordered(approved, ({ on }) => on)[0]?.on ?? null;
    },
    setState(id, state) {
      runs.put({ ...known(runs.get(id), `dunning run ${id}`), state });
    },
    approve(id, { by, at, user }) {
      const run = known(runs.get(id), `dunning run ${id}`);
      const approval = user === undefined ? { by, at } : { by, at, user };
      runs.put({ ...run, approvals: [...run.approvals, approval] });
    },
    actions: (runId, page) => onPage(ofRun(runId), page),
    held: (runId, page) => onPage(holds.having('run', runId), page).map(({ held }) => held),
    biggest: (runId, limit) =>
      ordered(ofRun(runId), ({ action }) => -weightOf(action)).slice(0, limit),
    action: (id) => actions.get(id),
    saveAction({ id, action, state, reason }) {
      const { runId } = known(actions.get(id), `dunning action ${id}`);
      const said = reason === undefined ? {} : { reason };
      actions.put({ id, runId, action, state, ...said });
    },
    countByState() {
      const counts = { planned: 0, approved: 0, held: 0, sent: 0, failed: 0 };
      for (const { state } of actions.all()) counts[state] += 1;
      return counts;
    },
    ...reminderRepository(session),
    noteTrouble(actionId, kind) {
      needs(actions, actionId);
      troubles.add({ actionId, kind });
    },
    troubles(runId) {
      const rows = ofRun(runId);
      const kinds = rows.flatMap(({ id }) => troubles.having('action', id)).map(({ kind }) => kind);
      if (kinds.length === 0) return { sent: 0, bounces: 0, complaints: 0 };
      const count = (asked: Trouble): number => kinds.filter((kind) => kind === asked).length;
      return {
        sent: rows.filter(({ state }) => state === 'sent').length,
        ...{ bounces: count('bounce'), complaints: count('complaint') },
      };
    },
  };
}

function onPage<Row>(rows: readonly Row[], page?: RunPage): readonly Row[] {
  if (page === undefined) return rows;
  const { after = 0, limit } = page;
  return rows.slice(after, after + limit);
}
