import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createInterface } from 'node:readline';
import { freePort } from './free-port.js';

/** Why there is no Redis here that a test may kill; null when there is one. */
export const NO_REDIS =
  spawnSync('redis-server', ['--version']).status === 0
    ? null
    : 'Redis is not installed (Debian: apt-get install redis-server)';

/** A real Redis of one test on loopback, with a password; it keeps nothing. */
export interface RedisServer {
  readonly url: string;
  /** As `kill -9` does. */
  kill(): Promise<void>;
  /** Again on the same port, and empty. */
  restart(): Promise<void>;
  /** It lives, and does not answer. */
  freeze(): void;
  thaw(): void;
}

export async function startRedis(): Promise<RedisServer> {
  const port = String(await freePort());
  let server = await begin(port);
  return {
    url: `redis://:${PASSWORD}@127.0.0.1:${port}`,
    kill: () => killed(server),
    async restart() {
      server = await begin(port);
    },
    freeze: () => {
      server.kill('SIGSTOP');
    },
    thaw: () => {
      server.kill('SIGCONT');
    },
  };
}

const PASSWORD = 'of-this-test-alone';

async function begin(port: string): Promise<ChildProcess> {
  const at = ['--bind', '127.0.0.1', '--port', port, '--requirepass', PASSWORD];
  const server = spawn('redis-server', [...at, '--save', '', '--appendonly', 'no'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  for await (const line of createInterface({ input: server.stdout }))
    if (line.includes('Ready to accept connections')) break;
  // Nobody reads what it says from here on.
  server.stdout.resume();
  return server;
}

async function killed(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const gone = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGKILL');
  await gone;
  server.stdout?.destroy();
}
