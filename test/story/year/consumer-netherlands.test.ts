import { A_YEAR_MS, type Day, diaryOf, yearForEach } from '../../support/year.js';
import { agreesInstalments, invoices, pays, settlesClaims } from '../../support/year-happenings.js';
import { DUTCH_SELLER, SANNE } from '../../support/year-world.js';

/*
 * Policy NL-consumer and BW 6:96(6) (debtor-management 3.3). The friendly reminder gives a consumer at least 14 days, with
 * the room we leave for receipt 16 by e-mail; the 14-day letter follows when they have passed and names the exact costs:
 * 15 % of 300.00 = 45.00, with 21 % VAT that the creditor cannot recover 54.45. After its 16 days those costs and legal
 * interest: 7 % in 2024 (2.3, verified). One cost claim per six months (3.3, recurring claims).
 */
const year = yearForEach({
  ...{ from: '2024-01-02', until: '2024-12-31', debtor: SANNE },
  administration: DUTCH_SELLER,
});

const MAIL = 'e-mail to sanne@home.example:';
const REVIEW = 'task for manager: review';

const YEAR: readonly Day[] = [
  // 247.93 and 52.07 of VAT: 300.00, due on Wednesday 31 January.
  ['2024-01-17', [invoices(1, '247.93', 14, { by: 'host' })], []],
  ['2024-02-01', [], [`${MAIL} friendly reminder F-1 300.00, pay by 2024-02-17`]],
  // 18 February is a Sunday. 16 days from the 19th, in a leap year: 6 March.
  [
    '2024-02-19',
    [],
    [`${MAIL} 14-day letter F-1 300.00, announces costs 54.45, pay by 2024-03-06`],
  ],
  // 1 February to 7 March are 36 days: 300.00 x 7 % x 36 / 365 = 2.0712.
  [
    '2024-03-07',
    [],
    [
      'letter: formal notice F-1 300.00 + costs 54.45 + interest 2.07, pay by 2024-03-21',
      'host: costs 54.45 asked',
      'host: interest 2.07 asked',
    ],
  ],
  ['2024-03-15', [pays(1, '300.00')], []],
  [
    '2024-03-18',
    [settlesClaims],
    ['host: 300.00 paid on F-1', 'host: costs 54.45 settled', 'host: interest 2.07 settled'],
  ],
  // The day after Easter Monday.
  ['2024-04-02', [], [REVIEW]],
  // 495.87 and 104.13 of VAT: 600.00, due on Wednesday 19 June.
  ['2024-06-05', [invoices(2, '495.87', 14, { by: 'host' })], []],
  ['2024-06-20', [], [`${MAIL} friendly reminder F-2 600.00, pay by 2024-07-06`]],
  [
    '2024-06-25',
    [
      agreesInstalments(
        ['2024-07-01', '200.00'],
        ['2024-08-01', '200.00'],
        ['2024-09-02', '200.00'],
      ),
    ],
    [`${MAIL} Bevestiging van ons afbetalingsplan: factuur F-2`],
  ],
  ['2024-07-01', [pays(2, '200.00')], [REVIEW]],
  ['2024-07-02', [], ['host: 200.00 paid on F-2']],
  // Due on Wednesday 24 July.
  ['2024-07-10', [invoices(3, '247.93', 14, { by: 'host' })], []],
  ['2024-07-25', [], [`${MAIL} friendly reminder F-3 300.00, pay by 2024-08-10`]],
  ['2024-08-01', [pays(2, '200.00')], []],
  ['2024-08-02', [], ['host: 200.00 paid on F-2']],
  // Costs were asked on 7 March, less than six months ago: none may be announced, and none will be asked.
  ['2024-08-12', [], [`${MAIL} 14-day letter F-3 300.00, pay by 2024-08-28`]],
  // 25 July to 29 August are 36 days again.
  [
    '2024-08-29',
    [],
    [
      'letter: formal notice F-3 300.00 + interest 2.07, pay by 2024-09-12',
      'host: interest 2.07 asked',
    ],
  ],
  ['2024-09-02', [pays(2, '200.00')], []],
  ['2024-09-03', [], ['host: 200.00 paid on F-2']],
  ['2024-09-10', [pays(3, '300.00')], []],
  ['2024-09-11', [settlesClaims], ['host: 300.00 paid on F-3', 'host: interest 2.07 settled']],
  ['2024-10-01', [], [REVIEW]],
];

/** Months at whose end something was overdue. */
const REVIEWED = ['2024-02-27', '2024-06-26', '2024-07-29', '2024-08-28'];

test(
  'a Dutch consumer gets the 14-day letter with the exact costs before they are asked, and may pay in parts',
  async () => {
    expect(await year().live(YEAR)).toEqual(
      diaryOf(YEAR, { reviewed: REVIEWED, of: 'Tandarts Oost' }),
    );
    const { mailAbout } = year().diary;
    const letter = mailAbout('Aanmaning met een termijn van 14 dagen: factuur F-1');
    for (const words of [
      '300,00',
      '54,45',
      '31 januari 2024',
      'te rekenen vanaf de dag nadat deze brief u heeft bereikt',
    ])
      expect(letter).toContain(words);
    const plan = mailAbout('Bevestiging van ons afbetalingsplan: factuur F-2');
    for (const words of ['200,00', '1 augustus 2024']) expect(plan).toContain(words);
  },
  A_YEAR_MS,
);
