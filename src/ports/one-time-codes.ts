import type { Instant } from '../kernel/dates.js';

/** Codes of authenticator apps (TOTP, RFC 6238), and chance for what is shown once. */
export interface OneTimeCodes {
  /** A new secret of 160 bits, in base 32. */
  newSecret(): string;
  /** What an app reads from a QR code: `otpauth://totp/…`. */
  uri(secret: string, account: string): string;
  /** The step of time the code belongs to, when it is right now or one step beside; null when it is wrong. */
  stepOf(secret: string, code: string, at: Instant): number | null;
  /** A code to be kept on paper: so many characters of base 32 without what is misread, in lower case. */
  newRecovery(length: number): string;
}
