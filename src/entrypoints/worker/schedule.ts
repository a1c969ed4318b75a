import { thrownFacts } from '../../kernel/thrown.js';
import type { App } from '../app.js';
import { ROUND } from './round.js';

/** How often the outbox is looked at when nothing else wakes it. */
const OUTBOX_MS = 1_000;
/** How often hosts are asked for changes, access points for documents, banks for statements, collection partners for news and mailboxes for mail. */
const SYNC_MS = 300_000;

export interface Schedule {
  /** Waits for the work in hand, then stops. */
  stop(): Promise<void>;
}

/** Administrations looked after at once: one whose host or bank is slow keeps the others waiting no longer than it must. */
const LANES = 4;

/**
 * Keeps the app working: outbox all the time, and beside it sync and inbox every five minutes, one round of each at a time.
 * What leaves never waits for what is read.
 */
export function startSchedule(app: App): Schedule {
  const state = { stopped: false, lastSync: 0, wake: (): void => undefined };
  let reading: Promise<void> | null = null;

  async function round(): Promise<void> {
    const now = Date.now();
    if (reading === null && now - state.lastSync >= SYNC_MS) {
      state.lastSync = now;
      const slot = `poll-${Math.floor(now / SYNC_MS)}`;
      reading = reported(app, () => lookAfterAll(app, slot, () => !state.stopped)).finally(() => {
        reading = null;
      });
    }
    await app.outbox.deliverDue(undefined, () => !state.stopped);
  }

  async function run(): Promise<void> {
    while (!state.stopped) {
      await reported(app, round);
      await pause();
    }
  }

  function pause(): Promise<void> {
    if (state.stopped) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, OUTBOX_MS);
      state.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  const running = run();
  return {
    async stop() {
      state.stopped = true;
      state.wake();
      await running;
      await reading;
    },
  };
}

/** One round for every administration, a few at a time; `goesOn` false: whoever has not had his turn waits for the next. */
export async function lookAfterAll(
  app: App,
  slot: string,
  goesOn: () => boolean = () => true,
): Promise<void> {
  const waiting = [...(await app.store.platform.administrations())];
  const lane = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      if (!goesOn()) return;
      const { id } = next;
      for (const turn of ROUND) if (goesOn()) await reported(app, () => turn(app, id, slot));
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}

/** What breaks is said and stops nothing else: one administration must not keep the others from their turn. */
async function reported(app: App, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    app.observe.event('schedule.failed', { ...thrownFacts(error) });
  }
}
