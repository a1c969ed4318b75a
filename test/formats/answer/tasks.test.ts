import fc from 'fast-check';
import {
  RESPONSE_CODES,
  STATUS_ACTIONS,
  STATUS_REASONS,
} from '../../../src/domain/exchange/response.js';
import {
  creditNoteNamed,
  decidedTermNote,
  disputeClosedNote,
} from '../../../src/formats/answer/notes.js';
import {
  type InvoiceTask,
  invoiceTask,
  outOfOrderNote,
} from '../../../src/formats/answer/tasks.js';
import { RESPONSE_WORDS, responseNote } from '../../../src/formats/answer/words.js';
import { plainDate } from '../../../src/kernel/dates.js';

const LANGUAGES = ['nl', 'fr', 'en', 'de'] as const;
const TASKS: readonly InvoiceTask[] = [
  ...(['query', 'term', 'condition', 'rejected'] as const),
  ...(['proof', 'confirm-receipt', 'not-delivered'] as const),
];
const date = plainDate('2026-12-31');

describe('words about answers', () => {
  test.each(LANGUAGES)('has its own words for every code in %s', (language) => {
    const { codes, reasons, actions } = RESPONSE_WORDS[language];
    expect(new Set(Object.values(codes)).size).toBe(RESPONSE_CODES.length);
    expect(new Set(Object.values(reasons)).size).toBe(STATUS_REASONS.length);
    expect(new Set(Object.values(actions)).size).toBe(STATUS_ACTIONS.length);
  });

  test('say what was asked and proposed', () => {
    const statuses = [
      {
        list: 'OPStatusReason',
        code: 'PAY',
        text: 'Later',
        conditions: [{ term: 'BT-9', value: date }],
      },
      { list: 'OPStatusAction', code: 'OTH', conditions: [] },
      { list: 'OPStatusReason', code: 'XYZ', conditions: [] },
    ];
    expect(responseNote('en', { code: 'CA', statuses, note: 'Thanks' })).toBe(
      'Accepted under conditions (CA). payment terms (PAY): Later; proposal BT-9 = 2026-12-31. asked for: something else (OTH). XYZ. Thanks.',
    );
  });

  test('no two languages say the same', () => {
    const all = LANGUAGES.flatMap((language) => [
      ...TASKS.map((task) => invoiceTask(language, task, { number: '1', date }).text),
      outOfOrderNote(language, 'AP', 'RE'),
      decidedTermNote(language, 'accepted', date, 'An'),
      decidedTermNote(language, 'refused', date, 'An'),
      disputeClosedNote(language, 'An'),
      creditNoteNamed(language, 'CN-1'),
    ]);
    expect(new Set(all).size).toBe(all.length);
  });

  test('a task says once what to do about each action and reason', () => {
    const statuses = [
      { list: 'OPStatusReason', code: 'UNR', conditions: [] },
      { list: 'OPStatusAction', code: 'CNF', conditions: [] },
      { list: 'OPStatusAction', code: 'CNF', text: 'Again', conditions: [] },
    ];
    expect(invoiceTask('en', 'rejected', { number: 'F-1', statuses, note: 'Sorry' })).toEqual({
      subject: 'Invoice F-1 is rejected',
      text: [
        'The buyer rejects the invoice. It stays open: a rejection does not release him from paying. Reminders wait until the dispute is closed.',
        '- order or transaction not recognised (UNR)',
        '- asked for: a credit note for the whole (CNF)',
        '- asked for: a credit note for the whole (CNF): Again',
        'Sorry',
        'Make a credit note for the whole invoice, if you agree.',
        'Check the customer card: the buyer does not recognise the order or transaction.',
      ].join('\n'),
    });
  });

  test('whatever is said, a task fits the Host API', () => {
    const long = fc.string({ maxLength: 3_000 });
    const status = fc.record({
      list: fc.constantFrom('OPStatusReason', 'OPStatusAction'),
      code: fc.constantFrom<string>(...STATUS_REASONS, ...STATUS_ACTIONS),
      text: long,
      conditions: fc.array(fc.record({ term: long, value: long }), { maxLength: 9 }),
    });
    fc.assert(
      fc.property(
        fc.constantFrom(...LANGUAGES),
        fc.constantFrom(...TASKS),
        fc.array(status, { maxLength: 9 }),
        long,
        (language, task, statuses, number) => {
          const made = invoiceTask(language, task, { number, statuses, note: number, date });
          expect(made.subject.length).toBeLessThanOrEqual(200);
          expect(made.text.length).toBeLessThanOrEqual(4_000);
        },
      ),
      { numRuns: 50 },
    );
  });
});
