import {
  ABANDONED_MS,
  KEPT_MS,
  type KnownRequest,
  repeatOf,
} from '../../../src/domain/access/once.js';
import { addMs } from '../../../src/kernel/dates.js';
import { NOON } from '../../support/facts.js';

const answer = { status: 201, body: '{}' };
const known = (told: KnownRequest['answer']): KnownRequest => ({
  ...{ caller: 'key:a', key: 'k', digest: 'one', begunAt: NOON, answer: told },
});

test.each<readonly [string, KnownRequest['answer'], number, string, string]>([
  // what came of it, ms later, body -> what a repeat is
  ['nothing yet ', null, 0, 'one', 'running'],
  ['nothing yet ', null, ABANDONED_MS - 1, 'one', 'running'],
  ['nothing ever', null, ABANDONED_MS, 'one', 'again'],
  ['nothing ever', null, ABANDONED_MS, 'two', 'other'],
  ['an answer   ', answer, 1, 'one', 'answered'],
  ['an answer   ', answer, KEPT_MS - 1, 'one', 'answered'],
  ['an answer   ', answer, 1, 'two', 'other'],
  ['a secret    ', 'unkept', 1, 'one', 'unkept'],
  ['a secret    ', 'unkept', 1, 'two', 'other'],
  ['an old one  ', answer, KEPT_MS, 'one', 'again'],
  ['an old one  ', answer, KEPT_MS, 'two', 'again'],
])('%s, %#: after %s ms with body %s is %s', (_, told, ms, digest, kind) => {
  const asked = { caller: 'key:a', key: 'k', digest };
  expect(repeatOf(known(told), asked, addMs(NOON, ms)).kind).toBe(kind);
});
