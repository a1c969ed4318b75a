import { err, ok, type Result } from '../../kernel/result.js';

/** Who someone is on the network: scheme (EAS code) and value, `0208:0403170701`. */
export interface ParticipantId {
  readonly scheme: string;
  readonly value: string;
}

/** Code of an e-mail address in the list of electronic addresses (EAS); no scheme of the network. */
export const EMAIL_SCHEME = 'EM';

/** Longest value since the identifier policy 4.4.0; earlier it was 50. */
const VALUE_MAX = 130;

/** Reads `scheme:value`, with or without the `iso6523-actorid-upis::` prefix of the network. */
export function parseParticipant(
  text: string,
): Result<ParticipantId, { readonly kind: 'not-a-participant'; readonly found: string }> {
  const bare = text.trim().replace(/^iso6523-actorid-upis::/i, '');
  const match = /^([0-9A-Za-z]{2,10}):([^\s:][^\s]*)$/.exec(bare);
  const scheme = match?.[1];
  const value = match?.[2];
  if (scheme === undefined || value === undefined || value.length > VALUE_MAX) {
    return err({ kind: 'not-a-participant', found: text.slice(0, 80) });
  }
  return ok({ scheme, value });
}

/** Whether a service provider is meant (SPIS): message status is addressed to it, and no business document is. */
export function isServiceProvider({ scheme }: ParticipantId): boolean {
  return scheme === '0242';
}

export function printParticipant(id: ParticipantId): string {
  return `${id.scheme}:${id.value}`;
}

/** Values compare case-insensitively (Peppol policy for use of identifiers 4.4.0, policy 2). */
export function sameParticipant(a: ParticipantId, b: ParticipantId): boolean {
  return a.scheme === b.scheme && a.value.toLowerCase() === b.value.toLowerCase();
}
