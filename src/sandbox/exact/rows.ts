import type { PlainDate } from '../../kernel/dates.js';

/** One record as it goes over the wire; what the package leaves empty is null. */
export type Row = Readonly<Record<string, string | number | boolean | null>>;

/** The records of one entity in one division, each with the row version of its last change. */
export interface Table {
  /** Adds a record and gives it the next row version. */
  add(row: Row): Row;
  /** Changes the records that fit, each with a new row version. */
  change(fits: (row: Row) => boolean, change: (row: Row) => Partial<Row>): void;
  remove(fits: (row: Row) => boolean): void;
  rows(): readonly Row[];
  /** Every record gets a new row version: the division moved to another database. */
  renumber(): void;
}

/** `next` counts row versions for all tables of a database: 64 bits, of which JSON numbers hold only 53. */
export function createTable(
  next: () => bigint,
  changed: (row: Row, action: string) => void = () => undefined,
): Table {
  let rows: readonly Row[] = [];
  const stamped = (row: Row): Row => ({ ...row, Timestamp: String(next()) });
  return {
    add: (row) => {
      const made = stamped(row);
      rows = [...rows, made];
      changed(made, 'Create');
      return made;
    },
    change: (fits, change) => {
      rows = rows.map((row) => {
        if (!fits(row)) return row;
        const made = stamped({ ...row, ...change(row) } as Row);
        changed(made, 'Update');
        return made;
      });
    },
    remove: (fits) => {
      rows = rows.filter((row) => !fits(row));
    },
    rows: () => rows,
    renumber: () => {
      rows = rows.map(stamped);
    },
  };
}

/** A day as OData version 2 writes it: midnight, without a zone. */
export function wireDate(date: PlainDate): string {
  return `/Date(${Date.parse(`${date}T00:00:00Z`)})/`;
}

/** A GUID of its own for each number; the package draws them at random. */
export function guid(n: number): string {
  const digits = n.toString(16).padStart(12, '0');
  return `7f3c0de0-1111-4222-8333-${digits}`;
}
