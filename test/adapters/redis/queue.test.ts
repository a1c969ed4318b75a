import { Queue as Line } from 'bullmq';
import { Redis } from 'ioredis';
import { redisQueue } from '../../../src/adapters/redis/queue.js';
import { idOf } from '../../../src/kernel/ids.js';
import type { Turn } from '../../../src/ports/queue.js';
import { queueContract } from '../../contract/queue.contract.js';
import { gate } from '../../support/gate.js';
import { NO_REDIS, type RedisServer, startRedis } from '../../support/redis-server.js';

const A = idOf<'administration'>('adm_a');
const turn: Turn = { kind: 'messages', administration: A };
const job = (data: unknown) => ({ name: 'messages', data });
const round: Turn = { kind: 'rounds', administration: A, slot: 'poll-1' };

(NO_REDIS === null ? describe : describe.skip)(`the queue in Redis ${NO_REDIS ?? ''}`, () => {
  let redis: RedisServer;
  let asked: Redis;
  let count = 0;
  const open = (prefix = `test-${(count += 1)}`, heard: string[] = []) =>
    redisQueue({ url: redis.url, prefix }, { event: (name) => void heard.push(name) });

  beforeAll(async () => {
    redis = await startRedis();
    asked = new Redis(redis.url, { maxRetriesPerRequest: null });
    asked.on('error', () => undefined);
  });
  afterAll(async () => {
    asked.disconnect();
    await redis.kill();
  });

  queueContract(() => Promise.resolve(open()));

  test('two installations that share a Redis do not see each other', async () => {
    const [one, two] = [open('one'), open('two')];
    await one.put([turn]);
    expect((await one.lengths())?.[0]).toMatchObject({ waiting: 1 });
    expect((await two.lengths())?.[0]).toMatchObject({ waiting: 0 });
    await Promise.all([one.close(), two.close()]);
  });

  test('Redis holds ids alone, under keys that begin with the prefix', async () => {
    await asked.flushall();
    const queue = open('kept');
    await queue.put([turn, round]);
    const keys = await asked.keys('*');
    expect(keys.filter((key) => !key.startsWith('kept:'))).toEqual([]);
    const jobs = await Promise.all(
      keys.filter((key) => /:\d+$/.test(key)).map((key) => asked.hget(key, 'data')),
    );
    expect(jobs.map((data) => JSON.parse(data ?? '') as unknown)).toEqual(
      expect.arrayContaining([{ administration: A }, { administration: A, slot: 'poll-1' }]),
    );
    await queue.close();
  });

  test('what somebody else laid in a line is no turn of ours', async () => {
    const queue = open('foreign');
    const taken: Turn[] = [];
    const over = gate();
    const line = new Line('messages', { prefix: 'foreign', connection: asked });
    await line.addBulk([{}, { administration: 7 }, { administration: "x'; --" }].map(job));
    await queue.put([turn]);
    const taking = queue.take('messages', 1, (one) => {
      taken.push(one);
      over.open();
      return Promise.resolve();
    });
    await over.opened;
    await taking.stop();
    expect(taken).toEqual([turn]);
    await Promise.all([queue.close(), line.close()]);
  });

  test('one that does not answer counts as away, and what is put then is refused', async () => {
    const heard: string[] = [];
    const queue = open('frozen', heard);
    expect(await queue.isThere()).toBe(true);
    redis.freeze();
    const refused = expect(queue.put([turn])).rejects.toThrow();
    expect(await Promise.all([queue.isThere(), queue.lengths()])).toEqual([false, null]);
    await refused;
    redis.thaw();
    // Frozen it kept what it was asked, and goes on with it.
    expect(await asked.ping()).toBe('PONG');
    expect(await queue.isThere()).toBe(true);
    await queue.close();
  });

  test('one that is not there at the start is found when it comes; to stop needs nobody', async () => {
    await redis.kill();
    const heard: string[] = [];
    const queue = open('late', heard);
    const begun = gate();
    const go = gate();
    const taking = queue.take('messages', 1, async () => {
      begun.open();
      await go.opened;
    });
    expect(await queue.isThere()).toBe(false);
    await expect(queue.put([turn])).rejects.toThrow('The queue is away');
    await redis.restart();
    await asked.ping();
    while (!(await queue.isThere())) await asked.ping();
    await queue.put([turn]);
    await begun.opened;
    await redis.kill();
    const stopped = taking.stop();
    go.open();
    await stopped;
    await queue.close();
    expect(heard.filter((name) => name !== 'queue.failed')).toEqual([
      'queue.away',
      'queue.back',
      'queue.away',
    ]);
    await redis.restart();
  });
});
