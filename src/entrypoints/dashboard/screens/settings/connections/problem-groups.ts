import type { Forms } from '../../../base/api.js';

type Problem = Forms['HostProblem'];

/** Records that could not be taken for one and the same reason: what mends one of them mends them all. */
export interface ProblemGroup {
  readonly key: string;
  /** One of them, which says what is wrong with all */
  readonly example: Problem;
  readonly records: readonly Problem[];
  /** Since when there is one of them */
  readonly since: string;
}

/** What stands in the way of most records comes first. */
export function groupedProblems(problems: readonly Problem[]): readonly ProblemGroup[] {
  const groups = new Map<string, Problem[]>();
  for (const problem of problems) {
    const { reason, fact } = problem;
    const key = JSON.stringify([reason, fact?.what, fact?.value]);
    groups.set(key, groups.get(key) ?? []);
    groups.get(key)?.push(problem);
  }
  return [...groups]
    .flatMap(([key, records]) => {
      const [example] = records;
      if (example === undefined) return [];
      const since = records.reduce(
        (least, { seenAt }) => (seenAt < least ? seenAt : least),
        example.seenAt,
      );
      return [{ key, example, records, since }];
    })
    .toSorted((a, b) => b.records.length - a.records.length);
}
