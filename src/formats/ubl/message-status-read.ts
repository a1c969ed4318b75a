import type { Fault } from '../../kernel/fault.js';
import { fault } from '../../kernel/fault.js';
import { err, ok, type Result } from '../../kernel/result.js';
import { child, childrenOf, type XmlElement } from '../xml/tree.js';
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
} from './application-response-read.js';
import { CAC } from './namespaces.js';
import {
  MESSAGE_LEVEL_RESPONSE,
  type MessageStatus,
  type MessageStatusLine,
  STATUS_CODES,
} from './message-status.js';
import { checkMessageStatus } from './message-status-rules.js';
import { INVOICE_RESPONSE } from './response.js';

/** Findings of one message that are read; more would only fill a person's screen. */
const LINES_MAX = 1_000;
/** An MLS is recognised whatever its version: the exact one is a rule. */
const MLS_START = 'urn:peppol:edec:mls:';

/** Which message about a message this is, if any: an MLS or the older MLR. */
export function messageStatusKind(root: XmlElement): MessageStatus['kind'] | null {
  if (root.ns !== INVOICE_RESPONSE.namespace || root.name !== 'ApplicationResponse') return null;
  const customization = basicOf(root, 'CustomizationID');
  if (customization.startsWith(MLS_START)) return 'mls';
  return customization.startsWith(MESSAGE_LEVEL_RESPONSE.customization) ? 'mlr' : null;
}

/**
 * Reads a Message Level Status (MLS 1.1) or Message Level Response (T71). `findings` are its broken rules. Errors:
 * UNSUPPORTED_DOCUMENT, SCHEMA (missing element), VALUE (unreadable date or code), LIMIT_EXCEEDED; all of them, not
 * the first. Lenient where the network was: unknown elements are ignored.
 */
export function readMessageStatus(
  root: XmlElement,
): Result<
  { readonly status: MessageStatus; readonly findings: readonly Fault[] },
  readonly Fault[]
> {
  const kind = messageStatusKind(root);
  if (kind === null) {
    const message = 'The document is no Message Level Status (MLS) and no Message Level Response.';
    return err([
      fault('UNSUPPORTED_DOCUMENT', 'message-status.kind', `${ROOT}/CustomizationID`, message),
    ]);
  }
  const faults: Fault[] = [];
  const status = readBody(root, kind, reportInto(faults, 'message-status'));
  if (faults.length > 0 || status === null) return err(faults);
  return ok({ status, findings: checkMessageStatus(status) });
}

function readBody(
  root: XmlElement,
  kind: MessageStatus['kind'],
  report: Report,
): MessageStatus | null {
  const path = `${ROOT}/DocumentResponse`;
  const answers = childrenOf(root, CAC, 'DocumentResponse');
  if (answers.length !== 1) {
    const message = `Found ${answers.length} answers; one message answers once.`;
    report('SCHEMA', 'one-answer', path, message);
  }
  const answer = answers[0];
  const said = answer === undefined ? undefined : child(answer, CAC, 'Response');
  const reference = answer === undefined ? undefined : child(answer, CAC, 'DocumentReference');
  const id = required(root, 'ID', ROOT, report);
  const issueDate = dateOf(root, 'IssueDate', ROOT, report, 'required');
  const sender = partyOf(root, 'SenderParty', report);
  const receiver = partyOf(root, 'ReceiverParty', report);
  const code = codeOf(said, STATUS_CODES, `${path}/Response`, report);
  const about = required(reference, 'ID', `${path}/DocumentReference`, report);
  const lines = answer === undefined ? [] : childrenOf(answer, CAC, 'LineResponse');
  if (lines.length > LINES_MAX) {
    const message = `Found ${lines.length} lines; at most ${LINES_MAX} are read.`;
    report('LIMIT_EXCEEDED', 'lines', `${path}/LineResponse`, message);
  }
  if (issueDate === null || code === null || sender === null || receiver === null) return null;
  return {
    kind,
    customization: basicOf(root, 'CustomizationID'),
    profile: basicOf(root, 'ProfileID'),
    id,
    issueDate,
    ...optional('issueTime', basicOf(root, 'IssueTime')),
    sender,
    receiver,
    code,
    ...optional('description', basicOf(said, 'Description')),
    lines: lines.flatMap(readLine),
    about,
  };
}

function partyOf(root: XmlElement, name: string, report: Report): MessageStatus['sender'] | null {
  return requiredEndpoint(child(root, CAC, name), `${ROOT}/${name}`, report);
}

/** One line may give several answers: each is a finding. */
function readLine(line: XmlElement): readonly MessageStatusLine[] {
  const lineId = basicOf(child(line, CAC, 'LineReference'), 'LineID');
  return childrenOf(line, CAC, 'Response').map((said) => ({
    lineId,
    ...optional('reason', basicOf(child(said, CAC, 'Status'), 'StatusReasonCode')),
    ...optional('text', basicOf(said, 'Description')),
  }));
}
