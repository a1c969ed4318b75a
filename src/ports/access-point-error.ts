import type { Fault } from '../kernel/fault.js';
import type { Absence } from '../domain/exchange/fallback.js';

/**
 * Why an access point did not do what was asked (facts/peppol 8). The four kinds decide what may happen next:
 * - invalid: the document was refused; the same bytes are never sent again
 * - precondition: mend something (registration, quota, key), then the same bytes may go
 * - transient: certainly not taken (429, refused connection, 5xx before acceptance); try later
 * - unknown: no trustworthy answer; it is resolved as the traits say before anything else
 */
export interface AccessPointError {
  readonly kind: 'invalid' | 'precondition' | 'transient' | 'unknown';
  readonly message: string;
  /** What a precondition is about, where something may follow from it: another way to the receiver */
  readonly reason?: 'receiver-absent' | 'too-large';
  /** What a look-up answered, where an absent receiver was looked up: kept as proof */
  readonly absence?: Absence;
  readonly faults?: readonly Fault[];
  readonly retryAfterMs?: number;
  /** The provider's id of what it holds by now, where sending takes several calls and a later one failed */
  readonly providerId?: string;
}
