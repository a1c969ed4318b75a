// Two Belgian companies, their host and their access point, in the process of the run: nobody kills those, so what they were
// told is the truth about what left.
import { compose } from '../../dist/compose.js';
import { readConfig } from '../../dist/config.js';
import { printParticipant } from '../../dist/domain/party/participant.js';
import { networkTypeOf } from '../../dist/formats/ubl/profiles.js';
import { INVOICE_RESPONSE } from '../../dist/formats/ubl/response.js';
import { startSandboxAccessPoint } from '../../dist/sandbox/access-point/server.js';
import { startSandboxHost } from '../../dist/sandbox/host/server.js';
import { makeMembers, makePurchases } from '../../bench/hub-world.mjs';
import { settingsOf } from './processes.mjs';

export const WEBHOOK_SECRET = 'chaos-webhook';
const HOST_TOKEN = 'chaos-host-token';
/** Suppliers whose answers are taken: as many as the world has. */
const SUPPLIERS = 50;
/** A webhook is tried for minutes, as providers do: the API comes back. */
const HOOK_RETRY_DELAYS_MS = [500, 1_000, 2_000, ...Array(30).fill(4_000)];

export async function startWorld(apiUrl) {
  const clock = () => new Date().toISOString();
  const host = await startSandboxHost({ port: 0, dataDir: null, clock, token: HOST_TOKEN });
  const accessPoint = await startSandboxAccessPoint({
    ...{ port: 0, dataDir: null, clock, hookRetryDelaysMs: HOOK_RETRY_DELAYS_MS },
  });
  const members = makeMembers().filter(({ administration }) => administration.country === 'BE');
  for (const member of members) setUp({ host, accessPoint, apiUrl }, member);
  return {
    ...{ host, accessPoint, members },
    async close() {
      await accessPoint.close();
      await host.close();
    },
  };
}

function setUp({ host, accessPoint, apiUrl }, { administration, debtors }) {
  const { id, name, participant } = administration;
  host.addAdministration({ id, name });
  for (const debtor of debtors) host.upsertDebtor(id, debtor);
  accessPoint.setAccount({
    apiKey: `chaos-key-${id}`,
    participants: [printParticipant(participant)],
    webhook: { url: `${apiUrl}/webhooks/ap/con_${id}_ap`, secret: WEBHOOK_SECRET },
  });
  const register = (of, called, documentType) => {
    accessPoint.register({
      ...{ participant: printParticipant(of), name: called, documentTypes: [documentType] },
    });
  };
  for (let n = 0; n < SUPPLIERS; n += 1) {
    const { sender } = makePurchases(id, n);
    register(sender, sender.value, INVOICE_RESPONSE.documentType);
  }
  for (const debtor of debtors)
    register(debtor.participant, debtor.name, networkTypeOf({ kind: 'invoice' }).documentType);
}

/** Connects the companies, past the proxy: nothing goes wrong yet. */
export async function register(world, { databaseUrl, dataDir }) {
  const env = settingsOf({ databaseUrl, redisUrl: null, dataDir, role: 'api', port: 0 });
  const config = readConfig(env);
  if (!config.ok) throw new Error(config.error.message);
  const app = await compose(config.value);
  for (const { administration } of world.members)
    await app.register({ administration, connections: connectionsOf(world, administration.id) });
  await app.close();
}

function connectionsOf({ host, accessPoint }, id) {
  return [
    {
      ...{ id: `con_${id}_host`, kind: 'host', adapter: 'voldaan-host' },
      settings: { baseUrl: host.url, token: HOST_TOKEN, administration: id },
    },
    {
      ...{ id: `con_${id}_ap`, kind: 'access-point', adapter: 'sandbox' },
      settings: {
        baseUrl: accessPoint.url,
        ...{ apiKey: `chaos-key-${id}`, webhookSecret: WEBHOOK_SECRET },
      },
    },
  ];
}
