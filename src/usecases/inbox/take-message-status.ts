import type { ExchangeEvent } from '../../domain/exchange/exchange.js';
import { sameParticipant } from '../../domain/party/participant.js';
import type { MessageStatus } from '../../formats/ubl/message-status.js';
import type { ParkedAnswer } from '../../ports/answers.js';
import type { Exchange, InboundRecord, Tx } from '../../ports/store.js';
import type { ResponseSent } from '../../ports/responses-sent.js';
import { moveExchange } from '../exchange/exchange-state.js';
import { parkAnswer } from './park-answer.js';
import type { Ports } from '../ports.js';
import type { ReadInbound } from '../exchange/read-inbound.js';
import { moveResponse } from './response-state.js';

/** Longest description that is kept beside a status; the whole stands in its bytes. */
const DESCRIPTION_MAX = 2_000;

/**
 * What a service provider says became of a message. An MLS moves what it is about, even days later; one that fits
 * nothing waits for a person. An MLR is kept and shown, and nothing depends on it (facts/peppol 6).
 */
export async function takeMessageStatus(
  ports: Ports,
  tx: Tx,
  record: InboundRecord,
  { status, findings }: Extract<ReadInbound, { kind: 'message-status' }>,
): Promise<void> {
  if (status.kind === 'mlr') return keepOnly(tx, record, status);
  const subject = await subjectOf(tx, status.about);
  const reason = whyNot(record, status, findings.length > 0, subject !== null);
  if (reason === null && subject !== null) return applyStatus(ports, tx, record, status, subject);
  const { kind, code, about } = status;
  const parked = { kind, code, about, reason: reason ?? 'message-unknown' };
  await parkAnswer(ports, tx, record, parked);
}

/** What a status may be about: an invoice we sent, or an answer of ours to a supplier. */
export type Subject =
  | { readonly kind: 'exchange'; readonly exchange: Exchange }
  | { readonly kind: 'response'; readonly sent: ResponseSent };

async function subjectOf(tx: Tx, transportId: string): Promise<Subject | null> {
  const exchange = await tx.exchanges.byTransportId(transportId);
  if (exchange !== null) return { kind: 'exchange', exchange };
  const sent = await tx.responsesSent.byTransportId(transportId);
  return sent === null ? null : { kind: 'response', sent };
}

/** Null: it may be believed. Its sender must be the service provider it says it is, where the envelope tells. */
function whyNot(
  { sender }: Pick<InboundRecord, 'sender'>,
  status: MessageStatus,
  broken: boolean,
  known: boolean,
): ParkedAnswer['reason'] | null {
  if (sender !== null && !sameParticipant(sender, status.sender)) return 'not-a-provider';
  if (broken) return 'breaks-rules';
  return known ? null : 'message-unknown';
}

/** A rejection that names the undeliverable alone says nothing against the document. */
function eventOf({ code, lines }: MessageStatus): ExchangeEvent {
  if (code !== 'RE') return { kind: 'delivered' };
  const against = lines.some(({ reason }) => reason === 'BV' || reason === 'SV');
  const undeliverable = lines.some(({ reason }) => reason === 'FD');
  return { kind: undeliverable && !against ? 'undelivered' : 'rejected' };
}

/** Moves what the status is about and keeps it; dated by its arrival, for its own clock may run ahead of ours. */
export async function applyStatus(
  ports: Ports,
  tx: Tx,
  record: Omit<InboundRecord, 'bytes'>,
  status: MessageStatus,
  subject: Subject,
): Promise<void> {
  const change = { event: eventOf(status), at: record.receivedAt, note: describe(status) };
  if (subject.kind === 'exchange') await moveExchange(ports, tx, subject.exchange, change);
  else await moveResponse(ports, tx, subject.sent, change);
  await keep(tx, record, status, documentOf(subject));
}

function documentOf(subject: Subject): Exchange['documentId'] {
  return subject.kind === 'exchange' ? subject.exchange.documentId : subject.sent.documentId;
}

/** An MLR is shown beside the invoice it names, by its transmission or its number, when that is one of ours. */
async function keepOnly(tx: Tx, record: InboundRecord, status: MessageStatus): Promise<void> {
  const subject = await subjectOf(tx, status.about);
  const named = subject === null ? await tx.documents.sentByNumber(status.about) : [];
  const only = named.length === 1 ? named[0]?.id : undefined;
  await keep(tx, record, status, subject === null ? only : documentOf(subject));
}

async function keep(
  tx: Tx,
  { transportId, receivedAt: at }: Omit<InboundRecord, 'bytes'>,
  status: MessageStatus,
  documentId: Exchange['documentId'] | undefined,
): Promise<void> {
  const { kind, code, about } = status;
  await tx.answers.addMessageStatus({
    ...{ transportId, kind, code, about, at },
    description: describe(status),
    ...(documentId === undefined ? {} : { documentId }),
  });
  const note = `${kind.toUpperCase()} ${code}`;
  await tx.inbound.setState(transportId, 'processed', note, documentId);
}

/** The description and each finding, for people. */
function describe({ kind, code, description, lines }: MessageStatus): string {
  const findings = lines.map(({ lineId, reason = '', text = '' }) =>
    [reason, lineId === 'NA' ? '' : `(${lineId})`, text].filter((part) => part !== '').join(' '),
  );
  return [`${kind.toUpperCase()} ${code}`, description ?? '', ...findings]
    .filter((part) => part !== '')
    .join('. ')
    .slice(0, DESCRIPTION_MAX);
}
