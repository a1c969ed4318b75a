import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout } from 'node:timers/promises';
import { compose, type Overrides } from './compose.js';
import type { Config } from './config.js';
import type { App } from './entrypoints/app.js';
import { makeHttpApp } from './entrypoints/http/app.js';
import type { Lifecycle } from './entrypoints/http/routes/health.js';
import { startSchedule } from './entrypoints/worker/schedule.js';

export interface Running {
  readonly app: App;
  readonly url: string | null;
  stop(): Promise<void>;
}

/** How long open requests may take to end when the process is asked to stop. */
const STOP_MS = 10_000;
/**
 * How long work in hand may take to end: a little more than the longest call outside. What is cut off then is asked for
 * before it is tried again.
 */
const STOP_WORK_MS = 40_000;

/** Where `npm run build` lays the dashboard: the same place from src and from dist. */
const DASHBOARD = fileURLToPath(new URL('../dist/dashboard', import.meta.url));

interface StartOptions {
  readonly schedule: boolean;
  readonly overrides?: Overrides;
  /** A demo lets whoever comes on this machine in as the person of this address */
  readonly demo?: string;
}

/** Starts the roles the configuration names; the caller decides when to stop. */
export async function start(config: Config, options: StartOptions): Promise<Running> {
  const app = await compose(config, options.overrides);
  const lifecycle: Lifecycle = { stopping: false };
  try {
    await app.secrets.check();
    const server = await listen(app, config, { lifecycle, demo: options.demo });
    const schedule = config.role === 'api' || !options.schedule ? null : startSchedule(app);
    return {
      app,
      url:
        config.role === 'worker'
          ? null
          : `http://${config.host}:${(server.address() as AddressInfo).port}`,
      async stop() {
        // Not ready first: whoever distributes requests has time to hear of it before the door closes.
        lifecycle.stopping = true;
        app.observe.event('process.stopping', {});
        const worked = within(STOP_WORK_MS, schedule?.stop());
        const { drainSeconds = 0 } = config;
        if (drainSeconds > 0) await setTimeout(drainSeconds * 1_000);
        await closeServer(server);
        await worked;
        await app.close();
      },
    };
  } catch (error) {
    await app.close();
    throw error;
  }
}

/** A worker answers for its health and its metrics alone. */
function listen(
  app: App,
  config: Config,
  { lifecycle, demo }: { readonly lifecycle: Lifecycle; readonly demo: string | undefined },
): Promise<Server> {
  const http = makeHttpApp(app, {
    token: tokenOf(config.dataDir),
    bodyMaxBytes: config.bodyMaxBytes,
    ...{ lifecycle, healthOnly: config.role === 'worker', dashboard: DASHBOARD },
    ...(demo === undefined ? {} : { demo }),
    publicUrl: config.publicUrl,
  });
  return new Promise((resolve, reject) => {
    const server = http.listen(config.port, config.host, (error?: Error) => {
      if (error === undefined) resolve(server);
      else reject(error);
    });
    // Slow senders are cut off; a webhook or an upload on loopback or behind a proxy is quicker.
    server.requestTimeout = 60_000;
    server.headersTimeout = 10_000;
  });
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const cut = new AbortController();
    setTimeout(STOP_MS, null, cut).then(
      () => {
        server.closeAllConnections();
      },
      () => undefined,
    );
    server.close(() => {
      cut.abort();
      resolve();
    });
    server.closeIdleConnections();
  });
}

/** Resolves when the work ends, and at the latest after that many milliseconds. */
async function within(ms: number, work: Promise<void> | undefined): Promise<void> {
  const over = new AbortController();
  const cut = setTimeout(ms, undefined, over).catch(() => undefined);
  await Promise.race([work, cut]);
  over.abort();
}

/** The API's bearer token, made at the first start and readable by this user only. */
function tokenOf(dataDir: string): string {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const path = join(dataDir, 'token');
  try {
    writeFileSync(path, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (!isThereAlready(error)) throw error;
  }
  return readFileSync(path, 'utf8').trim();
}

function isThereAlready(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'EEXIST';
}
