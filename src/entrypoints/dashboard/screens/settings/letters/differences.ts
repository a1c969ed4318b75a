/** A line of a text: in both, only in the one before, or only in the one after. */
export type Piece = readonly [kind: 'same' | 'gone' | 'new', line: string];

/** Lines of one text times lines of the other that are compared; above it the rest counts as written anew. */
const CELLS_MAX = 250_000;

/** How a text became another one, line by line, with as many lines kept as can be. */
export function differences(before: string, after: string): readonly Piece[] {
  const [a, b] = [before.split('\n'), after.split('\n')];
  const head = sharedFrom(a, b);
  const [restA, restB] = [a.slice(head), b.slice(head)];
  const tail = sharedFrom(restA.toReversed(), restB.toReversed());
  const same = (lines: readonly string[]) => lines.map((line) => ['same', line] as const);
  return [
    ...same(a.slice(0, head)),
    ...between(restA.slice(0, restA.length - tail), restB.slice(0, restB.length - tail)),
    ...same(a.slice(a.length - tail)),
  ];
}

/** How many lines two texts begin with alike. */
function sharedFrom(a: readonly string[], b: readonly string[]): number {
  const found = a.findIndex((line, index) => line !== b[index]);
  return found === -1 ? a.length : found;
}

function between(a: readonly string[], b: readonly string[]): readonly Piece[] {
  if (a.length * b.length > CELLS_MAX)
    return [
      ...a.map((line) => ['gone', line] as const),
      ...b.map((line) => ['new', line] as const),
    ];
  const shared = sharedLengths(a, b);
  const at = (i: number, j: number): number => shared[i]?.[j] ?? 0;
  const pieces: Piece[] = [];
  for (let [i, j] = [0, 0]; i < a.length || j < b.length;) {
    const [gone, fresh] = [a[i], b[j]];
    if (gone !== undefined && gone === fresh) {
      pieces.push(['same', gone]);
      [i, j] = [i + 1, j + 1];
    } else if (gone !== undefined && (fresh === undefined || at(i + 1, j) >= at(i, j + 1))) {
      pieces.push(['gone', gone]);
      i += 1;
    } else if (fresh !== undefined) {
      pieces.push(['new', fresh]);
      j += 1;
    }
  }
  return pieces;
}

/** For each pair of places how many lines the two rests can share. */
function sharedLengths(a: readonly string[], b: readonly string[]): readonly (readonly number[])[] {
  const rows: number[][] = [];
  let below: readonly number[] = Array<number>(b.length + 1).fill(0);
  for (const line of a.toReversed()) {
    const row = Array<number>(b.length + 1).fill(0);
    for (let j = b.length - 1; j >= 0; j -= 1)
      row[j] = line === b[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    rows.push(row);
    below = row;
  }
  return rows.toReversed();
}
