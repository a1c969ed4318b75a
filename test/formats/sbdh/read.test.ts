import fc from 'fast-check';
import { readSbdh } from '../../../src/formats/sbdh/read.js';
import { parseXml } from '../../../src/formats/xml/parse.js';
import { type EnvelopeParts, smallEnvelope } from '../../support/small-envelope.js';
import { BIS_INVOICE, smallInvoice } from '../../support/small-invoice.js';

const ME = { scheme: '0208', value: '0403170701' };
const BUYER = { scheme: '0208', value: '0899965307' };
const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

function innerOf(parts: EnvelopeParts): string {
  const read = readSbdh(smallEnvelope(parts));
  if (!read.ok) throw new Error(read.error.message);
  return text(read.value.bytes);
}

describe('an envelope of the network', () => {
  test('says who sends what to whom, without the schemes of identifiers', () => {
    expect(readSbdh(smallEnvelope())).toEqual({
      ok: true,
      value: {
        ...{ instanceId: 'a-uuid', sender: BUYER, receiver: ME, ...BIS_INVOICE, country: 'BE' },
        createdAt: '2026-11-21T21:00:00.000Z',
        bytes: new TextEncoder().encode('<a xmlns="urn:a"/>'),
      },
    });
  });

  test('without the sender’s country is read too', () => {
    const instead = {
      BusinessScope: text(smallEnvelope())
        .replace(/^[\s\S]*(<sh:BusinessScope>[\s\S]*<\/sh:BusinessScope>)[\s\S]*$/, '$1')
        .replace('COUNTRY_C1', 'ELSE'),
    };
    expect(readSbdh(smallEnvelope({ instead }))).toMatchObject({ value: { country: null } });
  });
});

describe('the document inside', () => {
  const invoice = text(smallInvoice({ number: 'F-1', sender: BUYER, receiver: ME })).replace(
    /^<\?xml.*\?>\n/,
    '',
  );
  test.each<[string, EnvelopeParts, string]>([
    ['as it stands', { documents: [invoice] }, invoice],
    ['with its line ends', { documents: ['<a>1\r\n2</a>'] }, '<a>1\r\n2</a>'],
    [
      'with its references',
      { documents: ['<a b="&#233;">é&amp;</a >'] },
      '<a b="&#233;">é&amp;</a >',
    ],
    [
      'with comments inside',
      { documents: ['<a><!-- </a> --><b/></a>'] },
      '<a><!-- </a> --><b/></a>',
    ],
    ['laid out', { between: '\n  ', documents: ['<a/>'], behind: '\n' }, '<a/>'],
    [
      'with the header’s name in its text',
      { documents: ['<a>StandardBusinessDocumentHeader</a>'] },
      '<a>StandardBusinessDocumentHeader</a>',
    ],
    [
      'that is an envelope itself',
      { documents: [`<a><![CDATA[</x>]]></a>`] },
      '<a><![CDATA[</x>]]></a>',
    ],
  ])('is cut out byte for byte, %s', (_, parts, expected) => {
    expect(innerOf(parts)).toBe(expected);
  });

  test.each<[string, EnvelopeParts]>([
    [
      'a prefix of the envelope',
      { declared: ' xmlns:c="urn:c"', documents: ['<c:a><c:b>1</c:b></c:a>'] },
    ],
    [
      'the default namespace of the envelope',
      { declared: ' xmlns="urn:c"', documents: ['<a x="&lt;"><b xml:lang="nl">1</b></a>'] },
    ],
    [
      'a comment behind it that fools the cut',
      { documents: ['<a><b/></a>'], behind: '<!-- </z> -->' },
    ],
  ])('that uses %s is printed anew, with the same content', (_, parts) => {
    const envelope = parseXml(smallEnvelope(parts));
    const inner = parseXml(new TextEncoder().encode(innerOf(parts)));
    if (!envelope.ok || !inner.ok) throw new Error('not read');
    const [, payload] = envelope.value.children;
    const plain = (element: typeof inner.value): unknown => ({
      ...{ ns: element.ns, name: element.name, text: element.text },
      attributes: element.attributes,
      children: element.children.map(plain),
    });
    expect(plain(inner.value)).toEqual(payload === undefined ? null : plain(payload));
  });

  test('that can be neither cut out nor printed is refused', () => {
    const parts = { declared: ' xmlns="urn:c"', documents: ['<a>text<b/>text</a>'] };
    expect(readSbdh(smallEnvelope(parts))).toMatchObject({
      error: { class: 'UNSUPPORTED_DOCUMENT', code: 'sbdh.payload' },
    });
  });
});

const SCHEMA = ['SCHEMA', 'sbdh.structure'] as const;
const VALUE = ['VALUE', 'sbdh.value'] as const;
const identifier = (authority: string, id: string): string =>
  `<sh:Sender><sh:Identifier Authority="${authority}">${id}</sh:Identifier></sh:Sender>`;

describe('an envelope is refused', () => {
  test.each<[string, EnvelopeParts, readonly [string, string]]>([
    ['without a document', { documents: [] }, ['SCHEMA', 'sbdh.documents']],
    ['with two documents', { documents: ['<a/>', '<b/>'] }, ['SCHEMA', 'sbdh.documents']],
    ['with text beside the document', { behind: 'x' }, ['SCHEMA', 'sbdh.documents']],
    [
      'of another version',
      { instead: { HeaderVersion: '<sh:HeaderVersion>2.0</sh:HeaderVersion>' } },
      VALUE,
    ],
    ['without sender', { instead: { Sender: '' } }, SCHEMA],
    ['without receiver', { instead: { Receiver: '' } }, SCHEMA],
    [
      'with two senders',
      { instead: { Sender: identifier('iso6523-actorid-upis', '0208:1').repeat(2) } },
      SCHEMA,
    ],
    [
      'with a sender of another authority',
      { instead: { Sender: identifier('GLN', '0208:1') } },
      VALUE,
    ],
    ['with a sender that is none', { sender: 'bakery' }, VALUE],
    ['with an empty id', { instanceId: ' ' }, VALUE],
    ['with an id of many characters', { instanceId: 'x'.repeat(501) }, VALUE],
    ['without identification', { instead: { DocumentIdentification: '' } }, SCHEMA],
    ['without scopes', { instead: { BusinessScope: '' } }, SCHEMA],
    ['with empty scopes', { instead: { BusinessScope: '<sh:BusinessScope/>' } }, SCHEMA],
  ])('%s', (_, parts, [faultClass, code]) => {
    expect(readSbdh(smallEnvelope(parts))).toMatchObject({
      ok: false,
      error: { class: faultClass, code, message: expect.stringMatching(/\.$/) },
    });
  });

  test.each<[string, (xml: string) => string, string]>([
    ['that is none', () => '<Invoice/>', 'UNSUPPORTED_DOCUMENT'],
    ['in another namespace', (xml) => xml.replaceAll('unece', 'unec3'), 'UNSUPPORTED_DOCUMENT'],
    ['with a document type twice', (xml) => xml.replace('SOMETHING_NEW', 'DOCUMENTID'), 'SCHEMA'],
    ['with a time without zone', (xml) => xml.replace('+01:00', ''), 'VALUE'],
    ['with a DOCTYPE', (xml) => xml.replace('?>', '?><!DOCTYPE x>'), 'FORBIDDEN_CONSTRUCT'],
    ['that breaks off', (xml) => xml.slice(0, -20), 'NOT_WELL_FORMED'],
    ['nested too deep', (xml) => xml.replace('<a ', `${'<z>'.repeat(99)}<a `), 'LIMIT_EXCEEDED'],
  ])('%s', (_, mangled, faultClass) => {
    const bytes = new TextEncoder().encode(mangled(text(smallEnvelope())));
    expect(readSbdh(bytes)).toMatchObject({ ok: false, error: { class: faultClass } });
  });

  test('in UTF-16, and above 25 MiB', () => {
    expect(readSbdh(Buffer.from('<a/>', 'utf16le'))).toMatchObject({
      error: { class: 'ENCODING' },
    });
    const large = smallEnvelope({ behind: ' '.repeat(26 * 1024 * 1024) });
    expect(readSbdh(large)).toMatchObject({ error: { class: 'LIMIT_EXCEEDED' } });
  });

  test('never by throwing, whatever is cut, doubled or turned in it', () => {
    const whole = smallEnvelope({ declared: ' xmlns:c="urn:c"', documents: ['<c:a>x</c:a>'] });
    const spot = fc.nat(whole.length - 1);
    fc.assert(
      fc.property(spot, spot, fc.nat(255), (from, to, byte) => {
        const changed = Uint8Array.from(whole);
        changed[from] = byte;
        expect(typeof readSbdh(changed).ok).toBe('boolean');
        const cut = [...whole.subarray(0, from), ...whole.subarray(to)];
        expect(typeof readSbdh(Uint8Array.from(cut)).ok).toBe('boolean');
      }),
      { numRuns: 300 },
    );
  });
});
