import { fault, type Fault } from '../../kernel/fault.js';

/** Faults of what stands twice, each with the row it stood in before. */
export function doubled<Value>(
  rows: readonly { readonly row: number; readonly value: Value }[],
  column: string,
  keyOf: (value: Value) => string,
): readonly Fault[] {
  const first = new Map<string, number>();
  return rows.flatMap(({ row, value }) => {
    const key = keyOf(value);
    const before = first.get(key);
    if (before === undefined) {
      first.set(key, row);
      return [];
    }
    const message = `${key.slice(0, 60)} stands in row ${before} already. Leave one of the two out.`;
    return [fault('RULE', 'exchange.twice', `row ${row}, column "${column}"`, message)];
  });
}
