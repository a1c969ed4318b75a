import { localActors } from '../adapters/actor/local.js';
import { movableClock } from '../adapters/clock/movable.js';
import { countingIds } from '../adapters/ids/counting.js';
import { compose } from '../compose.js';
import type { Config } from '../config.js';
import { randomFor } from '../demo/world/random.js';
import type { App } from '../entrypoints/app.js';
import { type Instant, instantOf } from '../kernel/dates.js';
import { idOf } from '../kernel/ids.js';
import type { Actors } from '../ports/actor.js';
import type { AuditHeads } from '../ports/audit.js';
import type { Store } from '../ports/store.js';
import type { Books } from './books.js';
import { makeCanary } from './canary.js';
import { ROLES } from './cast.js';
import { judgeTransmission, makeBooksOf } from './judge.js';
import type { Life, Worker } from './life.js';
import type { RunLog } from './log.js';
import { makePost } from './outside/post.js';
import { type Lane, makeScheduler } from './scheduler.js';
import { makeWeather } from './weather.js';
import { makeWire } from './wire.js';
import { wiredOutside, wiredPrint, wiredStore } from './wired.js';

/** Monday morning, nine o'clock in Brussels. */
const MORNING: Instant = instantOf(Date.UTC(2026, 0, 5, 8));

interface LifeOptions {
  readonly seed: number;
  readonly store: Store;
  readonly actors?: Actors;
  readonly beneath?: (store: Store) => Store;
  readonly log: RunLog;
}

/** Sets the stage: everything is registered and connected before anything goes wrong. */
export async function beginLife(options: LifeOptions): Promise<Life> {
  const { seed, store, actors = localActors(), beneath = (whole) => whole, log } = options;
  const random = randomFor(seed, 'life');
  const clock = movableClock(MORNING);
  const weather = makeWeather(randomFor(seed, 'weather'));
  const scheduler = makeScheduler(randomFor(seed, 'turns'));
  const wire = makeWire({ scheduler, weather, clock, random: randomFor(seed, 'wire'), log });
  const counts = new Map<string, number>();
  const broken: string[] = [];
  const said = new Set<string>();
  const life: Life = {
    ...{ seed, random, clock, weather, scheduler, wire, log, store, actors, counts, broken },
    ids: countingIds(),
    workersStore: beneath(store),
    ...{ canary: makeCanary(), atRest: [], surprises: new Set(), webhooks: [] },
    ...{ workers: [], isOver: false },
    verify: (id) => judge.verify(id),
    print: makePost((job) => judgeTransmission(life, String(job.administration), job.key)),
    books: ROLES.map((role) => makeBooksOf(() => life, role)),
    look: (books, work) => store.inTransaction(books.role.administration.id, work),
    say(invariant, what) {
      if (said.has(`${invariant} ${what}`)) return;
      said.add(`${invariant} ${what}`);
      broken.push(`${invariant} ${clock.now()} ${what}`);
      log.add(`! ${invariant} ${what}`);
    },
    count(what, times = 1) {
      counts.set(what, (counts.get(what) ?? 0) + times);
    },
  };
  const judge = await compose(CONFIG, {
    ...{ clock, ids: life.ids, actors, store, observe: life.canary.observe, auditHeads: HEADS },
  });
  for (const name of ['w1', 'w2']) life.workers.push(await startWorker(life, name));
  const [first] = life.workers;
  if (first === undefined) throw new Error('A life has workers');
  for (const books of life.books) await register(first.app, books);
  return life;
}

async function register(app: App, { role, host, mail }: Books): Promise<void> {
  const { administration, debtors } = role;
  const { id } = administration;
  const secret = { token: `canary-host-${id}` };
  const connection = idOf<'connection'>;
  await app.register({
    administration,
    connections: [
      { id: connection(`con_host_${id}`), kind: 'host', adapter: 'voldaan-host', settings: secret },
      {
        ...{ id: connection(`con_ap_${id}`), kind: 'access-point', adapter: 'sandbox' },
        settings: {
          ...{ baseUrl: 'https://ap.example', apiKey: `canary-key-${id}` },
          webhookSecret: `canary-hook-${id}`,
        },
      },
      { id: connection(`con_bank_${id}`), kind: 'bank', adapter: 'folder', settings: {} },
      ...(mail === null
        ? []
        : [
            {
              id: connection(`con_mail_${id}`),
              kind: 'mail',
              adapter: 'smtp',
              settings: {},
            } as const,
          ]),
    ],
  });
  for (const debtor of debtors) host.saveDebtor(debtor);
}

/** A fresh process on the store all share. */
async function startWorker(life: Life, name: string): Promise<Worker> {
  const lane: Lane = { name, dead: false, busy: false };
  const { clock, ids, actors, canary } = life;
  const app = await compose(CONFIG, {
    ...{ clock, ids, actors, lanes: 1, observe: canary.observe, auditHeads: HEADS },
    store: wiredStore(life.wire, lane, life.workersStore),
    print: wiredPrint(life.wire, lane, life.print),
    wrapOutside: (outside) => wiredOutside(life, lane, outside),
  });
  return { lane, app };
}

/** Nothing is written down outside the store. */
const HEADS: AuditHeads = { append: () => Promise.resolve(), of: () => Promise.resolve([]) };

const CONFIG: Config = {
  ...{ databaseUrl: null, dataDir: 'simulation', role: 'worker', host: '127.0.0.1', port: 0 },
  ...{ bodyMaxBytes: 1_048_576, bankFolders: [], hostFolders: [], hostAddresses: 'any' },
  ...{ accessPointAddresses: 'any', bankAddresses: 'any', peppol: null, mailAddresses: 'any' },
  ...{
    sourceAddresses: 'any',
    webhookAddresses: 'any',
    mailOnlyTo: [],
    publicUrl: null,
    printFolder: 'simulation',
  },
  ...{ installation: 'simulation', log: 'silent' },
  // Not a secret: it seals invented settings in databases that live for seconds.
  secretKeys: ['c2ltdWxhdGlvbi1rZXktb2Ytbm9ib2R5LWF0LWFsbC0'],
};

/** A worker that died is started again, on what the store holds. */
export async function replaceDead(life: Life): Promise<void> {
  for (const [place, worker] of life.workers.entries())
    if (worker.lane.dead) life.workers[place] = await startWorker(life, worker.lane.name);
}
