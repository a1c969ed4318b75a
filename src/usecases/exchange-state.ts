import type { Instant } from '../kernel/dates.js';
import { assertNever } from '../kernel/result.js';
import {
  type ExchangeEvent,
  type ExchangeState,
  isWithReceiver,
  transition,
} from '../domain/exchange/exchange.js';
import type { Administration } from '../domain/party/administration.js';
import type { ParticipantId } from '../domain/party/participant.js';
import type { TransmissionState, TransmissionStatus } from '../ports/access-point.js';
import type { Exchange, StoredDocument, Tx } from '../ports/store.js';
import type { Ports } from './ports.js';
import { awaitFirstAnswer } from './follow-answer.js';
import { tellHost } from './outbox-messages.js';
import { tellTask } from './tell-answers.js';

/** What the host shows per state; states that change by themselves within seconds are not reported. */
const REPORTED: Readonly<Partial<Record<ExchangeState, string>>> = {
  held: 'held',
  sent: 'sent',
  delivered: 'delivered',
  rejected: 'rejected',
  undelivered: 'undelivered',
};

export interface Change {
  readonly event: ExchangeEvent;
  readonly at: Instant;
  readonly providerId?: string;
  /** SBDH instance identifier, when the provider chose another than ours */
  readonly transportId?: string;
  readonly note?: string;
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
  };
  await tx.exchanges.save(moved);
  if (moved.state !== exchange.state) await reportState(ports, tx, moved);
  // What is final need not be asked for again.
  if (moved.state === 'delivered')
    await tx.outbox.withdraw(`track-exchange:${moved.id}`, 'Delivered');
  return moved;
}

async function reportState(ports: Ports, tx: Tx, exchange: Exchange): Promise<void> {
  const status = REPORTED[exchange.state];
  if (status === undefined) return;
  const document = await tx.documents.byId(exchange.documentId);
  if (document?.hostId === undefined) return;
  if (isWithReceiver(exchange.state)) await awaitFirstAnswer(ports, tx, document);
  // A state can be entered again after a release: the attempt count keeps the keys apart.
  const key = `exchange-status:${exchange.id}:${status}:${exchange.attempts}`;
  const note = exchange.note === undefined ? {} : { note: exchange.note };
  await tellHost(
    tx,
    ports.ids,
    { key, kind: 'exchange-status', invoiceHostId: document.hostId, status, ...note },
    document.hostId,
    ports.clock.now(),
  );
  // Somebody decides how it goes on (facts/peppol 7, first row).
  if (exchange.state === 'rejected' || exchange.state === 'undelivered')
    await tellTask(ports, tx, document, 'not-delivered', {
      key: `${exchange.id}:${exchange.state}`,
      ...note,
    });
}

/** Who a document of ours is from on the network. */
export function senderOf(
  { invoice }: Pick<StoredDocument, 'invoice'>,
  { participant }: Pick<Administration, 'participant'>,
): ParticipantId | undefined {
  return invoice.seller.endpoint ?? participant;
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
  };
}
