import type { Redis, RedisOptions } from 'ioredis';

/** Longest that Redis may take to answer a question, ms: above it the queue counts as away. */
export const ANSWER_MS = 2_000;
/** Longest time between two tries to connect, ms; the first ones follow quickly, for Redis is back in a moment. */
const RETRY_MAX_MS = 2_000;

const RECONNECTS = {
  retryStrategy: (times: number) => Math.min(50 * 2 ** Math.min(times, 10), RETRY_MAX_MS),
  connectTimeout: 5_000,
  keepAlive: 30_000,
  disconnectTimeout: 200,
} satisfies RedisOptions;

/** For questions: answered soon or refused, never kept waiting for a Redis that is away. */
export const ASKING = {
  ...RECONNECTS,
  maxRetriesPerRequest: 0,
  enableOfflineQueue: false,
  commandTimeout: ANSWER_MS,
} satisfies RedisOptions;

/** For taking turns: it waits for as long as Redis is away, as the library asks of connections that wait for jobs. */
export const WAITING = { ...RECONNECTS, maxRetriesPerRequest: null } satisfies RedisOptions;

/** Resolves when the connection stands, when the first try failed, and at the latest after `ANSWER_MS`. */
export function firstTry(client: Redis): Promise<void> {
  return new Promise((resolve) => {
    const over = (): void => {
      clearTimeout(timer);
      for (const event of ENDS) client.off(event, over);
      resolve();
    };
    const timer = setTimeout(over, ANSWER_MS);
    for (const event of ENDS) client.on(event, over);
  });
}

/**
 * Ends a connection, and with it what still waits for an answer. Between two tries to connect ioredis ends silently, and whoever
 * waits would wait for ever and keep the process alive: one more try, refused or taken back, says it aloud.
 */
export async function disconnected(client: Redis): Promise<void> {
  client.disconnect();
  if (client.status !== 'reconnecting') return;
  await client.connect().catch(() => undefined);
  client.disconnect();
}

const ENDS = ['ready', 'error', 'close'] as const;
