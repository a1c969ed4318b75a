import fc from 'fast-check';
import { TARGET_DAYS } from '../../../src/domain/collection/target-days.js';
import { bankingDayFrom, earliestCollection } from '../../../src/domain/collection/plan.js';
import { addDays, plainDate } from '../../../src/kernel/dates.js';

/** The closing days the European Central Bank publishes, apart from weekends. */
test.each([
  ['2026-01-01', 'new year'],
  ['2026-04-03', 'Good Friday'],
  ['2026-04-06', 'Easter Monday'],
  ['2026-05-01', 'Labour Day'],
  ['2026-12-25', 'Christmas'],
  ['2027-03-26', 'Good Friday'],
  ['2027-03-29', 'Easter Monday'],
  ['2028-04-14', 'Good Friday'],
  ['2028-04-17', 'Easter Monday'],
  ['2038-04-26', 'the latest Easter Monday there is'],
  ['2026-11-21', 'a Saturday'],
  ['2026-11-22', 'a Sunday'],
])('%s is no banking day: %s', (date) => {
  expect(TARGET_DAYS.isWorkingDay(date)).toBe(false);
});

test.each([
  ['2026-05-14', 'Ascension Day'],
  ['2026-05-25', 'Whit Monday'],
  ['2026-07-21', 'the national day of Belgium'],
  ['2026-11-11', 'Armistice Day'],
  ['2026-04-02', 'Maundy Thursday'],
  ['2026-12-24', 'Christmas Eve'],
])('%s is a banking day: %s', (date) => {
  expect(TARGET_DAYS.isWorkingDay(date)).toBe(true);
});

test.each([
  ['2026-06-01', '2026-06-03', 'Monday'],
  ['2026-06-04', '2026-06-08', 'Thursday: over the weekend'],
  ['2026-06-06', '2026-06-09', 'Saturday'],
  ['2026-04-02', '2026-04-08', 'the day before Good Friday'],
  ['2026-12-24', '2026-12-29', 'Christmas Eve, a Thursday'],
])('a file made on %s is for %s at the earliest (%s)', (today, earliest) => {
  expect(earliestCollection(plainDate(today))).toBe(earliest);
});

test('a date moves to the next banking day, at most four days on', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 30_000 }), (days) => {
      const date = addDays(plainDate('2000-01-01'), days);
      const moved = bankingDayFrom(date);
      expect(TARGET_DAYS.isWorkingDay(moved)).toBe(true);
      expect(moved >= date && moved <= addDays(date, 5)).toBe(true);
    }),
  );
});
