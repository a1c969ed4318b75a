import { DISPATCH_WORDS } from '../../formats/letter/dispatch-words.js';
import type { HostPackage, HostReport } from '../../ports/host.js';
import type { Ledger } from '../../domain/dunning/ledger.js';
import { handOverTask } from '../../formats/letter/hand-over-task.js';
import type { PlainDate } from '../../kernel/dates.js';
import type { StoredAction } from '../../ports/dunning.js';
import type { ClaimedMessage, Tx } from '../../ports/store.js';
import type { Outgoing } from './deliver-reminder.js';
import { levelKey, markSent, reminderKey } from './dispatch-state.js';
import { done, type Handled, isTimeForCall } from '../outbox/handled.js';
import { openTask } from '../task/open-task.js';
import type { Ports } from '../ports.js';
import { afterHostError, tooLate } from '../host/report-to-host.js';
import { tellReminder } from './tell-reminder.js';

/** A reminder or a call as a task in the host package, with the letter or the script of its step. */
export async function reportAsTask(
  ports: Ports,
  host: HostPackage,
  outgoing: Outgoing,
  message: ClaimedMessage,
): Promise<Handled> {
  // Whoever was overtaken while he made the letter must not write: another worker may be writing the same (INV-7, INV-9).
  if (!isTimeForCall(message, ports.clock.now())) return tooLate(ports, message);
  const reported = await host.report(taskOf(outgoing));
  if (!reported.ok) return afterHostError(ports, reported.error, message, false);
  return done(`Host wrote ${reported.value.hostId}`, (tx) => settleTask(ports, tx, outgoing));
}

function taskOf({
  stored,
  debtor,
  items,
  today,
  written,
  administration,
  attempt,
}: Outgoing): HostReport {
  const { subject, text } = written.letter;
  // Another way was tried before: whoever gets the task should know why it is his.
  const byHand = attempt > 1 ? `${DISPATCH_WORDS[administration.language].byHand}\n\n` : '';
  return {
    key: reminderKey(stored),
    kind: 'task',
    debtorHostId: debtor.hostId,
    subject,
    text: `${byHand}${text}`,
    dueOn: today,
    invoiceHostIds: items.map(({ hostId }) => hostId),
  };
}

/** A call is over only with an outcome, which the host cannot ask for: it is a task of ours as well (practice 52). */
async function settleTask(ports: Ports, tx: Tx, outgoing: Outgoing): Promise<void> {
  const { stored, debtor, items, today, written } = outgoing;
  const { action } = stored;
  const { subject, text } = written.letter;
  await markSent(ports, tx, stored, {
    subject,
    channel: action.channel === 'call' ? 'call' : 'task',
  });
  await tellReminder(ports, tx, stored, {
    ...{ key: levelKey(stored), debtorHostId: debtor.hostId, text: subject, otherwise: null },
    invoiceHostIds: items.map(({ hostId }) => hostId),
  });
  if (action.channel !== 'call') return;
  await openTask(
    ports,
    tx,
    {
      ...{ key: `call:${stored.id}`, kind: 'call', role: 'debtors', debtorId: debtor.id },
      openItemIds: items.map(({ id }) => id),
      ...(action.owner === undefined ? {} : { owner: action.owner }),
      ...{ dueOn: today, subject, text },
    },
    { quiet: true },
  );
}

/** A proposal to a person: the host gets it as a task, the debtor hears nothing of it. */
export function proposalOf(
  { administration, debtors, items }: Ledger,
  stored: StoredAction,
  today: PlainDate,
): HostReport {
  const { action } = stored;
  const debtor = debtors.find((d) => d.id === action.debtor);
  if (debtor === undefined)
    throw new Error(`Debtor ${action.debtor} of action ${stored.id} is gone`);
  const numberOf = (id: string): string => items.find((item) => item.id === id)?.number ?? id;
  const { subject, text } = handOverTask(administration.language, debtor, action.items, numberOf);
  const about = new Set(action.items.map((item) => item.openItem));
  return {
    ...{ key: reminderKey(stored), kind: 'task', debtorHostId: debtor.hostId },
    ...{ subject, text, dueOn: today },
    invoiceHostIds: items.filter((item) => about.has(item.id)).map((item) => item.hostId),
  };
}

/** Gives the proposal to the host. */
export async function reportProposal(
  ports: Ports,
  host: HostPackage,
  { stored, report }: { readonly stored: StoredAction; readonly report: HostReport },
  message: ClaimedMessage,
): Promise<Handled> {
  if (!isTimeForCall(message, ports.clock.now())) return tooLate(ports, message);
  const reported = await host.report(report);
  if (!reported.ok) return afterHostError(ports, reported.error, message, false);
  const subject = 'subject' in report ? report.subject : '';
  return done(`Host wrote ${reported.value.hostId}`, (tx) =>
    markSent(ports, tx, stored, { subject, channel: 'task' }),
  );
}
