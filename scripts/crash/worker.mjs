// A process of one of the seven flows that kills itself with SIGKILL at one of its steps. Prints its steps and what stands
// in the database when it lived to the end.
import { compose } from '../../dist/compose.js';
import { movableClock } from '../../dist/adapters/clock/movable.js';
import { vaultOf } from '../../dist/adapters/digest/vault.js';
import { connectDatabase } from '../../dist/adapters/postgres/connect.js';
import { migrate } from '../../dist/adapters/postgres/migrate.js';
import { storeOver } from '../../dist/adapters/postgres/store.js';
import { runDeploy } from './deploy.mjs';
import { administration, LOOK, PEOPLE, PREPARE, WORK } from './hub.mjs';
import { killableSteps } from './steps.mjs';
import { runToken } from './token.mjs';

const given = JSON.parse(process.argv[2]);
const { flow, connections, hours, fresh, kill } = given;
const steps = killableSteps(kill ?? { at: null });
const observe = { event: () => undefined };
// Not a secret: every process of a run has it, and guards invented data with it.
const key = Buffer.alloc(32, 7).toString('base64url');
const vault = vaultOf({ all: () => [key], newest: () => key });
const { database, schema } = await connectDatabase(
  given.databaseUrl === null
    ? { kind: 'pglite', dataDir: `${given.dataDir}/database` }
    : { kind: 'postgres', url: given.databaseUrl, schema: given.schema },
  { observe },
);
const clock = movableClock(given.now);

/** Steps of the first hour; that is where somebody dies. */
let firstTurn;
const runs = { token: runToken, deploy: runDeploy };
const look = await (runs[flow] ?? runHub)({
  ...{ ...given, administration, database },
  ...{ schema, clock, steps, vault },
});
await database.close();
if (kill === null)
  console.log(JSON.stringify({ steps: steps.labels.slice(0, firstTurn), ...look }, printable));

async function runHub() {
  await migrate(database, schema);
  const store = storeOver(database, vault);
  const app = await compose(
    {
      ...{ databaseUrl: null, dataDir: given.dataDir, role: 'worker', host: '127.0.0.1', port: 0 },
      ...{
        bodyMaxBytes: 1_048_576,
        bankFolders: [{ path: given.dataDir }],
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
        printFolder: `${given.dataDir}/print`,
      },
    },
    {
      ...{ clock, observe, lanes: 1, store: steps.store(store) },
      wrapOutside: (outside) => ({
        ...outside,
        ...watched('host', outside),
        ...watched('accessPoint', outside),
        ...watched('bankSource', outside),
        ...watched('mail', outside),
      }),
    },
  );
  const { id } = administration;
  const at = { app, id, clock };
  if (fresh) {
    await app.register({ administration, connections });
    await PREPARE[flow]?.(at, given);
  }
  // Setting up is no part of the flow: its steps do not count.
  steps.arm();
  for (let hour = 0; hour <= hours; hour += 1) {
    await WORK[flow](at);
    firstTurn ??= steps.labels.length;
    // What is done for a person in a process of his own cannot be at work when this one dies.
    if (kill === null) await PEOPLE[flow]?.(at, given);
    clock.advanceMs(3_600_000);
  }
  const { findings } = await app.verify(id);
  return store.inTransaction(id, async (tx) => ({
    breaks: findings,
    waiting: (await tx.outbox.list({})).filter(({ state }) => state !== 'done').length,
    seen: await LOOK[flow](tx),
  }));
}

function watched(name, outside) {
  return { [name]: (connection) => steps.port(name, outside[name](connection)) };
}

function printable(_, value) {
  return typeof value === 'bigint' ? String(value) : value;
}
