import type { PlainDate } from '../../kernel/dates.js';
import { addMs } from '../../kernel/dates.js';
import type { AdministrationId } from '../../kernel/ids.js';
import { idOf } from '../../kernel/ids.js';
import type { Fault } from '../../kernel/fault.js';
import type { DunningPolicy } from '../../domain/dunning/policy.js';
import type { Debtor } from '../../domain/party/debtor.js';
import { DISPATCH_WORDS } from '../../formats/letter/dispatch-words.js';
import { plain } from '../../formats/text/plain.js';
import type { ReminderDispatch } from '../../ports/dispatches.js';
import type { HostPackage } from '../../ports/host.js';
import type { HostReport } from '../../ports/host.js';
import type { StoredAction } from '../../ports/dunning.js';
import type { ClaimedMessage, Connection, Tx } from '../../ports/store.js';
import { deliverByMail, deliverByPost, type Outgoing } from './deliver-reminder.js';
import { holdUncertain, markSent, reminderKey, settleLeft } from './dispatch-state.js';
import { claimReminder } from './claim-reminder.js';
import { outgoingOf } from './compose-reminder.js';
import { barOfRun, dueNow, type RunBar } from './due-action.js';
import { awaitConnection, done, type Handled, type Handler } from '../outbox/handled.js';
import { openTask } from '../task/open-task.js';
import type { Messages } from '../outbox/outbox-messages.js';
import { connectionOf, type Ports } from '../ports.js';
import { linksFor } from './public-links.js';
import { proposalOf, reportAsTask, reportProposal } from './reminder-task.js';
import { afterHostError } from '../host/report-to-host.js';
import { stopRun } from './steer-dunning.js';

/** How long a reminder that is held after an attempt waits until it is looked at again, ms. */
const WAITS_MS = 6 * 3_600_000;
/** How long until money that just came in has been looked at, ms. */
const MATCHING_MS = 60_000;

type Prepared =
  | { readonly kind: 'nothing'; readonly note: string }
  | { readonly kind: 'waits'; readonly note: string; readonly forMs?: number }
  | { readonly kind: 'proposal'; readonly stored: StoredAction; readonly report: HostReport }
  | { readonly kind: 'ready'; readonly outgoing: Outgoing };

interface Before {
  readonly stored: StoredAction | null;
  readonly tried: boolean;
  readonly dispatches: readonly ReminderDispatch[];
  readonly host: Connection | null;
  readonly mail: Connection | null;
}

/**
 * CHASE, second half: one approved action. An earlier attempt is looked up where it went first. Then, right before it
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
      dispatches: await tx.dispatches.ofAction(actionId),
      host: await connectionOf(tx, 'host'),
      mail: await connectionOf(tx, 'mail'),
    }));
    const { stored, host: connection } = before;
    if (stored?.state !== 'approved') return done('Nothing left to do');
    if (connection === null) return awaitConnection('host', ports.clock.now());
    const host = ports.outside.host(connection);
    const earlier = await afterEarlierAttempt(ports, administration, message, before, stored, host);
    if (earlier !== null) return earlier;
    const prepared = await ports.store.inTransaction(administration, (tx) =>
      prepare(ports, tx, policies, stored, before),
    );
    if (prepared.kind === 'nothing') return done(prepared.note);
    if (prepared.kind === 'waits') return later(ports, prepared.note, prepared.forMs);
    if (prepared.kind === 'proposal') return reportProposal(ports, host, prepared, message);
    return deliver(ports, prepared.outgoing, message, before, host);
  };
}

/** What became of an attempt that left no answer here; null when none may have arrived. */
async function afterEarlierAttempt(
  ports: Ports,
  administration: AdministrationId,
  message: ClaimedMessage,
  { tried, dispatches }: Before,
  stored: StoredAction,
  host: HostPackage,
): Promise<Handled | null> {
  if (!tried) return null;
  const open = dispatches.find(({ state }) => state === 'leaving');
  if (open?.channel === 'mail')
    return done('Waits for a person: an earlier attempt left no answer', (tx) =>
      holdUncertain(ports, tx, stored, open),
    );
  if (open !== undefined) {
    const laid = await ports.print.find({ administration, key: stored.id });
    if (!laid.ok) return later(ports, laid.error.message);
    if (laid.value !== null) {
      const { reference } = laid.value;
      return done(`Lies for the post: ${reference}`, (tx) =>
        settleLeft(ports, tx, stored, { ...open, reference }),
      );
    }
    await ports.store.inTransaction(administration, (tx) =>
      tx.dispatches.settle({ ...open, state: 'stayed' }),
    );
  }
  const found = await host.findReport('task', reminderKey(stored));
  if (!found.ok) return afterHostError(ports, found.error, message, true);
  if (found.value === null) return null;
  return done(`Host has it as ${found.value.hostId}`, (tx) => {
    const { channel, tone } = stored.action;
    return markSent(ports, tx, stored, { subject: tone, channel });
  });
}

function deliver(
  ports: Ports,
  outgoing: Outgoing,
  message: ClaimedMessage,
  { mail }: Before,
  host: HostPackage,
): Promise<Handled> {
  const { route } = outgoing;
  if (route.via === 'task') return reportAsTask(ports, host, outgoing, message);
  if (route.via !== 'mail') return deliverByPost(ports, { ...outgoing, route }, message);
  if (mail === null) throw new Error('A mail is sent only by a mail server');
  return deliverByMail(ports, ports.outside.mail(mail), { ...outgoing, route }, message);
}

function later(ports: Ports, note: string, forMs = WAITS_MS): Handled {
  const nextAt = addMs(ports.clock.now(), forMs);
  return { outcome: { kind: 'retry', nextAt, note, uncertain: false } };
}

/** Re-check, write and claim in one transaction; the letter is made from the amounts of this moment. */
async function prepare(
  ports: Ports,
  tx: Tx,
  policies: (name: string) => DunningPolicy,
  stored: StoredAction,
  before: Before,
): Promise<Prepared> {
  const { zone } = await tx.administration.get();
  const today = ports.clock.today(zone);
  // Another worker may have sent it, or a person held it, since it was read: what is written below must not undo that.
  const now = await tx.dunning.action(stored.id);
  if (now?.state !== 'approved') return { kind: 'nothing', note: 'Nothing left to do' };
  const ownClaims = await tx.dunning.claimsOf(stored.id);
  const stopped = await runStopped(ports, tx, stored);
  if (stopped !== null && ownClaims.length === 0) return hold(tx, stored, stopped);
  const { planned, due, held } = await dueNow(ports, tx, policies, stored, {
    on: today,
    ownClaims,
  });
  const { currency } = planned.ledger.administration;
  if (due === null) {
    if (held?.reason === 'bank-not-matched')
      return { kind: 'waits', note: `Waits: ${held.reason}`, forMs: MATCHING_MS };
    // An attempt that certainly never arrived left its claim, and that is for ever: nobody else may send this step.
    if (held !== undefined && ownClaims.length > 0)
      return { kind: 'waits', note: `Waits: ${held.reason}` };
    return hold(tx, stored, held?.reason ?? 'no-longer-due');
  }
  const claiming = { today, currency, ownClaims };
  if (due.kind === 'hand-over') {
    const action = await claimReminder(tx, stored, due, claiming);
    if (action === null) return hold(tx, stored, 'already-sent');
    const kept = { ...stored, action };
    await tx.dunning.saveAction(kept);
    return { kind: 'proposal', stored: kept, report: proposalOf(planned.ledger, kept, today) };
  }
  const links = await linksFor(ports, tx, {
    key: stored.id,
    debtorId: idOf<'debtor'>(due.debtor),
    openItemIds: due.items.map(({ openItem }) => idOf<'open-item'>(openItem)),
  });
  const earlier = { hasMail: before.mail !== null, dispatches: before.dispatches, links };
  // Written once before anything is claimed: what cannot be written must not count as sent.
  const draft = await outgoingOf(tx, planned, { ...stored, action: due }, today, earlier);
  if (!draft.ok) return holdIncomplete(ports, tx, stored, draft.error, today);
  const action = await claimReminder(tx, stored, due, claiming);
  if (action === null) return hold(tx, stored, 'already-sent');
  const kept = { ...stored, action };
  await tx.dunning.saveAction(kept);
  const outgoing = await outgoingOf(tx, planned, kept, today, earlier);
  if (!outgoing.ok) throw new Error(`A letter with fewer items: ${outgoing.error.message}`);
  return { kind: 'ready', outgoing: outgoing.value };
}

/** Why its run goes no further; one that must stop because of what came back is stopped. Null: it goes on. */
async function runStopped(ports: Ports, tx: Tx, { runId }: StoredAction): Promise<RunBar | null> {
  const bar = await barOfRun(ports, tx, runId);
  if (bar !== 'messages-came-back') return bar;
  await stopRun(tx, runId, bar);
  ports.observe.event('dunning.run-stopped', { run: runId });
  return bar;
}

/** A letter that lacks something is nobody's to send: it is held, and somebody is told what is missing, once. */
async function holdIncomplete(
  ports: Ports,
  tx: Tx,
  stored: StoredAction,
  { code, message }: Fault,
  today: PlainDate,
): Promise<Prepared> {
  const { debtor, step, items } = stored.action;
  const debtorId = idOf<'debtor'>(debtor);
  const { language } = await tx.administration.get();
  const known: Pick<Debtor, 'name'> | null = await tx.debtors.byId(debtorId);
  const words = DISPATCH_WORDS[language];
  await openTask(ports, tx, {
    key: `letter-incomplete:${debtor}:${step}:${code}`,
    ...{ kind: 'letter-incomplete', role: 'debtors', debtorId, dueOn: today },
    openItemIds: items.map(({ openItem }) => idOf<'open-item'>(openItem)),
    subject: words.incompleteSubject(plain(known?.name ?? '')),
    text: words.incomplete(message),
  });
  return hold(tx, stored, 'letter-incomplete');
}

async function hold(tx: Tx, stored: StoredAction, reason: string): Promise<Prepared> {
  await tx.dunning.saveAction({ ...stored, state: 'held', reason });
  return { kind: 'nothing', note: `Held: ${reason}` };
}
