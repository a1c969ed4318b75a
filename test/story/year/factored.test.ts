import { BAKERY } from '../../support/stage-world.js';
import { A_YEAR_MS, type Day, diaryOf, yearForEach } from '../../support/year.js';
import { assigns, invoices, pays, recourse, waivesClaims } from '../../support/year-happenings.js';

/*
 * Policy S1-14. An assigned item is the factor's to follow up: ours is silent. With recourse it comes back, with its age from
 * the original due date, and gets one right step (practice 82; debtor-management 5.4, 5.5 rule 9).
 */
const year = yearForEach({ from: '2025-01-02', until: '2025-12-31', debtor: BAKERY });

const MAIL = 'e-mail to boekhouding1@debtor.example:';
const REVIEW = 'task for manager: review';

const YEAR: readonly Day[] = [
  // Due on Wednesday 5 March.
  ['2025-02-03', [invoices(1, '1000.00', 30)], []],
  ['2025-02-10', [assigns('2025-06-30')], []],
  // Neither reminder (6 March) nor call (12 March), formal notice (21 March), last call (4 April).
  ['2025-04-01', [], [REVIEW]],
  ['2025-05-12', [recourse], []],
  // 69 days late, and never reminded by us: the first step.
  ['2025-05-13', [], [`${MAIL} friendly reminder F-1 1210.00, pay by 2025-05-20`]],
  // Six days after the reminder, as from D+1 to D+7.
  ['2025-05-19', [], ['task: call F-1 1210.00']],
  // Nine days after the call. Interest from the original due date: 6 March to 28 May are 84 days,
  // 1,210.00 x 11.5 % x 84 / 365 = 32.0236.
  [
    '2025-05-28',
    [],
    [
      'letter: formal notice F-1 1210.00 + interest 32.02 + costs 40.00, pay by 2025-06-04',
      'host: interest 32.02 asked',
      'host: costs 40.00 asked',
    ],
  ],
  ['2025-06-05', [pays(1, '1210.00')], []],
  [
    '2025-06-06',
    [waivesClaims],
    ['host: 1210.00 paid on F-1', 'host: interest 32.02 waived', 'host: costs 40.00 waived'],
  ],
  ['2025-07-01', [], [REVIEW]],
  ['2025-10-01', [], [REVIEW]],
];

/** Months at whose end something was overdue. */
const REVIEWED = ['2025-03-27', '2025-04-28', '2025-05-27'];

test(
  'what a factor has is not ours to remind of; with recourse it gets one right step',
  async () => {
    expect(await year().live(YEAR)).toEqual(diaryOf(YEAR, { reviewed: REVIEWED }));
    const reminder = year().diary.mailAbout('Betalingsherinnering: factuur F-1');
    for (const words of ['1.210,00', '5 maart 2025', '20 mei 2025'])
      expect(reminder).toContain(words);
  },
  A_YEAR_MS,
);
