import { makeWorld } from '../../src/demo/world/world.js';
import type { World } from '../../src/demo/world/types.js';

interface Crossing {
  readonly debtorHostId: string;
  readonly on: string;
  readonly level: 'warn' | 'hold';
}

/** Follows open amounts and orders event by event and notes each step up over 80 % or 100 % of a limit. */
function crossingsOf(world: World): Crossing[] {
  const found: Crossing[] = [];
  const limits = new Map(
    world.administrations.flatMap(({ debtors }) =>
      debtors.flatMap(({ hostId, creditLimit }) =>
        creditLimit === undefined ? [] : [[hostId, creditLimit.minor] as const],
      ),
    ),
  );
  const open = new Map<string, bigint>();
  const orders = new Map<string, bigint>();
  const levels = new Map<string, number>();
  const look = (debtorHostId: string, on: string): void => {
    const limit = limits.get(debtorHostId);
    if (limit === undefined) return;
    const exposure = (open.get(debtorHostId) ?? 0n) + (orders.get(debtorHostId) ?? 0n);
    const level = exposure <= 0n || exposure * 10n < limit * 8n ? 0 : exposure <= limit ? 1 : 2;
    if (level > (levels.get(debtorHostId) ?? 0)) {
      found.push({ debtorHostId, on, level: level === 1 ? 'warn' : 'hold' });
    }
    levels.set(debtorHostId, level);
  };
  const move = (debtorHostId: string, minor: bigint, on: string): void => {
    open.set(debtorHostId, (open.get(debtorHostId) ?? 0n) + minor);
    look(debtorHostId, on);
  };
  for (const { date, events } of world.days) {
    for (const event of events) {
      if (event.kind === 'invoice')
        move(event.invoice.debtorHostId, event.invoice.open.minor, date);
      if (event.kind !== 'orders') continue;
      orders.set(event.debtorHostId, event.amount.minor);
      look(event.debtorHostId, date);
    }
    for (const { debtorHostId, amount } of world.truth.filter((entry) => entry.date === date)) {
      if (debtorHostId !== undefined) move(debtorHostId, -amount.minor, date);
    }
  }
  return found;
}

describe.each([1, 2, 3, 4, 5, 6])('credit in the world with seed %i', (seed) => {
  const world = makeWorld(seed);

  test('limits are passed on the known days and on no other', () => {
    const told = world.expectations.alerts.map(({ debtorHostId, on, level }) => {
      return { debtorHostId, on, level };
    });
    expect(crossingsOf(world)).toEqual(told);
  });

  test('one debtor comes near its limit, one passes it, one has no credit at all', () => {
    expect(world.expectations.alerts.map(({ on, level }) => `${on} ${level}`)).toEqual([
      '2026-08-17 warn',
      '2026-09-07 warn',
      '2026-10-05 hold',
      '2026-10-19 hold',
    ]);
  });
});
