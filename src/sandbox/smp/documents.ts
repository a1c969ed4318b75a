import { addMs, type Instant } from '../../kernel/dates.js';
import {
  ADDRESSING,
  IDENTIFIERS,
  type NetworkIdentifier,
  SIGNATURE,
  SMP,
} from '../../formats/smp/model.js';
import { printXml } from '../../formats/xml/print.js';
import type { XmlElement } from '../../formats/xml/tree.js';
import type { PublishedEndpoint } from './state.js';

const PREFIXES: ReadonlyMap<string, string> = new Map([
  [SMP, ''],
  [IDENTIFIERS, 'id'],
  [ADDRESSING, 'wsa'],
  [SIGNATURE, 'ds'],
]);
const PARTICIPANTS = 'iso6523-actorid-upis';
const DAY_MS = 86_400_000;

/** `addresses`: where each document type is described. */
export function groupXml(participant: string, addresses: readonly string[]): Uint8Array {
  const references = addresses.map((href) =>
    element(SMP, 'ServiceMetadataReference', [], { href }),
  );
  return print(
    element(SMP, 'ServiceGroup', [
      identifier('ParticipantIdentifier', { scheme: PARTICIPANTS, value: participant }),
      element(SMP, 'ServiceMetadataReferenceCollection', references),
    ]),
  );
}

/** How a document type is received, with a signature that signs nothing. */
export function metadataXml(
  participant: string,
  documentType: NetworkIdentifier,
  endpoints: readonly PublishedEndpoint[],
  now: Instant,
): Uint8Array {
  const processes = endpoints.map((endpoint) =>
    element(SMP, 'Process', [
      identifier('ProcessIdentifier', { scheme: 'cenbii-procid-ubl', value: endpoint.process }),
      element(SMP, 'ServiceEndpointList', [endpointElement(endpoint, now)]),
    ]),
  );
  return signed(
    element(SMP, 'ServiceInformation', [
      identifier('ParticipantIdentifier', { scheme: PARTICIPANTS, value: participant }),
      identifier('DocumentIdentifier', documentType),
      element(SMP, 'ProcessList', processes),
    ]),
  );
}

export function redirectXml(href: string): Uint8Array {
  const uid = element(SMP, 'CertificateUID', 'PID:SANDBOX');
  return signed(element(SMP, 'Redirect', [uid], { href }));
}

function endpointElement(
  { transportProfile, activeFrom, activeUntil }: PublishedEndpoint,
  now: Instant,
): XmlElement {
  const address = element(ADDRESSING, 'Address', 'https://as4.example/as4');
  return element(
    SMP,
    'Endpoint',
    [
      element(ADDRESSING, 'EndpointReference', [address]),
      element(SMP, 'RequireBusinessLevelSignature', 'false'),
      element(SMP, 'ServiceActivationDate', activeFrom ?? addMs(now, -DAY_MS)),
      element(SMP, 'ServiceExpirationDate', activeUntil ?? addMs(now, 365 * DAY_MS)),
      element(SMP, 'Certificate', 'MIIB\nAAAA'),
      element(SMP, 'ServiceDescription', 'Sandbox'),
      element(SMP, 'TechnicalContactUrl', 'https://sandbox.example/contact'),
    ],
    { transportProfile },
  );
}

function signed(content: XmlElement): Uint8Array {
  const key = element(SIGNATURE, 'X509Data', [
    element(SIGNATURE, 'X509SubjectName', 'CN=SMP_SANDBOX,OU=PEPPOL TEST SMP'),
    element(SIGNATURE, 'X509Certificate', 'MIIC\nBBBB'),
  ]);
  const signature = element(SIGNATURE, 'Signature', [
    element(SIGNATURE, 'SignatureValue', 'c2lnbmVk'),
    element(SIGNATURE, 'KeyInfo', [key]),
  ]);
  return print(
    element(SMP, 'SignedServiceMetadata', [element(SMP, 'ServiceMetadata', [content]), signature]),
  );
}

function identifier(name: string, { scheme, value }: NetworkIdentifier): XmlElement {
  return element(IDENTIFIERS, name, value, { scheme });
}

function element(
  ns: string,
  name: string,
  content: string | readonly XmlElement[],
  attributes: Readonly<Record<string, string>> = {},
): XmlElement {
  const text = typeof content === 'string' ? content : '';
  return {
    ...{ ns, name, text, textPieces: text === '' ? 0 : 1, line: 0, column: 0 },
    children: typeof content === 'string' ? [] : content,
    attributes: Object.entries(attributes).map(([key, value]) => ({ ns: '', name: key, value })),
  };
}

function print(root: XmlElement): Uint8Array {
  const printed = printXml(root, PREFIXES);
  if (!printed.ok) throw new Error(printed.error.message);
  return printed.value;
}
