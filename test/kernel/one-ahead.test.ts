import fc from 'fast-check';
import { oneAhead } from '../../src/kernel/one-ahead.js';

/** Parts 1, 2, 3, noting when each is made; `failsAt` fails in its place. */
async function* parts(made: string[], failsAt?: number): AsyncGenerator<number> {
  try {
    for (let part = 1; part <= 3; part += 1) {
      made.push(`made ${part}`);
      await Promise.resolve();
      if (part === failsAt) throw new Error(`part ${part} failed`);
      yield part;
    }
  } finally {
    made.push('closed');
  }
}

/** Lets everything run that waits for nothing. */
const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('one ahead', () => {
  test('makes the next part while the present one is worked on, and no more than that', async () => {
    const seen: string[] = [];
    for await (const part of oneAhead(parts(seen))) {
      await turn();
      seen.push(`took ${part}`);
    }
    expect(seen).toEqual([
      ...['made 1', 'made 2', 'took 1', 'made 3', 'took 2'],
      ...['closed', 'took 3'],
    ]);
  });

  test('fails when the turn of the part comes, not before', async () => {
    const seen: string[] = [];
    const all = async () => {
      for await (const part of oneAhead(parts(seen, 2))) {
        await turn();
        seen.push(`took ${part}`);
      }
    };
    await expect(all()).rejects.toThrow('part 2 failed');
    expect(seen).toEqual(['made 1', 'made 2', 'closed', 'took 1']);
  });

  test('waits for the part under way when the reader stops early', async () => {
    const seen: string[] = [];
    for await (const part of oneAhead(parts(seen))) {
      seen.push(`took ${part}`);
      break;
    }
    expect(seen).toEqual(['made 1', 'made 2', 'took 1', 'closed']);
  });

  test('gives any parts in their order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer()), async (numbers) => {
        async function* given() {
          for (const number of numbers) yield await Promise.resolve(number);
        }
        const taken: number[] = [];
        for await (const number of oneAhead(given())) taken.push(number);
        expect(taken).toEqual(numbers);
      }),
    );
  });
});
