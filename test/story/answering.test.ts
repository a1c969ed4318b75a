import { randomUUID } from 'node:crypto';
import type { DocumentId } from '../../src/kernel/ids.js';
import { printParticipant } from '../../src/domain/party/participant.js';
import { MESSAGE_LEVEL_STATUS, type MessageStatus } from '../../src/formats/ubl/message-status.js';
import { writeMessageStatus } from '../../src/formats/ubl/message-status-write.js';
import { networkTypeOf } from '../../src/formats/ubl/profiles.js';
import { INVOICE_RESPONSE } from '../../src/formats/ubl/response.js';
import { readInvoiceResponse } from '../../src/formats/ubl/response-read.js';
import { writeUbl } from '../../src/formats/ubl/write.js';
import { parseXml } from '../../src/formats/xml/parse.js';
import { bytesOfBase64 } from '../../src/kernel/base64.js';
import { answersPicture } from '../../src/entrypoints/answer-decisions.js';
import type { InvoiceAnswer } from '../../src/usecases/inbox/answer-invoice.js';
import { answerSupplier, asking, because } from '../support/stage-answers.js';
import { deliver } from '../support/stage-network.js';
import { SEAT, type Stage, stageForEach } from '../support/stage.js';
import { purchaseInvoice, SECOND_IBAN, SELLER, SUPPLIER } from '../support/stage-world.js';

const stage = stageForEach();
const OK: InvoiceAnswer = { code: 'AP', statuses: [] };
const QUERY: InvoiceAnswer = { code: 'UQ', statuses: [because('PRI', 'Te duur'), asking('CNP')] };

/** The supplier's invoice has arrived. */
async function received(s: Stage, invoice = purchaseInvoice()): Promise<DocumentId> {
  const written = writeUbl(invoice);
  if (!written.ok) throw new Error(written.error[0]?.message);
  deliver(s, written.value);
  await s.settle();
  const [document] = await s.look((tx) => tx.documents.list('in', 1));
  if (document === undefined) throw new Error('Nothing arrived');
  return document.id;
}

/** Whether the supplier takes answers, as the directory says. */
function supplierTakes(s: Stage, responses: boolean): void {
  const { documentType } = networkTypeOf({ kind: 'invoice' });
  s.accessPoint.register({
    participant: printParticipant(SUPPLIER),
    name: 'Staalhandel Noord',
    documentTypes: responses ? [documentType, INVOICE_RESPONSE.documentType] : [documentType],
  });
}

const states = async (s: Stage): Promise<readonly string[]> =>
  (await s.look((tx) => tx.responsesSent.list(10))).map((r) => `${r.code} ${r.state}`).reverse();

/** What the supplier got, oldest first. */
function atSupplier(s: Stage): readonly string[] {
  return s.accessPoint.transmissions().map((transmission) => {
    const root = parseXml(bytesOfBase64(transmission.bytesBase64));
    const read = root.ok ? readInvoiceResponse(root.value) : null;
    if (read?.ok !== true) throw new Error('Not an answer');
    const { code, invoice, statuses } = read.value.response;
    return [code, invoice.number, ...statuses.map((one) => one.code)].join(' ');
  });
}

test('answers reach the supplier in the order they were given, each once, and are followed', async () => {
  const s = stage();
  const id = await received(s);
  expect(await answerSupplier(s, id, { code: 'AB', statuses: [] })).toEqual({
    ok: true,
    value: 'queued',
  });
  expect(await answerSupplier(s, id, QUERY)).toEqual({ ok: true, value: 'queued' });
  expect(await answerSupplier(s, id, QUERY)).toEqual({ ok: true, value: 'exists' });
  expect(await answerSupplier(s, id, OK)).toEqual({ ok: true, value: 'queued' });
  expect(await answerSupplier(s, id, { ...OK, note: 'Nog eens' })).toEqual({
    ok: true,
    value: 'exists',
  });
  await s.settle();
  await s.hours(1);
  expect(atSupplier(s)).toEqual(['AB L-77', 'UQ L-77 PRI CNP', 'AP L-77']);
  expect(await states(s)).toEqual(['AB delivered', 'UQ delivered', 'AP delivered']);
});

test('a supplier is owed an answer until somebody decides; it is late after the third working day', async () => {
  const s = stage();
  const id = await received(s);
  const due = async () => (await answersPicture(s.app, s.administration)).due;
  const owed = { documentId: id, number: 'L-77', supplier: 'Staalhandel Noord' };
  const days = { receivedOn: '2026-06-01', answerBy: '2026-06-04' };
  s.clock.advanceDays(3);
  expect(await due()).toEqual([{ ...owed, ...days, late: false }]);
  s.clock.advanceDays(1);
  expect(await due()).toEqual([{ ...owed, ...days, late: true }]);
  await s.app.decideInbox(s.administration, id, { kind: 'approve' }, { by: 'An' });
  expect(await due()).toEqual([]);
});

test('what was refused as fraud is owed no answer', async () => {
  const s = stage();
  const changed = purchaseInvoice({
    payments: [{ meansCode: '30', account: { id: SECOND_IBAN } }],
  });
  await received(s);
  const id = await received(s, { ...changed, number: 'L-78' });
  const due = async () =>
    (await answersPicture(s.app, s.administration)).due.map(({ number }) => number);
  expect(await due()).toEqual(['L-77', 'L-78']);
  const refuse = { kind: 'refuse', note: 'Opgebeld: niet van hen' } as const;
  expect(await s.app.decideInbox(s.administration, id, refuse, { by: 'An' })).toMatchObject({
    ok: true,
  });
  expect(await due()).toEqual(['L-77']);
});

describe('what may not be said is refused', () => {
  test.each<[string, readonly InvoiceAnswer[], InvoiceAnswer, string]>([
    ['without a reason', [], { code: 'RE', statuses: [] }, 'invalid'],
    ['backwards after approval', [OK], QUERY, 'out-of-order'],
    ['after a rejection', [{ ...QUERY, code: 'RE' }], OK, 'after-final'],
    ['after payment', [{ code: 'PD', statuses: [] }], OK, 'after-final'],
  ])('%s', async (_, before, next, kind) => {
    const s = stage();
    const id = await received(s);
    for (const one of before) await answerSupplier(s, id, one);
    expect(await answerSupplier(s, id, next)).toMatchObject({ ok: false, error: { kind } });
    expect(await states(s)).toHaveLength(before.length);
  });

  test('about an invoice we never received', async () => {
    const none = 'doc_none' as DocumentId;
    expect(await answerSupplier(stage(), none, OK)).toMatchObject({
      error: { kind: 'no-such-invoice' },
    });
  });

  test('not the whole after a part: payment may be announced twice', async () => {
    const s = stage();
    const id = await received(s);
    const part: InvoiceAnswer = { code: 'PD', statuses: [because('PPD', 'De helft')] };
    for (const one of [part, part, { code: 'PD', statuses: [] } as InvoiceAnswer])
      await answerSupplier(s, id, one);
    await s.settle();
    expect(atSupplier(s)).toEqual(['PD L-77 PPD', 'PD L-77']);
  });
});

test('a supplier that takes no answers gets none, and what was decided is kept', async () => {
  const s = stage();
  supplierTakes(s, false);
  const id = await received(s);
  await answerSupplier(s, id, OK);
  await s.settle();
  expect(s.accessPoint.transmissions()).toEqual([]);
  expect(await states(s)).toEqual(['AP not-taken']);
  // Still said: nothing may go back behind it.
  expect(await answerSupplier(s, id, QUERY)).toMatchObject({ error: { kind: 'out-of-order' } });
});

test('while the directory is silent it waits, and goes when that answers', async () => {
  const s = stage();
  const id = await received(s);
  s.accessPoint.misbehave({ kind: 'unavailable', times: 1 });
  await answerSupplier(s, id, OK);
  await s.settle();
  expect(await states(s)).toEqual(['AP queued']);
  await s.hours(1);
  expect(await states(s)).toEqual(['AP delivered']);
});

test('after a lost answer it is asked for, and the supplier has it once', async () => {
  const s = stage();
  const id = await received(s);
  s.accessPoint.misbehave({ kind: 'lose-answer', times: 1 });
  await answerSupplier(s, id, OK);
  await s.settle();
  await s.hours(1);
  expect(atSupplier(s)).toEqual(['AP L-77']);
  expect(await states(s)).toEqual(['AP delivered']);
});

test('one that is held keeps later ones back until a person releases it', async () => {
  const s = stage();
  const id = await received(s);
  // The account lost the right to send for us.
  const weSendFor = (...participants: string[]): void => {
    s.accessPoint.setAccount({ apiKey: 'stage-api-key', participants });
  };
  weSendFor(SEAT);
  await answerSupplier(s, id, { code: 'AB', statuses: [] });
  await s.settle();
  expect(await states(s)).toEqual(['AB held']);
  await answerSupplier(s, id, OK);
  await s.settle();
  expect(await states(s)).toEqual(['AB held', 'AP queued']);
  weSendFor(printParticipant(SELLER), SEAT);
  const [, held] = await s.look((tx) => tx.responsesSent.list(10));
  if (held === undefined) throw new Error('Nothing is held');
  expect(await s.app.releaseResponse(s.administration, held.id)).toMatchObject({ ok: true });
  await s.hours(2);
  expect(atSupplier(s)).toEqual(['AB L-77', 'AP L-77']);
  expect(await s.app.releaseResponse(s.administration, held.id)).toMatchObject({
    error: { kind: 'not-held' },
  });
});

test('one the network refuses later may be given again', async () => {
  const s = stage();
  const id = await received(s);
  await answerSupplier(s, id, OK);
  await s.settle();
  await s.hours(1);
  const [sent] = await s.look((tx) => tx.responsesSent.list(1));
  const status: MessageStatus = {
    kind: 'mls',
    customization: MESSAGE_LEVEL_STATUS.customization,
    profile: MESSAGE_LEVEL_STATUS.process,
    id: randomUUID(),
    issueDate: s.today(),
    issueTime: '10:00:00Z',
    sender: { scheme: '0242', value: '000999' },
    receiver: { scheme: '0242', value: '000777' },
    code: 'RE',
    description: 'Unreadable',
    lines: [{ lineId: 'NA', reason: 'SV' }],
    about: sent?.transportId ?? '',
  };
  const written = writeMessageStatus(status);
  if (!written.ok) throw new Error(written.error[0]?.message);
  const { documentType, process } = MESSAGE_LEVEL_STATUS;
  const envelope = { sender: '0242:000999', receiver: SEAT, documentType, process };
  s.accessPoint.deliver({ ...envelope, bytes: written.value });
  await s.settle();
  expect(await states(s)).toEqual(['AP rejected']);
  expect(await answerSupplier(s, id, OK)).toEqual({ ok: true, value: 'queued' });
  await s.settle();
  expect(atSupplier(s)).toEqual(['AP L-77', 'AP L-77']);
});
