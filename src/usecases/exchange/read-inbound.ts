import { type Fault, untold } from '../../kernel/fault.js';
import { err, ok, type Result } from '../../kernel/result.js';
import { checkTotals } from '../../domain/invoice/check-totals.js';
import { faultOf } from '../../domain/invoice/checks.js';
import type { Invoice } from '../../domain/invoice/invoice.js';
import { faultsOf } from '../../formats/ubl/official-faults.js';
import { ownFindings } from '../../formats/ubl/own-findings.js';
import { readUbl, type ReadInvoice } from '../../formats/ubl/read.js';
import type { MessageStatus } from '../../formats/ubl/message-status.js';
import { messageStatusKind, readMessageStatus } from '../../formats/ubl/message-status-read.js';
import type { InvoiceResponse } from '../../formats/ubl/response.js';
import { isInvoiceResponse, readInvoiceResponse } from '../../formats/ubl/response-read.js';
import { validateUbl } from '../../formats/ubl/validate.js';
import { parseXml } from '../../formats/xml/parse.js';
import type { XmlElement } from '../../formats/xml/tree.js';

export type ReadInbound =
  | {
      readonly kind: 'invoice';
      readonly invoice: Invoice;
      readonly findings: readonly Fault[];
    }
  | { readonly kind: 'response'; readonly response: InvoiceResponse }
  | {
      readonly kind: 'message-status';
      readonly status: MessageStatus;
      readonly findings: readonly Fault[];
    };

/** What bytes from the network say: an invoice, an answer to one of ours, or what became of a message; or why they are none of these. */
export function readInbound(bytes: Uint8Array): Result<ReadInbound, readonly Fault[]> {
  const root = parseXml(bytes);
  if (!root.ok) return err([root.error]);
  if (isInvoiceResponse(root.value)) return readAsResponse(root.value);
  return messageStatusKind(root.value) === null
    ? readAsInvoice(root.value)
    : readAsStatus(root.value);
}

/** Broken rules are told with it: what became of a message is too grave to be dropped for a missing sentence. */
function readAsStatus(root: XmlElement): Result<ReadInbound, readonly Fault[]> {
  const read = readMessageStatus(root);
  return read.ok ? ok({ kind: 'message-status', ...read.value }) : read;
}

function readAsResponse(root: XmlElement): Result<ReadInbound, readonly Fault[]> {
  const read = readInvoiceResponse(root);
  if (!read.ok) return read;
  const { response, findings } = read.value;
  const fatal = findings.filter((f) => f.severity === 'fatal');
  return fatal.length > 0 ? err(fatal) : ok({ kind: 'response', response });
}

function readAsInvoice(root: XmlElement): Result<ReadInbound, readonly Fault[]> {
  const read = readUbl(root);
  if (!read.ok) return read;
  const { invoice } = read.value;
  // What breaks the rules of its own profile or contradicts itself is no debt of anyone.
  const validation = validateUbl(root);
  const rules = validation === undefined ? [] : faultsOf(validation);
  const sums = checkTotals(invoice).filter((f) => f.severity === 'fatal');
  const wrong = untold(sums, rules);
  const findings = [...read.value.findings, ...rules, ...wrong, ...oddities(read.value)];
  const fatal = findings.filter((f) => f.severity === 'fatal');
  return fatal.length > 0 ? err(fatal) : ok({ kind: 'invoice', invoice, findings });
}

/** What the rules let pass and a person should know, but for what reading told already. */
function oddities(read: ReadInvoice): readonly Fault[] {
  const told = new Set(read.findings.map(({ code, path }) => `${code} ${path}`));
  return ownFindings(read)
    .filter(({ code, path }) => !told.has(`${code} ${path}`))
    .map(faultOf);
}
