import { readFileSync } from 'node:fs';
import type { App } from '../../../src/entrypoints/app.js';
import { type CrashFault, type DyingSteps, FAULTS, type Plan } from '../../support/dying-steps.js';
import { dyingWorker } from '../../support/dying-worker.js';
import { MORNING, setStage, type Stage } from '../../support/stage.js';

/** A crash point of reliability-security, section 7: the step of a clean run it is, by what the step does. */
interface Point {
  readonly name: string;
  readonly step: string;
  /** Which such step, from 1; -1 is the last */
  readonly nth?: number;
}

/** The 47 points, shared with `npm run crash`. */
export const POINTS = JSON.parse(
  readFileSync(new URL('../../../scripts/crash/points.json', import.meta.url), 'utf8'),
) as Readonly<Record<string, readonly Point[]>>;

export type Dying = Pick<DyingSteps, 'steps' | 'struck'> & {
  /** The turn of a worker; it may die in it. */
  readonly run: () => Promise<'done' | 'died'>;
};

/** A point of a flow with one of the five faults. */
export interface Cell {
  readonly point: string;
  readonly fault: CrashFault;
}

/** One flow in a world of its own: how it begins, who works on it, and what must be true in the end. */
export interface Flow<World> {
  /** Its row in POINTS */
  readonly name: string;
  /** The world before the flow's first step; null: of the clean run */
  open(cell: Cell | null): Promise<World>;
  /** A worker that may die. `meanwhile`: what another does when this one stands still for longer than its lease */
  dying(world: World, plan: Plan | null): Promise<Dying>;
  /** Healthy workers and people go on until nothing is left to do. */
  goOn(world: World, cell: Cell): Promise<void>;
  check(world: World, cell: Cell): Promise<void>;
  close(world: World): Promise<void>;
}

/** Where a point is among the steps: inside a transaction, the transaction counts for what befalls it as a whole. */
interface Place {
  readonly step: number;
  readonly whole: number;
}

const WHOLE: readonly CrashFault[] = ['done twice', 'second worker'];

/** Place of each point among the steps of a run in which nothing goes wrong. */
function placesOf(points: readonly Point[], steps: readonly string[]): ReadonlyMap<string, Place> {
  return new Map(
    points.map(({ name, step, nth = 1 }) => {
      const fits = new RegExp(step);
      const found = [...steps.keys()].filter((index) => fits.test(steps[index] ?? ''));
      const at = found.at(nth > 0 ? nth - 1 : nth);
      if (at === undefined) throw new Error(`No step is "${name}":\n${steps.join('\n')}`);
      const isInside = steps[at]?.startsWith('in ') === true;
      const whole = steps.slice(0, at).findLastIndex((label) => label.startsWith('tx'));
      return [name, { step: at, whole: isInside ? whole : at }];
    }),
  );
}

/** A test for each cell of these flows: nothing is lost and nothing is doubled. */
export function crashMatrix<World>(flow: Flow<World>): void {
  const points = POINTS[flow.name] ?? [];
  describe(flow.name, () => {
    let places: ReadonlyMap<string, Place>;
    beforeAll(async () => {
      const world = await flow.open(null);
      const clean = await flow.dying(world, null);
      await clean.run();
      places = placesOf(points, clean.steps);
      await flow.close(world);
    });

    const cells = points.flatMap(({ name }) => FAULTS.map((fault) => [name, fault] as const));
    test.each(cells)('%s, %s: nothing is lost and nothing is doubled', async (point, fault) => {
      const cell = { point, fault };
      const world = await flow.open(cell);
      try {
        const place = places.get(point);
        const at = (WHOLE.includes(fault) ? place?.whole : place?.step) ?? -1;
        const worker = await flow.dying(world, { at, fault });
        const end = await worker.run();
        expect(worker.struck()).toBe(true);
        expect(end).toBe(fault.startsWith('killed') ? 'died' : 'done');
        await flow.goOn(world, cell);
        await flow.check(world, cell);
      } finally {
        await flow.close(world);
      }
    });
  });
}

/** A flow of the whole hub between its sandboxes. */
export interface StageFlow<World extends { readonly stage: Stage }> {
  readonly name: string;
  /** The stage is set and empty; what the flow is about comes into it. */
  begin(stage: Stage): Promise<World>;
  /** What a worker does about it; people only where nothing goes on without them. */
  work(world: World, app: App): Promise<void>;
  /** What a person does who looks after each hour */
  person?(world: World): Promise<void>;
  check(world: World): Promise<void>;
  close?(world: World): Promise<void>;
  /** Cells whose other side has to recognise our key */
  needsKeys?(cell: Cell): boolean;
}

/** Whatever was in the hands of a dead worker is taken over when the lease is over; what failed is tried again. */
const HOURS = 3;
const HOUR_MS = 3_600_000;

export function onStage<World extends { readonly stage: Stage }>(
  flow: StageFlow<World>,
): Flow<World> {
  const healthy = (world: World): Promise<void> => flow.work(world, world.stage.app);
  return {
    name: flow.name,
    async open(cell) {
      const recognisesKeys = cell !== null && flow.needsKeys?.(cell) === true;
      return flow.begin(await setStage(MORNING, undefined, undefined, { recognisesKeys }));
    },
    async dying(world, plan) {
      const worker = await dyingWorker(world.stage, plan, () => healthy(world));
      return {
        ...{ steps: worker.steps, struck: worker.struck },
        run: () => worker.run((app) => flow.work(world, app)),
      };
    },
    async goOn(world) {
      for (let hour = 0; hour < HOURS; hour += 1) {
        world.stage.clock.advanceMs(HOUR_MS);
        await healthy(world);
        await flow.person?.(world);
      }
      await healthy(world);
    },
    async check(world) {
      const { stage } = world;
      await flow.check(world);
      expect(await stage.look((tx) => tx.outbox.list({ state: 'parked' }))).toEqual([]);
      expect(await stage.look((tx) => tx.outbox.list({ state: 'due' }))).toEqual([]);
      expect(await stage.app.verify(stage.administration)).toMatchObject({ findings: [] });
    },
    async close(world) {
      await flow.close?.(world);
      await world.stage.close();
    },
  };
}

/** The hub and the network take turns until neither has anything left to do now. */
export async function settleWith(stage: Stage, app: App): Promise<void> {
  for (let handled = 1; handled > 0; handled = await app.outbox.deliverDue(1_000))
    await stage.accessPoint.advance();
}
