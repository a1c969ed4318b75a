import fc from 'fast-check';
import {
  LINE_REASONS,
  MESSAGE_LEVEL_RESPONSE,
  MESSAGE_LEVEL_STATUS,
  type MessageStatus,
} from '../../../src/formats/ubl/message-status.js';
import {
  messageStatusKind,
  readMessageStatus,
} from '../../../src/formats/ubl/message-status-read.js';
import { checkMessageStatus } from '../../../src/formats/ubl/message-status-rules.js';
import { writeMessageStatus } from '../../../src/formats/ubl/message-status-write.js';
import { INVOICE_RESPONSE } from '../../../src/formats/ubl/response.js';
import { parseXml } from '../../../src/formats/xml/parse.js';
import { plainDate } from '../../../src/kernel/dates.js';

const MLS: MessageStatus = {
  kind: 'mls',
  customization: MESSAGE_LEVEL_STATUS.customization,
  profile: MESSAGE_LEVEL_STATUS.process,
  id: 'MLS-1',
  issueDate: plainDate('2026-11-20'),
  issueTime: '10:15:00+01:00',
  sender: { scheme: '0242', value: '000306' },
  receiver: { scheme: '0242', value: '000777-TEST_1.mls-out' },
  code: 'RE',
  description: 'Not deliverable',
  lines: [{ lineId: 'NA', reason: 'FD', text: 'The mailbox is closed <for good>' }],
  about: '0ea7a32c-7d59-4d7a-8b3e-1b8f1a0d9b11',
};
const MLR: MessageStatus = {
  kind: 'mlr',
  customization: MESSAGE_LEVEL_RESPONSE.customization,
  profile: MESSAGE_LEVEL_RESPONSE.process,
  id: 'MLR-1',
  issueDate: plainDate('2026-11-20'),
  sender: { scheme: '0208', value: '0899965307' },
  receiver: { scheme: '0106', value: '12345678' },
  code: 'AB',
  lines: [],
  about: 'F-1',
};

const without = (name: keyof MessageStatus): MessageStatus =>
  Object.fromEntries(
    Object.entries(MLS).filter(([key]) => key !== name),
  ) as unknown as MessageStatus;

function rootOf(xml: string | Uint8Array) {
  const root = parseXml(typeof xml === 'string' ? new TextEncoder().encode(xml) : xml);
  if (!root.ok) throw new Error(root.error.message);
  return root.value;
}

function textOf(status: MessageStatus): string {
  const written = writeMessageStatus(status);
  if (!written.ok) throw new Error(written.error[0]?.message);
  return new TextDecoder().decode(written.value);
}

describe('a message about a message', () => {
  test.each([MLS, MLR])('is read back as it was written: $kind', (status) => {
    const written = writeMessageStatus(status);
    expect(written).toEqual(writeMessageStatus({ ...status }));
    expect(readMessageStatus(rootOf(textOf(status)))).toEqual({
      ok: true,
      value: { status, findings: [] },
    });
  });

  // Each differs from a message that breaks nothing by one thing.
  test.each<[rule: string, status: MessageStatus]>([
    ['message-status.customization', { ...MLS, customization: 'urn:peppol:edec:mls:2.0' }],
    ['message-status.profile', { ...MLS, profile: MESSAGE_LEVEL_RESPONSE.process }],
    ['message-status.issue-time', { ...MLS, issueTime: '10:15:00' }],
    ['message-status.issue-time', without('issueTime')],
    ['message-status.sender-scheme', { ...MLS, sender: { scheme: '0208', value: '000306' } }],
    ['message-status.sender-seat', { ...MLS, sender: { scheme: '0242', value: '306' } }],
    ['message-status.receiver-scheme', { ...MLS, receiver: { scheme: '9925', value: '000777' } }],
    ['message-status.receiver-seat', { ...MLS, receiver: { scheme: '0242', value: '000777-AB' } }],
    ['message-status.rejection-described', without('description')],
    ['message-status.rejection-described', { ...MLS, description: ' ' }],
    ['message-status.rejection-caused', { ...MLS, lines: [] }],
    ['message-status.rejection-caused', { ...MLS, lines: [{ lineId: 'NA', reason: 'BW' }] }],
    ['message-status.positive-warns-only', { ...MLS, code: 'AP' }],
    [
      'message-status.positive-warns-only',
      { ...MLS, code: 'AB', lines: [{ lineId: '1', reason: 'BV' }] },
    ],
    [
      'message-status.line-reason',
      { ...MLS, lines: [...MLS.lines, { lineId: '1', reason: 'XX' }, { lineId: '2' }] },
    ],
    ['message-status.customization', { ...MLR, customization: `${MLR.customization}.1` }],
    ['message-status.profile', { ...MLR, profile: MESSAGE_LEVEL_STATUS.process }],
  ])('breaks %s alone, is not written, and is told when it is read', (rule, status) => {
    expect(checkMessageStatus(status).map(({ code }) => code)).toEqual([rule]);
    expect(writeMessageStatus(status)).toMatchObject({ ok: false, error: [{ code: rule }] });
  });

  test.each<[what: string, status: MessageStatus]>([
    ['a warning beside a cause', { ...MLS, lines: [...MLS.lines, { lineId: '1', reason: 'BW' }] }],
    [
      'a positive one with a warning',
      { ...MLS, code: 'AP', lines: [{ lineId: '1', reason: 'BW' }] },
    ],
    ['a positive one without words', { ...without('description'), code: 'AB', lines: [] }],
    ['a zone that is UTC', { ...MLS, issueTime: '09:15:00.250Z' }],
    ['a seat in small letters', { ...MLS, sender: { scheme: '0242', value: '000306-test' } }],
    ['an MLR between end users, without time', MLR],
    ['an MLR without a cause', { ...MLR, code: 'RE' }],
  ])('breaks nothing: %s', (_, status) => {
    expect(checkMessageStatus(status)).toEqual([]);
  });

  const lines = fc.array(
    fc.record({ lineId: fc.constantFrom('NA', '1'), reason: fc.constantFrom(...LINE_REASONS) }),
    { maxLength: 4 },
  );
  test('whatever is written is read as the same, and whatever is refused broke a rule', () => {
    fc.assert(
      fc.property(fc.constantFrom('AP', 'AB', 'RE'), lines, (code, found) => {
        const status: MessageStatus = { ...MLS, code, lines: found };
        const written = writeMessageStatus(status);
        expect(written.ok).toBe(checkMessageStatus(status).length === 0);
        if (!written.ok) return;
        expect(readMessageStatus(rootOf(written.value))).toEqual({
          ok: true,
          value: { status, findings: [] },
        });
      }),
    );
  });
});

describe('reading a message about a message', () => {
  test.each([
    [
      'one with two answers',
      /(<cac:DocumentResponse>[^]*<\/cac:DocumentResponse>)/,
      '$1$1',
      'message-status.one-answer',
    ],
    ['an unknown code', '>RE<', '>ZZ<', 'message-status.code'],
    ['no code', '<cbc:ResponseCode>RE</cbc:ResponseCode>', '', 'message-status.missing'],
    ['a day that is not', '2026-11-20', '2026-02-30', 'message-status.date'],
    ['nothing it is about', MLS.about, ' ', 'message-status.missing'],
    ['no scheme', ' schemeID="0242">000306', '>000306', 'message-status.endpoint'],
  ])('refuses %s', (_, from, to, code) => {
    const read = readMessageStatus(rootOf(textOf(MLS).replace(from, to)));
    expect(read).toMatchObject({ ok: false, error: [{ code }] });
  });

  test('all that is missing is told at once', () => {
    const empty = `<ApplicationResponse xmlns="${INVOICE_RESPONSE.namespace}"><x:CustomizationID xmlns:x="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">${MLS.customization}</x:CustomizationID></ApplicationResponse>`;
    const read = readMessageStatus(rootOf(empty));
    expect(!read.ok && read.error.map(({ path }) => path.split('/').slice(-2).join('/'))).toEqual([
      'ApplicationResponse/DocumentResponse',
      'ApplicationResponse/ID',
      'ApplicationResponse/IssueDate',
      'SenderParty/EndpointID',
      'ReceiverParty/EndpointID',
      'Response/ResponseCode',
      'DocumentReference/ID',
    ]);
  });

  test('keeps two answers to one line apart', () => {
    const response =
      '<cac:Response><cac:Status><cbc:StatusReasonCode>BW</cbc:StatusReasonCode></cac:Status></cac:Response></cac:LineResponse>';
    const read = readMessageStatus(rootOf(textOf(MLS).replace('</cac:LineResponse>', response)));
    expect(read.ok && read.value.status.lines.map(({ reason }) => reason)).toEqual(['FD', 'BW']);
  });

  test.each([
    [MESSAGE_LEVEL_STATUS.customization, 'mls'],
    ['urn:peppol:edec:mls:9.9', 'mls'],
    [MESSAGE_LEVEL_RESPONSE.customization, 'mlr'],
    [INVOICE_RESPONSE.customization, null],
  ])('recognises %s as %s', (customization, kind) => {
    expect(messageStatusKind(rootOf(textOf(MLS).replace(MLS.customization, customization)))).toBe(
      kind,
    );
  });

  test('refuses another document', () => {
    const other = textOf(MLS).replace(MLS.customization, INVOICE_RESPONSE.customization);
    expect(readMessageStatus(rootOf(other))).toMatchObject({
      ok: false,
      error: [{ class: 'UNSUPPORTED_DOCUMENT', code: 'message-status.kind' }],
    });
  });
});
