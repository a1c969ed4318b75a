import { movableClock } from '../../../src/adapters/clock/movable.js';
import type { AdministrationId } from '../../../src/kernel/ids.js';
import type { Tx } from '../../../src/ports/store.js';
import { makeDeliverOutbox } from '../../../src/usecases/outbox/deliver-outbox.js';
import { type Begin, done, inTwoParts } from '../../../src/usecases/outbox/handled.js';
import { silent } from '../../support/database.js';
import { NOON } from '../../support/facts.js';
import { books, ids, message, openOutbox, put, store } from '../../support/outbox.js';

openOutbox();

function runnerOf(begin: Begin) {
  const clock = movableClock(NOON);
  const ports = { store: store(), clock, ids, observe: silent };
  const outbox = makeDeliverOutbox(ports, { work: inTwoParts(store(), begin) }, 1);
  return { clock, deliverDue: () => outbox.deliverDue() };
}

const read = (of: AdministrationId, name: string): Promise<string | null> =>
  store().inTransaction(of, (tx) => tx.cursors.get(name));
const count = async (tx: Tx, name: string): Promise<void> =>
  tx.cursors.set(name, String(Number((await tx.cursors.get(name)) ?? '0') + 1));

test('what a handler wrote ahead is on record before it acts', async () => {
  const of = await books();
  const seen: (string | null)[] = [];
  const { deliverDue } = runnerOf(async (tx, _, { key }) => {
    await tx.cursors.set('ahead', key);
    return async () => {
      seen.push(await read(of, 'ahead'));
      return done();
    };
  });
  await put(of, 'a');
  await put(of, 'b');
  expect(await deliverDue()).toBe(2);
  expect(seen).toEqual(['a', 'b']);
});

test('one that cannot begin is at fault itself: what was done before it stays done, once, and the others go on', async () => {
  const of = await books();
  const { deliverDue, clock } = runnerOf(async (tx, _, { key }) => {
    await count(tx, `begun:${key}`);
    if (key === 'bad') throw new Error('a bug');
    return () => Promise.resolve(done('well', (saving) => count(saving, `saved:${key}`)));
  });
  for (const key of ['a', 'bad', 'b']) await put(of, key);
  for (let attempt = 0; attempt < 7; attempt += 1) {
    await deliverDue();
    clock.advanceMs(3_600_000);
  }
  for (const key of ['a', 'b']) {
    expect(await message(of, key)).toMatchObject({ state: 'done', attempts: 1, note: 'well' });
    expect(await read(of, `begun:${key}`)).toBe('1');
    expect(await read(of, `saved:${key}`)).toBe('1');
  }
  expect(await read(of, 'begun:bad')).toBeNull();
  expect(await message(of, 'bad')).toMatchObject({
    state: 'parked',
    attempts: 5,
    note: 'Broke 5 times, last: a bug',
  });
});

test('when what belongs to an outcome cannot be saved, the next one begins all the same', async () => {
  const of = await books();
  const { deliverDue } = runnerOf((_tx, _of, { key }) =>
    Promise.resolve(() =>
      Promise.resolve(
        key === 'bad' ? done('said', () => Promise.reject(new Error('refused'))) : done(),
      ),
    ),
  );
  await put(of, 'bad');
  await put(of, 'good');
  expect(await deliverDue()).toBe(2);
  expect(await message(of, 'good')).toMatchObject({ state: 'done', attempts: 1 });
  expect(await message(of, 'bad')).toMatchObject({
    state: 'due',
    note: 'Broke 1 times, last: refused',
  });
});
