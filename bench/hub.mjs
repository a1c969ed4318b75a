// npm run bench:hub [-- --part documents|intake|workers|many|idle|all]
// What the hub carries, each part by itself and in under five minutes; `many` and `idle` say what they take. Every part but
// `documents` needs PostgreSQL (DATABASE_URL) and makes a database of its own there, which is gone afterwards.
//
//   documents  from the host's books to "delivered" in the host: rate, and time for one at a steady rate
//   intake     signed webhooks of an access point at a fixed rate: how long each waits for its answer
//   workers    one worker against two, with an access point that takes its time
//   many       1,000 administrations with 1,000 open items each: how long every statement of the daily work takes
//   idle       what an administration costs in memory where nothing happens
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    part: { type: 'string', default: 'documents' },
    // documents and workers
    documents: { type: 'string' },
    'rate-of': { type: 'string', default: '0.5' },
    faults: { type: 'string', default: '0' },
    seed: { type: 'string', default: '7' },
    engine: { type: 'string', default: 'both' },
    workers: { type: 'string', default: '2' },
    'delay-ms': { type: 'string', default: '50' },
    // intake
    rate: { type: 'string', default: '200' },
    seconds: { type: 'string', default: '30' },
    // many and idle
    administrations: { type: 'string', default: '1000' },
    items: { type: 'string', default: '1000' },
    sample: { type: 'string', default: '150' },
    plans: { type: 'string' },
  },
});
const databaseUrl = process.env.DATABASE_URL ?? null;
const redisUrl = process.env.REDIS_URL ?? null;
const common = { databaseUrl, redisUrl, share: Number(values.faults), seed: Number(values.seed) };
const count = (usual) => Number(values.documents ?? usual);

const PARTS = {
  documents: async () => {
    const { documents } = await import('./hub-documents.mjs');
    const { engine } = values;
    const rateOf = Number(values['rate-of']);
    const workers = Number(values.workers);
    await documents({ ...common, count: count(2_000), engine, workers, rateOf });
  },
  intake: async () => {
    const { intake } = await import('./hub-intake.mjs');
    const [rate, seconds] = [Number(values.rate), Number(values.seconds)];
    await intake({ databaseUrl, rate, seconds, seed: common.seed });
  },
  workers: async () => {
    const { workers } = await import('./hub-documents.mjs');
    const delayMs = Number(values['delay-ms']);
    await workers({ ...common, count: count(600), share: 0, delayMs, wanted: 1.6 });
  },
  many: async () => {
    const { many } = await import('./hub-many.mjs');
    const [administrations, items, sample] = ['administrations', 'items', 'sample'].map((name) =>
      Number(values[name]),
    );
    await many({ databaseUrl, administrations, items, sample, plans: values.plans ?? null });
  },
  idle: async () => {
    const { idle } = await import('./hub-idle.mjs');
    await idle({ databaseUrl });
  },
};

const names = values.part === 'all' ? Object.keys(PARTS) : [values.part];
for (const name of names) {
  const part = PARTS[name];
  if (part === undefined) throw new Error(`There is no part ${name}: ${Object.keys(PARTS)}`);
  if (name !== 'documents' && databaseUrl === null)
    throw new Error(`The part ${name} needs PostgreSQL: set DATABASE_URL (scripts/services.sh up)`);
  await part();
}
