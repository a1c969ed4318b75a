import { createHash } from 'node:crypto';
import { Pool, type PoolClient } from 'pg';
import type { Observe } from '../../ports/observe.js';
import { parserFor } from './parsers.js';
import type { Connection, Driver, Row } from './sql.js';
import { sqlStateOf } from './sql-state.js';

/** Connections per process. More than a few per core only queue inside the server. */
const CONNECTIONS_MAX = 10;
/** Longest wait for a free connection, in ms; then readiness is false and callers answer 503 (F2). */
const CONNECT_TIMEOUT_MS = 5_000;
/** Longest silence of the server to one statement, in ms: above any statement timeout that it keeps itself. */
const SILENCE_MAX_MS = 610_000;

/**
 * Transactions on one connection until it plans its statements anew: a plan made while a table was small must not serve
 * for ever, and the server hears of growth only when autovacuum looks. Fewer cost time, more keep a stale plan longer.
 */
const PLANS_KEPT_FOR = 1_000;
/**
 * A statement that was prepared is not there, is there already, or answers with other columns than it did: a pooler
 * gave us another session than before, or a newer version has migrated the tables under us.
 */
const NOT_AS_PREPARED: readonly string[] = ['26000', '42P05', '0A000'];

/**
 * A PostgreSQL server by its URL, through a bounded pool. Each text is prepared once per connection; where that does not
 * hold (see above) nothing is prepared any more, and the transaction that found out is run again.
 */
export function poolDriver(url: string, observe: Observe): Driver {
  const pool = new Pool({
    connectionString: url,
    max: CONNECTIONS_MAX,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    query_timeout: SILENCE_MAX_MS,
    keepAlive: true,
    application_name: 'voldaan',
    pipeline: true,
    types: { getTypeParser: parserFor },
  });
  // A connection that breaks is replaced at the next use; without a listener it would end the process. The pool listens to
  // those that are idle alone.
  const sayLost = (): void => {
    observe.event('database.connection-lost', {});
  };
  pool.on('error', sayLost);
  const served = new WeakMap<PoolClient, number>();
  let prepares = true;

  async function forgetOldPlans(client: PoolClient): Promise<void> {
    const transactions = (served.get(client) ?? 0) + 1;
    served.set(client, transactions);
    if (transactions % PLANS_KEPT_FOR === 0) await client.query('discard plans');
  }

  function over(client: PoolClient, discard: () => void): Connection {
    return {
      answersLater: true,
      async query(text, values = []) {
        const named = prepares && values.length > 0 ? { name: nameOf(text) } : {};
        try {
          gather(client);
          const result = await client.query<Row>({ ...named, text, values: [...values] });
          // COMMIT of a failed transaction answers ROLLBACK and no error.
          if (text === 'commit' && result.command !== 'COMMIT')
            throw new Error('The transaction was rolled back at commit');
          return result.rows;
        } catch (error) {
          const state = sqlStateOf(error) ?? '';
          if (prepares && NOT_AS_PREPARED.includes(state)) {
            prepares = false;
            observe.event('database.not-as-prepared', { state });
          }
          throw error;
        }
      },
      async script(text) {
        gather(client);
        await client.query(text);
      },
      discard,
    };
  }

  return {
    async withConnection(work) {
      const client = await pool.connect();
      let discarded = false;
      const discard = (): void => {
        discarded = true;
      };
      const lost = (): void => {
        discard();
        sayLost();
      };
      client.on('error', lost);
      try {
        await forgetOldPlans(client);
        return await work(over(client, discard));
      } finally {
        client.off('error', lost);
        client.release(discarded);
      }
    },
    load: () => ({
      open: pool.totalCount,
      idle: pool.idleCount,
      waiting: pool.waitingCount,
    }),
    close: () => pool.end(),
  };
}

/** What is asked in one turn of the event loop leaves together: one call of the operating system, one awakening there. */
function gather({ connection: { stream } }: PoolClient): void {
  if (stream.writableCorked > 0) return;
  stream.cork();
  process.nextTick(() => {
    stream.uncork();
  });
}

const names = new Map<string, string>();

/** By the text alone: whoever else prepared something under this name, in whatever process, prepared the same. */
function nameOf(text: string): string {
  const known = names.get(text);
  if (known !== undefined) return known;
  const name = createHash('sha256').update(text).digest('hex').slice(0, 32);
  names.set(text, name);
  return name;
}
