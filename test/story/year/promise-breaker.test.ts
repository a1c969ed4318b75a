import { plainDate } from '../../../src/kernel/dates.js';
import { BAKERY } from '../../support/stage-world.js';
import { A_YEAR_MS, type Day, diaryOf, yearForEach } from '../../support/year.js';
import {
  callEnds,
  invoices,
  pays,
  promises,
  settlesClaims,
} from '../../support/year-happenings.js';

/*
 * Policy S1-14. A promise holds reminders back until its day and three banking days of grace (debtor-management 4.6, 5.4);
 * broken, it leads to the formal step at once (practice 56). It is confirmed by mail the same day (practice 55).
 */
const year = yearForEach({ from: '2025-01-02', until: '2025-12-31', debtor: BAKERY });

const MAIL = 'e-mail to boekhouding1@debtor.example:';
const REVIEW = 'task for manager: review';

const YEAR: readonly Day[] = [
  // Due on Monday 27 January.
  ['2025-01-13', [invoices(1, '1000.00', 14)], []],
  ['2025-01-28', [], [`${MAIL} friendly reminder F-1 1210.00, pay by 2025-02-04`]],
  [
    '2025-01-29',
    [promises('2025-01-31')],
    [`${MAIL} Bevestiging van uw betaaltoezegging: factuur F-1`],
  ],
  ['2025-01-31', [pays(1, '500.00')], []],
  ['2025-02-03', [], ['host: 500.00 paid on F-1']],
  // The call of D+7, 3 February, does not happen. Grace: 3, 4 and 5 February; broken on the 6th, six days before D+16.
  // 1,210.00 from 28 to 31 January (4 days) and 710.00 from 1 to 6 February (6 days) at 11.5 %: 1.5249 + 1.3422 = 2.8671.
  [
    '2025-02-06',
    [],
    [
      'letter: formal notice F-1 710.00 + interest 2.87 + costs 40.00, pay by 2025-02-13',
      'host: interest 2.87 asked',
      'host: costs 40.00 asked',
      'task for debtors: promise-partly',
    ],
  ],
  // D+30.
  ['2025-02-26', [], ['task: last call F-1 710.00']],
  ['2025-03-03', [pays(1, '710.00')], []],
  [
    '2025-03-04',
    [settlesClaims],
    ['host: 710.00 paid on F-1', 'host: interest 2.87 settled', 'host: costs 40.00 settled'],
  ],
  ['2025-04-01', [], [REVIEW]],
  // Due on Monday 19 May.
  ['2025-05-05', [invoices(2, '1000.00', 14)], []],
  ['2025-05-20', [], [`${MAIL} friendly reminder F-2 1210.00, pay by 2025-05-27`]],
  [
    '2025-05-26',
    [
      callEnds({
        outcome: 'promised',
        spokeTo: 'Mevr. Aerts',
        payBy: plainDate('2025-05-28'),
      }),
    ],
    [`${MAIL} Bevestiging van uw betaaltoezegging: factuur F-2`, 'task: call F-2 1210.00'],
  ],
  ['2025-05-28', [pays(2, '1210.00')], []],
  // 29 May is Ascension Day. Kept: nothing more.
  ['2025-05-30', [], ['host: 1210.00 paid on F-2']],
  ['2025-07-01', [], [REVIEW]],
  ['2025-10-01', [], [REVIEW]],
];

/** Months at whose end something was overdue. */
const REVIEWED = ['2025-01-29', '2025-02-26', '2025-05-27'];

test(
  'a promise that is kept in part is broken for the rest, and the formal notice comes at once',
  async () => {
    expect(await year().live(YEAR)).toEqual(diaryOf(YEAR, { reviewed: REVIEWED }));
    const confirmed = year().diary.mailAbout('Bevestiging van uw betaaltoezegging: factuur F-2');
    for (const words of ['1.210,00', '28 mei 2025']) expect(confirmed).toContain(words);
  },
  A_YEAR_MS,
);
