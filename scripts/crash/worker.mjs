// A worker of the hub in a process of its own that kills itself with SIGKILL at one of its steps. A step is a transaction
// or a call to the outside. Prints the number of its steps when it lived to the end.
import { compose } from '../../dist/compose.js';
import { movableClock } from '../../dist/adapters/clock/movable.js';
import { sealerOf } from '../../dist/adapters/digest/sealer.js';
import { vaultOf } from '../../dist/adapters/digest/vault.js';
import { openStore } from '../../dist/adapters/postgres/store.js';
import { makeMembers } from '../../bench/hub-world.mjs';

const { dataDir, databaseUrl, now, hours, flow, connections, killAt, phase } = JSON.parse(
  process.argv[2],
);
const { administration } = makeMembers()[0];
let steps = 0;

function dieAt(step, when) {
  if (step === killAt && when === phase) process.kill(process.pid, 'SIGKILL');
}

async function step(run) {
  const mine = steps;
  steps += 1;
  dieAt(mine, 'before');
  const done = await run();
  dieAt(mine, 'after');
  return done;
}

const watched = (port) =>
  new Proxy(port, {
    get: (target, name) => {
      const member = target[name];
      return typeof member === 'function'
        ? (...given) => step(async () => member(...given))
        : member;
    },
  });

const observe = { event: () => undefined };
// Not a secret: every process of a run has it, and guards invented data with it.
const key = Buffer.alloc(32, 7).toString('base64url');
const vault = vaultOf({ all: () => [key], newest: () => key });
const kind = databaseUrl === null ? 'pglite' : 'postgres';
const store = await openStore(
  kind === 'pglite' ? { kind, dataDir: `${dataDir}/database` } : { kind, url: databaseUrl },
  { observe, sealing: { vault, before: sealerOf(() => key) } },
);
const clock = movableClock(now);
const app = await compose(
  {
    ...{ databaseUrl, dataDir, role: 'worker', host: '127.0.0.1', port: 0 },
    ...{
      bodyMaxBytes: 1_048_576,
      bankFolders: [],
      hostFolders: [],
      hostAddresses: 'any',
      accessPointAddresses: 'any',
      bankAddresses: 'any',
      log: 'silent',
      peppol: null,
      installation: null,
    },
    ...{
      mailAddresses: 'any',
      sourceAddresses: 'any',
      webhookAddresses: 'any',
      mailOnlyTo: [],
      publicUrl: null,
      printFolder: 'print',
    },
  },
  {
    ...{ clock, observe, lanes: 1 },
    store: { ...store, inTransaction: (id, work) => step(() => store.inTransaction(id, work)) },
    wrapOutside: (outside) => ({
      ...outside,
      host: (connection) => watched(outside.host(connection)),
      accessPoint: (connection) => watched(outside.accessPoint(connection)),
    }),
  },
);
// Setting up is no part of the flow: its steps do not count.
await app.register({ administration, connections });
steps = 0;
const { id } = administration;
for (let hour = 0; hour <= hours; hour += 1) {
  if (flow === 'send') await app.syncHost(id);
  else await app.pollInbound(id, clock.now());
  await app.outbox.deliverDue();
  if (flow === 'receive') await approve();
  clock.advanceMs(3_600_000);
}
/** A person approves what waits, and the supplier is answered. */
async function approve() {
  for (const { id: document, state } of await app.showInbox.list(id))
    if (state === 'waiting') await app.decideInbox(id, document, { kind: 'approve' }, { by: 'An' });
  await app.outbox.deliverDue();
}

if (killAt === null) {
  const { findings } = await app.verify(id);
  const look = await store.inTransaction(id, async (tx) => ({
    exchanges: (await tx.exchanges.all()).map(({ number, state }) => [number, state]),
    stored: (await tx.inbound.inState('stored')).length,
    processed: (await tx.inbound.inState('processed')).length,
    parked: (await tx.outbox.list({ state: 'parked' })).length,
  }));
  console.log(JSON.stringify({ steps, findings, ...look }));
}
await app.close();
