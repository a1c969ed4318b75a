import type { App } from '../entrypoints/app.js';
import { addDays, type PlainDate } from '../kernel/dates.js';
import type { AdministrationId } from '../kernel/ids.js';

/** On the last day and so many before it nobody was there: that waits for whoever looks around. */
const AWAY_DAYS = 2;
/** A call is made so many days after it was put on the list, at the latest. */
const CALLED_WITHIN_DAYS = 12;

interface Day {
  readonly on: PlainDate;
  /** The last day that is played */
  readonly last: PlainDate;
}

/**
 * What the bookkeeper of the demo does in a morning: she makes the calls that waited longest, approves what suppliers sent the
 * day before, looks at the plan of the day and says yes to all of it.
 */
export async function workMorning(
  app: App,
  administration: AdministrationId,
  { on, last }: Day,
): Promise<void> {
  await makeCalls(app, administration, on);
  await lookAtReceived(app, administration, on);
  const run = await app.planDunning(administration);
  if (run.summary.actions > 0 && on < addDays(last, -AWAY_DAYS))
    await app.approveRun(administration, run.id, 'demo');
  if (on < last) return;
  await app.work.daily.run(administration);
  await app.creditDay(administration);
}

async function makeCalls(app: App, administration: AdministrationId, on: PlainDate): Promise<void> {
  const due = addDays(on, -CALLED_WITHIN_DAYS);
  for (const { id, dueOn } of await app.work.tasks.list(administration, { kind: 'call' })) {
    if (dueOn > due) continue;
    const closed = await app.work.tasks.close(administration, id, { outcome: 'done', by: 'demo' });
    if (!closed.ok) throw new Error(closed.error.message);
  }
}

async function lookAtReceived(
  app: App,
  administration: AdministrationId,
  on: PlainDate,
): Promise<void> {
  for (const { id, receivedOn, possible } of await app.showInbox.list(administration)) {
    if (receivedOn >= on || !possible.includes('approve')) continue;
    const approve = { kind: 'approve' } as const;
    const decided = await app.decideInbox(administration, id, approve, { by: 'demo' });
    if (!decided.ok) throw new Error(decided.error.message);
  }
}
