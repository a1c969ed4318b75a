import type { MovableClock } from '../adapters/clock/movable.js';
import type { Random } from '../demo/world/random.js';
import type { App } from '../entrypoints/app.js';
import type { Actors } from '../ports/actor.js';
import type { Ids } from '../ports/ids.js';
import type { Print } from '../ports/print.js';
import type { Store, Tx } from '../ports/store.js';
import type { WebhookRequest } from '../usecases/inbox/take-webhook.js';
import type { Books } from './books.js';
import type { makeCanary } from './canary.js';
import type { RunLog } from './log.js';
import type { Lane, Scheduler } from './scheduler.js';
import type { Weather } from './weather.js';
import type { Wire } from './wire.js';

/** A worker: its lane, and the hub as it runs in it. Dead, another takes its place. */
export interface Worker {
  lane: Lane;
  app: App;
}

/** One life: three companies, two workers, one store, and all that is outside. */
export interface Life {
  readonly seed: number;
  readonly random: Random;
  readonly clock: MovableClock;
  readonly weather: Weather;
  readonly scheduler: Scheduler;
  readonly wire: Wire;
  readonly log: RunLog;
  readonly ids: Ids;
  readonly actors: Actors;
  /** Looks past all faults, for whoever judges */
  readonly store: Store;
  /** The same, as the workers have it */
  readonly workersStore: Store;
  readonly books: readonly Books[];
  readonly print: Print;
  readonly workers: Worker[];
  /** Promises that were found broken, each with when and what */
  readonly broken: string[];
  /** How often each thing happened */
  readonly counts: Map<string, number>;
  readonly canary: ReturnType<typeof makeCanary>;
  /** What becomes known when everything is at rest */
  readonly atRest: (() => void)[];
  /** What was thrown and no lost connection explains */
  readonly surprises: Set<string>;
  /** Calls of providers, for the replay */
  readonly webhooks: WebhookRequest[];
  /** Adds everything up anew, past all faults */
  readonly verify: App['verify'];
  /** Nothing goes wrong any more, and nothing new comes in */
  isOver: boolean;
  look<T>(books: Books, work: (tx: Tx) => Promise<T>): Promise<T>;
  say(invariant: string, what: string): void;
  count(what: string, times?: number): void;
}
