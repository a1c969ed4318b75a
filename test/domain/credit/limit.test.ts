import {
  type LimitDecision,
  limitCurrency,
  limitInForce,
} from '../../../src/domain/credit/limit.js';
import { plainDate } from '../../../src/kernel/dates.js';
import { type Money, printMoney } from '../../../src/kernel/money.js';
import { idOf } from '../../../src/kernel/ids.js';
import { NOON } from '../../support/facts.js';
import { euros } from '../../support/ledger.js';

const TODAY = plainDate('2026-11-21');
const YESTERDAY = plainDate('2026-11-20');

function decided(change: Partial<LimitDecision>): LimitDecision {
  return {
    ...{ debtorId: idOf('deb_1'), source: 'own', what: 'limit', at: NOON, by: 'an', reason: 'x' },
    ...change,
  };
}

const own = (amount: string, change: Partial<LimitDecision> = {}) =>
  decided({ amount: euros(amount), ...change });
const cover = (amount: string, change: Partial<LimitDecision> = {}) =>
  decided({ source: 'insured', amount: euros(amount), only: true, ...change });

function inForce(decisions: readonly LimitDecision[], host?: Money): string {
  const currency = 'EUR';
  const inCurrency = (amount: Money, to: string) => (amount.currency === to ? amount : null);
  const context = { host, today: TODAY, currency, inCurrency };
  const found = limitInForce(decisions, context);
  const limit = found.limit === undefined ? 'not limited' : printMoney(found.limit);
  if (found.limit !== undefined)
    expect(found.limit.currency).toBe(limitCurrency(decisions, { host, currency }));
  const flags = [
    ...(found.expiredOn === undefined ? [] : ['expired']),
    ...(found.coverEnded === true ? ['no cover'] : []),
  ];
  return [limit, found.from, ...flags].join(', ');
}

describe('the limit that counts', () => {
  const HOST = euros('900.00');
  test.each<[string, readonly LimitDecision[], Money | undefined, string]>([
    ['nothing decided anywhere', [], undefined, 'not limited, none'],
    ['the host alone', [], HOST, '900.00, host'],
    ['a zero of the host is no credit', [], euros('0.00'), '0.00, host'],
    ['ours before the host', [own('500.00')], HOST, '500.00, own'],
    ['our zero is no credit, not no limit', [own('0.00')], HOST, '0.00, own'],
    ['ours: not limited', [decided({ what: 'unlimited' })], HOST, 'not limited, own'],
    ['ours withdrawn', [decided({ what: 'withdrawn' })], HOST, '900.00, host'],
    [
      'valid through its last day',
      [own('500.00', { validUntil: TODAY })],
      undefined,
      '500.00, own',
    ],
    [
      'expired goes on with a warning',
      [own('500.00', { validUntil: YESTERDAY })],
      undefined,
      '500.00, own, expired',
    ],
    [
      'a cover that does not bind',
      [own('500.00'), cover('100.00', { only: false })],
      undefined,
      '500.00, own',
    ],
    ['insured only: the cover is lower', [own('500.00'), cover('100.00')], HOST, '100.00, insured'],
    ['insured only: ours is lower', [own('500.00'), cover('800.00')], HOST, '500.00, own'],
    ['insured only and not limited', [cover('800.00')], undefined, '800.00, insured'],
    [
      'insured only, cover ended',
      [own('500.00'), cover('800.00', { validUntil: YESTERDAY })],
      undefined,
      '0.00, insured, no cover',
    ],
    [
      'insured only, cover in a currency without a rate',
      [own('500.00'), cover('1.00', { amount: euros('800.00', 'USD') })],
      undefined,
      '0.00, insured, no cover',
    ],
    [
      'insured only, cover withdrawn',
      [decided({ source: 'insured', what: 'withdrawn', only: true })],
      HOST,
      '0.00, insured, no cover',
    ],
  ])('%s', (_, decisions, host, expected) => {
    expect(inForce(decisions, host)).toBe(expected);
  });
});
