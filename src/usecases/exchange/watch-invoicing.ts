import { reportPeriods } from '../../domain/figures/period.js';
import { INVOICE_DAYS_MAX } from '../../domain/figures/settings.js';
import { medianOf } from '../../domain/figures/spread.js';
import { invoicingTask } from '../../formats/work/invoicing-task.js';
import { addDays, daysBetween } from '../../kernel/dates.js';
import { compare, decimal } from '../../kernel/decimal.js';
import type { AdministrationId } from '../../kernel/ids.js';
import { openTask } from '../task/open-task.js';
import type { Ports } from '../ports.js';

/** Invoices looked at: the median of so many is that of a month, however many there were. */
const INVOICES_MAX = 10_000;
/** Of fewer a single one decides. */
const INVOICES_MIN = 3;
/** Days somebody has to look into it. */
const LOOK_DAYS = 7;
/** Name under which the last month that was looked at is kept. */
const CURSOR = 'invoicing-watched';

/**
 * Looks once a month how long after delivery the invoices of the last whole month were made, and gives one task when the
 * median is above what the administration allows (practice 24). Invoices without a delivery date say nothing. Answers
 * whether a task was opened; null when the month was looked at before.
 */
export function makeWatchInvoicing(
  ports: Ports,
): (administration: AdministrationId) => Promise<boolean | null> {
  return (administration) =>
    ports.store.inTransaction(administration, async (tx) => {
      const { zone, currency, language, settings } = await tx.administration.get();
      const today = ports.clock.today(zone);
      const { name: month, flow: period } = reportPeriods('monthly', today);
      const looked = await tx.cursors.get(CURSOR);
      if (looked !== null && looked >= month) return null;
      if (!(await tx.cursors.move(CURSOR, looked, month))) return null;
      const about = { period, zone, currency, scope: { kind: 'all' } } as const;
      const items = await tx.figures.items(
        { ...about, parts: ['delivery-known'] },
        null,
        INVOICES_MAX,
      );
      const days = medianOf(
        items.flatMap(({ deliveredOn, issueDate }) =>
          deliveredOn === null ? [] : [daysBetween(deliveredOn, issueDate)],
        ),
      );
      const max = settings.figures?.invoiceDaysMax ?? INVOICE_DAYS_MAX;
      if (items.length < INVOICES_MIN || days === null) return false;
      if (compare(days, decimal(BigInt(max), 0)) <= 0) return false;
      const outcome = await openTask(ports, tx, {
        ...{ key: `invoicing-late:${month}`, kind: 'invoicing-late', role: 'administration' },
        ...{ openItemIds: [], dueOn: addDays(today, LOOK_DAYS) },
        ...invoicingTask(language, { month, days, max }),
      });
      return outcome === 'opened';
    });
}
