import type { PlainDate } from '../kernel/dates.js';
import { addMs, plainDate } from '../kernel/dates.js';
import { idOf } from '../kernel/ids.js';
import type { ReminderSent } from '../domain/dunning/ledger.js';
import type { DunningAction, DunningPolicy } from '../domain/dunning/policy.js';
import { type LetterSource, letterFactsOf } from '../formats/letter/facts.js';
import { type Letter, renderLetter } from '../formats/letter/render.js';
import type { HostReport } from '../ports/host.js';
import { mustStop } from '../domain/dunning/brakes.js';
import type { StoredAction } from '../ports/dunning.js';
import type { Tx } from '../ports/store.js';
import { awaitConnection, done, type Handled, type Handler } from './handled.js';
import type { Messages } from './outbox-messages.js';
import { connectionOf, type Ports } from './ports.js';
import { afterHostError } from './report-to-host.js';
import { type Planned, planNow } from './plan-dunning.js';
import { stopRun } from './steer-dunning.js';

/** How long a reminder that is held after an attempt waits until it is looked at again, ms. */
const WAITS_MS = 6 * 3_600_000;

type Prepared =
  | { readonly kind: 'nothing'; readonly note: string }
  | { readonly kind: 'waits'; readonly note: string }
  | { readonly kind: 'ready'; readonly action: StoredAction; readonly report: HostReport };

/**
 * CHASE, second half: one approved action. An earlier attempt is looked up at the host first. Then, right before it
 * leaves, the plan is made again from the facts of this moment; what is no longer due is held with the reason
 * (INV-8). Item, round and step are claimed for ever before the call, so a reminder never goes twice (INV-7).
 */
export function makeIssueReminder(
  ports: Ports,
  policies: (name: string) => DunningPolicy,
): Handler {
  return async (administration, message) => {
    const { actionId } = message.payload as Messages['issue-reminder'];
    const before = await ports.store.inTransaction(administration, async (tx) => ({
      stored: await tx.dunning.action(actionId),
      tried: (await tx.dunning.claimsOf(actionId)).length > 0,
      connection: await connectionOf(tx, 'host'),
    }));
    const { stored, tried, connection } = before;
    if (stored?.state !== 'approved') return done('Nothing left to do');
    if (connection === null) return awaitConnection('host', ports.clock.now());
    const host = ports.outside.host(connection);
    if (tried) {
      const found = await host.findReport('task', reminderKey(stored));
      if (!found.ok) return afterHostError(ports, found.error, message, true);
      if (found.value !== null)
        return done(`Host has it as ${found.value.hostId}`, markSent(stored));
    }
    const prepared = await ports.store.inTransaction(administration, (tx) =>
      prepare(ports, tx, policies, stored),
    );
    if (prepared.kind === 'nothing') return done(prepared.note);
    if (prepared.kind === 'waits') return later(ports, prepared.note);
    const reported = await host.report(prepared.report);
    if (!reported.ok) return afterHostError(ports, reported.error, message, false);
    return done(`Host wrote ${reported.value.hostId}`, markSent(prepared.action));
  };
}

function later(ports: Ports, note: string): Handled {
  const nextAt = addMs(ports.clock.now(), WAITS_MS);
  return { outcome: { kind: 'retry', nextAt, note, uncertain: false } };
}

function reminderKey(stored: StoredAction): string {
  return `reminder:${stored.id}`;
}

function markSent(stored: StoredAction): (tx: Tx) => Promise<void> {
  return (tx) => tx.dunning.saveAction({ ...stored, state: 'sent' });
}

/** Re-check and claim in one transaction; the report is made from the amounts of this moment. */
async function prepare(
  ports: Ports,
  tx: Tx,
  policies: (name: string) => DunningPolicy,
  stored: StoredAction,
): Promise<Prepared> {
  const { zone } = await tx.administration.get();
  const today = ports.clock.today(zone);
  const ownClaims = await tx.dunning.claimsOf(stored.id);
  const stopped = await runStopped(tx, stored);
  if (stopped !== null && ownClaims.length === 0) return hold(tx, stored, stopped);
  const planned = await planNow(ports, tx, policies, today, {
    debtor: idOf<'debtor'>(stored.action.debtor),
    leaveOut: ownClaims,
  });
  const { plan } = planned;
  const fresh = plan.actions.find(
    (a) => a.debtor === stored.action.debtor && a.step === stored.action.step,
  );
  const due = stillDue(stored.action, fresh);
  if (due === null) {
    const why = plan.held.find(
      (h) =>
        h.debtor === stored.action.debtor ||
        stored.action.items.some((item) => item.openItem === h.openItem),
    );
    // An attempt that certainly never arrived left its claim, and that is for ever: nobody else may send this step.
    if (why !== undefined && ownClaims.length > 0)
      return { kind: 'waits', note: `Waits: ${why.reason}` };
    return hold(tx, stored, why?.reason ?? 'no-longer-due');
  }
  const action = await claim(tx, stored, due, today, ownClaims);
  if (action === null) return hold(tx, stored, 'already-sent');
  const kept = { ...stored, action };
  await tx.dunning.saveAction(kept);
  return { kind: 'ready', action: kept, report: taskOf(planned, kept, today) };
}

/** A run that was stopped, or must be because of what came back from it (brakes); null: it goes on. */
async function runStopped(tx: Tx, { runId }: StoredAction): Promise<string | null> {
  const run = await tx.dunning.run(runId);
  if (run?.state === 'stopped') return 'run-stopped';
  if (!mustStop(await tx.dunning.troubles(runId))) return null;
  await stopRun(tx, runId, 'messages-came-back');
  return 'messages-came-back';
}

async function hold(tx: Tx, stored: StoredAction, reason: string): Promise<Prepared> {
  await tx.dunning.saveAction({ ...stored, state: 'held', reason });
  return { kind: 'nothing', note: `Held: ${reason}` };
}

/** What was approved and is still due, with the amounts of now; never more than was approved. */
function stillDue(approved: DunningAction, fresh: DunningAction | undefined): DunningAction | null {
  if (fresh === undefined) return null;
  const wanted = new Set(approved.items.map((item) => item.openItem));
  const items = fresh.items.filter((item) => wanted.has(item.openItem));
  return items.length === 0 ? null : { ...fresh, items };
}

/** Claims every item; what another action claimed first falls out. Null when nothing is left. */
async function claim(
  tx: Tx,
  stored: StoredAction,
  action: DunningAction,
  today: PlainDate,
  ownClaims: readonly ReminderSent[],
): Promise<DunningAction | null> {
  const items = [];
  for (const item of action.items) {
    const own = ownClaims.some(
      (c) => c.openItemId === item.openItem && c.round === item.round && c.step === action.step,
    );
    const claimed = own
      ? 'claimed'
      : await tx.dunning.claimReminder(reminderOf(stored, action, item, today));
    if (claimed === 'claimed') items.push(item);
  }
  return items.length === 0 ? null : { ...action, items };
}

function reminderOf(
  stored: StoredAction,
  action: DunningAction,
  item: DunningAction['items'][number],
  today: PlainDate,
) {
  return {
    actionId: stored.id,
    openItemId: idOf<'open-item'>(item.openItem),
    debtorId: idOf<'debtor'>(action.debtor),
    round: item.round,
    step: action.step,
    on: today,
    ...(action.newDueDate === undefined ? {} : { newDueDate: plainDate(action.newDueDate) }),
  };
}

/** The task in the host: the letter of this step, from the facts the plan was made of. */
function taskOf({ ledger, policy }: Planned, stored: StoredAction, today: PlainDate): HostReport {
  const { action } = stored;
  const debtor = ledger.debtors.find((d) => d.id === action.debtor);
  if (debtor === undefined)
    throw new Error(`Debtor ${action.debtor} of action ${stored.id} is gone`);
  const letter = letterOf({
    administration: ledger.administration,
    debtor,
    items: ledger.items,
    action,
    policy,
    sentOn: today,
    attached: false,
  });
  const about = new Set(action.items.map((item) => item.openItem));
  return {
    key: reminderKey(stored),
    kind: 'task',
    debtorHostId: debtor.hostId,
    subject: letter.subject,
    text: letter.text,
    dueOn: today,
    invoiceHostIds: ledger.items.filter((item) => about.has(item.id)).map((item) => item.hostId),
  };
}

/** A debtor without language or an administration without phone is held by the plan; here it would be a bug. */
function letterOf(source: LetterSource): Letter {
  const facts = letterFactsOf(source);
  const letter = facts.ok ? renderLetter(facts.value) : facts;
  if (!letter.ok)
    throw new Error(`The plan let through an action without a letter: ${letter.error.message}`);
  return letter.value;
}
