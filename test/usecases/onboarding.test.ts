import { authorityState } from '../../src/domain/exchange/authority.js';
import { onboardingLines } from '../../src/entrypoints/text/onboarding.js';
import { plainDate } from '../../src/kernel/dates.js';
import { idOf } from '../../src/kernel/ids.js';
import { err, ok } from '../../src/kernel/result.js';
import type { AccessPoint, LookupResult } from '../../src/ports/access-point.js';
import type { Connection } from '../../src/ports/store.js';
import type { Registry } from '../../src/ports/registry.js';
import { makeOnboard, type Onboard } from '../../src/usecases/onboarding.js';
import { NOON } from '../support/facts.js';
import { benchForEach } from '../support/fake-outside.js';
import { isOk } from '../support/results.js';
import { ADMINISTRATION } from '../support/stage-world.js';
import { without } from '../support/without.js';

const bench = benchForEach();
const STEP = { administration: ADMINISTRATION.id, by: 'An' };

/** What no sandbox does: a provider without registry, or one that is away or wants to see a passport first. */
function provider(
  registry: Partial<Registry> | null,
  registered: LookupResult['registered'] = false,
): Onboard {
  const accessPoint: Partial<AccessPoint> = {
    traits: {
      ...{ playground: false, unknownResolvedBy: 'status', keyWindowMs: null },
      documentBytesMax: 1_000_000,
      lacks: registry === null ? { register: 'Done in its portal.', migrate: 'Not offered.' } : {},
    },
    registry:
      registry === null
        ? null
        : {
            registration: () => Promise.resolve(ok({ state: 'absent' })),
            register: () => Promise.resolve(ok({ state: 'registered' })),
            deregister: () => Promise.resolve(ok(undefined)),
            migrationKey: null,
            ...registry,
          },
    lookup: (participant) =>
      Promise.resolve({
        ...{ participant, registered, checkedAt: NOON, source: 'provider' },
        ...{ documentTypes: [], processesByDocumentType: {} },
      }),
  };
  return makeOnboard(bench().ports({ accessPoint }));
}

async function prepared(onboard: Onboard): Promise<void> {
  isOk(
    await onboard.chooseSender(STEP, { sends: 'voldaan', receives: 'here', selfBilling: false }),
  );
  isOk(await onboard.identify(STEP, { name: 'Jan', signedOn: plainDate('2026-05-01') }));
}

test('a provider without registry: a person registers there, and says so; leaving is the same', async () => {
  const onboard = provider(null);
  await prepared(onboard);
  isOk(await onboard.lookUp(STEP));
  expect(await onboard.register(STEP, {})).toMatchObject({
    ok: false,
    error: [{ code: 'onboarding.by-hand', message: expect.stringMatching(/^Done in its portal/) }],
  });
  expect(isOk(await onboard.register(STEP, { byHand: true }))).toMatchObject({
    bar: 'tested',
    stands: { registration: { how: 'by-hand' } },
  });
  expect(await onboard.migrationKey(STEP)).toMatchObject({ ok: false });
  expect((await onboard.leave(STEP, { byHand: false })).ok).toBe(false);
  expect(isOk(await onboard.leave(STEP, { byHand: true })).bar).toBe('left');
});

test('nothing is registered before it is known who publishes now', async () => {
  let asked = 0;
  const register: Registry['register'] = () => {
    asked += 1;
    return Promise.resolve(ok({ state: 'registered' }));
  };
  const onboard = provider({ register }, 'unknown');
  await prepared(onboard);
  for (let times = 0; times < 2; times += 1) {
    expect(await onboard.register(STEP, {})).toMatchObject({
      ok: false,
      error: [{ code: 'onboarding.not-looked-up' }],
    });
    expect(isOk(await onboard.lookUp(STEP)).migration).toBe('look-again');
  }
  expect(asked).toBe(0);
});

test.each([
  [true, 'gap'],
  [false, 'none'],
] as const)('looked up as %p the plan is %s', async (registered, plan) => {
  const onboard = provider(null, registered);
  await prepared(onboard);
  expect(isOk(await onboard.lookUp(STEP)).migration).toBe(plan);
});

test('a provider that wants to see a person first is told with its address, until it says registered', async () => {
  let state: 'needs-person' | 'registered' = 'needs-person';
  const url = 'https://provider.example/verify';
  const onboard = provider({ register: () => Promise.resolve(ok({ state, url })) });
  await prepared(onboard);
  isOk(await onboard.lookUp(STEP));
  const asked = isOk(await onboard.register(STEP, {}));
  expect(asked.bar).toBe('registered');
  expect(onboardingLines(asked, 'nl')).toContain(`Ga bij de aanbieder verder: ${url}`);
  state = 'registered';
  expect(isOk(await onboard.register(STEP, {})).bar).toBe('tested');
});

test.each([
  ['transient', 'UPSTREAM', 'onboarding.provider-away'],
  ['precondition', 'RULE', 'onboarding.provider-refused'],
] as const)('a %s error of the registry changes nothing', async (kind, faultClass, code) => {
  const onboard = provider({ register: () => Promise.resolve(err({ kind, message: 'No' })) });
  await prepared(onboard);
  isOk(await onboard.lookUp(STEP));
  expect(await onboard.register(STEP, {})).toMatchObject({
    ok: false,
    error: [{ class: faultClass, code }],
  });
  expect((await onboard.show(STEP.administration)).stands.registration).toBeUndefined();
});

test.each([
  ['', '2026-05-01'],
  ['Jan', '2030-01-01'],
])('a mandate by "%s" of %s is none', async (name, signedOn) => {
  const onboard = provider(null);
  isOk(
    await onboard.chooseSender(STEP, { sends: 'voldaan', receives: 'here', selfBilling: false }),
  );
  expect(await onboard.identify(STEP, { name, signedOn: plainDate(signedOn) })).toMatchObject({
    ok: false,
    error: [{ code: 'onboarding.mandate' }],
  });
});

const KAAI = { line1: 'Kade 1', city: 'Rotterdam', postalCode: '3011 AA', country: 'NL' };
const DUTCH = { scheme: '0106', value: '12345678' };

test.each([
  ['a Dutch company', { vatId: 'NL004495445B01', address: KAAI }, 'NL', DUTCH],
  ['a Dutch company without VAT number', { address: KAAI }, 'NL', DUTCH],
  ['a Belgian one of which little is known', {}, 'BE', ADMINISTRATION.participant ?? DUTCH],
] as const)('the test of %s passes the official rules', async (_, change, country, participant) => {
  const { store } = bench();
  const other = {
    ...{
      ...without(without(ADMINISTRATION, 'vatId'), 'address'),
      id: 'adm_other' as typeof ADMINISTRATION.id,
      accounts: [],
    },
    ...{ country, participant, legalId: participant.value, ...change },
  };
  await store.platform.addAdministration(other);
  await store.inTransaction(other.id, (tx) =>
    tx.administration.saveConnection({
      ...{ id: 'con_other' as Connection['id'], kind: 'access-point', adapter: 'fake' },
      settings: {},
    }),
  );
  const onboard = provider(null);
  const step = { administration: other.id, by: 'An' };
  const choice = { sends: 'voldaan', receives: 'elsewhere', selfBilling: false } as const;
  isOk(await onboard.chooseSender(step, choice));
  isOk(await onboard.identify(step, { name: 'Jan', signedOn: plainDate('2026-05-01') }));
  expect(isOk(await onboard.test(step)).stands.test?.number).toMatch(/^TEST-/);
});

test('without an access point there is nothing to go through', async () => {
  const { store, ports } = bench();
  const other = { ...ADMINISTRATION, id: 'adm_bare' as typeof ADMINISTRATION.id };
  await store.platform.addAdministration(other);
  const onboard = makeOnboard(ports({}));
  expect(await onboard.lookUp({ administration: other.id, by: 'An' })).toMatchObject({
    ok: false,
    error: [{ code: 'onboarding.no-access-point' }],
  });
  expect(await onboard.show(other.id)).toMatchObject({ live: false, bar: 'sender' });
});

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
    const onboard = provider({});
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
    const onboard = provider({});
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
    const answer = await provider({}).authorise(STEP, { ...given, ...change });
    expect(answer.ok ? [] : answer.error.map((one) => one.path)).toEqual([path]);
  });
});

const ON = plainDate('2026-06-01');
test.each([
  ['none', undefined, 'none'],
  ['one without an end', {}, 'in-force'],
  ['its last day', { validUntil: ON }, 'in-force'],
  ['the day after', { validUntil: plainDate('2026-05-31') }, 'ended'],
  ['withdrawn that day', { withdrawnOn: ON }, 'withdrawn'],
  ['withdrawn the day after', { withdrawnOn: plainDate('2026-06-02') }, 'in-force'],
  ['for receiving alone', { scope: ['receive'] as const }, 'out-of-scope'],
] as const)('an authority: %s', (_, change, expected) => {
  const whole = {
    ...{ signedBy: 'A', signedOn: plainDate('2026-01-01'), scope: ['send', 'receive'] as const },
    ...change,
  };
  expect(authorityState(change === undefined ? undefined : whole, 'send', ON)).toBe(expected);
});
