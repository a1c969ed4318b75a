import { type FairTurns, type Lanes, makeFairTurns } from '../../usecases/outbox/fair-turns.js';
import type { App } from '../app.js';
import { LIST_MS, lookAfter, reported, ROUND_EVERY_MS } from './round.js';
import { startSpread, SWEEP_MS } from './spread.js';

/** How often the outbox is looked at when nothing else wakes it, whether somebody's turn has come, and whether the queue is there. */
const OUTBOX_MS = 1_000;
export interface Schedule {
  /** Waits for the work in hand, then stops. */
  stop(): Promise<void>;
}

/**
 * Administrations looked after at once. One package, however many use it, leaves a quarter to the others; packages that
 * are slow share half.
 */
const LANES: Lanes = { all: 8, perOrigin: 6, slow: 4, everyMs: ROUND_EVERY_MS };

/**
 * Keeps the app working: the outbox all the time, beside it the messages to slow packages, and beside both each
 * administration in its turn every five minutes, or at once when its package says that something changed. What leaves never
 * waits for what is read, and nobody for a slow package of somebody else.
 *
 * With a queue turns are shared with all other processes; while it is away each process finds its work in the store, as it does
 * without one. `sweepMs`: how often turns that are due are put in line again.
 */
export function startSchedule(app: App, sweepMs: number = SWEEP_MS): Schedule {
  const state = { stopped: false, listed: 0, alone: app.queue === null };
  const wakes = new Set<() => void>();
  const goesOn = (): boolean => !state.stopped;
  const rounds = makeRounds(app, makeFairTurns(LANES), () => goesOn() && state.alone);
  const spread = app.queue === null ? null : startSpread(app, app.queue, { goesOn, sweepMs });

  async function beginRounds(): Promise<void> {
    const now = Date.now();
    if (now - state.listed >= LIST_MS) {
      state.listed = now;
      rounds.know(await app.store.platform.firms.atWork());
    }
    rounds.fill();
  }

  async function loop(work: () => Promise<unknown>): Promise<void> {
    while (!state.stopped) {
      await reported(app, work);
      await pause();
    }
  }

  function pause(): Promise<void> {
    if (state.stopped) return Promise.resolve();
    return new Promise((resolve) => {
      const wake = (): void => {
        clearTimeout(timer);
        wakes.delete(wake);
        resolve();
      };
      const timer = setTimeout(wake, OUTBOX_MS);
      wakes.add(wake);
    });
  }

  /** Sweeps while the queue is there; while it is away this process works for itself. */
  async function share(): Promise<void> {
    if (spread !== null) state.alone = !(await spread.sweep());
  }

  function whileAlone(work: () => Promise<unknown>): () => Promise<unknown> {
    return () => (state.alone ? work() : Promise.resolve());
  }
  const untilShared = (): boolean => goesOn() && state.alone;

  const running = Promise.all([
    loop(share),
    loop(whileAlone(() => app.outbox.deliverDue(undefined, 'quick', untilShared))),
    loop(whileAlone(() => app.outbox.deliverDue(undefined, 'slow', untilShared))),
    loop(whileAlone(beginRounds)),
    loop(() => app.readWoken()),
  ]);
  return {
    async stop() {
      state.stopped = true;
      for (const wake of [...wakes]) wake();
      await Promise.all([running, spread?.stop()]);
      await rounds.idle();
    },
  };
}

/** One round for every administration that is worked for, a few at a time. */
export async function lookAfterAll(app: App, slot: string): Promise<void> {
  const once = makeFairTurns({ ...LANES, everyMs: Number.POSITIVE_INFINITY });
  const rounds = makeRounds(app, once, () => true, slot);
  rounds.know(await app.store.platform.firms.atWork());
  rounds.fill();
  await rounds.idle();
}

interface Rounds extends Pick<FairTurns, 'know'> {
  /** Begins as many turns as may be in hand; each that ends makes place for the next. */
  fill(): void;
  /** Waits until nothing is in hand. */
  idle(): Promise<void>;
}

function makeRounds(
  app: App,
  turns: FairTurns,
  goesOn: () => boolean,
  slot: string | null = null,
): Rounds {
  const inHand = new Set<Promise<void>>();
  function fill(): void {
    while (goesOn()) {
      const member = turns.begin(Date.now());
      if (member === null) return;
      const of = slot ?? `poll-${Math.floor(Date.now() / ROUND_EVERY_MS)}`;
      const turn = lookAfter(app, member.id, of, goesOn).then((hostMs) => {
        turns.end(member, hostMs);
        inHand.delete(turn);
        fill();
      });
      inHand.add(turn);
    }
  }
  return {
    know(members) {
      turns.know(members);
    },
    fill,
    async idle() {
      while (inHand.size > 0) await Promise.all(inHand);
    },
  };
}
