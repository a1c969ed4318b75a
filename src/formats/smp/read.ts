import { type Instant, parseInstant } from '../../kernel/dates.js';
import { fault, type Fault } from '../../kernel/fault.js';
import { err, ok, type Result } from '../../kernel/result.js';
import type { XmlLimits } from '../xml/limits.js';
import { parseXml } from '../xml/parse.js';
import { attribute, child, childrenOf, type XmlElement } from '../xml/tree.js';
import {
  ADDRESSING,
  IDENTIFIERS,
  type NetworkIdentifier,
  type ServiceEndpoint,
  type ServiceGroup,
  type ServiceMetadata,
  SIGNATURE,
  SMP,
  type UnverifiedSignature,
} from './model.js';

/** An answer of an SMP is some kilobytes; a participant that registered all there is stays below this. */
const LIMITS: Partial<XmlLimits> = {
  bytesMax: 1_048_576,
  depthMax: 32,
  elementsMax: 20_000,
  attributeMax: 8_192,
  textMax: 65_536,
};

/** Thrown while a tree is read, caught where reading began: nothing follows from half an answer. */
class Unreadable extends Error {
  readonly fault: Fault;

  constructor(found: Fault) {
    super(found.message);
    this.fault = found;
  }
}

/**
 * Reads a ServiceGroup (Peppol SMP 1). Strict, because everything hangs on it: an address that names no document type
 * makes the whole answer unreadable. Errors: those of the XML reader, UNSUPPORTED_DOCUMENT, SCHEMA, VALUE.
 */
export function readServiceGroup(bytes: Uint8Array): Result<ServiceGroup, Fault> {
  return reading(bytes, 'ServiceGroup', (root) => {
    const collection = required(root, SMP, 'ServiceMetadataReferenceCollection');
    const references = childrenOf(collection, SMP, 'ServiceMetadataReference');
    return {
      participant: identifier(root, 'ParticipantIdentifier'),
      documentTypes: references.map((reference) =>
        documentTypeOf(attribute(reference, 'href') ?? '', reference),
      ),
    };
  });
}

/**
 * Reads a SignedServiceMetadata (Peppol SMP 1). The signature has to be there and is kept as it stands, but it is not
 * verified. Errors as for the group.
 */
export function readServiceMetadata(bytes: Uint8Array): Result<ServiceMetadata, Fault> {
  return reading(bytes, 'SignedServiceMetadata', (root): ServiceMetadata => {
    const metadata = required(root, SMP, 'ServiceMetadata');
    const signature = signatureOf(required(root, SIGNATURE, 'Signature'));
    const redirect = child(metadata, SMP, 'Redirect');
    if (redirect !== undefined) {
      const href = attribute(redirect, 'href') ?? '';
      if (href === '') throw missing(redirect, '@href');
      return { kind: 'redirect', href, signature };
    }
    const service = required(metadata, SMP, 'ServiceInformation');
    const processes = childrenOf(required(service, SMP, 'ProcessList'), SMP, 'Process');
    return {
      kind: 'service',
      participant: identifier(service, 'ParticipantIdentifier'),
      documentType: identifier(service, 'DocumentIdentifier'),
      endpoints: processes.flatMap(endpointsOf),
      signature,
    };
  });
}

function reading<T>(
  bytes: Uint8Array,
  rootName: string,
  read: (root: XmlElement) => T,
): Result<T, Fault> {
  const root = parseXml(bytes, LIMITS);
  if (!root.ok) return root;
  if (root.value.ns !== SMP || root.value.name !== rootName) {
    const message = `The answer is no ${rootName} of an SMP: its outermost element is ${root.value.name}. Ask again later; if it stays so, the provider of the receiver has to mend it.`;
    return err(fault('UNSUPPORTED_DOCUMENT', 'smp.not-this', '', message));
  }
  try {
    return ok(read(root.value));
  } catch (error) {
    if (error instanceof Unreadable) return err(error.fault);
    throw error;
  }
}

function endpointsOf(process: XmlElement): readonly ServiceEndpoint[] {
  const { value } = identifier(process, 'ProcessIdentifier');
  const list = required(process, SMP, 'ServiceEndpointList');
  return childrenOf(list, SMP, 'Endpoint').map((endpoint) => endpointOf(value, endpoint));
}

function endpointOf(process: string, endpoint: XmlElement): ServiceEndpoint {
  const transportProfile = attribute(endpoint, 'transportProfile') ?? '';
  if (transportProfile === '') throw missing(endpoint, '@transportProfile');
  const reference = required(endpoint, ADDRESSING, 'EndpointReference');
  const text = (name: string): string => (child(endpoint, SMP, name)?.text ?? '').trim();
  return {
    process,
    transportProfile,
    address: required(reference, ADDRESSING, 'Address').text.trim(),
    ...some('activeFrom', momentOf(endpoint, 'ServiceActivationDate')),
    ...some('activeUntil', momentOf(endpoint, 'ServiceExpirationDate')),
    ...some('certificate', unspaced(text('Certificate'))),
    ...some('description', text('ServiceDescription')),
    ...some('contactUrl', text('TechnicalContactUrl')),
  };
}

function signatureOf(signature: XmlElement): UnverifiedSignature {
  const data = (childrenOf(signature, SIGNATURE, 'KeyInfo')[0]?.children ?? []).filter(
    ({ ns, name }) => ns === SIGNATURE && name === 'X509Data',
  );
  const first = (name: string): string =>
    data.flatMap((one) => childrenOf(one, SIGNATURE, name))[0]?.text.trim() ?? '';
  return {
    value: unspaced(required(signature, SIGNATURE, 'SignatureValue').text),
    ...some('certificate', unspaced(first('X509Certificate'))),
    ...some('subject', first('X509SubjectName')),
  };
}

/** `…/services/busdox-docid-qns%3A%3Aurn%3A…` */
function documentTypeOf(href: string, at: XmlElement): NetworkIdentifier {
  const encoded = /\/services\/([^/?#]+)$/.exec(href)?.[1];
  const [scheme, value] = /^(.+?)::(.+)$/s.exec(decoded(encoded ?? ''))?.slice(1) ?? [];
  if (scheme === undefined || value === undefined) {
    throw wrong(at, `"${href.slice(0, 120)}" names no document type after /services/`);
  }
  return { scheme, value };
}

/** Empty where the percent signs make no text. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

function identifier(parent: XmlElement, name: string): NetworkIdentifier {
  const found = required(parent, IDENTIFIERS, name);
  const value = found.text.trim();
  if (value === '') throw missing(found, 'its value');
  return { scheme: attribute(found, 'scheme') ?? '', value };
}

/** XML Schema dateTime. Without a zone it is taken for UTC: by more than a day nobody is off. */
function momentOf(parent: XmlElement, name: string): Instant | undefined {
  const found = child(parent, SMP, name);
  const text = found?.text.trim() ?? '';
  if (found === undefined || text === '') return undefined;
  const moment = parseInstant(/(Z|[+-]\d{2}:\d{2})$/.test(text) ? text : `${text}Z`);
  if (!moment.ok) throw wrong(found, `"${text.slice(0, 40)}" is no moment`);
  return moment.value;
}

function required(parent: XmlElement, ns: string, name: string): XmlElement {
  const found = child(parent, ns, name);
  if (found === undefined) throw missing(parent, name);
  return found;
}

const unspaced = (text: string): string => text.replace(/\s+/g, '');

function some<Key extends string, T extends string>(
  key: Key,
  value: T | undefined,
): { readonly [K in Key]?: T } {
  return value === undefined || value === '' ? {} : ({ [key]: value } as { [K in Key]?: T });
}

function missing(at: XmlElement, what: string): Unreadable {
  const message = `The answer of the SMP lacks ${what} in ${at.name}. Ask again later; if it stays so, the provider of the receiver has to mend it.`;
  return new Unreadable(fault('SCHEMA', 'smp.missing', placeOf(at), message));
}

function wrong(at: XmlElement, what: string): Unreadable {
  const message = `The answer of the SMP cannot be used: ${what} (${at.name}). Ask again later; if it stays so, the provider of the receiver has to mend it.`;
  return new Unreadable(fault('VALUE', 'smp.value', placeOf(at), message));
}

const placeOf = ({ line, column }: XmlElement): string => `${line}:${column}`;
