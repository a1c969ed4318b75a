import type { ParticipantId } from '../../domain/party/participant.js';
import { CAC, CBC } from '../../formats/ubl/namespaces.js';
import { parseXml } from '../../formats/xml/parse.js';
import { attribute, child, type XmlElement } from '../../formats/xml/tree.js';

/**
 * What a document says itself of how it travels, for providers that tell or take no envelope. Empty or null where it does
 * not say: bytes from the network are kept whatever they are.
 */
export interface OwnEnvelope {
  /** Local name of the root: Invoice, CreditNote, ApplicationResponse */
  readonly root: string;
  readonly documentType: string;
  readonly process: string;
  readonly sender: ParticipantId | null;
  readonly receiver: ParticipantId | null;
}

const NOTHING: OwnEnvelope = {
  ...{ root: '', documentType: '', process: '' },
  ...{ sender: null, receiver: null },
};

type Path = readonly string[];

const SUPPLIER: Path = ['AccountingSupplierParty', 'Party'];
const CUSTOMER: Path = ['AccountingCustomerParty', 'Party'];

/** Who sends and who receives each kind of document; in a self-billed one the buyer sends. */
const SIDES: Readonly<Record<string, readonly [sender: Path, receiver: Path]>> = {
  Invoice: [SUPPLIER, CUSTOMER],
  CreditNote: [SUPPLIER, CUSTOMER],
  ApplicationResponse: [['SenderParty'], ['ReceiverParty']],
};

export function ownEnvelope(bytes: Uint8Array): OwnEnvelope {
  const parsed = parseXml(bytes);
  if (!parsed.ok) return NOTHING;
  const root = parsed.value;
  const customization = textOf(root, 'CustomizationID');
  const [from, to] = (Object.hasOwn(SIDES, root.name) ? SIDES[root.name] : undefined) ?? [[], []];
  const swapped = customization.includes(':selfbilling:');
  return {
    root: root.name,
    // `<root namespace>::<local name>##<CustomizationID>::<UBL version>`; without a customization it is no type.
    documentType: customization === '' ? '' : `${root.ns}::${root.name}##${customization}::2.1`,
    process: textOf(root, 'ProfileID'),
    sender: endpointOf(root, swapped ? to : from),
    receiver: endpointOf(root, swapped ? from : to),
  };
}

function textOf(parent: XmlElement, name: string): string {
  return (child(parent, CBC, name)?.text.trim() ?? '').slice(0, 500);
}

/** The electronic address (EndpointID) of a party. */
function endpointOf(root: XmlElement, path: Path): ParticipantId | null {
  let party: XmlElement | undefined = path.length === 0 ? undefined : root;
  for (const name of path) party = party === undefined ? undefined : child(party, CAC, name);
  const endpoint = party === undefined ? undefined : child(party, CBC, 'EndpointID');
  const scheme = endpoint === undefined ? '' : (attribute(endpoint, 'schemeID') ?? '');
  const value = endpoint?.text.trim() ?? '';
  return scheme === '' || value === '' ? null : { scheme, value };
}
