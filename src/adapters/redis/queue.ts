import type { Queue as Line, Worker } from 'bullmq';
import type { Redis } from 'ioredis';
import { once } from '../../kernel/once.js';
import { thrownFacts } from '../../kernel/thrown.js';
import type { Observe } from '../../ports/observe.js';
import {
  type LineLength,
  type Queue,
  type TakingTurns,
  type Turn,
  TURN_KINDS,
  type TurnKind,
} from '../../ports/queue.js';
import { ANSWER_MS, ASKING, disconnected, firstTry, WAITING } from './connection.js';
import { dataOf, turnOf } from './turns.js';

/** How long it is known that a slot had its turn, ms: longer than any slot lasts. */
const SLOT_KEPT_MS = 3_600_000;
/** How soon a worker looks again whose connection broke, ms. */
const LOOK_AGAIN_MS = 1_000;
/** Turns put at once; more of them together would make one answer late. */
const PUT_MAX = 500;
/** Lines of the library's own log of events that Redis keeps; nobody reads them. */
const EVENTS_KEPT = 100;

export interface RedisOptions {
  /** `redis://` or `rediss://`, with user and password where it asks for them */
  readonly url: string;
  /** Begins every key, so that several installations can share a Redis */
  readonly prefix: string;
}

interface Opened {
  readonly client: Redis;
  readonly lines: ReadonlyMap<TurnKind, Line>;
  /** Connects for taking turns. */
  readonly worker: (
    kind: TurnKind,
    lanes: number,
    work: (data: unknown) => Promise<void>,
  ) => Worker;
  readonly close: () => Promise<void>;
}

/**
 * Turns spread through Redis by BullMQ. Nothing is connected before it is first used. Redis may be away, be restarted or emptied:
 * that is told by `isThere` and by the events `queue.away` and `queue.back`, and breaks nothing.
 */
export function redisQueue(options: RedisOptions, observe: Observe): Queue {
  const opened = once(() => open(options, observe));

  async function reach(): Promise<Opened> {
    const queue = await opened();
    if (queue.client.status !== 'ready')
      throw new Error('The queue is away: Redis does not answer');
    return queue;
  }

  /** Without those whose slot had its turn. */
  async function notYetHad({ client }: Opened, turns: readonly Turn[]): Promise<readonly Turn[]> {
    const asked = client.pipeline();
    const slots = turns.filter(({ slot }) => slot !== undefined);
    for (const { kind, administration, slot = '' } of slots) {
      const key = `${options.prefix}:slot:${kind}:${administration}:${slot}`;
      asked.set(key, '1', 'PX', SLOT_KEPT_MS, 'NX');
    }
    const answers = slots.length === 0 ? [] : await asked.exec();
    const had = new Set(slots.filter((_, n) => answers?.[n]?.[1] !== 'OK'));
    return turns.filter((turn) => !had.has(turn));
  }

  async function line(turns: readonly Turn[], delay: number, queue: Opened): Promise<void> {
    for (const [kind, into] of queue.lines) {
      const mine = turns.filter((turn) => turn.kind === kind);
      if (mine.length === 0) continue;
      await into.addBulk(
        mine.map((turn) => ({
          ...{ name: kind, data: dataOf(turn) },
          opts: { delay, deduplication: { id: turn.administration } },
        })),
      );
    }
  }

  return {
    async put(turns) {
      const queue = await reach();
      for (let from = 0; from < turns.length; from += PUT_MAX)
        await line(await notYetHad(queue, turns.slice(from, from + PUT_MAX)), 0, queue);
    },
    async putBack(turn, afterMs) {
      await line([turn], afterMs, await reach());
    },
    take: (kind, lanes, work) => taking(opened(), observe, { kind, lanes, work }),
    async isThere() {
      try {
        await (await reach()).client.ping();
        return true;
      } catch {
        return false;
      }
    },
    async lengths() {
      try {
        const { lines } = await reach();
        return await Promise.all([...lines].map(([kind, line]) => lengthOf(kind, line)));
      } catch {
        return null;
      }
    },
    async close() {
      await (await opened()).close();
    },
  };
}

async function open({ url, prefix }: RedisOptions, observe: Observe): Promise<Opened> {
  // Only who spreads work pays for loading them.
  const [{ Queue, Worker }, { Redis }] = await Promise.all([import('bullmq'), import('ioredis')]);
  const state = { there: true, closing: false };
  const connections: Redis[] = [];
  /** Remembered: one that is not disconnected tries for ever, and keeps the process alive. */
  const known = (client: Redis): Redis => {
    // Without a listener an error ends the process; that Redis is away is told by the client that asks.
    client.on('error', () => undefined);
    connections.push(client);
    // The library makes one more of each that waits.
    const another = client.duplicate.bind(client);
    client.duplicate = (how) => known(another(how));
    return client;
  };
  const connect = (how: typeof ASKING | typeof WAITING): Redis => known(new Redis(url, how));
  const client = connect(ASKING);
  client.on('ready', () => {
    if (!state.there) observe.event('queue.back', {});
    state.there = true;
  });
  client.on('close', () => {
    if (state.there && !state.closing) observe.event('queue.away', {});
    state.there = false;
  });
  await firstTry(client);
  const failed = (error: Error): void => {
    if (state.there && !state.closing) observe.event('queue.failed', { ...thrownFacts(error) });
  };
  const common = { prefix, skipVersionCheck: true };
  const lines = new Map<TurnKind, Line>();
  for (const kind of TURN_KINDS) {
    const line = new Queue(kind, {
      ...{ ...common, connection: client, streams: { events: { maxLen: EVENTS_KEPT } } },
      defaultJobOptions: { removeOnComplete: true, removeOnFail: true },
    });
    line.on('error', failed);
    lines.set(kind, line);
  }
  const waiting = once(() => connect(WAITING));
  return {
    ...{ client, lines },
    worker(kind, lanes, work) {
      const worker = new Worker(kind, ({ data }) => work(data), {
        ...{ ...common, connection: waiting(), concurrency: lanes },
        runRetryDelay: LOOK_AGAIN_MS,
      });
      worker.on('error', failed);
      return worker;
    },
    async close() {
      state.closing = true;
      await Promise.allSettled([...lines.values()].map((line) => line.close()));
      await Promise.all(connections.map(disconnected));
    },
  };
}

/** Takes turns until stopped. Whether Redis is there does not matter to a turn in hand: it is about what stands in SQL. */
function taking(
  opened: Promise<Opened>,
  observe: Observe,
  { kind, lanes, work }: { kind: TurnKind; lanes: number; work: (turn: Turn) => Promise<void> },
): TakingTurns {
  const inHand = new Set<Promise<void>>();

  async function begin(data: unknown): Promise<void> {
    const turn = turnOf(kind, data);
    if (turn === null) return;
    const { lines } = await opened;
    // From now on it may stand in line again. Should Redis not hear of it, the place is free when the turn is over.
    await lines
      .get(kind)
      ?.removeDeduplicationKey(turn.administration)
      .catch(() => undefined);
    try {
      await work(turn);
    } catch (error) {
      observe.event('schedule.failed', { ...thrownFacts(error) });
    }
  }

  const worker = opened.then((queue) =>
    queue.worker(kind, lanes, (data) => {
      const turn = begin(data).finally(() => inHand.delete(turn));
      inHand.add(turn);
      return turn;
    }),
  );
  const idle = async (): Promise<void> => {
    while (inHand.size > 0) await Promise.all(inHand);
  };
  return {
    async stop() {
      const closing = (await worker).close().catch(() => undefined);
      await idle();
      // Away: nobody hears that the turns are over, and nobody needs to.
      await within(ANSWER_MS, closing);
      await idle();
    },
  };
}

async function within(ms: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  await Promise.race([work, late]);
  clearTimeout(timer);
}

async function lengthOf(kind: TurnKind, line: Line): Promise<LineLength> {
  const [counts, [first]] = await Promise.all([
    line.getJobCounts('waiting', 'delayed', 'active'),
    line.getJobs(['waiting'], 0, 0, true),
  ]);
  const { waiting = 0, delayed = 0, active = 0 } = counts;
  const oldestSeconds =
    first === undefined ? 0 : Math.max(0, (Date.now() - first.timestamp) / 1_000);
  return { kind, waiting: waiting + delayed, inHand: active, oldestSeconds };
}
