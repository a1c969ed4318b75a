import type { AdministrationId } from '../../kernel/ids.js';
import type { Collection } from '../../domain/collection/collection.js';
import type { RefundOrder } from '../../domain/collection/refund.js';
import type { FileRepository } from '../../ports/collections.js';
import { amount, bytesOrNull, instant, instantOrNull, integer, maybe, text } from './rows.js';
import type { Row, Sql, Value } from './sql.js';

type Head = Collection | RefundOrder;

/** How one kind of payment file is kept: its table, what of its head is its own, and its lines. */
export interface FileTable<H extends Head, Line> {
  readonly table: 'collection' | 'refund_order';
  /** Columns of the head that only this kind has, and their values */
  readonly own: (head: H) => Readonly<Record<string, Value>>;
  readonly headOf: (row: Row, common: CommonHead) => H;
  readonly lines: (id: string) => Promise<readonly Line[]>;
  readonly lineTable: 'collection_line' | 'refund';
  readonly rowOf: (line: Line) => Readonly<Record<string, Value>>;
  /** What else follows from cancelling */
  readonly cancelLines: (id: string) => Promise<unknown>;
}

type CommonHead = Pick<
  Head,
  'key' | 'account' | 'total' | 'lineCount' | 'madeAt' | 'handedOutAt' | 'cancelledAt'
>;

/** What collections and refund orders have in common, over their own tables. */
export function fileRepository<H extends Head, Line>(
  sql: Sql,
  administration: AdministrationId,
  kind: FileTable<H, Line>,
): FileRepository<H['id'], H, Line> {
  const { table } = kind;
  const query = (text: string, ...values: readonly Value[]): Promise<readonly Row[]> =>
    sql.query(text, [administration, ...values]);
  const headOf = (row: Row): H => kind.headOf(row, commonOf(row));
  const one = (rest: string, value: string): Promise<readonly Row[]> =>
    query(`select * from ${table} where administration_id = $1 and ${rest}`, value);

  return {
    async lock() {
      // Both kinds share it: money taken in and money paid back are decided one after the other.
      await query('select pg_advisory_xact_lock(hashtextextended($1, 10))');
    },
    async add(head, lines, { request, bytes }) {
      const row: Readonly<Record<string, Value>> = {
        id: head.id,
        key: head.key,
        request,
        account: head.account,
        total_minor: head.total.minor,
        currency: head.total.currency,
        line_count: head.lineCount,
        bytes,
        made_at: head.madeAt,
        ...kind.own(head),
      };
      await insert(sql, administration, table, row);
      await insertAll(sql, administration, kind.lineTable, lines.map(kind.rowOf));
    },
    async byKey(key) {
      const [row] = await one('key = $2 and cancelled_at is null', key);
      return row === undefined ? null : { head: headOf(row), request: text(row, 'request') };
    },
    async byId(headId) {
      const [row] = await one('id = $2', headId);
      return row === undefined ? null : headOf(row);
    },
    async list(limit) {
      const rows = await query(
        `select * from ${table} where administration_id = $1 order by position desc limit $2`,
        limit,
      );
      return rows.map(headOf);
    },
    lines: (headId) => kind.lines(headId),
    async bytes(headId) {
      const [row] = await one('id = $2', headId);
      return row === undefined ? null : bytesOrNull(row, 'bytes');
    },
    async handOut(headId, at) {
      await query(
        `update ${table} set handed_out_at = $3
         where administration_id = $1 and id = $2 and handed_out_at is null`,
        headId,
        at,
      );
    },
    async cancel(headId, at) {
      await query(
        `update ${table} set cancelled_at = $3
         where administration_id = $1 and id = $2 and cancelled_at is null`,
        headId,
        at,
      );
      await kind.cancelLines(headId);
    },
  };
}

/** Inserts one row; names of tables and columns are our own, never from outside. */
function insert(
  sql: Sql,
  administration: AdministrationId,
  table: string,
  row: Readonly<Record<string, Value>>,
): Promise<readonly Row[]> {
  const columns = Object.keys(row);
  const places = columns.map((_, at) => `$${at + 2}`);
  return sql.query(
    `insert into ${table} (administration_id, ${columns.join(', ')}) values ($1, ${places.join(', ')})`,
    [administration, ...Object.values(row)],
  );
}

/** Lines per INSERT: fast, and no single text grows beyond some hundred kB. */
const LINES_PER_INSERT = 1_000;

/** Inserts rows of the same columns, in their order; amounts travel as text, because JSON numbers are not exact. */
async function insertAll(
  sql: Sql,
  administration: AdministrationId,
  table: string,
  rows: readonly Readonly<Record<string, Value>>[],
): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).join(', ');
  for (let from = 0; from < rows.length; from += LINES_PER_INSERT) {
    const part = rows.slice(from, from + LINES_PER_INSERT);
    await sql.query(
      `insert into ${table} (administration_id, ${columns})
       select $1, ${columns} from json_populate_recordset(null::${table}, $2::json)`,
      [
        administration,
        JSON.stringify(part, (_, value: Value) =>
          typeof value === 'bigint' ? value.toString() : value,
        ),
      ],
    );
  }
}

function commonOf(row: Row): CommonHead {
  return {
    key: text(row, 'key'),
    account: text(row, 'account'),
    total: amount(row, 'total_minor'),
    lineCount: integer(row, 'line_count'),
    madeAt: instant(row, 'made_at'),
    ...maybe('handedOutAt', instantOrNull(row, 'handed_out_at')),
    ...maybe('cancelledAt', instantOrNull(row, 'cancelled_at')),
  };
}
