import fc from 'fast-check';
import { entryContent, entryKeyer } from '../../../src/domain/bank/entry-key.js';
import type { EntryDetail, StatementEntry } from '../../../src/domain/bank/statement.js';
import { plainDate } from '../../../src/kernel/dates.js';
import { dec } from '../../../src/kernel/decimal.js';

const ACCOUNT = 'NL91ABNA0417164300';
const bare: EntryDetail = {
  structuredReferences: [],
  referredDocuments: [],
  unstructured: [],
  additionalRemittance: [],
};

/** Keys of the entries of one statement, in their order. */
function entryKeys(
  account: string,
  entries: readonly StatementEntry[],
  earlier?: (content: string) => number,
): readonly string[] {
  return entries.map(entryKeyer(account, earlier));
}

function entry(change: Partial<StatementEntry> = {}, text = 'factuur 1'): StatementEntry {
  return {
    index: 0,
    amount: dec('50.00'),
    currency: 'EUR',
    status: 'BOOK',
    reversal: false,
    bookingDate: plainDate('2026-11-03'),
    servicerReference: 'A-1',
    details: [{ ...bare, endToEndId: 'E-1', unstructured: [text] }],
    ...change,
  };
}

describe('the key of a bank entry', () => {
  const same: readonly (readonly [name: string, other: StatementEntry])[] = [
    ['trailing zeros', entry({ amount: dec('50') })],
    ['its place in the file', entry({ index: 7, entryReference: '8' })],
    ['pending that became booked', entry({ status: 'PDNG' })],
    ['another value date', entry({ valueDate: plainDate('2026-11-05') })],
    ['blanks, signs and case of the text', entry({}, 'FACTUUR-1')],
  ];
  test.each(same)('does not depend on %s', (_name, other) => {
    expect(entryContent(ACCOUNT, other)).toBe(entryContent(ACCOUNT, entry()));
  });

  const different: readonly (readonly [name: string, other: StatementEntry])[] = [
    ['the amount', entry({ amount: dec('50.01') })],
    ['the sign', entry({ amount: dec('-50.00') })],
    ['the day', entry({ bookingDate: plainDate('2025-11-03') })],
    ['the bank reference', entry({ servicerReference: 'A-2' })],
    ['the text', entry({}, 'factuur 2')],
    ['the currency', entry({ currency: 'CHF' })],
  ];
  test.each(different)('depends on %s', (_name, other) => {
    expect(entryContent(ACCOUNT, other)).not.toBe(entryContent(ACCOUNT, entry()));
  });

  test('depends on the account', () => {
    expect(entryContent('BE68539007547034', entry())).not.toBe(entryContent(ACCOUNT, entry()));
  });

  test('a batch is the same money with and without its details', () => {
    const batch = { paymentInformationId: 'P-1' };
    const split = entry({ batch, details: [bare, { ...bare, endToEndId: 'E-2' }] });
    expect(entryContent(ACCOUNT, entry({ batch, details: [] }))).toBe(entryContent(ACCOUNT, split));
  });

  test('stays short enough for an index, whatever a file brings', () => {
    const long = 'x'.repeat(100_000);
    expect(entryContent(long, entry({ servicerReference: long }, long)).length).toBeLessThan(600);
  });
});

describe('twins', () => {
  test('equal payments of one day are told apart, and the same file again gives the same keys', () => {
    const keys = entryKeys(ACCOUNT, [entry(), entry({}, 'other'), entry()]);
    expect(new Set(keys).size).toBe(3);
    expect(entryKeys(ACCOUNT, [entry(), entry({}, 'other'), entry()])).toEqual(keys);
  });

  test('an overlapping statement takes the greater number', () => {
    const first = entryKeys(ACCOUNT, [entry(), entry()]);
    const second = entryKeys(ACCOUNT, [entry(), entry(), entry()]);
    expect(new Set([...first, ...second]).size).toBe(3);
  });

  test('an adjoining statement adds up', () => {
    const first = entryKeys(ACCOUNT, [entry()]);
    const second = entryKeys(ACCOUNT, [entry()], () => first.length);
    expect(new Set([...first, ...second]).size).toBe(2);
  });

  test('keys of a statement are always unique, and do not depend on the order of different entries', () => {
    const texts = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 });
    fc.assert(
      fc.property(texts, (list) => {
        const keys = entryKeys(
          ACCOUNT,
          list.map((text) => entry({}, text)),
        );
        const sorted = entryKeys(
          ACCOUNT,
          [...list].sort().map((text) => entry({}, text)),
        );
        expect(new Set(keys).size).toBe(list.length);
        expect([...keys].sort()).toEqual([...sorted].sort());
      }),
    );
  });
});
