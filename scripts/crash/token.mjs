// TOKEN REFRESH: a token that is nearly over is renewed at a package whose refresh tokens are good once.
import { randomIds } from '../../dist/adapters/ids/random.js';
import { makeConsent } from '../../dist/adapters/hosts/lib/consent.js';
import { createHttpClient } from '../../dist/adapters/http/client.js';
import { migrate } from '../../dist/adapters/postgres/migrate.js';
import { storeOver } from '../../dist/adapters/postgres/store.js';
import { makeHostAccess, saveTokens } from '../../dist/usecases/host/host-access.js';

/** Almost as long as an access token lives, ms: the next call renews it. */
const NEARLY_OVER_MS = 590_000;
const HOUR_MS = 3_600_000;
const APP = { clientId: 'us', clientSecret: 'not-a-secret' };

export async function runToken(given) {
  const { database, schema, vault, clock, steps, administration, fresh, tokens } = given;
  await migrate(database, schema);
  const store = storeOver(database, vault);
  const http = createHttpClient({ answerTimeoutMs: 5_000, keepAlive: false });
  const consent = makeConsent(http, () => Date.parse(clock.now()));
  const ports = { store, clock, ids: randomIds(), consent };
  const connection = { id: 'con_host', kind: 'host', adapter: 'strict' };
  const own = { ...connection, administrationId: administration.id };
  const facts = {
    ...{ authorizeUrl: tokens, tokenUrl: tokens, scopes: [], pkce: false, notBeforeMs: 0 },
  };
  const letIn = async () => {
    const code = { code: 'a person said yes', verifier: '', redirectUri: 'https://us.example' };
    const redeemed = await consent.redeem(facts, APP, code);
    if (!redeemed.ok) throw new Error('The package did not let us in');
    await saveTokens(ports, own, redeemed.value);
  };
  const stateNow = () =>
    store.inTransaction(administration.id, async (tx) => ({
      state: (await tx.connectionTokens.get(own.id))?.state,
      tasks: (await tx.tasks.list({ state: 'open' }, 10)).map(({ kind }) => kind),
    }));
  if (fresh) {
    await store.platform.addAdministration(administration);
    await store.inTransaction(administration.id, (tx) =>
      tx.administration.saveConnection({ ...connection, settings: {} }),
    );
    await letIn();
    clock.advanceMs(NEARLY_OVER_MS);
  }
  steps.arm();
  const killable = {
    ...{ ...ports, store: steps.store(store) },
    consent: steps.port('consent', consent),
  };
  await makeHostAccess(killable, own, facts, APP).token();
  const seen = await stateNow();
  // A person lets us in again where nobody else can; what is kept then is good, and can be renewed.
  if (seen.state === 'needs-person') await letIn();
  const good = [];
  for (let life = 0; life < 2; life += 1) {
    good.push((await makeHostAccess(ports, own, facts, APP).token()).ok);
    clock.advanceMs(HOUR_MS);
  }
  http.close();
  return { breaks: [], waiting: 0, seen: { ...seen, good, end: (await stateNow()).state } };
}
