import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import { compose, type Overrides } from './compose.js';
import type { Config } from './config.js';
import type { App } from './entrypoints/app.js';
import { makeHttpApp } from './entrypoints/http/app.js';
import { startSchedule } from './entrypoints/worker/schedule.js';

export interface Running {
  readonly app: App;
  readonly url: string | null;
  stop(): Promise<void>;
}

/** How long open requests may take to end when the process is asked to stop. */
const STOP_MS = 10_000;

/** Starts the roles the configuration names; the caller decides when to stop. */
export async function start(
  config: Config,
  options: { readonly schedule: boolean; readonly overrides?: Overrides },
): Promise<Running> {
  const app = await compose(config, options.overrides);
  try {
    const server = config.role === 'worker' ? null : await listen(app, config);
    const schedule = config.role === 'api' || !options.schedule ? null : startSchedule(app);
    return {
      app,
      url:
        server === null ? null : `http://${config.host}:${(server.address() as AddressInfo).port}`,
      async stop() {
        await schedule?.stop();
        if (server !== null) await closeServer(server);
        await app.close();
      },
    };
  } catch (error) {
    await app.close();
    throw error;
  }
}

function listen(app: App, config: Config): Promise<Server> {
  const overview =
    config.host === '127.0.0.1' || config.host === 'localhost' || config.host === '::1';
  const http = makeHttpApp(app, {
    token: tokenOf(config.dataDir),
    bodyMaxBytes: config.bodyMaxBytes,
    overview,
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
    const cut = setTimeout(() => {
      server.closeAllConnections();
    }, STOP_MS);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    server.closeIdleConnections();
  });
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
