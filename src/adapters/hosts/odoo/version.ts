import { createHash } from 'node:crypto';

/**
 * A version that changes exactly when what we read changes. Odoo's own date of change tells whole seconds, so that two
 * changes within one would look like one.
 */
export function versionOf(content: unknown): string {
  const text = JSON.stringify(content, (_key, value: unknown) =>
    typeof value === 'bigint' ? `${value}n` : value,
  );
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
