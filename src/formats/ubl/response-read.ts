import { fault, type Fault } from '../../kernel/fault.js';
import { err, ok, type Result } from '../../kernel/result.js';
import {
  RESPONSE_CODES,
  type ResponseCondition,
  type ResponseStatus,
} from '../../domain/exchange/response.js';
import { attribute, child, childrenOf, type XmlElement } from '../xml/tree.js';
import {
  basicOf,
  codeOf,
  dateOf,
  optional,
  type Report,
  reportInto,
  required,
  requiredEndpoint,
  ROOT,
  textOf,
} from './application-response-read.js';
import { CAC, CBC } from './namespaces.js';
import {
  INVOICE_RESPONSE,
  type InvoiceResponse,
  type ResponseAgent,
  type ResponseParty,
} from './response.js';
import { checkInvoiceResponse } from './response-rules.js';

/** Whether a document is an Invoice Response, and not another ApplicationResponse (MLS, MLR) (T111 R003). */
export function isInvoiceResponse(root: XmlElement): boolean {
  return (
    root.ns === INVOICE_RESPONSE.namespace &&
    root.name === 'ApplicationResponse' &&
    basicOf(root, 'CustomizationID').startsWith(INVOICE_RESPONSE.customization)
  );
}

/**
 * Reads an Invoice Response (Peppol T111, BIS 63). `findings` are its broken rules: whoever trusts the sender decides
 * what they mean. Errors: UNSUPPORTED_DOCUMENT (R003), SCHEMA (missing element), VALUE (unreadable date or code); all
 * of them, not the first. Lenient where the network was: unknown elements are ignored.
 */
export function readInvoiceResponse(
  root: XmlElement,
): Result<
  { readonly response: InvoiceResponse; readonly findings: readonly Fault[] },
  readonly Fault[]
> {
  if (!isInvoiceResponse(root)) {
    const message = `The document is no Invoice Response: CustomizationID must start with ${INVOICE_RESPONSE.customization}.`;
    return err([
      fault('UNSUPPORTED_DOCUMENT', 'response.R003', `${ROOT}/CustomizationID`, message),
    ]);
  }
  const faults: Fault[] = [];
  const response = readBody(root, reportInto(faults, 'response'));
  if (faults.length > 0 || response === null) return err(faults);
  return ok({ response, findings: checkInvoiceResponse(response) });
}

function readBody(root: XmlElement, report: Report): InvoiceResponse | null {
  const answers = childrenOf(root, CAC, 'DocumentResponse');
  const path = `${ROOT}/DocumentResponse`;
  if (answers.length !== 1) {
    report(
      'SCHEMA',
      'one-answer',
      path,
      `Found ${answers.length} answers; one message answers once.`,
    );
  }
  const said = child(answers[0] ?? root, CAC, 'Response');
  const about = child(answers[0] ?? root, CAC, 'DocumentReference');
  const id = required(root, 'ID', ROOT, report);
  const issueDate = dateOf(root, 'IssueDate', ROOT, report, 'required');
  const sender = readParty(root, 'SenderParty', report);
  const receiver = readParty(root, 'ReceiverParty', report);
  const code = codeOf(said, RESPONSE_CODES, `${path}/Response`, report);
  const effectiveDate = dateOf(said, 'EffectiveDate', `${path}/Response`, report);
  const number = required(about, 'ID', `${path}/DocumentReference`, report);
  const typeCode = required(about, 'DocumentTypeCode', `${path}/DocumentReference`, report);
  const invoiceDate = dateOf(about, 'IssueDate', `${path}/DocumentReference`, report);
  if (issueDate === null || code === null || sender === null || receiver === null) return null;
  return {
    id,
    issueDate,
    ...optional('issueTime', basicOf(root, 'IssueTime')),
    ...optional('note', basicOf(root, 'Note')),
    sender,
    receiver,
    code,
    ...(effectiveDate === null ? {} : { effectiveDate }),
    statuses: childrenOf(said ?? root, CAC, 'Status').map(readStatus),
    invoice: { number, typeCode, ...(invoiceDate === null ? {} : { issueDate: invoiceDate }) },
    ...readAgent('issuer', child(answers[0] ?? root, CAC, 'IssuerParty')),
    ...readAgent('recipient', child(answers[0] ?? root, CAC, 'RecipientParty')),
  };
}

/** A service provider that speaks or listens for a party; nothing when none is named. */
function readAgent<Name extends string>(
  as: Name,
  party: XmlElement | undefined,
): Partial<Record<Name, ResponseAgent>> {
  if (party === undefined) return {};
  const found = child(child(party, CAC, 'PartyIdentification') ?? party, CBC, 'ID');
  const name = basicOf(child(party, CAC, 'PartyName'), 'Name');
  const scheme = found === undefined ? '' : (attribute(found, 'schemeID') ?? '');
  const id = { value: textOf(found), ...optional('scheme', scheme) };
  const agent = { ...(id.value === '' ? {} : { id }), ...optional('name', name) };
  const named: Partial<Record<string, ResponseAgent>> =
    Object.keys(agent).length === 0 ? {} : { [as]: agent };
  return named;
}

function readParty(root: XmlElement, name: string, report: Report): ResponseParty | null {
  const path = `${ROOT}/${name}`;
  const party = child(root, CAC, name);
  const legal = child(party ?? root, CAC, 'PartyLegalEntity');
  const registered = required(legal, 'RegistrationName', `${path}/PartyLegalEntity`, report);
  const endpoint = requiredEndpoint(party, path, report);
  return endpoint === null ? null : { endpoint, name: registered };
}

function readStatus(status: XmlElement): ResponseStatus {
  const code = child(status, CBC, 'StatusReasonCode');
  return {
    ...optional('list', (code === undefined ? undefined : attribute(code, 'listID')) ?? ''),
    ...optional('code', textOf(code)),
    ...optional('text', basicOf(status, 'StatusReason')),
    conditions: childrenOf(status, CAC, 'Condition').map(readCondition),
  };
}

function readCondition(condition: XmlElement): ResponseCondition {
  return {
    term: basicOf(condition, 'AttributeID'),
    ...optional('value', basicOf(condition, 'Description')),
  };
}
