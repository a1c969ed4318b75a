import { addMs } from '../../../src/kernel/dates.js';
import {
  approvalState,
  capOf,
  isMessage,
  leavesByItself,
  mustStop,
  peopleNeeded,
  waitsForPerson,
} from '../../../src/domain/dunning/brakes.js';
import type { DunningAction } from '../../../src/domain/dunning/policy.js';
import { NOON } from '../../support/facts.js';

describe('how many messages one person may let go', () => {
  test.each([
    ['a first run: fifty', 9_999, [], 50],
    ['twice what is usual', 10_000, [100, 120, 80, 90, 110], 200],
    ['only the last five say what is usual', 10_000, [100, 100, 100, 100, 100, 9_000, 9_000], 200],
    ['a median between two is rounded up', 10_000, [10, 11], 22],
    ['never more than one debtor in five', 100, [100, 100], 20],
    ['ten, however small the books', 30, [2], 10],
  ] as const)('%s', (_, debtors, before, cap) => {
    const facts = { debtors, before, messages: cap };
    expect(capOf(facts)).toBe(cap);
    expect([peopleNeeded(facts), peopleNeeded({ ...facts, messages: cap + 1 })]).toEqual([1, 2]);
  });
});

describe('enough people', () => {
  const an = { by: 'An', at: NOON };
  const hours = (count: number) => ({ by: 'an ', at: addMs(NOON, count * 3_600_000) });
  const piet = { by: 'Piet', at: NOON };
  test.each([
    ['nobody yet', 1, [], true, 'second-person'],
    ['one where one is enough', 1, [an], false, 'enough'],
    ['one where two are needed', 2, [an], false, 'second-person'],
    ['two', 2, [an, piet], false, 'enough'],
    ['the same twice, in other letters', 2, [an, hours(30)], false, 'second-person'],
    ['the only one there is, at once', 2, [an, hours(1)], true, 'second-look'],
    ['the only one there is, a day later', 2, [an, hours(24)], true, 'enough'],
  ] as const)('%s: %#', (_, needed, approvals, releasedByOne, expected) => {
    expect(approvalState(needed, approvals, releasedByOne)).toBe(expected);
  });
});

describe('what leaves by itself', () => {
  const facts = { messages: 5, debtors: 100, before: [5, 5] };
  const run = { fingerprint: 'a' };
  test.each([
    ['nothing before two approved runs', 'a', [run], facts, 'new'],
    ['nothing when policies or letters changed', 'b', [run, run], facts, 'changed'],
    [
      'nothing when the run before was of others',
      'a',
      [run, { fingerprint: 'b' }],
      facts,
      'changed',
    ],
    ['nothing above the cap', 'a', [run, run], { ...facts, messages: 11 }, 'above-cap'],
    ['the rest', 'a', [run, run], facts, null],
  ] as const)('%s', (_, fingerprint, before, given, expected) => {
    expect(waitsForPerson(given, fingerprint, before)).toBe(expected);
  });

  const action = { channel: 'mail', mode: 'automatic' } as DunningAction;
  test.each([
    ['an automatic step', action, true],
    ['a step nobody said anything about', { channel: 'mail' } as DunningAction, false],
    ['one a person must see', { ...action, needsPerson: ['provisional-rate' as const] }, false],
  ])('%s', (_, given, expected) => {
    expect(leavesByItself(given)).toBe(expected);
  });
});

test.each([
  [{ sent: 100, bounces: 2, complaints: 0 }, false],
  [{ sent: 100, bounces: 3, complaints: 0 }, true],
  [{ sent: 51, bounces: 0, complaints: 1 }, false],
  [{ sent: 50, bounces: 0, complaints: 1 }, true],
  [{ sent: 1, bounces: 0, complaints: 1 }, true],
])('what came back stops the rest: %j', (troubles, expected) => {
  expect(mustStop(troubles)).toBe(expected);
});

test.each([
  ['mail', undefined, true],
  ['registered', 'automatic', true],
  ['letter', 'manual', false],
  ['call', undefined, false],
  ['task', undefined, false],
] as const)('%s, %s: a message without a person in between? %s', (channel, mode, expected) => {
  expect(isMessage(mode === undefined ? { channel } : { channel, mode })).toBe(expected);
});
