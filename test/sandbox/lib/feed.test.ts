import fc from 'fast-check';
import { createFeed } from '../../../src/sandbox/lib/feed.js';

test('in pages of any size a feed tells each id once, in the order of its latest change', () => {
  const changes = fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 60 });
  fc.assert(
    fc.property(changes, fc.integer({ min: 1, max: 20 }), (ids, limit) => {
      const feed = createFeed();
      ids.forEach((id, index) => {
        feed.touch(String(id), index + 1);
      });
      const expected = [...new Set(ids.map(String).reverse())].reverse();
      const told: string[] = [];
      let page = feed.after(0, limit);
      told.push(...page.ids);
      while (page.more) {
        page = feed.after(page.next, limit);
        told.push(...page.ids);
      }
      expect(told).toEqual(expected);
      expect(feed.after(page.next, limit)).toEqual({ ids: [], next: page.next, more: false });
    }),
  );
});

test('a reader in the middle sees what changes behind its back', () => {
  const feed = createFeed();
  ['a', 'b', 'c'].forEach((id, index) => {
    feed.touch(id, index + 1);
  });
  const first = feed.after(0, 2);
  feed.touch('a', 4);
  expect(first).toEqual({ ids: ['a', 'b'], next: 2, more: true });
  expect(feed.after(first.next, 10)).toEqual({ ids: ['c', 'a'], next: 4, more: false });
});
