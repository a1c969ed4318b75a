import fc from 'fast-check';
import {
  findIbans,
  isBic,
  isCreditorId,
  strangeAccounts,
} from '../../../src/domain/party/bank-identifiers.js';

test.each([
  ['GKCCBEBB', true],
  ['abnanl2a', true],
  ['DEUTDEFF500', true],
  ['DEUTDEFF50', false],
  ['GKCC1EBB', false],
  ['', false],
])('BIC %j: %s', (bic, expected) => {
  expect(isBic(bic)).toBe(expected);
});

test.each([
  ['DE98ZZZ09999999999', true],
  ['DE98 ZZZ 0999 9999 999', true],
  ['NL21ZZZ123456780001', false],
  ['DE98ZZZ09999999998', false],
  ['DE98ZZZ', false],
])('creditor identifier %s: %s', (id, expected) => {
  expect(isCreditorId(id)).toBe(expected);
});

describe('accounts in a text', () => {
  test.each([
    ['op BE68 5390 0754 7034 of NL91ABNA0417164300.', ['BE68539007547034', 'NL91ABNA0417164300']],
    ['BE68-5390-0754-7034', ['BE68539007547034']],
    ['BE68 5390 0754 7034 ten name van Jan', ['BE68539007547034']],
    ['BE68539007547034 BE68539007547034', ['BE68539007547034']],
    ['BE68 5390  0754 7034', []],
    ['BE69539007547034', []],
    ['geen rekening', []],
  ])('%s', (text, expected) => {
    expect(findIbans(text)).toEqual(expected);
  });

  test('a long text of beginnings is read in linear time', () => {
    fc.assert(
      fc.property(fc.constantFrom('BE68 ', 'NL91ABNA', 'AA11 '), (start) => {
        expect(findIbans(start.repeat(20_000))).toEqual([]);
      }),
    );
  });
});

test('accounts are compared without blanks and case, and only when some are known', () => {
  const accounts = ['be68 5390 0754 7034', 'NL91ABNA0417164300'];
  expect(strangeAccounts({ accounts, knownAccounts: ['BE68539007547034'] })).toEqual([
    'NL91ABNA0417164300',
  ]);
  expect(strangeAccounts({ accounts, knownAccounts: [] })).toEqual([]);
});
