import { A_YEAR_MS, type Day, diaryOf, type Happening, yearForEach } from '../../support/year.js';
import { invoices, pays, settlesClaims } from '../../support/year-happenings.js';
import { TOWN } from '../../support/year-world.js';

/*
 * Policy public-body (debtor-management 5.1): 30 days (3.4), reminders on D+7 and D+22, formal notice on D+40; interest and
 * the 40 euros that the law gives between businesses and public bodies are asked in the last step only.
 */
const followsItsPolicy: Happening = async ({ stage, debtorId }) => {
  const id = await debtorId();
  await stage.look((tx) =>
    tx.profiles.change(id, (before) => ({ ...before, policy: 'public-body' })),
  );
};

const year = yearForEach({
  ...{ from: '2025-01-02', until: '2025-12-31', debtor: TOWN, prepare: followsItsPolicy },
});

const MAIL = 'e-mail to boekhouding2@debtor.example:';
const REVIEW = 'task for manager: review';

const YEAR: readonly Day[] = [
  // Over Peppol; due on Wednesday 5 February.
  ['2025-01-06', [invoices(1, '1000.00', 30)], []],
  ['2025-02-12', [], [`${MAIL} friendly reminder F-1 1210.00, pay by 2025-02-26`]],
  ['2025-02-27', [], [`${MAIL} second reminder F-1 1210.00, pay by 2025-03-13`]],
  // 6 February to 17 March are 40 days: 1,210.00 x 11.5 % x 40 / 365 = 15.2493.
  [
    '2025-03-17',
    [],
    [
      'letter: formal notice F-1 1210.00 + interest 15.25 + costs 40.00, pay by 2025-03-31',
      'host: interest 15.25 asked',
      'host: costs 40.00 asked',
    ],
  ],
  ['2025-03-25', [pays(1, '1210.00')], []],
  [
    '2025-03-26',
    [settlesClaims],
    ['host: 1210.00 paid on F-1', 'host: interest 15.25 settled', 'host: costs 40.00 settled'],
  ],
  ['2025-04-01', [], [REVIEW]],
  // Due on Wednesday 2 July; paid in a run of its own, a week later: the reminder of D+7 does not leave.
  ['2025-06-02', [invoices(2, '1000.00', 30)], []],
  ['2025-07-01', [], [REVIEW]],
  ['2025-07-08', [pays(2, '1210.00')], []],
  ['2025-07-09', [], ['host: 1210.00 paid on F-2']],
  ['2025-10-01', [], [REVIEW]],
];

/** Months at whose end something was overdue. */
const REVIEWED = ['2025-02-26'];

test(
  'a public body has its 30 days, is reminded with patience, and hears of costs in the last step only',
  async () => {
    expect(await year().live(YEAR)).toEqual(diaryOf(YEAR, { reviewed: REVIEWED }));
    const { diary, stage } = year();
    for (const subject of ['Betalingsherinnering: factuur F-1', 'Nog niet betaald: factuur F-1']) {
      const mail = diary.mailAbout(subject);
      expect(mail).toContain('1.210,00');
      expect(mail).not.toMatch(/40,00|rente van/);
    }
    // The invoices went over Peppol, not by mail.
    const statuses = stage.host.reports(stage.administration, 'exchange-status');
    expect(statuses.map(({ report: r }) => `${r.invoiceHostId} ${r.status}`)).toEqual([
      ...['F-1 sent', 'F-1 delivered', 'F-2 sent', 'F-2 delivered'],
    ]);
  },
  A_YEAR_MS,
);
