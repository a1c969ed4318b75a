/**
 * How a CODA file begins, as Latin-1: record 0, zeros, creation date DDMMYY, bank, application 05; a byte order mark
 * may stand before it. Strict on purpose: anything else is asked to be what it says itself.
 */
export const CODA_SIGN = /^(?:\u00ef\u00bb\u00bf)?00000[0-3]\d[01]\d\d{2}\d{3}05/;

/** Bytes of the beginning that the sign needs. */
const SIGN_BYTES = 32;

export function looksLikeCoda(bytes: Uint8Array): boolean {
  return CODA_SIGN.test(String.fromCharCode(...bytes.subarray(0, SIGN_BYTES)));
}
