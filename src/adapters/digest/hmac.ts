import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Signer } from '../../ports/signer.js';

const KEY_BYTES = 32;

export const hmacSigner: Signer = {
  newKey: () => randomBytes(KEY_BYTES).toString('base64url'),
  sign: mac,
  isSigned(key, text, signature) {
    // As text: base64 has several spellings of the same bytes, and only ours is good.
    const [expected, found] = [Buffer.from(mac(key, text)), Buffer.from(signature)];
    return found.length === expected.length && timingSafeEqual(found, expected);
  },
};

function mac(key: string, text: string): string {
  return createHmac('sha256', key).update(text, 'utf8').digest('base64url');
}
