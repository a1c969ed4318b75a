import { withoutCredited } from '../../../src/domain/law/part-payments.js';
import type { PartPayment } from '../../../src/domain/law/interest.js';
import { plainDate } from '../../../src/kernel/dates.js';
import { money } from '../../../src/kernel/money.js';

/** `5:100` is one euro on the fifth. */
const of = (text: string): readonly PartPayment[] =>
  text
    .split(' ')
    .filter((one) => one !== '')
    .map((one) => {
      const [day = '', cents = ''] = one.split(':');
      return { on: plainDate(`2026-11-0${day}`), amount: money(BigInt(cents), 'EUR') };
    });

test.each([
  // payments      credited        what bore interest until it was paid
  ['', '', ''],
  ['5:100', '', '5:100'],
  ['5:100', '6:100', '5:100'],
  ['5:100', '5:100', ''],
  ['5:100', '5:40', '5:60'],
  ['5:100', '5:140', ''],
  ['5:100 5:50', '5:120', '5:30'],
  ['4:10 5:100', '5:40 5:60', '4:10'],
])('of %p, credited %p, leaves %p', (payments, credited, left) => {
  expect(withoutCredited(of(payments), of(credited))).toEqual(of(left));
});
