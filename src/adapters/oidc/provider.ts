import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  type Configuration,
  discovery,
  enableNonRepudiationChecks,
} from 'openid-client';
import { instantOf } from '../../kernel/dates.js';
import { err, ok, type Result } from '../../kernel/result.js';
import type {
  IdentityProvider,
  ProviderError,
  ProviderSecrets,
  Vouched,
} from '../../ports/identity-provider.js';

/** What an installation knows of a provider; from VOLDAAN_OIDC_<NAME>_ISSUER and so on. */
export interface ProviderSettings {
  readonly name: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** Seconds until an answer of the provider; a person waits. */
const ANSWER_SECONDS = 10;
/** Seconds a sign-in may be old when the person was to be asked again: as long as it takes to come back. */
const AGAIN_SECONDS = 300;
const LOOPBACK = /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])([:/]|$)/;

/** A provider as its discovery document describes it (OpenID Connect Discovery 1.0), read when it is first needed. */
export function makeProvider(settings: ProviderSettings, nowMs: () => number): IdentityProvider {
  let known: Promise<Configuration> | null = null;
  function configuration(): Promise<Configuration> {
    known ??= discovery(
      new URL(settings.issuer),
      settings.clientId,
      settings.clientSecret,
      undefined,
      {
        timeout: ANSWER_SECONDS,
        // The library trusts the connection in place of the signature unless it is told to look at both.
        execute: [
          enableNonRepudiationChecks,
          // Only a provider on this machine, for trial and tests, is spoken to in clear.
          ...(LOOPBACK.test(settings.issuer) ? [allowInsecureRequests] : []),
        ],
      },
    ).catch((error: unknown) => {
      known = null;
      throw error;
    });
    return known;
  }
  return {
    name: settings.name,
    issuer: settings.issuer,
    begin: (redirectUri, secrets) =>
      answered(async () => {
        const challenge = await calculatePKCECodeChallenge(secrets.verifier);
        return buildAuthorizationUrl(await configuration(), {
          ...{ redirect_uri: redirectUri, scope: 'openid email', state: secrets.state },
          ...{ nonce: secrets.nonce, code_challenge: challenge, code_challenge_method: 'S256' },
          ...(secrets.again ? { prompt: 'login', max_age: String(AGAIN_SECONDS) } : {}),
        }).href;
      }),
    finish: (redirectUri, query, secrets) =>
      answered(async () => {
        const url = new URL(redirectUri);
        url.search = query;
        return vouched(await redeem(await configuration(), url, secrets), nowMs());
      }),
  };
}

type Claims = Readonly<Record<string, unknown>> & { readonly sub: string };

/** Changes the code for a token; the library checks signature, issuer, audience, times, nonce and state. */
async function redeem(found: Configuration, url: URL, secrets: ProviderSecrets): Promise<Claims> {
  const tokens = await authorizationCodeGrant(found, url, {
    ...{ expectedState: secrets.state, expectedNonce: secrets.nonce },
    ...{ pkceCodeVerifier: secrets.verifier, idTokenExpected: true },
    ...(secrets.again ? { maxAge: AGAIN_SECONDS } : {}),
  });
  const claims = tokens.claims();
  if (claims === undefined) throw new Error('The answer holds no ID token');
  return claims;
}

function vouched(claims: Claims, nowMs: number): Vouched {
  const { email, email_verified: isVerified, auth_time: proved } = claims;
  return {
    subject: claims.sub,
    ...(typeof email === 'string' && isVerified === true ? { verifiedEmail: email } : {}),
    ...(typeof proved === 'number' ? { provedAt: instantOf(Math.min(proved * 1_000, nowMs)) } : {}),
  };
}

async function answered<T>(ask: () => Promise<T>): Promise<Result<T, ProviderError>> {
  try {
    return ok(await ask());
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return err(
      isUnanswered(error)
        ? {
            kind: 'unreachable',
            message: 'The identity provider gives no usable answer. Try again later.',
          }
        : {
            kind: 'refused',
            message: 'The identity provider does not vouch for you. Sign in again.',
          },
    );
  }
}

/** No connection, no time, or an answer that is none of the protocol. */
function isUnanswered(error: Error): boolean {
  const code = 'code' in error ? String(error.code) : '';
  return (
    error instanceof TypeError ||
    ['OAUTH_TIMEOUT', 'OAUTH_RESPONSE_IS_NOT_CONFORM', 'OAUTH_PARSE_ERROR'].includes(code)
  );
}
