import type { Random } from '../demo/world/random.js';

/** What may befall a call to something outside (reliability-security, section 7, "Simulation rules"). */
export const FAULTS = [
  /** Not done, and the caller knows */
  'fail-before',
  /** Done, and the answer is lost */
  'fail-after',
  /** Takes some seconds */
  'delay',
  /** The caller stands still for longer than its lease */
  'stall',
  /** Done twice, or told twice */
  'duplicate',
  /** Told in another order */
  'reorder',
  /** Done, and the answer cannot be read */
  'corrupt',
  /** The worker dies before or after it */
  'stop',
] as const;
export type FaultKind = (typeof FAULTS)[number];

/** How bad things are in one life: which faults there are, and how often. */
export interface Weather {
  readonly kinds: ReadonlySet<FaultKind>;
  /** Share of calls that meet a fault, percent */
  readonly percent: number;
  /** What became of this call; null: nothing. `may`: what can befall such a call. */
  strike(may: readonly FaultKind[]): FaultKind | null;
  /** Whether something is told twice or in another order. */
  happens(kind: FaultKind): boolean;
  /** From here on nothing goes wrong any more. */
  clear(): void;
  /** How often each befell a call */
  readonly counts: Map<FaultKind, number>;
}

/** Of the times a worker could die, those he does, percent. */
const STOPS = 15;

/** A random half of the faults, on 1 to 20 percent of the calls (swarm testing). */
export function makeWeather(random: Random): Weather {
  const percent = random.int(1, 20);
  const left = [...FAULTS];
  while (left.length > FAULTS.length / 2) left.splice(random.int(0, left.length - 1), 1);
  const kinds = new Set(left);
  const counts = new Map<FaultKind, number>();
  let isClear = false;
  const count = (kind: FaultKind): FaultKind => {
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    return kind;
  };
  return {
    ...{ kinds, percent, counts },
    strike(may) {
      if (isClear || !random.chance(percent)) return null;
      const possible = may.filter((kind) => kinds.has(kind));
      const kind = possible.length === 0 ? null : random.pick(possible);
      // Who stops at every tenth call never comes to the end of anything.
      return kind === null || (kind === 'stop' && !random.chance(STOPS)) ? null : count(kind);
    },
    happens(kind) {
      if (isClear || !kinds.has(kind) || !random.chance(percent)) return false;
      count(kind);
      return true;
    },
    clear() {
      isClear = true;
    },
  };
}
