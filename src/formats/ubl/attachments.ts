import { fault, warning } from '../../kernel/fault.js';
import type { Attachment, Invoice } from '../../domain/invoice/invoice.js';
import type { XmlElement } from '../xml/tree.js';
import { cac, cbc, identifier, type Maybe } from './builder.js';
import {
  EMBEDDED_MEDIA_TYPES,
  matchesMediaType,
  neutralName,
} from '../../domain/invoice/embedded-file.js';
import {
  claim,
  compact,
  find,
  group,
  groups,
  readAttribute,
  readIdentifier,
  readText,
  type Reading,
  someOf,
  take,
  textOf,
  value,
} from './reading.js';

type File = NonNullable<Attachment['file']>;

/** UNCL1001 codes by which UBL keeps other terms among the additional documents. */
const OBJECT_TYPE = '130';
const PROJECT_TYPE = '50';

/** Media type of content nobody has named (RFC 2046, 4.5.1). */
const UNKNOWN_TYPE = 'application/octet-stream';

export interface AdditionalDocuments {
  /** BT-18 */
  readonly objectIdentifier: Invoice['objectIdentifier'];
  /** BT-11 of a credit note, whose schema has no ProjectReference */
  readonly projectReference: string | undefined;
  /** BG-24 */
  readonly attachments: readonly Attachment[] | undefined;
}

export function readAdditionalDocuments(
  reading: Reading,
  root: XmlElement,
  kind: Invoice['kind'],
): AdditionalDocuments {
  const references = groups(root, 'AdditionalDocumentReference');
  const ofType = (code: string): XmlElement | undefined =>
    references.find((entry) => textOf(value(entry, 'DocumentTypeCode')) === code);
  const object = ofType(OBJECT_TYPE);
  const project = kind === 'credit-note' ? ofType(PROJECT_TYPE) : undefined;
  if (object !== undefined) take(reading, value(object, 'DocumentTypeCode'), 'BT-18-0');
  if (project !== undefined) take(reading, value(project, 'DocumentTypeCode'), 'BT-11-0');
  return {
    objectIdentifier: readIdentifier(reading, object, 'ID', 'BT-18'),
    projectReference: readText(reading, project, 'ID', 'BT-11'),
    attachments: someOf(
      references
        .filter((entry) => entry !== object && entry !== project)
        .map((entry) => readAttachment(reading, entry)),
    ),
  };
}

function readAttachment(reading: Reading, entry: XmlElement): Attachment | undefined {
  const reference = readText(reading, entry, 'ID', 'BT-122');
  if (reference === undefined) return undefined;
  const attachment = group(entry, 'Attachment');
  return compact<Attachment>({
    reference,
    description: readText(reading, entry, 'DocumentDescription', 'BT-123'),
    url: readText(reading, group(attachment, 'ExternalReference'), 'URI', 'BT-124'),
    file: readFile(reading, value(attachment, 'EmbeddedDocumentBinaryObject'), reference),
  });
}

function readFile(
  reading: Reading,
  element: XmlElement | undefined,
  reference: string,
): File | undefined {
  const base64 = element?.text.replace(/[ \t\r\n]+/g, '') ?? '';
  if (element === undefined || base64 === '') return undefined;
  const mediaType = readAttribute(reading, element, 'mimeCode', 'BT-125-1') ?? UNKNOWN_TYPE;
  const name = readFileName(reading, element, reference);
  claim(reading, element, 'BT-125', base64);
  checkFile(reading, element, { mediaType, base64, name });
  return { mediaType, name, base64 };
}

/** The name is told in its harmless form only: what shows it or stores by it must not be led astray. */
function readFileName(reading: Reading, element: XmlElement, reference: string): string {
  const attribute = element.attributes.find((a) => a.name === 'filename' && a.ns === '');
  if (attribute === undefined || attribute.value.trim() === '') {
    const message = `The embedded file of "${reference}" has no name. It is called by its reference.`;
    find(reading, element, warning('ATTACHMENT', 'attachment.unnamed', '', message, 'BT-125'));
    return neutralName(reference);
  }
  const given = attribute.value.trim();
  const name = neutralName(given);
  claim(reading, attribute, 'BT-125-2', name);
  if (name !== given) {
    const message = `The name of an embedded file held a path or invisible characters. It is read as "${name}".`;
    find(reading, element, warning('ATTACHMENT', 'attachment.name-changed', '', message, 'BT-125'));
  }
  return name;
}

function checkFile(reading: Reading, element: XmlElement, file: File): void {
  if (!EMBEDDED_MEDIA_TYPES.has(file.mediaType)) {
    const known = [...EMBEDDED_MEDIA_TYPES].join(', ');
    const message = `"${file.name}" is of media type "${file.mediaType}". Expected one of ${known}; do not open it, ask for another form.`;
    find(reading, element, fault('ATTACHMENT', 'attachment.media-type', '', message, 'BT-125'));
  } else if (!matchesMediaType(file.mediaType, file.base64)) {
    const message = `"${file.name}" says it is ${file.mediaType}, but its content is not. Do not open it before somebody has looked.`;
    find(reading, element, warning('ATTACHMENT', 'attachment.mismatch', '', message, 'BT-125'));
  }
}

/** BG-24, BT-18 and, on a credit note, BT-11: the additional documents in that order. */
export function writeAdditionalDocuments(invoice: Invoice): readonly Maybe[] {
  const { objectIdentifier, projectReference } = invoice;
  return [
    objectIdentifier &&
      cac(
        'AdditionalDocumentReference',
        identifier('ID', objectIdentifier),
        cbc('DocumentTypeCode', OBJECT_TYPE),
      ),
    invoice.kind === 'credit-note' && projectReference !== undefined
      ? cac(
          'AdditionalDocumentReference',
          cbc('ID', projectReference),
          cbc('DocumentTypeCode', PROJECT_TYPE),
        )
      : undefined,
    ...(invoice.attachments ?? []).map(writeAttachment),
  ];
}

function writeAttachment(attachment: Attachment): Maybe {
  const { file } = attachment;
  return cac(
    'AdditionalDocumentReference',
    cbc('ID', attachment.reference),
    cbc('DocumentDescription', attachment.description),
    cac(
      'Attachment',
      cbc('EmbeddedDocumentBinaryObject', file?.base64, {
        mimeCode: file?.mediaType,
        filename: file?.name,
      }),
      cac('ExternalReference', cbc('URI', attachment.url)),
    ),
  );
}
