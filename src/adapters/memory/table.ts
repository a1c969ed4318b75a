/** What rows of one kind are known by. `Name`: the other things they are found by. */
export interface Kind<Row, Name extends string = never> {
  readonly name: string;
  readonly key: (row: Row) => string;
  /** No two rows share one of these; null: this row has none. Rows are found by it */
  readonly unique?: Readonly<Partial<Record<Name, (row: Row) => string | null>>>;
  /** Rows are found by it, any number; null: not by this one */
  readonly by?: Readonly<Partial<Record<Name, (row: Row) => string | null>>>;
}

/** Rows of one kind, in the order they were added; whatever is done can be undone. */
export interface Table<Row, Name extends string = never> {
  get(key: string): Row | null;
  /** Those of these keys that are there, each once, in the order they were added. */
  among(keys: Iterable<string>): readonly Row[];
  /** Those found by this value, in the order they were added. */
  having(name: Name, value: string): readonly Row[];
  /** The same of any of these values, each once. */
  havingAny(name: Name, values: readonly string[]): readonly Row[];
  all(): readonly Row[];
  size(): number;
  /** False, and nothing changes, when its key or something unique of it is taken. */
  add(row: Row): boolean;
  /** Adds it or replaces the one of its key, which keeps its place. Throws when something unique is taken by another. */
  put(row: Row): void;
  /** False when there is none. */
  drop(key: string): boolean;
  /** A number that no row had yet, for those that have no key of their own. */
  next(): number;
}

interface Placed<Row> {
  readonly row: Row;
  readonly place: number;
}

/** `undo` is given, for each change, what takes it back. */
export function makeTable<Row, Name extends string>(
  kind: Kind<Row, Name>,
  undo: (step: () => void) => void,
): Table<Row, Name> {
  const rows = new Map<string, Placed<Row>>();
  const unique = Object.entries(kind.unique ?? {}) as [Name, (row: Row) => string | null][];
  const found = [...unique, ...Object.entries(kind.by ?? {})] as typeof unique;
  const keysBy = new Map(found.map(([name]) => [name, new Map<string, Set<string>>()] as const));
  let [places, inOrder] = [0, true];

  function index(key: string, row: Row, there: boolean): void {
    for (const [name, valueOf] of found) {
      const value = valueOf(row);
      if (value === null) continue;
      const keys = keysBy.get(name)?.get(value) ?? new Set();
      if (there) keysBy.get(name)?.set(value, keys.add(key));
      else if (keys.delete(key) && keys.size === 0) keysBy.get(name)?.delete(value);
    }
  }

  /** Sets, replaces or removes what stands under a key, and remembers how to take that back. */
  function set(key: string, after: Placed<Row> | undefined): void {
    const before = rows.get(key);
    replace(key, after);
    undo(() => {
      replace(key, before);
    });
  }

  function replace(key: string, after: Placed<Row> | undefined): void {
    const before = rows.get(key);
    if (before !== undefined) index(key, before.row, false);
    if (after === undefined) rows.delete(key);
    else {
      // What comes back after it was dropped stands behind those that were added later.
      if (before === undefined && after.place < places) inOrder = false;
      rows.set(key, after);
      index(key, after.row, true);
    }
  }

  function taken(row: Row, own: string): Name | null {
    for (const [name, valueOf] of unique) {
      const value = valueOf(row);
      const [holder] = value === null ? [] : (keysBy.get(name)?.get(value) ?? []);
      if (holder !== undefined && holder !== own) return name;
    }
    return null;
  }

  function keysOf(name: Name, value: string): Iterable<string> {
    const keys = keysBy.get(name);
    if (keys === undefined) throw new Error(`Rows of ${kind.name} are not found by ${name}`);
    return keys.get(value) ?? [];
  }

  const placed = (all: Iterable<Placed<Row>>): readonly Row[] =>
    [...all].sort((one, other) => one.place - other.place).map(({ row }) => row);

  const among = (keys: Iterable<string>): readonly Row[] =>
    placed([...new Set(keys)].flatMap((key) => rows.get(key) ?? []));

  return {
    get: (key) => rows.get(key)?.row ?? null,
    among,
    having: (name, value) => among(keysOf(name, value)),
    havingAny: (name, values) => among(values.flatMap((value) => [...keysOf(name, value)])),
    all() {
      if (inOrder) return [...rows.values()].map(({ row }) => row);
      return placed(rows.values());
    },
    size: () => rows.size,
    add(row) {
      const key = kind.key(row);
      if (rows.has(key) || taken(row, key) !== null) return false;
      places += 1;
      set(key, { row, place: places });
      return true;
    },
    put(row) {
      const key = kind.key(row);
      const clash = taken(row, key);
      if (clash !== null)
        throw new Error(`${kind.name}_${clash}: there is another such row than ${key}`);
      const before = rows.get(key);
      if (before === undefined) places += 1;
      set(key, { row, place: before?.place ?? places });
    },
    drop(key) {
      if (!rows.has(key)) return false;
      set(key, undefined);
      return true;
    },
    next: () => places + 1,
  };
}
