import fc from 'fast-check';
import { headOf } from '../../../src/formats/ubl/head.js';
import { BIS_INVOICE, smallInvoice } from '../../support/small-invoice.js';

const ME = { scheme: '0208', value: '0403170701' };
const of = (text: string): ReturnType<typeof headOf> => headOf(new TextEncoder().encode(text));
const CBC = 'urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2';

test('an invoice says its type, process and number', () => {
  const invoice = smallInvoice({ number: 'F-1', sender: ME, receiver: ME });
  expect(headOf(invoice)).toEqual({ ...BIS_INVOICE, number: 'F-1' });
});

test.each<[string, string, ReturnType<typeof headOf>]>([
  ['no UBL', '<a xmlns="urn:a"/>', { documentType: 'urn:a::a', process: '', number: '' }],
  [
    'a number in two pieces, and one that is not its own',
    `<a xmlns:c="${CBC}"><c:ID> F<!-- -->-1<![CDATA[]]> </c:ID><b><c:ID>X</c:ID></b><c:ID>Y</c:ID></a>`,
    { documentType: '::a', process: '', number: 'F-1' },
  ],
  [
    'a number of another namespace',
    '<a><ID>X</ID></a>',
    { documentType: '::a', process: '', number: '' },
  ],
  ['XML that breaks off', '<a><b>', null],
  ['a DOCTYPE', '<!DOCTYPE a><a/>', null],
  ['nothing', '', null],
])('%s', (_, text, head) => {
  expect(of(text)).toEqual(head);
});

test('never throws, whatever the bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const head = headOf(bytes);
      expect(head === null || typeof head.number === 'string').toBe(true);
    }),
  );
});
