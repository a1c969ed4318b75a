import { plainDate } from '../../src/kernel/dates.js';
import { idOf } from '../../src/kernel/ids.js';
import type { MessageStatusReceived, ParkedAnswer, ProposedTerm } from '../../src/ports/answers.js';
import type { ResponseSent } from '../../src/ports/responses-sent.js';
import type { InboundRecord, StoredDocument, Tx } from '../../src/ports/store.js';
import { aDebtor, anInvoice, anItem, NOON, withoutBytes } from '../support/facts.js';
import type { Subject } from './store-subject.js';

const TODAY = plainDate('2026-11-02');

function document(id: string, change: Partial<StoredDocument> = {}): StoredDocument {
  return {
    ...{ id: idOf(id), direction: 'out', hostId: `host-${id}`, version: 1 },
    invoice: anInvoice(id),
    ...{ findings: [], heldFor: [], at: NOON },
    ...change,
  };
}

const inbound = (transportId: string): InboundRecord => ({
  transportId,
  sender: { scheme: '0208', value: '1' },
  receiver: { scheme: '0208', value: '2' },
  documentType: 'ApplicationResponse-2',
  process: 'response',
  bytes: Uint8Array.of(1),
  sha256: 'aa',
  receivedAt: NOON,
  state: 'stored',
});

const PARKED: ParkedAnswer = {
  transportId: 'as4-1',
  kind: 'response',
  reason: 'provider-unconfirmed',
  code: 'AP',
  about: 'F-1',
  sender: { scheme: '0242', value: '000306-ABC' },
  at: NOON,
  state: 'waiting',
};

const SENT: ResponseSent = {
  id: idOf('rsp_1'),
  documentId: idOf('doc_1'),
  serial: 1,
  code: 'UQ',
  statuses: [
    { list: 'OPStatusReason', code: 'PRI', text: 'Te duur', conditions: [{ term: 'BT-131' }] },
  ],
  note: 'Bel even',
  effectiveOn: TODAY,
  sender: { scheme: '0208', value: '2' },
  receiver: { scheme: '0208', value: '1' },
  key: 'doc_1.answer-1',
  transportId: 'uuid-1',
  bytes: Uint8Array.of(60, 0, 255),
  sha256: 'bb',
  queuedAt: NOON,
  state: 'queued',
  stateAt: NOON,
  attempts: 0,
};

async function addAnswer(tx: Tx, transportId: string, documentId: string): Promise<void> {
  await tx.exchanges.addResponse({
    ...{ documentId: idOf<'document'>(documentId), transportId, code: 'CA', reasons: [] },
    statuses: SENT.statuses,
    ...{ at: NOON, effectiveOn: TODAY },
  });
}

export function answersContract({ run }: Subject): void {
  describe('answers', () => {
    test('that fit nothing wait, once each, until somebody decides', async () => {
      await run(async (tx) => {
        await tx.inbound.add(inbound('as4-1'));
        await tx.documents.add(document('doc_1'));
        expect(await tx.answers.park(PARKED)).toBe('added');
        expect(await tx.answers.park({ ...PARKED, code: 'RE' })).toBe('exists');
        expect(await tx.answers.parked('waiting')).toEqual([PARKED]);
        expect(await tx.answers.lockedParked('as4-2')).toBeNull();
        const decided: ParkedAnswer = {
          ...PARKED,
          ...{ state: 'assigned', decidedBy: 'An', decidedAt: NOON, documentId: idOf('doc_1') },
        };
        await tx.answers.saveParked(decided);
        expect(await tx.answers.parked('waiting')).toEqual([]);
        expect(await tx.answers.lockedParked('as4-1')).toEqual(decided);
      });
    });

    test('come from providers that are confirmed once, however they are spelled', async () => {
      await run(async (tx) => {
        const provider = { scheme: '0242', value: '000306-ABC' };
        expect(await tx.answers.isConfirmed(provider)).toBe(false);
        const by = { by: 'An', at: NOON };
        expect(await tx.answers.confirmProvider(provider, by)).toBe('added');
        expect(await tx.answers.confirmProvider(provider, by)).toBe('exists');
        expect(await tx.answers.isConfirmed({ scheme: '0242', value: '000306-abc' })).toBe(true);
        expect(await tx.answers.isConfirmed({ scheme: '0208', value: '000306-abc' })).toBe(false);
      });
    });

    test('propose due dates that wait for a person', async () => {
      await run(async (tx) => {
        await tx.debtors.upsert(aDebtor('deb_1'));
        await tx.documents.add(document('doc_1', { debtorId: idOf('deb_1') }));
        const item = anItem('itm_1', 'deb_1', 12_100n);
        await tx.ledger.addItem(item);
        await addAnswer(tx, 'as4-1', 'doc_1');
        const term: ProposedTerm = {
          ...{ transportId: 'as4-1', openItemId: item.id },
          ...{ dueDate: plainDate('2026-12-31'), proposedOn: TODAY, state: 'waiting' },
        };
        expect(await tx.answers.propose(term)).toBe('added');
        expect(await tx.answers.propose(term)).toBe('exists');
        expect(await tx.answers.terms('waiting')).toEqual([term]);
        const decided: ProposedTerm = {
          ...term,
          ...{ state: 'accepted', decidedBy: 'An', decidedOn: TODAY },
        };
        await tx.answers.saveTerm(decided);
        expect(await tx.answers.terms('waiting')).toEqual([]);
        expect(await tx.answers.terms()).toEqual([decided]);
        expect(await tx.answers.termsOf(item.id)).toEqual([decided]);
        expect(await tx.answers.lockedTerm('as4-1')).toEqual(decided);
        expect(await tx.answers.lockedTerm('as4-2')).toBeNull();
      });
    });

    test('tell who answers, and what each clarification said', async () => {
      await run(async (tx) => {
        await tx.debtors.upsert(aDebtor('deb_1'));
        const debtorId = idOf<'debtor'>('deb_1');
        await tx.documents.add(document('doc_1', { debtorId }));
        await tx.documents.add(document('doc_2', { debtorId }));
        await tx.debtors.upsert(aDebtor('deb_2'));
        await tx.documents.add(document('doc_3', { debtorId: idOf('deb_2') }));
        await addAnswer(tx, 'as4-1', 'doc_1');
        const isOfAnswerer = async (id: string) =>
          (await tx.documents.relationsOf(idOf(id)))?.isOfAnswerer;
        expect(await isOfAnswerer('doc_1')).toBe(false);
        expect(await isOfAnswerer('doc_2')).toBe(true);
        expect(await isOfAnswerer('doc_3')).toBe(false);
        expect(await isOfAnswerer('doc_4')).toBeUndefined();
        const [kept] = await tx.exchanges.responses();
        expect(kept?.statuses).toEqual(SENT.statuses);
      });
    });

    test('of service providers are kept once per transmission', async () => {
      await run(async (tx) => {
        await tx.inbound.add(inbound('as4-1'));
        await tx.documents.add(document('doc_1'));
        const status: MessageStatusReceived = {
          ...{ transportId: 'as4-1', kind: 'mls', code: 'RE', about: 'uuid-1' },
          ...{ description: 'No', documentId: idOf('doc_1'), at: NOON },
        };
        expect(await tx.answers.addMessageStatus(status)).toBe('added');
        expect(await tx.answers.addMessageStatus(status)).toBe('exists');
        expect(await tx.answers.messageStatuses()).toEqual([status]);
        expect(await tx.answers.messageStatuses(idOf('doc_1'))).toEqual([status]);
        expect(await tx.answers.messageStatuses(idOf('doc_2'))).toEqual([]);
      });
    });
  });

  describe('answers to suppliers', () => {
    const received = document('doc_1', { direction: 'in' });

    test('are kept in their order, and move on', async () => {
      await run(async (tx) => {
        await tx.documents.add(received);
        await tx.responsesSent.add(SENT);
        const next: ResponseSent = {
          ...SENT,
          ...{ id: idOf('rsp_2'), serial: 2, key: 'doc_1.answer-2', transportId: 'uuid-2' },
        };
        await tx.responsesSent.add(next);
        const moved: ResponseSent = {
          ...SENT,
          ...{ state: 'sent', stateNote: 'Taken', providerId: 'p-1', attempts: 1 },
          ...{ firstAttemptAt: NOON, attemptedAt: NOON, transportId: 'uuid-of-them' },
        };
        await tx.responsesSent.save(moved);
        expect(await tx.responsesSent.conversation(received.id)).toEqual([moved, next]);
        expect(await tx.responsesSent.byId(SENT.id)).toEqual(moved);
        expect(await tx.responsesSent.byProviderId('p-1')).toEqual(moved);
        expect(await tx.responsesSent.byTransportId('uuid-of-them')).toEqual(moved);
        expect(await tx.responsesSent.byTransportId('uuid-1')).toBeNull();
        expect(await tx.responsesSent.list(1)).toEqual([withoutBytes(next)]);
      });
    });

    test.each([
      ['the same turn', { id: idOf<'response'>('rsp_2'), key: 'another' }],
      ['the same key', { id: idOf<'response'>('rsp_2'), serial: 2 }],
    ])('exist once: %s', async (_, change) => {
      await expect(
        run(async (tx) => {
          await tx.documents.add(received);
          await tx.responsesSent.add(SENT);
          await tx.responsesSent.add({ ...SENT, ...change });
        }),
      ).rejects.toThrow();
    });
  });
}
