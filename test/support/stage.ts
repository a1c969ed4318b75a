import type { AddressInfo } from 'node:net';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compose, type Overrides } from '../../src/compose.js';
import type { Config } from '../../src/config.js';
import { movableClock, type MovableClock } from '../../src/adapters/clock/movable.js';
import { countingIds } from '../../src/adapters/ids/counting.js';
import { printParticipant } from '../../src/domain/party/participant.js';
import type { App } from '../../src/entrypoints/app.js';
import { makeHttpApp } from '../../src/entrypoints/http/app.js';
import { networkTypeOf } from '../../src/formats/ubl/profiles.js';
import { INVOICE_RESPONSE } from '../../src/formats/ubl/response.js';
import { dateIn, type Instant, instantOf, type PlainDate } from '../../src/kernel/dates.js';
import { type AdministrationId, idOf } from '../../src/kernel/ids.js';
import type { Store, Tx } from '../../src/ports/store.js';
import {
  type SandboxAccessPoint,
  startSandboxAccessPoint,
} from '../../src/sandbox/access-point/server.js';
import { type SandboxHost, startSandboxHost } from '../../src/sandbox/host/server.js';
import { silent, type TestStore, testStore } from './database.js';
import { ADMINISTRATION, ALL_DEBTORS, SELLER, SUPPLIER } from './stage-world.js';

/** Not secrets: they guard loopback servers that hold invented data. */
export const HOST_TOKEN = 'stage-host-token';
export const API_TOKEN = 'stage-api-token';
export const WEBHOOK_SECRET = 'stage-webhook-secret';

/** Of our access point: who an MLS about what we sent goes to. */
export const SEAT = '0242:000777';

/** Monday morning, nine o'clock in Brussels. */
export const MORNING: Instant = instantOf(Date.UTC(2026, 5, 1, 7));

/** A whole hub between a host and an access point of the sandbox, all over real HTTP, with time in our hands. */
export interface Stage {
  readonly app: App;
  readonly store: TestStore;
  readonly clock: MovableClock;
  readonly host: SandboxHost;
  readonly accessPoint: SandboxAccessPoint;
  /** Base address of our own HTTP server */
  readonly url: string;
  readonly administration: AdministrationId;
  /** Where documents to print are laid */
  readonly printFolder: string;
  today(): PlainDate;
  /** The hub and the network take turns until neither has anything left to do now. */
  settle(): Promise<void>;
  /** Reads the host, then settles; throws when the host cannot be read. */
  syncAll(): Promise<void>;
  /** Forwards hour by hour, settling each, as a running worker would. */
  hours(count: number): Promise<void>;
  /** What stands in the store. */
  look<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** `wrap` may stand between the hub and its store; `open` gives the database, one in memory without it. */
export async function setStage(
  start: Instant = MORNING,
  wrap: (store: Store) => Store = (store) => store,
  open: () => Promise<TestStore> = () => testStore(),
  sandbox: { readonly recognisesKeys?: boolean } = {},
  {
    providers = [],
    systemMail,
    ...overrides
  }: Pick<Overrides, 'policies' | 'observe' | 'queue' | 'lanes' | 'actors'> &
    Pick<Config, 'providers' | 'systemMail'> = {},
): Promise<Stage> {
  const clock = movableClock(start);
  const now = (): Instant => clock.now();
  const store = await open();
  const printFolder = await mkdtemp(join(tmpdir(), 'voldaan-print-'));
  const host = await startSandboxHost({ port: 0, dataDir: null, clock: now, token: HOST_TOKEN });
  const accessPoint = await startSandboxAccessPoint({
    port: 0,
    dataDir: null,
    clock: now,
    hookRetryDelaysMs: [],
    ...sandbox,
  });
  const app = await compose(
    {
      databaseUrl: null,
      dataDir: printFolder,
      role: 'all',
      host: '127.0.0.1',
      port: 0,
      bodyMaxBytes: 1_048_576,
      bankFolders: [{ path: tmpdir() }],
      hostFolders: [{ path: tmpdir() }],
      hostAddresses: 'any',
      accessPointAddresses: 'any',
      bankAddresses: 'any',
      peppol: null,
      mailAddresses: 'any',
      sourceAddresses: 'any',
      webhookAddresses: 'any',
      mailOnlyTo: [],
      publicUrl: 'https://betalen.smederij.example',
      printFolder,
      installation: null,
      ...(systemMail === undefined ? { providers } : { providers, systemMail }),
      secretKeys: ['c3RhZ2Uta2V5LXRoYXQtaXMtbm9ib2R5cy1zZWNyZXQ'],
      log: 'silent',
    },
    { clock, store: wrap(store), ids: countingIds(), observe: silent, ...overrides },
  );
  const http = makeHttpApp(app, {
    ...{ token: API_TOKEN, bodyMaxBytes: 1_048_576, answersChecked: true },
  });
  const server = http.listen(0, '127.0.0.1');
  await new Promise((listening) => server.once('listening', listening));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const stage: Stage = {
    ...{ app, store, clock, host, accessPoint, url, printFolder },
    administration: ADMINISTRATION.id,
    today: () => dateIn(clock.now(), ADMINISTRATION.zone),
    async settle() {
      for (let handled = 1; handled > 0; handled = await app.outbox.deliverDue(1_000))
        await accessPoint.advance();
    },
    async syncAll() {
      const synced = await app.syncHost(ADMINISTRATION.id);
      if (!synced.ok) throw new Error(synced.error.message);
      await stage.settle();
    },
    async hours(count) {
      for (let hour = 0; hour < count; hour += 1) {
        clock.advanceMs(3_600_000);
        await stage.settle();
      }
    },
    look: (work) => store.inTransaction(ADMINISTRATION.id, work),
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
      await accessPoint.close();
      await host.close();
      await app.close();
      await rm(printFolder, { recursive: true });
    },
  };
  await connect(stage);
  return stage;
}

/** Registers the administration at the hub, in the host and on the network, with its debtors and a supplier. */
async function connect(stage: Stage): Promise<void> {
  const { id, name } = ADMINISTRATION;
  stage.host.addAdministration({ id, name });
  for (const debtor of ALL_DEBTORS) stage.host.upsertDebtor(id, debtor);
  stage.accessPoint.setAccount({
    apiKey: 'stage-api-key',
    participants: [printParticipant(SELLER), SEAT],
    webhook: { url: `${stage.url}/webhooks/ap/con_ap`, secret: WEBHOOK_SECRET },
  });
  await stage.app.register({
    administration: ADMINISTRATION,
    connections: [
      {
        id: idOf<'connection'>('con_host'),
        kind: 'host',
        adapter: 'voldaan-host',
        settings: { baseUrl: stage.host.url, token: HOST_TOKEN, administration: id },
      },
      {
        id: idOf<'connection'>('con_ap'),
        kind: 'access-point',
        adapter: 'sandbox',
        settings: {
          baseUrl: stage.accessPoint.url,
          apiKey: 'stage-api-key',
          webhookSecret: WEBHOOK_SECRET,
        },
      },
    ],
  });
  const documentTypes = [
    networkTypeOf({ kind: 'invoice' }).documentType,
    networkTypeOf({ kind: 'credit-note' }).documentType,
    INVOICE_RESPONSE.documentType,
  ];
  const receivers = ALL_DEBTORS.flatMap(({ participant }) =>
    participant === undefined ? [] : [participant],
  );
  for (const participant of [SELLER, SUPPLIER, ...receivers])
    stage.accessPoint.register({
      participant: printParticipant(participant),
      name: participant.value,
      documentTypes,
    });
}

/** A fresh stage for each test of the file; ask for it inside the test. */
export function stageForEach(): () => Stage {
  let stage: Stage | undefined;
  beforeEach(async () => {
    stage = await setStage();
  });
  afterEach(async () => {
    await stage?.close();
    stage = undefined;
  });
  return () => {
    if (stage === undefined) throw new Error('There is a stage only inside a test');
    return stage;
  };
}
