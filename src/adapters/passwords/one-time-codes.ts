import { randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { CODE_DIGITS, CODE_DRIFT, CODE_SECONDS } from '../../domain/access/one-time-code.js';
import { epochMs } from '../../kernel/dates.js';
import type { OneTimeCodes } from '../../ports/one-time-codes.js';

/** RFC 4226 section 4 asks for 128 bits and recommends 160. */
const SECRET_BYTES = 20;
/** Base 32 without i, l, o, u: nothing to misread on paper. */
const PAPER = '0123456789abcdefghjkmnpqrstvwxyz';
/** SHA-1 is what every app knows; what it is weak at, collisions, has no meaning in HMAC. */
const FORM = { algorithm: 'SHA1', digits: CODE_DIGITS, period: CODE_SECONDS } as const;

export const totpCodes: OneTimeCodes = {
  newSecret: () => new Secret({ size: SECRET_BYTES }).base32,
  uri: (secret, account) =>
    new TOTP({
      ...{ issuer: 'Voldaan', label: account, secret: Secret.fromBase32(secret) },
      ...FORM,
    }).toString(),
  stepOf(secret, code, at) {
    const timestamp = epochMs(at);
    const beside = TOTP.validate({
      ...{ token: code, secret: Secret.fromBase32(secret), timestamp, window: CODE_DRIFT },
      ...FORM,
    });
    return beside === null ? null : TOTP.counter({ period: CODE_SECONDS, timestamp }) + beside;
  },
  newRecovery: (length) => [...randomBytes(length)].map((byte) => PAPER.charAt(byte & 31)).join(''),
};
