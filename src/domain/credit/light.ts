import type { PlainDate } from '../../kernel/dates.js';
import type { CreditReport, RatingBand } from './report.js';
import type { PaymentScore, ScoreBand } from './score.js';

/** Financial health at a glance (practice 3). Without data it is unknown, never green. */
export type Light = 'red' | 'amber' | 'green' | 'unknown';

/** Why a light shows what it shows, gravest first. */
export const LIGHT_REASONS = [
  'insolvent',
  'ceased',
  'low-rating',
  'low-score',
  'dormant',
  'fair-rating',
  'fair-score',
  'report-old',
  'good-rating',
  'good-score',
  'no-data',
] as const;

export type LightReason = (typeof LIGHT_REASONS)[number];

export interface LightFacts {
  /** The host, a court or a bureau says so */
  readonly insolvent: boolean;
  /** Null: no history */
  readonly score: Pick<PaymentScore, 'band'> | null;
  /** The latest report of a bureau; null: never asked */
  readonly report: Pick<CreditReport, 'status' | 'band'> | null;
  /** The report is older than a check may be */
  readonly reportOld: boolean;
}

const OF: Readonly<Record<LightReason, Light>> = {
  insolvent: 'red',
  ceased: 'red',
  'low-rating': 'red',
  'low-score': 'red',
  dormant: 'amber',
  'fair-rating': 'amber',
  'fair-score': 'amber',
  'report-old': 'amber',
  'good-rating': 'green',
  'good-score': 'green',
  'no-data': 'unknown',
};

/** The gravest of what is known decides; all that was found is named. */
export function lightOf({ insolvent, score, report, reportOld }: LightFacts): {
  readonly light: Light;
  readonly reasons: readonly LightReason[];
} {
  const rated = (...bands: readonly RatingBand[]): boolean =>
    report?.band !== undefined && bands.includes(report.band);
  const scored = (...bands: readonly ScoreBand[]): boolean =>
    score !== null && bands.includes(score.band);
  const found: Readonly<Record<Exclude<LightReason, 'no-data'>, boolean>> = {
    insolvent: insolvent || report?.status === 'insolvent',
    ceased: report?.status === 'ceased',
    'low-rating': rated('D', 'E'),
    'low-score': scored('D'),
    dormant: report?.status === 'dormant',
    'fair-rating': rated('C'),
    'fair-score': scored('C'),
    'report-old': reportOld,
    // A rating of long ago no longer makes anybody green.
    'good-rating': rated('A', 'B') && !reportOld,
    'good-score': scored('A', 'B'),
  };
  const reasons = LIGHT_REASONS.filter((reason) => reason !== 'no-data' && found[reason]);
  const light = reasons.map((reason) => OF[reason])[0] ?? 'unknown';
  return reasons.length === 0 ? { light, reasons: ['no-data'] } : { light, reasons };
}

/** A score as it stood from a day on. */
export interface ScoreOn {
  readonly on: PlainDate;
  /** Null: no history */
  readonly score: Pick<PaymentScore, 'score' | 'band'> | null;
}

/** Why somebody is watched more closely (practice 4). */
export const WATCH_REASONS = [
  'by-hand',
  'insolvent',
  'rating-dropped',
  'score-worse',
  'low-score',
] as const;

export type WatchReason = (typeof WATCH_REASONS)[number];

/** A score this much below the best of the last 90 days is worse; less is the noise of single invoices. */
export const WORSE_POINTS = 5;
export const WATCH_DAYS = 90;

/**
 * Whether and why a debtor belongs on the watch list. `scores`: of the last 90 days and the one in force before them,
 * oldest first.
 */
export function watchReasons(facts: {
  readonly byHand: boolean;
  readonly insolvent: boolean;
  readonly ratingDropped: boolean;
  readonly scores: readonly ScoreOn[];
}): readonly WatchReason[] {
  const known = facts.scores.flatMap(({ score }) => score ?? []);
  const now = facts.scores.at(-1)?.score ?? null;
  const best = Math.max(...known.map(({ score }) => score), 0);
  const bestBand = known.map(({ band }) => band).toSorted()[0];
  const found: Readonly<Record<WatchReason, boolean>> = {
    'by-hand': facts.byHand,
    insolvent: facts.insolvent,
    'rating-dropped': facts.ratingDropped,
    'score-worse':
      now !== null &&
      bestBand !== undefined &&
      (now.band > bestBand || best - now.score >= WORSE_POINTS),
    'low-score': now !== null && now.band === 'D',
  };
  return WATCH_REASONS.filter((reason) => found[reason]);
}
