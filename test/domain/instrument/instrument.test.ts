import {
  besidesRefusal,
  factsRefusal,
  moveRefusal,
} from '../../../src/domain/instrument/checks.js';
import { dueDates } from '../../../src/domain/instrument/due.js';
import {
  holderOf,
  holders,
  type Instrument,
  INSTRUMENT_KINDS,
  type InstrumentFacts,
  type InstrumentKind,
  isOver,
  KINDS,
  stateOf,
} from '../../../src/domain/instrument/instrument.js';
import { plainDate } from '../../../src/kernel/dates.js';
import { idOf } from '../../../src/kernel/ids.js';
import { euros, weekdays } from '../../support/ledger.js';

const DAY = plainDate('2026-11-17');
const IBAN = 'BE68539007547034';

function anInstrument(
  kind: InstrumentKind,
  state: string,
  facts: InstrumentFacts = {},
): Instrument {
  return {
    ...{ id: idOf('itr_1'), openItemId: idOf('itm_1'), debtorId: idOf('deb_1'), kind, state },
    ...{ facts, openedOn: DAY, by: 'an', since: DAY, sinceBy: 'an' },
  };
}

describe('the table of kinds', () => {
  test.each(INSTRUMENT_KINDS)(
    '%s leads from its first state to nothing but states of its own',
    (kind) => {
      const { first, states, whenPaid } = KINDS[kind];
      const reached = new Set([first]);
      for (const state of reached) for (const next of stateOf(kind, state).next) reached.add(next);
      expect([...reached].sort()).toEqual(Object.keys(states).sort());
      expect(states).toHaveProperty([whenPaid]);
      expect(isOver({ kind, state: whenPaid })).toBe(true);
    },
  );

  test.each([
    ['factoring', 'assigned', 'factor'],
    ['factoring', 'given-back', null],
    ['reverse-factoring', 'confirmed', 'factor'],
    ['letter-of-credit', 'opened', 'letter-of-credit'],
    ['letter-of-credit', 'presented', 'letter-of-credit'],
    ['letter-of-credit', 'refused', null],
    ['credit-insurance', 'insured', null],
    ['credit-insurance', 'claimed', null],
    ['collection', 'handed-over', 'collector'],
    ['collection', 'in-court', 'court'],
    ['collection', 'unpaid', 'collector'],
    ['collection', 'returned', null],
    ['write-off', 'proposed', null],
    ['write-off', 'approved', 'written-off'],
    ['write-off', 'toString', null],
  ] as const)('a %s that is %s leaves the item with %s', (kind, state, holder) => {
    expect(holderOf({ kind, state })).toBe(holder);
  });

  test('of several on one item whoever holds it is named', () => {
    const both = [
      anInstrument('credit-insurance', 'insured'),
      anInstrument('factoring', 'assigned'),
    ];
    expect([...holders(both)]).toEqual([['itm_1', 'factor']]);
  });
});

describe('facts are refused', () => {
  const factoring: InstrumentFacts = { partner: 'F', iban: IBAN, withRecourse: true };
  test.each<[string, InstrumentKind, InstrumentFacts, string | undefined]>([
    ['whole', 'factoring', factoring, undefined],
    ['without a partner', 'factoring', { iban: IBAN, withRecourse: true }, 'incomplete'],
    ['with another kind’s', 'factoring', { ...factoring, reportBy: DAY }, 'not-of-this-kind'],
    ['with a wrong account', 'factoring', { ...factoring, iban: 'BE68539007547035' }, 'iban'],
    ['with negative costs', 'factoring', { ...factoring, costs: euros('-1.00') }, 'amount'],
    [
      ...(['with a recourse date and no recourse', 'factoring'] as const),
      ...([{ ...factoring, withRecourse: false, recourseOn: DAY }, 'recourse'] as const),
    ],
    ['of a policy', 'credit-insurance', { partner: 'V', number: 'P' }, 'incomplete'],
  ])('%s', (_, kind, facts, refusal) => {
    expect(factsRefusal(kind, facts)?.kind).toBe(refusal);
  });
});

/** Where it begins when nothing is announced. */
const begins = (kind: InstrumentKind): string =>
  kind === 'collection' ? 'handed-over' : KINDS[kind].first;

describe('beside what an item has', () => {
  test.each<[string, InstrumentKind, Instrument, string | undefined]>([
    [
      'insurance joins a factor',
      'credit-insurance',
      anInstrument('factoring', 'assigned'),
      undefined,
    ],
    [
      'a factor joins insurance',
      'factoring',
      anInstrument('credit-insurance', 'insured'),
      undefined,
    ],
    ['a second policy', 'credit-insurance', anInstrument('credit-insurance', 'reported'), 'exists'],
    [
      'a collector beside a factor',
      'collection',
      anInstrument('factoring', 'assigned'),
      'handed-over',
    ],
    [
      'a proposed write-off beside a collector',
      'write-off',
      anInstrument('collection', 'unpaid'),
      undefined,
    ],
    [
      'a factor beside a proposed write-off',
      'factoring',
      anInstrument('write-off', 'proposed'),
      undefined,
    ],
  ])('%s', (_, kind, live, refusal) => {
    expect(besidesRefusal({ kind, state: begins(kind) }, [live])?.kind).toBe(refusal);
  });
});

test.each<[string, Instrument, string, string | undefined]>([
  [
    'assigned is given back',
    anInstrument('factoring', 'assigned', { withRecourse: true }),
    'given-back',
    undefined,
  ],
  [
    'not without recourse',
    anInstrument('factoring', 'assigned', { withRecourse: false }),
    'given-back',
    'no-recourse',
  ],
  ['an end is an end', anInstrument('factoring', 'paid'), 'given-back', 'over-already'],
  ['no step is skipped', anInstrument('credit-insurance', 'insured'), 'claimed', 'state'],
  ['a word of nobody', anInstrument('collection', 'handed-over'), 'gone', 'state'],
])('a move: %s', (_, from, to, refusal) => {
  expect(moveRefusal(from, to)?.kind).toBe(refusal);
});

describe('dates that are near', () => {
  const date = plainDate;
  // 27 November 2026 is a Friday; five working days before it is the 20th.
  test.each<[string, Instrument, string, readonly (readonly [string, boolean])[]]>([
    [
      'six working days ahead',
      anInstrument('credit-insurance', 'insured', { reportBy: date('2026-11-27') }),
      '2026-11-19',
      [],
    ],
    [
      'five working days ahead',
      anInstrument('credit-insurance', 'insured', { reportBy: date('2026-11-27') }),
      '2026-11-20',
      [['report-overdue', false]],
    ],
    [
      'on the day',
      anInstrument('credit-insurance', 'insured', { reportBy: date('2026-11-27') }),
      '2026-11-27',
      [['report-overdue', false]],
    ],
    [
      'a day after',
      anInstrument('credit-insurance', 'insured', { reportBy: date('2026-11-27') }),
      '2026-11-28',
      [['report-overdue', true]],
    ],
    [
      'reported in time',
      anInstrument('credit-insurance', 'reported', { reportBy: date('2026-11-27') }),
      '2026-11-28',
      [],
    ],
    [
      'an early payment a day late',
      anInstrument('reverse-factoring', 'confirmed', { expectedOn: date('2026-11-26') }),
      '2026-11-27',
      [],
    ],
    [
      'two working days late',
      anInstrument('reverse-factoring', 'confirmed', { expectedOn: date('2026-11-26') }),
      '2026-11-30',
      [['early-payment', false]],
    ],
    [
      'presented documents',
      anInstrument('letter-of-credit', 'presented', {
        documentsDue: date('2026-11-18'),
        expiresOn: date('2026-11-30'),
      }),
      '2026-11-17',
      [['letter-expires', false]],
    ],
  ])('%s', (_, instrument, today, expected) => {
    const found = dueDates(instrument, date(today), weekdays);
    expect(found.map(({ task, missed }) => [task, missed])).toEqual(expected);
  });
});
