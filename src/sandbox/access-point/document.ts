import { fault, type Fault } from '../../kernel/fault.js';
import { err, ok, type Result } from '../../kernel/result.js';
import { CAC, CBC } from '../../formats/ubl/namespaces.js';
import { parseXml } from '../../formats/xml/parse.js';
import { attribute, child, type XmlElement } from '../../formats/xml/tree.js';
import type { DocumentSummary, Envelope } from './model.js';
import { participantKey } from './state.js';

/** Where a kind of document says who sends it, who gets it, and what it is about. */
interface Layout {
  readonly sender: readonly string[];
  readonly receiver: readonly string[];
  readonly typeCode: string;
}

const SUPPLIER = ['AccountingSupplierParty', 'Party'];
const CUSTOMER = ['AccountingCustomerParty', 'Party'];

const LAYOUTS: Readonly<Record<string, Layout>> = {
  Invoice: { sender: SUPPLIER, receiver: CUSTOMER, typeCode: 'InvoiceTypeCode' },
  CreditNote: { sender: SUPPLIER, receiver: CUSTOMER, typeCode: 'CreditNoteTypeCode' },
  ApplicationResponse: { sender: ['SenderParty'], receiver: ['ReceiverParty'], typeCode: '' },
};

/**
 * What an access point checks before it takes a document: well-formed UBL of a kind it carries, and an envelope that
 * says the same as the document. Business rules are the sender's duty. Answers all faults, or a summary.
 */
export function inspectDocument(
  bytes: Uint8Array,
  envelope: Envelope,
): Result<DocumentSummary, readonly Fault[]> {
  const parsed = parseXml(bytes);
  if (!parsed.ok) return err([parsed.error]);
  const root = parsed.value;
  const layout = Object.hasOwn(LAYOUTS, root.name) ? LAYOUTS[root.name] : undefined;
  if (layout === undefined) {
    const message = `The root element is ${root.name}; an Invoice, CreditNote or ApplicationResponse is expected.`;
    return err([fault('UNSUPPORTED_DOCUMENT', 'document.kind', `/${root.name}`, message)]);
  }
  const [sender, receiver] = sides(root, layout);
  const faults = [
    ...differs(root, 'sender', endpointOf(sender), participantKey(envelope.sender)),
    ...differs(root, 'receiver', endpointOf(receiver), participantKey(envelope.receiver)),
    ...differs(root, 'document type', documentTypeOf(root), envelope.documentType),
    ...differs(root, 'ProfileID', textOf(root, 'ProfileID'), envelope.process),
    ...(textOf(root, 'ID') === '' ? [missing(root, 'ID')] : []),
  ];
  if (faults.length > 0) return err(faults);
  return ok({
    number: textOf(root, 'ID'),
    issueDate: textOf(root, 'IssueDate'),
    typeCode: textOf(root, layout.typeCode),
    senderName: nameOf(sender),
    receiverName: nameOf(receiver),
  });
}

/** In a self-billed document the buyer sends and the supplier receives. */
function sides(
  root: XmlElement,
  layout: Layout,
): readonly [XmlElement | undefined, XmlElement | undefined] {
  const swapped = textOf(root, 'CustomizationID').includes(':selfbilling:');
  const [sender, receiver] = swapped
    ? [layout.receiver, layout.sender]
    : [layout.sender, layout.receiver];
  return [descend(root, sender), descend(root, receiver)];
}

/** `<root namespace>::<local name>##<CustomizationID>::<UBL version>` (Peppol policy for identifiers). */
function documentTypeOf(root: XmlElement): string {
  return `${root.ns}::${root.name}##${textOf(root, 'CustomizationID')}::2.1`;
}

function descend(root: XmlElement, path: readonly string[]): XmlElement | undefined {
  let found: XmlElement | undefined = root;
  for (const name of path) found = found === undefined ? undefined : child(found, CAC, name);
  return found;
}

/** The electronic address (EndpointID), in the form participants compare in. */
function endpointOf(party: XmlElement | undefined): string {
  const endpoint = party === undefined ? undefined : child(party, CBC, 'EndpointID');
  if (endpoint === undefined) return '';
  return participantKey(`${attribute(endpoint, 'schemeID') ?? ''}:${endpoint.text.trim()}`);
}

function nameOf(party: XmlElement | undefined): string {
  const legal = party === undefined ? undefined : child(party, CAC, 'PartyLegalEntity');
  return legal === undefined ? '' : textOf(legal, 'RegistrationName');
}

function textOf(parent: XmlElement, name: string): string {
  return name === '' ? '' : (child(parent, CBC, name)?.text.trim() ?? '');
}

function differs(root: XmlElement, what: string, found: string, expected: string): Fault[] {
  if (found === expected) return [];
  const message = `The ${what} in the document is "${found}", the envelope says "${expected}".`;
  return [fault('RULE', 'document.envelope-differs', `/${root.name}`, message)];
}

function missing(root: XmlElement, name: string): Fault {
  return fault('SCHEMA', 'document.missing', `/${root.name}/${name}`, `The ${name} is missing.`);
}
