import { dateIn } from '../../kernel/dates.js';
import type { Debtor } from '../../domain/party/debtor.js';
import type { DunningAction } from '../../domain/dunning/policy.js';
import { DISPATCH_WORDS } from '../../formats/letter/dispatch-words.js';
import { plain } from '../../formats/text/plain.js';
import { idOf } from '../../kernel/ids.js';
import type { ReminderDispatch } from '../../ports/dispatches.js';
import type { HostReport } from '../../ports/host.js';
import type { MailError } from '../../ports/mail.js';
import type { StoredAction } from '../../ports/dunning.js';
import type { Tx } from '../../ports/store.js';
import { openTask } from '../task/open-task.js';
import { tellHost } from '../outbox/outbox-messages.js';
import { tellReminder } from './tell-reminder.js';
import { recordClaims } from './record-claims.js';
import type { Ports } from '../ports.js';

/** One record in the host per action, however it travelled. */
export function reminderKey({ id }: Pick<StoredAction, 'id'>): string {
  return `reminder:${id}`;
}

/** How far the invoices have come, told beside the work that goes with it. */
export function levelKey({ id }: Pick<StoredAction, 'id'>): string {
  return `reminded:${id}`;
}

/** What a timeline says of a message that left. */
interface Sent {
  readonly subject: string;
  readonly channel: string;
  readonly sha256?: string;
  readonly to?: string;
  readonly messageId?: string;
}

/** An action is done: state and timeline, in one transaction. */
export async function markSent(
  ports: Ports,
  tx: Tx,
  stored: StoredAction,
  sent: Sent,
): Promise<void> {
  const { id, runId, action } = stored;
  await tx.dunning.saveAction({ id, runId, action, state: 'sent' });
  await recordClaims(ports, tx, stored);
  await tx.timeline.add({
    debtorId: idOf<'debtor'>(action.debtor),
    openItemIds: itemsOf(action),
    at: ports.clock.now(),
    by: 'voldaan',
    kind: 'sent',
    detail: { action: stored.id, step: action.step, ...sent },
  });
}

function itemsOf(action: DunningAction) {
  return action.items.map(({ openItem }) => idOf<'open-item'>(openItem));
}

/** It left: on record, on the timeline, and in the host, which gets how it went and `said`, the words of it. */
export async function settleLeft(
  ports: Ports,
  tx: Tx,
  stored: StoredAction,
  dispatch: ReminderDispatch,
  said?: string,
): Promise<void> {
  const { channel, subject, sha256, to, messageId } = dispatch;
  await tx.dispatches.settle({ ...dispatch, at: ports.clock.now(), state: 'left' });
  await noteMessage(ports, tx, dispatch);
  await markSent(ports, tx, stored, {
    ...{ subject, channel, sha256 },
    ...(to === undefined ? {} : { to }),
    ...(messageId === undefined ? {} : { messageId }),
  });
  const debtor = await tx.debtors.byId(dispatch.debtorId);
  if (debtor === null) return;
  const { language, zone } = await tx.administration.get();
  const words = DISPATCH_WORDS[language];
  const file = dispatch.reference ?? '';
  const how =
    channel === 'mail'
      ? words.mailed(to ?? '')
      : (channel === 'registered' ? words.laidRegistered : words.laid)(file);
  const items = await tx.ledger.items({ openOnly: false, ids: dispatch.openItemIds });
  const about = { debtorHostId: debtor.hostId, invoiceHostIds: items.map(({ hostId }) => hostId) };
  const text = [how, said].filter((part) => part !== undefined).join('\n\n');
  const task: HostReport = {
    ...{ key: reminderKey(stored), kind: 'task', ...about, text },
    subject: channel === 'mail' ? words.mailedSubject(subject) : words.laidSubject(subject),
    dueOn: dateIn(ports.clock.now(), zone),
  };
  // What has to be posted is work for a person there; a mail that left is none where the package keeps reminders.
  if (channel === 'mail') {
    const { key } = task;
    await tellReminder(ports, tx, stored, { ...about, key, text, otherwise: task });
    return;
  }
  await tellHost(tx, ports.ids, task, debtor.hostId, ports.clock.now());
  await tellReminder(ports, tx, stored, {
    ...{ ...about, key: levelKey(stored), text: how, otherwise: null },
  });
}

/** A mail that left, or may have left: what comes back of it is known by its id. */
async function noteMessage(ports: Ports, tx: Tx, dispatch: ReminderDispatch): Promise<void> {
  const { actionId, debtorId, openItemIds, channel, to, messageId } = dispatch;
  if (channel !== 'mail' || to === undefined || messageId === undefined) return;
  const at = ports.clock.now();
  const about = { actionId, debtorId, openItemIds, channel, to, at };
  await tx.messages.add({ ...about, messageId: messageId.toLowerCase() });
}

/** The server said no for good: another way follows, and the address itself is left alone from now on. */
export async function noteRefused(
  ports: Ports,
  tx: Tx,
  debtor: Debtor,
  dispatch: ReminderDispatch,
  { message, address }: MailError,
): Promise<void> {
  const { to: email } = dispatch;
  const note = message;
  await tx.dispatches.settle({ ...dispatch, at: ports.clock.now(), state: 'refused', note });
  if (email === undefined) return;
  const { language, zone } = await tx.administration.get();
  const on = dateIn(ports.clock.now(), zone);
  if (address === true)
    await tx.profiles.change(debtor.id, (before) => ({
      ...before,
      refusedEmails: [
        ...(before.refusedEmails ?? []).filter((one) => one.email !== email),
        { email, on, reason: plain(message) },
      ],
    }));
  const words = DISPATCH_WORDS[language];
  await openTask(ports, tx, {
    key:
      address === true
        ? `refused:${debtor.id}:${email.toLowerCase()}`
        : `refused:${dispatch.actionId}`,
    kind: 'address-refused',
    role: 'debtors',
    ...{ debtorId: debtor.id, openItemIds: dispatch.openItemIds, dueOn: on },
    subject: words.refusedSubject(plain(debtor.name)),
    text: words.refused(email, plain(message)),
  });
}

/** Handed over, and no answer: only a person can say whether it left. */
export async function holdUncertain(
  ports: Ports,
  tx: Tx,
  stored: StoredAction,
  dispatch: ReminderDispatch,
): Promise<void> {
  await tx.dispatches.settle({ ...dispatch, at: ports.clock.now(), state: 'unknown' });
  await tx.dunning.saveAction({ ...stored, state: 'failed', reason: 'delivery-unknown' });
  const debtor = await tx.debtors.byId(dispatch.debtorId);
  const { language, zone } = await tx.administration.get();
  const words = DISPATCH_WORDS[language];
  await openTask(ports, tx, {
    key: `delivery-unknown:${stored.id}:${dispatch.attempt}`,
    kind: 'delivery-unknown',
    role: 'debtors',
    ...{ debtorId: dispatch.debtorId, openItemIds: dispatch.openItemIds },
    dueOn: dateIn(ports.clock.now(), zone),
    subject: words.unknownSubject(plain(debtor?.name ?? '')),
    text: words.unknown(dispatch.to ?? '', dispatch.subject),
  });
}
