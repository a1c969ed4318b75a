import fc from 'fast-check';
import { pageOf } from '../../../src/entrypoints/http/page.js';

const rows = (count: number) => Array.from({ length: count }, (_, n) => ({ id: `r${n}` }));

test('pages follow one another without a row lost or told twice', () => {
  const sizes = fc.tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 1, max: 20 }));
  fc.assert(
    fc.property(sizes, ([count, limit]) => {
      const all = rows(count);
      const seen: { readonly id: string }[] = [];
      let after: string | null = null;
      do {
        const query: Record<string, string> = {
          limit: String(limit),
          ...(after === null ? {} : { after }),
        };
        const page = pageOf({ query }, 'rows', all);
        if (page === null) throw new Error('A page is missing');
        expect(page.rows.length).toBeLessThanOrEqual(limit);
        seen.push(...page.rows);
        after = page.next;
      } while (after !== null);
      expect(seen).toEqual(all);
    }),
  );
});

test('without a number of rows a page has 500; after a row that is gone there is nothing', () => {
  const page = pageOf({ query: {} }, 'rows', rows(501));
  expect([page?.rows.length, page?.next]).toEqual([500, 'r499']);
  expect(pageOf({ query: { after: 'gone' } }, 'rows', rows(3))).toBeNull();
});
