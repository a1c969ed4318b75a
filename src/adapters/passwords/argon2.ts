import { hash, parseOptions, verify } from '@node-rs/argon2';
import { once } from '../../kernel/once.js';
import type { PasswordHasher } from '../../ports/password-hasher.js';

/**
 * argon2id with 19 MiB, two passes, one lane (OWASP Password Storage Cheat Sheet; RFC 9106). Some tens of milliseconds each; at
 * most as many at once as the thread pool has threads, so that a flood fills no memory.
 */
const STRENGTH = {
  algorithm: 2,
  memoryCost: 19_456,
  timeCost: 2,
  parallelism: 1,
} as const;

export function argon2Hasher(): PasswordHasher {
  const nobody = once(() => hash('nobody has this password', STRENGTH));
  return {
    hash: (password) => hash(password, STRENGTH),
    async isRight(known, password) {
      // Made ready for known people too, so that the first unknown one takes no longer.
      const standIn = await nobody();
      const isRight = await verify(known ?? standIn, password);
      return known !== null && isRight;
    },
    isWeak(known) {
      const { memoryCost, timeCost } = parseOptions(known);
      return (
        !known.startsWith('$argon2id$') ||
        memoryCost < STRENGTH.memoryCost ||
        timeCost < STRENGTH.timeCost
      );
    },
  };
}
