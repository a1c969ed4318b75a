import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces.js';
import type { ParticipantId } from '../../domain/party/participant.js';
import type { Fault } from '../../kernel/fault.js';
import { err, ok, type Result } from '../../kernel/result.js';
import { aggregate, applicationResponse, basic, bytesOf } from './application-response-write.js';
import type { MessageStatus, MessageStatusLine } from './message-status.js';
import { checkMessageStatus } from './message-status-rules.js';

/**
 * Writes a Message Level Status (MLS 1.1) or Message Level Response (T71) as UTF-8 bytes; the same status gives the
 * same bytes. Strict: a status that breaks a rule is not written. Errors: the broken rules.
 */
export function writeMessageStatus(status: MessageStatus): Result<Uint8Array, readonly Fault[]> {
  const findings = checkMessageStatus(status);
  if (findings.length > 0) return err(findings);
  const root = applicationResponse();
  basic(root, 'CustomizationID', status.customization);
  basic(root, 'ProfileID', status.profile);
  basic(root, 'ID', status.id);
  basic(root, 'IssueDate', status.issueDate);
  basic(root, 'IssueTime', status.issueTime);
  writeParty(root, 'SenderParty', status.sender);
  writeParty(root, 'ReceiverParty', status.receiver);
  const answer = aggregate(root, 'DocumentResponse');
  const said = aggregate(answer, 'Response');
  basic(said, 'ResponseCode', status.code);
  basic(said, 'Description', status.description);
  basic(aggregate(answer, 'DocumentReference'), 'ID', status.about);
  for (const line of status.lines) writeLine(aggregate(answer, 'LineResponse'), line);
  return ok(bytesOf(root));
}

function writeParty(root: XMLBuilder, name: string, endpoint: ParticipantId): void {
  basic(aggregate(root, name), 'EndpointID', endpoint.value, { schemeID: endpoint.scheme });
}

function writeLine(element: XMLBuilder, line: MessageStatusLine): void {
  basic(aggregate(element, 'LineReference'), 'LineID', line.lineId);
  const said = aggregate(element, 'Response');
  basic(said, 'Description', line.text);
  if (line.reason !== undefined) basic(aggregate(said, 'Status'), 'StatusReasonCode', line.reason);
}
