import type { AlertLevel, CreditDecision } from '../../../src/domain/credit/credit.js';
import {
  alertsFor,
  type CreditRules,
  decideCredit,
  withRelease,
} from '../../../src/domain/credit/decision.js';
import { type ExposureFacts, exposureOf } from '../../../src/domain/credit/exposure.js';
import { plainDate } from '../../../src/kernel/dates.js';
import { dec } from '../../../src/kernel/decimal.js';
import { printMoney } from '../../../src/kernel/money.js';
import { euros } from '../../support/ledger.js';

function decide(opens: string, rules: CreditRules): CreditDecision {
  const exposure = exposureOf({ opens: [euros(opens)] }, 'EUR');
  if (!exposure.ok) throw new Error('no exposure');
  return decideCredit(exposure.value, rules);
}

function totalOf(facts: ExposureFacts, rates = {}): string {
  const exposure = exposureOf(facts, 'EUR', new Map(Object.entries(rates)));
  return exposure.ok ? printMoney(exposure.value.total) : exposure.error.currency;
}

describe('exposure', () => {
  test('open invoices minus unallocated credits plus orders: 27,500.00', () => {
    const facts = {
      opens: [euros('18000.00'), euros('400.00'), euros('-300.00')],
      disputed: [euros('250.00')],
      onAccount: [euros('100.00')],
      delivered: [euros('3500.00')],
      orders: [euros('6000.00')],
    };
    const exposure = exposureOf(facts, 'EUR');
    expect(exposure).toEqual({
      ok: true,
      value: {
        openInvoices: euros('18400.00'),
        disputed: euros('250.00'),
        unallocatedCredits: euros('400.00'),
        delivered: euros('3500.00'),
        orders: euros('6000.00'),
        drafts: euros('0.00'),
        total: euros('27500.00'),
      },
    });
  });

  test.each([
    [
      'another currency at its rate, rounded once',
      [euros('100.01', 'USD')],
      { USD: dec('1.1764') },
      '85.01',
    ],
    ['another currency without a rate is no answer', [euros('1.00', 'USD')], {}, 'USD'],
    ['credits beyond what is open', [euros('10.00'), euros('-25.00')], {}, '-15.00'],
    ['nothing at all', [], {}, '0.00'],
  ])('%s', (_, opens, rates, total) => {
    expect(totalOf({ opens }, rates)).toBe(total);
  });
});

const LIMIT = { limit: euros('25000.00') };

describe('the decision', () => {
  // exposure, rules, answer, percent, reasons
  test.each([
    ['27500.00', LIMIT, 'HOLD', 110, ['over-limit']],
    ['25000.01', LIMIT, 'HOLD', 100, ['over-limit']],
    ['25000.00', LIMIT, 'WARN', 100, ['near-limit']],
    ['20000.00', LIMIT, 'WARN', 80, ['near-limit']],
    ['19999.99', LIMIT, 'GRANTED', 79, []],
    ['0.00', LIMIT, 'GRANTED', 0, []],
    ['-5.00', LIMIT, 'GRANTED', 0, []],
    ['17500.00', { ...LIMIT, warnPercent: 70 }, 'WARN', 70, ['near-limit']],
    ['0.00', { limit: euros('0.00') }, 'HOLD', undefined, ['no-credit']],
    ['9999999.99', {}, 'GRANTED', undefined, []],
    ['1.00', { overdueDaysMax: 30, oldestDaysLate: 31 }, 'HOLD', undefined, ['overdue-too-long']],
    ['1.00', { overdueDaysMax: 30, oldestDaysLate: 30 }, 'GRANTED', undefined, []],
    ['1.00', { oldestDaysLate: 300 }, 'GRANTED', undefined, []],
    ['27500.00', { ...LIMIT, naturalPerson: true }, 'REVIEW', 110, ['over-limit']],
    ['1.00', { ...LIMIT, naturalPerson: true }, 'GRANTED', 0, []],
    ['1.00', { ...LIMIT, limitExpired: true }, 'WARN', 0, ['limit-expired']],
    ['1.00', { insolvent: true }, 'HOLD', undefined, ['insolvent']],
    ['1.00', { insolvent: true, naturalPerson: true }, 'REVIEW', undefined, ['insolvent']],
    ['1.00', { limit: euros('0.00'), coverEnded: true }, 'HOLD', undefined, ['cover-ended']],
    ['1.00', { incomplete: true }, 'WARN', undefined, ['other-currency-left-out']],
    [
      '27500.00',
      { ...LIMIT, overdueDaysMax: 30, oldestDaysLate: 31 },
      'HOLD',
      110,
      ['over-limit', 'overdue-too-long'],
    ],
  ] as const)('an exposure of %s under %j is %s', (open, rules, answer, percent, reasons) => {
    const decision = decide(open, rules);
    expect([decision.answer, decision.usedPercent, decision.reasons]).toEqual([
      answer,
      percent,
      reasons,
    ]);
  });

  test('27,500 of 25,000 is over by 2,500', () => {
    expect(decide('27500.00', LIMIT).overBy).toEqual(euros('2500.00'));
    expect(decide('25000.00', LIMIT)).not.toHaveProperty('overBy');
  });

  test('a HOLD offers prepayment, other answers offer nothing', () => {
    expect(decide('27500.00', LIMIT).alternatives).toEqual(['PREPAY']);
    expect(decide('20000.00', LIMIT).alternatives).toEqual([]);
  });

  test('a limit of zero and no limit are never mixed up', () => {
    expect(decide('0.00', { limit: euros('0.00') }).answer).toBe('HOLD');
    expect(decide('0.00', {}).answer).toBe('GRANTED');
    expect(decide('0.00', {})).not.toHaveProperty('limit');
  });

  test('a limit in another currency than the exposure is a bug', () => {
    expect(() => decide('1.00', { limit: euros('1.00', 'USD') })).toThrow(/one currency/);
  });
});

describe('a release by a person', () => {
  const TODAY = plainDate('2026-11-21');
  const RELEASE = {
    ...{ order: 'P-7', amount: euros('500.00'), until: TODAY, by: 'an', reason: 'paid tomorrow' },
  };
  // What is asked, what was released, the answer.
  test.each([
    ['the order it names', '500.00', {}, 'WARN'],
    ['a smaller order of that number', '499.99', {}, 'WARN'],
    ['a larger one', '500.01', {}, 'HOLD'],
    ['another order', '500.00', { order: 'P-8' }, 'HOLD'],
    ['a release that is over', '500.00', { until: plainDate('2026-11-20') }, 'HOLD'],
    ['a release in another currency', '500.00', { amount: euros('500.00', 'USD') }, 'HOLD'],
  ] as const)('%s', (_, amount, change, answer) => {
    const asked = { order: 'P-7', amount: euros(amount), today: TODAY };
    const decision = withRelease(decide('27500.00', LIMIT), asked, [{ ...RELEASE, ...change }]);
    expect(decision.answer).toBe(answer);
    expect(decision.reasons).toEqual(['over-limit']);
    expect(decision.released?.by).toBe(answer === 'WARN' ? 'an' : undefined);
  });

  test('makes nothing stricter', () => {
    const asked = { order: 'P-7', amount: euros('1.00'), today: TODAY };
    expect(withRelease(decide('1.00', LIMIT), asked, [RELEASE]).answer).toBe('GRANTED');
  });
});

test('alerts are raised once per crossing, cleared below and raised again', () => {
  let live: readonly AlertLevel[] = [];
  const story = [
    '10000.00',
    '20000.00',
    '21000.00',
    '27500.00',
    '28000.00',
    '21000.00',
    '1.00',
    '27500.00',
  ];
  const told = story.map((open) => {
    const { raise, clear } = alertsFor(live, decide(open, LIMIT));
    live = [...live.filter((level) => !clear.includes(level)), ...raise];
    return [...raise.map((level) => `+${level}`), ...clear.map((level) => `-${level}`)].join(' ');
  });
  expect(told).toEqual(['', '+warn', '', '+hold', '', '-hold', '-warn', '+warn +hold']);
});

test('no credit and overdue items raise the hold alone', () => {
  expect(alertsFor([], decide('1.00', { limit: euros('0.00') })).raise).toEqual(['hold']);
  expect(alertsFor([], decide('1.00', { overdueDaysMax: 1, oldestDaysLate: 2 })).raise).toEqual([
    'hold',
  ]);
});

test('a debtor without credit who owes nothing is no alert yet; the first order is, until it is gone', () => {
  const none = { limit: euros('0.00') };
  expect(alertsFor([], decide('0.00', none))).toEqual({ raise: [], clear: [] });
  expect(alertsFor(['hold'], decide('0.00', none))).toEqual({ raise: [], clear: ['hold'] });
  expect(decide('0.00', none).answer).toBe('HOLD');
});
