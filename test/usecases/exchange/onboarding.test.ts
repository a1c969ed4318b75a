import { onboardingLines } from '../../../src/entrypoints/text/onboarding.js';
import { plainDate } from '../../../src/kernel/dates.js';
import { err, ok } from '../../../src/kernel/result.js';
import type { AccessPoint, LookupResult } from '../../../src/ports/access-point.js';
import type { Connection } from '../../../src/ports/store.js';
import type { Registry } from '../../../src/ports/registry.js';
import { makeOnboard, type Onboard } from '../../../src/usecases/exchange/onboarding.js';
import { NOON } from '../../support/facts.js';
import { benchForEach } from '../../support/fake-outside.js';
import { isOk } from '../../support/results.js';
import { ADMINISTRATION } from '../../support/stage-world.js';
import { without } from '../../support/without.js';

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
