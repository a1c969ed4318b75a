import type { Debtor } from '../../domain/party/debtor.js';
import { groupBy } from '../../kernel/group.js';
import { addMs } from '../../kernel/dates.js';
import type { AdministrationId } from '../../kernel/ids.js';
import type { MailboxError, MailPage } from '../../ports/mailbox.js';
import type { MailboxState, MailReceived } from '../../ports/received.js';
import type { Connection, Tx } from '../../ports/store.js';
import { connectionOf, type Ports } from '../ports.js';
import { type DebtorsByAddress, takeMail } from './take-mail.js';

/** Pages taken in one go; what is left comes at the next turn, five minutes later. */
const PAGES_MAX = 10;
/** How long a mailbox is left alone after what only a person can mend, ms: a wrong password too often locks an account. */
const PAUSE_MS = 3_600_000;
/** Messages shown at most. */
const SHOWN_MAX = 200;

export interface FetchedMail {
  /** none: no mailbox is connected; waiting: it failed a moment ago and was not asked again yet */
  readonly outcome: 'none' | 'looked' | 'failed' | 'waiting';
  readonly taken: readonly MailReceived[];
  readonly error: MailboxError | null;
}

export type FetchMail = (command: {
  readonly administration: AdministrationId;
  /** By a person, now: also what waits after a failure is looked at */
  readonly asked: boolean;
}) => Promise<FetchedMail>;

/**
 * Reads what is new in the watched mailbox. Each message is taken in a transaction of its own, and the cursor is saved after
 * those of its page: a stop in between brings a message again, which is known by its content.
 */
export function makeFetchMail(ports: Ports): FetchMail {
  return async ({ administration, asked }) => {
    const before = await ports.store.inTransaction(administration, async (tx) => {
      const connection = await connectionOf(tx, 'mailbox');
      const sender = await connectionOf(tx, 'mail');
      const state = connection === null ? null : await tx.received.state(connection.id);
      return { connection, sender, state };
    });
    const { connection, state, sender } = before;
    if (connection === null) return { outcome: 'none', taken: [], error: null };
    if (!asked && (state?.nextLookAt ?? '') > ports.clock.now())
      return { outcome: 'waiting', taken: [], error: state?.error ?? null };
    const own = sender === null ? null : ports.outside.mail(sender).from.toLowerCase();
    return takeAll(ports, connection, state, own);
  };
}

async function takeAll(
  ports: Ports,
  connection: Connection,
  before: MailboxState | null,
  own: string | null,
): Promise<FetchedMail> {
  const mailbox = ports.outside.mailbox(connection);
  const taken: MailReceived[] = [];
  let cursor = before?.cursor ?? null;
  for (let page = 0; page < PAGES_MAX; page += 1) {
    const look = await mailbox.look(cursor);
    if (!look.ok) {
      ports.observe.event('mailbox.failed', { connection: connection.id, kind: look.error.kind });
      await saveState(ports, connection, before, { cursor, error: look.error });
      return { outcome: 'failed', taken, error: look.error };
    }
    taken.push(...(await takePage(ports, connection, look.value, own)));
    const stands = look.value.next === cursor;
    cursor = look.value.next;
    await saveState(ports, connection, before, { cursor, error: null });
    // A page that leads to itself would be read for ever.
    if (!look.value.more || stands) break;
  }
  return { outcome: 'looked', taken, error: null };
}

async function takePage(
  ports: Ports,
  { administrationId }: Connection,
  { messages }: MailPage,
  own: string | null,
): Promise<readonly MailReceived[]> {
  const debtorsBy = addressBook();
  const taken: MailReceived[] = [];
  for (const mail of messages) {
    const one = await ports.store.inTransaction(administrationId, (tx) =>
      takeMail(ports, tx, mail, { own, debtorsBy }),
    );
    if (one !== null) taken.push(one);
  }
  return taken;
}

/** The addresses of all debtors, read once for a page and only when a message needs them. */
function addressBook(): DebtorsByAddress {
  let book: ReadonlyMap<string, readonly Debtor[]> | null = null;
  return async (tx: Tx, address) => {
    book ??= groupBy(await tx.debtors.all(), ({ email }) => (email ?? '').trim().toLowerCase());
    return book.get(address) ?? [];
  };
}

async function saveState(
  ports: Ports,
  { id, administrationId }: Connection,
  before: MailboxState | null,
  { cursor, error }: Pick<MailboxState, 'cursor' | 'error'>,
): Promise<void> {
  const now = ports.clock.now();
  const waits = error !== null && error.kind !== 'unreachable';
  await ports.store.inTransaction(administrationId, (tx) =>
    tx.received.saveState({
      ...{ connectionId: id, cursor, error, lookedAt: now },
      succeededAt: error === null ? now : (before?.succeededAt ?? null),
      nextLookAt: waits ? addMs(now, PAUSE_MS) : null,
    }),
  );
}

export interface ShownMailbox {
  readonly state: MailboxState | null;
  /** Newest first */
  readonly messages: readonly MailReceived[];
  /** Whom the messages are from */
  readonly debtors: readonly Pick<Debtor, 'id' | 'number' | 'name'>[];
}

export type ShowMailbox = (administration: AdministrationId) => Promise<ShownMailbox>;

/** How the mailbox is doing, and what came in last. */
export function makeShowMailbox(ports: Pick<Ports, 'store'>): ShowMailbox {
  return (administration) =>
    ports.store.inTransaction(administration, async (tx) => {
      const connection = await connectionOf(tx, 'mailbox');
      const messages = await tx.received.list(SHOWN_MAX);
      const senders = new Set(messages.flatMap(({ debtorId }) => debtorId ?? []));
      const debtors = await tx.debtors.byIds([...senders]);
      return {
        state: connection === null ? null : await tx.received.state(connection.id),
        messages,
        debtors: debtors.map(({ id, number, name }) => ({ id, number, name })),
      };
    });
}
