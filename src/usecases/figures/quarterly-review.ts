import { disputeDays } from '../../domain/work/dispute.js';
import { isReviewTime, quarterOf } from '../../domain/work/periods.js';
import { workSettings } from '../../domain/work/settings.js';
import { moneyIn } from '../../formats/letter/locale.js';
import { addDays, type PlainDate } from '../../kernel/dates.js';
import { sumMoney } from '../../kernel/money.js';
import type { LargeCustomer } from '../../ports/desk.js';
import type { Tx } from '../../ports/store.js';
import { giveTask } from '../task/give-task.js';
import type { Ports } from '../ports.js';

/** Days of the figures in a review: a year. */
const YEAR_DAYS = 365;
const DISPUTES_MAX = 1_000;

/**
 * On the first working day of a quarter, or the first day after it that we run: one task per large customer with the
 * figures of a year (practice 22). Answers how many were new; who was reviewed this quarter is not asked about again.
 */
export async function reviewCustomers(ports: Ports, tx: Tx, on: PlainDate): Promise<number> {
  const { country, currency, settings } = await tx.administration.get();
  if (!isReviewTime(on, ports.calendar(country))) return 0;
  const quarter = quarterOf(on);
  const done = await tx.cursors.get('quarterly-review');
  if (done === quarter.name) return 0;
  await tx.cursors.set('quarterly-review', quarter.name);
  const { reviewedDebtors } = workSettings(settings.work);
  const since = addDays(on, -YEAR_DAYS);
  let opened = 0;
  for (const customer of await tx.desk.largest(currency, since, reviewedDebtors)) {
    const { debtorId } = customer;
    const given = await giveTask(ports, tx, 'review', {
      ...{ key: `review:${debtorId}:${quarter.name}`, role: 'manager', debtorId, openItemIds: [] },
      dueOn: addDays(on, REVIEW_DAYS),
      lines: await figures(tx, customer, on, since),
    });
    if (given === 'opened') opened += 1;
  }
  return opened;
}

/** Time for a review, days: within the first month of the quarter. */
const REVIEW_DAYS = 14;

async function figures(
  tx: Tx,
  { debtorId, invoiced, invoices }: LargeCustomer,
  on: PlainDate,
  since: PlainDate,
): Promise<Parameters<typeof giveTask>[3]['lines']> {
  const { language } = await tx.administration.get();
  const items = (await tx.ledger.items({ openOnly: true, debtorId })).filter(
    (item) => item.open.currency === invoiced.currency,
  );
  const open = sumMoney(
    items.map((item) => item.open),
    invoiced.currency,
  );
  const overdue = sumMoney(
    items.filter((item) => item.dueDate < on).map((item) => item.open),
    invoiced.currency,
  );
  const promises = (await tx.agreements.promises({ debtorIds: [debtorId] })).filter(
    (p) => p.madeOn >= since,
  );
  const kept = promises.filter(({ state }) => state === 'kept').length;
  const judged = promises.filter(({ judgedOn }) => judgedOn !== undefined).length;
  const disputes = (await tx.disputes.list({ debtorId }, DISPUTES_MAX)).filter(
    (d) => d.openedOn >= since,
  );
  const days = disputes.reduce((total, dispute) => total + disputeDays(dispute, on), 0);
  return [
    ['invoiced', `${moneyIn(language, invoiced)} (${invoices})`],
    ['open', moneyIn(language, open)],
    ['overdue', moneyIn(language, overdue)],
    ['promises', judged === 0 ? undefined : `${kept}/${judged}`],
    ['disputes', disputes.length === 0 ? undefined : `${disputes.length} (${days} d)`],
  ];
}
