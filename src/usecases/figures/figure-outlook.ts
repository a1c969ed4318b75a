import { startForecast } from '../../domain/figures/forecast.js';
import { yearBefore } from '../../domain/figures/parts.js';
import type { ControlCheck, Outlook } from '../../domain/figures/report.js';
import { PROVISION_PERCENT, startProvision } from '../../domain/figures/provision.js';
import { groupBy } from '../../kernel/group.js';
import { addDays, type PlainDate } from '../../kernel/dates.js';
import { decimal, divide } from '../../kernel/decimal.js';
import type { DebtorId, OpenItemId } from '../../kernel/ids.js';
import type { DebtorSums, OpenClaim } from '../../ports/figures.js';
import type { Tx } from '../../ports/store.js';
import { allPromises } from '../ledger/load-agreements.js';

/** Claims read at once: a page of them is small, all of them may be a million. */
const PAGE = 5_000;

/** Receipts that are expected, and what may be lost, of all claims that are open now (debtor-management 4.7, 4.10). */
export async function loadOutlook(tx: Tx, today: PlainDate, currency: string): Promise<Outlook> {
  const { zone, settings } = await tx.administration.get();
  const { percents, overrides = [], insured = [] } = settings.figures?.provision ?? {};
  const year = { from: addDays(yearBefore(today), 1), until: today };
  const late = lateness(
    (await tx.figures.sums(year, zone, LATE_PARTS)).filter((row) => row.currency === currency),
  );
  const promised = await promisedDates(tx);
  const insolvent = await insolventDebtors(tx);
  const insuredPercents = new Map(insured.map(({ debtorId, percent }) => [debtorId, percent]));
  const forecast = startForecast(today);
  const provision = startProvision(today, overrides, { ...PROVISION_PERCENT, ...percents });
  let vatUnknown = 0;
  for await (const claim of openClaims(tx)) {
    if (claim.currency !== currency) continue;
    const { id, debtorId, dueDate, open, disputed, debitOn, vat } = claim;
    const promisedOn = promised.get(id);
    const insuredPercent = insuredPercents.get(debtorId);
    forecast.add({
      ...{ id, debtorId, dueDate, open, disputed },
      ...(promisedOn === undefined ? {} : { promisedOn }),
      ...(debitOn === null ? {} : { debitOn }),
      ...late(debtorId),
    });
    provision.add({
      ...{ id, debtorId, dueDate, open, insolvent: insolvent.has(debtorId) },
      ...(vat === null ? {} : { vat }),
      ...(insuredPercent === undefined ? {} : { insuredPercent }),
    });
    if (vat === null) vatUnknown += 1;
  }
  return { on: today, currency, weeks: forecast.weeks(), provision: provision.rows(), vatUnknown };
}

/** Those the host calls insolvent, and those whose proceedings we know of beside it (debtor-management 4.7). */
export async function insolventDebtors(tx: Tx): Promise<ReadonlySet<DebtorId>> {
  const told = (await tx.debtors.all()).filter((debtor) => debtor.insolvent);
  const known = (await tx.profiles.all()).filter(({ insolvency }) => insolvency !== undefined);
  return new Set([...told.map(({ id }) => id), ...known.map(({ debtorId }) => debtorId)]);
}

/** Open claims, a page at a time. */
export async function* openClaims(tx: Tx): AsyncGenerator<OpenClaim> {
  let after: OpenItemId | null = null;
  for (;;) {
    const page: readonly OpenClaim[] = await tx.figures.openClaims(after, PAGE);
    yield* page;
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) return;
    after = last.id;
  }
}

/** The earliest day somebody promised, or confirmed, to pay an item by; broken and kept promises say nothing any more. */
async function promisedDates(tx: Tx): Promise<ReadonlyMap<OpenItemId, PlainDate>> {
  const dates = new Map<OpenItemId, PlainDate>();
  for (const { state, payBy, openItemIds } of await allPromises(tx))
    for (const item of state === 'open' ? openItemIds : []) {
      const known = dates.get(item);
      if (known === undefined || payBy < known) dates.set(item, payBy);
    }
  // Who finances the buyer pays on the day of the programme (practice 83).
  for (const { openItemId, facts } of await tx.instruments.list(
    { kind: 'reverse-factoring', liveOnly: true },
    PAGE,
  ))
    if (facts.expectedOn !== undefined) dates.set(openItemId, facts.expectedOn);
  return dates;
}

/** What says how late somebody pays. */
const LATE_PARTS = ['paid-amount', 'amount-days-late'] as const;
type LatePart = (typeof LATE_PARTS)[number];
type LateSums = DebtorSums<LatePart>;

/** How many days late a debtor pays, and his group, weighted by amount over the last year, in whole days. */
function lateness(rows: readonly LateSums[]) {
  const weighted = (own: readonly LateSums[]): number | undefined => {
    const sum = (part: LatePart) => own.reduce((total, { sums }) => total + sums[part], 0n);
    const [late, paid] = [sum('amount-days-late'), sum('paid-amount')];
    return paid <= 0n ? undefined : Number(divide(decimal(late, 0), decimal(paid, 0), 0).unscaled);
  };
  const byDebtor = new Map(rows.map((row) => [row.debtorId, row]));
  const byGroup = new Map(
    [...groupBy(rows, ({ group }) => group)].map(([group, own]) => [group, weighted(own)]),
  );
  return (debtorId: DebtorId) => {
    const row = byDebtor.get(debtorId);
    const debtorDaysLate = row === undefined ? undefined : weighted([row]);
    const groupDaysLate = row?.group == null ? undefined : byGroup.get(row.group);
    return {
      ...(debtorDaysLate === undefined ? {} : { debtorDaysLate }),
      ...(groupDaysLate === undefined ? {} : { groupDaysLate }),
    };
  };
}

/**
 * Open items less what stands on account, against the balance the host's control account had that day (practice 33); null
 * when nobody told us one.
 */
export async function checkControl(
  tx: Tx,
  on: PlainDate,
  currency: string,
): Promise<ControlCheck | null> {
  const told = (await tx.figures.controlBalances(on)).find(
    (balance) => balance.currency === currency,
  );
  if (told === undefined) return null;
  const { zone } = await tx.administration.get();
  const day = { from: told.on, until: told.on };
  const sum = (all: readonly bigint[]): bigint => all.reduce((a, b) => a + b, 0n);
  const { receivables: openItems } = await tx.figures.totals(day, zone, currency, ['receivables']);
  const onAccount = sum(
    (await tx.figures.onAccount(told.on))
      .filter((o) => o.currency === currency)
      .map(({ minor }) => minor),
  );
  const { minor: control, toldBy } = told;
  return {
    on: told.on,
    currency,
    openItems,
    onAccount,
    control,
    difference: openItems - onAccount - control,
    toldBy,
  };
}
