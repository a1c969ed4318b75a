import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** AES-256-GCM (NIST SP 800-38D): key of 256 bits, nonce of 96, tag of 128. */
export const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** Version and name of the key, readable by all and bound to the rest. */
export const NAME_BYTES = 8;
const HEAD_BYTES = 1 + NAME_BYTES;
const VERSION = 2;

/** Version, name of the key (8 bytes), nonce, tag, and what was sealed. `about` and the head are bound to it. */
export function closeBox(
  { key, name }: { readonly key: Uint8Array; readonly name: Uint8Array },
  plain: Uint8Array,
  about: string,
): Uint8Array {
  const head = Buffer.concat([Buffer.from([VERSION]), name]);
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(bound(head, about));
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([head, nonce, cipher.getAuthTag(), body]);
}

/** Null when it was closed with another key, about something else, or was changed. */
export function openBox(key: Uint8Array, sealed: Uint8Array, about: string): Uint8Array | null {
  const whole = Buffer.from(sealed);
  const [nonceEnd, tagEnd] = [HEAD_BYTES + NONCE_BYTES, HEAD_BYTES + NONCE_BYTES + TAG_BYTES];
  if (whole.length < tagEnd || whole[0] !== VERSION) return null;
  const cipher = createDecipheriv('aes-256-gcm', key, whole.subarray(HEAD_BYTES, nonceEnd))
    .setAAD(bound(whole.subarray(0, HEAD_BYTES), about))
    .setAuthTag(whole.subarray(nonceEnd, tagEnd));
  try {
    return Buffer.concat([cipher.update(whole.subarray(tagEnd)), cipher.final()]);
  } catch {
    return null;
  }
}

/** Name of the key it was closed with, in hexadecimal. */
export function nameOn(sealed: Uint8Array): string {
  return Buffer.from(sealed.subarray(1, HEAD_BYTES)).toString('hex');
}

function bound(head: Uint8Array, about: string): Buffer {
  return Buffer.concat([head, Buffer.from(about, 'utf8')]);
}
