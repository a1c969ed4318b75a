import { fault, type Fault, faultsToText } from '../../kernel/fault.js';
import { assertNever, err, type Result } from '../../kernel/result.js';
import { type Administration, isOurs } from '../../domain/party/administration.js';
import {
  isServiceProvider,
  type ParticipantId,
  printParticipant,
} from '../../domain/party/participant.js';
import type { InboundRecord, Tx } from '../../ports/store.js';
import { done, type Handler } from '../outbox/handled.js';
import type { Messages } from '../outbox/outbox-messages.js';
import type { Ports } from '../ports.js';
import { type ReadInbound, readInbound } from '../exchange/read-inbound.js';
import { takeMessageStatus } from './take-message-status.js';
import { takeReceivedInvoice } from './take-received-invoice.js';
import { takeResponse } from './take-response.js';
import { takeOwnTest } from '../exchange/test-send.js';

/** Faults noted of a refused document; its bytes are kept, so that all can be told again. */
const NOTED_MAX = 20;

/**
 * RECEIVE, second half: reads stored bytes. An invoice becomes a purchase document in the host, held when
 * something is odd; an Invoice Response steers debtor management; an MLS moves the exchange it is about. What cannot be
 * read stays, refused, for a person.
 */
export function makeProcessInbound(ports: Ports): Handler {
  return async (administration, message) => {
    const { transportId } = message.payload as Messages['process-inbound'];
    return ports.store.inTransaction(administration, async (tx) => {
      const record = await tx.inbound.byTransportId(transportId);
      if (record?.state !== 'stored') return done('Nothing left to do');
      const read = readFor(await tx.administration.get(), record);
      if (!read.ok) {
        const note = faultsToText(read.error.slice(0, NOTED_MAX));
        await tx.inbound.setState(transportId, 'refused', note);
        ports.observe.event('inbound.refused', {
          administration,
          transport: transportId,
          code: read.error[0]?.code ?? '',
        });
        return done(note);
      }
      if (await takeOwnTest(ports, tx, record, read.value)) return done('test');
      await take(ports, tx, record, read.value);
      return done(read.value.kind);
    });
  };
}

/**
 * An account at an access point may serve several companies: what is for another of them is never taken here. Message
 * status is addressed to a service provider, and tells of documents of ours.
 */
function readFor(
  administration: Administration,
  { receiver, bytes }: InboundRecord,
): Result<ReadInbound, readonly Fault[]> {
  const isForUs = isOurs(administration, receiver);
  if (!isForUs && !isServiceProvider(receiver)) return err([notForUs(receiver)]);
  const read = readInbound(bytes);
  return read.ok && read.value.kind === 'invoice' && !isForUs ? err([notForUs(receiver)]) : read;
}

function notForUs(receiver: ParticipantId): Fault {
  return fault(
    'ACCOUNT_UNKNOWN',
    'inbound.receiver',
    '',
    `This document is for ${printParticipant(receiver)}, which is no number of this administration. Give the administration its participant, VAT or company number if it is ours, then try again.`,
  );
}

function take(ports: Ports, tx: Tx, record: InboundRecord, read: ReadInbound): Promise<void> {
  switch (read.kind) {
    case 'invoice':
      return takeReceivedInvoice(ports, tx, record, read);
    case 'response':
      return takeResponse(ports, tx, record, read.response);
    case 'message-status':
      return takeMessageStatus(ports, tx, record, read);
    default:
      return assertNever(read);
  }
}
