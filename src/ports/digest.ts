/** SHA-256 of bytes as lower-case hexadecimal: how files and documents are recognised again. */
export type Digest = (bytes: Uint8Array) => string;
