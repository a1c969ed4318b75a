/** Signs short texts with a key of ours; what nobody without the key can make (HMAC-SHA256, base64url). */
export interface Signer {
  /** A new key, 256 bits of chance. */
  newKey(): string;
  sign(key: string, text: string): string;
  /** In constant time. */
  isSigned(key: string, text: string, signature: string): boolean;
}
