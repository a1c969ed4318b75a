import { addWorkingDays } from '../../domain/dunning/working-days.js';
import type { ReceivedMail } from '../../domain/mail/received-mail.js';
import type { Debtor } from '../../domain/party/debtor.js';
import { classifyMail, type Classified } from '../../formats/mail/classify.js';
import { type MailTask, mailTask } from '../../formats/mail/task-words.js';
import { assertNever } from '../../kernel/result.js';
import { dateIn } from '../../kernel/dates.js';
import type { MessageSent } from '../../ports/messages.js';
import type { MailReceived } from '../../ports/received.js';
import type { TimelineKind } from '../../ports/timeline.js';
import type { Trouble } from '../../ports/dunning.js';
import type { Tx } from '../../ports/store.js';
import { openTask } from '../task/open-task.js';
import type { Ports } from '../ports.js';

/** Working days until somebody has looked at what came in. */
const LOOK_DAYS = 1;
/** Characters of a reply that stand on the timeline. */
const QUOTE_MAX = 4_000;

/** Whose a message is: by the message of ours it is about, or, for a person's, by his address alone. */
interface Found {
  readonly debtor: Debtor | null;
  readonly sent: MessageSent | null;
}

interface Taken extends Found {
  readonly ports: Ports;
  readonly tx: Tx;
  readonly mail: ReceivedMail;
  readonly read: Classified;
}

/** Debtors by their address in lower case; asked for only when a message names none of ours. */
export type DebtorsByAddress = (tx: Tx, address: string) => Promise<readonly Debtor[]>;

/**
 * One message of the watched mailbox, once per content: what it is, whose it is, and what follows from it. Null when it was
 * taken before. Never by guess: an address that two debtors have is nobody's.
 */
export async function takeMail(
  ports: Ports,
  tx: Tx,
  mail: ReceivedMail,
  how: { readonly own: string | null; readonly debtorsBy: DebtorsByAddress },
): Promise<MailReceived | null> {
  if (await tx.received.has(mail.sha256)) return null;
  const read = classifyMail(mail);
  const isOwn = mail.from !== null && mail.from === how.own;
  const found = isOwn ? { debtor: null, sent: null } : await ownerOf(tx, mail, read, how.debtorsBy);
  const received: MailReceived = {
    ...{ sha256: mail.sha256, ref: mail.ref, kind: isOwn ? 'own' : read.kind, at: mail.at },
    ...(found.debtor === null ? {} : { debtorId: found.debtor.id }),
    ...(mail.from === null ? {} : { sender: mail.from }),
    subject: mail.subject,
    note: noteOf(isOwn, read, found),
  };
  if ((await tx.received.add(received)) === 'exists') return null;
  if (!isOwn) await follow({ ...found, ports, tx, mail, read });
  return received;
}

async function ownerOf(
  tx: Tx,
  { from }: ReceivedMail,
  { about, kind }: Classified,
  debtorsBy: DebtorsByAddress,
): Promise<Found> {
  for (const messageId of about) {
    const sent = await tx.messages.byMessageId(messageId);
    if (sent !== null) return { sent, debtor: await tx.debtors.byId(sent.debtorId) };
  }
  // What machines report must name the message; whoever may write a sender may write anything.
  const isByAddress = kind === 'reply' || kind === 'automatic';
  const known = isByAddress && from !== null ? await debtorsBy(tx, from) : [];
  const [only] = known;
  return { sent: null, debtor: only !== undefined && known.length === 1 ? only : null };
}

function noteOf(isOwn: boolean, { kind, status }: Classified, { debtor, sent }: Found): string {
  if (isOwn) return 'From our own address.';
  if (debtor === null) return 'About no message of ours, and from no address that one debtor has.';
  const how = sent === null ? 'by the address of its sender' : 'by the message it is about';
  return `Of debtor ${debtor.number}, known ${how}.${kind === 'bounce' && status !== undefined ? ` Status ${status}.` : ''}`;
}

async function follow(taken: Taken): Promise<void> {
  const { read } = taken;
  if (taken.debtor === null) return;
  switch (read.kind) {
    case 'bounce':
      return bounced(taken, taken.debtor);
    case 'complaint':
      await onTimeline(taken, taken.debtor, 'note', { what: 'complaint' });
      await noteTrouble(taken, 'complaint');
      return askPerson(taken, taken.debtor, 'complaint');
    case 'reply':
      await onTimeline(taken, taken.debtor, 'reply', { text: quoteOf(taken.mail) });
      return askPerson(taken, taken.debtor, 'reply');
    case 'automatic':
      return onTimeline(taken, taken.debtor, 'reply', {
        automatic: true,
        text: quoteOf(taken.mail),
      });
    case 'delayed':
    case 'delivered':
      return onTimeline(taken, taken.debtor, 'note', { what: `mail-${read.kind}` });
    default:
      return assertNever(read.kind);
  }
}

/**
 * A message of ours did not arrive: no term runs from it, and a person finds another way. 5.x.x is about the address, which
 * is marked, unless the debtor has another one by now.
 */
async function bounced(taken: Taken, debtor: Debtor): Promise<void> {
  const { tx, sent, read, ports } = taken;
  if (sent === null) return;
  const { hard, status, diagnostic } = read;
  const why = {
    hard,
    ...(status === undefined ? {} : { status }),
    ...(diagnostic === undefined ? {} : { diagnostic }),
  };
  const now = ports.clock.now();
  if (!(await tx.messages.bounce(sent.messageId, why, now))) return;
  await onTimeline(taken, debtor, 'bounced', { ...why, to: sent.to });
  await noteTrouble(taken, 'bounce');
  if (hard) {
    const { zone } = await tx.administration.get();
    const mailBounced = { address: sent.to, on: dateIn(now, zone), ...why };
    await tx.profiles.change(debtor.id, (before) => ({ ...before, mailBounced }));
  }
  await askPerson(taken, debtor, hard ? 'mail-bounced' : 'mail-failed');
}

/** A run that makes trouble is stopped (domain/dunning/brakes). */
async function noteTrouble({ ports, tx, sent }: Taken, trouble: Trouble): Promise<void> {
  if (sent?.actionId !== undefined)
    await tx.dunning.noteTrouble(sent.actionId, trouble, ports.clock.now());
}

function quoteOf({ text }: ReceivedMail): string {
  return Array.from(text).slice(0, QUOTE_MAX).join('');
}

function onTimeline(
  { ports, tx, mail, sent }: Taken,
  debtor: Debtor,
  kind: TimelineKind,
  detail: Readonly<Record<string, unknown>>,
): Promise<void> {
  const { subject, messageId } = mail;
  return tx.timeline.add({
    debtorId: debtor.id,
    openItemIds: sent?.openItemIds ?? [],
    at: ports.clock.now(),
    by: 'debtor',
    kind,
    detail: {
      ...{ via: 'mail', subject, message: messageId },
      ...(sent === null ? {} : { about: sent.messageId }),
      ...detail,
    },
  });
}

async function askPerson(taken: Taken, debtor: Debtor, task: MailTask): Promise<void> {
  const { ports, tx, mail, sent, read } = taken;
  const { owner } = await tx.profiles.get(debtor.id);
  const { language, country, zone } = await tx.administration.get();
  const isReply = task === 'reply';
  const told = {
    debtor: debtor.name,
    address: (isReply ? mail.from : sent?.to) ?? debtor.email ?? '',
    subject: isReply ? mail.subject : '',
    text: isReply ? quoteOf(mail) : (read.diagnostic ?? ''),
  };
  const today = ports.clock.today(zone);
  await openTask(ports, tx, {
    ...mailTask(language, task, told),
    key: `mail:${mail.sha256.slice(0, 32)}`,
    kind: task,
    role: 'debtors',
    ...(owner === undefined ? {} : { owner }),
    debtorId: debtor.id,
    openItemIds: sent?.openItemIds ?? [],
    dueOn: addWorkingDays(ports.calendar(country), today, LOOK_DAYS),
  });
}
