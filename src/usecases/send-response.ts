import { addMs } from '../kernel/dates.js';
import type { AdministrationId, ResponseId } from '../kernel/ids.js';
import { assertNever, err, ok, type Result } from '../kernel/result.js';
import type { ExchangeEvent } from '../domain/exchange/exchange.js';
import { printParticipant } from '../domain/party/participant.js';
import { INVOICE_RESPONSE } from '../formats/ubl/response.js';
import type { AccessPoint, Transmission, TransmissionStatus } from '../ports/access-point.js';
import type { AccessPointError } from '../ports/access-point-error.js';
import type { ResponseSent } from '../ports/responses-sent.js';
import type { ClaimedMessage, Tx } from '../ports/store.js';
import { changeOf } from './exchange-state.js';
import { handOver } from './hand-over.js';
import { awaitConnection, done, type Handled, type Handler } from './handled.js';
import { nextTryAt } from './next-try.js';
import { type Messages, put } from './outbox-messages.js';
import { connectionOf, type Ports } from './ports.js';
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
  return async (administration, message) => {
    const { responseId } = message.payload as Messages['send-response'];
    const loaded = await ports.store.inTransaction(administration, async (tx) => {
      const sent = await tx.responsesSent.byId(responseId);
      const earlier = sent === null ? [] : await tx.responsesSent.conversation(sent.documentId);
      return {
        sent,
        waits: earlier.some((e) => e.serial < (sent?.serial ?? 0) && UNDER_WAY.includes(e.state)),
        connection: await connectionOf(tx, 'access-point'),
      };
    });
    const { sent, connection } = loaded;
    if (sent === null || !['queued', 'sending', 'unknown'].includes(sent.state))
      return done('Nothing left to do');
    if (connection === null) return awaitConnection('access-point', ports.clock.now());
    if (loaded.waits) return wait(ports, 'An earlier answer about this invoice waits');
    const accessPoint = ports.outside.accessPoint(connection);
    const uncertain = message.uncertain || sent.state === 'unknown';
    if (sent.attempts === 0 && !uncertain) {
      const stopped = await beforeFirst(ports, accessPoint, sent, message);
      if (stopped !== null) return stopped;
    }
    const begun = await ports.store.inTransaction(administration, (tx) =>
      begin(ports, tx, sent.id),
    );
    const earlier = { ...sent, uncertain };
    const handed = await handOver(accessPoint, begun.transmission, earlier, ports.clock.now());
    return handed.ok
      ? afterStatus(ports, begun.sent, handed.value)
      : afterError(ports, begun.sent, handed.error, message);
  };
}

function wait(ports: Ports, note: string): Handled {
  const nextAt = addMs(ports.clock.now(), TURN_MS);
  return { outcome: { kind: 'retry', nextAt, note, uncertain: false } };
}

/** What is certain before anything is sent; null: the supplier takes responses. */
async function beforeFirst(
  ports: Ports,
  accessPoint: AccessPoint,
  sent: ResponseSent,
  message: ClaimedMessage,
): Promise<Handled | null> {
  const { lacks } = accessPoint.traits;
  const lack = lacks['responses-out'] ?? lacks.lookup;
  if (lack !== undefined) return hold(ports, sent, `This access point cannot do it: ${lack}`);
  const lookup = await accessPoint.lookup(sent.receiver);
  const isTold = lookup.documentTypes.length > 0;
  if (lookup.registered === 'unknown' || (lookup.registered && !isTold)) {
    const note = lookup.error ?? 'Whether the supplier takes responses could not be looked up';
    const nextAt = nextTryAt(ports.clock.now(), message);
    return { outcome: { kind: 'retry', nextAt, note, uncertain: false } };
  }
  if (lookup.documentTypes.includes(INVOICE_RESPONSE.documentType)) return null;
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
