import { onboardingLines } from '../../../src/entrypoints/text/onboarding.js';
import { plainDate } from '../../../src/kernel/dates.js';
import { idOf } from '../../../src/kernel/ids.js';
import { ok } from '../../../src/kernel/result.js';
import { makeOnboard, type Onboard } from '../../../src/usecases/exchange/onboarding.js';
import { NOON } from '../../support/facts.js';
import { benchForEach } from '../../support/fake-outside.js';
import { isOk } from '../../support/results.js';
import { ADMINISTRATION } from '../../support/stage-world.js';

const bench = benchForEach();
const STEP = { administration: ADMINISTRATION.id, by: 'An' };

/** A provider that registers whoever is not published yet. */
function provider(): Onboard {
  return makeOnboard(
    bench().ports({
      accessPoint: {
        traits: {
          ...{ playground: false, unknownResolvedBy: 'status', keyWindowMs: null },
          ...{ documentBytesMax: 1_000_000, lacks: {} },
        },
        registry: {
          registration: () => Promise.resolve(ok({ state: 'absent' })),
          register: () => Promise.resolve(ok({ state: 'registered' })),
          deregister: () => Promise.resolve(ok(undefined)),
          migrationKey: null,
        },
        lookup: (participant) =>
          Promise.resolve({
            ...{ participant, registered: false, checkedAt: NOON, source: 'provider' },
            ...{ documentTypes: [], processesByDocumentType: {} },
          }),
      },
    }),
  );
}

async function prepared(onboard: Onboard): Promise<void> {
  isOk(
    await onboard.chooseSender(STEP, { sends: 'voldaan', receives: 'here', selfBilling: false }),
  );
  isOk(await onboard.identify(STEP, { name: 'Jan', signedOn: plainDate('2026-05-01') }));
}

describe('the authority of a client', () => {
  const FIRM = idOf<'firm'>('frm_1');
  const given = {
    ...{ signedBy: 'Mevr. Smid', signedOn: plainDate('2026-05-01') },
    scope: ['send', 'receive'] as const,
  };
  async function ofFirm(): Promise<Onboard> {
    const { firms } = bench().store.platform;
    await firms.add({ id: FIRM, name: 'Kantoor' });
    await firms.place(ADMINISTRATION.id, FIRM);
    const onboard = provider();
    await prepared(onboard);
    isOk(await onboard.lookUp(STEP));
    return onboard;
  }
  const codes = (answer: Awaited<ReturnType<Onboard['register']>>): readonly string[] =>
    answer.ok ? [] : answer.error.map(({ code }) => code);

  test('is on record before a firm registers it', async () => {
    const onboard = await ofFirm();
    expect(codes(await onboard.register(STEP, {}))).toEqual(['onboarding.authority-none']);
    expect(codes(await onboard.register(STEP, { byHand: true }))).toEqual([
      'onboarding.authority-none',
    ]);
    isOk(await onboard.authorise(STEP, { ...given, scope: ['send'] }));
    expect(codes(await onboard.register(STEP, {}))).toEqual(['onboarding.authority-out-of-scope']);
    const document = new TextEncoder().encode('volmacht');
    const { stands } = isOk(await onboard.authorise(STEP, { ...given, document }));
    expect(stands.authority).toMatchObject({ signedBy: 'Mevr. Smid' });
    expect(stands.authority?.document).toMatch(/^[0-9a-f]{64}$/);
    expect(isOk(await onboard.register(STEP, {})).stands.registration?.state).toBe('registered');
  });

  test('is not asked of books that belong to themselves', async () => {
    const onboard = provider();
    await prepared(onboard);
    isOk(await onboard.lookUp(STEP));
    expect(isOk(await onboard.register(STEP, {})).stands.registration?.state).toBe('registered');
  });

  test('stays through a new beginning; withdrawn, it stops sending and asks to deregister', async () => {
    const onboard = await ofFirm();
    isOk(await onboard.authorise(STEP, given));
    isOk(await onboard.register(STEP, {}));
    const gone = isOk(await onboard.withdraw(STEP, 'ander kantoor'));
    expect(gone).toMatchObject({ bar: 'no-authority', live: false });
    const tasks = await bench().store.inTransaction(ADMINISTRATION.id, (tx) =>
      tx.tasks.list({}, 10),
    );
    expect(tasks.map(({ kind }) => kind)).toEqual(['deregister']);
    expect(codes(await onboard.withdraw(STEP, 'nog eens'))).toEqual(['onboarding.no-authority']);
    const again = { sends: 'voldaan', receives: 'here', selfBilling: false } as const;
    expect(isOk(await onboard.chooseSender(STEP, again)).bar).toBe('no-authority');
    expect(isOk(await onboard.authorise(STEP, given)).bar).toBe('identified');
    expect(onboardingLines(gone, 'nl')[0]).toContain('volmacht');
  });

  test.each([
    ['nobody signed', { signedBy: ' ' }, '/signedBy'],
    ['it is signed tomorrow', { signedOn: plainDate('2999-01-01') }, '/signedOn'],
    ['it is for nothing', { scope: [] }, '/scope'],
    ['it has ended', { validUntil: plainDate('2026-01-01') }, '/validUntil'],
  ])('is refused when %s', async (_, change, path) => {
    const answer = await provider().authorise(STEP, { ...given, ...change });
    expect(answer.ok ? [] : answer.error.map((one) => one.path)).toEqual([path]);
  });
});
