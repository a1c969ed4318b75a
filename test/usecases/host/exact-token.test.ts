import { movableClock } from '../../../src/adapters/clock/movable.js';
import { sealerOf } from '../../../src/adapters/digest/sealer.js';
import { exact } from '../../../src/adapters/hosts/exact/adapter.js';
import { makeConsent } from '../../../src/adapters/hosts/lib/consent.js';
import { createHttpClient } from '../../../src/adapters/http/client.js';
import { countingIds } from '../../../src/adapters/ids/counting.js';
import { idOf } from '../../../src/kernel/ids.js';
import type { Consent } from '../../../src/ports/host-access.js';
import { type SandboxExact, startSandboxExact } from '../../../src/sandbox/exact/server.js';
import {
  type AccessPorts,
  makeHostAccess,
  saveTokens,
} from '../../../src/usecases/host/host-access.js';
import { type TestStore, testStore, testStoreOn } from '../../support/database.js';
import { exactMapping } from '../../support/exact-world.js';
import { anAdministration, NOON } from '../../support/facts.js';
import { isOk } from '../../support/results.js';

/** On the server where there is one: there, two processes really are at it at once. */
const url = process.env['VOLDAAN_TEST_DATABASE_URL'];

const clock = movableClock(NOON);
const http = createHttpClient({ answerTimeoutMs: 5_000, keepAlive: false });
const books = anAdministration(idOf('adm_exact'));
let store: TestStore;
let sandbox: SandboxExact;

beforeAll(async () => {
  store = await (url === undefined ? testStore() : testStoreOn(url));
  sandbox = await startSandboxExact({ port: 0, clock: () => clock.now() });
  sandbox.addDivision({ code: 3001, name: 'Verkoper BV' });
  await store.platform.addAdministration(books);
});
afterAll(async () => {
  http.close();
  await sandbox.close();
  await store.close();
});

const settings = (): Record<string, string> => ({ baseUrl: sandbox.url, division: '3001' });
const real = makeConsent(http, () => Date.parse(clock.now()));

/** Lets us in through a connection of its own; each `process` stands on the same database and remembers nothing. */
async function connected(name: string) {
  const connection = {
    ...({ id: idOf<'connection'>(name), kind: 'host', adapter: 'exact' } as const),
    ...{ administrationId: books.id, settings: settings() },
  };
  await store.inTransaction(books.id, (tx) => tx.administration.saveConnection(connection));
  const facts = exact.consent!(settings());
  const asked: string[] = [];
  const portsOf = (consent: Consent): AccessPorts => ({
    ...{ store, clock, ids: countingIds(), sealer: sealerOf(() => 'k'.repeat(43)) },
    consent: {
      ...consent,
      refresh: (...given) => {
        asked.push('refresh');
        return consent.refresh(...given);
      },
    },
  });
  const process = (consent: Consent = real) =>
    makeHostAccess(portsOf(consent), connection, facts, sandbox.app);
  const code = { code: sandbox.consent(), verifier: '', redirectUri: 'https://us.example' };
  await saveTokens(portsOf(real), connection, isOk(await real.redeem(facts, sandbox.app, code)));
  const state = () => store.inTransaction(books.id, (tx) => tx.connectionTokens.get(connection.id));
  return { process, asked, state };
}

test('two processes refresh one token of Exact at once: one call, none lost, and both read on', async () => {
  const { process, asked } = await connected('con_two');
  clock.advanceMs(580_000);
  const before = sandbox.given();
  const both = [process(), process()];
  const answers = await Promise.all([...both, ...both].map((access) => access.token()));
  expect(sandbox.given() - before).toBe(1);
  expect(asked).toHaveLength(1);
  const good = new Set(answers.flatMap((answer) => (answer.ok ? [answer.value] : [])));
  expect(good.size).toBe(1);
  for (const answer of answers) if (!answer.ok) expect(answer.error.kind).toBe('throttled');
  for (const access of both) {
    const host = exact.make(settings(), { clock, http, access, mapping: exactMapping() });
    expect(isOk(await host.changedDebtors(null)).records).toEqual([]);
  }
  // The one that was given last can be used up, too: nothing of the chain was lost.
  clock.advanceMs(580_000);
  isOk(await process().token());
  expect(sandbox.given() - before).toBe(2);
});

test('who dies between the answer and the writing leaves a task for a person, and no loop', async () => {
  clock.advanceMs(580_000);
  const { process, asked, state } = await connected('con_crash');
  clock.advanceMs(580_000);
  const dying: Consent = {
    ...real,
    refresh: async (...given) => {
      isOk(await real.refresh(...given));
      throw new Error('the power went');
    },
  };
  await expect(process(dying).token()).rejects.toThrow('the power went');
  expect(await process().token()).toMatchObject({ ok: false, error: { kind: 'throttled' } });
  clock.advanceMs(600_000);
  expect(await process().token()).toMatchObject({ ok: false, error: { kind: 'unauthorised' } });
  expect(asked).toHaveLength(2);
  expect(await process().token()).toMatchObject({ ok: false, error: { kind: 'unauthorised' } });
  expect(asked).toHaveLength(2);
  const token = await state();
  expect(token).toMatchObject({ state: 'needs-person' });
  expect(token?.tokens).toBeUndefined();
  const tasks = await store.inTransaction(books.id, (tx) => tx.tasks.list({ state: 'open' }, 10));
  expect(tasks.map(({ kind }) => kind)).toEqual(['reconnect']);
});
