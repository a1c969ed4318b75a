import { groupBy } from '../../kernel/group.js';
import { money } from '../../kernel/money.js';
import type { DeskReader } from '../../ports/desk.js';
import type { Plain, Session } from './memory.js';
import { ITEMS } from './money-rows.js';
import { ordered } from './order.js';

export function deskReader(session: Session): Plain<DeskReader> {
  const items = session.rows(ITEMS);
  return {
    largest(currency, since, limit) {
      const asked = items
        .all()
        .filter(({ amount, issueDate }) => amount.currency === currency && issueDate >= since);
      const customers = [...groupBy(asked, ({ debtorId }) => debtorId)].map(([debtorId, his]) => ({
        debtorId,
        invoiced: money(
          his.reduce((sum, { amount }) => sum + amount.minor, 0n),
          currency,
        ),
        invoices: his.filter(({ kind }) => kind === 'invoice').length,
      }));
      return ordered(
        customers.filter(({ invoiced }) => invoiced.minor > 0n),
        ({ invoiced }) => -invoiced.minor,
        ({ debtorId }) => debtorId,
      ).slice(0, limit);
    },
    dueBetween(from, until, limit) {
      const due = items
        .having('open', 'open')
        .filter(
          ({ kind, dueDate, open }) =>
            kind === 'invoice' && dueDate >= from && dueDate <= until && open.minor > 0n,
        );
      const inOrder = ordered(
        due,
        ({ dueDate }) => dueDate,
        ({ number }) => number,
        ({ id }) => id,
      );
      return inOrder.slice(0, limit).map(({ id }) => id);
    },
  };
}
