import { base64Of } from '../../kernel/base64.js';
import type { ConsentApp, ConsentFacts } from '../../ports/host-access.js';

/** The address a person is sent to, with our question (RFC 6749 section 4.1.1, RFC 7636). */
export function consentUrl(
  facts: ConsentFacts,
  app: ConsentApp,
  question: {
    readonly redirectUri: string;
    readonly state: string;
    /** SHA-256 of the PKCE verifier, hexadecimal */
    readonly verifierHash: string;
  },
): string {
  const { redirectUri, state, verifierHash } = question;
  const url = new URL(facts.authorizeUrl);
  const query = {
    ...{ client_id: app.clientId, redirect_uri: redirectUri, response_type: 'code', state },
    ...(facts.scopes.length === 0 ? {} : { scope: facts.scopes.join(' ') }),
    ...(facts.pkce
      ? { code_challenge: challengeOf(verifierHash), code_challenge_method: 'S256' }
      : {}),
    ...facts.extra,
  };
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return url.href;
}

/** RFC 7636 section 4.2: SHA-256 in base64url; the digest is in hexadecimal. */
function challengeOf(hex: string): string {
  const bytes = Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  return base64Of(bytes).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}
