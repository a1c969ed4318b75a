import { parseId } from '../../../src/kernel/ids.js';
import { countingIds } from '../../../src/adapters/ids/counting.js';
import { randomIds } from '../../../src/adapters/ids/random.js';

describe('ids', () => {
  test('by chance never repeat, are well-formed and name their kind', () => {
    const ids = randomIds();
    const made = Array.from({ length: 10_000 }, () => ids.next('document'));
    expect(new Set(made).size).toBe(made.length);
    expect(made.filter((id) => !/^doc_[0-9a-hjkmnp-tv-z]{26}$/.test(id))).toEqual([]);
    expect(parseId(ids.next('open-item'))).toMatch(/^itm_/);
  });

  test('by chance sort by the time they were made', () => {
    const ids = randomIds();
    const stamp = (id: string): string => id.slice(0, 14);
    const made = Array.from({ length: 1_000 }, () => stamp(ids.next('message')));
    expect([...made].sort()).toEqual(made);
  });

  test('by count are the same in every run', () => {
    const ids = countingIds();
    expect([ids.next('document'), ids.next('document'), ids.next('run')]).toEqual([
      'doc_000001',
      'doc_000002',
      'run_000001',
    ]);
  });
});
