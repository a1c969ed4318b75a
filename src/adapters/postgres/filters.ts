import type { Value } from './sql.js';

/**
 * Conditions with the value each `?` stands for. Without a value (undefined) there is no condition; a condition without
 * `?` holds when its value is true.
 */
export type Filters = Readonly<Record<string, Value | undefined>>;

/**
 * A statement of the conditions that were given, and its values: `fixed` ($1 and on), then those of the filters. A
 * condition that is absent is absent from the text: `$2 is null or debtor_id = any($2)` would be one text for two
 * questions, and from the sixth time on PostgreSQL answers both by a plan without index.
 */
export function filtered(
  fixed: readonly Value[],
  filters: Filters,
  text: (and: string) => string,
): readonly [text: string, values: readonly Value[]] {
  const values = [...fixed];
  const conditions = Object.entries(filters).flatMap(([condition, value]) => {
    if (value === undefined || (value === false && !condition.includes('?'))) return [];
    if (!condition.includes('?')) return [` and ${condition}`];
    values.push(value);
    return [` and ${condition.replaceAll('?', `$${values.length}`)}`];
  });
  return [text(conditions.join('')), values];
}
