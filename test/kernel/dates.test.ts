import { addMonths, plainDate } from '../../src/kernel/dates.js';

test.each([
  ['2026-11-21', -12, '2025-11-21'],
  ['2026-03-31', -1, '2026-02-28'],
  ['2024-03-31', -1, '2024-02-29'],
  ['2026-01-15', -1, '2025-12-15'],
  ['2026-07-31', -1, '2026-06-30'],
  ['2026-11-21', -24, '2024-11-21'],
  ['2026-08-31', 6, '2027-02-28'],
  ['2026-12-01', 1, '2027-01-01'],
])('%s, moved by %i months, is %s', (day, months, expected) => {
  expect(addMonths(plainDate(day), months)).toBe(expected);
});
