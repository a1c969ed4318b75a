import {
  joinNotices,
  kindOf,
  type NoticeFacts,
  withDetails,
} from '../../../src/domain/bank/notice.js';
import type {
  EntryDetail,
  EntryStatus,
  StatementEntry,
  StatementKind,
} from '../../../src/domain/bank/statement.js';
import { plainDate } from '../../../src/kernel/dates.js';
import { dec } from '../../../src/kernel/decimal.js';

const bare: EntryDetail = {
  structuredReferences: [],
  referredDocuments: [],
  unstructured: [],
  additionalRemittance: [],
};

function entry(change: Partial<StatementEntry> = {}, text = 'factuur 1'): StatementEntry {
  return {
    index: 0,
    amount: dec('50.00'),
    currency: 'EUR',
    reversal: false,
    bookingDate: plainDate('2026-11-03'),
    details: [{ ...bare, unstructured: [text] }],
    ...change,
  };
}

describe('an entry of a statement', () => {
  const kinds: readonly (readonly [StatementKind | undefined, EntryStatus | undefined, string])[] =
    [
      [undefined, 'BOOK', 'money'],
      ['final', 'BOOK', 'money'],
      ['final', 'PDNG', 'pending'],
      ['final', 'FUTR', 'pending'],
      ['final', 'INFO', 'info'],
      ['final', undefined, 'info'],
      ['intraday', 'BOOK', 'intraday'],
      ['intraday', 'PDNG', 'pending'],
      ['details', 'BOOK', 'details'],
      ['details', 'INFO', 'details'],
      ['details', 'PDNG', 'pending'],
    ];
  test.each(kinds)('that is %s and %s is %s', (statement, status, kind) => {
    expect(kindOf(statement, status === undefined ? {} : { status })).toBe(kind);
  });
});

describe('a notice and a booked entry of one amount', () => {
  const batchOf = (numberOfTransactions: string, paymentInformationId?: string): StatementEntry =>
    entry({
      batch: {
        numberOfTransactions,
        ...(paymentInformationId === undefined ? {} : { paymentInformationId }),
      },
      details: [],
    });
  const two = [bare, bare];
  const rows: readonly (readonly [
    string,
    NoticeFacts['kind'],
    StatementEntry,
    StatementEntry,
    boolean,
  ])[] = [
    [
      'share the bank’s reference',
      'intraday',
      entry({ servicerReference: 'A' }),
      entry({ servicerReference: 'A' }, 'other'),
      true,
    ],
    [
      'say the same',
      'intraday',
      entry({ servicerReference: 'A' }),
      entry({ servicerReference: 'B' }),
      true,
    ],
    ['say another thing', 'intraday', entry(), entry({}, 'other'), false],
    [
      'are a week apart',
      'intraday',
      entry(),
      entry({ bookingDate: plainDate('2026-11-10') }),
      false,
    ],
    [
      'are a weekend apart',
      'pending',
      entry(),
      entry({ bookingDate: plainDate('2026-11-06') }),
      true,
    ],
    ['differ in amount', 'pending', entry(), entry({ amount: dec('50.01') }), false],
    ['differ in sign', 'pending', entry(), entry({ amount: dec('-50.00') }), false],
    ['differ in currency', 'pending', entry(), entry({ currency: 'CHF' }), false],
    [
      'are for information',
      'info',
      entry({ servicerReference: 'A' }),
      entry({ servicerReference: 'A' }),
      false,
    ],
    [
      'name one batch',
      'details',
      entry({ details: [{ ...bare, paymentInformationId: 'P' }, bare] }),
      batchOf('9', 'P'),
      true,
    ],
    ['count the same payments', 'details', entry({ details: two }), batchOf('2'), true],
    ['count other payments', 'details', entry({ details: two }), batchOf('3'), false],
    [
      'have two references',
      'details',
      entry({ details: two, servicerReference: 'A' }),
      { ...batchOf('2'), servicerReference: 'B' },
      false,
    ],
  ];
  test.each(rows)('that %s (%s)', (_, kind, notice, booked, joined) => {
    expect(joinNotices([{ kind, entry: notice }], [{ entry: booked }])).toHaveLength(
      joined ? 1 : 0,
    );
  });

  test('are joined one to one', () => {
    const notices = [1, 2, 3].map(() => ({ kind: 'intraday' as const, entry: entry() }));
    const booked = [{ entry: entry() }, { entry: entry() }];
    const pairs = joinNotices(notices, booked);
    expect(pairs.map((pair) => pair.booked)).toEqual(booked);
    expect(new Set(pairs.map((pair) => pair.notice)).size).toBe(2);
  });

  test('stay apart when details fit two batches alike', () => {
    const notice = { kind: 'details' as const, entry: entry({ details: two }) };
    expect(joinNotices([notice], [{ entry: batchOf('2') }, { entry: batchOf('2') }])).toEqual([]);
  });

  test('make one entry that knows the payments; its own money stays', () => {
    const notice = entry({ amount: dec('51.00'), details: two });
    const booked = batchOf('2');
    expect(withDetails(booked, notice)).toEqual({ ...booked, details: two });
    expect(withDetails(entry({ details: two }), notice)).toBeNull();
  });
});
