import { parseId } from '../../kernel/ids.js';
import type { Turn, TurnKind } from '../../ports/queue.js';

/** What Redis holds of a turn: ids alone. */
export function dataOf({ administration, slot }: Turn): { administration: string; slot?: string } {
  return { administration, ...(slot === undefined ? {} : { slot }) };
}

/** Null: it was not put there by us. */
export function turnOf(kind: TurnKind, data: unknown): Turn | null {
  if (typeof data !== 'object' || data === null || !('administration' in data)) return null;
  const administration =
    typeof data.administration === 'string' ? parseId<'administration'>(data.administration) : null;
  if (administration === null) return null;
  const slot = 'slot' in data && typeof data.slot === 'string' ? data.slot : undefined;
  return {
    ...{ kind, administration },
    ...(slot === undefined ? {} : { slot }),
  };
}
