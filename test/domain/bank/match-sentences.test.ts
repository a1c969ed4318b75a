import { SENTENCES, sentenceOf } from '../../../src/domain/bank/match-sentences.js';
import type { Language } from '../../../src/domain/party/debtor.js';

const LANGUAGES: readonly Language[] = ['nl', 'fr', 'en', 'de'];
const english = Object.entries(SENTENCES.en);

describe.each(LANGUAGES)('the reasons of the matcher in %s', (language) => {
  const own = SENTENCES[language];

  test('every reason has a sentence of its own, and none of another language', () => {
    expect(Object.keys(own).toSorted()).toEqual(Object.keys(SENTENCES.en).toSorted());
    expect(new Set(Object.values(own)).size).toBe(english.length);
    for (const other of LANGUAGES.filter((one) => one !== language)) {
      const borrowed = Object.values(own).filter((sentence) =>
        Object.values(SENTENCES[other]).includes(sentence),
      );
      expect(borrowed).toEqual([]);
    }
  });

  test('every sentence says what it is about where the English one does', () => {
    const placesOf = (sentence: string): number => sentence.split('{}').length - 1;
    const missing = english.filter(
      ([code, sentence]) => placesOf(own[code as keyof typeof own]) !== placesOf(sentence),
    );
    expect(missing).toEqual([]);
  });

  test('every sentence is one: it begins with a capital and ends with a full stop', () => {
    expect(Object.values(own).filter((sentence) => !/^\p{Lu}.*\.$/u.test(sentence))).toEqual([]);
  });
});

test('a name stands in the sentence as it is, whatever signs it holds', () => {
  expect(sentenceOf({ code: 'name', about: "A$& $' BV" }, 'nl')).toBe(
    "De naam is die van A$& $' BV.",
  );
});

test('a reason kept as a sentence by an older version is still read', () => {
  expect(sentenceOf('The amount is what is open.', 'de')).toBe('The amount is what is open.');
});
