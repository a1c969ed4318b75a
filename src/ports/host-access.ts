import type { Result } from '../kernel/result.js';
import type { HostError } from './host.js';

/**
 * The way into a host by consent (OAuth 2): one token for all who talk through the connection, renewed by one of them at a
 * time (hosts 7.1). `unauthorised` means that a person has to consent again; nothing is tried until then.
 */
export interface HostAccess {
  /** A bearer token that is good now. */
  token(): Promise<Result<string, HostError>>;
  /** The host refused this one: another, fetched unless somebody else did meanwhile. */
  renew(refused: string): Promise<Result<string, HostError>>;
}

/** How a package is signed in to by a person's consent (OAuth 2, authorisation code); facts, no code. */
export interface ConsentFacts {
  readonly authorizeUrl: string;
  readonly tokenUrl: string;
  /** The least that the adapter needs */
  readonly scopes: readonly string[];
  /** Added to the address the person is sent to */
  readonly extra?: Readonly<Record<string, string>>;
  /** The package understands PKCE (RFC 7636) */
  readonly pkce: boolean;
  /** Sooner after the last one the package refuses to give another token, ms */
  readonly notBeforeMs: number;
  /** Where a token is taken back; absent: only the person can, in the package */
  readonly revokeUrl?: string;
}

/** Ourselves as a package knows us. */
export interface ConsentApp {
  readonly clientId: string;
  readonly clientSecret: string;
  /** What the package signs its pushes with, where that is one secret for all connections */
  readonly webhookSecrets?: readonly string[];
  /** Where a stand-in for the package is reached */
  readonly site?: string;
}

export interface HostTokens {
  readonly access: string;
  /** Absent: there is nothing to renew it with */
  readonly refresh?: string;
  /** From now, ms; absent: until it is refused */
  readonly livesMs?: number;
}

/** `invalid-grant`: the package will never take this code or token again. */
export type ConsentError = HostError | { readonly kind: 'invalid-grant'; readonly message: string };

/** The token endpoint of a package (RFC 6749 sections 4.1.3, 5 and 6; RFC 7009). */
export interface Consent {
  redeem(
    facts: ConsentFacts,
    app: ConsentApp,
    given: { readonly code: string; readonly verifier: string; readonly redirectUri: string },
  ): Promise<Result<HostTokens, ConsentError>>;
  refresh(
    facts: ConsentFacts,
    app: ConsentApp,
    refreshToken: string,
  ): Promise<Result<HostTokens, ConsentError>>;
  /** Tells the package to forget it; false where it cannot be told. */
  revoke(facts: ConsentFacts, app: ConsentApp, token: string): Promise<boolean>;
}
