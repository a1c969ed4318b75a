import { ownEnvelope } from '../../../src/adapters/access-points/envelope.js';
import { writeInvoiceResponse } from '../../../src/formats/ubl/response-write.js';
import { INVOICE_RESPONSE } from '../../../src/formats/ubl/response.js';
import { plainDate } from '../../../src/kernel/dates.js';
import { BUYER, ME } from '../../support/provider-fakes.js';
import { BIS_INVOICE, smallInvoice } from '../../support/small-invoice.js';

const bytes = smallInvoice({ number: 'F-1', sender: ME, receiver: BUYER });
const NOTHING = { root: '', documentType: '', process: '', sender: null, receiver: null };

test('an invoice goes from its seller to its buyer', () => {
  expect(ownEnvelope(bytes)).toEqual({
    ...{ root: 'Invoice', ...BIS_INVOICE, sender: ME, receiver: BUYER },
  });
});

test('a self-billed one goes the other way', () => {
  const text = new TextDecoder().decode(bytes).replaceAll(':billing:', ':selfbilling:');
  expect(ownEnvelope(new TextEncoder().encode(text))).toMatchObject({
    documentType: BIS_INVOICE.documentType.replace(':billing:', ':selfbilling:'),
    ...{ sender: BUYER, receiver: ME },
  });
});

test('a response goes from the buyer to the seller', () => {
  const written = writeInvoiceResponse({
    ...{ id: 'R-1', issueDate: plainDate('2026-11-21'), code: 'AP', statuses: [] },
    ...{ sender: { endpoint: BUYER, name: 'Bakkerij' }, receiver: { endpoint: ME, name: 'Smid' } },
    invoice: { number: 'F-1', typeCode: '380' },
  });
  const { documentType, process } = INVOICE_RESPONSE;
  expect(written.ok && ownEnvelope(written.value)).toEqual({
    ...{ root: 'ApplicationResponse', documentType, process, sender: BUYER, receiver: ME },
  });
});

test.each([
  ['nothing', '', NOTHING],
  ['no XML', 'Invoice', NOTHING],
  ['a document type declaration', '<!DOCTYPE a><a/>', NOTHING],
  ['another root', '<a xmlns="urn:a">één</a>', { ...NOTHING, root: 'a' }],
  ['a root that is no own name', '<constructor/>', { ...NOTHING, root: 'constructor' }],
])('%s says what it can', (_name, text, envelope) => {
  expect(ownEnvelope(new TextEncoder().encode(text))).toEqual(envelope);
});
