import { TARGET_DAYS } from '../../domain/collection/target-days.js';
import { figuresOf } from '../../domain/figures/figures.js';
import { addSums, PART_IDS } from '../../domain/figures/parts.js';
import { daysOf, monthStart, type Period } from '../../domain/figures/period.js';
import {
  countPromises,
  type MaturedPromise,
  maturedPromises,
} from '../../domain/figures/promises.js';
import type { FigureSet, ScopeFigures, ScopeName } from '../../domain/figures/report.js';
import { costOf } from '../../domain/figures/settings.js';
import type { MonthSales } from '../../domain/figures/dso.js';
import { addDays, type PlainDate } from '../../kernel/dates.js';
import type { DebtorId } from '../../kernel/ids.js';
import { money } from '../../kernel/money.js';
import type { DebtorSums, Scope } from '../../ports/figures.js';
import type { Tx } from '../../ports/store.js';
import { allPromises } from '../ledger/load-agreements.js';
import { debtorRows, type Facts, ownerRows, stepRows } from './figure-rows.js';

/** Calendar months a DSO is counted back over; receivables older than two years say nothing about sales. */
const MONTHS_BACK = 24;
/** Groups shown apart; more is a list of debtors, not of groups. */
const GROUPS_MAX = 20;
/** What a set of figures is asked about. */
export interface FigureQuestion {
  readonly period: Period;
  /** That of the administration without it */
  readonly currency?: string;
  /** One scope alone; without it everybody, everybody but the largest debtor, and each group */
  readonly scope?: Scope;
}

/**
 * All figures of a period in one transaction. What comes out of the database is one row per debtor and currency, however
 * many items there are (debtor-management 4).
 */
export async function loadFigures(tx: Tx, question: FigureQuestion): Promise<FigureSet> {
  const administration = await tx.administration.get();
  const { period } = question;
  const currency = question.currency ?? administration.currency;
  const sums = await tx.figures.sums(period, administration.zone, PART_IDS);
  const rows = sums.filter((row) => row.currency === currency);
  const inCurrency = <T extends { readonly currency: string }>(all: readonly T[]): readonly T[] =>
    all.filter((one) => one.currency === currency);
  const facts: Facts = {
    ...{ period, currency, rows },
    promises: await loadPromises(tx, period, currency),
    disputes: inCurrency(await tx.figures.disputeDays(period)),
    actions: await tx.figures.actions(period),
    onAccount: inCurrency(await tx.figures.onAccount(period.until)),
    costs: administration.settings.figures?.costs,
    group: new Map(sums.map(({ debtorId, group }) => [debtorId, group])),
  };
  const { scopes, leftOut } = await scopesFor(tx, facts, question.scope);
  return {
    ...{ period, currency },
    otherCurrencies: [...new Set(sums.map((row) => row.currency))]
      .filter((c) => c !== currency)
      .sort(),
    scopes: await inOrder(scopes, (scope) => scopeFigures(tx, facts, scope)),
    groupsLeftOut: leftOut,
    debtors: await debtorRows(tx, facts),
    owners: await ownerRows(tx, facts),
    steps: await stepRows(tx, period, currency),
  };
}

/** What became of the promises whose time ended in the period, by the money that came. */
export async function loadPromises(
  tx: Tx,
  period: Period,
  currency: string,
): Promise<readonly MaturedPromise[]> {
  const promises = (await allPromises(tx)).filter((p) => p.amount.currency === currency);
  const items = [...new Set(promises.flatMap(({ openItemIds }) => openItemIds))];
  const receipts = await tx.figures.receipts(items, period.until);
  return maturedPromises(promises, receipts, period, TARGET_DAYS);
}

async function inOrder<T, R>(
  values: readonly T[],
  of: (value: T) => Promise<R>,
): Promise<readonly R[]> {
  const results: R[] = [];
  for (const value of values) results.push(await of(value));
  return results;
}

async function scopesFor(
  tx: Tx,
  { rows }: Facts,
  asked: Scope | undefined,
): Promise<{ readonly scopes: readonly ScopeName[]; readonly leftOut: number }> {
  if (asked !== undefined) return { scopes: [await namedScope(tx, asked)], leftOut: 0 };
  const groups = [...new Set(rows.flatMap(({ group }) => (group === null ? [] : [group])))].sort();
  const largest = largestOf(rows);
  const without: readonly Scope[] =
    largest === null || rows.length < 2 ? [] : [{ kind: 'without', debtorId: largest.debtorId }];
  const shown = groups.slice(0, GROUPS_MAX).map((group): Scope => ({ kind: 'group', group }));
  const all: readonly Scope[] = [{ kind: 'all' }, ...without, ...shown];
  return {
    scopes: await inOrder(all, (scope) => namedScope(tx, scope)),
    leftOut: groups.length - shown.length,
  };
}

/** Whom we sold most to in a year: who bends the averages (practice 78). */
function largestOf(rows: readonly DebtorSums[]): DebtorSums | null {
  const size = ({ sums }: DebtorSums): bigint => sums['sales-year'];
  return rows.reduce<DebtorSums | null>(
    (best, row) => (size(row) > 0n && (best === null || size(row) > size(best)) ? row : best),
    null,
  );
}

async function namedScope(tx: Tx, scope: Scope): Promise<ScopeName> {
  if (scope.kind === 'all' || scope.kind === 'group') return scope;
  const debtor = await tx.debtors.byId(scope.debtorId);
  return { ...scope, name: debtor?.name ?? scope.debtorId };
}

async function scopeFigures(tx: Tx, facts: Facts, scope: ScopeName): Promise<ScopeFigures> {
  const { period, currency } = facts;
  const isIn = ({ debtorId }: { readonly debtorId: DebtorId }): boolean =>
    covers(scope, debtorId, facts.group.get(debtorId) ?? null);
  const sums = addSums(facts.rows.filter(isIn).map((row) => row.sums));
  const promises = countPromises(facts.promises.filter(isIn));
  const figures = figuresOf({
    ...{ currency, sums, promises, days: daysOf(period) },
    months: await loadMonths(tx, period.until, scope, currency),
    disputeDays: facts.disputes.filter(isIn).map(({ days }) => days),
    actionCost: costOf(facts.actions.filter(isIn), facts.costs, currency),
  });
  const onAccount = facts.onAccount.filter(isIn).reduce((total, { minor }) => total + minor, 0n);
  return { scope, figures, sums, promises, onAccount };
}

/** Whether a debtor of a group is in a scope. */
export function covers(scope: Scope, debtorId: DebtorId, group: string | null): boolean {
  switch (scope.kind) {
    case 'all':
      return true;
    case 'group':
      return scope.group === group;
    case 'debtor':
      return scope.debtorId === debtorId;
    case 'without':
      return scope.debtorId !== debtorId;
  }
}

/** Sales by calendar month, newest first; the newest month counts its days up to `until`. */
async function loadMonths(
  tx: Tx,
  until: PlainDate,
  scope: Scope,
  currency: string,
): Promise<readonly MonthSales[]> {
  const starts = Array.from({ length: MONTHS_BACK }, (_, back) => monthStart(until, -back));
  const from = starts.at(-1) ?? until;
  const sales = await tx.figures.salesByMonth({ from, until }, scope, currency);
  return starts.map((start, back) => {
    const last = back === 0 ? until : addDays(monthStart(start, 1), -1);
    const days = daysOf({ from: start, until: last });
    return { days, sales: money(sales.get(start.slice(0, 7)) ?? 0n, currency) };
  });
}
