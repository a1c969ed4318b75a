import { EVENT_TYPES, EVENTS, eventTypeOf } from '../../../src/domain/event/event.js';
import {
  afterCall,
  type CallOutcome,
  outcomeOf,
  type Subscription,
  WELL,
} from '../../../src/domain/event/subscription.js';
import { EVENT_FORMS } from '../../../src/formats/json/events.js';
import { addMs, type Instant } from '../../../src/kernel/dates.js';
import { idOf } from '../../../src/kernel/ids.js';
import { isHeldUp, makeSlowOrigins, waitedFor } from '../../../src/usecases/outbox/slow-origins.js';

const NOW = '2026-06-01T07:00:00.000Z' as Instant;
const LATER = addMs(NOW, 5_000);
const HOUR = 3_600_000;

const SUBSCRIPTION: Subscription = {
  ...{ id: idOf('sub_1'), url: 'https://a.example/told', events: ['task.opened'] },
  ...{ madeAt: NOW, madeBy: 'an', health: WELL },
};

test.each<[status: number | null, outcome: CallOutcome]>([
  [200, 'delivered'],
  [204, 'delivered'],
  [299, 'delivered'],
  [199, 'failed'],
  // A redirect is not followed: what was told would travel on to somebody nobody chose.
  [302, 'failed'],
  [400, 'failed'],
  [404, 'failed'],
  [410, 'gone'],
  [429, 'failed'],
  [503, 'failed'],
  [null, 'failed'],
])('an answer %s counts as %s', (status, outcome) => {
  expect(outcomeOf(status)).toBe(outcome);
});

test.each<
  [name: string, before: Subscription['health'], outcome: CallOutcome, after: Partial<Subscription>]
>([
  ['the first failure', WELL, 'failed', { health: { failures: 1, since: NOW, restUntil: LATER } }],
  [
    'one more within three days',
    { failures: 4, since: addMs(NOW, -71 * HOUR) },
    'failed',
    { health: { failures: 5, since: addMs(NOW, -71 * HOUR), restUntil: LATER } },
  ],
  [
    'one more after three days',
    { failures: 9, since: addMs(NOW, -72 * HOUR) },
    'failed',
    { off: 'failing', health: { failures: 10, since: addMs(NOW, -72 * HOUR), restUntil: LATER } },
  ],
  ['a success after failures', { failures: 9, since: NOW, restUntil: NOW }, 'delivered', {}],
  [
    'nobody there any more',
    WELL,
    'gone',
    { off: 'gone', health: { failures: 1, since: NOW, restUntil: LATER } },
  ],
])('%s', (_, health, outcome, after) => {
  const found = afterCall({ ...SUBSCRIPTION, health }, outcome, { now: NOW, restUntil: LATER });
  expect(found).toEqual({ ...SUBSCRIPTION, ...after });
});

test('every type of event has a version, a sentence and a form, and no other word is one', () => {
  expect(Object.keys(EVENT_FORMS).toSorted()).toEqual([...EVENT_TYPES].toSorted());
  for (const { type, version, when } of EVENTS) {
    expect(type).toMatch(/^[a-z]+(\.[a-z]+){1,2}$/);
    expect(version).toBeGreaterThan(0);
    expect(when).toMatch(/\.$/);
  }
  expect(['task.opened', 'task', 'toString'].map(eventTypeOf)).toEqual(['task.opened', null, null]);
});

test('a slow subscriber holds up the turns of its own administration and of nobody else', () => {
  const slow = makeSlowOrigins();
  const [mine, theirs] = [idOf<'administration'>('adm_1'), idOf<'administration'>('adm_2')];
  const origin = 'https://package.example';
  slow.saw(waitedFor('call-webhook', mine, origin) ?? '', 9_000);
  expect([isHeldUp(slow, mine, origin), isHeldUp(slow, theirs, origin)]).toEqual([true, false]);
  slow.saw(waitedFor('report-to-host', theirs, origin) ?? '', 9_000);
  expect(isHeldUp(slow, theirs, origin)).toBe(true);
  expect(waitedFor('transmit', mine, origin)).toBeNull();
});
