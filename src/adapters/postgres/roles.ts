import type { Database, Sql } from './sql.js';
import { sqlStateOf } from './sql-state.js';

const ROLES = ['voldaan_app', 'voldaan_platform'] as const;

/**
 * Another store of the same server creates the same roles at this moment: unique_violation, duplicate_object,
 * or "tuple concurrently updated" (internal_error).
 */
const RACE: readonly string[] = ['23505', '42710', 'XX000'];
const TRIES_MAX = 20;

/** Makes the two roles, which belong to the whole server, and lets the login take them. */
export async function ensureRoles(database: Database): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await database.transaction({ as: 'owner' }, makeRoles);
      return;
    } catch (error) {
      const code = sqlStateOf(error) ?? '';
      if (code === '42501') throw notAllowed(error);
      if (!RACE.includes(code) || tries === TRIES_MAX) throw error;
    }
  }
}

async function makeRoles(sql: Sql): Promise<void> {
  for (const role of ROLES) {
    const exists = await sql.query('select 1 from pg_roles where rolname = $1', [role]);
    if (exists.length === 0) await sql.query(`create role ${role} nologin nobypassrls noinherit`);
    // A superuser is a member of every role already.
    const member = await sql.query(`select 1 where pg_has_role(current_user, $1::name, 'member')`, [
      role,
    ]);
    if (member.length === 0) await sql.query(`grant ${role} to current_user`);
  }
}

function notAllowed(cause: unknown): Error {
  return new Error(
    `The database user may not create or take the roles ${ROLES.join(' and ')}. ` +
      'Let an administrator create them (nologin) and grant both to this user.',
    { cause },
  );
}
