import fc from 'fast-check';
import { hmacSigner } from '../../../src/adapters/digest/hmac.js';
import { LINK_PURPOSES } from '../../../src/domain/link/link.js';
import {
  type LinkClaims,
  parseToken,
  printToken,
  signedText,
} from '../../../src/formats/link/token.js';
import { instantOf } from '../../../src/kernel/dates.js';
import { idOf } from '../../../src/kernel/ids.js';

const KEY = hmacSigner.newKey();
const CLAIMS: LinkClaims = {
  administration: idOf('smederij'),
  link: idOf('lnk_01kabc'),
  purpose: 'promise',
  expiresAt: instantOf(Date.UTC(2026, 8, 1)),
};

function signed(claims: LinkClaims): string {
  return printToken(claims, hmacSigner.sign(KEY, signedText(claims)));
}

function isGood(token: string): boolean {
  const claimed = parseToken(token);
  return claimed !== null && hmacSigner.isSigned(KEY, claimed.signed, claimed.signature);
}

test('a token says what was signed, and fits in an address without escapes', () => {
  const token = signed(CLAIMS);
  expect(parseToken(token)).toMatchObject(CLAIMS);
  expect(encodeURI(token)).toBe(token);
  expect(isGood(token)).toBe(true);
});

test('a token of one purpose is good for no other', () => {
  const letters = LINK_PURPOSES.map((purpose) => signed({ ...CLAIMS, purpose }).split('~')[2]);
  expect(new Set(letters).size).toBe(LINK_PURPOSES.length);
  const others = letters.map((letter) => signed(CLAIMS).replace('~p~', `~${letter ?? ''}~`));
  expect(others.map(isGood)).toEqual([false, true, false, false]);
});

test('a token with one character changed is not ours', () => {
  const token = signed(CLAIMS);
  fc.assert(
    fc.property(
      fc.nat(token.length - 1),
      fc.constantFrom('0', 'a', 'A', 'z', '9', '_', '-', '~', '.'),
      (at, sign) => {
        const changed = token.slice(0, at) + sign + token.slice(at + 1);
        expect(isGood(changed)).toBe(changed === token);
      },
    ),
  );
});

test('another key signs nothing for us', () => {
  const claimed = parseToken(signed(CLAIMS));
  const other = hmacSigner.newKey();
  expect(claimed && hmacSigner.isSigned(other, claimed.signed, claimed.signature)).toBe(false);
});

test('reading never throws, whatever stands in the address', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[a-z~0-9]{0,400}$/)), (text) => {
      const read = parseToken(text);
      expect(read === null || isGood(text)).toBe(read === null);
    }),
  );
});
