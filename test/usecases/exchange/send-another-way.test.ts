import { writeUbl } from '../../../src/formats/ubl/write.js';
import { idOf } from '../../../src/kernel/ids.js';
import { err, ok, type Result } from '../../../src/kernel/result.js';
import type { MailError, MailMessage, MailReceipt } from '../../../src/ports/mail.js';
import { makeDeliverOutbox } from '../../../src/usecases/outbox/deliver-outbox.js';
import { makeSendAnotherWay } from '../../../src/usecases/exchange/send-another-way.js';
import { silent } from '../../support/database.js';
import { aDebtor, NOON } from '../../support/facts.js';
import { benchForEach } from '../../support/fake-outside.js';
import { isOk } from '../../support/results.js';
import { ADMINISTRATION, salesInvoice } from '../../support/stage-world.js';

const bench = benchForEach();
const { id: BOOKS } = ADMINISTRATION;

/** An exchange that waits to leave by e-mail, with its message. */
beforeEach(async () => {
  const { invoice } = salesInvoice(1);
  await bench().store.inTransaction(BOOKS, async (tx) => {
    await tx.administration.saveConnection({
      ...{ id: idOf('con_mail'), kind: 'mail', adapter: 'fake', settings: {} },
    });
    await tx.debtors.upsert(aDebtor('deb_1', { email: 'boeken@debtor.example', language: 'nl' }));
    await tx.documents.add({
      ...{ id: idOf('doc_1'), direction: 'out', debtorId: idOf('deb_1'), version: 1, invoice },
      ...{ bytes: isOk(writeUbl(invoice)), findings: [], heldFor: [], at: NOON },
    });
    await tx.exchanges.add({
      ...{ id: idOf('exc_1'), documentId: idOf('doc_1'), documentVersion: 1, key: 'key-1' },
      ...{ transportId: 'uuid-1', receiver: { scheme: '0106', value: '12345678' } },
      ...{ number: invoice.number, sender: { scheme: '0208', value: '0403170701' } },
      ...{ state: 'queued', stateAt: NOON, attempts: 0, channel: 'e-mail' },
    });
    const payload = { exchangeId: 'exc_1', orderKey: 'doc_1' };
    const kind = 'send-another-way';
    await tx.outbox.put({ id: idOf('msg_1'), kind, key: `${kind}:1`, payload, nextAt: NOON });
  });
});

type Sent = Result<MailReceipt, MailError>;

/** A mail server that answers like this to one attempt after the other; answers what it was given. */
async function daysWith(...answers: readonly (Sent | Error)[]): Promise<readonly MailMessage[]> {
  const { store, clock, ports } = bench();
  const given: MailMessage[] = [];
  const all = ports({
    mail: {
      send: (message) => {
        const answer = answers[given.length] ?? new Error('The test did not expect this call');
        given.push(message);
        return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
      },
    },
  });
  const outbox = makeDeliverOutbox(
    { store, clock, ids: all.ids, observe: silent },
    { 'send-another-way': makeSendAnotherWay(all) },
  );
  for (let hour = 0; hour < 48; hour += 1) {
    await outbox.deliverDue();
    clock.advanceMs(3_600_000);
  }
  return given;
}

const TAKEN: Sent = ok({ answer: '250 ok' });
const failed = (kind: MailError['kind']): Sent => err({ kind, message: kind });

const exchange = () => bench().store.inTransaction(BOOKS, (tx) => tx.exchanges.byId(idOf('exc_1')));

test('a message carries the same id in every attempt, from the first to the one that is taken', async () => {
  const given = await daysWith(failed('transient'), failed('transient'), TAKEN);
  expect(given).toHaveLength(3);
  expect(new Set(given.map(({ messageId }) => messageId)).size).toBe(1);
  expect(await exchange()).toMatchObject({
    ...{ state: 'sent-another-way', attempts: 3 },
    dispatch: { reference: given[0]?.messageId, answer: '250 ok' },
  });
});

test.each([
  ['refused for good', failed('refused'), false],
  ['in need of something mended', failed('precondition'), false],
  ['handed over without an answer', failed('unknown'), true],
  // A worker that broke may have broken after the message was gone.
  ['broken off by a bug', new Error('bug'), true],
] as const)('what is %s is held and never tried again', async (_, answer, uncertain) => {
  expect(await daysWith(answer)).toHaveLength(1);
  const held = await exchange();
  expect(held?.state).toBe('held');
  expect(held?.dispatch?.uncertain === true).toBe(uncertain);
});

test('an attempt that another worker began and never ended is held, and nothing leaves', async () => {
  const begun = await exchange();
  if (begun === null) throw new Error('no exchange');
  const dispatch = { to: 'boeken@debtor.example', reference: 'a@b.example', at: NOON };
  await bench().store.inTransaction(BOOKS, (tx) =>
    tx.exchanges.save({ ...begun, state: 'sending', attempts: 1, dispatch }),
  );
  expect(await daysWith()).toEqual([]);
  expect(await exchange()).toMatchObject({ state: 'held', dispatch: { uncertain: true } });
});

test('what was corrected meanwhile does not leave in its earlier form', async () => {
  await bench().store.inTransaction(BOOKS, async (tx) => {
    const document = await tx.documents.byId(idOf('doc_1'));
    if (document !== null) await tx.documents.save({ ...document, version: 2 });
  });
  expect(await daysWith()).toEqual([]);
});
