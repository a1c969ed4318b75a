import { join } from 'node:path';
import type { Config } from '../config.js';
import { movableClock } from '../adapters/clock/movable.js';
import { printParticipant } from '../domain/party/participant.js';
import { networkTypeOf } from '../formats/ubl/profiles.js';
import { INVOICE_RESPONSE } from '../formats/ubl/response.js';
import { addMs, type Instant, instantOf, type PlainDate } from '../kernel/dates.js';
import { idOf } from '../kernel/ids.js';
import { type Running, start } from '../main.js';
import { DEMO_PERSON } from './office.js';
import type { Clock } from '../ports/clock.js';
import {
  type SandboxAccessPoint,
  startSandboxAccessPoint,
} from '../sandbox/access-point/server.js';
import { type SandboxHost, startSandboxHost } from '../sandbox/host/server.js';
import type { DocumentKey, World, WorldAdministration } from './world/types.js';

/** Everything the demo plays on: the hub, and the two other sides of the wire, all over real HTTP on this machine. */
export interface Stage {
  readonly clock: Clock;
  /** Moves the clock on to that moment, and remembers it for the next start; never back. */
  reach(moment: Instant): void;
  readonly host: SandboxHost;
  readonly accessPoint: SandboxAccessPoint;
  readonly running: Running;
  close(): Promise<void>;
}

/** The sandboxes are servers of this machine: the demo alone says that it calls such. */
export const onThisMachine = { hostAddresses: 'any', accessPointAddresses: 'any' } as const;

/** Not secrets: they guard loopback servers that hold invented data. */
const HOST_TOKEN = 'sandbox-host-token';
const WEBHOOK_SECRET = 'sandbox-webhook-secret';

/**
 * What a stopped process held in its hands is given to the next one after a minute of the demo's clock: each start begins
 * so much later than the last moment of the one before.
 */
const LEASE_OVER_MS = 61_000;

export function morningOf(date: PlainDate): Instant {
  return instantOf(Date.parse(`${date}T07:00:00Z`));
}

export function eveningOf(date: PlainDate): Instant {
  return instantOf(Date.parse(`${date}T17:00:00Z`));
}

export interface StageOptions {
  readonly config: Config;
  readonly world: World;
  /** Where the clock of the last start stood; null for the first */
  readonly stoodAt: Instant | null;
  /** Keeps where the clock stands: it must not go back over what happened, whatever ends the process */
  readonly keepClock: (moment: Instant) => void;
}

/** Starts the sandboxes on their journals, then the hub, and connects every administration to both. */
export async function setStage(options: StageOptions): Promise<Stage> {
  const { config, world, stoodAt, keepClock } = options;
  const clock = movableClock(
    stoodAt === null ? morningOf(world.firstDay) : addMs(stoodAt, LEASE_OVER_MS),
  );
  // The hub first: it takes the lock of the folder, so that nobody else touches the journals of the sandboxes.
  const running = await start(
    { ...config, ...onThisMachine, role: 'all' },
    { schedule: false, overrides: { clock }, demo: DEMO_PERSON },
  );
  keepClock(clock.now());
  const sandboxes = await startSandboxes(config, () => clock.now()).catch(
    async (error: unknown) => {
      await running.stop();
      throw error;
    },
  );
  const stage: Stage = {
    clock,
    reach(moment) {
      if (moment <= clock.now()) return;
      clock.set(moment);
      keepClock(moment);
    },
    ...sandboxes,
    running,
    async close() {
      await running.stop();
      await sandboxes.accessPoint.close();
      await sandboxes.host.close();
    },
  };
  try {
    for (const member of world.administrations) await connect(stage, member);
    for (const receiver of world.receivers) {
      const { participant, name, documentTypes } = receiver;
      stage.accessPoint.register({
        participant: printParticipant(participant),
        name,
        documentTypes: documentTypes.map((key) => TYPES[key]),
      });
    }
    return stage;
  } catch (error) {
    await stage.close();
    throw error;
  }
}

async function startSandboxes(
  { dataDir }: Config,
  clock: () => Instant,
): Promise<Pick<Stage, 'host' | 'accessPoint'>> {
  const host = await startSandboxHost({
    port: 0,
    dataDir: join(dataDir, 'sandbox-host'),
    clock,
    token: HOST_TOKEN,
  });
  const accessPoint = await startSandboxAccessPoint({
    port: 0,
    dataDir: join(dataDir, 'sandbox-access-point'),
    clock,
  });
  return { host, accessPoint };
}

const TYPES: Readonly<Record<DocumentKey, string>> = {
  'bis3.invoice': networkTypeOf({ kind: 'invoice' }).documentType,
  'bis3.creditnote': networkTypeOf({ kind: 'credit-note' }).documentType,
  imr: INVOICE_RESPONSE.documentType,
};

async function connect(
  stage: Stage,
  { administration, debtors }: WorldAdministration,
): Promise<void> {
  const { id, participant } = administration;
  if (participant === undefined) throw new Error(`${id} has no participant identifier`);
  const apiKey = `sandbox-key-${id}`;
  const connectionId = `con_${id}_ap`;
  stage.host.addAdministration({ id, name: administration.name });
  // Only what the host does not know yet: after a restart its own records are the newer ones.
  const known = new Set(stage.host.debtors(id).map((debtor) => debtor.hostId));
  for (const debtor of debtors) if (!known.has(debtor.hostId)) stage.host.upsertDebtor(id, debtor);
  stage.accessPoint.setAccount({
    apiKey,
    participants: [printParticipant(participant)],
    webhook: {
      url: `${stage.running.url ?? ''}/webhooks/ap/${connectionId}`,
      secret: WEBHOOK_SECRET,
    },
  });
  await stage.running.app.register({
    administration,
    connections: [
      {
        id: idOf<'connection'>(`con_${id}_host`),
        kind: 'host',
        adapter: 'voldaan-host',
        settings: { baseUrl: stage.host.url, token: HOST_TOKEN, administration: id },
      },
      {
        id: idOf<'connection'>(connectionId),
        kind: 'access-point',
        adapter: 'sandbox',
        settings: { baseUrl: stage.accessPoint.url, apiKey, webhookSecret: WEBHOOK_SECRET },
      },
    ],
  });
}
