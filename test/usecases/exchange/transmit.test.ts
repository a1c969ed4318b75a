import { idOf } from '../../../src/kernel/ids.js';
import { err, ok } from '../../../src/kernel/result.js';
import type {
  AccessPoint,
  AccessPointTraits,
  TransmissionStatus,
} from '../../../src/ports/access-point.js';
import { makeDeliverOutbox } from '../../../src/usecases/outbox/deliver-outbox.js';
import { makeTransmit } from '../../../src/usecases/exchange/transmit.js';
import { silent } from '../../support/database.js';
import { anInvoice, NOON } from '../../support/facts.js';
import { benchForEach } from '../../support/fake-outside.js';
import { ADMINISTRATION } from '../../support/stage-world.js';

const bench = benchForEach();
const { id: BOOKS } = ADMINISTRATION;
const RECEIVER = { scheme: '0208', value: '0202239951' };
const BY_STATUS: AccessPointTraits = {
  ...{ playground: true, unknownResolvedBy: 'status', keyWindowMs: null },
  ...{ documentBytesMax: 1_000, lacks: {} },
};
const ACCEPTED: TransmissionStatus = { providerId: 'p-1', state: 'accepted', at: NOON };

/** One written invoice with its exchange and its message. */
beforeEach(async () => {
  await bench().store.inTransaction(BOOKS, async (tx) => {
    await tx.documents.add({
      id: idOf('doc_1'),
      direction: 'out',
      version: 1,
      invoice: anInvoice('2026-1'),
      bytes: Uint8Array.of(60),
      findings: [],
      heldFor: [],
      at: NOON,
    });
    await tx.exchanges.add({
      id: idOf('exc_1'),
      documentId: idOf('doc_1'),
      documentVersion: 1,
      key: 'key-1',
      number: '2026-1',
      sender: RECEIVER,
      transportId: 'uuid-1',
      receiver: RECEIVER,
      state: 'queued',
      stateAt: NOON,
      attempts: 0,
    });
    const payload = { exchangeId: 'exc_1', orderKey: 'doc_1' };
    const kind = 'transmit';
    await tx.outbox.put({ id: idOf('msg_1'), kind, key: 'transmit:exc_1', payload, nextAt: NOON });
  });
});

/** An access point that would take everything twice: only asking keeps it to one. */
async function hoursWith(
  hours: number,
  send: AccessPoint['send'],
  status: AccessPoint['status'],
  traits: Partial<AccessPointTraits> = {},
): Promise<readonly string[]> {
  const { store, clock, ports } = bench();
  const calls: string[] = [];
  const accessPoint: Partial<AccessPoint> = {
    traits: { ...BY_STATUS, ...traits },
    lookup: (participant) =>
      Promise.resolve({
        ...{ participant, checkedAt: NOON, source: 'provider', documentTypes: [] },
        processesByDocumentType: {},
        registered: true,
      }),
    send: (transmission) => {
      calls.push(`send ${transmission.key}`);
      return send(transmission);
    },
    status: (of) => {
      calls.push('status');
      return status(of);
    },
  };
  const all = ports({ accessPoint });
  const outbox = makeDeliverOutbox(
    { store, clock, ids: all.ids, observe: silent },
    { transmit: makeTransmit(all) },
  );
  for (let hour = 0; hour < hours; hour += 1) {
    await outbox.deliverDue();
    clock.advanceMs(3_600_000);
  }
  return calls;
}

const stateOf = () =>
  bench().store.inTransaction(BOOKS, async (tx) => (await tx.exchanges.byId(idOf('exc_1')))?.state);

const lost = () => Promise.resolve(err({ kind: 'unknown', message: 'no answer' } as const));
const accepted = () => Promise.resolve(ok(ACCEPTED));

test('after a lost answer it asks, and does not send what was taken', async () => {
  expect(await hoursWith(3, lost, accepted)).toEqual(['send key-1', 'status']);
  expect(await stateOf()).toBe('sent');
});

test('what certainly never arrived is sent again, under the same key', async () => {
  let sends = 0;
  const calls = await hoursWith(
    3,
    () => ((sends += 1) === 1 ? lost() : accepted()),
    () => Promise.resolve(ok(null)),
  );
  expect(calls).toEqual(['send key-1', 'status', 'send key-1']);
  expect(await stateOf()).toBe('sent');
});

test.each(['invalid', 'precondition', 'transient', 'unknown'] as const)(
  'as long as asking fails (%s) nothing is sent and nothing is given up',
  async (kind) => {
    const calls = await hoursWith(6, lost, () => Promise.resolve(err({ kind, message: 'ill' })));
    expect(calls.filter((call) => call.startsWith('send'))).toHaveLength(1);
    expect(calls.length).toBeGreaterThan(4);
    expect(await stateOf()).toBe('unknown');
  },
);

test('a call that throws after its effect is asked for, not repeated', async () => {
  const calls = await hoursWith(3, () => Promise.reject(new Error('stumbled')), accepted);
  expect(calls).toEqual(['send key-1', 'status']);
});

test('bytes of a later version never travel under an earlier key', async () => {
  await bench().store.inTransaction(BOOKS, async (tx) => {
    const document = await tx.documents.byId(idOf('doc_1'));
    if (document !== null) await tx.documents.save({ ...document, version: 2 });
  });
  expect(await hoursWith(2, accepted, accepted)).toEqual([]);
});

describe('a provider that only knows its keys', () => {
  const BY_KEY = { unknownResolvedBy: 'same-key', keyWindowMs: 2 * 3_600_000 } as const;
  const notAsked = () => Promise.reject(new Error('It has nothing to be asked with'));

  test('gets the same key again while it certainly recognises it', async () => {
    let sends = 0;
    const send = () => ((sends += 1) === 1 ? lost() : accepted());
    expect(await hoursWith(3, send, notAsked, BY_KEY)).toEqual(['send key-1', 'send key-1']);
    expect(await stateOf()).toBe('sent');
  });

  test('gets nothing more after that: a person has to look', async () => {
    const calls = await hoursWith(6, lost, notAsked, BY_KEY);
    expect(calls.length).toBeLessThanOrEqual(2);
    expect(await stateOf()).toBe('held');
  });

  test('is asked by its own id as soon as it told one', async () => {
    const lostLate = () =>
      Promise.resolve(
        err({ kind: 'unknown', message: 'lost after the upload', providerId: 'p-1' } as const),
      );
    expect(await hoursWith(3, lostLate, accepted, BY_KEY)).toEqual(['send key-1', 'status']);
    expect(await stateOf()).toBe('sent');
  });
});

test('a document too large for the provider is held before any call', async () => {
  const calls = await hoursWith(3, accepted, accepted, { documentBytesMax: 0 });
  expect(calls).toEqual([]);
  expect(await stateOf()).toBe('held');
});
