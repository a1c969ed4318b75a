import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Sealer } from '../../ports/sealer.js';
import type { InstallationKeys } from '../../ports/vault.js';

/** AES-256-GCM (NIST SP 800-38D): key of 256 bits, nonce of 96, tag of 128. */
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** Says how what follows was sealed, so that another way can come beside it. */
const VERSION = 1;

/** Seals with the newest key of the installation, opens with whichever closed it. */
export function sealerOfAll(keys: InstallationKeys): Sealer {
  return {
    seal: (text, about) => sealerOf(() => keys.newest()).seal(text, about),
    open(sealed, about) {
      for (const key of keys.all()) {
        const text = sealerOf(() => key).open(sealed, about);
        if (text !== null) return text;
      }
      return null;
    },
  };
}

/** Seals with the key that `key` gives when it is first needed: 32 bytes in base64url. */
export function sealerOf(key: () => string): Sealer {
  const bytes = (): Buffer => {
    const found = Buffer.from(key(), 'base64url');
    if (found.length !== KEY_BYTES)
      throw new Error(`The secret key has ${found.length} bytes instead of ${KEY_BYTES}`);
    return found;
  };
  return {
    seal(text, about) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', bytes(), nonce).setAAD(Buffer.from(about));
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([Buffer.from([VERSION]), nonce, cipher.getAuthTag(), body]);
    },
    open(sealed, about) {
      const whole = Buffer.from(sealed);
      if (whole.length < 1 + NONCE_BYTES + TAG_BYTES || whole[0] !== VERSION) return null;
      const [nonceEnd, tagEnd] = [1 + NONCE_BYTES, 1 + NONCE_BYTES + TAG_BYTES];
      const cipher = createDecipheriv('aes-256-gcm', bytes(), whole.subarray(1, nonceEnd))
        .setAAD(Buffer.from(about))
        .setAuthTag(whole.subarray(nonceEnd, tagEnd));
      try {
        return Buffer.concat([cipher.update(whole.subarray(tagEnd)), cipher.final()]).toString(
          'utf8',
        );
      } catch {
        return null;
      }
    },
  };
}
