import {
  type Balance,
  checkBalances,
  checkBatch,
  type EntryDetail,
  type Statement,
  type StatementEntry,
  totalsOf,
} from '../../../src/domain/bank/statement.js';
import { dec, printDecimal } from '../../../src/kernel/decimal.js';

const unstated = (amount: string): StatementEntry => ({
  index: 0,
  amount: dec(amount),
  currency: 'EUR',
  reversal: false,
  details: [],
});
const entry = (amount: string, change: Partial<StatementEntry> = {}): StatementEntry => ({
  ...unstated(amount),
  status: 'BOOK',
  ...change,
});
const detail = (amount?: string, currency = 'EUR'): EntryDetail => ({
  ...(amount === undefined ? {} : { amount: dec(amount), currency }),
  structuredReferences: [],
  referredDocuments: [],
  unstructured: [],
  additionalRemittance: [],
});
const balance = (type: string, amount: string, currency = 'EUR'): Balance => ({
  type,
  amount: dec(amount),
  currency,
});
describe('a statement adds up', () => {
  const open = balance('OPBD', '100.00');
  const cases: readonly (readonly [
    name: string,
    entries: readonly StatementEntry[],
    opening: Balance | undefined,
    closing: Balance | undefined,
    outcome: string,
  ])[] = [
    ['without an opening balance', [], undefined, balance('CLBD', '1'), 'not-applicable'],
    ['without a closing balance', [], open, undefined, 'not-applicable'],
    ['balances in two currencies', [], open, balance('CLBD', '100', 'SEK'), 'mixed-currencies'],
    [
      'an entry in another currency',
      [entry('1', { currency: 'SEK' })],
      open,
      balance('CLBD', '101'),
      'mixed-currencies',
    ],
    [
      'with all booked entries',
      [entry('50.5'), entry('-20')],
      open,
      balance('CLBD', '130.50'),
      'ok',
    ],
    [
      'without pending entries',
      [entry('50', { status: 'PDNG' })],
      open,
      balance('CLBD', '100'),
      'ok',
    ],
    ['without entries of no status', [unstated('50')], open, balance('CLBD', '150'), 'mismatch'],
    ['a cent off', [entry('50')], open, balance('CLBD', '150.01'), 'mismatch'],
  ];
  test.each(cases)('%s', (_name, entries, opening, closing, outcome) => {
    const statement: Statement = {
      id: 'S',
      account: {},
      balances: [],
      ...(opening === undefined ? {} : { opening }),
      ...(closing === undefined ? {} : { closing }),
      entries,
    };
    expect(checkBalances(statement)).toBe(outcome);
  });

  test('sums count credits and debits apart, pending ones included', () => {
    const totals = totalsOf([entry('5'), entry('-2.5'), entry('1', { status: 'PDNG' })]);
    expect([
      totals.count,
      printDecimal(totals.credit),
      printDecimal(totals.debit),
      printDecimal(totals.booked),
    ]).toEqual([3, '6', '2.5', '2.5']);
  });
});

describe('the details of an entry', () => {
  const cases: readonly (readonly [
    name: string,
    details: readonly EntryDetail[],
    code: string | undefined,
  ])[] = [
    ['none: nothing to compare', [], undefined],
    ['one gives no amount: nothing to compare', [detail('1'), detail()], undefined],
    ['add up', [detail('70.0'), detail('50')], undefined],
    ['add up with one taken back', [detail('150'), detail('-30')], undefined],
    ['more than the entry', [detail('70'), detail('70')], 'statement.batch-sum-mismatch'],
    ['less than the entry', [detail('70')], 'statement.batch-sum-mismatch'],
    ['another currency', [detail('120', 'SEK')], 'statement.batch-sum-mismatch'],
  ];
  test.each(cases)('%s', (_name, details, code) => {
    const found = checkBatch(entry('120.00', { details }), '/x');
    expect(found?.code).toBe(code);
    if (found !== undefined) expect([found.severity, found.path]).toEqual(['warning', '/x']);
  });
});
