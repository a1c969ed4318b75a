import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * Whether one of the claimed digests (hexadecimal HMAC-SHA256) is that of the payload under one of the secrets. Every
 * secret is tried against every digest, without leaving early, so that time tells nothing.
 */
export function isSignedBySome(
  claimedHex: readonly string[],
  payload: Uint8Array,
  secrets: readonly string[],
): boolean {
  let matches = 0;
  // An empty secret signs for everybody: it is none.
  for (const secret of secrets.filter((known) => known !== '')) {
    const expected = createHmac('sha256', secret).update(payload).digest();
    for (const digest of claimedHex) matches += isSameDigest(expected, digest) ? 1 : 0;
  }
  return matches > 0;
}

function isSameDigest(expected: Buffer, hex: string): boolean {
  const found = Buffer.from(hex, 'hex');
  return found.length === expected.length && timingSafeEqual(found, expected);
}

/** A header by its lower-case name, however the request spells it. */
export function headerOf(
  headers: Readonly<Record<string, string | undefined>>,
  name: string,
): string | undefined {
  return Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1];
}
