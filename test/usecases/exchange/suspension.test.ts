import { movableClock } from '../../../src/adapters/clock/movable.js';
import { countingIds } from '../../../src/adapters/ids/counting.js';
import { instantOf } from '../../../src/kernel/dates.js';
import { idOf } from '../../../src/kernel/ids.js';
import type { ClaimedMessage } from '../../../src/ports/store.js';
import { done } from '../../../src/usecases/outbox/handled.js';
import { leavingOnlyFromHome, makeInstallation } from '../../../src/usecases/installation.js';
import { testStore } from '../../support/database.js';
import { isOk } from '../../support/results.js';

test('a second after somebody suspended it nothing begins to leave; what stays inside goes on (INV-14)', async () => {
  const store = await testStore();
  const clock = movableClock(instantOf(Date.UTC(2026, 5, 1)));
  const ports = { store, clock, ids: countingIds(), place: { fingerprint: 'here', told: 'here' } };
  const installation = makeInstallation(ports);
  await installation.settle();
  const begun: string[] = [];
  const handler = (name: string) => () => {
    begun.push(name);
    return Promise.resolve(done());
  };
  const handlers = { mail: handler('mail'), check: handler('check') };
  const guarded = leavingOnlyFromHome(ports, handlers, ['check']);
  const message = { uncertain: false } as ClaimedMessage;
  const both = async () => {
    const [mail] = await Promise.all([
      guarded.mail(idOf('adm_1'), message),
      guarded.check(idOf('adm_1'), message),
    ]);
    return mail.outcome.kind;
  };
  try {
    expect(await both()).toBe('done');
    isOk(await installation.suspend({ by: 'An', reason: 'Something is wrong' }));
    clock.advanceMs(1_000);
    expect(await both()).toBe('retry');
    isOk(await installation.adopt({ by: 'An', reason: 'It is not' }));
    expect(await both()).toBe('done');
    expect(begun.filter((name) => name === 'mail')).toHaveLength(2);
    expect(begun.filter((name) => name === 'check')).toHaveLength(3);
  } finally {
    await store.close();
  }
});
