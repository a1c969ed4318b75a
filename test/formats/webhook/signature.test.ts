import type { Instant } from '../../../src/kernel/dates.js';
import {
  checkFresh,
  parseSignature,
  printSignature,
  signedBytes,
} from '../../../src/formats/webhook/signature.js';

describe('the signature header', () => {
  test('gives time and digests, in any order, with blanks and with parts of other versions', () => {
    expect(parseSignature('v1=AB, v0=ff ,t=0170,v1=cd,x')).toEqual({
      ok: true,
      value: { timestamp: '0170', digests: ['ab', 'cd'] },
    });
  });

  test.each([
    ['missing', undefined, 'webhook.signature-missing'],
    ['empty', '', 'webhook.signature-missing'],
    ['without time', 'v1=ab', 'webhook.signature-form'],
    ['with two times', 't=1,t=2,v1=ab', 'webhook.signature-form'],
    ['with a negative time', 't=-1,v1=ab', 'webhook.signature-form'],
    ['with a time in exponents', 't=1e9,v1=ab', 'webhook.signature-form'],
    ['with an endless time', `t=${'1'.repeat(13)},v1=ab`, 'webhook.signature-form'],
    ['without digest', 't=1', 'webhook.signature-form'],
    ['of an older version only', 't=1,v0=ab', 'webhook.signature-form'],
    ['with a digest that is not hexadecimal', 't=1,v1=xyz', 'webhook.signature-form'],
    ['with six digests', `t=1${',v1=ab'.repeat(6)}`, 'webhook.signature-form'],
    ['of 2 kB', `t=1,v1=ab${' '.repeat(2048)}`, 'webhook.signature-form'],
  ])('%s is refused as AUTH', (_name, header, code) => {
    expect(parseSignature(header)).toMatchObject({ ok: false, error: { class: 'AUTH', code } });
  });

  test('is printed in the form it is read', () => {
    const signature = { timestamp: '1795298400', digests: ['ab', 'cd'] };
    expect(parseSignature(printSignature(signature))).toEqual({ ok: true, value: signature });
  });

  test('signs the time as written, a point, and the raw bytes', () => {
    const bytes = signedBytes('0170', Uint8Array.from([0xff, 0x00]));
    expect([...bytes]).toEqual([0x30, 0x31, 0x37, 0x30, 0x2e, 0xff, 0x00]);
  });

  test.each([
    [-301, 'STALE'],
    [-300, null],
    [0, null],
    [300, null],
    [301, 'STALE'],
  ])('signed %i s from now: %p', (seconds, faultClass) => {
    const now = '2026-11-21T22:00:00.000Z' as Instant;
    const signature = { timestamp: String(1_795_298_400 + seconds), digests: ['ab'] };
    expect(checkFresh(signature, now)?.class ?? null).toBe(faultClass);
  });
});
