/** The bytes of a base64 text; what is no base64 in it is passed over, so check the form of what others wrote first. */
export function bytesOfBase64(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'base64'));
}

/** Base64 of bytes, standard alphabet, padded, no line breaks (RFC 4648 section 4). */
export function base64Of(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
}
