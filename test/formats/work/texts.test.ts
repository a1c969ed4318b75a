import type { InstalmentPlan, PaymentPromise } from '../../../src/domain/work/agreement.js';
import type { Language } from '../../../src/domain/party/debtor.js';
import { confirmationOf } from '../../../src/formats/work/confirmation.js';
import { WORK_WORDS, workTask } from '../../../src/formats/work/task-text.js';
import { plainDate } from '../../../src/kernel/dates.js';
import { idOf } from '../../../src/kernel/ids.js';
import { euros } from '../../support/ledger.js';

const LANGUAGES: readonly Language[] = ['nl', 'fr', 'en', 'de'];

const AGREED = {
  ...{ debtorId: idOf<'debtor'>('deb_1'), openItemIds: [], amount: euros('1210.00') },
  ...{ madeOn: plainDate('2026-11-20'), promisedBy: 'Mevr. Aerts', notedBy: 'an' },
  ...{ paidBefore: euros('0.00'), compensation: '50,00', via: 'call' as const },
};
const PROMISE: PaymentPromise = {
  ...AGREED,
  ...{ id: idOf<'promise'>('prm_1'), payBy: plainDate('2026-11-27'), state: 'open' },
};
const PLAN: InstalmentPlan = {
  ...AGREED,
  ...{ id: idOf<'payment-plan'>('pln_1'), state: 'running' },
  instalments: [
    { on: plainDate('2026-12-01'), amount: euros('210.00') },
    { on: plainDate('2027-01-01'), amount: euros('1000.00') },
  ],
};
const items = [
  { number: '2026-0142', issueDate: plainDate('2026-11-02'), amount: euros('1210.00') },
];
const sender = { name: 'Atelier Peeters', contact: 'An Claes', phone: '+32 2 555 01 10' };

/** Every word of a table of words, functions left out. */
function wordsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsIn) : [];
}

describe.each(LANGUAGES)('in %s', (language) => {
  test('no word is empty, or left in another language', () => {
    const words = wordsIn(WORK_WORDS[language]);
    expect(words.filter((word) => word.trim() === '')).toEqual([]);
    const others = LANGUAGES.filter((other) => other !== language);
    const theirs = others.flatMap((other) => wordsIn(WORK_WORDS[other]));
    // Short words may be the same in two languages.
    expect(words.filter((word) => word.length > 25 && theirs.includes(word))).toEqual([]);
  });

  test('a promise is confirmed with its amount, date, invoices, what is given for it and a phone number', () => {
    const { subject, text } = confirmationOf(language, { agreement: PROMISE, items, sender });
    expect(subject).toContain('Atelier Peeters');
    for (const part of ['2026', '27', 'Mevr. Aerts', '2026-0142', '50,00', '+32 2 555 01 10'])
      expect(text).toContain(part);
    expect(text).toMatch(/1[.,\u00a0]210[.,]00/);
  });

  test('a plan is confirmed with every instalment', () => {
    const { text } = confirmationOf(language, { agreement: PLAN, items, sender });
    expect(text.split('\n').filter((line) => line.startsWith('- '))).toHaveLength(3);
    expect(text).toMatch(/210[.,]00/);
    expect(text).toMatch(/1[.,\u00a0]000[.,]00/);
  });
});

test('a task names the debtor, leaves out what is not known, and stays within what a host takes', () => {
  const long = 'x'.repeat(10_000);
  const { subject, text } = workTask('nl', 'call', `Bakkerij ${long}`, [
    ['phone', undefined],
    ['contact', ' '],
    ['said', long],
    ['open', '€ 10,00'],
  ]);
  expect(subject.length).toBeLessThanOrEqual(200);
  expect(text.length).toBeLessThanOrEqual(4_000);
  expect(text).not.toContain('Telefoon');
  expect(text).toContain('\nOpenstaand: € 10,00');
});
