import type { Language } from '../../../src/domain/party/debtor.js';
import { WORK_WORDS, workTask } from '../../../src/formats/work/task-text.js';

const LANGUAGES: readonly Language[] = ['nl', 'fr', 'en', 'de'];

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
