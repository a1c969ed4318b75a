import { money } from '../../../src/kernel/money.js';
import { BAKERY } from '../../support/stage-world.js';
import { A_YEAR_MS, type Day, diaryOf, yearForEach } from '../../support/year.js';
import { invoices, pays, scoreIs } from '../../support/year-happenings.js';

/*
 * Policy S3-soft (debtor-management 5.1): a notice three days before the due date (practice 45), nothing when it was paid
 * by then; the reminder comes two days after it. Each month an invoice of a Monday with 30 days: due on a Wednesday, the
 * notice on the Sunday before it, which moves to Monday.
 *
 * Score (4.8), from three paid invoices on: 100 - min(40, L) - 0.3 (100 - P) - 20 B - min(10, M / 9).
 */
const debtor = { ...BAKERY, creditLimit: money(500_000n, 'EUR') };
const year = yearForEach({
  ...{ from: '2025-01-02', until: '2025-12-31', debtor },
  administration: { policy: 'S3-soft' },
});

const NOTICE = 'e-mail to boekhouding1@debtor.example: notice before the due date';
const REVIEW = 'task for manager: review';

const YEAR: readonly Day[] = [
  ['2025-01-06', [invoices(1, '1000.00', 30)], []],
  ['2025-02-03', [invoices(2, '1000.00', 30)], [`${NOTICE} F-1 1210.00`]],
  // Due on 5 February, paid on the 6th: the bank tells it on the 7th, before the reminder of D+2 would leave.
  ['2025-02-06', [pays(1, '1210.00')], []],
  ['2025-02-07', [], ['host: 1210.00 paid on F-1']],
  // Paid before the notice of 3 March.
  ['2025-02-27', [pays(2, '1210.00')], []],
  ['2025-02-28', [scoreIs(null)], ['host: 1210.00 paid on F-2']],
  ['2025-03-03', [invoices(3, '1000.00', 30)], []],
  ['2025-03-31', [], [`${NOTICE} F-3 1210.00`]],
  // The first working day of a quarter: large customers are looked at (practice 22).
  ['2025-04-01', [pays(3, '1210.00')], [REVIEW]],
  // Three paid, one of them a day late: L = 1/3, P = 66.67; 100 - 0.33 - 10.00 = 89.67.
  ['2025-04-02', [scoreIs(90)], ['host: 1210.00 paid on F-3']],
  ['2025-04-07', [invoices(4, '1000.00', 30)], []],
  ['2025-05-05', [invoices(5, '1000.00', 30), pays(4, '1210.00')], [`${NOTICE} F-4 1210.00`]],
  ['2025-05-06', [], ['host: 1210.00 paid on F-4']],
  ['2025-05-28', [pays(5, '1210.00')], []],
  // 29 May is Ascension Day.
  ['2025-05-30', [], ['host: 1210.00 paid on F-5']],
  ['2025-06-02', [invoices(6, '1000.00', 30)], []],
  ['2025-06-26', [pays(6, '1210.00')], []],
  ['2025-06-27', [], ['host: 1210.00 paid on F-6']],
  ['2025-07-01', [], [REVIEW]],
  ['2025-07-07', [invoices(7, '1000.00', 30)], []],
  ['2025-08-04', [invoices(8, '1000.00', 30), pays(7, '1210.00')], [`${NOTICE} F-7 1210.00`]],
  ['2025-08-05', [], ['host: 1210.00 paid on F-7']],
  ['2025-08-28', [pays(8, '1210.00')], []],
  ['2025-08-29', [], ['host: 1210.00 paid on F-8']],
  ['2025-09-01', [invoices(9, '1000.00', 30)], []],
  ['2025-09-25', [pays(9, '1210.00')], []],
  ['2025-09-26', [], ['host: 1210.00 paid on F-9']],
  ['2025-10-01', [], [REVIEW]],
  ['2025-10-06', [invoices(10, '1000.00', 30)], []],
  ['2025-11-03', [invoices(11, '1000.00', 30), pays(10, '1210.00')], [`${NOTICE} F-10 1210.00`]],
  ['2025-11-04', [], ['host: 1210.00 paid on F-10']],
  ['2025-11-27', [pays(11, '1210.00')], []],
  ['2025-11-28', [], ['host: 1210.00 paid on F-11']],
  // Eleven paid, one of them a day late: L = 1/11, P = 90.91; 100 - 0.09 - 2.73 = 97.18.
  ['2025-12-31', [scoreIs(97)], []],
];

test(
  'a good payer is never reminded: a notice when he has not paid yet, and a score that rises',
  async () => {
    expect(await year().live(YEAR)).toEqual(diaryOf(YEAR));
    const { diary, stage } = year();
    const notice = diary.mailAbout('Binnenkort te betalen: factuur F-10');
    for (const words of ['1.210,00', '5 november 2025']) expect(notice).toContain(words);
    const { decision } = await stage.app.creditViews
      .card(stage.administration, debtor.number)
      .then((card) => (card.ok ? card.value : { decision: null }));
    expect(decision).toMatchObject({ answer: 'GRANTED' });
  },
  A_YEAR_MS,
);
