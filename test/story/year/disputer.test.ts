import { BAKERY } from '../../support/stage-world.js';
import { A_YEAR_MS, type Day, diaryOf, yearForEach } from '../../support/year.js';
import {
  credits,
  disputes,
  expectsCredit,
  invoices,
  pays,
  settlesClaims,
} from '../../support/year-happenings.js';

/*
 * Policy S1-14. A dispute pauses the disputed amount; the rest goes on when it is marked so. It has an owner and a
 * deadline, and ends when its credit note is set off (debtor-management 5.4). Days that were skipped are not caught up with:
 * one right step (5.5, rule 9).
 */
const year = yearForEach({ from: '2025-01-02', until: '2025-12-31', debtor: BAKERY });

const MAIL = 'e-mail to boekhouding1@debtor.example:';
const REVIEW = 'task for manager: review';

const YEAR: readonly Day[] = [
  // Due on Monday 17 February.
  ['2025-02-03', [invoices(1, '2000.00', 14)], []],
  ['2025-02-18', [], [`${MAIL} friendly reminder F-1 2420.00, pay by 2025-02-25`]],
  ['2025-02-20', [disputes(1, 'price', { amount: '605.00' })], ['task for sales: dispute']],
  // The rest goes on: 2,420.00 - 605.00.
  ['2025-02-24', [], ['task: call F-1 1815.00']],
  ['2025-02-26', [expectsCredit(1)], ['task for administration: credit-note']],
  ['2025-03-03', [credits(101, 1, '500.00')], []],
  // The day before the formal notice.
  ['2025-03-04', [pays(1, '1815.00')], []],
  ['2025-03-05', [], ['host: 1815.00 paid on F-1']],
  ['2025-04-01', [], [REVIEW]],
  // Due on Monday 19 May.
  ['2025-05-05', [invoices(2, '1000.00', 14)], []],
  ['2025-05-20', [], [`${MAIL} friendly reminder F-2 1210.00, pay by 2025-05-27`]],
  ['2025-05-22', [disputes(2, 'quantity')], ['task for logistics: dispute']],
  // Five working days are over on 30 May (the 29th is Ascension Day): the manager is told, once (practice 64).
  ['2025-05-31', [], ['task for manager: escalated']],
  ['2025-06-19', [expectsCredit(2)], ['task for administration: credit-note']],
  ['2025-06-23', [credits(102, 2, '200.00')], []],
  // Call (26 May), formal notice (4 June) and last call (18 June) were passed over: now the call, and nothing else.
  ['2025-06-24', [], ['task: call F-2 968.00']],
  ['2025-07-01', [], [REVIEW]],
  // Nine days after the call, as the policy has it. What was credited never was due: 968.00 bears interest from 20 May,
  // 42 days at 11.5 % and 3 days of July at 10.5 %: 12.8094 + 0.8354 = 13.6448.
  [
    '2025-07-03',
    [],
    [
      'letter: formal notice F-2 968.00 + interest 13.64 + costs 40.00, pay by 2025-07-10',
      'host: interest 13.64 asked',
      'host: costs 40.00 asked',
    ],
  ],
  ['2025-07-08', [pays(2, '968.00')], []],
  [
    '2025-07-09',
    [settlesClaims],
    ['host: 968.00 paid on F-2', 'host: interest 13.64 settled', 'host: costs 40.00 settled'],
  ],
  ['2025-10-01', [], [REVIEW]],
];

/** Months at whose end something was overdue. */
const REVIEWED = ['2025-02-26', '2025-05-27', '2025-06-26'];

test(
  'what is disputed waits, the rest goes on, and after the credit note comes one right step',
  async () => {
    expect(await year().live(YEAR)).toEqual(diaryOf(YEAR, { reviewed: REVIEWED }));
    const reminder = year().diary.mailAbout('Betalingsherinnering: factuur F-2');
    for (const words of ['1.210,00', '27 mei 2025']) expect(reminder).toContain(words);
  },
  A_YEAR_MS,
);
