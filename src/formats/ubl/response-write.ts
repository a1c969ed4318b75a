import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces.js';
import type { ResponseStatus } from '../../domain/exchange/response.js';
import type { Fault } from '../../kernel/fault.js';
import { err, ok, type Result } from '../../kernel/result.js';
import { aggregate, applicationResponse, basic, bytesOf } from './application-response-write.js';
import {
  INVOICE_RESPONSE,
  type InvoiceResponse,
  type ResponseAgent,
  type ResponseParty,
} from './response.js';
import { checkInvoiceResponse } from './response-rules.js';

/**
 * Writes an Invoice Response (Peppol T111, BIS 63) as UTF-8 bytes; the same response gives the same bytes.
 * Strict: a response that breaks a fatal rule is not written. Errors: the broken rules, warnings included.
 */
export function writeInvoiceResponse(
  response: InvoiceResponse,
): Result<Uint8Array, readonly Fault[]> {
  const findings = checkInvoiceResponse(response);
  if (findings.some((finding) => finding.severity === 'fatal')) return err(findings);
  const root = applicationResponse();
  basic(root, 'CustomizationID', INVOICE_RESPONSE.customization);
  basic(root, 'ProfileID', INVOICE_RESPONSE.process);
  basic(root, 'ID', response.id);
  basic(root, 'IssueDate', response.issueDate);
  basic(root, 'IssueTime', response.issueTime);
  basic(root, 'Note', response.note);
  writeParty(root, 'SenderParty', response.sender);
  writeParty(root, 'ReceiverParty', response.receiver);
  writeAnswer(aggregate(root, 'DocumentResponse'), response);
  return ok(bytesOf(root));
}

function writeParty(root: XMLBuilder, name: string, party: ResponseParty): void {
  const element = aggregate(root, name);
  basic(element, 'EndpointID', party.endpoint.value, { schemeID: party.endpoint.scheme });
  basic(aggregate(element, 'PartyLegalEntity'), 'RegistrationName', party.name);
}

function writeAnswer(answer: XMLBuilder, response: InvoiceResponse): void {
  const said = aggregate(answer, 'Response');
  basic(said, 'ResponseCode', response.code, { listID: 'UNCL4343OpSubset' });
  basic(said, 'EffectiveDate', response.effectiveDate);
  for (const status of response.statuses) writeStatus(aggregate(said, 'Status'), status);
  const about = aggregate(answer, 'DocumentReference');
  basic(about, 'ID', response.invoice.number);
  basic(about, 'IssueDate', response.invoice.issueDate);
  basic(about, 'DocumentTypeCode', response.invoice.typeCode);
  writeAgent(answer, 'IssuerParty', response.issuer);
  writeAgent(answer, 'RecipientParty', response.recipient);
}

function writeAgent(answer: XMLBuilder, name: string, agent: ResponseAgent | undefined): void {
  if (agent === undefined) return;
  const element = aggregate(answer, name);
  const { id, name: called } = agent;
  if (id !== undefined)
    basic(aggregate(element, 'PartyIdentification'), 'ID', id.value, { schemeID: id.scheme });
  if (called !== undefined) basic(aggregate(element, 'PartyName'), 'Name', called);
}

function writeStatus(element: XMLBuilder, status: ResponseStatus): void {
  basic(element, 'StatusReasonCode', status.code, { listID: status.list });
  basic(element, 'StatusReason', status.text);
  for (const condition of status.conditions) {
    const wanted = aggregate(element, 'Condition');
    basic(wanted, 'AttributeID', condition.term);
    basic(wanted, 'Description', condition.value);
  }
}
