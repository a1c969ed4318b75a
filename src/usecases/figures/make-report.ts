import {
  monthStart,
  type Period,
  type ReportKind,
  reportPeriods,
} from '../../domain/figures/period.js';
import { TREND_PARTS, trendFigures } from '../../domain/figures/trend.js';
import type { ReportData } from '../../domain/figures/report.js';
import type { Language } from '../../domain/party/debtor.js';
import { addDays, type PlainDate } from '../../kernel/dates.js';
import type { AdministrationId } from '../../kernel/ids.js';
import type { Tx } from '../../ports/store.js';
import { checkControl, loadOutlook } from './figure-outlook.js';
import { loadFigures } from './load-figures.js';
import type { Ports } from '../ports.js';

/** Month ends a monthly report looks back over. */
const TREND_MONTHS = 6;

export interface ReportQuestion {
  readonly kind: ReportKind;
  /** The report that is due on that day, about the whole week or month before it; today without it */
  readonly on?: PlainDate;
  /** That of the settings or of the administration without it */
  readonly language?: Language;
}

/** Everything a weekly or monthly report shows, read in one transaction (practices 75 to 79). */
export function makeMakeReport(ports: Pick<Ports, 'store' | 'clock'>) {
  return (administration: AdministrationId, question: ReportQuestion): Promise<ReportData> =>
    ports.store.inTransaction(administration, (tx) => loadReport(ports, tx, question));
}

export async function loadReport(
  ports: Pick<Ports, 'clock'>,
  tx: Tx,
  { kind, on, language }: ReportQuestion,
): Promise<ReportData> {
  const administration = await tx.administration.get();
  const { currency, settings } = administration;
  const today = ports.clock.today(administration.zone);
  const periods = reportPeriods(kind, on ?? today);
  const { flow, steering } = periods;
  return {
    kind,
    language: language ?? settings.figures?.reports?.language ?? administration.language,
    administration: administration.name,
    ...{ madeOn: today, periods, currency },
    flow: await loadFigures(tx, { period: flow }),
    steering: await loadFigures(tx, { period: steering }),
    before: await loadFigures(tx, { period: oneBefore(kind, steering), scope: { kind: 'all' } }),
    trend: kind === 'weekly' ? [] : await loadTrend(tx, periods.flow.until),
    outlook: await loadOutlook(tx, today, currency),
    control: await checkControl(tx, flow.until, currency),
  };
}

/** The same stretch as it was a week or a month earlier. */
function oneBefore(kind: ReportKind, { from, until }: Period): Period {
  if (kind === 'weekly') return { from: addDays(from, -7), until: addDays(until, -7) };
  return { from: monthStart(from, -1), until: addDays(monthStart(until), -1) };
}

/** Everybody's figures at the month ends until a day, oldest first. */
export async function loadTrend(tx: Tx, last: PlainDate): Promise<ReportData['trend']> {
  const trend: ReportData['trend'][number][] = [];
  for (let back = TREND_MONTHS - 1; back >= 0; back -= 1) {
    const until = addDays(monthStart(last, 1 - back), -1);
    trend.push(await loadPoint(tx, { from: monthStart(until, -2), until }));
  }
  return trend;
}

/** Everybody's figures of a period, as a point of a trend. */
export async function loadPoint(tx: Tx, period: Period): Promise<ReportData['trend'][number]> {
  const { zone, currency } = await tx.administration.get();
  const totals = await tx.figures.totals(period, zone, currency, TREND_PARTS);
  return { until: period.until, figures: trendFigures(period, currency, totals) };
}
