import { type Instant, parseInstant } from '../../kernel/dates.js';
import { fault, type Fault } from '../../kernel/fault.js';
import { err, ok, type Result } from '../../kernel/result.js';
import { type ParticipantId, parseParticipant } from '../../domain/party/participant.js';
import { parseXml } from '../xml/parse.js';
import { attribute, child, childrenOf, type XmlElement } from '../xml/tree.js';
import { payloadBytes } from './payload.js';

const NS = 'http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader';
const AUTHORITY = 'iso6523-actorid-upis';
/** Characters of an identifier; the longest document type identifiers have some 300. */
const TEXT_MAX = 500;

/** What the envelope of the network says (Peppol Business Message Envelope 2.0.2), and the document inside. */
export interface EnvelopedDocument {
  /** SBDH InstanceIdentifier: unique per transmission */
  readonly instanceId: string;
  readonly sender: ParticipantId;
  readonly receiver: ParticipantId;
  /** Without their identifier schemes, as everywhere in our code */
  readonly documentType: string;
  readonly process: string;
  /** COUNTRY_C1, of the sending end user; older senders leave it out */
  readonly country: string | null;
  readonly createdAt: Instant;
  /** The document alone; the very bytes wherever it can stand alone */
  readonly bytes: Uint8Array;
}

/** Leaves the reading at the first fault; never seen outside this file. */
class Refusal extends Error {
  readonly fault: Fault;
  constructor(refused: Fault) {
    super(refused.message);
    this.fault = refused;
  }
}

/**
 * Reads a Standard Business Document as an access point hands it over. Strict: each part once, no empty part, one
 * document inside. Never throws, whatever the bytes. Faults: those of the XML reader (ENCODING, FORBIDDEN_CONSTRUCT,
 * NOT_WELL_FORMED, LIMIT_EXCEEDED), SCHEMA (a part is missing or twice), VALUE (a part holds something else),
 * UNSUPPORTED_DOCUMENT (no envelope, or a document that cannot be taken out).
 */
export function readSbdh(bytes: Uint8Array): Result<EnvelopedDocument, Fault> {
  const parsed = parseXml(bytes);
  if (!parsed.ok) return parsed;
  try {
    return readEnvelope(parsed.value, bytes);
  } catch (error) {
    if (error instanceof Refusal) return err(error.fault);
    throw error;
  }
}

function readEnvelope(root: XmlElement, bytes: Uint8Array): Result<EnvelopedDocument, Fault> {
  if (root.ns !== NS || root.name !== 'StandardBusinessDocument') {
    const message = `The root element is ${root.name.slice(0, 80)}, not a StandardBusinessDocument. Hand over the whole envelope.`;
    return err(fault('UNSUPPORTED_DOCUMENT', 'sbdh.root', '', message));
  }
  const header = only(root, 'StandardBusinessDocumentHeader');
  const [payload, ...others] = root.children.filter((element) => element !== header);
  if (payload === undefined || others.length > 0 || root.text !== '') {
    const message = `The envelope holds ${others.length + (payload === undefined ? 0 : 1)} documents; it must hold one and nothing else.`;
    return err(fault('SCHEMA', 'sbdh.documents', '', message));
  }
  const said = readHeader(header);
  const inner = payloadBytes(bytes, header, payload);
  return inner.ok ? ok({ ...said, bytes: inner.value }) : inner;
}

function readHeader(header: XmlElement): Omit<EnvelopedDocument, 'bytes'> {
  const version = textOf(only(header, 'HeaderVersion'));
  if (version !== '1.0') throw refuse('VALUE', 'HeaderVersion', `is ${version}, not 1.0`);
  const identification = only(header, 'DocumentIdentification');
  const created = textOf(only(identification, 'CreationDateAndTime'));
  const createdAt = parseInstant(created);
  if (!createdAt.ok) throw refuse('VALUE', 'CreationDateAndTime', 'is no moment with a zone');
  const scopes = childrenOf(only(header, 'BusinessScope'), NS, 'Scope');
  const documentType = scopeOf(scopes, 'DOCUMENTID');
  const process = scopeOf(scopes, 'PROCESSID');
  if (documentType === null) throw refuse('SCHEMA', 'DOCUMENTID', 'is missing in BusinessScope');
  if (process === null) throw refuse('SCHEMA', 'PROCESSID', 'is missing in BusinessScope');
  const country = scopeOf(scopes, 'COUNTRY_C1');
  return {
    instanceId: textOf(only(identification, 'InstanceIdentifier')),
    sender: partner(header, 'Sender'),
    receiver: partner(header, 'Receiver'),
    ...{ documentType, process, country, createdAt: createdAt.value },
  };
}

function partner(header: XmlElement, role: 'Sender' | 'Receiver'): ParticipantId {
  const identifier = only(only(header, role), 'Identifier');
  const authority = attribute(identifier, 'Authority');
  if (authority !== AUTHORITY)
    throw refuse('VALUE', `${role}/Identifier`, `is not under the authority ${AUTHORITY}`);
  const participant = parseParticipant(textOf(identifier));
  if (!participant.ok) throw refuse('VALUE', `${role}/Identifier`, 'is not scheme:value');
  return participant.value;
}

function scopeOf(scopes: readonly XmlElement[], type: string): string | null {
  const [found, ...others] = scopes.filter((scope) => {
    const said = child(scope, NS, 'Type');
    return said?.text.trim() === type;
  });
  if (others.length > 0) throw refuse('SCHEMA', type, 'stands twice in BusinessScope');
  return found === undefined ? null : textOf(only(found, 'InstanceIdentifier'));
}

function only(parent: XmlElement, name: string): XmlElement {
  const [found, ...others] = childrenOf(parent, NS, name);
  if (found === undefined) throw refuse('SCHEMA', name, `is missing in ${parent.name}`);
  if (others.length > 0) throw refuse('SCHEMA', name, `stands twice in ${parent.name}`);
  return found;
}

function textOf(element: XmlElement): string {
  const text = element.text.trim();
  if (element.children.length > 0 || text === '' || text.length > TEXT_MAX)
    throw refuse('VALUE', element.name, `must be a text of 1 to ${TEXT_MAX} characters`);
  return text;
}

function refuse(as: 'SCHEMA' | 'VALUE', path: string, what: string): Refusal {
  const message = `The envelope’s ${path} ${what}. The access point must hand over an envelope as the network prescribes it.`;
  return new Refusal(fault(as, as === 'SCHEMA' ? 'sbdh.structure' : 'sbdh.value', path, message));
}
