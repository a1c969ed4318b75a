import { makeVerifyDaily } from '../../../src/usecases/upkeep/verify-daily.js';
import { movableClock } from '../../../src/adapters/clock/movable.js';
import { instantOf } from '../../../src/kernel/dates.js';
import { idOf } from '../../../src/kernel/ids.js';
import type { Verified } from '../../../src/usecases/upkeep/verify.js';
import { testStore } from '../../support/database.js';
import { anAdministration } from '../../support/facts.js';

test('an administration is verified once a night, and a broken promise is told', async () => {
  const store = await testStore();
  const books = idOf<'administration'>('adm_1');
  await store.platform.addAdministration(anAdministration(books));
  // 00:30 in Brussels
  const clock = movableClock(instantOf(Date.UTC(2026, 5, 1, 22, 30)));
  const told: unknown[] = [];
  const observe = { event: (name: string, fields: object) => told.push([name, fields]) };
  let findings: Verified['findings'] = [];
  const daily = makeVerifyDaily({ store, clock, observe }, (administration) =>
    Promise.resolve({ administration, checked: {}, findings }),
  );
  try {
    expect(await daily(books)).toBeNull();
    clock.advanceMs(2 * 3_600_000);
    expect(await daily(books)).not.toBeNull();
    expect(await daily(books)).toBeNull();
    expect(told).toEqual([]);
    clock.advanceMs(24 * 3_600_000);
    const about = { invariant: 'INV-4', subject: 'itm_1', message: 'It does not add up.' };
    findings = [
      { kind: 'break', ...about },
      { kind: 'note', ...about },
    ];
    await daily(books);
    expect(told).toEqual([['verify.broken', { administration: 'adm_1', breaks: 1 }]]);
  } finally {
    await store.close();
  }
});
