import { randomFor } from '../demo/world/random.js';
import type { Actors } from '../ports/actor.js';
import type { Store } from '../ports/store.js';
import { checkAfterStep, checkAll } from './invariants.js';
import { beginLife, replaceDead } from './begin-life.js';
import type { Life, Worker } from './life.js';
import { settleDown } from './liveness.js';
import { makeRunLog, type RunLog } from './log.js';
import { learnAtRest } from './rest.js';
import { replayAll } from './replay.js';
import { passTime } from './pass-time.js';
import { type Step, STEPS } from './steps/table.js';

export interface RunOptions {
  readonly seed: number;
  readonly store: Store;
  readonly actors?: Actors;
  /** Steps of this life; absent: 200 to 500, as the seed says */
  readonly steps?: number;
  /** Stands between the workers and the store: what tests of the promises themselves spoil */
  readonly beneath?: (store: Store) => Store;
  /** Hears every line of the log */
  readonly tell?: (line: string) => void;
}

/** What a life came to. */
export interface RunOutcome {
  readonly seed: number;
  readonly steps: number;
  /** Broken promises; empty: all held */
  readonly broken: readonly string[];
  readonly counts: Readonly<Record<string, number>>;
  readonly faults: Readonly<Record<string, number>>;
  readonly lines: number;
  readonly sha256: string;
  /** The end of the log, where something broke */
  readonly tail: readonly string[];
}

/** Days a life takes, and a shorter one that is only the beginning of it. */
const DAYS = 90;
const DAYS_PER_STEP = 0.3;
const DAY_MS = 86_400_000;
/** Steps after which everything is added up anew, beside the cheap looks after each step. */
const ALL_EVERY = 40;

/** Lives one seed to its end, and says what it saw. Throws only when the simulation itself is wrong. */
export async function runSeed(options: RunOptions): Promise<RunOutcome> {
  const { seed, steps, tell, ...stage } = options;
  const log: RunLog = makeRunLog(tell ?? null);
  const life = await beginLife({ seed, log, ...stage });
  const plan = randomFor(seed, 'steps');
  const total = steps ?? plan.int(200, 500);
  log.add(`seed ${seed}: ${[...life.weather.kinds].join(' ')} at ${life.weather.percent} %`);
  const days = steps === undefined ? DAYS : Math.min(DAYS, Math.max(10, steps * DAYS_PER_STEP));
  const pause = Math.floor((days * DAY_MS) / total);
  for (let n = 0; n < total;) {
    n += await liveTurn(life, n);
    await learnAtRest(life);
    await checkAfterStep(life);
    if (n % ALL_EVERY === 0) await checkAll(life);
    passTime(life, life.random.int(60_000, 2 * pause));
  }
  await settleDown(life);
  await checkAll(life);
  await replayAll(life);
  await checkAll(life);
  for (const said of life.surprises) life.say('a throw', said);
  return outcomeOf(life, total);
}

/** One or two steps at once; answers how many. */
async function liveTurn(life: Life, n: number): Promise<number> {
  const steps = life.random.chance(30) ? 2 : 1;
  const works: { readonly lane: Worker['lane']; readonly work: () => Promise<void> }[] = [];
  for (let index = 0; index < steps; index += 1) {
    const step = pickStep(life);
    const books = life.random.pick(life.books);
    const worker = life.workers[(n + index) % life.workers.length] as Worker;
    life.count(step.name);
    life.log.add(`${n + index} ${life.clock.now()} ${step.name} ${books.role.administration.id}`);
    const { run } = step;
    if (run.by === 'world') run.do(life, books);
    else works.push({ lane: worker.lane, work: () => run.do(life, worker.app, books) });
  }
  await life.scheduler.run(works);
  await replaceDead(life);
  return steps;
}

const WEIGHTS = STEPS.reduce((sum, { weight }) => sum + weight, 0);

function pickStep({ random }: Life): Step {
  let left = random.int(1, WEIGHTS);
  for (const step of STEPS) {
    left -= step.weight;
    if (left <= 0) return step;
  }
  throw new Error('The weights of the steps do not add up');
}

function outcomeOf(life: Life, steps: number): RunOutcome {
  const { seed, broken, counts, weather, log } = life;
  return {
    ...{ seed, steps, broken, lines: log.lines, sha256: log.sha256() },
    counts: Object.fromEntries(counts),
    faults: Object.fromEntries(weather.counts),
    tail: broken.length > 0 ? log.tail(60) : [],
  };
}
