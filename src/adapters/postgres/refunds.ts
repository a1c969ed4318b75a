import type { AdministrationId } from '../../kernel/ids.js';
import type { Refund, RefundOrder } from '../../domain/collection/refund.js';
import type { RefundRepository } from '../../ports/collections.js';
import { fileRepository } from './payment-files.js';
import { amount, date, id, idOrNull, maybe, text } from './rows.js';
import type { Row, Sql, Value } from './sql.js';

export function refundRepository(sql: Sql, administration: AdministrationId): RefundRepository {
  const query = (text: string, ...values: readonly Value[]): Promise<readonly Row[]> =>
    sql.query(text, [administration, ...values]);
  return {
    ...fileRepository<RefundOrder, Refund>(sql, administration, {
      table: 'refund_order',
      own: ({ executeOn }) => ({ execute_on: executeOn }),
      headOf: (row, common) => ({
        id: id<'refund-order'>(row, 'id'),
        executeOn: date(row, 'execute_on'),
        ...common,
      }),
      async lines(orderId) {
        const rows = await query(
          'select * from refund where administration_id = $1 and order_id = $2 order by position',
          orderId,
        );
        return rows.map(refundOf);
      },
      lineTable: 'refund',
      rowOf,
      // Whether a refund counts is said by its order.
      cancelLines: () => Promise.resolve(),
    }),
    async live() {
      const rows = await query(
        `select r.* from refund r join refund_order o
           on o.administration_id = r.administration_id and o.id = r.order_id
         where r.administration_id = $1 and o.cancelled_at is null order by r.position`,
      );
      return rows.map(refundOf);
    },
  };
}

function rowOf(refund: Refund): Readonly<Record<string, Value>> {
  return {
    id: refund.id,
    order_id: refund.orderId,
    end_to_end_id: refund.endToEndId,
    entry_id: refund.entryId ?? null,
    open_item_id: refund.openItemId ?? null,
    amount_minor: refund.amount.minor,
    currency: refund.amount.currency,
    name: refund.name,
    iban: refund.iban,
    account_from: refund.accountFrom,
  };
}

function refundOf(row: Row): Refund {
  return {
    id: id<'refund'>(row, 'id'),
    orderId: id<'refund-order'>(row, 'order_id'),
    endToEndId: text(row, 'end_to_end_id'),
    ...maybe('entryId', idOrNull<'entry'>(row, 'entry_id')),
    ...maybe('openItemId', idOrNull<'open-item'>(row, 'open_item_id')),
    amount: amount(row, 'amount_minor'),
    name: text(row, 'name'),
    iban: text(row, 'iban'),
    accountFrom: text(row, 'account_from') as Refund['accountFrom'],
  };
}
