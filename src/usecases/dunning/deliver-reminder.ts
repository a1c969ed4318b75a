import { addMs, type Instant, type PlainDate } from '../../kernel/dates.js';
import { assert, assertNever } from '../../kernel/result.js';
import type { LedgerItem } from '../../domain/dunning/ledger.js';
import { emailsOf, type Route } from '../../domain/dunning/route.js';
import type { Administration } from '../../domain/party/administration.js';
import type { DebtorProfile } from '../../domain/party/debtor-profile.js';
import type { Debtor } from '../../domain/party/debtor.js';
import type { EmailAddress } from '../../domain/party/email.js';
import { addressLines } from '../../formats/letter/facts-of.js';
import type { ReminderDispatch } from '../../ports/dispatches.js';
import type { Mail, MailError } from '../../ports/mail.js';
import type { StoredAction } from '../../ports/dunning.js';
import type { ClaimedMessage, Tx } from '../../ports/store.js';
import { messageIdOf } from '../exchange/another-way-forms.js';
import { holdUncertain, noteRefused, settleLeft } from './dispatch-state.js';
import { done, type Handled, isTimeForCall } from '../outbox/handled.js';
import { nextTryAt } from '../outbox/next-try.js';
import type { Ports } from '../ports.js';
import { letterPdfOf, mailBodyOf, type ReminderLetter } from './reminder-letter.js';

/** A reminder that is due, claimed and written, with the way it goes. */
export interface Outgoing {
  readonly stored: StoredAction;
  readonly administration: Administration;
  readonly debtor: Debtor;
  readonly profile: DebtorProfile;
  /** Those it is about, as the plan of this moment saw them */
  readonly items: readonly LedgerItem[];
  readonly today: PlainDate;
  readonly written: ReminderLetter;
  readonly route: Route;
  /** Counts the attempts that are on record, from 1 */
  readonly attempt: number;
}

type ByMail = Outgoing & { readonly route: Extract<Route, { via: 'mail' }> };
type ByPost = Outgoing & { readonly route: { readonly via: 'letter' | 'registered' } };

/**
 * One attempt to bring a reminder to its debtor by mail. SMTP cannot be asked what became of a message: an attempt
 * without an answer waits for a person and is never repeated by itself.
 */
export async function deliverByMail(
  ports: Ports,
  mail: Mail,
  outgoing: ByMail,
  message: ClaimedMessage,
): Promise<Handled> {
  const { stored, administration, debtor } = outgoing;
  const { to } = outgoing.route;
  assertRecipient(outgoing, to);
  // Before the attempt is on record: what breaks while pages are made has certainly not left.
  const body = await mailBodyOf(ports, outgoing.written);
  const key = `reminder:${stored.id}:${to.toLowerCase()}`;
  const messageId = messageIdOf(
    ports.digest,
    { administration: administration.id, key },
    mail.from,
  );
  const parts = [body.text, body.html ?? '', ...body.attachments.map(({ bytes }) => bytes)];
  const sha256 = digestOf(ports, [body.subject, ...parts]);
  const begun = await begin(ports, outgoing, message, {
    ...{ channel: 'mail', to, messageId, sha256 },
  });
  if (begun === null) return notNow(ports, message);
  const sent = await mail.send({
    ...{ ...body, messageId, to, at: begun.at, thread: stored.id },
    ...{ senderName: administration.sender.name, toName: debtor.name },
  });
  if (!sent.ok) return afterMailError(ports, outgoing, begun, sent.error, message);
  const { answer } = sent.value;
  return done(`The mail server took it: ${answer}`, (tx) =>
    settleLeft(ports, tx, stored, { ...begun, reference: answer }, body.text),
  );
}

/** One attempt to lay a letter ready for the post. The same key never makes a second page. */
export async function deliverByPost(
  ports: Ports,
  outgoing: ByPost,
  message: ClaimedMessage,
): Promise<Handled> {
  const { stored, administration, debtor, written, route } = outgoing;
  assertRecipient(outgoing);
  const bytes = await letterPdfOf(ports, written);
  const sha256 = ports.digest(bytes);
  const begun = await begin(ports, outgoing, message, { channel: route.via, sha256 });
  if (begun === null) return notNow(ports, message);
  const laid = await ports.print.put({
    ...{ administration: administration.id, key: stored.id, at: begun.at, bytes },
    about: {
      number: written.letter.subject,
      addressee: debtor.name,
      address: addressLines(debtor.address, debtor.country),
      ...(route.via === 'registered' ? { registered: true } : {}),
    },
  });
  if (!laid.ok) return again(ports, begun, laid.error.message, message);
  const { reference } = laid.value;
  return done(`Laid for the post: ${reference}`, (tx) =>
    settleLeft(ports, tx, stored, { ...begun, reference }, written.letter.text),
  );
}

/** Whose letter it is must be whose address and whose invoices go with it (reliability-security 6). */
function assertRecipient(outgoing: Outgoing, to?: EmailAddress): void {
  const { stored, debtor, profile, items, written } = outgoing;
  assert(debtor.id === stored.action.debtor, 'a reminder goes to the debtor of its action');
  assert(profile.debtorId === debtor.id, 'a reminder goes to the contacts of its debtor');
  assert(to === undefined || emailsOf(debtor, profile).includes(to), 'the address is his');
  assert(
    items.every(({ debtorId }) => debtorId === debtor.id) &&
      written.copies.every(({ debtorId }) => debtorId === debtor.id),
    'every item and every invoice in a reminder is of its debtor',
  );
}

function digestOf(ports: Ports, parts: readonly (string | Uint8Array)[]): string {
  const encoder = new TextEncoder();
  const digests = parts.map((part) =>
    ports.digest(typeof part === 'string' ? encoder.encode(part) : part),
  );
  return ports.digest(encoder.encode(digests.join('\n')));
}

/**
 * Write-ahead, in the transaction that looks once more whether it may leave: still approved, not stopped, and every item
 * as open as the letter says. Null: not now.
 */
async function begin(
  ports: Ports,
  { stored, debtor, items, written, administration, attempt }: Outgoing,
  message: ClaimedMessage,
  how: Pick<ReminderDispatch, 'channel' | 'to' | 'messageId' | 'sha256'>,
): Promise<ReminderDispatch | null> {
  const now = ports.clock.now();
  if (!isTimeForCall(message, now)) return null;
  const dispatch: ReminderDispatch = {
    ...{ actionId: stored.id, attempt, debtorId: debtor.id, at: now, state: 'leaving' },
    openItemIds: items.map(({ id }) => id),
    subject: written.letter.subject,
    ...how,
  };
  return ports.store.inTransaction(administration.id, async (tx) => {
    const found = await tx.dunning.action(stored.id);
    if (found?.state !== 'approved' || (await tx.administration.isDunningStopped())) return null;
    if (!(await isAsOpen(tx, items))) return null;
    return (await tx.dispatches.begin(dispatch)) === 'begun' ? dispatch : null;
  });
}

async function isAsOpen(tx: Tx, items: readonly LedgerItem[]): Promise<boolean> {
  const now = await tx.ledger.items({ openOnly: false, ids: items.map(({ id }) => id) });
  return items.every(({ id, open }) =>
    now.some((item) => item.id === id && item.open.minor === open.minor),
  );
}

/** Something changed while the pages were made: the facts are read again. */
function notNow(ports: Ports, message: ClaimedMessage): Handled {
  const nextAt = nextTryAt(ports.clock.now(), message);
  const note = 'Something changed, or the time was too short, before it could leave.';
  return { outcome: { kind: 'retry', nextAt, note, uncertain: false } };
}

/** Before the next way is tried, ms: only so that the queue takes others first. */
const NEXT_WAY_MS = 1_000;

function afterMailError(
  ports: Ports,
  { stored, administration, debtor }: ByMail,
  begun: ReminderDispatch,
  error: MailError,
  message: ClaimedMessage,
): Handled {
  const { kind, message: note } = error;
  const about = { administration: administration.id, action: stored.id, kind };
  ports.observe.event('mail.attempt-failed', about);
  switch (kind) {
    case 'refused':
      return {
        outcome: retry(addMs(ports.clock.now(), NEXT_WAY_MS), note),
        save: async (tx) => {
          await noteRefused(ports, tx, debtor, begun, error);
          await tx.dunning.noteTrouble(stored.id, 'bounce', ports.clock.now());
        },
      };
    case 'precondition':
      return {
        outcome: {
          kind: 'parked',
          note: `${note} Mend it, then release this message.`,
          uncertain: false,
        },
        save: (tx) => tx.dispatches.settle({ ...begun, state: 'stayed', note }),
      };
    case 'unknown':
      return done(`Waits for a person: ${note}`, (tx) => holdUncertain(ports, tx, stored, begun));
    case 'transient':
      return again(ports, begun, note, message);
    default:
      return assertNever(kind);
  }
}

function retry(nextAt: Instant, note: string): Handled['outcome'] {
  return { kind: 'retry', nextAt, note, uncertain: false };
}

function again(
  ports: Ports,
  begun: ReminderDispatch,
  note: string,
  message: ClaimedMessage,
): Handled {
  return {
    outcome: retry(nextTryAt(ports.clock.now(), message), note),
    save: (tx) => tx.dispatches.settle({ ...begun, state: 'stayed', note }),
  };
}
