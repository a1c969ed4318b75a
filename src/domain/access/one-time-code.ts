/** Seconds a code of an authenticator app lasts (RFC 6238 section 5.2). */
export const CODE_SECONDS = 30;
/** Steps a clock may be off, before and after (RFC 6238 section 5.2). */
export const CODE_DRIFT = 1;
export const CODE_DIGITS = 6;

/**
 * Recovery codes at a time, characters of each without the lines between: 24 of 5 bits are 120, enough for a plain digest
 * (ASVS 5.0 V6.5.2 asks for 112).
 */
export const RECOVERY_CODES = 10;
export const RECOVERY_LENGTH = 24;

/** What somebody typed where a code was asked; null: neither form. */
export type TypedCode =
  | { readonly kind: 'app'; readonly code: string }
  | { readonly kind: 'recovery'; readonly code: string };

/** Reads a code as people type it: blanks and lines do not count, nor whether letters are large. */
export function readCode(typed: string): TypedCode | null {
  const code = typed.replace(/[\s-]/g, '').toLowerCase();
  if (/^\d{6}$/.test(code)) return { kind: 'app', code };
  return code.length === RECOVERY_LENGTH && /^[a-z0-9]+$/.test(code)
    ? { kind: 'recovery', code }
    : null;
}

/** A recovery code as it is shown: four groups of six. */
export function printRecovery(code: string): string {
  return (code.match(/.{1,6}/g) ?? []).join('-');
}
