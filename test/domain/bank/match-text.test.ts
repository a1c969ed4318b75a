import fc from 'fast-check';
import {
  mentionsName,
  nameKey,
  nameLikeness,
  nameWords,
  readName,
} from '../../../src/domain/bank/match-names.js';
import { isOneSlip } from '../../../src/domain/bank/match-slips.js';
import {
  formsOfNumber,
  namesIn,
  type NumberDictionary,
  type Strength,
} from '../../../src/domain/bank/match-text.js';

function dictionary(...numbers: readonly string[]): NumberDictionary<string> {
  const entries = new Map<string, { target: string; strength: Strength }[]>();
  for (const target of numbers) {
    for (const [form, strength] of formsOfNumber(target)) {
      entries.set(form, [...(entries.get(form) ?? []), { target, strength }]);
    }
  }
  return {
    prefixes: new Set(['F', 'INV', 'CN']),
    numbers: entries,
    references: new Map([['202600012320', ['OGM']]]),
  };
}

const books = dictionary(
  '2026-00314',
  'F2026/0314',
  '20260315',
  'INV-26-0641',
  'CN2026-00314',
  '12',
);

function found(text: string): readonly string[] {
  return namesIn(text, books)
    .map(({ target, strength, shared }) => `${target} ${strength}${shared ? ' shared' : ''}`)
    .toSorted();
}

describe('numbers in text', () => {
  test.each<[string, readonly string[]]>([
    ['factuur 2026-00314', ['2026-00314 strong']],
    ['fact.nr. F2026 0314, dank', ['F2026/0314 strong']],
    ['f2026-314', ['F2026/0314 strong']],
    ['inv-26-641', ['INV-26-0641 strong']],
    ['2026-00314 2026-00314', ['2026-00314 strong', '2026-00314 strong']],
    ['CN2026-00314', ['CN2026-00314 strong']],
    ['2026.03.15', []],
    ['20-26-0315', []],
    ['x20260315', ['20260315 weak']],
    ['12', ['12 weak']],
    ['+++202/6000/12320+++', ['OGM strong']],
    ['202 600 012 320', ['OGM strong']],
    ['2026, 00315', []],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test('a form that two numbers share says so', () => {
    const same = dictionary('2026-0314', '2026-314');
    expect(namesIn('2026-314', same).every((one) => one.shared)).toBe(true);
  });

  test('no text and no number makes the reader throw', () => {
    const text = fc.string({ unit: 'binary', maxLength: 200 });
    fc.assert(
      fc.property(text, text, (number, read) => {
        namesIn(read, dictionary(number));
      }),
    );
  });
});

describe('one slip of the hand', () => {
  test.each<[string, string, boolean]>([
    ['123456', '123456', false],
    ['123456', '123956', true],
    ['123456', '12356', true],
    ['123456', '1234456', true],
    ['123456', '124356', true],
    ['123456', '124365', false],
    ['123456', '1234', false],
  ])('%s and %s: %s', (a, b, expected) => {
    expect(isOneSlip(a, b)).toBe(expected);
    expect(isOneSlip(b, a)).toBe(expected);
  });
});

describe('names', () => {
  test.each([
    ['Élise Leclercq VOF', 'ELISE LECLERCQ'],
    ['De Smet Bouw B.V.', 'Bouw Smet'],
    ['Stichting Noord', 'noord'],
  ])('%s and %s are one name', (a, b) => {
    expect(nameKey(a)).toBe(nameKey(b));
  });

  test('a letter wrong is alike, a stranger is not', () => {
    const likeness = (a: string, b: string): number => nameLikeness(readName(a), readName(b));
    expect(likeness('Bakkerij Janssens', 'Bakkerij Jansens')).toBeGreaterThan(75);
    expect(likeness('Bakkerij Janssens', 'Garage Vermeulen')).toBeLessThan(30);
    expect(likeness('', 'Garage')).toBe(0);
  });

  test('a text mentions a name by all its words', () => {
    const mentions = (text: string, name: string): boolean =>
      mentionsName(new Set(nameWords(text)), readName(name));
    expect(mentions('inzake Bakkerij Janssens, sept.', 'Bakkerij Janssens BV')).toBe(true);
    expect(mentions('inzake Janssens', 'Bakkerij Janssens BV')).toBe(false);
  });
});
