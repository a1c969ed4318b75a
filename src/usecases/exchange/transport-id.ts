import type { AdministrationId } from '../../kernel/ids.js';
import type { Digest } from '../../ports/digest.js';

/**
 * The SBDH instance identifier of a transmission: a UUID (version 8, RFC 9562) that follows from whose document it is and
 * from its idempotency key, so that no attempt can ever carry another one.
 */
export function transportIdOf(
  digest: Digest,
  administration: AdministrationId,
  key: string,
): string {
  const hex = digest(new TextEncoder().encode(`${administration} ${key}`));
  // The two nibbles that say version and variant are set; the rest are the digest's own.
  const variant = '89ab'[Number.parseInt(hex.slice(16, 17), 16) % 4] ?? '8';
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
