import type { PartPayment } from '../../domain/law/interest.js';
import type { Claim, ClaimLine } from '../../domain/law/claim.js';
import { groupBy } from '../../kernel/group.js';
import type { AdministrationId, OpenItemId } from '../../kernel/ids.js';
import type { ClaimChange, ClaimRepository, StoredClaim } from '../../ports/law.js';
import { encodeJson } from './json.js';
import { amount, date, id, idOrNull, json, jsonOrNull, listOf, maybe, text } from './rows.js';
import type { Row, Sql, Value } from './sql.js';

export function claimRepository(sql: Sql, administration: AdministrationId): ClaimRepository {
  const query = (statement: string, ...values: readonly Value[]): Promise<readonly Row[]> =>
    sql.query(statement, [administration, ...values]);
  return {
    async add(claim) {
      const added = await query(
        `insert into claim (administration_id, id, debtor_id, open_item_ids, kind, amount_minor, open_minor,
           currency, clause, periods, on_date, action_id, line)
         values ($1, $2, $3, $4, $5, $6, $6, $7, $8, $9, $10, $11, $12)
         on conflict (administration_id, action_id, line) do nothing returning 1`,
        ...[claim.id, claim.debtorId, encodeJson(claim.openItemIds), claim.kind],
        ...[claim.amount.minor, claim.amount.currency, claim.clause],
        ...[claim.periods === undefined ? null : encodeJson(claim.periods)],
        ...[claim.on, claim.actionId, claim.line],
      );
      return added.length === 1;
    },
    async byId(claimId) {
      const [row] = await query(
        'select * from claim where administration_id = $1 and id = $2',
        claimId,
      );
      return row === undefined ? null : claimOf(row);
    },
    async list({ debtorId, debtorIds, openOnly }) {
      const rows = await query(
        `select * from claim where administration_id = $1 and ($2::text is null or debtor_id = $2)
           and (not $3::boolean or open_minor > 0)
           and ($4::text[] is null or debtor_id = any($4::text[])) order by position`,
        ...[debtorId ?? null, openOnly ?? false],
        debtorIds === undefined ? null : listOf(debtorIds),
      );
      return rows.map(claimOf);
    },
    async change(claimId, change) {
      const changed = await query(
        `with less as (
           update claim set open_minor = open_minor - $3
           where administration_id = $1 and id = $2 and currency = $4 and open_minor >= $3 returning id)
         insert into claim_change (administration_id, claim_id, kind, amount_minor, on_date, by_whom, note, entry_id)
         select $1, id, $5, $3, $6, $7, $8, $9 from less returning 1`,
        ...[claimId, change.amount.minor, change.amount.currency, change.kind],
        ...[change.on, change.by, change.note, change.entryId ?? null],
      );
      return changed.length === 1;
    },
    async changesOf(claimId) {
      const rows = await query(
        `select h.*, c.currency from claim_change h
           join claim c on c.administration_id = h.administration_id and c.id = h.claim_id
         where h.administration_id = $1 and h.claim_id = $2 order by h.position`,
        claimId,
      );
      return rows.map(changeOf);
    },
    async partPayments(of) {
      const rows = await query(
        `select a.open_item_id, a.on_date, a.amount_minor, a.currency from allocation a
           join open_item i on i.administration_id = a.administration_id and i.id = a.open_item_id
         where a.administration_id = $1 and a.reversed_on is null and a.amount_minor > 0
           and i.kind = 'invoice' and a.on_date > i.due_date and i.debtor_id = any($2::text[])
           and i.amount_minor > (
             select coalesce(sum(paid.amount_minor), 0) from allocation paid
             where paid.administration_id = $1 and paid.open_item_id = i.id and paid.reversed_on is null)
         order by a.on_date, a.id`,
        listOf(of),
      );
      return partsByItem(rows);
    },
    async credited(of) {
      const rows = await query(
        `select i.id as open_item_id, a.on_date, - a.amount_minor as amount_minor, a.currency from open_item i
           join open_item c on c.administration_id = $1 and c.debtor_id = i.debtor_id and c.kind = 'credit-note'
           join document d on d.administration_id = $1 and d.id = c.document_id
           join allocation a on a.administration_id = $1 and a.open_item_id = c.id and a.reversed_on is null
         where i.administration_id = $1 and i.id = any($2::text[]) and exists (
           select 1 from json_array_elements(
             case when readable(d.invoice) then d.invoice -> 'precedingInvoices' end) named
           where named ->> 'number' = i.number)
         order by a.on_date, a.id`,
        listOf(of),
      );
      return partsByItem(rows);
    },
  };
}

function partsByItem(rows: readonly Row[]): ReadonlyMap<OpenItemId, readonly PartPayment[]> {
  const byItem = groupBy(rows, (row) => text(row, 'open_item_id'));
  return new Map(
    [...byItem].map(([item, own]) => [
      item as OpenItemId,
      own.map((row): PartPayment => ({
        on: date(row, 'on_date'),
        amount: amount(row, 'amount_minor'),
      })),
    ]),
  );
}

function claimOf(row: Row): StoredClaim {
  return {
    id: id<'claim'>(row, 'id'),
    debtorId: id<'debtor'>(row, 'debtor_id'),
    openItemIds: json(row, 'open_item_ids') as OpenItemId[],
    kind: text(row, 'kind') as Claim['kind'],
    amount: amount(row, 'amount_minor'),
    open: amount(row, 'open_minor'),
    clause: text(row, 'clause'),
    ...maybe('periods', jsonOrNull(row, 'periods') as NonNullable<ClaimLine['periods']> | null),
    on: date(row, 'on_date'),
    actionId: id<'action'>(row, 'action_id'),
  };
}

function changeOf(row: Row): ClaimChange {
  return {
    kind: text(row, 'kind') as ClaimChange['kind'],
    amount: amount(row, 'amount_minor'),
    on: date(row, 'on_date'),
    by: text(row, 'by_whom'),
    note: text(row, 'note'),
    ...maybe('entryId', idOrNull<'entry'>(row, 'entry_id')),
  };
}
