import fc from 'fast-check';
import { passwordFlaw, tellFlaw } from '../../../src/domain/access/password.js';

const OWNER = {
  name: 'Pieter van den Berg',
  email: 'p.vandenberg@bakkerij-claes.be',
  hasCode: false,
};

test.each([
  // password                          code   flaw
  ['vier rode fietsen in de regen', false, null],
  ['correct paard batterij', false, null],
  ['xK4mTq9vLw2p', false, null],
  ['ünïcödé zin 日本', false, null],
  ['zonder twijfel groen 2026', false, null],
  ['elf tekens.', false, 'too-short'],
  ['xK4mTq9v', true, null],
  ['xK4mTq9', true, 'too-short'],
  ['👍👍👍👍👍👍👍', true, 'too-short'],
  ['a b c d e '.repeat(21), false, 'too-long'],
  ['wachtwoord2026', false, 'common'],
  ['P@ssw0rd2026!', false, 'common'],
  ['Bienvenue2026!', false, 'common'],
  ['boekhouding123', false, 'common'],
  ['!!Antwerpen!!2025', false, 'common'],
  ['passwordpassword', false, 'common'],
  ['123456789012', false, 'common'],
  ['azertyuiop123', false, 'common'],
  ['abcabcabcabcabc', false, 'common'],
  ['aaaaaaaaaaaaaaa', false, 'common'],
  ['121212121212121', false, 'common'],
  ['19850412 19850412', false, 'common'],
  ['Bakkerij-Claes1', false, 'personal'],
  ['p.vandenberg2026', false, 'personal'],
  ['PieterBerg!!2026', false, 'personal'],
  ['p1eterb3rg2026!', false, 'personal'],
  ['het huis op de berg bij pieter', false, null],
] as const)('"%s" (with a code: %s) is %s', (password, hasCode, flaw) => {
  expect(passwordFlaw(password, { ...OWNER, hasCode })).toBe(flaw);
});

test('every flaw is told in a sentence that does not repeat the password', () => {
  for (const flaw of ['too-short', 'too-long', 'common', 'personal'] as const)
    expect(tellFlaw(flaw, OWNER)).toMatch(/^[A-Z].*\.$/);
  expect(tellFlaw('too-short', OWNER)).toContain('12');
  expect(tellFlaw('too-short', { ...OWNER, hasCode: true })).toContain('8');
});

test('any text is judged, and a name of nothing but signs takes no password away', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.string(), (password, name) => {
      passwordFlaw(password, { name, email: name, hasCode: false });
    }),
  );
  const owner = { name: '…', email: 'a@b.be', hasCode: false };
  expect(passwordFlaw('vier rode fietsen', owner)).toBeNull();
});
