import { addMonths, type PlainDate } from '../../kernel/dates.js';
import { type CreditReport, isInsolvent, RATING_BANDS } from './report.js';

/**
 * Whether a debtor was looked into lately (practices 1, 2). Checked: a bureau, register or insolvency register answered
 * within the months the settings allow.
 */
export const SCREENINGS = ['screened', 'unscreened'] as const;
export type Screening = (typeof SCREENINGS)[number];

/** `lastOn`: the day of the latest answer; null: there never was one. */
export function screeningOf(lastOn: PlainDate | null, months: number, today: PlainDate): Screening {
  return lastOn !== null && lastOn > addMonths(today, -months) ? 'screened' : 'unscreened';
}

/** What a new report says that an old one did not. */
export type ReportNews = 'rating-drop' | 'insolvent' | 'ceased';

/**
 * What has become worse from one report to the next; the same report twice says nothing (practice 2). Without an earlier
 * report only proceedings and the end of the company are news: a first rating is no drop.
 */
export function newsOf(before: CreditReport | null, now: CreditReport): readonly ReportNews[] {
  const rank = ({ band }: CreditReport): number =>
    band === undefined ? Number.NaN : RATING_BANDS.indexOf(band);
  const isDown = (report: CreditReport | null): boolean =>
    report !== null && (report.status === 'insolvent' || isInsolvent(report.legalEvents));
  const isOver = (report: CreditReport | null): boolean => report?.status === 'ceased';
  const found: Readonly<Record<ReportNews, boolean>> = {
    'rating-drop': before !== null && rank(now) > rank(before),
    insolvent: isDown(now) && !isDown(before),
    ceased: isOver(now) && !isOver(before),
  };
  return (['insolvent', 'ceased', 'rating-drop'] as const).filter((news) => found[news]);
}
