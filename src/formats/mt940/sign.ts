/**
 * How an MT940 file begins, as Latin-1: `:20:` at the beginning of a line or of a text block, behind nothing but SWIFT
 * blocks and lines of the bank's own. No other bank file has it, and XML has a `<` before it could come.
 */
export const MT940_SIGN = /^(?:[^<]*?(?:[\r\n}]|\{4:))?(?:\u00ef\u00bb\u00bf)?:20:/;

/** Bytes of the beginning in which the first field stands. */
export const SIGN_BYTES = 1024;

export function looksLikeMt940(bytes: Uint8Array): boolean {
  return MT940_SIGN.test(String.fromCharCode(...bytes.subarray(0, SIGN_BYTES)));
}
