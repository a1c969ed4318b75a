import type { Config } from '../config.js';
import type { Instant, PlainDate } from '../kernel/dates.js';
import type { Summary } from '../usecases/figures/summarise.js';
import { playDay, settle } from './play.js';
import { readProgress, writeProgress } from './progress.js';
import { eveningOf, setStage, type Stage } from './stage.js';
import type { World } from './world/types.js';
import { makeWorld } from './world/world.js';

export interface DemoOptions {
  readonly config: Config;
  /** Called after each day that was played, with how many of how many are done */
  readonly onDay: (date: PlainDate, done: number, total: number) => void;
  /** Last day to play; the whole half year when absent */
  readonly until?: PlainDate;
}

export interface Demo {
  readonly stage: Stage;
  readonly summaries: readonly Summary[];
  /** Days that had been played before this start */
  readonly resumedAfter: PlainDate | null;
}

/** A webhook that was on its way when the process was stopped never comes: everybody looks into the inbox once. */
async function lookAround(stage: Stage, world: World): Promise<void> {
  for (const { administration } of world.administrations)
    await stage.running.app.pollInbound(administration.id, `demo-start:${stage.clock.now()}`);
}

/**
 * Plays the half year from where it was left, day by day, and answers where every administration stands. The stage stays
 * up for whoever wants to look around; closing it is the caller's.
 */
export async function runDemo({ config, onDay, until }: DemoOptions): Promise<Demo> {
  const world = makeWorld();
  const days = world.days.filter((day) => until === undefined || day.date <= until);
  const { lastDay, clock } = readProgress(config.dataDir);
  let on: PlainDate | null = lastDay;
  const keepClock = (moment: Instant): void => {
    writeProgress(config.dataDir, { lastDay: on, clock: moment });
  };
  const left = days.filter((day) => lastDay === null || day.date > lastDay);
  const stage = await setStage({ config, world, stoodAt: clock, keepClock });
  try {
    if (clock !== null && left.length > 0) await lookAround(stage, world);
    for (const [index, day] of left.entries()) {
      await playDay(stage, world, day);
      on = day.date;
      keepClock(stage.clock.now());
      onDay(day.date, days.length - left.length + index + 1, days.length);
    }
    stage.reach(eveningOf(on ?? world.firstDay));
    await settle(stage);
    const summaries: Summary[] = [];
    for (const { administration } of world.administrations)
      summaries.push(await stage.running.app.summarise(administration.id));
    return { stage, summaries, resumedAfter: lastDay };
  } catch (error) {
    await stage.close();
    throw error;
  }
}
