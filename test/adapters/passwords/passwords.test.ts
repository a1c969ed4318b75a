import { argon2Hasher } from '../../../src/adapters/passwords/argon2.js';
import { totpCodes } from '../../../src/adapters/passwords/one-time-codes.js';
import { instantOf } from '../../../src/kernel/dates.js';

const hasher = argon2Hasher();
const at = (seconds: number) => instantOf(seconds * 1_000);

test('a password is kept as argon2id with a salt of its own, and nothing else of it is right', async () => {
  const [one, other] = [await hasher.hash('een wachtwoord'), await hasher.hash('een wachtwoord')];
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(one).not.toBe(other);
  expect(await hasher.isRight(one, 'een wachtwoord')).toBe(true);
  for (const wrong of ['Een wachtwoord', 'een wachtwoord ', 'een\u0000wachtwoord', ''])
    expect(await hasher.isRight(one, wrong)).toBe(false);
});

test('nobody has the password that stands in for unknown people', async () => {
  for (const password of ['nobody has this password', ''])
    expect(await hasher.isRight(null, password)).toBe(false);
});

test('a hash made with less than is asked today is weak', async () => {
  expect(hasher.isWeak(await hasher.hash('x'))).toBe(false);
  const salted = (form: string): string => `$${form}$c29tZXNhbHRzb21lc2FsdA$3z0mDLQ0bXVvOp3T`;
  expect(hasher.isWeak(salted('argon2id$v=19$m=4096,t=2,p=1'))).toBe(true);
  expect(hasher.isWeak(salted('argon2i$v=19$m=19456,t=2,p=1'))).toBe(true);
});

/** RFC 6238 appendix B, SHA-1, the last six digits; the secret is "12345678901234567890". */
const RFC_SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

test.each([
  [59, '287082', 1],
  [1_111_111_109, '081804', 37_037_036],
  [1_111_111_111, '050471', 37_037_037],
  [1_234_567_890, '005924', 41_152_263],
  [2_000_000_000, '279037', 66_666_666],
  [20_000_000_000, '353130', 666_666_666],
])('at second %i the code is %s, of step %i', (second, code, step) => {
  expect(totpCodes.stepOf(RFC_SECRET, code, at(second))).toBe(step);
});

test('a code is taken one step early or late, and says which step it was', () => {
  const taken = [-60, -31, -29, 0, 29, 30, 60].map((off) =>
    totpCodes.stepOf(RFC_SECRET, '005924', at(1_234_567_890 + off)),
  );
  const step = 41_152_263;
  expect(taken).toEqual([null, null, step, step, step, step, null]);
});

test('secrets and recovery codes are new each time', () => {
  expect(totpCodes.newSecret()).toMatch(/^[A-Z2-7]{32}$/);
  const codes = new Set(Array.from({ length: 200 }, () => totpCodes.newRecovery(24)));
  expect(codes.size).toBe(200);
  for (const code of codes) expect(code).toMatch(/^[0-9a-hjkmnp-tv-z]{24}$/);
});
