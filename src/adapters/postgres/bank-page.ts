import type { AdministrationId } from '../../kernel/ids.js';
import type { EntryPage, StoredEntry } from '../../ports/store.js';
import { ENTRIES, entryOf } from './bank-rows.js';
import { bigint, date, listOf } from './rows.js';
import type { Sql, Value } from './sql.js';

/** Both ways through the list; entries without a booking date stand at its end. `$4` is a day, `$5` an order of arrival. */
const WAYS = {
  forward: {
    order: 'booking_date, position',
    afterDated: '((booking_date, position) > ($4::date, $5::bigint) or booking_date is null)',
    afterUndated: 'booking_date is null and position > $4::bigint',
  },
  back: {
    order: 'booking_date desc, position desc',
    afterDated: '(booking_date, position) < ($4::date, $5::bigint)',
    afterUndated: '(booking_date is not null or position < $4::bigint)',
  },
} as const;

/** See BankRepository.page. Each label is walked through by its index, so that a page costs what it shows. */
export async function readEntryPage(
  sql: Sql,
  administration: AdministrationId,
  { labels, newestFirst, limit, after }: EntryPage,
): Promise<readonly StoredEntry[] | null> {
  const way = newestFirst ? WAYS.back : WAYS.forward;
  let beyond = 'true';
  const place: Value[] = [];
  if (after !== undefined) {
    const [row] = await sql.query(
      'select booking_date, position from bank_entry where administration_id = $1 and id = $2',
      [administration, after],
    );
    if (row === undefined) return null;
    const isDated = row['booking_date'] !== null;
    beyond = isDated ? way.afterDated : way.afterUndated;
    if (isDated) place.push(date(row, 'booking_date'));
    place.push(bigint(row, 'position'));
  }
  const rows = await sql.query(
    `${ENTRIES} and e.id = any(array(
       select found.id from unnest($2::text[]) as l(name), lateral (
         select id, booking_date, position from bank_entry
         where administration_id = $1 and label = l.name and ${beyond} order by ${way.order} limit $3
       ) as found order by ${way.order} limit $3))
     order by ${way.order}`,
    [administration, listOf(labels), limit, ...place],
  );
  return rows.map(entryOf);
}
