import { authorityState } from '../../../src/domain/exchange/authority.js';
import { plainDate } from '../../../src/kernel/dates.js';

const ON = plainDate('2026-06-01');
test.each([
  ['none', undefined, 'none'],
  ['one without an end', {}, 'in-force'],
  ['its last day', { validUntil: ON }, 'in-force'],
  ['the day after', { validUntil: plainDate('2026-05-31') }, 'ended'],
  ['withdrawn that day', { withdrawnOn: ON }, 'withdrawn'],
  ['withdrawn the day after', { withdrawnOn: plainDate('2026-06-02') }, 'in-force'],
  ['for receiving alone', { scope: ['receive'] as const }, 'out-of-scope'],
] as const)('an authority: %s', (_, change, expected) => {
  const whole = {
    ...{ signedBy: 'A', signedOn: plainDate('2026-01-01'), scope: ['send', 'receive'] as const },
    ...change,
  };
  expect(authorityState(change === undefined ? undefined : whole, 'send', ON)).toBe(expected);
});
