import {
  FIGURE_IDS,
  type Figure,
  type FigureId,
  REFERENCE_WRITTEN_OFF_PERCENT,
} from '../../domain/figures/figures.js';
import { PROMISE_OUTCOMES } from '../../domain/figures/promises.js';
import { TREND_FIGURES } from '../../domain/figures/trend.js';
import type { ReportData, ScopeFigures } from '../../domain/figures/report.js';
import { compare, printDecimal, subtract, type Decimal } from '../../kernel/decimal.js';
import { inLanguage } from '../invoice-view/words.js';
import { decimalIn } from '../letter/locale.js';
import { sentence, valueOf } from './print.js';
import { amount, columnsOf, count, EMPTY, share, sizes, text } from './tables.js';
import type { ChartLine, ReportTable, Value } from './view.js';
import { FIGURE_WORDS, PROMISE_WORDS } from './words.js';

/** What tells groups apart. */
const OF_GROUPS: readonly FigureId[] = [
  'receivables',
  'overdue',
  'dso',
  'paid-in-time',
  'days-late-weighted',
];

const figureIn = (figures: readonly Figure[], id: FigureId): Figure | undefined =>
  figures.find((figure) => figure.id === id);

function shown(report: ReportData, figures: readonly Figure[], id: FigureId): Value {
  const figure = figureIn(figures, id);
  return figure === undefined ? EMPTY : valueOf(figure, report.currency, report.language);
}

/** The last months side by side, drawn and in numbers. */
export function trendTable(report: ReportData): ReportTable | null {
  const { language, trend } = report;
  if (trend.length < 2) return null;
  const labels = trend.map(({ until }) => until.slice(0, 7));
  const lines = TREND_FIGURES.flatMap((id) => trendLine(report, id));
  return {
    title: sentence(language, 'trend'),
    columns: [
      ...columnsOf(report, [['month', 'start', 22]]),
      ...TREND_FIGURES.map((id) => ({
        title: inLanguage(FIGURE_WORDS[id], language),
        align: 'end' as const,
        width: 26,
      })),
    ],
    rows: trend.map(({ figures }, index) => [
      text(labels[index] ?? ''),
      ...TREND_FIGURES.map((id) => shown(report, figures, id)),
    ]),
    ...(lines.length === 0 ? {} : { chart: { kind: 'line' as const, lines, labels } }),
  };
}

/** A line between its own lowest and highest value; none where fewer than two months have a figure. */
function trendLine({ language, trend }: ReportData, id: FigureId): readonly ChartLine[] {
  const values = trend.map(({ figures }) => figureIn(figures, id)?.value ?? null);
  const known = values.filter((value) => value !== null);
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined || known.length < 2) return [];
  const lowest = known.reduce((a, b) => (compare(b, a) < 0 ? b : a));
  const highest = known.reduce((a, b) => (compare(b, a) > 0 ? b : a));
  const height = (value: Decimal): number => {
    const span = Number(printDecimal(subtract(highest, lowest)));
    return span === 0 ? 0.5 : Number(printDecimal(subtract(value, lowest))) / span;
  };
  return [
    {
      label: inLanguage(FIGURE_WORDS[id], language),
      heights: values.map((value) => (value === null ? null : height(value))),
      first: decimalIn(language, first, 2),
      last: decimalIn(language, last, 2),
    },
  ];
}

/** Every figure: of everybody, without the largest debtor, and as it was (practices 75 to 78). */
export function figureTable(report: ReportData): ReportTable | null {
  const { language, steering, before } = report;
  const all = steering.scopes.find(({ scope }) => scope.kind === 'all');
  if (all === undefined) return null;
  const without = steering.scopes.find(({ scope }) => scope.kind === 'without');
  const name = without?.scope.kind === 'without' ? without.scope.name : '';
  const earlier = before.scopes[0]?.figures ?? [];
  const rest =
    without === undefined
      ? []
      : [{ title: sentence(language, 'without', { name }), align: 'end' as const, width: 22 }];
  return {
    title: sentence(language, 'figures'),
    columns: [
      ...columnsOf(report, [
        ['figure', 'start', 36],
        ['all', 'end', 21],
      ]),
      ...rest,
      ...columnsOf(report, [['before', 'end', 21]]),
    ],
    rows: FIGURE_IDS.map((id) => [
      text(inLanguage(FIGURE_WORDS[id], language)),
      shown(report, all.figures, id),
      ...(without === undefined ? [] : [shown(report, without.figures, id)]),
      shown(report, earlier, id),
    ]),
    notes: [sentence(language, 'writtenOff', { percent: String(REFERENCE_WRITTEN_OFF_PERCENT) })],
  };
}

export function groupTable(report: ReportData): ReportTable | null {
  const { language, steering } = report;
  const groups = steering.scopes.filter(({ scope }) => scope.kind === 'group');
  if (groups.length === 0) return null;
  const nameOf = ({ scope }: ScopeFigures): string => (scope.kind === 'group' ? scope.group : '');
  const { groupsLeftOut } = steering;
  return {
    title: sentence(language, 'groups'),
    columns: [
      ...columnsOf(report, [['group', 'start', 20]]),
      ...OF_GROUPS.map((id) => ({
        title: inLanguage(FIGURE_WORDS[id], language),
        align: 'end' as const,
        width: 16,
      })),
    ],
    rows: groups.map((group) => [
      text(nameOf(group)),
      ...OF_GROUPS.map((id) => shown(report, group.figures, id)),
    ]),
    ...(groupsLeftOut === 0
      ? {}
      : { notes: [sentence(language, 'leftOut', { count: String(groupsLeftOut) })] }),
  };
}

export function promiseTable(report: ReportData): ReportTable | null {
  const { language, steering } = report;
  const promises = steering.scopes[0]?.promises;
  if (promises === undefined) return null;
  const total = PROMISE_OUTCOMES.reduce((n, outcome) => n + promises[outcome], 0);
  if (total === 0) return null;
  return {
    title: sentence(language, 'promises'),
    columns: columnsOf(report, [
      ['promises', 'start', 60],
      ['items', 'end', 20],
      ['share', 'end', 20],
    ]),
    rows: PROMISE_OUTCOMES.map((outcome) => [
      text(inLanguage(PROMISE_WORDS[outcome], language)),
      count(promises[outcome]),
      share(BigInt(promises[outcome]), BigInt(total)),
    ]),
  };
}

/** What each step is worth: the money that came after it and before the next. */
export function stepTable(report: ReportData): ReportTable | null {
  const { language, steering } = report;
  const { steps } = steering;
  const total = steps.reduce((sum, { minor }) => sum + minor, 0n);
  if (total === 0n) return null;
  return {
    title: sentence(language, 'steps'),
    columns: columnsOf(report, [
      ['step', 'start', 50],
      ['collected', 'end', 30],
      ['share', 'end', 20],
    ]),
    rows: steps.map(({ step, minor }) => [
      text(step ?? sentence(language, 'noStep')),
      amount(report, minor),
      share(minor, total),
    ]),
    chart: { kind: 'bars', sizes: sizes(steps.map(({ minor }) => minor)) },
  };
}
