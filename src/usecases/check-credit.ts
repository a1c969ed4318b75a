import { groupBy } from '../kernel/group.js';
import type { AdministrationId, DebtorId } from '../kernel/ids.js';
import { printMoney, type Money } from '../kernel/money.js';
import type { AlertLevel, CreditDecision } from '../domain/credit/credit.js';
import { alertsFor, decideCredit } from '../domain/credit/decision.js';
import { disputedOf, exposureOf } from '../domain/credit/exposure.js';
import { convertMoney, type EuroRates, NO_RATES } from '../domain/ledger/exchange-rate.js';
import { balancesOf } from '../domain/ledger/on-account.js';
import type { Debtor } from '../domain/party/debtor.js';
import type { Tx } from '../ports/store.js';
import type { Ports } from './ports.js';
import { loadRates } from './load-rates.js';
import { tellHost } from './outbox-messages.js';

export interface CreditQuestion {
  readonly administration: AdministrationId;
  readonly debtorId: DebtorId;
  /** Amount of the order sales wants to accept, on top of what is known */
  readonly order?: Money;
}

/** The sales gate: may this debtor have more on credit? Answers null for a debtor that does not exist. */
export function makeCheckCredit(
  ports: Ports,
): (question: CreditQuestion) => Promise<CreditDecision | null> {
  return ({ administration, debtorId, order }) =>
    ports.store.inTransaction(administration, async (tx) => {
      const debtor = await tx.debtors.byId(debtorId);
      return debtor === null ? null : decide(ports, tx, debtor, order);
    });
}

async function decide(
  ports: Ports,
  tx: Tx,
  debtor: Debtor,
  order?: Money,
): Promise<CreditDecision> {
  const administration = await tx.administration.get();
  const currency = debtor.creditLimit?.currency ?? administration.currency;
  const items = await tx.ledger.items({ openOnly: true, debtorId: debtor.id });
  const opens = items.map((item) => item.open);
  const disputes = groupBy(
    (await tx.ledger.disputes(items.map(({ id }) => id))).filter((d) => d.closedOn === undefined),
    (dispute): string => dispute.openItemId,
  );
  const disputed = items.map(({ id, open }) => disputedOf(open, disputes.get(id) ?? []));
  const orders = [debtor.orders, order].filter((amount) => amount !== undefined);
  const onAccount = balancesOf(await tx.onAccount.live({ debtorId: debtor.id }));
  const foreign = [...opens, ...orders, ...onAccount].some((one) => one.currency !== currency);
  const rates = foreign ? await ratesNow(ports, tx, administration.zone) : NO_RATES;
  const own = (amounts: readonly Money[]) =>
    amounts.filter((amount) => convertMoney(amount, currency, rates) !== null);
  const facts = {
    ...{ opens: own(opens), disputed: own(disputed), orders: own(orders) },
    onAccount: own(onAccount),
  };
  const exposure = exposureOf(facts, currency, rates);
  // Only amounts that can be converted go in, so no rate can be missing.
  if (!exposure.ok) throw new Error(`No rate for ${exposure.error.currency}`);
  const decision = decideCredit(
    exposure.value,
    debtor.creditLimit === undefined ? {} : { limit: debtor.creditLimit },
  );
  const complete = own(opens).length === opens.length && own(orders).length === orders.length;
  return complete ? decision : withoutRate(decision);
}

/** Another currency counts at the last reference rate, when one of the last days is there. */
async function ratesNow(ports: Ports, tx: Tx, zone: string): Promise<EuroRates> {
  const today = ports.clock.today(zone);
  return (await loadRates(tx, [today]))(today);
}

/** What stands in a currency without a rate is missing from the exposure: never a clean yes, and said. */
function withoutRate(decision: CreditDecision): CreditDecision {
  const answer = decision.answer === 'GRANTED' ? 'WARN' : decision.answer;
  return { ...decision, answer, reasons: [...decision.reasons, 'other-currency-left-out'] };
}

/**
 * Looks again at the debtors a change touched: raises one alert per crossing of 80 % and 100 %, clears and re-arms
 * what fell below. Runs in the transaction of the change, so an alert is never lost and never doubled.
 */
export async function reviewCredit(
  ports: Ports,
  tx: Tx,
  debtorIds: readonly DebtorId[],
): Promise<void> {
  if (debtorIds.length === 0) return;
  const alerts = groupBy(await tx.credit.live(debtorIds), (alert): string => alert.debtorId);
  for (const debtor of await tx.debtors.byIds(debtorIds)) {
    const debtorId = debtor.id;
    const live = (alerts.get(debtorId) ?? []).map((alert) => alert.level);
    // Without a limit there is nothing to pass, and only an older alert to take back.
    if (debtor.creditLimit === undefined && live.length === 0) continue;
    const decision = await decide(ports, tx, debtor);
    const { raise, clear } = alertsFor(live, decision);
    for (const level of clear) await tx.credit.clear(debtorId, level, ports.clock.now());
    for (const level of raise) await raiseAlert(ports, tx, debtor, level, decision);
    if (raise.length + clear.length > 0) await reportStatus(ports, tx, debtor, decision);
  }
}

async function raiseAlert(
  ports: Ports,
  tx: Tx,
  debtor: Debtor,
  level: AlertLevel,
  decision: CreditDecision,
): Promise<void> {
  const now = ports.clock.now();
  const id = ports.ids.next('alert');
  if ((await tx.credit.raise({ id, debtorId: debtor.id, level, raisedAt: now })) === 'exists')
    return;
  const text = alertText(debtor, decision);
  await tellHost(
    tx,
    ports.ids,
    { key: `alert:${id}`, kind: 'alert', debtorHostId: debtor.hostId, level, text },
    debtor.hostId,
    now,
  );
}

async function reportStatus(
  ports: Ports,
  tx: Tx,
  debtor: Debtor,
  decision: CreditDecision,
): Promise<void> {
  const status = ({ GRANTED: 'granted', WARN: 'warn', HOLD: 'hold' } as const)[decision.answer];
  const key = `credit-status:${ports.ids.next('alert')}`;
  await tellHost(
    tx,
    ports.ids,
    { key, kind: 'credit-status', debtorHostId: debtor.hostId, status },
    debtor.hostId,
    ports.clock.now(),
  );
}

function alertText(debtor: Debtor, decision: CreditDecision): string {
  const { exposure, limit, usedPercent } = decision;
  const used = usedPercent === undefined ? '' : ` (${usedPercent} %)`;
  const disputed =
    exposure.disputed.minor === 0n ? '' : ` (disputed ${printMoney(exposure.disputed)})`;
  const of = limit === undefined ? '' : ` of limit ${printMoney(limit)}`;
  return `${debtor.number}: exposure ${printMoney(exposure.total)}${of} ${exposure.total.currency}${used}. Open invoices ${printMoney(exposure.openInvoices)}${disputed}, orders ${printMoney(exposure.orders)}, credits ${printMoney(exposure.unallocatedCredits)}.`;
}
