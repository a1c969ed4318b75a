import type { AdministrationId, OpenItemId } from '../../kernel/ids.js';
import type {
  TimelineDetail,
  TimelineEntry,
  TimelineKind,
  TimelineRepository,
} from '../../ports/timeline.js';
import { encodeJson } from './json.js';
import { id, instant, json, text } from './rows.js';
import type { Row, Sql, Value } from './sql.js';

/** Entries with the items they are about, as a JSON list. */
const ENTRIES = `select t.*, (
    select coalesce(json_agg(i.open_item_id order by i.open_item_id), '[]'::json) from timeline_item i
    where i.administration_id = t.administration_id and i.debtor_id = t.debtor_id and i.position = t.position
  ) as open_item_ids
  from timeline t`;

export function timelineRepository(sql: Sql, administration: AdministrationId): TimelineRepository {
  const newest = async (where: string, ...values: readonly Value[]) => {
    const rows = await sql.query(
      `select * from (${ENTRIES} where t.administration_id = $1 and ${where}
         order by t.position desc limit $3) newest order by position`,
      [administration, ...values],
    );
    return rows.map(entryOf);
  };
  return {
    async add({ debtorId, openItemIds, at, by, kind, detail }) {
      await sql.query(
        `with entry as (
           insert into timeline (administration_id, debtor_id, at, by_whom, kind, detail)
           values ($1, $2, $3, $4, $5, $6) returning position)
         insert into timeline_item (administration_id, open_item_id, debtor_id, position)
         select distinct $1, item, $2, entry.position from entry, json_array_elements_text($7::json) item`,
        [administration, debtorId, at, by, kind, encodeJson(detail), encodeJson(openItemIds)],
      );
    },
    ofDebtor: (debtorId, limit) => newest('t.debtor_id = $2', debtorId, limit),
    ofItem: (openItemId, limit) =>
      newest(
        `(t.debtor_id, t.position) in (select debtor_id, position from timeline_item
           where administration_id = $1 and open_item_id = $2)`,
        openItemId,
        limit,
      ),
  };
}

function entryOf(row: Row): TimelineEntry {
  return {
    debtorId: id<'debtor'>(row, 'debtor_id'),
    openItemIds: json(row, 'open_item_ids') as OpenItemId[],
    at: instant(row, 'at'),
    by: text(row, 'by_whom'),
    kind: text(row, 'kind') as TimelineKind,
    detail: json(row, 'detail') as TimelineDetail,
  };
}
