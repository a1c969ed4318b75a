import { flag } from './rows.js';
import type { Sql } from './sql.js';

/** Switches of the whole installation, by name. */
export const DUNNING_STOPPED = 'dunning-stopped';

/** Off until somebody turns it on. */
export async function isOn(sql: Sql, name: string): Promise<boolean> {
  const [row] = await sql.query('select is_on from platform_switch where name = $1', [name]);
  return row !== undefined && flag(row, 'is_on');
}
