import fc from 'fast-check';
import { type Kind, makeTable } from '../../../src/adapters/memory/table.js';

interface Row {
  readonly id: string;
  readonly code: string | null;
  readonly group: string | null;
}

const KIND: Kind<Row, 'code' | 'group'> = {
  name: 'row',
  key: ({ id }) => id,
  unique: { code: ({ code }) => code },
  by: { group: ({ group }) => group },
};

/** Few values, so that they meet. */
const few = fc.constantFrom('a', 'b', 'c', 'd');
const row: fc.Arbitrary<Row> = fc.record({
  id: few,
  code: fc.option(few, { nil: null }),
  group: fc.option(few, { nil: null }),
});
const steps = fc.array(
  fc.oneof(
    fc.record({ act: fc.constantFrom('add' as const, 'put' as const), row }),
    fc.record({ act: fc.constant('drop' as const), row }),
  ),
  { maxLength: 30 },
);

type Step = { readonly act: 'add' | 'put' | 'drop'; readonly row: Row };

function open() {
  const undone: (() => void)[] = [];
  const table = makeTable(KIND, (step) => undone.push(step));
  return {
    table,
    run: ({ act, row: given }: Step) => {
      if (act === 'add') table.add(given);
      else if (act === 'drop') table.drop(given.id);
      else
        try {
          table.put(given);
        } catch {
          // Something unique is taken: nothing changed, as the model says.
        }
    },
    back: () => {
      for (const step of undone.splice(0).reverse()) step();
    },
    forget: () => undone.splice(0),
    seen: () => ({
      all: table.all(),
      size: table.size(),
      found: ['a', 'b', 'c', 'd'].map((value) => [
        table.get(value),
        table.having('code', value),
        table.having('group', value),
      ]),
      groups: table.havingAny('group', ['b', 'a', 'b']),
      among: table.among(['d', 'a', 'd']),
    }),
  };
}

/** The same, by looking at every row. */
function model(after: readonly Step[]) {
  let rows: readonly Row[] = [];
  for (const { act, row: given } of after) {
    const others = rows.filter(({ id }) => id !== given.id);
    const isTaken = others.some(({ code }) => code !== null && code === given.code);
    const isThere = others.length < rows.length;
    if (act === 'drop') rows = others;
    else if (isTaken || (act === 'add' && isThere)) continue;
    else rows = isThere ? rows.map((one) => (one.id === given.id ? given : one)) : [...rows, given];
  }
  return {
    all: rows,
    size: rows.length,
    found: ['a', 'b', 'c', 'd'].map((value) => [
      rows.find(({ id }) => id === value) ?? null,
      rows.filter(({ code }) => code === value),
      rows.filter(({ group }) => group === value),
    ]),
    groups: rows.filter(({ group }) => group === 'a' || group === 'b'),
    among: rows.filter(({ id }) => id === 'a' || id === 'd'),
  };
}

describe('a table in memory', () => {
  it('finds what a look at every row finds, in the order it was added', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const { run, seen } = open();
        all.forEach(run);
        expect(seen()).toEqual(model(all));
      }),
    );
  });

  it('is as before when what was done is undone, and goes on from there', () => {
    fc.assert(
      fc.property(steps, steps, steps, (kept, undone, later) => {
        const { run, seen, back, forget } = open();
        kept.forEach(run);
        forget();
        undone.forEach(run);
        back();
        expect(seen()).toEqual(model(kept));
        later.forEach(run);
        expect(seen()).toEqual(model([...kept, ...later]));
      }),
    );
  });

  it('never gives a number twice, also not one of a row that is gone', () => {
    const { table } = open();
    const given = [table.next()];
    table.add({ id: 'a', code: null, group: null });
    given.push(table.next());
    table.drop('a');
    table.add({ id: 'b', code: null, group: null });
    given.push(table.next());
    expect(new Set(given).size).toBe(3);
  });
});
