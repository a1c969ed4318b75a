import type { Instalment, InstalmentPlan } from '../../domain/work/agreement.js';
import { addDays } from '../../kernel/dates.js';
import { printMoney, sumMoney } from '../../kernel/money.js';
import { ok } from '../../kernel/result.js';
import type { Tx } from '../../ports/store.js';
import { type AgreementWish, agreeable, printed, shareItems } from './agreement-checks.js';
import { askConfirmation } from './confirm-agreement.js';
import { endTask, refuse, type WorkResult } from '../task/give-task.js';
import type { Ports } from '../ports.js';
import { cancelPromise, openPromises, type Recorded } from './record-promise.js';

export interface PlanWish extends AgreementWish {
  /** By date; together exactly what is open of the invoices */
  readonly instalments: readonly Instalment[];
}

/** Instalments of one plan: three years of months. */
const INSTALMENTS_MAX = 36;
/** Days until the last instalment at most. */
const PLAN_DAYS_MAX = 3 * 366;

/** Notes a payment plan; it is confirmed to the debtor at once, and the first instalment he misses breaks it. */
export async function recordPlan(
  ports: Ports,
  tx: Tx,
  wish: PlanWish,
): Promise<WorkResult<Recorded<InstalmentPlan>>> {
  const { zone } = await tx.administration.get();
  const today = ports.clock.today(zone);
  const about = await agreeable(tx, wish, today);
  if (!about.ok) return about;
  const { items, open, paidBefore } = about.value;
  const { debtorId, promisedBy, notedBy, via, compensation, note, instalments } = wish;
  const wrong = datesFault(instalments, today);
  if (wrong !== null) return refuse(...wrong);
  if (instalments.some(({ amount }) => amount.currency !== open.currency || amount.minor <= 0n))
    return refuse('amount', `Each instalment is an amount in ${open.currency} above zero.`);
  const amount = sumMoney(
    instalments.map((i) => i.amount),
    open.currency,
  );
  if (amount.minor !== open.minor)
    return refuse(
      'does-not-add-up',
      `The instalments are ${printed(amount)} together and ${printed(open)} is open. Make them equal.`,
    );
  const plan: InstalmentPlan = {
    ...{ id: ports.ids.next('payment-plan'), debtorId, openItemIds: items.map(({ id }) => id) },
    ...{ amount, instalments, madeOn: today, promisedBy, notedBy, via, paidBefore },
    state: 'running',
    ...(compensation === undefined ? {} : { compensation }),
    ...(note === undefined ? {} : { note }),
  };
  const before = (await tx.agreements.plans({ states: ['running'], debtorIds: [debtorId] })).filter(
    (other) => shareItems(other, plan),
  );
  const same = before.find((other) => isSame(other, plan));
  if (same !== undefined) return ok({ agreed: same, outcome: 'exists' });
  const [first] = before;
  if (first !== undefined && wish.replaces !== true)
    return refuse(
      'already-planned',
      `Plan ${first.id} runs for these invoices. Replace it, or wait.`,
    );
  for (const other of before) await cancelPlan(ports, tx, other, notedBy);
  // What was promised before about these invoices is now paid by the plan.
  for (const promise of await openPromises(tx, plan))
    await cancelPromise(ports, tx, promise, notedBy);
  await tx.agreements.addPlan(plan);
  await tell(ports, tx, plan);
  return ok({ agreed: plan, outcome: 'added' });
}

function datesFault(
  instalments: readonly Instalment[],
  today: Instalment['on'],
): [kind: string, message: string] | null {
  if (instalments.length < 2 || instalments.length > INSTALMENTS_MAX)
    return [
      'instalments',
      `A plan has 2 to ${INSTALMENTS_MAX} instalments; one date is a promise.`,
    ];
  const dates = instalments.map(({ on }) => on);
  const disorder = dates.find((on, i) => i > 0 && on <= (dates[i - 1] ?? on));
  if (disorder !== undefined)
    return [
      'order',
      `Instalments follow each other in time; ${disorder} does not come after the one before.`,
    ];
  if ((dates[0] ?? today) < today) return ['past-date', `${dates[0] ?? ''} is over.`];
  return (dates.at(-1) ?? today) > addDays(today, PLAN_DAYS_MAX)
    ? ['too-far', 'A plan ends within three years.']
    : null;
}

function isSame(a: InstalmentPlan, b: InstalmentPlan): boolean {
  return (
    a.instalments.length === b.instalments.length &&
    a.instalments.every(
      ({ on, amount }, i) =>
        on === b.instalments[i]?.on && amount.minor === b.instalments[i].amount.minor,
    )
  );
}

export async function cancelPlan(
  ports: Ports,
  tx: Tx,
  plan: InstalmentPlan,
  by: string,
): Promise<void> {
  const { id, debtorId, openItemIds } = plan;
  await tx.agreements.savePlan({ ...plan, state: 'cancelled' });
  await endTask(ports, tx, `confirm-plan:${id}`, { by, outcome: 'overtaken' });
  await tx.timeline.add({
    ...{ debtorId, openItemIds, at: ports.clock.now(), by },
    kind: 'payment-plan',
    detail: { plan: id, state: 'cancelled' },
  });
}

async function tell(ports: Ports, tx: Tx, plan: InstalmentPlan): Promise<void> {
  const { id, debtorId, openItemIds, amount, instalments, promisedBy, notedBy, via } = plan;
  await tx.timeline.add({
    ...{ debtorId, openItemIds, at: ports.clock.now(), by: notedBy },
    kind: 'payment-plan',
    detail: {
      ...{ plan: id, amount: printMoney(amount), currency: amount.currency, promisedBy, via },
      instalments: instalments.map((i) => ({ on: i.on, amount: printMoney(i.amount) })),
      ...(plan.compensation === undefined ? {} : { compensation: plan.compensation }),
    },
  });
  await askConfirmation(ports, tx, plan);
}
