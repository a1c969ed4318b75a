import { addDays } from '../../kernel/dates.js';
import { groupBy } from '../../kernel/group.js';
import type { AdministrationId, DebtorId } from '../../kernel/ids.js';
import type { Money } from '../../kernel/money.js';
import type { AlertLevel, CreditAnswer, CreditDecision } from '../../domain/credit/credit.js';
import { alertsFor } from '../../domain/credit/decision.js';
import type { Debtor, Language } from '../../domain/party/debtor.js';
import { creditWords } from '../../formats/credit/words.js';
import { moneyIn } from '../../formats/letter/locale.js';
import type { Tx } from '../../ports/store.js';
import {
  type CreditContext,
  isGuarded,
  judgeCredit,
  loadCreditContext,
  type OrderAsked,
} from './credit-facts.js';
import { openTask } from '../task/open-task.js';
import type { Ports } from '../ports.js';
import { tellHost } from '../outbox/outbox-messages.js';

export interface CreditQuestion {
  readonly administration: AdministrationId;
  readonly debtorId: DebtorId;
  /** Amount of the order sales wants to accept, on top of what is known */
  readonly order?: Money;
  /** Its number, by which a person may have released it */
  readonly orderNumber?: string;
}

/** The sales gate: may this debtor have more on credit? Answers null for a debtor that does not exist. */
export function makeCheckCredit(
  ports: Ports,
): (question: CreditQuestion) => Promise<CreditDecision | null> {
  return ({ administration, debtorId, ...asked }) =>
    ports.store.inTransaction(administration, async (tx) => {
      const debtor = await tx.debtors.byId(debtorId);
      if (debtor === null) return null;
      const context = await loadCreditContext(ports, tx, [debtorId]);
      return judgeCredit(tx, context, debtor, orderOf(asked));
    });
}

export function orderOf({
  order,
  orderNumber,
}: Pick<CreditQuestion, 'order' | 'orderNumber'>): OrderAsked | undefined {
  if (order === undefined) return undefined;
  return { amount: order, ...(orderNumber === undefined ? {} : { number: orderNumber }) };
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
  const context = await loadCreditContext(ports, tx, debtorIds);
  for (const debtor of await tx.debtors.byIds(debtorIds)) {
    const live = (alerts.get(debtor.id) ?? []).map((alert) => alert.level);
    // Without a limit there is nothing to pass, and only an older alert to take back.
    if (!isGuarded(context, debtor) && live.length === 0) continue;
    const decision = await judgeCredit(tx, context, debtor);
    const { raise, clear } = alertsFor(live, decision);
    for (const level of clear) await tx.credit.clear(debtor.id, level, ports.clock.now());
    for (const level of raise) await raiseAlert(ports, tx, context, { debtor, level, decision });
    if (raise.length + clear.length > 0) await reportStatus(ports, tx, debtor, decision);
  }
}

interface Crossing {
  readonly debtor: Debtor;
  readonly level: AlertLevel;
  readonly decision: CreditDecision;
}

async function raiseAlert(
  ports: Ports,
  tx: Tx,
  context: CreditContext,
  { debtor, level, decision }: Crossing,
): Promise<void> {
  const now = ports.clock.now();
  const id = ports.ids.next('alert');
  if ((await tx.credit.raise({ id, debtorId: debtor.id, level, raisedAt: now })) === 'exists')
    return;
  const { language } = context.administration;
  const text = alertText(language, debtor, decision);
  await tellHost(
    tx,
    ports.ids,
    { key: `alert:${id}`, kind: 'alert', debtorHostId: debtor.hostId, level, text },
    debtor.hostId,
    now,
  );
  if (level !== 'hold' || decision.answer !== 'REVIEW') return;
  await openTask(ports, tx, {
    ...{ key: `credit-review:${id}`, kind: 'credit-review', role: 'manager' },
    ...{ debtorId: debtor.id, openItemIds: [], dueOn: addDays(context.today, 1) },
    ...creditWords(language).review(debtor.name),
  });
}

/** What a host makes of an answer: where a person has to decide, it is warned; only we stop nobody. */
const STATUS: Readonly<Record<CreditAnswer, 'granted' | 'warn' | 'hold'>> = {
  GRANTED: 'granted',
  WARN: 'warn',
  HOLD: 'hold',
  REVIEW: 'warn',
};

async function reportStatus(
  ports: Ports,
  tx: Tx,
  debtor: Debtor,
  { answer }: CreditDecision,
): Promise<void> {
  const key = `credit-status:${ports.ids.next('alert')}`;
  await tellHost(
    tx,
    ports.ids,
    { key, kind: 'credit-status', debtorHostId: debtor.hostId, status: STATUS[answer] },
    debtor.hostId,
    ports.clock.now(),
  );
}

function alertText(language: Language, debtor: Debtor, decision: CreditDecision): string {
  const { exposure, limit, usedPercent, reasons } = decision;
  const words = creditWords(language);
  const told = (amount: Money): string => moneyIn(language, amount);
  const figures = words.exposure({
    ...{ debtor: debtor.number, exposure: told(exposure.total) },
    limit: limit === undefined ? '' : told(limit),
    percent: usedPercent === undefined ? '' : String(usedPercent),
    open: told(exposure.openInvoices),
    disputed: exposure.disputed.minor === 0n ? '' : told(exposure.disputed),
    ...{ delivered: told(exposure.delivered), orders: told(exposure.orders) },
    credits: told(exposure.unallocatedCredits),
  });
  const why = reasons.map((reason) => words.reasons[reason]).join('; ');
  return `${figures}${why === '' ? '' : ` ${why[0]?.toUpperCase() ?? ''}${why.slice(1)}.`}`;
}
