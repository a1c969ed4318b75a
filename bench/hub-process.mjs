// One process of the hub for bench/hub.mjs: what `voldaan serve` runs, with a channel to the parent.
import { start } from '../dist/main.js';
import { idOf } from '../dist/kernel/ids.js';
import { makeMembers } from './hub-world.mjs';
import { startProfile } from './profile.mjs';

const { role, databaseUrl, dataDir } = JSON.parse(process.argv[2]);
const running = await start(
  {
    ...{ databaseUrl, dataDir, role, host: '127.0.0.1', port: 0, bodyMaxBytes: 1_048_576 },
    ...{
      bankFolders: [],
      hostFolders: [],
      // Several processes on one database have one key; it guards invented data.
      secretKeys: [Buffer.alloc(32, 7).toString('base64url')],
      hostAddresses: 'any',
      accessPointAddresses: 'any',
      bankAddresses: 'public',
      log: 'silent',
      peppol: null,
      installation: null,
    },
    ...{
      mailAddresses: 'public',
      sourceAddresses: 'public',
      webhookAddresses: 'public',
      mailOnlyTo: [],
      publicUrl: null,
      printFolder: 'print',
    },
  },
  { schedule: role !== 'api' },
);
const { app } = running;
const members = makeMembers();
let stopProfile;

const answers = {
  url: () => running.url,
  register: async ({ host, accessPoint }) => {
    for (const { administration } of members) {
      const { id } = administration;
      await app.register({
        administration,
        connections: [
          {
            ...{ id: idOf(`con_${id}_host`), kind: 'host', adapter: 'voldaan-host' },
            settings: { baseUrl: host, token: 'bench-host-token', administration: id },
          },
          {
            ...{ id: idOf(`con_${id}_ap`), kind: 'access-point', adapter: 'sandbox' },
            settings: {
              baseUrl: accessPoint,
              ...{ apiKey: `bench-key-${id}`, webhookSecret: 'bench-webhook' },
            },
          },
        ],
      });
    }
  },
  sync: async () => {
    for (const { administration } of members) await app.syncHost(administration.id);
  },
  /** A person mends what stands still: a quota, a key. */
  release: async () => {
    let released = 0;
    for (const { administration } of members)
      for (const { id } of await app.heldExchanges(administration.id)) {
        await app.releaseExchange(administration.id, id);
        released += 1;
      }
    return released;
  },
  states: async () => {
    const states = {};
    for (const { administration } of members)
      for (const { state } of await app.store.inTransaction(administration.id, (tx) =>
        tx.exchanges.all(),
      ))
        states[state] = (states[state] ?? 0) + 1;
    return states;
  },
  profile: async () => {
    stopProfile = await startProfile();
  },
  profiled: () => stopProfile(),
  cpu: () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  },
  stop: async () => {
    await running.stop();
  },
};

process.on('message', async ({ id, ask, given }) => {
  process.send({ id, answer: (await answers[ask](given)) ?? null });
  if (ask === 'stop') process.disconnect();
});
