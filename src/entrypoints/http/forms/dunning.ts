import { z } from 'zod';
import { dunningAction, dunningHold } from './dunning-plan.js';
import { day, id, moment } from './values.js';

const runSummary = z
  .strictObject({
    actions: z.number(),
    held: z.number(),
    messages: z.number(),
    debtors: z.number(),
    bySteps: z.array(z.strictObject({ step: z.string(), channel: z.string(), count: z.number() })),
    totals: z.array(z.strictObject({ amount: z.string(), currency: z.string() })),
    byReasons: z.array(z.strictObject({ reason: z.string(), count: z.number() })),
  })
  .meta({ id: 'RunSummary' });

const runState = z
  .enum(['planning', 'planned', 'approved', 'stopped', 'done'])
  .meta({ id: 'RunState' });

const approval = z
  .strictObject({ at: moment, by: z.string(), user: id.optional() })
  .meta({ id: 'Approval' });

export const dunningRun = z
  .strictObject({
    id,
    on: day,
    policies: z.array(z.strictObject({ name: z.string(), version: z.number() })),
    fingerprint: z.string(),
    letters: z.string().optional(),
    begunAt: moment.optional(),
    summary: runSummary,
    state: runState,
    approvals: z.array(approval),
  })
  .meta({ id: 'DunningRun' });

export const approvedRun = z
  .strictObject({
    run: dunningRun,
    leaving: z.number(),
    waits: z.enum(['second-person', 'second-look']).nullable(),
  })
  .meta({ id: 'ApprovedRun' });

const actionState = z
  .enum(['planned', 'approved', 'held', 'sent', 'failed'])
  .meta({ id: 'ActionState' });

export const storedAction = z
  .strictObject({
    id,
    runId: id,
    action: dunningAction,
    state: actionState,
    reason: z.string().optional(),
  })
  .meta({ id: 'StoredAction' });

export const runView = z
  .strictObject({
    run: dunningRun,
    people: z.literal([1, 2]),
    cap: z.number(),
    last: z.strictObject({ id, on: day, summary: runSummary }).nullable(),
    biggest: z.array(storedAction),
    actions: z.array(storedAction),
    held: z.array(dunningHold),
    debtors: z.array(z.strictObject({ id, number: z.string(), name: z.string() })),
    items: z.array(z.strictObject({ number: z.string(), id, debtorId: id })),
  })
  .meta({ id: 'RunView' });
