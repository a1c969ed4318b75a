import { domainOf, type EmailAddress, parseEmail } from '../../domain/party/email.js';
import type { InstalmentPlan, PaymentPromise } from '../../domain/work/agreement.js';
import { dateIn, moneyIn } from '../../formats/letter/locale.js';
import type { LetterAgreement } from '../../formats/letter/facts.js';
import type { AdministrationId } from '../../kernel/ids.js';
import type { Mail } from '../../ports/mail.js';
import type { Tx } from '../../ports/store.js';
import { writeAgreement } from '../dunning/agreement-letter.js';
import { endTask, giveTask } from '../task/give-task.js';
import { done, type Handled, type Handler, isTimeForCall } from '../outbox/handled.js';
import { nextTryAt } from '../outbox/next-try.js';
import { tellHostOfTask } from '../task/open-task.js';
import { type Messages, put } from '../outbox/outbox-messages.js';
import { connectionOf, type Ports } from '../ports.js';
import { linksFor } from '../dunning/public-links.js';
import { mailBodyOf, type ReminderLetter } from '../dunning/reminder-letter.js';

type Agreed = PaymentPromise | InstalmentPlan;

const isPlan = (agreed: Agreed): agreed is InstalmentPlan => 'instalments' in agreed;

function taskKey(agreed: Agreed): string {
  return `${isPlan(agreed) ? 'confirm-plan' : 'confirm-promise'}:${agreed.id}`;
}

/**
 * Sees to it that the debtor is sent what was agreed: by e-mail at once, and until that left, an open task (practice 55).
 * The host only hears of the task when no mail can do it.
 */
export async function askConfirmation(ports: Ports, tx: Tx, agreed: Agreed): Promise<void> {
  const { language, zone } = await tx.administration.get();
  const { debtorId, openItemIds, amount, promisedBy } = agreed;
  const lines = isPlan(agreed)
    ? agreed.instalments.map(
        (i) => ['instalment', `${dateIn(language, i.on)}, ${moneyIn(language, i.amount)}`] as const,
      )
    : [['payBy', dateIn(language, agreed.payBy)] as const];
  await giveTask(ports, tx, isPlan(agreed) ? 'confirm-plan' : 'confirm-promise', {
    ...{ key: taskKey(agreed), role: 'debtors', debtorId, openItemIds, quiet: true },
    dueOn: ports.clock.today(zone),
    lines: [
      ['amount', moneyIn(language, amount)],
      ...lines,
      ['promisedBy', promisedBy],
      ['compensation', agreed.compensation],
    ],
  });
  const about = isPlan(agreed) ? { planId: agreed.id } : { promiseId: agreed.id };
  await put(tx, ports.ids, 'confirm-agreement', agreed.id, about, ports.clock.now());
}

/** A person did it, or the mail left: the agreement says so and its task closes. */
export async function noteConfirmed(
  ports: Ports,
  tx: Tx,
  agreed: Agreed,
  { by, how }: { readonly by: string; readonly how: string },
): Promise<void> {
  const { zone } = await tx.administration.get();
  const confirmed = { on: ports.clock.today(zone), how };
  if (isPlan(agreed)) await tx.agreements.savePlan({ ...agreed, confirmed });
  else await tx.agreements.savePromise({ ...agreed, confirmed });
  await endTask(ports, tx, taskKey(agreed), { by, outcome: 'sent', note: how });
}

interface Ready {
  readonly agreed: Agreed;
  readonly mail: Mail;
  readonly to: EmailAddress;
  readonly letter: ReminderLetter;
  readonly from: { readonly senderName: string; readonly toName: string };
}

/** Why a person has to confirm it, as a note of the attempt. */
interface Person {
  readonly person: string;
}

/** One attempt to send the confirmation. An attempt without an answer is never repeated by itself: a person finds out. */
export function makeConfirmAgreement(ports: Ports): Handler {
  return async (administration, message) => {
    const about = message.payload as Messages['confirm-agreement'];
    const ready = await ports.store.inTransaction(administration, async (tx) => {
      const agreed = await live(tx, about);
      if (agreed === null) return null;
      return message.uncertain
        ? { person: 'An earlier attempt left no answer' }
        : prepare(ports, tx, agreed);
    });
    if (ready === null) return done('Nothing left to do');
    if ('person' in ready) return byPerson(ports, about, ready.person);
    const now = ports.clock.now();
    if (!isTimeForCall(message, now)) return again(nextTryAt(now, message), 'No time for a call');
    const { agreed, mail, to, letter, from } = ready;
    const messageId = `${idOfMail(ports, administration, agreed)}@${domainOf(mail.from)}`;
    const body = await mailBodyOf(ports, letter);
    const sent = await mail.send({ ...body, ...from, messageId, at: now, to });
    if (sent.ok)
      return done(`Sent: ${sent.value.answer}`, (tx) => left(ports, tx, about, messageId));
    const { kind, message: why } = sent.error;
    return kind === 'transient' ? again(nextTryAt(now, message), why) : byPerson(ports, about, why);
  };
}

function again(nextAt: ReturnType<typeof nextTryAt>, note: string): Handled {
  return { outcome: { kind: 'retry', nextAt, note, uncertain: false } };
}

/** What still has to be confirmed; null when it was, or when it no longer stands. */
async function live(tx: Tx, about: Messages['confirm-agreement']): Promise<Agreed | null> {
  const agreed =
    'planId' in about
      ? await tx.agreements.plan(about.planId)
      : await tx.agreements.promise(about.promiseId);
  return agreed === null || agreed.confirmed !== undefined || agreed.state === 'cancelled'
    ? null
    : agreed;
}

async function prepare(ports: Ports, tx: Tx, agreed: Agreed): Promise<Ready | Person> {
  const connection = await connectionOf(tx, 'mail');
  if (connection === null) return { person: 'No mail server is connected' };
  const debtor = await tx.debtors.byId(agreed.debtorId);
  const to = parseEmail(debtor?.email ?? '');
  if (debtor === null || to === null) return { person: 'The debtor has no usable e-mail address' };
  const { sender, zone } = await tx.administration.get();
  const { id, debtorId, openItemIds } = agreed;
  const links = await linksFor(ports, tx, { key: id, debtorId, openItemIds });
  const written = await writeAgreement(tx, {
    ...{ letter: isPlan(agreed) ? 'payment-plan' : 'promise', debtor },
    items: await tx.ledger.items({ openOnly: false, ids: openItemIds }),
    ...{ agreement: termsOf(agreed), on: ports.clock.today(zone) },
    ...(links === null ? {} : { links }),
  });
  if (!written.ok) return { person: written.error.message };
  const from = { senderName: sender.name, toName: debtor.name };
  return { agreed, mail: ports.outside.mail(connection), to, letter: written.value, from };
}

function termsOf(agreed: Agreed): LetterAgreement {
  const { amount, compensation } = agreed;
  return {
    amount,
    ...(isPlan(agreed) ? { instalments: agreed.instalments } : { payBy: agreed.payBy }),
    ...(compensation === undefined ? {} : { compensation }),
  };
}

/** Follows from whose agreement it is, so that every copy carries the same. */
function idOfMail({ digest }: Ports, administration: AdministrationId, { id }: Agreed): string {
  return digest(new TextEncoder().encode(`${administration} confirm ${id}`)).slice(0, 40);
}

async function left(
  ports: Ports,
  tx: Tx,
  about: Messages['confirm-agreement'],
  messageId: string,
): Promise<void> {
  const agreed = await live(tx, about);
  if (agreed === null) return;
  await noteConfirmed(ports, tx, agreed, { by: 'voldaan', how: 'e-mail' });
  const { debtorId, openItemIds, id } = agreed;
  await tx.timeline.add({
    ...{ debtorId, openItemIds, at: ports.clock.now(), by: 'voldaan' },
    kind: 'sent',
    detail: { channel: 'mail', about: id, messageId },
  });
}

function byPerson(ports: Ports, about: Messages['confirm-agreement'], note: string): Handled {
  return done(`For a person: ${note}`, async (tx) => {
    const agreed = await live(tx, about);
    const task = agreed === null ? null : await tx.tasks.byKey(taskKey(agreed));
    if (task !== null && task.closed === undefined) await tellHostOfTask(ports, tx, task);
  });
}
