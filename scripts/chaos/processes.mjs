// The API and the workers of one installation as a supervisor keeps them: what ends is started again, whoever ended it.
import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const AGAIN_AFTER_MS = 500;
export const SECRET_KEY = Buffer.alloc(32, 9).toString('base64url');

/** What every process of the installation is told. */
export function settingsOf({ databaseUrl, redisUrl, dataDir, role, port }) {
  return {
    ...{ PATH: process.env.PATH, HOME: process.env.HOME, DATABASE_URL: databaseUrl },
    ...(redisUrl === null ? {} : { REDIS_URL: redisUrl }),
    ...{ VOLDAAN_DATA: dataDir, VOLDAAN_ROLE: role, VOLDAAN_PORT: String(port) },
    ...{ VOLDAAN_INSTALLATION: 'chaos', VOLDAAN_SECRET_KEY: SECRET_KEY, VOLDAAN_LOG: 'warn' },
    ...{ VOLDAAN_HOST_ADDRESSES: 'any', VOLDAAN_ACCESS_POINT_ADDRESSES: 'any' },
    VOLDAAN_PEPPOL_NETWORK: 'none',
  };
}

/** `killed` says how often it was ended from here, `ended` how often it ended by itself. */
export async function startProcess({ folder, name, role, ...given }) {
  const dataDir = join(folder, name);
  mkdirSync(dataDir, { recursive: true });
  const port = await freePort();
  const log = createWriteStream(join(folder, `${name}.log`), { flags: 'a' });
  const state = { child: null, closing: false, expected: false, ended: 0 };

  function start() {
    const env = settingsOf({ ...given, dataDir, role, port });
    const child = spawn(process.execPath, [PROGRAM, 'serve'], {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.pipe(log, { end: false });
    child.stderr.pipe(log, { end: false });
    state.child = child;
    child.on('exit', (code, signal) => {
      if (!state.expected) {
        state.ended += 1;
        log.write(`chaos: ended by itself with ${code ?? signal}\n`);
      }
      state.expected = false;
      if (!state.closing) setTimeout(start, AGAIN_AFTER_MS);
    });
  }

  start();
  return {
    url: `http://127.0.0.1:${port}`,
    ended: () => state.ended,
    token: () => readFileSync(join(dataDir, 'token'), 'utf8').trim(),
    kill() {
      state.expected = true;
      state.child.kill('SIGKILL');
    },
    /** Stands still; answers how it goes on. */
    stop() {
      const { child } = state;
      child.kill('SIGSTOP');
      return () => child.kill('SIGCONT');
    },
    async ready() {
      for (let tries = 0; ; tries += 1) {
        const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null);
        if (answer?.ok === true) return;
        if (tries > 600) throw new Error(`${name} does not become ready`);
        await sleep(200);
      }
    },
    async close() {
      state.closing = true;
      state.expected = true;
      const ended = once(state.child, 'exit');
      state.child.kill('SIGTERM');
      await ended;
      log.end();
    },
  };
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  return port;
}
