/**
 * How likely a proposal is right, by its points and by how many others are nearly as good. Counted, not derived: the
 * share of right proposals among 53,000 of both noise models of the reconciliation benchmark (`npm run bench:reconcile`,
 * seeds 3, 8 and 13, 2026-11-22), rounded toward caution. Each column grows with the points. Which stop rules fired
 * does not matter here: they say why a person must look, and with them a good proposal is as often right as without.
 */
interface LikelihoodRow {
  /** The row holds from these points on */
  readonly points: number;
  /** Share of right ones, when no other proposal is near, one is, or several are */
  readonly alone: number;
  readonly oneNear: number;
  readonly moreNear: number;
}

export const LIKELIHOOD: readonly LikelihoodRow[] = [
  { points: 80, alone: 0.99, oneNear: 0.97, moreNear: 0.93 },
  { points: 60, alone: 0.98, oneNear: 0.7, moreNear: 0.6 },
  { points: 40, alone: 0.98, oneNear: 0.52, moreNear: 0.46 },
  { points: 30, alone: 0.22, oneNear: 0.48, moreNear: 0.33 },
  { points: 0, alone: 0.03, oneNear: 0.03, moreNear: 0.03 },
];

/** Likelihood, 0.03 to 0.99, that a proposal of so many points with so many others near it is right. */
export function confidenceOf(points: number, near: number): number {
  const row = LIKELIHOOD.find((candidate) => points >= candidate.points);
  if (row === undefined) return 0.03;
  return near === 0 ? row.alone : near === 1 ? row.oneNear : row.moreNear;
}
