import { createHmac, timingSafeEqual } from 'node:crypto';

/** Calls older than this, or from the future by as much, are refused: a recorded call cannot be played again later. */
const TOLERANCE_SECONDS = 300;

/**
 * Whether a call came from Voldaan. `header`: of the request, `voldaan-signature`; `body`: its raw bytes, before anything
 * parsed them; `secret`: as it was shown when the subscription was added. During a rotation the header holds two signatures,
 * and one that fits is enough.
 */
export function isFromVoldaan(
  header: string,
  body: Uint8Array,
  secret: string,
  nowSeconds = Date.now() / 1000,
): boolean {
  const parts = header.split(',').map((part) => part.split('='));
  const time = parts.find(([name]) => name === 't')?.[1] ?? '';
  if (!/^\d{1,12}$/.test(time) || Math.abs(nowSeconds - Number(time)) > TOLERANCE_SECONDS)
    return false;
  const expected = createHmac('sha256', secret).update(`${time}.`).update(body).digest();
  return parts.some(([name, digest = '']) => {
    const given = Buffer.from(digest, 'hex');
    return name === 'v1' && given.length === expected.length && timingSafeEqual(given, expected);
  });
}
