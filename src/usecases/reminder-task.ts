import { DISPATCH_WORDS } from '../formats/letter/dispatch-words.js';
import type { HostPackage, HostReport } from '../ports/host.js';
import type { ClaimedMessage, Tx } from '../ports/store.js';
import type { Outgoing } from './deliver-reminder.js';
import { markSent, reminderKey } from './dispatch-state.js';
import { done, type Handled } from './handled.js';
import { openTask } from './open-task.js';
import type { Ports } from './ports.js';
import { afterHostError } from './report-to-host.js';

/** A reminder or a call as a task in the host package, with the letter or the script of its step. */
export async function reportAsTask(
  ports: Ports,
  host: HostPackage,
  outgoing: Outgoing,
  message: ClaimedMessage,
): Promise<Handled> {
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
    { inHost: false },
  );
}
