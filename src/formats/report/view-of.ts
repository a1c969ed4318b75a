import type { FigureId } from '../../domain/figures/figures.js';
import type { ReportData } from '../../domain/figures/report.js';
import { inLanguage } from '../invoice-view/words.js';
import { dateIn } from '../letter/locale.js';
import { printed, sentence, valueOf } from './print.js';
import {
  ageingTable,
  controlTable,
  debtorTable,
  forecastTable,
  ownerTable,
  provisionTable,
} from './tables.js';
import { figureTable, groupTable, promiseTable, stepTable, trendTable } from './tables-monthly.js';
import type { KeyFigure, ReportTable, ReportView } from './view.js';
import { FIGURE_WORDS } from './words.js';

/** What stands at the top of each report; `flow` figures are of the week or month itself. */
const KEY_FIGURES: readonly (readonly [FigureId, 'flow' | 'steering'])[] = [
  ['receivables', 'steering'],
  ['overdue', 'steering'],
  ['sales', 'flow'],
  ['collected', 'flow'],
  ['dso', 'steering'],
  ['paid-in-time', 'steering'],
  ['days-late-weighted', 'steering'],
  ['promises-kept', 'steering'],
];

type Build = (report: ReportData) => ReportTable | null;

/** The parts of each report, in the order of reading; a part with nothing to say is left out. */
const PARTS: Readonly<Record<ReportData['kind'], readonly Build[]>> = {
  weekly: [ageingTable, debtorTable, ownerTable, forecastTable, controlTable],
  monthly: [
    trendTable,
    ageingTable,
    figureTable,
    groupTable,
    promiseTable,
    stepTable,
    debtorTable,
    ownerTable,
    forecastTable,
    provisionTable,
    controlTable,
  ],
};

/** A report as people read it, in one of the four languages (practices 75 to 79). */
export function reportView(report: ReportData): ReportView {
  const { language, kind, periods, steering } = report;
  const { flow } = periods;
  const about = {
    currency: report.currency,
    from: dateIn(language, periods.steering.from),
    until: dateIn(language, periods.steering.until),
  };
  const others = steering.otherCurrencies.join(', ');
  return {
    language,
    title: sentence(language, kind),
    number: periods.name,
    issueDate: report.madeOn,
    sender: report.administration,
    period: `${dateIn(language, flow.from)} – ${dateIn(language, flow.until)}`,
    keyFigures: KEY_FIGURES.flatMap(([id, of]) => keyFigure(report, id, of)),
    tables: PARTS[kind].map((build) => build(report)).filter((table) => table !== null),
    about: [
      sentence(language, 'about', about),
      ...(others === '' ? [] : [sentence(language, 'currencies', { list: others })]),
    ].join(' '),
  };
}

function keyFigure(
  report: ReportData,
  id: FigureId,
  of: 'flow' | 'steering',
): readonly KeyFigure[] {
  const { language, currency } = report;
  const figure = report[of].scopes[0]?.figures.find((one) => one.id === id);
  if (figure === undefined) return [];
  const earlier = report.before.scopes[0]?.figures.find((one) => one.id === id);
  const before =
    of === 'flow' || earlier?.value == null
      ? ''
      : printed(language, valueOf(earlier, currency, language));
  return [
    {
      label: inLanguage(FIGURE_WORDS[id], language),
      value: valueOf(figure, currency, language),
      before: before === '' ? '' : `${sentence(language, 'before')}: ${before}`,
    },
  ];
}
