import { Pool } from 'pg';
import type { Observe } from '../../ports/observe.js';
import { parserFor } from './parsers.js';
import type { Connection, Driver, Row } from './sql.js';

/** Connections per process. More than a few per core only queue inside the server. */
const CONNECTIONS_MAX = 10;
/** Longest wait for a free connection, in ms; then readiness is false and callers answer 503 (F2). */
const CONNECT_TIMEOUT_MS = 5_000;
/** Longest silence of the server to one statement, in ms: above any statement timeout that it keeps itself. */
const SILENCE_MAX_MS = 610_000;

/** A PostgreSQL server by its URL, through a bounded pool. */
export function poolDriver(url: string, observe: Observe): Driver {
  const pool = new Pool({
    connectionString: url,
    max: CONNECTIONS_MAX,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    query_timeout: SILENCE_MAX_MS,
    keepAlive: true,
    application_name: 'voldaan',
    types: { getTypeParser: parserFor },
  });
  // An idle connection that breaks is replaced at the next use; without a listener it would end the process.
  pool.on('error', () => {
    observe.event('database.connection-lost', {});
  });
  return {
    async withConnection(work) {
      const client = await pool.connect();
      let discarded = false;
      const connection: Connection = {
        async query(text, values) {
          const result = await client.query<Row>(text, values === undefined ? [] : [...values]);
          // COMMIT of a failed transaction answers ROLLBACK and no error.
          if (text === 'commit' && result.command !== 'COMMIT')
            throw new Error('The transaction was rolled back at commit');
          return result.rows;
        },
        async script(text) {
          await client.query(text);
        },
        discard() {
          discarded = true;
        },
      };
      try {
        return await work(connection);
      } finally {
        client.release(discarded);
      }
    },
    close: () => pool.end(),
  };
}
