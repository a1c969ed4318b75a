import type { ReportData } from '../../domain/figures/report.js';
import { agedPart } from '../../domain/figures/parts.js';
import { AGE_BUCKETS } from '../../domain/ledger/ageing.js';
import { decimal, divide } from '../../kernel/decimal.js';
import { money } from '../../kernel/money.js';
import { inLanguage } from '../invoice-view/words.js';
import { dateIn } from '../letter/locale.js';
import { sentence } from './print.js';
import type { ReportTable, Value } from './view.js';
import { ROW_WORDS, type Word } from './words.js';

/** Weeks of a forecast that are shown one by one. */
const WEEKS_MAX = 12;

export const text = (said: string): Value => ({ kind: 'text', text: said });
export const count = (value: number): Value => ({ kind: 'count', value });
export const EMPTY = text('');

export function amount({ currency }: Pick<ReportData, 'currency'>, minor: bigint): Value {
  return { kind: 'money', value: money(minor, currency) };
}

/** A share in percent, two decimals; nothing where there is no whole. */
export function share(part: bigint, whole: bigint): Value {
  if (whole === 0n) return EMPTY;
  return { kind: 'percent', value: divide(decimal(part * 100n, 0), decimal(whole, 0), 2) };
}

/** How long a bar is drawn, beside the longest; drawing alone may use a float. */
export function sizes(values: readonly bigint[]): readonly number[] {
  const longest = values.reduce((a, b) => (b > a ? b : a), 1n);
  return values.map((value) => (value <= 0n ? 0 : Number((value * 1_000n) / longest) / 1_000));
}

type Column = readonly [Word, 'start' | 'end', number];

export function columnsOf(
  { language }: Pick<ReportData, 'language'>,
  columns: readonly Column[],
): ReportTable['columns'] {
  return columns.map(([word, align, width]) => ({ title: sentence(language, word), align, width }));
}

/** What is open by days past due; credit notes and money on account below it, never netted (debtor-management 4.5). */
export function ageingTable(report: ReportData): ReportTable | null {
  const { language, steering } = report;
  const [all] = steering.scopes;
  if (all === undefined) return null;
  const { sums, onAccount } = all;
  const aged = AGE_BUCKETS.map(({ id }) => ({ id, minor: sums[agedPart(id)] }));
  const below: readonly (readonly [Word, bigint])[] = [
    ['total', sums.claims],
    ['credits', sums.credits],
    ['onAccount', -onAccount],
  ];
  return {
    title: sentence(language, 'ageing'),
    columns: columnsOf(report, [
      ['age', 'start', 50],
      ['amount', 'end', 30],
      ['share', 'end', 20],
    ]),
    rows: [
      ...aged.map(({ id, minor }) => [
        text(inLanguage(ROW_WORDS[id], language)),
        amount(report, minor),
        share(minor, sums.claims),
      ]),
      ...below.map(([word, minor]) => [
        text(sentence(language, word)),
        amount(report, minor),
        EMPTY,
      ]),
    ],
    strong: [aged.length],
    chart: { kind: 'bars', sizes: sizes(aged.map(({ minor }) => minor)) },
  };
}

/** Who has most overdue and what it took; costs and spread where a month has enough to say. */
export function debtorTable(report: ReportData): ReportTable | null {
  const { language, kind, steering, flow } = report;
  const { debtors } = kind === 'weekly' ? flow : steering;
  if (debtors.length === 0) return null;
  const deep = kind === 'monthly';
  return {
    title: sentence(language, 'debtors'),
    columns: columnsOf(report, [
      ['number', 'start', 11],
      ['debtor', 'start', deep ? 25 : 37],
      ['owed', 'end', 18],
      ['overdue', 'end', 18],
      ['actions', 'end', 10],
      ...(deep
        ? ([
            ['cost', 'end', 14],
            ['spread', 'end', 12],
          ] as const)
        : []),
    ]),
    rows: debtors.map(({ number, name, owed, overdue, actions, cost, irregularity }) => [
      text(number),
      text(name),
      amount(report, owed),
      amount(report, overdue),
      count(actions),
      ...(deep ? [cost === null ? text('–') : amount(report, cost), spread(irregularity)] : []),
    ]),
  };
}

function spread(days: string | null): Value {
  if (days === null) return text('–');
  return { kind: 'days', value: decimal(BigInt(days.replace('.', '')), 2) };
}

/** Who did what, and what his debtors paid (practice 71). */
export function ownerTable(report: ReportData): ReportTable | null {
  const { language, flow } = report;
  if (flow.owners.length === 0) return null;
  return {
    title: sentence(language, 'owners'),
    columns: columnsOf(report, [
      ['owner', 'start', 40],
      ['actions', 'end', 18],
      ['tasks', 'end', 18],
      ['collected', 'end', 24],
    ]),
    rows: flow.owners.map(({ owner, actions, tasks, collected }) => [
      text(owner ?? sentence(language, 'nobody')),
      count(actions),
      count(tasks),
      amount(report, collected),
    ]),
  };
}

/** Money expected by ISO week; what is far away together, what nobody can date last (debtor-management 4.10). */
export function forecastTable(report: ReportData): ReportTable | null {
  const { language, outlook } = report;
  const { weeks } = outlook;
  if (weeks.length === 0) return null;
  const dated = weeks.filter(({ week }) => week !== null);
  const shown = [
    ...dated.slice(0, WEEKS_MAX),
    ...together(dated.slice(WEEKS_MAX)),
    ...weeks.filter(({ week }) => week === null),
  ];
  return {
    title: sentence(language, 'forecast', { date: dateIn(language, outlook.on) }),
    columns: columnsOf(report, [
      ['week', 'start', 50],
      ['items', 'end', 20],
      ['amount', 'end', 30],
    ]),
    rows: shown.map(({ week, minor, items }) => [
      text(week === null ? sentence(language, 'undated') : week),
      count(items),
      amount(report, minor),
    ]),
    chart: { kind: 'bars', sizes: sizes(shown.map(({ minor }) => minor)) },
  };
}

function together(weeks: ReportData['outlook']['weeks']): ReportData['outlook']['weeks'] {
  const [first] = weeks;
  if (first === undefined) return [];
  const minor = weeks.reduce((total, week) => total + week.minor, 0n);
  const items = weeks.reduce((total, week) => total + week.items, 0);
  return [{ week: `${first.week ?? ''} +`, minor, items }];
}

/** What may be lost, by age, for the accountant to decide about (debtor-management 4.7). */
export function provisionTable(report: ReportData): ReportTable | null {
  const { language, outlook } = report;
  const rows = outlook.provision;
  if (rows.length === 0) return null;
  const sum = (of: 'open' | 'proposed'): bigint => rows.reduce((total, row) => total + row[of], 0n);
  return {
    title: sentence(language, 'provision', { date: dateIn(language, outlook.on) }),
    columns: columnsOf(report, [
      ['age', 'start', 40],
      ['items', 'end', 12],
      ['owed', 'end', 24],
      ['proposed', 'end', 24],
    ]),
    rows: [
      ...rows.map(({ row, claims, open, proposed }) => [
        text(inLanguage(ROW_WORDS[row], language)),
        count(claims),
        amount(report, open),
        amount(report, proposed),
      ]),
      [
        text(sentence(language, 'total')),
        EMPTY,
        amount(report, sum('open')),
        amount(report, sum('proposed')),
      ],
    ],
    strong: [rows.length],
    notes: [sentence(language, 'provisionNote', { count: String(outlook.vatUnknown) })],
  };
}

/** The books against the ledger of the host, with the difference (practice 33). */
export function controlTable(report: ReportData): ReportTable | null {
  const { language, control } = report;
  if (control === null) return null;
  const rows: readonly (readonly [string, bigint])[] = [
    [sentence(language, 'openItems'), control.openItems],
    [sentence(language, 'onAccount'), -control.onAccount],
    [sentence(language, 'controlAt', { date: dateIn(language, control.on) }), control.control],
    [sentence(language, 'difference'), control.difference],
  ];
  return {
    title: sentence(language, 'control'),
    columns: columnsOf(report, [
      ['figure', 'start', 60],
      ['amount', 'end', 40],
    ]),
    rows: rows.map(([label, minor]) => [text(label), amount(report, minor)]),
    strong: [rows.length - 1],
  };
}
