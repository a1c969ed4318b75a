import { faultsToText } from '../kernel/fault.js';
import { assertNever } from '../kernel/result.js';
import type { InboundRecord, Tx } from '../ports/store.js';
import { done, type Handler } from './handled.js';
import type { Messages } from './outbox-messages.js';
import type { Ports } from './ports.js';
import { type ReadInbound, readInbound } from './read-inbound.js';
import { takeMessageStatus } from './take-message-status.js';
import { takeReceivedInvoice } from './take-received-invoice.js';
import { takeResponse } from './take-response.js';

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
      const read = readInbound(record.bytes);
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
      await take(ports, tx, record, read.value);
      return done(read.value.kind);
    });
  };
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
