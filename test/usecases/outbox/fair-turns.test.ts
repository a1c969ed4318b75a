import { idOf } from '../../../src/kernel/ids.js';
import type { Member } from '../../../src/ports/firms.js';
import { makeFairTurns } from '../../../src/usecases/outbox/fair-turns.js';

const LANES = { all: 8, perOrigin: 6, slow: 4, everyMs: 300_000 };

const members = (count: number, origin: string): readonly Member[] =>
  Array.from({ length: count }, (_, n) => ({ id: idOf(`adm_${origin}_${n}`), origin }));

interface Begun {
  readonly member: Member;
  readonly at: number;
}

/** Plays turns that take as long as `takes` says, in a time of their own; answers every beginning. */
function play(
  all: readonly Member[],
  takes: (member: Member, at: number) => number,
  untilMs: number,
): readonly Begun[] {
  const turns = makeFairTurns(LANES);
  turns.know(all);
  const begun: Begun[] = [];
  let inHand: { readonly member: Member; readonly ms: number; readonly ends: number }[] = [];
  for (let now = 0; now <= untilMs;) {
    for (let member = turns.begin(now); member !== null; member = turns.begin(now)) {
      const ms = takes(member, now);
      begun.push({ member, at: now });
      inHand.push({ member, ms, ends: now + ms });
      expect(inHand.length).toBeLessThanOrEqual(LANES.all);
    }
    const next = Math.min(now + 1_000, ...inHand.map(({ ends }) => ends));
    now = Math.max(next, now + 1);
    for (const { member, ms, ends } of inHand) if (ends <= now) turns.end(member, ms);
    inHand = inHand.filter(({ ends }) => ends > now);
  }
  return begun;
}

/** Longest time between two turns of one of them, from the start on, ms. */
function longestWait(begun: readonly Begun[], of: readonly Member[], untilMs: number): number {
  return Math.max(
    ...of.map(({ id }) => {
      const times = begun.filter(({ member }) => member.id === id).map(({ at }) => at);
      return Math.max(...[...times, untilMs].map((at, n) => at - (times[n - 1] ?? 0)));
    }),
  );
}

test('a thousand administrations keep their rounds while the host of a third of them answers after ten seconds', () => {
  const [quick, slow] = [members(700, 'quick'), members(300, 'slow')];
  const until = 1_800_000;
  const begun = play(
    [...slow, ...quick],
    ({ origin }) => (origin === 'slow' ? 10_000 : 200),
    until,
  );
  expect(longestWait(begun, quick, until)).toBeLessThan(345_000);
  // The slow ones have theirs too, as often as two at once allow: 300 of them take 1,500 seconds.
  expect(longestWait(begun, slow, until)).toBeLessThan(1_600_000);
});

test.each([
  ['one quick package has most of the lanes', ['a'], 100, 6],
  ['books without a package have all       ', [''], 100, 8],
  ['two quick packages have all            ', ['a', 'b'], 100, 8],
  ['one slow package has two               ', ['a'], 10_000, 2],
  ['three slow packages share four         ', ['a', 'b', 'c'], 10_000, 4],
])('%s', (_, origins, hostMs, expected) => {
  const turns = makeFairTurns(LANES);
  turns.know(origins.flatMap((origin) => members(60, origin)));
  const first: Member[] = [];
  const begin = (): readonly Member[] => {
    const list: Member[] = [];
    for (let one = turns.begin(0); one !== null; one = turns.begin(0)) list.push(one);
    return list;
  };
  // Until each package has shown what it is.
  for (let n = 0; n < 4; n += 1) {
    first.push(...begin());
    for (const member of first.splice(0)) turns.end(member, hostMs);
  }
  expect(begin()).toHaveLength(expected);
});

test('a package that answers again has its lanes back, after three quick answers', () => {
  const turns = makeFairTurns(LANES);
  turns.know(members(40, 'a'));
  const begin = (): readonly Member[] => {
    const list: Member[] = [];
    for (let one = turns.begin(0); one !== null; one = turns.begin(0)) list.push(one);
    return list;
  };
  for (const member of begin()) turns.end(member, 10_000);
  const two = begin();
  expect(two).toHaveLength(2);
  for (const member of two) turns.end(member, 50);
  const again = begin();
  expect(again).toHaveLength(2);
  for (const member of again) turns.end(member, 50);
  expect(begin()).toHaveLength(6);
});

test('nobody has two turns at once, and who is no longer there has none', () => {
  const turns = makeFairTurns({ ...LANES, everyMs: 0 });
  const [one, other] = members(2, '');
  turns.know(members(2, ''));
  expect([turns.begin(0), turns.begin(0), turns.begin(0)]).toEqual([one, other, null]);
  turns.know(other === undefined ? [] : [other]);
  if (one !== undefined) turns.end(one, 0);
  expect(turns.begin(5)).toBeNull();
});
