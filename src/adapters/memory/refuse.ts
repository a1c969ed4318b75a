import type { AdministrationId, ConnectionId } from '../../kernel/ids.js';
import { CONNECTIONS } from './administrations.js';
import type { Session } from './memory.js';
import type { Kind, Table } from './table.js';

/** What a database answers to a second row of the same key, where that is expected. */
export function addTo<Row, Name extends string>(
  table: Table<Row, Name>,
  row: Row,
): 'added' | 'exists' {
  return table.add(row) ? 'added' : 'exists';
}

/** The same where it is a bug, and throws. */
export function insert<Row, Name extends string>(table: Table<Row, Name>, row: Row): void {
  if (!table.add(row)) throw new Error('The row breaks a unique key: there is one like it');
}

/** What a row says it belongs to must be there; throws otherwise. */
export function needs<Row, Name extends string>(
  table: Table<Row, Name>,
  ...keys: readonly (string | undefined)[]
): void {
  for (const key of keys)
    if (key !== undefined && table.get(key) === null)
      throw new Error(`The row breaks a foreign key: there is no ${key}`);
}

/** The same of a connection, which must be one of these books. */
export function needsConnection(
  { shared }: Session,
  administration: AdministrationId,
  id: ConnectionId,
): void {
  if (shared(CONNECTIONS).get(id)?.connection.administrationId !== administration)
    throw new Error(`The row breaks a foreign key: there is no connection ${id} of these books`);
}

/** Whoever saves a row knows that it is there; throws otherwise. */
export function known<Row>(row: Row | null | undefined, what: string): Row {
  if (row === null || row === undefined) throw new Error(`There is no ${what}`);
  return row;
}

/** The same, asked when the transaction ends: until then it may still come. */
export function needsAtEnd<Row, Name extends string>(
  session: Session,
  kind: Kind<Row, Name>,
  ...keys: readonly (string | undefined)[]
): void {
  for (const key of keys)
    if (key !== undefined)
      session.atEnd(`${kind.name} ${key}`, () => {
        needs(session.rows(kind), key);
      });
}
