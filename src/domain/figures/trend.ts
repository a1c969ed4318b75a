import { type Figure, FIGURES, type FigureId, figureOf } from './figures.js';
import { addSums, type PartId, type Sums } from './parts.js';
import { daysOf, type Period } from './period.js';

/** What a trend shows: how long money stays out, how much of it is late, and how many pay in time. */
export const TREND_FIGURES = [
  'dso',
  'days-late-weighted',
  'paid-in-time',
] as const satisfies readonly FigureId[];

/** The sums a trend is made of. */
export const TREND_PARTS: readonly PartId[] = [
  ...new Set(TREND_FIGURES.flatMap((id) => FIGURES[id].parts)),
];

/** The figures of a trend in one period; `totals` has the sums it is made of. */
export function trendFigures(
  period: Period,
  currency: string,
  totals: Partial<Sums>,
): readonly Figure[] {
  const sums = { ...addSums([]), ...totals };
  const input = {
    ...{ currency, days: daysOf(period), sums, months: [], disputeDays: [], actionCost: null },
    promises: { kept: 0, partly: 0, broken: 0 },
  };
  return TREND_FIGURES.map((id) => figureOf(id, input));
}
