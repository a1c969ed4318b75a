import { readLinkForm } from '../../../src/formats/link/form.js';
import { judgePayBy, lastPayBy } from '../../../src/domain/link/link.js';
import { plainDate } from '../../../src/kernel/dates.js';
import fc from 'fast-check';

const read = (purpose: 'problem' | 'promise' | 'contact', fields: Record<string, unknown>) => {
  const form = readLinkForm(purpose, fields);
  return form.ok ? form.value : form.error;
};

test.each([
  ['problem', { problem: 'price' }, 'items-missing'],
  ['problem', { item: '0' }, 'problem-missing'],
  ['problem', { item: '0', problem: 'because' }, 'problem-missing'],
  ['problem', { item: '0', problem: ['price', 'price'] }, 'problem-missing'],
  ['problem', { item: '0', problem: 'other', text: ' \u202e ' }, 'text-missing'],
  ['problem', { item: '0', problem: 'price', text: 'x'.repeat(2_001) }, 'text-too-long'],
  ['promise', { payBy: '2026-06-20' }, 'items-missing'],
  ['promise', { item: '0' }, 'date-missing'],
  ['promise', { item: '0', payBy: '2026-02-30' }, 'date-missing'],
  ['promise', { item: '0', payBy: 'soon' }, 'date-missing'],
  ['contact', { text: '\n' }, 'text-missing'],
  ['contact', { text: 'x'.repeat(2_001) }, 'text-too-long'],
] as const)('the %s form %j is refused: %s', (purpose, fields, refusal) => {
  expect(read(purpose, fields)).toBe(refusal);
});

test.each(['2026-06-03', '3/6/2026', ' 03-06-2026', '3.6.2026 '])(
  'a day may be written as %s',
  (payBy) => {
    expect(read('promise', { item: '0', payBy })).toMatchObject({ payBy: '2026-06-03' });
  },
);

test('invoices are read once each, in order, whatever else is sent', () => {
  const item = ['2', '0', '2', '-1', 'x', '99999', 1];
  expect(read('problem', { item, problem: 'price', more: {} })).toEqual({
    ...{ purpose: 'problem', items: [0, 2], problem: 'price', text: '' },
  });
});

test('a text becomes plain lines that a database and a terminal can hold', () => {
  const text = 'a\0b\u001b[31m\r\n\r\n\r\n\ud800c\u202e';
  expect(read('contact', { text })).toMatchObject({ text: 'a b [31m\n\nc' });
});

test('reading never throws', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.anything()), (fields) => {
      for (const purpose of ['problem', 'promise', 'contact'] as const) read(purpose, fields);
    }),
  );
});

test.each([
  ['2026-06-15', 'date-past'],
  ['2026-06-16', null],
  ['2026-07-16', null],
  ['2026-07-17', 'date-too-late'],
])('on 16 June a debtor may promise by himself %s: %s', (payBy, refusal) => {
  const today = plainDate('2026-06-16');
  const bounds = { today, lastPayBy: lastPayBy(today, 60) };
  expect(judgePayBy(plainDate(payBy), bounds)).toBe(refusal);
});
