import type { AuditRepository } from '../../ports/audit.js';
import type { Plain } from './memory.js';

/** No chain is kept here: what is noted is forgotten, and there is nothing to read. */
export function auditRepository(): Plain<AuditRepository> {
  return { note: () => undefined, entries: () => [], head: () => null };
}
