import { messages, type PGlite, protocol } from '@electric-sql/pglite';
import { parserFor } from './parsers.js';
import type { Connection, Row, Value } from './sql.js';

/**
 * How often a prepared statement is used before it is prepared again. Nothing here ever analyses tables: a plan that was
 * made while a table was small must not serve for ever. Smaller costs time, larger keeps a stale plan longer.
 */
const USES_MAX = 500;

interface Prepared {
  readonly name: string;
  uses: number;
}

/**
 * Speaks the protocol to the database in this process: each text is prepared once and then only bound and run, in one
 * call into WebAssembly instead of five. Several times faster than `PGlite.query`, which prepares every time. The number of
 * texts is that of the statements in our code.
 */
export function wireTo(db: PGlite): Connection {
  const known = new Map<string, Prepared>();
  let serial = 0;

  // The file system of Node has what is written; there is nothing to sync after each call.
  const send = async (...parts: readonly Uint8Array[]): Promise<readonly unknown[]> =>
    (await db.execProtocol(joined(parts), { syncToFs: false })).messages;

  async function prepared(text: string): Promise<Prepared> {
    const earlier = known.get(text);
    if (earlier !== undefined && earlier.uses < USES_MAX) return earlier;
    if (earlier !== undefined) {
      known.delete(text);
      await send(close({ type: 'S', name: earlier.name }), sync());
    }
    const fresh: Prepared = { name: `s${(serial += 1)}`, uses: 0 };
    await send(parse({ name: fresh.name, text }), sync());
    known.set(text, fresh);
    return fresh;
  }

  return {
    answersLater: false,
    async query(text, values = []) {
      const statement = await prepared(text);
      statement.uses += 1;
      const answer = await send(
        bind({ statement: statement.name, values: values.map(wireValue) }),
        describe({ type: 'P' }),
        execute({}),
        sync(),
      );
      return rowsOf(answer);
    },
    async script(text) {
      await send(simple(text));
    },
    discard() {
      // There is no other connection to take instead; a rollback that fails here will fail again, and say so.
    },
  };
}

const { bind, close, describe, execute, parse, query: simple, sync } = protocol.serialize;

/** Bytes go as they are, everything else as text; the server knows the types. */
function wireValue(value: Value): string | Uint8Array | null {
  return value === null || typeof value === 'string' || value instanceof Uint8Array
    ? value
    : String(value);
}

function rowsOf(answer: readonly unknown[]): readonly Row[] {
  let columns: readonly { readonly name: string; readonly read: (text: string) => unknown }[] = [];
  const rows: Row[] = [];
  for (const message of answer) {
    if (message instanceof messages.RowDescriptionMessage)
      columns = message.fields.map(({ name, dataTypeID }) => ({
        name,
        read: parserFor(dataTypeID),
      }));
    if (message instanceof messages.DataRowMessage) rows.push(rowOf(columns, message.fields));
  }
  return rows;
}

function rowOf(
  columns: readonly { readonly name: string; readonly read: (text: string) => unknown }[],
  fields: readonly (string | null)[],
): Row {
  const row: Record<string, unknown> = {};
  columns.forEach(({ name, read }, index) => {
    const field = fields[index] ?? null;
    row[name] = field === null ? null : read(field);
  });
  return row;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  return parts.length === 1 ? (parts[0] ?? new Uint8Array()) : Buffer.concat(parts);
}
