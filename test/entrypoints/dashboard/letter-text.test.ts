import {
  insertFor,
  lacking,
  unknownIn,
  type Vocabulary,
} from '../../../src/entrypoints/dashboard/screens/settings/letters/letter-text.js';
import { differences } from '../../../src/entrypoints/dashboard/screens/settings/letters/differences.js';
import { FIELDS } from '../../../src/entrypoints/dashboard/screens/settings/letters/fields/words.js';
import { nameOf } from '../../../src/entrypoints/dashboard/screens/settings/letters/letter-text.js';
import { LETTER_KINDS } from '../../../src/domain/dunning/letter.js';
import { lintLetter } from '../../../src/formats/letter/lint.js';
import { LANGUAGES, MERGE_FIELDS } from '../../../src/formats/letter/template.js';
import { LETTERS } from '../../../src/formats/letter/templates/index.js';
import { vocabularyOf } from '../../../src/formats/letter/vocabulary.js';

const SET = LETTERS.nl;
if (SET === undefined) throw new Error('There are no Dutch letters');
const wordsOf = (kind: (typeof LETTER_KINDS)[number]): Vocabulary => {
  const { fields, sections, blocks, needed } = vocabularyOf(kind, SET);
  return {
    fields: Object.fromEntries(Object.entries(fields).map(([scope, all]) => [scope, [...all]])),
    ...{ sections: { ...sections }, blocks: { ...blocks }, needed: [...needed] },
  };
};

test.each(LETTER_KINDS)(
  'what the letter %s lacks is what the hub will not save it without',
  (kind) => {
    const body = 'Beste klant, {{> greeting}}';
    const faults = lintLetter(kind, { subject: 'Factuur', body }, SET, '');
    const missing = faults.filter(({ code }) => code === 'letter.field-missing');
    const vocabulary = wordsOf(kind);
    const lacks = lacking(vocabulary, body);
    expect(missing.map(({ message }) => lacks.find((one) => message.includes(one)))).toEqual(lacks);
    expect(lacks.length).toBeGreaterThan(0);
    expect(lacking(vocabulary, SET.letters[kind]?.body ?? '')).toEqual([]);
  },
);

test.each(LETTER_KINDS)(
  'putting in what is proposed makes the letter %s say all it must',
  (kind) => {
    const vocabulary = wordsOf(kind);
    const body = lacking(vocabulary, '')
      .map((needed) => insertFor(vocabulary, needed))
      .join('\n');
    expect(lacking(vocabulary, body)).toEqual([]);
    expect(lintLetter(kind, { subject: 'Factuur', body }, SET, '')).toEqual([]);
  },
);

test.each([
  ['{{debtor.name}} {{> pay}} {{#items}}{{number}}{{/items}}', []],
  ['{{debitor.name}} en {{> betaal}}, nog eens {{debitor.name}}', ['debitor.name', 'betaal']],
  ['{{^bestaat.niet}}x{{/bestaat.niet}}', ['bestaat.niet']],
  ['{{! een opmerking }} {{{debtor.name}}}', []],
])('of %s is unknown: %j', (text, unknown) => {
  expect(unknownIn(wordsOf('reminder'), text)).toEqual(unknown);
});

test('every field, block and need has a word in each language of the dashboard', () => {
  const names = [
    ...Object.values(MERGE_FIELDS).flat(),
    ...LETTER_KINDS.flatMap((kind) => wordsOf(kind).needed.map(nameOf)),
  ];
  const blocks = LANGUAGES.flatMap((language) => Object.keys(LETTERS[language]?.blocks ?? {}));
  for (const words of Object.values(FIELDS)) {
    expect(names.filter((name) => !(name in words.fields))).toEqual([]);
    expect(blocks.filter((name) => !(name in words.blocks))).toEqual([]);
  }
});

test.each([
  ['a\nb\nc', 'a\nb\nc', ' a, b, c'],
  ['a\nb\nc', 'a\nx\nc', ' a,-b,+x, c'],
  ['a\nb\nc\nd', 'b\nc\nnew\nd', '-a, b, c,+new, d'],
  ['', 'a', '-,+a'],
  ['a', 'a\na', ' a,+a'],
])('from %j to %j the lines go: %s', (before, after, told) => {
  const marks = { same: ' ', gone: '-', new: '+' };
  const pieces = differences(before, after).map(([kind, line]) => `${marks[kind]}${line}`);
  expect(pieces.join(',').replaceAll(', ', ', ')).toBe(told);
});

test('what differs puts both texts together again, however long they are', () => {
  const lines = (n: number, word: string) =>
    Array.from({ length: n }, (_, at) => `${word} ${at % 7}`).join('\n');
  for (const [before, after] of [
    [lines(40, 'a'), lines(50, 'a')],
    [lines(2_000, 'a'), lines(2_000, 'b')],
  ] as const) {
    const pieces = differences(before, after);
    const only = (...kinds: readonly string[]) =>
      pieces
        .filter(([kind]) => kinds.includes(kind))
        .map(([, line]) => line)
        .join('\n');
    expect(only('same', 'gone')).toBe(before);
    expect(only('same', 'new')).toBe(after);
  }
});
