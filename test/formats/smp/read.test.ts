import fc from 'fast-check';
import { readServiceGroup, readServiceMetadata } from '../../../src/formats/smp/read.js';
import { isOk } from '../../support/results.js';

const GROUP = `<?xml version="1.0" encoding="UTF-8"?>
<smp:ServiceGroup xmlns:smp="http://busdox.org/serviceMetadata/publishing/1.0/" xmlns:id="http://busdox.org/transport/identifiers/1.0/">
  <id:ParticipantIdentifier scheme="iso6523-actorid-upis">0208:0403170701</id:ParticipantIdentifier>
  <smp:ServiceMetadataReferenceCollection>
    <smp:ServiceMetadataReference href="http://smp.example/iso6523-actorid-upis%3A%3A0208%3A0403170701/services/busdox-docid-qns%3A%3Aurn%3Ax%3AInvoice-2%3A%3AInvoice%23%23urn%3Acen.eu%3A%3A2.1"/>
    <smp:ServiceMetadataReference href="https://smp.example/a/iso6523-actorid-upis::0208:0403170701/services/peppol-doctype-wildcard%3A%3Aurn%3Apint%3A%3A2.1"/>
  </smp:ServiceMetadataReferenceCollection>
  <smp:Extension><anything xmlns="urn:x"/></smp:Extension>
</smp:ServiceGroup>`;

const METADATA = `<SignedServiceMetadata xmlns="http://busdox.org/serviceMetadata/publishing/1.0/" xmlns:ids="http://busdox.org/transport/identifiers/1.0/" xmlns:wsa="http://www.w3.org/2005/08/addressing">
<ServiceMetadata><ServiceInformation>
  <ids:ParticipantIdentifier scheme="iso6523-actorid-upis">0208:0403170701</ids:ParticipantIdentifier>
  <ids:DocumentIdentifier scheme="busdox-docid-qns">urn:x::Invoice##urn:cen.eu::2.1</ids:DocumentIdentifier>
  <ProcessList><Process>
    <ids:ProcessIdentifier scheme="cenbii-procid-ubl">urn:billing</ids:ProcessIdentifier>
    <ServiceEndpointList>
      <Endpoint transportProfile="peppol-transport-as4-v2_0">
        <wsa:EndpointReference><wsa:Address> https://as4.example/in </wsa:Address></wsa:EndpointReference>
        <RequireBusinessLevelSignature>false</RequireBusinessLevelSignature>
        <ServiceActivationDate>2026-01-01T00:00:00+01:00</ServiceActivationDate>
        <ServiceExpirationDate>2028-06-30T12:00:00</ServiceExpirationDate>
        <Certificate>MIIB
        CCCC</Certificate>
        <ServiceDescription>AP</ServiceDescription>
        <TechnicalContactUrl>mailto:a@as4.example</TechnicalContactUrl>
      </Endpoint>
      <Endpoint transportProfile="busdox-transport-as2-ver2p0">
        <wsa:EndpointReference><wsa:Address>https://as2.example</wsa:Address></wsa:EndpointReference>
      </Endpoint>
    </ServiceEndpointList>
  </Process></ProcessList>
</ServiceInformation></ServiceMetadata>
<Signature xmlns="http://www.w3.org/2000/09/xmldsig#"><SignedInfo/><SignatureValue>c2ln
bmVk</SignatureValue><KeyInfo><X509Data><X509SubjectName>CN=SMP</X509SubjectName><X509Certificate>MIIC</X509Certificate></X509Data></KeyInfo></Signature>
</SignedServiceMetadata>`;

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const group = (text: string) => readServiceGroup(bytes(text));
const metadata = (text: string) => readServiceMetadata(bytes(text));

test('the group tells the document types by its addresses, percent signs taken off', () => {
  expect(isOk(group(GROUP))).toEqual({
    participant: { scheme: 'iso6523-actorid-upis', value: '0208:0403170701' },
    documentTypes: [
      { scheme: 'busdox-docid-qns', value: 'urn:x:Invoice-2::Invoice##urn:cen.eu::2.1' },
      { scheme: 'peppol-doctype-wildcard', value: 'urn:pint::2.1' },
    ],
  });
});

test('the metadata tell the ways in, and the signature as it stands', () => {
  expect(isOk(metadata(METADATA))).toEqual({
    kind: 'service',
    participant: { scheme: 'iso6523-actorid-upis', value: '0208:0403170701' },
    documentType: { scheme: 'busdox-docid-qns', value: 'urn:x::Invoice##urn:cen.eu::2.1' },
    endpoints: [
      {
        process: 'urn:billing',
        transportProfile: 'peppol-transport-as4-v2_0',
        address: 'https://as4.example/in',
        activeFrom: '2025-12-31T23:00:00.000Z',
        activeUntil: '2028-06-30T12:00:00.000Z',
        certificate: 'MIIBCCCC',
        description: 'AP',
        contactUrl: 'mailto:a@as4.example',
      },
      {
        process: 'urn:billing',
        transportProfile: 'busdox-transport-as2-ver2p0',
        address: 'https://as2.example',
      },
    ],
    signature: { value: 'c2lnbmVk', certificate: 'MIIC', subject: 'CN=SMP' },
  });
});

test('a redirect is told as one', () => {
  const elsewhere = METADATA.replace(
    /<ServiceInformation>[^]*<\/ServiceInformation>/,
    '<Redirect href="https://other.example/x"><CertificateUID>PID</CertificateUID></Redirect>',
  );
  expect(isOk(metadata(elsewhere))).toMatchObject({
    kind: 'redirect',
    href: 'https://other.example/x',
  });
});

const ENTITIES = '<!DOCTYPE a [<!ENTITY e SYSTEM "file:///x">]>';
test.each<[string, string, string]>([
  ['cut off', GROUP.slice(0, 400), 'xml.cut-off'],
  ['a DOCTYPE', GROUP.replace('?>', `?>${ENTITIES}`), 'xml.doctype'],
  ['another document', METADATA, 'smp.not-this'],
  ['another namespace', GROUP.replaceAll('serviceMetadata/publishing/1.0', 'x'), 'smp.not-this'],
  ['no participant', GROUP.replace(/<id:.*\n/, ''), 'smp.missing'],
  [
    'no collection',
    GROUP.replace(/<smp:ServiceMetadataReferenceCollection>[^]*?Collection>/, ''),
    'smp.missing',
  ],
  ['an address without type', GROUP.replace('/services/busdox', '/busdox'), 'smp.value'],
  ['one with broken percent signs', GROUP.replace('urn%3Ax', 'urn%3'), 'smp.value'],
  [
    'one without scheme',
    GROUP.replace('busdox-docid-qns%3A%3A', '').replaceAll('%3A%3A', ''),
    'smp.value',
  ],
  [
    'a mebibyte and more',
    GROUP.replace('</smp:Ext', `${' '.repeat(1_100_000)}</smp:Ext`),
    'xml.limit',
  ],
])('a group with %s is refused', (_what, text, code) => {
  expect(group(text)).toMatchObject({ ok: false, error: { code } });
});

test.each<[string, string, string]>([
  ['no signature', METADATA.replace(/<Signature xmlns[^]*<\/Signature>/, ''), 'smp.missing'],
  [
    'no signature value',
    METADATA.replace(/<SignatureValue>[^]*<\/SignatureValue>/, ''),
    'smp.missing',
  ],
  [
    'no transport',
    METADATA.replace('transportProfile="peppol-transport-as4-v2_0"', ''),
    'smp.missing',
  ],
  ['no address', METADATA.replace(/<wsa:Address>.*<\/wsa:Address>/, ''), 'smp.missing'],
  ['an empty process', METADATA.replace('>urn:billing<', '><'), 'smp.missing'],
  ['an end that is no moment', METADATA.replace('2028-06-30T12', '2028-06-31X12'), 'smp.value'],
  [
    'a redirect to nowhere',
    METADATA.replace(/<ServiceInformation>[^]*<\/ServiceInformation>/, '<Redirect/>'),
    'smp.missing',
  ],
])('metadata with %s are refused', (_what, text, code) => {
  expect(metadata(text)).toMatchObject({ ok: false, error: { code } });
});

test('whatever is changed in an answer, reading it never throws', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(GROUP, METADATA),
      fc.nat(2_500),
      fc.nat(60),
      fc.string({ maxLength: 20 }),
      (text, at, length, put) => {
        const changed = text.slice(0, at) + put + text.slice(at + length);
        expect([true, false]).toContain(group(changed).ok);
        expect([true, false]).toContain(metadata(changed).ok);
      },
    ),
  );
});
