/** Items that may take part in a sum, and its bounds: 2^14 sums at most, so a busy debtor costs no more than a quiet one. */
export const SUBSET_ITEMS_MAX = 14;

export interface SubsetSearch<T> {
  /** Subsets whose values add up to the target, at most `solutionsMax` */
  readonly solutions: readonly (readonly T[])[];
  /** False when there were more members or more solutions than the bounds allow: then nothing is certain */
  readonly complete: boolean;
}

/** Subsets that add up exactly. Values may be negative (credit notes). Members keep the order in which they came. */
export function findSubsets<T>(
  members: readonly T[],
  valueOf: (member: T) => bigint,
  target: bigint,
  bounds: { readonly membersMin: number; readonly solutionsMax: number },
): SubsetSearch<T> {
  const { membersMin, solutionsMax } = bounds;
  const used = members.slice(0, SUBSET_ITEMS_MAX);
  const values = used.map(valueOf);
  const reach = reachable(values);
  const solutions: T[][] = [];
  let complete = used.length === members.length;
  const chosen: T[] = [];
  const walk = (at: number, left: bigint): void => {
    if (solutions.length > solutionsMax) return;
    if (left === 0n && chosen.length >= membersMin) solutions.push([...chosen]);
    const { most, least } = reach[at] ?? NO_REACH;
    if (left > most || left < least) return;
    for (let next = at; next < used.length; next++) {
      const member = used[next];
      if (member === undefined) continue;
      chosen.push(member);
      walk(next + 1, left - (values[next] ?? 0n));
      chosen.pop();
    }
  };
  walk(0, target);
  if (solutions.length > solutionsMax) {
    solutions.length = solutionsMax;
    complete = false;
  }
  return { solutions, complete };
}

interface Reach {
  readonly most: bigint;
  readonly least: bigint;
}

const NO_REACH: Reach = { most: 0n, least: 0n };

/** Per position: the largest and the smallest sum that the values from there on can make. */
function reachable(values: readonly bigint[]): readonly Reach[] {
  const reach: Reach[] = [NO_REACH];
  let { most, least } = NO_REACH;
  for (const value of values.toReversed()) {
    if (value > 0n) most += value;
    else least += value;
    reach.push({ most, least });
  }
  return reach.toReversed();
}
