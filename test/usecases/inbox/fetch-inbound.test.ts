import { idOf } from '../../../src/kernel/ids.js';
import { err, ok } from '../../../src/kernel/result.js';
import type { AccessPoint } from '../../../src/ports/access-point.js';
import type { ClaimedMessage } from '../../../src/ports/store.js';
import { makeFetchInbound } from '../../../src/usecases/inbox/fetch-inbound.js';
import { NOON } from '../../support/facts.js';
import { benchForEach } from '../../support/fake-outside.js';
import { ADMINISTRATION, SELLER, SUPPLIER } from '../../support/stage-world.js';

const bench = benchForEach();

const MESSAGE: ClaimedMessage = {
  id: idOf('msg_1'),
  kind: 'fetch-inbound',
  key: 'fetch-inbound:1',
  payload: {},
  state: 'due',
  attempts: 1,
  nextAt: NOON,
  attemptId: idOf('att_1'),
  leaseUntil: NOON,
  uncertain: false,
};

/** An inbox of documents; some cannot be fetched, some stay although they were acknowledged. */
function inboxOf(
  ids: readonly string[],
  odd: { readonly broken?: readonly string[]; readonly sticky?: boolean } = {},
) {
  let waiting = [...ids];
  let asked = 0;
  const accessPoint: Partial<AccessPoint> = {
    inbox: () => {
      asked += 1;
      const entries = waiting.slice(0, 100).map((id) => ({ id }));
      return Promise.resolve(ok({ entries, next: null }));
    },
    fetch: ({ id }) =>
      Promise.resolve(
        odd.broken?.includes(id) === true
          ? err({ kind: 'precondition', message: `${id} is broken` })
          : ok({
              ...{ id, transportId: id, sender: SUPPLIER, receiver: SELLER, receivedAt: NOON },
              ...{ documentType: 't', process: 'p', bytes: Uint8Array.of(1) },
            }),
      ),
    acknowledge: (entry) => {
      if (odd.sticky !== true) waiting = waiting.filter((id) => id !== entry.id);
      return Promise.resolve(ok(undefined));
    },
  };
  return { accessPoint, asked: () => asked, waiting: () => waiting };
}

function fetchFrom(accessPoint: Partial<AccessPoint>) {
  return makeFetchInbound(bench().ports({ accessPoint }))(ADMINISTRATION.id, MESSAGE);
}

async function stored(): Promise<readonly string[]> {
  const records = await bench().store.inTransaction(ADMINISTRATION.id, (tx) =>
    tx.inbound.inState('stored'),
  );
  return records.map(({ transportId }) => transportId);
}

const several = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, n) => `as4-${n}`);

test('everything that waits is kept and acknowledged, page after page', async () => {
  const inbox = inboxOf(several(250));
  expect(await fetchFrom(inbox.accessPoint)).toMatchObject({ outcome: { kind: 'done' } });
  expect(await stored()).toHaveLength(250);
  expect(inbox.waiting()).toEqual([]);
});

test('one document that cannot be fetched does not hold up those behind it', async () => {
  const inbox = inboxOf(['as4-0', 'as4-1', 'as4-2'], { broken: ['as4-0'] });
  expect(await fetchFrom(inbox.accessPoint)).toMatchObject({
    outcome: { kind: 'retry', note: 'as4-0 is broken', uncertain: false },
  });
  expect(await stored()).toEqual(['as4-1', 'as4-2']);
  expect(inbox.waiting()).toEqual(['as4-0']);
});

test('an access point that fails again and again is left alone for a while', async () => {
  const ids = several(60);
  const inbox = inboxOf(ids, { broken: ids.slice(0, 50) });
  expect(await fetchFrom(inbox.accessPoint)).toMatchObject({ outcome: { kind: 'retry' } });
  expect(await stored()).toEqual([]);
});

test('an inbox that keeps what was acknowledged is not read for ever', async () => {
  const inbox = inboxOf(several(3), { sticky: true });
  expect(await fetchFrom(inbox.accessPoint)).toMatchObject({ outcome: { kind: 'done' } });
  expect(inbox.asked()).toBe(2);
  expect(await stored()).toHaveLength(3);
});

test('more than one turn holds is fetched in the next', async () => {
  const inbox = inboxOf(several(2_050));
  expect(await fetchFrom(inbox.accessPoint)).toMatchObject({
    outcome: { kind: 'retry', note: 'More is waiting' },
  });
  expect(inbox.waiting()).toHaveLength(50);
  expect(await fetchFrom(inbox.accessPoint)).toMatchObject({ outcome: { kind: 'done' } });
  expect(inbox.waiting()).toEqual([]);
});
