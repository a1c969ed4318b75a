import { BIS_INVOICE } from './small-invoice.js';

export interface EnvelopeParts {
  readonly sender?: string;
  readonly receiver?: string;
  readonly instanceId?: string;
  /** Declarations on the envelope itself, such as ` xmlns:cbc="…"` */
  readonly declared?: string;
  /** What stands between header and document */
  readonly between?: string;
  /** What stands behind the document */
  readonly behind?: string;
  /** Whole elements in the place of the header's own, by name; empty takes them away */
  readonly instead?: Readonly<Record<string, string>>;
  readonly documents?: readonly string[];
}

const NS = 'http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader';

const partner = (role: string, id: string): string =>
  `<sh:${role}><sh:Identifier Authority="iso6523-actorid-upis">${id}</sh:Identifier></sh:${role}>`;

const scope = (type: string, value: string, scheme: string): string =>
  `<sh:Scope><sh:Type>${type}</sh:Type><sh:InstanceIdentifier>${value}</sh:InstanceIdentifier><sh:Identifier>${scheme}</sh:Identifier></sh:Scope>`;

/** A Standard Business Document as the network prescribes it, around documents of ours. */
export function smallEnvelope(parts: EnvelopeParts = {}): Uint8Array {
  const own: Readonly<Record<string, string>> = {
    HeaderVersion: '<sh:HeaderVersion>1.0</sh:HeaderVersion>',
    Sender: partner('Sender', parts.sender ?? '0208:0899965307'),
    Receiver: partner('Receiver', parts.receiver ?? '0208:0403170701'),
    DocumentIdentification: `<sh:DocumentIdentification><sh:Standard>urn:x</sh:Standard><sh:TypeVersion>2.1</sh:TypeVersion><sh:InstanceIdentifier>${parts.instanceId ?? 'a-uuid'}</sh:InstanceIdentifier><sh:Type>Invoice</sh:Type><sh:CreationDateAndTime>2026-11-21T22:00:00+01:00</sh:CreationDateAndTime></sh:DocumentIdentification>`,
    BusinessScope: `<sh:BusinessScope>${scope('DOCUMENTID', BIS_INVOICE.documentType, 'busdox-docid-qns')}${scope('PROCESSID', BIS_INVOICE.process, 'cenbii-procid-ubl')}${scope('COUNTRY_C1', 'BE', '')}${scope('SOMETHING_NEW', 'x', 'y')}</sh:BusinessScope>`,
  };
  const header = Object.entries(own).map(([name, xml]) => parts.instead?.[name] ?? xml);
  return new TextEncoder().encode(
    `<?xml version="1.0" encoding="UTF-8"?>\n<sh:StandardBusinessDocument xmlns:sh="${NS}"${parts.declared ?? ''}>` +
      `<sh:StandardBusinessDocumentHeader>${header.join('')}</sh:StandardBusinessDocumentHeader>` +
      `${parts.between ?? ''}${(parts.documents ?? ['<a xmlns="urn:a"/>']).join('')}${parts.behind ?? ''}</sh:StandardBusinessDocument>`,
  );
}
