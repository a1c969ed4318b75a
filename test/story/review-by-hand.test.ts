import { decimal } from '../../src/kernel/decimal.js';
import { isOk } from '../support/results.js';
import { type Stage, stageForEach } from '../support/stage.js';
import { GROSS, payments, unsureEntry } from '../support/stage-money.js';

const stage = stageForEach();

describe('money that a person assigns', () => {
  const itemIds = async (s: Stage) => {
    const items = await s.look((tx) => tx.ledger.items({ openOnly: false }));
    const idOf = (hostId: string) => items.find((item) => item.hostId === hostId)?.id as never;
    return { first: idOf('F-1'), second: idOf('F-2') };
  };
  const cents = (minor: bigint) => decimal(minor, 2);

  test('is divided by hand, in one go or in parts; the rest waits', async () => {
    const s = stage();
    const entry = await unsureEntry(s);
    const { first, second } = await itemIds(s);
    const split = (parts: readonly { openItemId: never; amount: ReturnType<typeof cents> }[]) =>
      s.app.review.split(s.administration, entry.id, parts);
    isOk(await split([{ openItemId: first, amount: cents(GROSS - 1000n) }]));
    expect(await s.app.review.list(s.administration)).toHaveLength(1);
    // More than is left, nothing, the wrong sign, finer than a cent: all of it is refused.
    for (const amount of [cents(1001n), cents(0n), cents(-1000n), decimal(9_999n, 3)])
      expect(await split([{ openItemId: second, amount }])).toMatchObject({
        ok: false,
        error: { kind: 'does-not-add-up' },
      });
    isOk(await split([{ openItemId: second, amount: cents(1000n) }]));
    expect(await s.app.review.list(s.administration)).toEqual([]);
    await s.settle();
    expect(payments(s)).toHaveLength(2);
    expect(await split([{ openItemId: second, amount: cents(1n) }])).toMatchObject({
      error: { kind: 'already-decided' },
    });
    isOk(await s.app.review.undo(s.administration, entry.id));
    await s.settle();
    expect(s.host.reports(s.administration, 'payment-undone')).toHaveLength(2);
  });

  test('is not divided over an item that has less open', async () => {
    const s = stage();
    const entry = await unsureEntry(s);
    const { first, second } = await itemIds(s);
    const half = cents(GROSS / 2n);
    isOk(
      await s.app.review.split(s.administration, entry.id, [{ openItemId: first, amount: half }]),
    );
    const [again] = await s.app.review.list(s.administration);
    const parts = [
      { openItemId: first, amount: cents(GROSS) },
      { openItemId: second, amount: cents(-GROSS / 2n) },
    ];
    expect(await s.app.review.split(s.administration, again?.id ?? entry.id, parts)).toMatchObject({
      error: { kind: 'no-longer-fits' },
    });
    await s.settle();
    expect(payments(s)).toHaveLength(1);
  });

  test('given to the wrong item is moved to the right one, in the host too', async () => {
    const s = stage();
    const entry = await unsureEntry(s);
    const { first, second } = await itemIds(s);
    const all = cents(GROSS);
    isOk(
      await s.app.review.split(s.administration, entry.id, [{ openItemId: first, amount: all }]),
    );
    await s.settle();
    const move = (from: never, to: never) =>
      s.app.review.reassign(s.administration, entry.id, { from, to });
    isOk(await move(first, second));
    await s.settle();
    const open = await s.look((tx) => tx.ledger.items({ openOnly: true }));
    expect(open.map(({ hostId }) => hostId)).toEqual(['F-1']);
    expect(s.host.reports(s.administration, 'payment-undone')).toHaveLength(1);
    expect(payments(s)).toHaveLength(2);
    for (const [from, to] of [
      [first, second],
      [second, second],
    ] as const)
      expect(await move(from, to)).toMatchObject({ error: { kind: 'no-such-allocation' } });
  });
});
