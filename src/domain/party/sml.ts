import type { ParticipantId } from './participant.js';

/** RFC 4648, chapter 6; host names compare without case, so lower case is as good. */
const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';

/** Participant identifier scheme of the network, as it stands in host names and paths. */
export const PARTICIPANT_SCHEME = 'iso6523-actorid-upis';

/**
 * Host name under which the network says who publishes a participant (Peppol SML; facts/peppol 3.1): the SHA-256 of
 * `scheme:value` in lower case, in base32 without padding, before `zone`. `digest` gives hexadecimal digits.
 */
export function smlName(
  { scheme, value }: ParticipantId,
  zone: string,
  digest: (bytes: Uint8Array) => string,
): string {
  const hashed = digest(new TextEncoder().encode(`${scheme}:${value}`.toLowerCase()));
  return `${base32OfHex(hashed)}.${PARTICIPANT_SCHEME}.${zone}`;
}

/** Five bits a letter, the last ones filled up with zeros. */
function base32OfHex(hex: string): string {
  const bits = hex.replace(/./g, (digit) =>
    Number.parseInt(digit, 16).toString(2).padStart(4, '0'),
  );
  const groups = bits.match(/.{1,5}/g) ?? [];
  return groups.map((five) => BASE32[Number.parseInt(five.padEnd(5, '0'), 2)]).join('');
}
