import type { Instant } from '../../kernel/dates.js';
import { assertNever } from '../../kernel/result.js';
import {
  type ExchangeEvent,
  type ExchangeState,
  isWithReceiver,
  transition,
} from '../../domain/exchange/exchange.js';
import type { TransmissionState, TransmissionStatus } from '../../ports/access-point.js';
import type { JourneyEntry } from '../../ports/journey.js';
import type { Exchange, Tx } from '../../ports/store.js';
import type { Ports } from '../ports.js';
import { noteOf } from './journey.js';
import { awaitFirstAnswer } from './follow-answer.js';
import { tellHost } from '../outbox/outbox-messages.js';
import { tellTask } from './tell-answers.js';

/** What the host shows per state; states that change by themselves within seconds are not reported. */
const REPORTED: Readonly<Partial<Record<ExchangeState, string>>> = {
  held: 'held',
  sent: 'sent',
  delivered: 'delivered',
  rejected: 'rejected',
  undelivered: 'undelivered',
};

export interface Change extends Pick<Exchange, 'channel' | 'absence' | 'dispatch'> {
  readonly event: ExchangeEvent;
  readonly at: Instant;
  readonly providerId?: string;
  /** SBDH instance identifier, when the provider chose another than ours */
  readonly transportId?: string;
  readonly note?: string;
  /** What proves it, in the provider's words */
  readonly evidence?: TransmissionStatus['evidence'];
  /** The person who decided it, and why */
  readonly by?: string;
  readonly reason?: string;
}

/**
 * Moves an exchange on and tells the host, in the caller's transaction. An event that does not fit the state
 * (older news after newer) changes nothing. Answers the exchange as it stands afterwards.
 */
export async function moveExchange(
  ports: Ports,
  tx: Tx,
  exchange: Exchange,
  change: Change,
): Promise<Exchange> {
  const next = transition(exchange.state, change.event);
  if (!next.ok) {
    ports.observe.event('exchange.out-of-order', {
      exchange: exchange.id,
      state: exchange.state,
      event: change.event.kind,
    });
    await tx.journey.add(changeNote(exchange, change, exchange.state, 'ignored'));
    return exchange;
  }
  // Older news about the same state, after newer.
  if (next.value === exchange.state && change.at < exchange.stateAt) return exchange;
  const moved: Exchange = {
    ...exchange,
    state: next.value,
    stateAt: change.at,
    ...(change.providerId === undefined ? {} : { providerId: change.providerId }),
    ...(change.transportId === undefined ? {} : { transportId: change.transportId }),
    ...(change.note === undefined ? {} : { note: change.note }),
    ...(change.channel === undefined ? {} : { channel: change.channel }),
    ...(change.absence === undefined ? {} : { absence: change.absence }),
    ...(change.dispatch === undefined ? {} : { dispatch: change.dispatch }),
  };
  await tx.exchanges.save(moved);
  const news = isNews(exchange, moved, change)
    ? [changeNote(exchange, change, moved.state, 'state')]
    : [];
  if (moved.state === exchange.state) await tx.journey.add(...news);
  else await reportState(ports, tx, moved, news);
  // What is final need not be asked for again.
  if (moved.state === 'delivered')
    await tx.outbox.withdraw(`track-exchange:${moved.id}`, 'Delivered');
  return moved;
}

/** The same verdict told again is no news; the outcome of an attempt always is. */
function isNews(before: Exchange, after: Exchange, { event, evidence }: Change): boolean {
  const isOutcome = event.kind === 'outcome-unknown' || event.kind === 'not-accepted';
  return (
    isOutcome ||
    before.state !== after.state ||
    before.note !== after.note ||
    (before.providerId !== after.providerId && evidence !== undefined)
  );
}

function changeNote(
  exchange: Exchange,
  { event, at, note: said, ...proof }: Change,
  to: ExchangeState,
  kind: 'state' | 'ignored',
): JourneyEntry {
  const { state: from } = exchange;
  const detail = { event: event.kind, from, to, said, ...proof };
  return noteOf(exchange, at, kind, detail);
}

/** Writes the news down, and tells the host of the new state where the host shows it. */
async function reportState(
  ports: Ports,
  tx: Tx,
  exchange: Exchange,
  news: readonly JourneyEntry[],
): Promise<void> {
  const { state, channel = 'network' } = exchange;
  const status = state === 'sent-another-way' ? `sent-by-${channel}` : REPORTED[state];
  const document =
    status === undefined ? null : await tx.documents.relationsOf(exchange.documentId);
  const invoiceHostId = document?.hostId;
  if (status === undefined || document === null || invoiceHostId === undefined)
    return tx.journey.add(...news);
  if (isWithReceiver(state)) await awaitFirstAnswer(ports, tx, document);
  // A state can be entered again after a release: the attempt count keeps the keys apart.
  const key = `exchange-status:${exchange.id}:${status}:${exchange.attempts}`;
  const note = exchange.note === undefined ? {} : { note: exchange.note };
  const told = noteOf(exchange, ports.clock.now(), 'told-host', { status, ...note });
  await tx.journey.add(...news, told);
  await tellHost(
    tx,
    ports.ids,
    { key, kind: 'exchange-status', invoiceHostId, status, ...note },
    invoiceHostId,
    ports.clock.now(),
  );
  if (state === 'rejected' || state === 'undelivered') await tellNotDelivered(ports, tx, exchange);
}

/** Somebody decides how it goes on (facts/peppol 7, first row). */
async function tellNotDelivered(
  ports: Ports,
  tx: Tx,
  { id, documentId, state, note }: Exchange,
): Promise<void> {
  const document = await tx.documents.byId(documentId);
  if (document === null) return;
  const facts = { key: `${id}:${state}`, ...(note === undefined ? {} : { note }) };
  await tellTask(ports, tx, document, 'not-delivered', facts);
}

/** The access point's word about a transmission as an event of ours. */
export function eventOf(state: TransmissionState): ExchangeEvent {
  switch (state) {
    case 'accepted':
      return { kind: 'accepted' };
    case 'delivered':
      return { kind: 'delivered' };
    case 'rejected':
      return { kind: 'rejected' };
    case 'undelivered':
      return { kind: 'undelivered' };
    default:
      return assertNever(state);
  }
}

export function changeOf(status: TransmissionStatus): Change {
  return {
    event: eventOf(status.state),
    at: status.at,
    providerId: status.providerId,
    ...(status.transportId === undefined ? {} : { transportId: status.transportId }),
    ...(status.message === undefined ? {} : { note: status.message }),
    ...(status.evidence === undefined ? {} : { evidence: status.evidence }),
  };
}
