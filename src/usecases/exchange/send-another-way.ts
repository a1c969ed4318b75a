import type { Instant } from '../../kernel/dates.js';
import { assertNever } from '../../kernel/result.js';
import type { Dispatch } from '../../domain/exchange/fallback.js';
import { holdSentence, maybeMailedSentence } from '../../domain/exchange/fallback-words.js';
import type { Administration } from '../../domain/party/administration.js';
import { type EmailAddress, parseEmail } from '../../domain/party/email.js';
import type { Mail, MailError } from '../../ports/mail.js';
import type { ClaimedMessage, Exchange, Tx } from '../../ports/store.js';
import {
  type Leaving,
  mailOf,
  messageIdOf,
  pdfOf,
  printJobOf,
  travelling,
} from './another-way-forms.js';
import { moveExchange } from './exchange-state.js';
import {
  awaitConnection,
  done,
  type Handled,
  type Handler,
  isTimeForCall,
} from '../outbox/handled.js';
import { nextTryAt } from '../outbox/next-try.js';
import type { Messages } from '../outbox/outbox-messages.js';
import { connectionOf, type Ports } from '../ports.js';

/** A document that is ready to leave, with what its channel needs. */
type Ready = Leaving &
  (
    | { readonly channel: 'print' }
    | { readonly channel: 'e-mail'; readonly mail: Mail; readonly to: EmailAddress }
  );

/** Why nothing leaves in this attempt. */
type Stays = { readonly stays: Handled };

const NOTHING_LEFT: Stays = { stays: done('Nothing left to do') };

/**
 * SEND by another channel: one attempt by e-mail or into the print folder. SMTP cannot be asked what became of a
 * message, so an attempt without an answer is held for a person and never repeated by itself; laying a page for printing
 * under the same key makes no second one, and is tried again.
 */
export function makeSendAnotherWay(ports: Ports): Handler {
  return async (administration, message) => {
    const { exchangeId } = message.payload as Messages['send-another-way'];
    const ready = await ports.store.inTransaction(administration, async (tx) =>
      prepare(ports, tx, await tx.exchanges.byId(exchangeId)),
    );
    if ('stays' in ready) return ready.stays;
    // Before the attempt is on record: what breaks while the page is made has certainly not left.
    const pdf = await pdfOf(ports, ready);
    const now = ports.clock.now();
    if (!isTimeForCall(message, now)) return tooLate(nextTryAt(now, message));
    const started = await ports.store.inTransaction(administration, (tx) =>
      begin(ports, tx, ready),
    );
    if (started === null) return NOTHING_LEFT.stays;
    return ready.channel === 'print'
      ? toPrint(ports, { ...ready, exchange: started }, pdf, message)
      : byMail(ports, { ...ready, exchange: started }, pdf, message);
  };
}

function tooLate(nextAt: Instant): Handled {
  const note =
    'This attempt took so long that another worker may have begun one; nothing was sent.';
  return { outcome: { kind: 'retry', nextAt, note, uncertain: false } };
}

async function prepare(ports: Ports, tx: Tx, exchange: Exchange | null): Promise<Ready | Stays> {
  const channel = exchange?.channel;
  if (exchange === null || channel === undefined || channel === 'network') return NOTHING_LEFT;
  if (exchange.state !== 'queued' && exchange.state !== 'sending') return NOTHING_LEFT;
  const administration = await tx.administration.get();
  if (channel === 'e-mail' && exchange.state === 'sending') {
    await holdUncertain(ports, tx, exchange, administration);
    return { stays: done('Held: an earlier attempt left no answer') };
  }
  const document = await tx.documents.byId(exchange.documentId);
  // A corrected version has its own exchange and key: its bytes never travel under this one's.
  if (document?.version !== exchange.documentVersion || document.bytes === undefined)
    return NOTHING_LEFT;
  const debtor = document.debtorId === undefined ? null : await tx.debtors.byId(document.debtorId);
  if (debtor === null) return NOTHING_LEFT;
  const leaving = { exchange, administration, debtor, ...travelling(document.bytes) };
  if (channel === 'print') return { channel, ...leaving };
  // The customer card may have lost its address since the channel was chosen.
  const to = parseEmail(debtor.email ?? '');
  if (to === null) {
    await hold(ports, tx, exchange, holdSentence('no-address', administration.language, null));
    return { stays: done('Held: no e-mail address') };
  }
  const connection = await connectionOf(tx, 'mail');
  if (connection === null) return { stays: awaitConnection('mail', ports.clock.now()) };
  return { channel, ...leaving, to, mail: ports.outside.mail(connection) };
}

/** Write-ahead: the attempt is on record before anything leaves. Null when another worker was faster. */
async function begin(ports: Ports, tx: Tx, ready: Ready): Promise<Exchange | null> {
  const exchange = await tx.exchanges.byId(ready.exchange.id);
  const { state, attempts } = ready.exchange;
  if (exchange?.state !== state || exchange.attempts !== attempts) return null;
  const now = ports.clock.now();
  const started: Exchange = {
    ...exchange,
    state: 'sending',
    attempts: attempts + 1,
    firstAttemptAt: exchange.firstAttemptAt ?? now,
    attemptedAt: now,
    dispatch: {
      ...(ready.channel === 'print' ? {} : { to: ready.to }),
      reference: ready.channel === 'print' ? exchange.id : mailIdOf(ports, ready, ready.mail),
      at: now,
    },
  };
  await tx.exchanges.save(started);
  return started;
}

function mailIdOf(
  { digest }: Ports,
  { administration, exchange }: Leaving,
  { from }: Mail,
): string {
  return messageIdOf(digest, { administration: administration.id, key: exchange.key }, from);
}

async function byMail(
  ports: Ports,
  leaving: Extract<Ready, { channel: 'e-mail' }>,
  pdf: Uint8Array,
  message: ClaimedMessage,
): Promise<Handled> {
  const { exchange, mail, to } = leaving;
  const messageId = mailIdOf(ports, leaving, mail);
  const at = ports.clock.now();
  const sent = await mail.send({ ...mailOf(leaving, pdf), messageId, to, at });
  if (!sent.ok) return afterMailError(ports, leaving, sent.error, message);
  const { answer } = sent.value;
  return done(`The mail server took it: ${answer}`, (tx) => left(ports, tx, exchange, { answer }));
}

async function toPrint(
  ports: Ports,
  leaving: Leaving,
  pdf: Uint8Array,
  message: ClaimedMessage,
): Promise<Handled> {
  const laid = await ports.print.put(printJobOf(leaving, pdf, ports.clock.now()));
  if (!laid.ok) return again(ports, leaving.exchange, laid.error.message, message);
  const { reference } = laid.value;
  return done(`Laid for printing: ${reference}`, (tx) =>
    left(ports, tx, leaving.exchange, { reference }),
  );
}

/** It is gone: final, whatever the network learns of the receiver later. */
async function left(
  ports: Ports,
  tx: Tx,
  exchange: Exchange,
  found: Partial<Dispatch>,
): Promise<void> {
  const at = ports.clock.now();
  if (exchange.dispatch === undefined)
    throw new Error(`Exchange ${exchange.id} left without a record`);
  const dispatch = { ...exchange.dispatch, ...found, at };
  const event = { kind: 'sent-another-way' } as const;
  await moveExchange(ports, tx, exchange, {
    event,
    at,
    note: dispatch.to ?? dispatch.reference,
    dispatch,
  });
}

function afterMailError(
  ports: Ports,
  { exchange, administration }: Leaving,
  error: MailError,
  message: ClaimedMessage,
): Handled {
  const { kind } = error;
  const about = { administration: administration.id, exchange: exchange.id, kind };
  ports.observe.event('mail.attempt-failed', about);
  switch (kind) {
    case 'refused':
    case 'precondition':
      return done(`Held: ${error.message}`, (tx) => hold(ports, tx, exchange, error.message));
    case 'unknown':
      return done(`Held: ${error.message}`, (tx) =>
        holdUncertain(ports, tx, exchange, administration),
      );
    case 'transient':
      return again(ports, exchange, error.message, message);
    default:
      return assertNever(kind);
  }
}

function again(ports: Ports, exchange: Exchange, note: string, message: ClaimedMessage): Handled {
  const at = ports.clock.now();
  return {
    outcome: { kind: 'retry', nextAt: nextTryAt(at, message), note, uncertain: false },
    save: async (tx) => {
      await moveExchange(ports, tx, exchange, { event: { kind: 'not-accepted' }, at, note });
    },
  };
}

async function hold(
  ports: Ports,
  tx: Tx,
  exchange: Exchange,
  note: string,
  found: Pick<Exchange, 'dispatch'> = {},
): Promise<void> {
  const at = ports.clock.now();
  const event = { kind: 'precondition-failed' } as const;
  await moveExchange(ports, tx, exchange, { event, at, note, ...found });
}

async function holdUncertain(
  ports: Ports,
  tx: Tx,
  exchange: Exchange,
  { language }: Administration,
): Promise<void> {
  const { dispatch } = exchange;
  const found =
    dispatch === undefined ? {} : { dispatch: { ...dispatch, uncertain: true } as const };
  await hold(ports, tx, exchange, maybeMailedSentence(language), found);
}
