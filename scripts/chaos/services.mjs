// PostgreSQL and Redis of this run alone, started by scripts/services.sh, and what can be done to them. Each is reached through
// a proxy, so that its address stays when it comes back on another port.
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { startProxy } from './proxy.mjs';

const SCRIPT = fileURLToPath(new URL('../services.sh', import.meta.url));
const run = promisify(execFile);

export async function startServices(folder) {
  const env = { ...process.env, VOLDAAN_SERVICES_DIR: folder };
  const postgres = await startProxy();
  const redis = await startProxy();
  let direct = '';

  /** Starts what does not run; what runs goes on. */
  async function up() {
    const { stdout } = await run(SCRIPT, ['up'], { env });
    const of = (name) => new RegExp(`${name}=(\\S+)`).exec(stdout)?.[1];
    direct = of('DATABASE_URL') ?? '';
    const queue = of('REDIS_URL');
    if (direct === '') throw new Error('PostgreSQL is not there: see scripts/services.sh');
    postgres.to(Number(new URL(direct).port));
    if (queue !== undefined) redis.to(Number(new URL(queue).port));
    return queue !== undefined;
  }

  const pidOfPostgres = () =>
    Number(readFileSync(join(folder, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);
  const pidOfRedis = () => Number(readFileSync(join(folder, 'redis.pid'), 'utf8'));

  async function postgresAndChildren() {
    const pid = pidOfPostgres();
    const { stdout } = await run('ps', ['-o', 'pid=', '--ppid', String(pid)]).catch(() => ({
      stdout: '',
    }));
    return [pid, ...stdout.split(/\s+/).filter(Boolean).map(Number)];
  }

  const hasRedis = await up();
  return {
    hasRedis,
    databaseUrl: () => direct,
    throughProxy: () => {
      const url = new URL(direct);
      url.port = String(postgres.port);
      return url.href;
    },
    redisUrl: hasRedis ? `redis://127.0.0.1:${redis.port}` : null,
    proxy: postgres,
    up,
    async killPostgres() {
      const all = await postgresAndChildren();
      process.kill(all[0], 'SIGKILL');
      await gone(all);
    },
    async killRedis() {
      const pid = pidOfRedis();
      process.kill(pid, 'SIGKILL');
      await gone([pid]);
    },
    flushRedis: () => run('redis-cli', ['-p', String(redis.target()), 'flushall']),
    /** The first of them forks no more, the others stand still in the middle of their work; answers how they go on. */
    async stopPostgres() {
      const all = await postgresAndChildren();
      for (const pid of all) signal(pid, 'SIGSTOP');
      return () => {
        for (const pid of all) signal(pid, 'SIGCONT');
      };
    },
    async down() {
      postgres.close();
      redis.close();
      await run(SCRIPT, ['down'], { env });
    },
  };
}

function signal(pid, name) {
  try {
    process.kill(pid, name);
    return true;
  } catch {
    return false;
  }
}

/** Waits until none of the processes is there: only then its files may be opened by the next one. */
async function gone(pids) {
  for (let tries = 0; pids.some((pid) => signal(pid, 0)); tries += 1) {
    if (tries > 600) throw new Error(`Processes ${pids} do not end`);
    await sleep(50);
  }
}
