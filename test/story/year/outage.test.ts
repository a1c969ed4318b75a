import { A_YEAR_MS, type Day, diaryOf, type Happening, yearForEach } from '../../support/year.js';
import { invoices, pays, waivesClaims } from '../../support/year-happenings.js';
import { customer } from '../../support/year-world.js';

/*
 * Policy S1-14. From Friday 7 March in the morning until the 17th our process, the host package and the bank are away. First
 * the facts have to be fresh again; then each debtor gets the one right step, never what was missed (debtor-management 5.5,
 * rule 9), and a run that is larger than ever takes a second person (facts/reliability-security 6, item 4).
 */
const ANN = customer(1, 'Bakkerij Aerts');
const BEN = customer(2, 'Garage Dumont');
const CIS = customer(3, 'Cafe De Zwaan');
/** Twelve small ones, each with an invoice of 121.00: F-11 to F-22. */
const SMALL = Array.from({ length: 12 }, (_, n) => ({
  n: 11 + n,
  debtor: customer(11 + n, `Klant ${11 + n}`),
}));

const knowsThem: Happening = async ({ stage }) => {
  for (const debtor of [ANN, BEN, CIS, ...SMALL.map((one) => one.debtor)])
    stage.host.upsertDebtor(stage.administration, debtor);
  await stage.syncAll();
};

const goesDark: Happening = (year) => {
  year.stage.host.misbehave({ kind: 'status', status: 503, times: 1_000_000 });
  year.bankUp = false;
  year.up = false;
};
const processIsBack: Happening = (year) => {
  year.up = true;
};
const hostAndBankAreBack: Happening = async (year) => {
  year.stage.host.behave();
  year.bankUp = true;
  await year.bank.deliver();
};

const year = yearForEach({
  ...{ from: '2025-01-02', until: '2025-12-31', debtor: ANN, prepare: knowsThem },
});

const mail = (n: number) => `e-mail to boekhouding${n}@debtor.example:`;
const by = 'host' as const;
/** The ten largest customers; which of equals is nobody's concern. */
const REVIEWS = Array.from({ length: 10 }, () => 'task for manager: review');

const YEAR: readonly Day[] = [
  // Due on Tuesday 4 March.
  ['2025-02-18', [invoices(2, '1000.00', 14, { to: BEN, by })], []],
  // Due on Friday 7 March, both.
  [
    '2025-02-21',
    [invoices(1, '1000.00', 14, { by }), invoices(3, '1000.00', 14, { to: CIS, by })],
    [],
  ],
  // Due on Tuesday 11 March.
  ['2025-02-25', SMALL.map(({ n, debtor }) => invoices(n, '100.00', 14, { to: debtor, by })), []],
  ['2025-03-05', [], [`${mail(2)} friendly reminder F-2 1210.00, pay by 2025-03-12`]],
  ['2025-03-07', [goesDark], []],
  ['2025-03-12', [pays(3, '1210.00', CIS)], []],
  // What we know of the books and of the bank is ten days old: nobody is reminded.
  ['2025-03-17', [processIsBack], []],
  // The run of the 18th was planned in the morning, with everything held.
  ['2025-03-18', [hostAndBankAreBack], ['host: 1210.00 paid on F-3']],
  [
    '2025-03-19',
    [],
    [
      'run of 13 messages: bert looked too',
      // Twelve days late and never reminded: the friendly reminder, though the day of the call is over too.
      `${mail(1)} friendly reminder F-1 1210.00, pay by 2025-03-26`,
      ...SMALL.map(({ n }) => `${mail(n)} friendly reminder F-${n} 121.00, pay by 2025-03-26`),
      // Reminded on the 5th: the call of the 11th.
      'task: call F-2 1210.00',
    ],
  ],
  [
    '2025-03-24',
    [pays(1, '1210.00'), ...SMALL.map(({ n, debtor }) => pays(n, '121.00', debtor))],
    [],
  ],
  // In time for the calls of the 25th: six days after the reminder, as from D+1 to D+7.
  [
    '2025-03-25',
    [],
    ['host: 1210.00 paid on F-1', ...SMALL.map(({ n }) => `host: 121.00 paid on F-${n}`)],
  ],
  // Nine days after the call. 5 to 28 March are 24 days: 1,210.00 x 11.5 % x 24 / 365 = 9.1496.
  [
    '2025-03-28',
    [],
    [
      'letter: formal notice F-2 1210.00 + interest 9.15 + costs 40.00, pay by 2025-04-04',
      'host: interest 9.15 asked',
      'host: costs 40.00 asked',
    ],
  ],
  ['2025-04-01', [], REVIEWS],
  ['2025-04-02', [pays(2, '1210.00', BEN)], []],
  [
    '2025-04-03',
    [waivesClaims],
    ['host: 1210.00 paid on F-2', 'host: interest 9.15 waived', 'host: costs 40.00 waived'],
  ],
  ['2025-07-01', [], REVIEWS],
  ['2025-10-01', [], REVIEWS],
];

/** Months at whose end something was overdue. */
const REVIEWED = ['2025-03-27'];

test(
  'after a week away each debtor gets one right step, once the facts are fresh, and no burst leaves',
  async () => {
    expect(await year().live(YEAR)).toEqual(diaryOf(YEAR, { reviewed: REVIEWED }));
    const reminder = year().diary.mailAbout('Betalingsherinnering: factuur F-1');
    for (const words of ['1.210,00', '7 maart 2025', '26 maart 2025'])
      expect(reminder).toContain(words);
  },
  A_YEAR_MS,
);
