import { parsePlainDate, type PlainDate } from '../../kernel/dates.js';
import { fault, type Fault, type FaultClass } from '../../kernel/fault.js';
import { err, ok, type Result } from '../../kernel/result.js';
import type { ParticipantId } from '../../domain/party/participant.js';
import { attribute, child, childrenOf, type XmlElement } from '../xml/tree.js';
import { CAC, CBC } from './namespaces.js';
import {
  INVOICE_RESPONSE,
  type InvoiceResponse,
  type ResponseCondition,
  type ResponseParty,
  type ResponseStatus,
} from './response.js';
import { checkInvoiceResponse, RESPONSE_CODES } from './response-rules.js';

const ROOT = '/ApplicationResponse';

/** Collects what is wrong while reading goes on, so that all of it is told at once. */
type Report = (as: FaultClass, what: string, path: string, message: string) => void;

/** Whether a document is an Invoice Response, and not another ApplicationResponse (MLS, MLR) (T111 R003). */
export function isInvoiceResponse(root: XmlElement): boolean {
  return (
    root.ns === INVOICE_RESPONSE.namespace &&
    root.name === 'ApplicationResponse' &&
    textOf(child(root, CBC, 'CustomizationID')).startsWith(INVOICE_RESPONSE.customization)
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
  const response = readBody(root, (as, what, path, message) => {
    faults.push(fault(as, `response.${what}`, path, message));
  });
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
  const code = readCode(said, `${path}/Response`, report);
  const effectiveDate = dateOf(said, 'EffectiveDate', `${path}/Response`, report);
  const number = required(about, 'ID', `${path}/DocumentReference`, report);
  const typeCode = required(about, 'DocumentTypeCode', `${path}/DocumentReference`, report);
  const invoiceDate = dateOf(about, 'IssueDate', `${path}/DocumentReference`, report);
  if (issueDate === null || code === null || sender === null || receiver === null) return null;
  return {
    id,
    issueDate,
    ...optional('issueTime', textOf(child(root, CBC, 'IssueTime'))),
    ...optional('note', textOf(child(root, CBC, 'Note'))),
    sender,
    receiver,
    code,
    ...(effectiveDate === null ? {} : { effectiveDate }),
    statuses: childrenOf(said ?? root, CAC, 'Status').map(readStatus),
    invoice: { number, typeCode, ...(invoiceDate === null ? {} : { issueDate: invoiceDate }) },
  };
}

function readParty(root: XmlElement, name: string, report: Report): ResponseParty | null {
  const path = `${ROOT}/${name}`;
  const party = child(root, CAC, name);
  const endpoint = readEndpoint(party);
  const legal = child(party ?? root, CAC, 'PartyLegalEntity');
  const registered = required(legal, 'RegistrationName', `${path}/PartyLegalEntity`, report);
  if (endpoint === null) {
    const message = 'The party has no electronic address (EndpointID with schemeID).';
    report('SCHEMA', 'endpoint', `${path}/EndpointID`, message);
    return null;
  }
  return { endpoint, name: registered };
}

/** The electronic address of a party, as it stands in the document; null when it is missing or has no scheme. */
export function readEndpoint(party: XmlElement | undefined): ParticipantId | null {
  const element = party === undefined ? undefined : child(party, CBC, 'EndpointID');
  const scheme = element === undefined ? undefined : attribute(element, 'schemeID');
  const value = textOf(element);
  return scheme === undefined || scheme === '' || value === '' ? null : { scheme, value };
}

function readCode(
  said: XmlElement | undefined,
  path: string,
  report: Report,
): InvoiceResponse['code'] | null {
  const found = required(said, 'ResponseCode', path, report);
  const code = RESPONSE_CODES.find((known) => known === found);
  if (code !== undefined) return code;
  if (found !== '') {
    const message = `The response code is "${found.slice(0, 20)}"; expected ${RESPONSE_CODES.join(', ')}.`;
    report('VALUE', 'code', `${path}/ResponseCode`, message);
  }
  return null;
}

function readStatus(status: XmlElement): ResponseStatus {
  const code = child(status, CBC, 'StatusReasonCode');
  return {
    ...optional('list', (code === undefined ? undefined : attribute(code, 'listID')) ?? ''),
    ...optional('code', textOf(code)),
    ...optional('text', textOf(child(status, CBC, 'StatusReason'))),
    conditions: childrenOf(status, CAC, 'Condition').map(readCondition),
  };
}

function readCondition(condition: XmlElement): ResponseCondition {
  return {
    term: textOf(child(condition, CBC, 'AttributeID')),
    ...optional('value', textOf(child(condition, CBC, 'Description'))),
  };
}

function required(
  parent: XmlElement | undefined,
  name: string,
  path: string,
  report: Report,
): string {
  const text = textOf(parent === undefined ? undefined : child(parent, CBC, name));
  if (text === '') {
    report('SCHEMA', 'missing', `${path}/${name}`, `The element ${name} is missing or empty.`);
  }
  return text;
}

function dateOf(
  parent: XmlElement | undefined,
  name: string,
  path: string,
  report: Report,
  need?: 'required',
): PlainDate | null {
  const text =
    need === undefined
      ? textOf(parent === undefined ? undefined : child(parent, CBC, name))
      : required(parent, name, path, report);
  if (text === '') return null;
  const date = parsePlainDate(text);
  if (date.ok) return date.value;
  const message = `Found "${text.slice(0, 40)}"; expected a date YYYY-MM-DD.`;
  report('VALUE', 'date', `${path}/${name}`, message);
  return null;
}

function textOf(element: XmlElement | undefined): string {
  return element?.text.trim() ?? '';
}

/** `{name: text}`, or nothing when the text is empty. */
function optional<Name extends string>(name: Name, text: string): Partial<Record<Name, string>> {
  const named: Partial<Record<string, string>> = text === '' ? {} : { [name]: text };
  return named;
}
