import { isOk } from '../../support/results.js';
import { BAKERY } from '../../support/stage-world.js';
import { A_YEAR_MS, type Day, diaryOf, yearForEach } from '../../support/year.js';
import { becomes, invoices } from '../../support/year-happenings.js';

/*
 * Policy S1-14. Insolvency stops everything about the debtor, and never ends by itself: a task to file the claim, a sales
 * hold, and the whole claim without VAT in the provision (debtor-management 4.7, 5.4).
 */
const year = yearForEach({
  ...{ from: '2025-01-02', until: '2025-12-31', debtor: BAKERY },
  inDatabase: true,
});

const MAIL = 'e-mail to boekhouding1@debtor.example:';
const REVIEW = 'task for manager: review';

const YEAR: readonly Day[] = [
  // Due on Monday 17 February.
  ['2025-02-03', [invoices(1, '1000.00', 14)], []],
  // Due on Wednesday 12 March.
  ['2025-02-10', [invoices(2, '1000.00', 30)], []],
  ['2025-02-18', [], [`${MAIL} friendly reminder F-1 1210.00, pay by 2025-02-25`]],
  ['2025-02-24', [], ['task: call F-1 1210.00']],
  [
    '2025-02-26',
    [becomes({ insolvent: true })],
    [
      'task for debtors: insolvency',
      'alert (hold): 1001: uitstaand risico € 2.420,00. Open facturen € 2.420,00, geleverd € 0,00, besteld € 0,00, tegoeden € 0,00. Faillissement of schuldregeling.',
      'credit hold',
    ],
  ],
  // Neither the formal notice of 5 March nor anything about the second invoice.
  ['2025-04-01', [], [REVIEW]],
  ['2025-07-01', [], [REVIEW]],
  ['2025-10-01', [], [REVIEW]],
];

/** Months at whose end something was overdue. */
const REVIEWED = [
  '2025-02-26',
  '2025-03-27',
  '2025-04-28',
  '2025-05-27',
  '2025-06-26',
  '2025-07-29',
  '2025-08-27',
  '2025-09-26',
  '2025-10-29',
  '2025-11-26',
  '2025-12-29',
];

test(
  'an insolvent debtor hears nothing more: the claim is filed, sales are held, the provision is whole',
  async () => {
    expect(await year().live(YEAR)).toEqual(diaryOf(YEAR, { reviewed: REVIEWED }));
    const { diary, stage } = year();
    expect(diary.mailAbout('Betalingsherinnering: factuur F-1')).toContain('1.210,00');
    const { provision } = await stage.app.figures.outlook(stage.administration);
    expect(provision).toEqual([
      { row: 'insolvent', claims: 2, open: 242_000n, proposed: 200_000n },
    ]);
    const { decision } = isOk(
      await stage.app.creditViews.card(stage.administration, BAKERY.number),
    );
    expect(decision).toMatchObject({ answer: 'HOLD', reasons: ['insolvent'] });
  },
  A_YEAR_MS,
);
