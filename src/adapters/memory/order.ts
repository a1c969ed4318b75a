/** In the order of what `parts` says of each, part by part: numbers by size, text by code point as the database has it. */
export function ordered<Row>(
  rows: readonly Row[],
  ...parts: readonly ((row: Row) => string | number | bigint | boolean)[]
): readonly Row[] {
  return rows.toSorted((one, other) => {
    for (const part of parts) {
      const [a, b] = [part(one), part(other)];
      if (a !== b) return a < b ? -1 : 1;
    }
    return 0;
  });
}
