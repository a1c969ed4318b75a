import type { AdministrationId } from '../../kernel/ids.js';
import type { Collection, CollectionLine, LineState } from '../../domain/collection/collection.js';
import type { CollectionRepository } from '../../ports/collections.js';
import { fileRepository } from './payment-files.js';
import {
  amount,
  date,
  dateOrNull,
  id,
  idOrNull,
  integer,
  listOf,
  maybe,
  text,
  textOrNull,
} from './rows.js';
import type { Row, Sql, Value } from './sql.js';

/**
 * Days before the newest collection date in which the bank may still speak of a line: a debtor can have an unauthorised
 * collection refunded for 13 months; the rest is for the bank's own delays.
 */
const RECENT_DAYS = 450;

export function collectionRepository(
  sql: Sql,
  administration: AdministrationId,
): CollectionRepository {
  const query = (text: string, ...values: readonly Value[]): Promise<readonly Row[]> =>
    sql.query(text, [administration, ...values]);
  const lines = async (
    rest: string,
    ...values: readonly Value[]
  ): Promise<readonly CollectionLine[]> => {
    const rows = await query(
      `select * from collection_line where administration_id = $1 and ${rest}`,
      ...values,
    );
    return rows.map(lineOf);
  };

  return {
    ...fileRepository<Collection, CollectionLine>(sql, administration, {
      table: 'collection',
      own: ({ collectOn, announcedOn }) => ({ collect_on: collectOn, announced_on: announcedOn }),
      headOf: (row, common) => ({
        id: id<'collection'>(row, 'id'),
        collectOn: date(row, 'collect_on'),
        announcedOn: date(row, 'announced_on'),
        ...common,
      }),
      lines: (collectionId) => lines('collection_id = $2 order by position', collectionId),
      lineTable: 'collection_line',
      rowOf,
      cancelLines: (collectionId) =>
        query(
          `update collection_line set state = 'cancelled'
           where administration_id = $1 and collection_id = $2 and state = 'pending'`,
          collectionId,
        ),
    }),
    line: async (endToEndId) => (await lines('end_to_end_id = $2', endToEndId))[0] ?? null,
    linesOfItem: (item) =>
      lines(`open_item_id = $2 and state <> 'cancelled' order by position desc`, item),
    async collected(items) {
      const rows = await query(
        `select distinct open_item_id from collection_line
         where administration_id = $1 and state <> 'cancelled' and open_item_id = any($2::text[])`,
        listOf(items),
      );
      return new Set(rows.map((row) => id<'open-item'>(row, 'open_item_id')));
    },
    async pendingItems() {
      const rows = await query(
        `select open_item_id from collection_line where administration_id = $1 and state = 'pending'`,
      );
      return new Set(rows.map((row) => text(row, 'open_item_id')));
    },
    recentLines: () =>
      lines(
        `state <> 'cancelled' and collection_id in (
           select id from collection where administration_id = $1 and collect_on >= (
             select max(collect_on) from collection where administration_id = $1) - $2::integer)
         order by position`,
        RECENT_DAYS,
      ),
    async markPaid(lineId, { on, entryId }) {
      await query(
        `update collection_line set state = 'paid', paid_on = $3, paid_entry_id = $4
         where administration_id = $1 and id = $2`,
        ...[lineId, on, entryId],
      );
    },
    async markReturned(lineId, { on, reason, entryId }) {
      await query(
        `update collection_line set state = 'returned', returned_on = $3, return_reason = $4,
           returned_entry_id = $5 where administration_id = $1 and id = $2`,
        ...[lineId, on, reason, entryId ?? null],
      );
    },
    async forget(entry, item) {
      const at = 'administration_id = $1 and open_item_id = $3';
      await query(
        `update collection_line set state = 'paid', returned_on = null, return_reason = null,
           returned_entry_id = null
         where ${at} and returned_entry_id = $2 and paid_entry_id is not null`,
        ...[entry, item],
      );
      // Another collection of the item may be under way by now: then this line stays as it is.
      await query(
        `update collection_line l set state = 'pending', paid_on = null, paid_entry_id = null
         where ${at} and paid_entry_id = $2 and state = 'paid' and not exists (
           select from collection_line o where o.administration_id = $1 and o.open_item_id = $3
             and o.state = 'pending')`,
        ...[entry, item],
      );
    },
  };
}

function rowOf(line: CollectionLine): Readonly<Record<string, Value>> {
  return {
    id: line.id,
    collection_id: line.collectionId,
    end_to_end_id: line.endToEndId,
    part_id: line.partId,
    open_item_id: line.openItemId,
    debtor_id: line.debtorId,
    mandate_id: line.mandateId,
    scheme: line.scheme,
    sequence: line.sequence,
    amount_minor: line.amount.minor,
    currency: line.amount.currency,
    amendments_told: line.amendmentsTold,
    state: line.state,
  };
}

function lineOf(row: Row): CollectionLine {
  const paidOn = dateOrNull(row, 'paid_on');
  const returnedOn = dateOrNull(row, 'returned_on');
  return {
    id: id<'collection-line'>(row, 'id'),
    collectionId: id<'collection'>(row, 'collection_id'),
    endToEndId: text(row, 'end_to_end_id'),
    partId: text(row, 'part_id'),
    openItemId: id<'open-item'>(row, 'open_item_id'),
    debtorId: id<'debtor'>(row, 'debtor_id'),
    mandateId: text(row, 'mandate_id'),
    scheme: text(row, 'scheme') as CollectionLine['scheme'],
    sequence: text(row, 'sequence') as CollectionLine['sequence'],
    amount: amount(row, 'amount_minor'),
    state: text(row, 'state') as LineState,
    amendmentsTold: integer(row, 'amendments_told'),
    ...(paidOn === null
      ? {}
      : { paid: { on: paidOn, entryId: id<'entry'>(row, 'paid_entry_id') } }),
    ...(returnedOn === null
      ? {}
      : {
          returned: {
            on: returnedOn,
            reason: textOrNull(row, 'return_reason') ?? '',
            ...maybe('entryId', idOrNull<'entry'>(row, 'returned_entry_id')),
          },
        }),
  };
}
