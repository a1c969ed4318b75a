import { idOf } from '../../../src/kernel/ids.js';
import { addMs, type Instant } from '../../../src/kernel/dates.js';
import type { Store, Tx } from '../../../src/ports/store.js';
import { wakingStore } from '../../../src/usecases/outbox/waking-store.js';
import { NOON } from '../../support/facts.js';
import { books, ids, openOutbox, put, store } from '../../support/outbox.js';

openOutbox();

const LATER = addMs(NOON, 60_000);
const message = (key: string, nextAt: Instant) => ({
  ...{ id: ids.next('message'), kind: 'work', key, payload: {}, nextAt },
});

test('whoever works hears of what was put, put off or released, once it is committed and not before', async () => {
  const of = await books();
  const heard: (readonly [string, Instant])[] = [];
  const waking: Store = wakingStore(store(), (administration, at) => {
    heard.push([administration, at]);
  });
  /** What was heard of a transaction, and of what was done inside it so far: always nothing. */
  async function hears(work: (tx: Tx) => Promise<unknown>): Promise<readonly Instant[]> {
    heard.length = 0;
    await waking.inTransaction(of, async (tx) => {
      await work(tx);
      expect(heard).toEqual([]);
    });
    expect(heard.filter(([administration]) => administration !== of)).toEqual([]);
    return heard.map(([, at]) => at);
  }

  expect(await hears((tx) => tx.outbox.put(message('one', NOON)))).toEqual([NOON]);
  expect(await hears((tx) => tx.outbox.put(message('one', NOON)))).toEqual([]);
  expect(await hears((tx) => tx.outbox.post(message('two', LATER)))).toEqual([LATER]);
  const several = async (tx: Tx): Promise<void> => {
    await tx.outbox.put(message('three', LATER));
    await tx.outbox.put(message('four', NOON));
  };
  expect(await hears(several)).toEqual([NOON]);
  expect(await hears((tx) => tx.outbox.list({}))).toEqual([]);

  const claim = { now: NOON, leaseUntil: LATER, attemptId: ids.next('attempt') };
  const claimed = await store().inTransaction(of, (tx) => tx.outbox.claim(claim));
  if (claimed === null) throw new Error('One is due');
  const retry = { kind: 'retry', nextAt: LATER, note: 'busy', uncertain: false } as const;
  expect(await hears((tx) => tx.outbox.settle(claimed, retry, NOON))).toEqual([LATER]);
  expect(await hears((tx) => tx.outbox.release(idOf('msg_x'), NOON))).toEqual([NOON]);

  const failing = waking.inTransaction(of, async (tx) => {
    await tx.outbox.put(message('five', NOON));
    throw new Error('rolled back');
  });
  await expect(failing).rejects.toThrow('rolled back');
  expect(heard).toEqual([[of, NOON]]);
  await put(of, 'six');
});
