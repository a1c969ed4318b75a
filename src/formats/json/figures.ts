import {
  FIGURES,
  type Figure,
  REFERENCE_WRITTEN_OFF_PERCENT,
} from '../../domain/figures/figures.js';
import { AGE_BUCKETS } from '../../domain/ledger/ageing.js';
import { agedPart, PARTS, type FigureItem, type PartId } from '../../domain/figures/parts.js';
import type {
  ControlCheck,
  FigureSet,
  Outlook,
  ReportData,
  ScopeFigures,
} from '../../domain/figures/report.js';
import { printDecimal } from '../../kernel/decimal.js';
import { money, printMoney } from '../../kernel/money.js';

/** Figures as machines read them: amounts, days and percentages are decimal texts, dates `YYYY-MM-DD`. */
type Json = Readonly<Record<string, unknown>>;

const amountIn = (currency: string) => (minor: bigint) => printMoney(money(minor, currency));

function figureJson({ id, unit, value, why }: Figure): Json {
  return {
    ...{ id, unit, value: value === null ? null : printDecimal(value) },
    ...(why === undefined ? {} : { why }),
    ...(id === 'written-off'
      ? { reference: { percent: String(REFERENCE_WRITTEN_OFF_PERCENT), source: 'S0' } }
      : {}),
    clause: FIGURES[id].clause,
  };
}

function scopeJson(scope: ScopeFigures, currency: string): Json {
  const amount = amountIn(currency);
  return {
    scope: scope.scope,
    figures: scope.figures.map(figureJson),
    ageing: {
      ...Object.fromEntries(AGE_BUCKETS.map(({ id }) => [id, amount(scope.sums[agedPart(id)])])),
      ...{ total: amount(scope.sums.claims), credits: amount(scope.sums.credits) },
      onAccount: amount(scope.onAccount),
    },
    promises: scope.promises,
  };
}

export function figureSetJson(set: FigureSet): Json {
  const { period, currency, otherCurrencies, scopes, groupsLeftOut } = set;
  const amount = amountIn(currency);
  return {
    ...{ period, currency, otherCurrencies, groupsLeftOut },
    scopes: scopes.map((scope) => scopeJson(scope, currency)),
    debtors: set.debtors.map(({ owed, overdue, collected, cost, ...rest }) => ({
      ...rest,
      ...{ owed: amount(owed), overdue: amount(overdue), collected: amount(collected) },
      cost: cost === null ? null : amount(cost),
    })),
    owners: set.owners.map(({ collected, ...rest }) => ({ ...rest, collected: amount(collected) })),
    steps: set.steps.map(({ step, minor }) => ({ step, amount: amount(minor) })),
  };
}

export function outlookJson({ on, currency, weeks, provision, vatUnknown }: Outlook): Json {
  const amount = amountIn(currency);
  return {
    ...{ on, currency, vatUnknown },
    forecast: weeks.map(({ week, minor, items }) => ({ week, items, amount: amount(minor) })),
    provision: provision.map(({ row, claims, open, proposed }) => ({
      ...{ row, claims, open: amount(open), proposed: amount(proposed) },
    })),
  };
}

export function controlJson(check: ControlCheck | null): Json | null {
  if (check === null) return null;
  const { on, currency, toldBy, openItems, onAccount, control, difference } = check;
  const amount = amountIn(currency);
  return {
    ...{ on, currency, toldBy, openItems: amount(openItems), onAccount: amount(onAccount) },
    ...{ control: amount(control), difference: amount(difference) },
  };
}

export function reportJson(report: ReportData): Json {
  const { kind, administration, madeOn, periods, currency } = report;
  return {
    ...{ kind, administration, madeOn, periods, currency },
    flow: figureSetJson(report.flow),
    steering: figureSetJson(report.steering),
    before: figureSetJson(report.before),
    trend: trendJson(report.trend),
    outlook: outlookJson(report.outlook),
    control: controlJson(report.control),
  };
}

export function trendJson(trend: ReportData['trend']): readonly Json[] {
  return trend.map(({ until, figures }) => ({ until, figures: figures.map(figureJson) }));
}

/** One item behind a figure, with what it adds to each sum. */
export function openedItemJson({
  item,
  adds,
  debtorName,
}: {
  readonly item: FigureItem;
  readonly debtorName: string;
  readonly adds: Readonly<Partial<Record<PartId, bigint>>>;
}): Json {
  const { id, debtorId, number, currency, issueDate, dueDate, paidOn } = item;
  const amount = amountIn(currency);
  return {
    ...{ id, debtorId, debtorName, number, issueDate, dueDate, paidOn },
    ...{ amount: amount(item.amount), open: amount(item.open) },
    adds: Object.fromEntries(
      Object.entries(adds).map(([part, value]) => [
        part,
        partText(part as PartId, value, currency),
      ]),
    ),
  };
}

/** A contribution as text: an amount, or a number of things, days, or amount times days. */
function partText(part: PartId, value: bigint, currency: string): string {
  const { unit } = PARTS[part];
  return unit === 'money' || unit === 'money-days' ? amountIn(currency)(value) : value.toString();
}
