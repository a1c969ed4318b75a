import fc from 'fast-check';
import { plainDate } from '../../../src/kernel/dates.js';
import { INVOICE_RESPONSE, type InvoiceResponse } from '../../../src/formats/ubl/response.js';
import { isInvoiceResponse, readInvoiceResponse } from '../../../src/formats/ubl/response-read.js';
import {
  RESPONSE_CODES,
  STATUS_ACTIONS,
  STATUS_REASONS,
} from '../../../src/domain/exchange/response.js';
import { writeInvoiceResponse } from '../../../src/formats/ubl/response-write.js';
import { parseXml } from '../../../src/formats/xml/parse.js';

const RESPONSE: InvoiceResponse = {
  id: 'IMR-1',
  issueDate: plainDate('2026-11-20'),
  sender: { endpoint: { scheme: '0208', value: '0899965307' }, name: 'Bakkerij & Zoon <Noord>' },
  receiver: { endpoint: { scheme: '0106', value: '12345678' }, name: 'Smederij Oost' },
  code: 'AP',
  statuses: [],
  invoice: { number: 'F-1', typeCode: '380' },
};

function roundTrip(response: InvoiceResponse): unknown {
  const written = writeInvoiceResponse(response);
  if (!written.ok) return written;
  const root = parseXml(written.value);
  if (!root.ok) throw new Error(root.error.message);
  return readInvoiceResponse(root.value);
}

/** Text as XML carries it: no control characters, and nothing to trim. */
const text = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
  .filter((value) => !/[\p{Cc}\p{Cn}\p{Surrogate}\ufffe\uffff]/u.test(value))
  .map((value) => value.trim())
  .filter((value) => value !== '');
const absent = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined });
const date = fc.constantFrom(plainDate('2026-11-20'), plainDate('2028-02-29'));
const party = fc.record({
  endpoint: fc.record({ scheme: fc.constantFrom('0106', '0208', '9925'), value: text }),
  name: text,
});
const coded = fc.oneof(
  fc.constantFrom(...STATUS_REASONS).map((code) => ({ list: 'OPStatusReason', code })),
  fc.constantFrom(...STATUS_ACTIONS).map((code) => ({ list: 'OPStatusAction', code })),
);
const status = fc
  .record({
    coded,
    text: absent(text),
    conditions: fc.array(fc.record({ term: text, value: text }), { maxLength: 2 }),
  })
  .map(({ coded: code, ...rest }) => ({ ...code, ...rest }));
const responses = fc
  .record({
    id: text,
    issueDate: date,
    issueTime: absent(fc.constant('10:00:00')),
    note: absent(text),
    sender: party,
    receiver: party,
    code: fc.constantFrom(...RESPONSE_CODES),
    effectiveDate: absent(date),
    statuses: fc.array(status, { maxLength: 3 }),
    invoice: fc.record({
      number: text,
      typeCode: fc.constantFrom('380', '381'),
      issueDate: absent(date),
    }),
    issuer: absent(fc.record({ id: fc.record({ scheme: text, value: text }), name: text })),
    recipient: absent(fc.record({ name: text })),
  })
  .map((response) => response as InvoiceResponse);

describe('writing an Invoice Response', () => {
  test('gives back what was written, with markup in names escaped', () => {
    expect(roundTrip(RESPONSE)).toEqual({ ok: true, value: { response: RESPONSE, findings: [] } });
  });

  test('gives the same bytes for the same response', () => {
    expect(writeInvoiceResponse(RESPONSE)).toEqual(writeInvoiceResponse({ ...RESPONSE }));
  });

  test('writes nothing that breaks a fatal rule', () => {
    const refused = writeInvoiceResponse({ ...RESPONSE, code: 'RE' });
    expect(refused).toMatchObject({ ok: false, error: [{ code: 'response.R001' }] });
  });

  test('whatever is written is read as the same, and whatever is refused broke a rule', () => {
    fc.assert(
      fc.property(responses, (response) => {
        const back = roundTrip(response) as ReturnType<typeof readInvoiceResponse>;
        if (back.ok) expect(back.value.response).toEqual(response);
        else expect(back.error.some(({ severity }) => severity === 'fatal')).toBe(true);
      }),
    );
  });
});

describe('recognising an Invoice Response', () => {
  const rootOf = (customization: string): boolean => {
    const root = parseXml(
      new TextEncoder().encode(
        `<ApplicationResponse xmlns="${INVOICE_RESPONSE.namespace}"><x:CustomizationID xmlns:x="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">${customization}</x:CustomizationID></ApplicationResponse>`,
      ),
    );
    return root.ok && isInvoiceResponse(root.value);
  };

  test.each([
    [INVOICE_RESPONSE.customization, true],
    [`${INVOICE_RESPONSE.customization}#national`, true],
    ['urn:fdc:peppol.eu:poacc:trns:mlr:3', false],
    ['urn:peppol:edec:mls:1.0', false],
  ])('%s: %p', (customization, expected) => {
    expect(rootOf(customization)).toBe(expected);
  });

  test('all that is missing is told at once', () => {
    const root = parseXml(
      new TextEncoder().encode(
        `<ApplicationResponse xmlns="${INVOICE_RESPONSE.namespace}"><x:CustomizationID xmlns:x="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">${INVOICE_RESPONSE.customization}</x:CustomizationID></ApplicationResponse>`,
      ),
    );
    const read = root.ok ? readInvoiceResponse(root.value) : null;
    expect(
      read?.ok === false && read.error.map(({ path }) => path.replace('/ApplicationResponse/', '')),
    ).toEqual([
      'DocumentResponse',
      'ID',
      'IssueDate',
      'SenderParty/PartyLegalEntity/RegistrationName',
      'SenderParty/EndpointID',
      'ReceiverParty/PartyLegalEntity/RegistrationName',
      'ReceiverParty/EndpointID',
      'DocumentResponse/Response/ResponseCode',
      'DocumentResponse/DocumentReference/ID',
      'DocumentResponse/DocumentReference/DocumentTypeCode',
    ]);
  });
});
