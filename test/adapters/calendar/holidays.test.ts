import { holidayCalendar } from '../../../src/adapters/calendar/holidays.js';

// country, date, open
test.each([
  ['BE', '2026-11-10', true],
  ['BE', '2026-11-11', false], // Armistice
  ['NL', '2026-11-11', true],
  ['BE', '2026-07-21', false], // National day
  ['NL', '2026-04-27', false], // King's day
  ['NL', '2026-12-31', true], // New Year's Eve is an ordinary day
  ['DE', '2026-04-03', false], // Good Friday
  ['NL', '2026-04-03', true],
  ['DE', '2026-10-02', true],
  ['BE', '2026-04-06', false], // Easter Monday
  ['BE', '2027-03-29', false], // Easter Monday, the day after the clocks change
  ['BE', '2026-11-14', false], // Saturday
  ['BE', '2026-11-15', false], // Sunday
  ['XX', '2026-12-25', true], // no data: only weekends
  ['XX', '2026-12-26', false],
])('in %s %s is open: %s', (country, date, open) => {
  expect(holidayCalendar(country).isWorkingDay(date)).toBe(open);
});

test('a country’s holidays are worked out once', () => {
  expect(holidayCalendar('BE')).toBe(holidayCalendar('BE'));
  expect(holidayCalendar('NL')).not.toBe(holidayCalendar('BE'));
});
