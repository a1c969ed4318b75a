import { addMs } from '../../kernel/dates.js';
import type { AdministrationId, ResponseId } from '../../kernel/ids.js';
import { assertNever, err, ok, type Result } from '../../kernel/result.js';
import type { ExchangeEvent } from '../../domain/exchange/exchange.js';
import { printParticipant } from '../../domain/party/participant.js';
import { INVOICE_RESPONSE } from '../../formats/ubl/response.js';
import type {
  AccessPoint,
  LookupResult,
  Transmission,
  TransmissionStatus,
} from '../../ports/access-point.js';
import type { AccessPointError } from '../../ports/access-point-error.js';
import type { ResponseSent } from '../../ports/responses-sent.js';
import type { ClaimedMessage, Tx } from '../../ports/store.js';
import { changeOf } from '../exchange/exchange-state.js';
import { handOver } from '../exchange/hand-over.js';
import {
  awaitConnection,
  done,
  type Handled,
  type Handler,
  isTimeForCall,
} from '../outbox/handled.js';
import { makeLookUpParticipant } from '../exchange/look-up-participant.js';
import { whyNotSending } from '../exchange/may-send.js';
import { nextTryAt } from '../outbox/next-try.js';
import { type Messages, put } from '../outbox/outbox-messages.js';
import { connectionOf, type Ports } from '../ports.js';
import { moveResponse } from './response-state.js';

/** First look at what became of an answer, when no webhook came. */
const FIRST_TRACK_MS = 60_000;
/** How often an answer that waits for an earlier one looks whether that has gone. */
const TURN_MS = 3_600_000;

/** An answer that is not over is not overtaken by a later one: the order is part of what is said. */
const UNDER_WAY: readonly ResponseSent['state'][] = ['queued', 'sending', 'unknown', 'held'];

/**
 * One attempt to send an answer to a supplier: only when he registered for responses, in the order they were given, and
 * at most once taken. What he does not take is recorded as such and kept.
 */
export function makeSendResponse(ports: Ports): Handler {
  const lookUp = makeLookUpParticipant(ports);
  return async (administration, message) => {
    const { responseId } = message.payload as Messages['send-response'];
    const loaded = await ports.store.inTransaction(administration, (tx) =>
      load(ports, tx, responseId),
    );
    if (loaded === null) return done('Nothing left to do');
    if (loaded === 'not-connected')
      return awaitConnection('access-point', ports.clock.now(), message.uncertain);
    const { sent, accessPoint, waits } = loaded;
    if (waits !== null) return wait(ports, waits, message);
    // An attempt that began and left no outcome is as uncertain as one that heard nothing.
    const uncertain = message.uncertain || sent.state === 'unknown' || sent.state === 'sending';
    if (sent.attempts === 0 && !uncertain) {
      const about = { about: [INVOICE_RESPONSE.documentType] };
      const found = await lookUp(administration, sent.receiver, about);
      const stopped = beforeFirst(ports, accessPoint, { sent, found }, message);
      if (stopped !== null) return stopped;
    }
    const begun = await ports.store.inTransaction(administration, (tx) =>
      begin(ports, tx, sent.id),
    );
    const handed = await handOver(
      { accessPoint, checkReceiver: () => Promise.resolve(null) },
      begun.transmission,
      { ...sent, uncertain },
      ports.clock.now(),
      () => isTimeForCall(message, ports.clock.now()),
    );
    if (handed.ok) return afterStatus(ports, begun.sent, handed.value);
    const { attemptedAt } = handed.error.onlyAsked === true ? sent : begun.sent;
    const tried = attemptedAt === undefined ? begun.sent : { ...begun.sent, attemptedAt };
    return afterError(ports, tried, handed.error, message);
  };
}

interface Loaded {
  readonly sent: ResponseSent;
  readonly accessPoint: AccessPoint;
  /** Why it may not go now; null: it may */
  readonly waits: string | null;
}

/** Null when there is nothing left to send. */
async function load(
  ports: Ports,
  tx: Tx,
  responseId: ResponseId,
): Promise<Loaded | 'not-connected' | null> {
  const sent = await tx.responsesSent.byId(responseId);
  if (sent === null || !['queued', 'sending', 'unknown'].includes(sent.state)) return null;
  const connection = await connectionOf(tx, 'access-point');
  if (connection === null) return 'not-connected';
  const accessPoint = ports.outside.accessPoint(connection);
  const others = await tx.responsesSent.conversation(sent.documentId);
  const isSecond = others.some((e) => e.serial < sent.serial && UNDER_WAY.includes(e.state));
  const waits = isSecond
    ? 'An earlier answer about this invoice waits'
    : await whyNotSending(ports, tx, { connection, accessPoint }, sent);
  return { sent, accessPoint, waits };
}

function wait(ports: Ports, note: string, { uncertain }: ClaimedMessage): Handled {
  const nextAt = addMs(ports.clock.now(), TURN_MS);
  return { outcome: { kind: 'retry', nextAt, note, uncertain } };
}

/** What is certain before anything is sent; null: the supplier takes responses. */
function beforeFirst(
  ports: Ports,
  accessPoint: AccessPoint,
  { sent, found }: { readonly sent: ResponseSent; readonly found: LookupResult | null },
  message: ClaimedMessage,
): Handled | null {
  const lack = accessPoint.traits.lacks['responses-out'];
  if (lack !== undefined) return hold(ports, sent, `This access point cannot do it: ${lack}`);
  const { registered = 'unknown', documentTypes = [], error } = found ?? {};
  if (registered === 'unknown' || (registered && documentTypes.length === 0)) {
    const note = error ?? 'Whether the supplier takes responses could not be looked up';
    const nextAt = nextTryAt(ports.clock.now(), message);
    return { outcome: { kind: 'retry', nextAt, note, uncertain: false } };
  }
  if (documentTypes.includes(INVOICE_RESPONSE.documentType)) return null;
  const note = `${printParticipant(sent.receiver)} takes no responses. Nothing was sent; the answer is kept.`;
  return done(note, async (tx) => {
    const stateAt = ports.clock.now();
    await tx.responsesSent.save({ ...sent, state: 'not-taken', stateAt, stateNote: note });
  });
}

function hold(ports: Ports, sent: ResponseSent, note: string): Handled {
  const event = { kind: 'precondition-failed' } as const;
  return done(note, async (tx) => {
    await moveResponse(ports, tx, sent, { event, at: ports.clock.now(), note });
  });
}

/** Write-ahead: the attempt is on record before the call. */
async function begin(
  ports: Ports,
  tx: Tx,
  id: ResponseId,
): Promise<{ readonly sent: ResponseSent; readonly transmission: Transmission }> {
  const before = await tx.responsesSent.byId(id);
  if (before === null) throw new Error(`Response ${id} is gone`);
  const now = ports.clock.now();
  const sent: ResponseSent = {
    ...before,
    attempts: before.attempts + 1,
    firstAttemptAt: before.firstAttemptAt ?? now,
    attemptedAt: now,
    state: before.state === 'unknown' ? 'unknown' : 'sending',
  };
  await tx.responsesSent.save(sent);
  const { key, transportId, sender, receiver, bytes } = sent;
  const { documentType, process } = INVOICE_RESPONSE;
  const { country } = await tx.administration.get();
  return {
    sent,
    transmission: {
      ...{ key, transportId, number: id, sender, receiver, documentType, process, country, bytes },
    },
  };
}

function afterStatus(ports: Ports, sent: ResponseSent, status: TransmissionStatus): Handled {
  return done(`Access point has it as ${status.providerId}`, async (tx) => {
    const moved = await moveResponse(ports, tx, sent, changeOf(status));
    if (moved.state !== 'sent') return;
    const at = addMs(ports.clock.now(), FIRST_TRACK_MS);
    await put(tx, ports.ids, 'track-response', sent.id, { responseId: sent.id }, at);
  });
}

function afterError(
  ports: Ports,
  sent: ResponseSent,
  error: AccessPointError,
  message: ClaimedMessage,
): Handled {
  const at = ports.clock.now();
  const note = error.message;
  const move = (kind: ExchangeEvent['kind']) => async (tx: Tx) => {
    const held = error.providerId === undefined ? {} : { providerId: error.providerId };
    await moveResponse(ports, tx, sent, { event: { kind }, at, note, ...held });
  };
  const retry = (kind: ExchangeEvent['kind'], uncertain: boolean): Handled => ({
    outcome: { kind: 'retry', nextAt: nextTryAt(at, message, error), note, uncertain },
    save: move(kind),
  });
  switch (error.kind) {
    case 'invalid':
      return done(`Refused: ${note}`, move('rejected'));
    case 'precondition':
      return done(`Held: ${note}`, move('precondition-failed'));
    case 'transient':
      return retry('not-accepted', false);
    case 'unknown':
      return retry('outcome-unknown', true);
    default:
      return assertNever(error.kind);
  }
}

/** A person says that what held an answer is mended: it goes again under the same key. */
export function makeReleaseResponse(
  ports: Ports,
): (
  administration: AdministrationId,
  id: ResponseId,
) => Promise<
  Result<void, { readonly kind: 'no-such-answer' | 'not-held'; readonly message: string }>
> {
  return (administration, id) =>
    ports.store.inTransaction(administration, async (tx) => {
      const sent = await tx.responsesSent.byId(id);
      if (sent === null)
        return err({ kind: 'no-such-answer', message: `There is no answer ${id}.` });
      if (sent.state !== 'held')
        return err({ kind: 'not-held', message: `Answer ${id} is ${sent.state}, not held.` });
      const now = ports.clock.now();
      await moveResponse(ports, tx, sent, { event: { kind: 'released' }, at: now });
      // A hold may come before any attempt: its moment names the release.
      // Ordered by itself: a later answer that waits for this one must not stand before it.
      const payload = { responseId: id, orderKey: id };
      await put(tx, ports.ids, 'send-response', `${id}:${sent.stateAt}`, payload, now);
      return ok(undefined);
    });
}
