import { readCode, printRecovery } from '../../../src/domain/access/one-time-code.js';
import { endOf, isLive, stepUpFresh } from '../../../src/domain/access/session.js';
import { addMs, instantOf } from '../../../src/kernel/dates.js';
import { networkOf } from '../../../src/usecases/access/sign-in/tries.js';

const START = instantOf(0);
const after = (minutes: number) => addMs(START, minutes * 60_000);

test.each([
  // last used, looked at (minutes after the start), live
  [0, 59, true],
  [0, 60, false],
  [50, 109, true],
  [50, 110, false],
  [700, 719, true],
  [700, 720, false],
])('last used after %i minutes, a session after %i is live: %s', (seen, now, live) => {
  const session = { startedAt: START, seenAt: after(seen) };
  expect(isLive(session, after(now))).toBe(live);
  expect(endOf(session) <= after(720)).toBe(true);
});

test.each([
  // proved at, only to set up, looked at, fresh
  [0, false, 9, true],
  [0, false, 10, false],
  [0, true, 1, false],
  [null, false, 0, false],
])(
  'proved after %s minutes (only to set up: %s), after %i it is fresh: %s',
  (at, only, now, fresh) => {
    const proved = at === null ? {} : { provedAt: after(at) };
    expect(stepUpFresh({ onlyToSetUp: only, ...proved }, after(now))).toBe(fresh);
  },
);

test.each([
  ['123456', { kind: 'app', code: '123456' }],
  [' 123 456 ', { kind: 'app', code: '123456' }],
  ['ABCDEF-GHJKMN-PQRSTV-012345', { kind: 'recovery', code: 'abcdefghjkmnpqrstv012345' }],
  ['12345', null],
  ['１２３４５６', null],
  ['', null],
])('the code typed as "%s" is read', (typed, code) => {
  expect(readCode(typed)).toEqual(code);
});

test('a recovery code is read as it is printed', () => {
  const code = 'abcdefghjkmnpqrstv012345';
  expect(printRecovery(code)).toBe('abcdef-ghjkmn-pqrstv-012345');
  expect(readCode(printRecovery(code))).toEqual({ kind: 'recovery', code });
});

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:0db8:0001:0002::9', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
])('the network of %s is %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});
