import { emailsOf, hasPostalAddress } from '../../domain/dunning/route.js';
import type { DunningPolicy } from '../../domain/dunning/policy.js';
import type { Instrument } from '../../domain/instrument/instrument.js';
import type { Debtor } from '../../domain/party/debtor.js';
import type { EmailAddress } from '../../domain/party/email.js';
import { addressLines } from '../../formats/letter/facts-of.js';
import { addDays } from '../../kernel/dates.js';
import type { AdministrationId, DebtorId, OpenItemId } from '../../kernel/ids.js';
import { ok } from '../../kernel/result.js';
import type { ClaimedMessage, Connection, Tx } from '../../ports/store.js';
import { writeAgreement } from '../dunning/agreement-letter.js';
import { messageIdOf } from '../exchange/another-way-forms.js';
import { refuse, type WorkResult } from '../task/give-task.js';
import { barOf, barSentence, type CollectedBy, ITEMS_MAX, partnerOf } from './hand-over-checks.js';
import { done, type Handled, type Handler, isTimeForCall } from '../outbox/handled.js';
import { giveInstrumentTask } from './instrument-task.js';
import { addInstrument } from './instruments.js';
import { nextTryAt } from '../outbox/next-try.js';
import { type Messages, put } from '../outbox/outbox-messages.js';
import { connectionOf, type Ports } from '../ports.js';
import {
  copiesOf,
  letterPdfOf,
  mailBodyOf,
  type ReminderLetter,
} from '../dunning/reminder-letter.js';

interface Announcement {
  readonly debtorId: DebtorId;
  readonly openItemIds: readonly OpenItemId[];
  readonly to: CollectedBy;
  readonly by: string;
}

/** Days a debtor has after the last letter before somebody is asked to decide about the hand-over. */
const ANNOUNCED_DAYS = 7;

/**
 * A person lets the debtor know by whom his invoices are collected next (practice 73): what keeps a hand-over back keeps
 * this letter back too. Our own reminders go on as the policy says; the hand-over is approved apart.
 */
export async function announce(
  ports: Ports,
  tx: Tx,
  policies: (name: string) => DunningPolicy,
  { debtorId, openItemIds, to, by }: Announcement,
): Promise<WorkResult<readonly Instrument[]>> {
  const ids = [...new Set(openItemIds)];
  if (ids.length === 0 || ids.length > ITEMS_MAX)
    return refuse('items', `Name 1 to ${ITEMS_MAX} invoices of the debtor.`);
  const partner = await partnerOf(tx, to);
  if (!partner.ok) return partner;
  const { name, connection } = partner.value;
  const barred = await barOf(ports, tx, policies, {
    ...{ debtorId, openItemIds: ids, isOwn: false, connectionId: connection?.id ?? null },
  });
  if (barred !== null) return refuse(barred.bar.kind, barSentence(barred));
  const known = await tx.instruments.list(
    { openItemIds: ids, kind: 'collection', liveOnly: true },
    ITEMS_MAX,
  );
  if (known[0] !== undefined)
    return refuse('exists', `${known[0].id} has announced one of these invoices already.`);
  const { zone } = await tx.administration.get();
  const expectedOn = addDays(ports.clock.today(zone), ANNOUNCED_DAYS);
  const announced: Instrument[] = [];
  for (const openItemId of ids) {
    const facts = { partner: name, expectedOn };
    const added = await addInstrument(ports, tx, { openItemId, kind: 'collection', facts, by });
    if (!added.ok) throw new Error(`Looked at and still refused: ${added.error.message}`);
    announced.push(added.value);
  }
  const instrumentIds = announced.map(({ id }) => id);
  const key = instrumentIds[0] ?? debtorId;
  const payload = { debtorId, instrumentIds };
  await put(tx, ports.ids, 'announce-hand-over', key, payload, ports.clock.now());
  return ok(announced);
}

interface Ready {
  readonly key: string;
  readonly live: readonly Instrument[];
  readonly debtor: Debtor;
  readonly written: ReminderLetter;
  readonly senderName: string;
  readonly to: EmailAddress | null;
  readonly mail: Connection | null;
}

type Prepared =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'person'; readonly why: string; readonly live: readonly Instrument[] }
  | ({ readonly kind: 'ready' } & Ready);

/**
 * Sends the last letter: by mail, else laid ready for the post, else it is a person's. A mail without an answer is never
 * sent again by itself.
 */
export function makeAnnounceHandOver(
  ports: Ports,
  policies: (name: string) => DunningPolicy,
): Handler {
  return async (administration, message) => {
    const about = message.payload as Messages['announce-hand-over'];
    const found = await ports.store.inTransaction(administration, (tx) =>
      prepare(ports, tx, policies, about, message.uncertain),
    );
    if (found.kind === 'nothing') return done('Nothing left to announce');
    if (found.kind === 'person') return byHand(ports, found.live, found.why);
    if (!isTimeForCall(message, ports.clock.now()))
      return again(ports, message, 'No time for a call');
    return found.to !== null && found.mail !== null
      ? byMail(ports, administration, message, found, found.to, found.mail)
      : byPost(ports, administration, message, found);
  };
}

async function prepare(
  ports: Ports,
  tx: Tx,
  policies: (name: string) => DunningPolicy,
  { debtorId, instrumentIds }: Messages['announce-hand-over'],
  isUncertain: boolean,
): Promise<Prepared> {
  const live: Instrument[] = [];
  for (const id of instrumentIds) {
    const one = await tx.instruments.byId(id);
    if (one?.state === 'announced') live.push(one);
  }
  const [first] = live;
  const debtor = await tx.debtors.byId(debtorId);
  if (first === undefined || debtor === null) return { kind: 'nothing' };
  const person = (why: string): Prepared => ({ kind: 'person', why, live });
  if (isUncertain) return person('An earlier attempt left no answer.');
  const openItemIds = live.map(({ openItemId }) => openItemId);
  const question = { debtorId, openItemIds, connectionId: null, isOwn: true };
  const barred = await barOf(ports, tx, policies, question);
  // Whether the partner is registered was looked at when it was announced, with his connection.
  const { zone, sender, language } = await tx.administration.get();
  if (barred !== null && barred.bar.kind !== 'partner-not-registered')
    return person(barSentence(barred, language));
  const items = await tx.ledger.items({ openOnly: true, ids: openItemIds });
  const { partner = '' } = first.facts;
  const on = ports.clock.today(zone);
  const letter = await writeAgreement(tx, {
    ...{ letter: 'hand-over', debtor, items, agreement: { partner }, on },
  });
  if (!letter.ok) return person(letter.error.message);
  const copies = await copiesOf(
    tx,
    items.map((item) => ({ ...item, delivered: true, responses: [] })),
  );
  const mail = await connectionOf(tx, 'mail');
  const [to = null] = mail === null ? [] : emailsOf(debtor, await tx.profiles.get(debtorId));
  if (to === null && !hasPostalAddress(debtor))
    return person('There is neither a mailbox nor an address to write to.');
  const written = { ...letter.value, copies };
  return { kind: 'ready', key: first.id, live, debtor, written, senderName: sender.name, to, mail };
}

async function byMail(
  ports: Ports,
  administration: AdministrationId,
  message: ClaimedMessage,
  ready: Ready,
  to: EmailAddress,
  connection: Connection,
): Promise<Handled> {
  const { key, debtor, written, senderName, live } = ready;
  const body = await mailBodyOf(ports, written);
  const mail = ports.outside.mail(connection);
  const about = { administration, key: `announce:${key}` };
  const messageId = messageIdOf(ports.digest, about, mail.from);
  const at = ports.clock.now();
  const sent = await mail.send({ ...body, messageId, to, at, senderName, toName: debtor.name });
  if (sent.ok) {
    const detail = { subject: body.subject, channel: 'mail', to, messageId };
    return done(`Sent: ${sent.value.answer}`, async (tx) => {
      await noteLeft(ports, tx, ready, detail);
      await tx.messages.add({
        ...{ messageId: messageId.toLowerCase(), debtorId: debtor.id, channel: 'mail', to, at },
        openItemIds: live.map(({ openItemId }) => openItemId),
      });
    });
  }
  const { kind, message: why } = sent.error;
  return kind === 'transient' ? again(ports, message, why) : byHand(ports, live, why);
}

async function byPost(
  ports: Ports,
  administration: AdministrationId,
  message: ClaimedMessage,
  ready: Ready,
): Promise<Handled> {
  const { key, debtor, written } = ready;
  const bytes = await letterPdfOf(ports, written);
  const { subject } = written.letter;
  const laid = await ports.print.put({
    ...{ administration, key: `announce-${key}`, at: ports.clock.now(), bytes },
    about: {
      ...{ number: subject, addressee: debtor.name },
      address: addressLines(debtor.address, debtor.country),
    },
  });
  if (!laid.ok) return again(ports, message, laid.error.message);
  const { reference } = laid.value;
  const detail = { subject, channel: 'letter', reference, sha256: ports.digest(bytes) };
  return done(`Laid for the post: ${reference}`, (tx) => noteLeft(ports, tx, ready, detail));
}

async function noteLeft(
  ports: Ports,
  tx: Tx,
  { debtor, live, key }: Ready,
  detail: Readonly<Record<string, unknown>>,
): Promise<void> {
  await tx.timeline.add({
    ...{ debtorId: debtor.id, openItemIds: live.map(({ openItemId }) => openItemId) },
    ...{ at: ports.clock.now(), by: 'voldaan', kind: 'sent' },
    detail: { about: key, letter: 'hand-over', ...detail },
  });
}

function again(ports: Ports, message: ClaimedMessage, note: string): Handled {
  const nextAt = nextTryAt(ports.clock.now(), message);
  return { outcome: { kind: 'retry', nextAt, note, uncertain: false } };
}

function byHand(ports: Ports, live: readonly Instrument[], why: string): Handled {
  return done(`For a person: ${why}`, async (tx) => {
    const [first] = live;
    if (first === undefined) return;
    const { zone } = await tx.administration.get();
    await giveInstrumentTask(ports, tx, 'announce-by-hand', {
      ...{ key: `announce-by-hand:${first.id}`, role: 'debtors', debtorId: first.debtorId },
      openItemIds: live.map(({ openItemId }) => openItemId),
      dueOn: ports.clock.today(zone),
      lines: [
        ['partner', first.facts.partner],
        ['reason', why],
      ],
    });
  });
}
