import type { DatabaseLoad } from '../../ports/counts.js';

/** A row as both drivers give it: see parsers.ts for what each column type becomes. */
export type Row = Readonly<Record<string, unknown>>;

/** What a statement may be given. Dates and moments are text, JSON is text made by json.ts. */
export type Value = string | number | bigint | boolean | Uint8Array | null;

/** One open transaction. Statements run one after the other in the order they were asked. */
export interface Sql {
  query(text: string, values?: readonly Value[]): Promise<readonly Row[]>;
  /**
   * A statement whose answer nobody needs: asked in its turn, and not waited for. When it fails, or `check` throws on its
   * rows, so does all that follows in the transaction, and nothing is saved.
   */
  send(
    text: string,
    values: readonly Value[],
    check?: (rows: readonly Row[]) => void,
  ): Promise<void>;
  /** Several statements at once, without values; migrations only. */
  script(text: string): Promise<void>;
}

/** PostgreSQL would compile long statements for seconds, to run them for a moment: not in this transaction. */
export async function uncompiled(sql: Sql): Promise<void> {
  await sql.query(`select set_config('jit', 'off', true)`);
}

/**
 * Whose eyes a transaction has. `administration`: one tenant's rows. `platform`: what is known before a tenant
 * is. `owner`: the login itself, for migrations; row-level security still hides tenants from it.
 */
export type Session =
  | { readonly as: 'administration'; readonly administration: string }
  | { readonly as: 'platform' }
  | { readonly as: 'owner' };

/** PostgreSQL, wherever it runs. */
export interface Database {
  transaction<T>(session: Session, work: (sql: Sql) => Promise<T>): Promise<T>;
  load(): DatabaseLoad;
  close(): Promise<void>;
}

/** What a driver must offer; everything the two share is in transaction.ts. */
export interface Driver {
  /** Runs `work` on one connection that nobody else uses meanwhile; `broken` says it must not be used again. */
  withConnection<T>(work: (connection: Connection) => Promise<T>): Promise<T>;
  load(): DatabaseLoad;
  close(): Promise<void>;
}

export interface Connection extends Pick<Sql, 'query' | 'script'> {
  /** Statements may be sent before the earlier ones are answered; they are still run, and answered, in order. */
  readonly answersLater: boolean;
  /** The connection can no longer be trusted: throw it away instead of handing it to the next one. */
  discard(): void;
}
