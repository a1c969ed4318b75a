import { idOf } from '../../../src/kernel/ids.js';
import type { ClaimedMessage } from '../../../src/ports/store.js';
import { makeFetchInbound } from '../../../src/usecases/inbox/fetch-inbound.js';
import { NOON } from '../../support/facts.js';
import { benchForEach } from '../../support/fake-outside.js';
import {
  type FakeStorecove,
  startFakeStorecove,
  STORECOVE,
  storecoveAt,
} from '../../adapters/access-points/storecove/fake.js';
import { BUYER, ME, uuidOf } from '../../support/provider-fakes.js';
import { smallInvoice } from '../../support/small-invoice.js';
import { ADMINISTRATION } from '../../support/stage-world.js';

const bench = benchForEach();

const MESSAGE: ClaimedMessage = {
  ...{ id: idOf('msg_1'), kind: 'fetch-inbound', key: 'fetch-inbound:1', payload: {} },
  ...{
    state: 'due',
    attempts: 1,
    nextAt: NOON,
    attemptId: idOf('att_1'),
    uncertain: false,
    leaseUntil: NOON,
  },
};

let queue: FakeStorecove;
beforeEach(async () => {
  queue = startFakeStorecove();
  // What waits is for us; documents for somebody else are never taken out of a queue.
  await bench().store.inTransaction(ADMINISTRATION.id, (tx) =>
    tx.administration.save({ ...ADMINISTRATION, participant: ME }),
  );
});
afterEach(() => {
  queue.close();
});

function waits(name: string, body: object): void {
  queue.queue.push({ guid: `entry-${name}`, body: JSON.stringify(body) });
}

function invoiceWaits(name: string): void {
  queue.invoices.set(uuidOf(name), smallInvoice({ number: name, sender: BUYER, receiver: ME }));
  waits(name, { event: 'new', guid: uuidOf(name) });
}

function fetchAll() {
  const accessPoint = storecoveAt(STORECOVE);
  return makeFetchInbound(bench().ports({ accessPoint }))(ADMINISTRATION.id, MESSAGE);
}

async function stored(): Promise<readonly string[]> {
  const records = await bench().store.inTransaction(ADMINISTRATION.id, (tx) =>
    tx.inbound.inState('stored'),
  );
  return records.map(({ transportId }) => transportId);
}

test('a queue of events and documents is emptied, and every document is kept', async () => {
  invoiceWaits('P-1');
  waits('ours', { event: 'document_submission', guid: uuidOf('ours') });
  invoiceWaits('P-2');
  expect(await fetchAll()).toMatchObject({ outcome: { kind: 'done' } });
  expect(await stored()).toEqual([`storecove:${uuidOf('P-1')}`, `storecove:${uuidOf('P-2')}`]);
  expect(queue.queue).toEqual([]);
});

test('what nobody can tell is said and stays; once a person deleted it, the rest comes in', async () => {
  invoiceWaits('P-1');
  waits('odd', { event: 'odd', guid: uuidOf('odd') });
  invoiceWaits('P-2');
  expect(await fetchAll()).toMatchObject({
    outcome: { kind: 'retry', note: expect.stringContaining('entry-odd'), uncertain: false },
  });
  expect(queue.queue.map(({ guid }) => guid)).toEqual(['entry-odd', 'entry-P-2']);
  queue.queue.shift();
  expect(await fetchAll()).toMatchObject({ outcome: { kind: 'done' } });
  expect(await stored()).toHaveLength(2);
});

test('a deletion whose answer is lost brings no document twice', async () => {
  invoiceWaits('P-1');
  queue.upsetNext('lose-answer', ({ method }) => method === 'DELETE');
  expect(await fetchAll()).toMatchObject({ outcome: { kind: 'retry' } });
  queue.upsetNext('lose-request', ({ method }) => method === 'DELETE');
  invoiceWaits('P-1');
  expect(await fetchAll()).toMatchObject({ outcome: { kind: 'retry' } });
  expect(await fetchAll()).toMatchObject({ outcome: { kind: 'done' } });
  expect(await stored()).toEqual([`storecove:${uuidOf('P-1')}`]);
});
