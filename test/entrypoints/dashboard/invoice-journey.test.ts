import type { components } from '../../../src/client/api.js';
import { happenedIn } from '../../../src/entrypoints/dashboard/screens/invoice/happened.js';
import { JOURNEY } from '../../../src/entrypoints/dashboard/screens/invoice/journey-words.js';
import { standingOf } from '../../../src/entrypoints/dashboard/screens/invoice/standing.js';

type Entry = components['schemas']['JourneyEntry'];

const entry = (kind: Entry['kind'], detail: Entry['detail'] = {}): Entry => ({
  ...{ documentId: 'doc_1', at: '2026-06-01T07:00:00Z', kind, detail, sentence: '' },
});
const told = (...entries: readonly Entry[]): readonly (readonly [string, string | undefined])[] =>
  happenedIn(entries, JOURNEY.en, { UQ: 'Under query' }).map(({ what, said }) => [what, said]);

test('what happened is told hop by hop, with what was said of it', () => {
  expect(
    told(
      entry('taken', { version: 1 }),
      entry('look-up', { registered: true }),
      entry('state', { event: 'precondition-failed', said: 'Not registered' }),
      entry('taken', { version: 2 }),
      entry('look-up', { registered: false }),
      entry('state', { event: 'delivered' }),
      entry('response', { code: 'UQ', note: 'Which order?' }),
    ),
  ).toEqual([
    ['Taken to be sent', undefined],
    ['Receiver found on Peppol', undefined],
    ['Waits for you', 'Not registered'],
    ['Taken to be sent, version 2', undefined],
    ['Receiver not found on Peppol', undefined],
    ['Delivered', undefined],
    ['Answer of the customer: Under query', 'Which order?'],
  ]);
});

test('what only machines care for is left to the technical list', () => {
  expect(
    told(
      entry('attempt', { number: 1 }),
      entry('told-host', { status: 'sent' }),
      entry('ignored', { event: 'accepted' }),
      entry('state', { event: 'attempt-started' }),
    ),
  ).toEqual([]);
});

test.each([
  ['held', undefined, 'fatal', 'stopped'],
  ['held', 'held', 'fatal', 'held'],
  ['held', 'held', null, 'held'],
  ['delivered', 'sent-another-way', 'warning', 'sent-another-way'],
  ['not-sent', undefined, null, 'not-sent'],
] as const)('sending %s, exchange %s, worst %s: it is %s', (state, exchange, worst, standing) => {
  const sending = { state, ...(exchange === undefined ? {} : { exchange }) };
  expect(standingOf({ sending, findings: { count: 1, worst } })).toBe(standing);
});
