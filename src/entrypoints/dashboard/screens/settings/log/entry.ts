import type { Forms } from '../../../base/api.js';

export type Entry = Forms['AuditEntry'];

/** Who acted: the product has no name of its own in the log. */
export function actorOf({ actor }: Entry, system: string): string {
  return actor.kind === 'system' ? system : actor.name;
}
