import { figuresOf } from '../../domain/figures/figures.js';
import { AGED_PARTS, type Sums } from '../../domain/figures/parts.js';
import { daysOf, type Period } from '../../domain/figures/period.js';
import type { MaturedPromise } from '../../domain/figures/promises.js';
import type { DebtorRow, OwnerRow, StepRow } from '../../domain/figures/report.js';
import { costOf, type FigureSettings } from '../../domain/figures/settings.js';
import type { Debtor } from '../../domain/party/debtor.js';
import { printDecimal } from '../../kernel/decimal.js';
import type { DebtorId } from '../../kernel/ids.js';
import type { ActionDone, DebtorSums } from '../../ports/figures.js';
import type { Tx } from '../../ports/store.js';

/** Debtors listed by name: who matters, not who exists. */
const DEBTORS_MAX = 15;

/** What happened in the period, read once for all scopes. */
export interface Facts {
  readonly period: Period;
  readonly currency: string;
  readonly rows: readonly DebtorSums[];
  readonly promises: readonly MaturedPromise[];
  readonly disputes: readonly { readonly debtorId: DebtorId; readonly days: number }[];
  readonly actions: readonly ActionDone[];
  readonly onAccount: readonly { readonly debtorId: DebtorId; readonly minor: bigint }[];
  readonly costs: FigureSettings['costs'];
  readonly group: ReadonlyMap<DebtorId, string | null>;
}

const overdueOf = (sums: Sums): bigint =>
  AGED_PARTS.slice(1).reduce((total, part) => total + sums[part], 0n);

/** Debtors with most overdue, then those who took most work. */
export async function debtorRows(tx: Tx, facts: Facts): Promise<readonly DebtorRow[]> {
  const { rows, actions, costs, currency, period } = facts;
  const counts = new Map<DebtorId, ActionDone[]>();
  for (const action of actions)
    counts.set(action.debtorId, [...(counts.get(action.debtorId) ?? []), action]);
  const rank = (row: DebtorSums): bigint => overdueOf(row.sums);
  const shown = rows
    .filter((row) => rank(row) > 0n || counts.has(row.debtorId))
    .sort(
      (a, b) =>
        compare(rank(b), rank(a)) ||
        (counts.get(b.debtorId)?.length ?? 0) - (counts.get(a.debtorId)?.length ?? 0),
    )
    .slice(0, DEBTORS_MAX);
  const debtors = new Map(
    (await tx.debtors.byIds(shown.map(({ debtorId }) => debtorId))).map((d): [DebtorId, Debtor] => [
      d.id,
      d,
    ]),
  );
  return shown.map(({ debtorId, sums }) => {
    const own = counts.get(debtorId) ?? [];
    const figures = figuresOf({
      ...{ currency, sums, days: daysOf(period), months: [], disputeDays: [] },
      ...{ promises: { kept: 0, partly: 0, broken: 0 }, actionCost: null },
    });
    const irregularity = figures.find(({ id }) => id === 'irregularity')?.value ?? null;
    return {
      debtorId,
      number: debtors.get(debtorId)?.number ?? debtorId,
      name: debtors.get(debtorId)?.name ?? debtorId,
      ...{
        owed: sums.claims,
        overdue: overdueOf(sums),
        actions: own.length,
        collected: sums.collected,
      },
      cost: costOf(own, costs, currency),
      irregularity: irregularity === null ? null : printDecimal(irregularity),
    };
  });
}

const compare = (a: bigint, b: bigint): number => (a < b ? -1 : a > b ? 1 : 0);

/** Who did what, and what came in from the debtors each follows up (practice 81). */
export async function ownerRows(
  tx: Tx,
  { rows, actions, period }: Facts,
): Promise<readonly OwnerRow[]> {
  const owners = new Map((await tx.profiles.all()).map(({ debtorId, owner }) => [debtorId, owner]));
  const found = new Map<string | null, OwnerRow>();
  const note = (owner: string | null, more: Partial<Omit<OwnerRow, 'owner'>>): void => {
    const known = found.get(owner) ?? { owner, actions: 0, tasks: 0, collected: 0n };
    const { actions: acted = 0, tasks = 0, collected = 0n } = more;
    found.set(owner, {
      owner,
      actions: known.actions + acted,
      tasks: known.tasks + tasks,
      collected: known.collected + collected,
    });
  };
  for (const { debtorId, sums } of rows)
    if (sums.collected !== 0n) note(owners.get(debtorId) ?? null, { collected: sums.collected });
  for (const { debtorId } of actions) note(owners.get(debtorId) ?? null, { actions: 1 });
  for (const { by, count } of await tx.figures.tasksClosed(period)) note(by, { tasks: count });
  return [...found.values()].sort((a, b) => ((a.owner ?? '~') < (b.owner ?? '~') ? -1 : 1));
}

/** Money by the last step before it came; most first, and what came without any before all. */
export async function stepRows(
  tx: Tx,
  period: Period,
  currency: string,
): Promise<readonly StepRow[]> {
  const totals = new Map<string | null, bigint>();
  for (const { step, minor, currency: of } of await tx.figures.moneyAfterSteps(period))
    if (of === currency) totals.set(step, (totals.get(step) ?? 0n) + minor);
  return [...totals]
    .map(([step, minor]) => ({ step, minor }))
    .sort((a, b) => Number(b.step === null) - Number(a.step === null) || compare(b.minor, a.minor));
}
