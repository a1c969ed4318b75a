import type { Instant } from '../kernel/dates.js';
import type { Result } from '../kernel/result.js';

/** What is sent along to a provider and must come back with its answer: kept here, sealed, meanwhile. */
export interface ProviderSecrets {
  readonly state: string;
  readonly nonce: string;
  /** PKCE, RFC 7636 */
  readonly verifier: string;
  /** The provider asks the person again who he is, even if he is signed in there */
  readonly again: boolean;
}

/** Whom a provider vouches for; every signature and claim was checked. */
export interface Vouched {
  /** The same person for ever, at this issuer */
  readonly subject: string;
  /** Only when the provider says that it checked it */
  readonly verifiedEmail?: string;
  /** When he last proved there who he is, if the provider says so */
  readonly provedAt?: Instant;
}

/** unreachable: no usable answer from the provider. refused: it, or its answer, does not vouch for anybody. */
export interface ProviderError {
  readonly kind: 'unreachable' | 'refused';
  readonly message: string;
}

/** A provider people sign in with (OpenID Connect Core 1.0, code flow with PKCE). */
export interface IdentityProvider {
  /** As it stands in our addresses: letters and digits */
  readonly name: string;
  readonly issuer: string;
  /** Where the person is sent. */
  begin(redirectUri: string, secrets: ProviderSecrets): Promise<Result<string, ProviderError>>;
  /** `query`: what he came back with, as it stood behind the `?`. */
  finish(
    redirectUri: string,
    query: string,
    secrets: ProviderSecrets,
  ): Promise<Result<Vouched, ProviderError>>;
}
