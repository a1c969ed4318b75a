import type { Sealer } from '../../ports/sealer.js';
import type { Vault } from '../../ports/vault.js';
import { bytes, id, text } from './rows.js';
import { secretRepository } from './secrets.js';
import type { Database, Sql } from './sql.js';

interface Left {
  /** Rows that are not sealed yet, seen by the platform; nothing of what is in them */
  readonly rows: string;
  readonly seal: (sql: Sql, administration: string, owner: string, by: Sealing) => Promise<void>;
}

export interface Sealing {
  readonly vault: Vault;
  /** What closed tokens until now */
  readonly before: Sealer;
}

const LEFT: readonly Left[] = [
  {
    rows: `select administration_id, id as owner from connection where settings::text <> '{}'`,
    seal: sealSettings,
  },
  {
    rows: 'select administration_id, connection_id as owner from connection_token where sealed is not null',
    seal: sealTokens,
  },
];

/**
 * Seals what releases before 0041 left: settings of connections as plain JSON, and tokens closed by the key of the
 * installation itself. Every start looks, a query each; one row a transaction, so that nobody waits and a stop in between
 * loses nothing. Tokens of another installation's key stay as they are: they open nowhere, and a person connects again.
 */
export async function sealPlain(database: Database, by: Sealing): Promise<void> {
  for (const { rows, seal } of LEFT)
    for (const row of await database.transaction({ as: 'platform' }, (sql) => sql.query(rows))) {
      const administration = id<'administration'>(row, 'administration_id');
      await database.transaction({ as: 'administration', administration }, (sql) =>
        seal(sql, administration, text(row, 'owner'), by),
      );
    }
}

async function sealSettings(
  sql: Sql,
  administration: string,
  owner: string,
  { vault }: Sealing,
): Promise<void> {
  const [row] = await sql.query(
    `select settings from connection
     where administration_id = $1 and id = $2 and settings::text <> '{}' for update`,
    [administration, owner],
  );
  if (row === undefined) return;
  await secretRepository(sql, administration, vault).put(owner, 'settings', text(row, 'settings'));
  await sql.query(
    `update connection set settings = '{}' where administration_id = $1 and id = $2`,
    [administration, owner],
  );
}

async function sealTokens(
  sql: Sql,
  administration: string,
  owner: string,
  { vault, before }: Sealing,
): Promise<void> {
  const [row] = await sql.query(
    `select sealed from connection_token
     where administration_id = $1 and connection_id = $2 and sealed is not null for update`,
    [administration, owner],
  );
  const tokens = row === undefined ? null : before.open(bytes(row, 'sealed'), owner);
  if (tokens === null) return;
  await secretRepository(sql, administration, vault).put(owner, 'tokens', tokens);
  await sql.query(
    `update connection_token set sealed = null, verifier = null, asked = null, asked_until = null
     where administration_id = $1 and connection_id = $2`,
    [administration, owner],
  );
}
