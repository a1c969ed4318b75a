// What goes wrong in a round. Each begins at once and answers when it is over; what has to be started again is.
import { setTimeout as sleep } from 'node:timers/promises';

/** Milliseconds something stands still: longer than a pause of the machine; once in ten rounds much longer. */
const STILL_MS = 3_000;
const LONG_MS = 20_000;

export const FAULTS = {
  'kill -9 of PostgreSQL': async ({ services }) => {
    await services.killPostgres();
    await services.up();
  },
  'kill -9 of a worker': async ({ workers, pick }) => {
    pick(workers).kill();
  },
  'kill -9 of the API': async ({ api }) => {
    api.kill();
  },
  'SIGSTOP of a worker': async ({ workers, pick, random }) => {
    const goOn = pick(workers).stop();
    await sleep(stillMs(random));
    goOn();
  },
  'SIGSTOP of PostgreSQL': async ({ services, random }) => {
    const goOn = await services.stopPostgres();
    await sleep(stillMs(random));
    goOn();
  },
  'slow way to PostgreSQL': async ({ services }) => {
    services.proxy.slow(40);
    await sleep(STILL_MS);
    services.proxy.slow(0);
  },
  'cut way to PostgreSQL': async ({ services, random }) => {
    services.proxy.cut();
    await sleep(200 + random() * 2_000);
    services.proxy.mend();
  },
  'kill -9 of Redis': async ({ services }) => {
    await services.killRedis();
    await services.up();
  },
  'FLUSHALL of Redis': async ({ services }) => {
    await services.flushRedis();
  },
};

/** Faults that can happen here. */
export function faultsFor({ hasRedis }) {
  return Object.keys(FAULTS).filter((name) => hasRedis || !name.endsWith('Redis'));
}

function stillMs(random) {
  return random() < 0.45 ? LONG_MS : STILL_MS;
}
