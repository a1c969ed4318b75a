import { randomUUID } from 'node:crypto';
import { dateIn, type Instant } from '../../kernel/dates.js';
import { faultsToText } from '../../kernel/fault.js';
import { parseParticipant, type ParticipantId } from '../../domain/party/participant.js';
import {
  MESSAGE_LEVEL_RESPONSE,
  MESSAGE_LEVEL_STATUS,
  type MessageStatus,
} from '../../formats/ubl/message-status.js';
import { writeMessageStatus } from '../../formats/ubl/message-status-write.js';
import type { Account, Envelope, OutboundTransmission, PlannedStatus } from './model.js';

/** Seat of the service provider on the other side: invented. */
const THEIR_SEAT = '0242:000999';

/**
 * What the other side's service provider says about a message (MLS), or the receiver's software (MLR), with its envelope.
 * Null when the account has no seat (0242) an MLS could go to.
 */
export function statusMessage(
  account: Account,
  transmission: OutboundTransmission,
  planned: PlannedStatus,
  at: Instant,
): { readonly envelope: Envelope; readonly bytes: Uint8Array } | null {
  const isMls = planned.kind === 'mls';
  const ids = isMls ? MESSAGE_LEVEL_STATUS : MESSAGE_LEVEL_RESPONSE;
  const sender = isMls ? THEIR_SEAT : transmission.receiver;
  const receiver = isMls
    ? account.participants.find((own) => own.startsWith('0242:'))
    : transmission.sender;
  if (receiver === undefined) return null;
  const status: MessageStatus = {
    kind: planned.kind,
    customization: ids.customization,
    profile: ids.process,
    id: randomUUID(),
    issueDate: dateIn(at, 'UTC'),
    issueTime: at.slice(11),
    sender: participantOf(sender),
    receiver: participantOf(receiver),
    code: planned.code,
    ...(planned.description === undefined ? {} : { description: planned.description }),
    lines: planned.lines ?? [],
    about: isMls ? transmission.transportId : transmission.summary.number,
  };
  const { documentType, process } = ids;
  return { envelope: { sender, receiver, documentType, process }, bytes: write(status) };
}

function write(status: MessageStatus): Uint8Array {
  const written = writeMessageStatus(status);
  if (written.ok) return written.value;
  throw new Error(`This status cannot be written. ${faultsToText(written.error)}`);
}

/** A participant of the journal; anything else there is a bug. */
export function participantOf(text: string): ParticipantId {
  const participant = parseParticipant(text);
  if (!participant.ok) throw new Error(`Not a participant in the journal: ${text}`);
  return participant.value;
}
