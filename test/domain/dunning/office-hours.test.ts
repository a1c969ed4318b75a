import { inOfficeHours } from '../../../src/domain/dunning/office-hours.js';
import { weekday } from '../../../src/kernel/dates.js';
import { type Instant, instantOf, plainDate } from '../../../src/kernel/dates.js';

/** Weekends, and Christmas. */
const calendar = {
  isWorkingDay: (day: string) => weekday(plainDate(day)) < 6 && day !== '2026-12-25',
};
const at = (text: string): Instant => instantOf(Date.parse(text));

test.each([
  // Brussels is an hour before UTC in winter, two in summer.
  ['2026-11-20T07:00:00Z', 'Europe/Brussels', '2026-11-20T07:00:00Z'],
  ['2026-11-20T16:59:59Z', 'Europe/Brussels', '2026-11-20T16:59:59Z'],
  ['2026-11-20T17:00:00Z', 'Europe/Brussels', '2026-11-23T07:00:00Z'],
  ['2026-11-20T06:31:00Z', 'Europe/Brussels', '2026-11-20T07:00:00Z'],
  ['2026-06-19T16:01:00Z', 'Europe/Brussels', '2026-06-22T06:00:00Z'],
  ['2026-11-22T12:00:00Z', 'Europe/Brussels', '2026-11-23T07:00:00Z'],
  ['2026-12-24T20:00:00Z', 'Europe/Brussels', '2026-12-28T07:00:00Z'],
  ['2026-11-20T02:15:00Z', 'Asia/Kolkata', '2026-11-20T03:00:00Z'],
])('%s in %s becomes %s', (moment, zone, expected) => {
  expect(inOfficeHours(at(moment), zone, calendar)).toBe(at(expected));
});

test('a calendar without working days is refused, not searched for ever', () => {
  const never = { isWorkingDay: () => false };
  expect(() => inOfficeHours(at('2026-11-20T20:00:00Z'), 'Europe/Brussels', never)).toThrow(
    'open within a month',
  );
});
