import type { RecordKind } from '../../domain/privacy/retention.js';

/**
 * What every table holds about a debtor: how his rows are found, shown, and cleared. `t` is the table, `$1` the
 * administration. Words of SQL are ours throughout; nothing a person typed becomes part of a statement.
 */
export interface Holding {
  readonly kind: RecordKind;
  readonly part: string;
  /** What is shown of a row; never bytes */
  readonly shown: string;
  /** Columns of ours among them that are JSON */
  readonly json?: readonly string[];
  /** Which rows are about debtor `$2`; absent: by its own column */
  readonly of?: string;
  /** Whose a row is, asked when an open claim may keep it; absent: its own column */
  readonly debtor?: string;
  readonly order: string;
  /** How it loses what it says; absent: it stays as it is */
  readonly clear?: {
    /** The moment its period runs from; absent: it does not go by age */
    readonly at?: string;
    /** Which rows still say something, and may lose it */
    readonly left: string;
    /** What is set; null: the row goes */
    readonly set: string | null;
    readonly key: string;
  };
}

/** The open items of debtor `$2`. */
export const HIS_ITEMS =
  'select i.id from open_item i where i.administration_id = $1 and i.debtor_id = $2';

export const OF_ITEM = { of: `t.open_item_id in (${HIS_ITEMS})` };

/** The bank entries that paid them, or stand on account of him. */
export const HIS_ENTRIES = `select a.entry_id from allocation a where a.administration_id = $1 and a.open_item_id in (${HIS_ITEMS})
    union select o.entry_id from on_account o where o.administration_id = $1 and o.debtor_id = $2`;
