import { type Actor, ACTOR_ID_MAX, ACTOR_NAME_MAX, SYSTEM } from '../../ports/actor.js';
import type { Connection, Database, Driver, Session, Sql, Value } from './sql.js';
import { sqlStateOf } from './sql-state.js';

/** Longest statement, in ms: longer ones are a missing index or a stuck lock. PGlite cannot interrupt itself. */
const STATEMENT_TIMEOUT_MS = 5_000;
/** Longest statement of a migration, in ms: it may rewrite a large table. */
const MIGRATION_TIMEOUT_MS = 600_000;
/** How often a transaction is run again after a deadlock, a serialization failure, or a statement not as prepared. */
const RETRIES_MAX = 4;
const TRY_AGAIN: readonly string[] = ['40001', '40P01', '26000', '42P05', '0A000'];

/** U+0000 cannot be stored; half a surrogate pair would silently become U+FFFD. */
const NOT_TEXT = /[\0\p{Surrogate}]/u;

function checked(value: Value): Value {
  if (typeof value === 'string' && NOT_TEXT.test(value)) {
    throw new Error('A text holds U+0000 or half a surrogate pair; refuse it where it came in');
  }
  return typeof value === 'bigint' ? value.toString() : value;
}

/**
 * The SQL of one transaction: in order, not after its end, and never past a failed statement. Where answers may come
 * later a statement is sent at once, and the server itself refuses what follows a failed one.
 */
function sqlOf(connection: Connection): {
  readonly sql: Sql;
  readonly end: () => Promise<void>;
} {
  let last: Promise<unknown> = Promise.resolve();
  let failure: unknown;
  let ended = false;
  function refuseAfterFailure(): void {
    if (failure !== undefined) throw new Error('An earlier statement failed', { cause: failure });
  }
  /** Sent at once, judged in its turn: of two that fail the first is told, whichever was heard of first. */
  async function unlessFailed<T>(run: () => Promise<T>, before: Promise<unknown>): Promise<T> {
    refuseAfterFailure();
    try {
      const answer = await run();
      await before;
      refuseAfterFailure();
      return answer;
    } catch (error) {
      await before;
      failure ??= error;
      throw error;
    }
  }
  function inOrder<T>(run: () => Promise<T>): Promise<T> {
    if (ended) return Promise.reject(over());
    const before = last;
    const next = connection.answersLater
      ? unlessFailed(run, before)
      : before.then(() => unlessFailed(run, before));
    // One that cannot even be sent fails before those that were sent are answered.
    last = next.then(
      () => before,
      () => before,
    );
    return next;
  }
  const query = (text: string, values: readonly Value[]) =>
    connection.query(text, values.map(checked));
  return {
    sql: {
      query: (text, values = []) => inOrder(() => query(text, values)),
      send(text, values, check = () => undefined) {
        if (ended) return Promise.reject(over());
        // Its failure is the transaction's: `end` throws it, whoever else hears of it before.
        inOrder(async () => {
          check(await query(text, values));
        }).catch(() => undefined);
        return Promise.resolve();
      },
      script: (text) => inOrder(() => connection.script(text)),
    },
    async end() {
      ended = true;
      await last;
      // A caller that swallowed the failure must not believe that anything was saved.
      if (failure !== undefined)
        throw failure instanceof Error ? failure : new Error('A statement failed');
    },
  };
}

function over(): Error {
  return new Error('The transaction is over');
}

const ROLES = { administration: 'voldaan_app', platform: 'voldaan_platform' } as const;

/**
 * What begins a transaction and sets all it depends on, for this transaction only (safe behind any pooler), in one round
 * trip. Such a script takes no parameters, so its values are quoted here.
 */
function beginning(session: Session, schema: string, actor: Actor): string {
  const owner = session.as === 'owner';
  return `begin;
     set local timezone = 'UTC'; set local datestyle = 'ISO, YMD'; set local bytea_output = 'hex';
     set local search_path = "${schema}", pg_temp;
     set local statement_timeout = ${owner ? MIGRATION_TIMEOUT_MS : STATEMENT_TIMEOUT_MS};
     set local voldaan.administration = ${literal(session.as === 'administration' ? session.administration : '')};
     set local voldaan.actor = ${literal(actorText(actor))};
     set local role ${owner ? 'none' : ROLES[session.as]}`;
}

/**
 * Who acts, for the audit log: kind, channel, id and name, the last two in hexadecimal, so that no name can be more than a
 * name to whoever reads the statement. Read by add_audit_entry and by_people of migration 0040.
 */
export function actorText({ kind, channel, id, name }: Actor): string {
  return [kind, channel, hexOf(id, ACTOR_ID_MAX), hexOf(name, ACTOR_NAME_MAX)].join('.');
}

/** Without what steers a terminal, what PostgreSQL cannot store, and half a surrogate pair; never empty. */
function hexOf(text: string, most: number): string {
  const clean = text.replace(/[\p{Cc}\p{Cf}\p{Surrogate}]/gu, ' ').trim();
  const kept = Array.from(clean).slice(0, most).join('');
  return Buffer.from(kept === '' ? '?' : kept, 'utf8').toString('hex');
}

/** A text literal; the text is an id of ours, checked again because it becomes part of a statement. */
function literal(id: string): string {
  if (!/^[\w.:-]*$/.test(id)) throw new Error(`Not an id: ${id.slice(0, 40)}`);
  return `'${id}'`;
}

async function rollBack(connection: Connection): Promise<void> {
  try {
    await connection.query('rollback', []);
  } catch {
    connection.discard();
  }
}

async function attempt<T>(
  connection: Connection,
  session: Session,
  begin: string,
  work: (sql: Sql) => Promise<T>,
): Promise<T> {
  let result: T;
  const { sql, end } = sqlOf(connection);
  try {
    const begun = sql.script(begin);
    try {
      // What a tenant does first need not wait for it: should there be no transaction, the fence of each table refuses.
      if (session.as !== 'administration') await begun;
      else begun.catch(() => undefined);
      result = await work(sql);
    } finally {
      await end();
    }
  } catch (error) {
    await rollBack(connection);
    throw error;
  }
  await commit(connection);
  return result;
}

async function commit(connection: Connection): Promise<void> {
  try {
    await connection.query('commit', []);
  } catch (error) {
    if (sqlStateOf(error) !== null) throw error;
    // F3: nobody knows whether it was committed. Whoever repeats it looks its id up first.
    connection.discard();
    throw new Error('The connection was lost at commit: saved or not is unknown', { cause: error });
  }
}

/** Runs transactions over a driver; again when the database asks for it (F19). `actor` says who acts, for the audit log. */
export function databaseOver(
  driver: Driver,
  schema: string,
  actor: () => Actor = () => SYSTEM,
): Database {
  if (!/^[a-z_][a-z0-9_]{0,62}$/.test(schema)) throw new Error(`Not a schema name: ${schema}`);
  return {
    async transaction(session, work) {
      const begin = beginning(session, schema, actor());
      for (let retries = 0; ; retries += 1) {
        try {
          return await driver.withConnection((connection) =>
            attempt(connection, session, begin, work),
          );
        } catch (error) {
          const again = TRY_AGAIN.includes(sqlStateOf(error) ?? '') && retries < RETRIES_MAX;
          if (!again) throw error;
        }
      }
    },
    load: () => driver.load(),
    close: () => driver.close(),
  };
}
