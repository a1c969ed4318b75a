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
