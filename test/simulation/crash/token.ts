import { movableClock, type MovableClock } from '../../../src/adapters/clock/movable.js';
import { makeConsent } from '../../../src/adapters/hosts/lib/consent.js';
import { createHttpClient, type HttpClient } from '../../../src/adapters/http/client.js';
import { randomIds } from '../../../src/adapters/ids/random.js';
import { idOf } from '../../../src/kernel/ids.js';
import type { HostAccess } from '../../../src/ports/host-access.js';
import {
  type AccessPorts,
  makeHostAccess,
  saveTokens,
} from '../../../src/usecases/host/host-access.js';
import { type TestStore, testStore } from '../../support/database.js';
import { dyingSteps } from '../../support/dying-steps.js';
import { failed, LEASE_OVER_MS } from '../../support/dying-worker.js';
import { isOk } from '../../support/results.js';
import { MORNING } from '../../support/stage.js';
import { ADMINISTRATION } from '../../support/stage-world.js';
import { APP, tokenEndpoint, type TokenEndpoint } from '../../support/token-endpoint.js';
import type { Cell, Flow } from './flow.js';

const CONNECTION = {
  ...({ id: idOf<'connection'>('con_host'), kind: 'host', adapter: 'strict' } as const),
  administrationId: ADMINISTRATION.id,
};
/** Almost as long as an access token lives, ms: the next call renews it. */
const NEARLY_OVER_MS = 590_000;

interface World {
  readonly store: TestStore;
  readonly clock: MovableClock;
  readonly endpoint: TokenEndpoint;
  readonly http: HttpClient;
  readonly ports: AccessPorts;
}

/**
 * The package gave a token, and nobody was left to write it down; or another process asked with one that was used up,
 * because it was not written down yet. Only a person can let us in again, and he is asked once.
 */
const NEEDS_PERSON: readonly string[] = [
  ...['killed after', 'answer lost', 'done twice'].map((fault) => `call, ${fault}`),
  ...['killed before', 'killed after', 'answer lost', 'second worker'].map((f) => `answer, ${f}`),
  ...['killed before', 'second worker'].map((fault) => `stored, ${fault}`),
];

const healthy = ({ ports, endpoint }: World): HostAccess =>
  makeHostAccess(ports, CONNECTION, endpoint.facts, APP);

/** What breaks is said, and tried again with the next call. */
const tokenOf = (access: HostAccess): Promise<unknown> => access.token().catch(() => undefined);

function lookAt({ store }: World) {
  return store.inTransaction(ADMINISTRATION.id, async (tx) => ({
    state: (await tx.connectionTokens.get(CONNECTION.id))?.state,
    tasks: (await tx.tasks.list({ state: 'open' }, 10)).map(({ kind }) => kind),
  }));
}

async function letIn(world: Pick<World, 'ports' | 'endpoint'>): Promise<void> {
  const { facts } = world.endpoint;
  const given = { code: world.endpoint.consent(), verifier: '', redirectUri: 'https://us.example' };
  await saveTokens(
    world.ports,
    CONNECTION,
    isOk(await world.ports.consent.redeem(facts, APP, given)),
  );
}

/** A token is nearly over and is renewed at a package whose refresh tokens are good once. */
export const TOKEN: Flow<World> = {
  name: 'token',
  async open() {
    const [store, clock] = [await testStore(), movableClock(MORNING)];
    const endpoint = await tokenEndpoint();
    const http = createHttpClient({ answerTimeoutMs: 5_000, keepAlive: false });
    const consent = makeConsent(http, () => Date.parse(clock.now()));
    const ports = { store, clock, ids: randomIds(), consent };
    await store.platform.addAdministration(ADMINISTRATION);
    await store.inTransaction(ADMINISTRATION.id, (tx) =>
      tx.administration.saveConnection({ ...CONNECTION, settings: {} }),
    );
    await letIn({ ports, endpoint });
    clock.advanceMs(NEARLY_OVER_MS);
    return { store, clock, endpoint, http, ports };
  },
  dying(world, plan) {
    const { clock, ports, endpoint } = world;
    const steps = dyingSteps(plan, async () => {
      clock.advanceMs(LEASE_OVER_MS);
      await tokenOf(healthy(world));
    });
    const consent = steps.port('consent', ports.consent, failed('unknown'));
    const own = { ...ports, store: steps.store(ports.store), consent };
    const access = makeHostAccess(own, CONNECTION, endpoint.facts, APP);
    return Promise.resolve({ ...steps, run: () => steps.run(() => tokenOf(access)) });
  },
  async goOn(world) {
    for (let minute = 0; minute < 3; minute += 1) {
      world.clock.advanceMs(LEASE_OVER_MS);
      await tokenOf(healthy(world));
    }
  },
  async check(world, { point, fault }: Cell) {
    const asksPerson = NEEDS_PERSON.includes(`${point}, ${fault}`);
    const { state, tasks } = await lookAt(world);
    expect(tasks).toEqual(asksPerson ? ['reconnect'] : []);
    const renewals = world.endpoint.asked.filter(({ grant_type: g }) => g === 'refresh_token');
    // Asked again once at most, and never in a loop.
    expect(renewals.length).toBeLessThanOrEqual(2);
    if (state === 'needs-person') await letIn(world);
    // Whatever is kept now is good, and can be renewed.
    for (let life = 0; life < 2; life += 1) {
      isOk(await healthy(world).token());
      world.clock.advanceMs(NEARLY_OVER_MS);
    }
    expect((await lookAt(world)).state).toBe('live');
  },
  async close({ store, http, endpoint }) {
    http.close();
    await endpoint.close();
    await store.close();
  },
};
