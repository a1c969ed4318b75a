import type { AdministrationId } from '../../kernel/ids.js';
import { type FairTurns, type Lanes, makeFairTurns } from '../../usecases/fair-turns.js';
import { thrownFacts } from '../../kernel/thrown.js';
import type { App } from '../app.js';
import { ROUND } from './round.js';

/** How often the outbox is looked at when nothing else wakes it, and whether somebody's turn has come. */
const OUTBOX_MS = 1_000;
/** How often hosts are asked for changes, access points for documents, banks for statements, collection partners for news and mailboxes for mail. */
const SYNC_MS = 300_000;
/** How old the list of who is worked for may be, ms. */
const LIST_MS = 10_000;

export interface Schedule {
  /** Waits for the work in hand, then stops. */
  stop(): Promise<void>;
}

/**
 * Administrations looked after at once. One package, however many use it, leaves a quarter to the others; packages that
 * are slow share half.
 */
const LANES: Lanes = { all: 8, perOrigin: 6, slow: 4, everyMs: SYNC_MS };

/**
 * Keeps the app working: the outbox all the time, beside it the messages to slow packages, and beside both each
 * administration in its turn every five minutes, or at once when its package says that something changed. What leaves never
 * waits for what is read, and nobody for a slow package of somebody else.
 */
export function startSchedule(app: App): Schedule {
  const state = { stopped: false, listed: 0 };
  const wakes = new Set<() => void>();
  const goesOn = (): boolean => !state.stopped;
  const rounds = makeRounds(app, makeFairTurns(LANES), goesOn);

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

  const running = Promise.all([
    loop(() => app.outbox.deliverDue(undefined, 'quick', goesOn)),
    loop(() => app.outbox.deliverDue(undefined, 'slow', goesOn)),
    loop(beginRounds),
    loop(() => app.readWoken()),
  ]);
  return {
    async stop() {
      state.stopped = true;
      for (const wake of [...wakes]) wake();
      await running;
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
      const of = slot ?? `poll-${Math.floor(Date.now() / SYNC_MS)}`;
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

/** Answers how long the host package was waited for, ms: reading it is the first of the round. */
async function lookAfter(
  app: App,
  id: AdministrationId,
  slot: string,
  goesOn: () => boolean,
): Promise<number> {
  const began = Date.now();
  let hostMs = 0;
  for (const [place, turn] of ROUND.entries()) {
    if (!goesOn()) break;
    await reported(app, () => turn(app, id, slot));
    if (place === 0) hostMs = Date.now() - began;
  }
  return hostMs;
}

/** What breaks is said and stops nothing else: one administration must not keep the others from their turn. */
async function reported(app: App, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    app.observe.event('schedule.failed', { ...thrownFacts(error) });
  }
}
