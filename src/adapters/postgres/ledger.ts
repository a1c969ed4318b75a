import type { AdministrationId } from '../../kernel/ids.js';
import { allocate } from './allocate.js';
import type { Promised } from '../../domain/dunning/ledger.js';
import { sameItem } from '../../domain/ledger/open-item.js';
import type { LedgerRepository } from '../../ports/store.js';
import { filtered } from './filters.js';
import { allocationOf, disputeOf, ITEM_COLUMNS, itemOf } from './ledger-rows.js';
import { encodeJson } from './json.js';
import { arrayOf, id, json, listOrAll, text } from './rows.js';
import type { Row, Sql, Value } from './sql.js';

/** An item with what is left of it: derived at each reading, never stored. */
const ITEMS = `select ${ITEM_COLUMNS.map((column) => `i.${column}`).join(', ')}, rest.open_minor from open_item i cross join lateral (
    select i.amount_minor - coalesce(sum(a.amount_minor), 0)::bigint as open_minor from allocation a
    where a.administration_id = $1 and a.open_item_id = i.id and a.reversed_on is null) as rest
  where i.administration_id = $1`;

export function ledgerRepository(sql: Sql, administration: AdministrationId): LedgerRepository {
  const query = (text: string, ...values: readonly Value[]): Promise<readonly Row[]> =>
    sql.query(text, [administration, ...values]);
  const oneItem = async (rest: string, value: string) => {
    const [row] = await query(`${ITEMS} and ${rest}`, value);
    return row === undefined ? null : itemOf(row);
  };
  return {
    async addItem(item) {
      const added = await query(
        `insert into open_item (administration_id, id, debtor_id, document_id, host_id, kind, number, issue_date,
           due_date, amount_minor, currency, reference, order_reference, description, discount_minor,
           discount_until)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
         on conflict (administration_id, host_id) do nothing returning 1`,
        item.id,
        item.debtorId,
        item.documentId ?? null,
        item.hostId,
        item.kind,
        item.number,
        item.issueDate,
        item.dueDate,
        item.amount.minor,
        item.amount.currency,
        item.reference ?? null,
        item.orderReference ?? null,
        item.description ?? null,
        item.discount?.amount.minor ?? null,
        item.discount?.until ?? null,
      );
      if (added.length === 1) return 'added';
      const existing = await oneItem('host_id = $2', item.hostId);
      return existing !== null && sameItem(existing, item) ? 'exists' : 'exists-different';
    },
    async correctItem(item) {
      const corrected = await query(
        `update open_item i set debtor_id = $3, kind = $4, number = $5, issue_date = $6, due_date = $7,
           amount_minor = $8, currency = $9, reference = $10, order_reference = $11, description = $12,
           discount_minor = $13, discount_until = $14
         where administration_id = $1 and host_id = $2 and not exists (
           select from allocation a
           where a.administration_id = $1 and a.open_item_id = i.id and a.reversed_on is null)
         returning 1`,
        item.hostId,
        item.debtorId,
        item.kind,
        item.number,
        item.issueDate,
        item.dueDate,
        item.amount.minor,
        item.amount.currency,
        item.reference ?? null,
        item.orderReference ?? null,
        item.description ?? null,
        item.discount?.amount.minor ?? null,
        item.discount?.until ?? null,
      );
      return corrected.length === 1 ? 'corrected' : 'allocated';
    },
    item: (itemId) => oneItem('id = $2', itemId),
    itemByHostId: (hostId) => oneItem('host_id = $2', hostId),
    async items({ openOnly, debtorId, debtorIds, ids }) {
      const rows = await sql.query(
        ...filtered(
          [administration],
          {
            'i.debtor_id = ?': debtorId,
            'i.debtor_id = any(?::text[])': listOrAll(debtorIds),
            'i.id = any(?::text[])': ids && arrayOf(ids),
            'rest.open_minor <> 0': openOnly,
          },
          (and) => `${ITEMS}${and} order by i.due_date, i.number, i.id`,
        ),
      );
      return rows.map(itemOf);
    },
    allocate: (allocations) => allocate(sql, administration, allocations),
    async reverse(allocationId, on) {
      await query(
        `with undone as (
           update allocation set reversed_on = $3
           where administration_id = $1 and id = $2 and reversed_on is null returning open_item_id)
         update open_item set round = round + 1
         where administration_id = $1 and id in (select open_item_id from undone)`,
        allocationId,
        on,
      );
    },
    async setUnsure(itemId, isUnsure) {
      await query(
        'update open_item set host_unsure = $3 where administration_id = $1 and id = $2 and host_unsure <> $3',
        ...[itemId, isUnsure],
      );
    },
    async unsure() {
      const rows = await query(
        'select id, host_id from open_item where administration_id = $1 and host_unsure order by id',
      );
      return rows.map((row) => ({ id: id<'open-item'>(row, 'id'), hostId: text(row, 'host_id') }));
    },
    async allocations({ entryId, openItemId, openItemIds }) {
      const rows = await sql.query(
        ...filtered(
          [administration],
          {
            'entry_id = ?': entryId,
            'open_item_id = ?': openItemId,
            'open_item_id = any(?::text[])': listOrAll(openItemIds),
          },
          (and) => `select * from allocation where administration_id = $1${and} order by position`,
        ),
      );
      return rows.map(allocationOf);
    },
    async allAllocations() {
      const rows = await query(
        'select * from allocation where administration_id = $1 order by position',
      );
      return rows.map(allocationOf);
    },
    async openDispute(dispute) {
      await query(
        `insert into dispute (administration_id, id, open_item_id, opened_on, closed_on, amount_minor, currency,
           reason, rest_goes_on)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (administration_id, id) do nothing`,
        dispute.id,
        dispute.openItemId,
        dispute.openedOn,
        dispute.closedOn ?? null,
        dispute.amount?.minor ?? null,
        dispute.amount?.currency ?? null,
        dispute.reason,
        dispute.restGoesOn ?? null,
      );
    },
    async closeDisputes(openItemId, on) {
      const closed = await query(
        `update dispute set closed_on = $3
         where administration_id = $1 and open_item_id = $2 and closed_on is null returning 1`,
        openItemId,
        on,
      );
      return closed.length;
    },
    async disputes(of) {
      const rows = await sql.query(
        ...filtered(
          [administration],
          { 'open_item_id = any(?::text[])': listOrAll(of) },
          (and) => `select * from dispute where administration_id = $1${and} order by position`,
        ),
      );
      return rows.map(disputeOf);
    },
    async addPromise(promise) {
      await query(
        'insert into promise (administration_id, debtor_id, doc) values ($1, $2, $3)',
        promise.debtorId,
        encodeJson(promise),
      );
    },
    async promises(debtors) {
      const rows = await sql.query(
        ...filtered(
          [administration],
          { 'debtor_id = any(?::text[])': listOrAll(debtors) },
          (and) =>
            `select doc from promise where administration_id = $1 and id is null${and} order by position`,
        ),
      );
      return rows.map((row) => json(row, 'doc') as Promised);
    },
  };
}
