import { BAKERY } from '../../support/stage-world.js';
import { A_YEAR_MS, type Day, diaryOf, yearForEach } from '../../support/year.js';
import { invoices, pays, scoreIs, waivesClaims } from '../../support/year-happenings.js';

/*
 * Policy S1-14 (debtor-management 5.1): mail on D+1 with seven days to pay, call on D+7, formal notice on D+16, last call
 * on D+30. Belgian law between businesses (3.1, 2.1): interest by law from the day after the due date at 11.5 % in the first
 * half of 2025, and 40 euros; asked in the formal notice.
 */
const year = yearForEach({ from: '2025-01-02', until: '2025-12-31', debtor: BAKERY });

const MAIL = 'e-mail to boekhouding1@debtor.example:';
const REVIEW = 'task for manager: review';

const YEAR: readonly Day[] = [
  // Due on Monday 27 January.
  ['2025-01-13', [invoices(1, '1000.00', 14)], []],
  ['2025-01-28', [], [`${MAIL} friendly reminder F-1 1210.00, pay by 2025-02-04`]],
  ['2025-02-03', [], ['task: call F-1 1210.00']],
  // After the second time he heard of it, two days before the formal notice of 12 February.
  ['2025-02-10', [pays(1, '1210.00')], []],
  ['2025-02-11', [], ['host: 1210.00 paid on F-1']],
  // Due on Monday 17 March.
  ['2025-03-03', [invoices(2, '1000.00', 14)], []],
  ['2025-03-18', [], [`${MAIL} friendly reminder F-2 1210.00, pay by 2025-03-25`]],
  ['2025-03-24', [], ['task: call F-2 1210.00']],
  ['2025-04-01', [], [REVIEW]],
  // 18 March to 2 April are 16 days: 1,210.00 x 11.5 % x 16 / 365 = 6.0997.
  [
    '2025-04-02',
    [],
    [
      'letter: formal notice F-2 1210.00 + interest 6.10 + costs 40.00, pay by 2025-04-09',
      'host: interest 6.10 asked',
      'host: costs 40.00 asked',
    ],
  ],
  ['2025-04-07', [pays(2, '1210.00')], []],
  // The principal alone neither loses nor waives the rest (5.5, rule 4): a person does.
  [
    '2025-04-08',
    [waivesClaims],
    ['host: 1210.00 paid on F-2', 'host: interest 6.10 waived', 'host: costs 40.00 waived'],
  ],
  // From now on he pays early.
  ['2025-05-05', [invoices(3, '1000.00', 14)], []],
  ['2025-05-14', [pays(3, '1210.00')], []],
  // 14 and 21 days late, then in time: L = 35/3, P = 33.33; 100 - 11.67 - 20.00 = 68.33.
  ['2025-05-15', [scoreIs(68)], ['host: 1210.00 paid on F-3']],
  ['2025-06-02', [invoices(4, '1000.00', 14)], []],
  ['2025-06-12', [pays(4, '1210.00')], []],
  // L = 35/4, P = 50; 100 - 8.75 - 15.00 = 76.25.
  ['2025-06-13', [scoreIs(76)], ['host: 1210.00 paid on F-4']],
  ['2025-07-01', [], [REVIEW]],
  ['2025-09-01', [invoices(5, '1000.00', 14)], []],
  ['2025-09-08', [pays(5, '1210.00')], []],
  // L = 35/5, P = 60; 100 - 7.00 - 12.00 = 81.
  ['2025-09-09', [scoreIs(81)], ['host: 1210.00 paid on F-5']],
  ['2025-10-01', [], [REVIEW]],
];

/** Months at whose end something was overdue. */
const REVIEWED = ['2025-01-29', '2025-03-27'];

test(
  'a forgetful payer hears of it step by step until he pays, and is left alone when he pays early',
  async () => {
    expect(await year().live(YEAR)).toEqual(diaryOf(YEAR, { reviewed: REVIEWED }));
    const reminder = year().diary.mailAbout('Betalingsherinnering: factuur F-2');
    for (const words of ['1.210,00', '17 maart 2025', '25 maart 2025'])
      expect(reminder).toContain(words);
    expect(reminder).not.toMatch(/eerste|interest|40,00/);
  },
  A_YEAR_MS,
);
