import { plainDate } from '../../../src/kernel/dates.js';
import { DEFAULT_SETTINGS } from '../../../src/domain/party/administration.js';
import { isOk } from '../../support/results.js';
import { A_YEAR_MS, type Day, diaryOf, type Happening, yearForEach } from '../../support/year.js';
import { invoices, pays, settlesClaims } from '../../support/year-happenings.js';
import { ZOE } from '../../support/year-world.js';

/*
 * Policy BE-consumer and the law of 4 May 2023 (debtor-management 3.2): the free reminder names the damages and gives 14
 * days from the day after an e-mail; nothing is asked before. Terms: legal interest and damages, 7.50 for a further
 * reminder, regular deliveries: the first three due dates missed in a calendar year are free. A small creditor, whose
 * interest runs from the day after sending. Damages on 350.00: 30 + 10 % of 200 = 50.00.
 */
const acceptsTerms: Happening = async ({ stage, debtorId }) => {
  const { app, administration } = stage;
  isOk(
    await app.law.saveTerms(administration, {
      ...{ version: '2025', validFrom: plainDate('2024-01-01'), interest: 'legal' },
      ...{ damages: 'legal' },
      reminderFee: { amount: '7.50', postage: '1.60', regularDeliveries: true },
    }),
  );
  const accepted = { version: '2025', on: plainDate('2024-12-01'), proof: 'bestelling 12' };
  isOk(await app.law.acceptTerms(administration, await debtorId(), accepted));
};

const year = yearForEach({
  ...{ from: '2025-01-02', until: '2025-12-31', debtor: ZOE, prepare: acceptsTerms },
  administration: { settings: { ...DEFAULT_SETTINGS, law: { isSmall: true } } },
  inDatabase: true,
});

const MAIL = 'e-mail to zoe@home.example:';
const REVIEW = 'task for manager: review';
/** 289.26 and 60.74 of VAT: 350.00. */
const delivery = (n: number) => invoices(n, '289.26', 14, { by: 'host' });

const YEAR: readonly Day[] = [
  // Due on Monday 20 January; e-mail on the 21st: 22 January to 4 February.
  ['2025-01-06', [delivery(1)], []],
  [
    '2025-01-21',
    [],
    [`${MAIL} friendly reminder F-1 350.00, announces damages 50.00, pay by 2025-02-04`],
  ],
  // The day after the term; the first due date missed this year: free.
  ['2025-02-05', [], [`${MAIL} second reminder F-1 350.00, pay by 2025-02-19`]],
  ['2025-02-10', [pays(1, '350.00')], []],
  ['2025-02-11', [], ['host: 350.00 paid on F-1']],
  // Due on Monday 17 March; 19 March to 1 April.
  ['2025-03-03', [delivery(2)], []],
  [
    '2025-03-18',
    [],
    [`${MAIL} friendly reminder F-2 350.00, announces damages 50.00, pay by 2025-04-01`],
  ],
  ['2025-03-28', [pays(2, '350.00')], []],
  ['2025-03-31', [], ['host: 350.00 paid on F-2']],
  ['2025-04-01', [], [REVIEW]],
  // Due on Monday 19 May; 21 May to 3 June. The third due date: free.
  ['2025-05-05', [delivery(3)], []],
  [
    '2025-05-20',
    [],
    [`${MAIL} friendly reminder F-3 350.00, announces damages 50.00, pay by 2025-06-03`],
  ],
  ['2025-06-04', [], [`${MAIL} second reminder F-3 350.00, pay by 2025-06-18`]],
  ['2025-06-10', [pays(3, '350.00')], []],
  ['2025-06-11', [], ['host: 350.00 paid on F-3']],
  ['2025-07-01', [], [REVIEW]],
  // Due on Thursday 31 July; 2 to 15 August.
  ['2025-07-17', [delivery(4)], []],
  [
    '2025-08-01',
    [],
    [`${MAIL} friendly reminder F-4 350.00, announces damages 50.00, pay by 2025-08-15`],
  ],
  // 16 August is a Saturday. The fourth due date: 7.50, and no postage on an e-mail.
  [
    '2025-08-18',
    [],
    [
      `${MAIL} second reminder F-4 350.00 + costs 7.50, pay by 2025-09-01`,
      'host: costs 7.50 asked',
    ],
  ],
  // Interest from 2 August, the day after sending, to 2 September: 350.00 x 10.5 % x 32 / 365 = 3.2219.
  [
    '2025-09-02',
    [],
    [
      'letter: formal notice F-4 350.00 + costs 7.50 + damages 50.00 + interest 3.22, pay by 2025-09-16',
      'host: damages 50.00 asked',
      'host: interest 3.22 asked',
    ],
  ],
  ['2025-09-10', [pays(4, '350.00')], []],
  ['2025-09-11', [], ['host: 350.00 paid on F-4']],
  [
    '2025-09-25',
    [settlesClaims],
    ['host: costs 7.50 settled', 'host: damages 50.00 settled', 'host: interest 3.22 settled'],
  ],
  ['2025-10-01', [], [REVIEW]],
];

/** Months at whose end something was overdue. */
const REVIEWED = ['2025-01-29', '2025-03-27', '2025-05-27', '2025-08-27'];

test(
  'a Belgian consumer is reminded for free first, and asked no more than was announced and allowed',
  async () => {
    expect(await year().live(YEAR)).toEqual(diaryOf(YEAR, { reviewed: REVIEWED }));
    const free = year().diary.mailAbout('Kosteloze betalingsherinnering: factuur F-4');
    // Open balance, damages, creditor with number, what was supplied, when it fell due, and the term (3.2).
    for (const words of [
      ...['€ 350,00', '€ 50,00', 'Smederij Oost', 'Ondernemingsnummer 1999.050.135', 'Smeedwerk'],
      ...['31 juli 2025', 'van 2 augustus 2025 tot en met 15 augustus 2025', 'kost u niets'],
    ])
      expect(free.replace(/\s/g, ' ')).toContain(words);
    expect(free).not.toMatch(/7,50|eerste herinnering/);
  },
  A_YEAR_MS,
);
