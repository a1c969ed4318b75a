import type { RetentionRepository } from '../../ports/retention.js';
import type { Plain } from './memory.js';

/** Nothing goes by age here: it goes with the process. */
export function retentionRepository(): Plain<RetentionRepository> {
  return { count: () => 0, clear: () => 0, documentsBefore: () => 0 };
}
