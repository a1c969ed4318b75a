import type { Result } from '../kernel/result.js';
import type { ParticipantId } from '../domain/party/participant.js';
import type { AccessPointError } from './access-point-error.js';

/** Who an administration is on the network and what it can receive. */
export interface Registration {
  readonly participant: ParticipantId;
  readonly name: string;
  /** ISO 3166-1 alpha-2 */
  readonly country: string;
  readonly language: string;
  readonly documentTypes: readonly { readonly documentType: string; readonly process: string }[];
  /** One-time key of the provider that publishes the participant now: moves it without a gap */
  readonly migrationKey?: string;
}

/**
 * - registered: it can receive
 * - pending: the provider goes on by itself
 * - needs-person: somebody has to do something at the provider first, such as prove who he is (`url`)
 * - elsewhere: another provider publishes it; it has to leave there, or give a migration key
 * - absent: this provider does not publish it
 */
export interface RegistrationStatus {
  readonly state: 'registered' | 'pending' | 'needs-person' | 'elsewhere' | 'absent';
  readonly url?: string;
  readonly message?: string;
}

/** Publishing participants so that they can receive. Registering twice is harmless; so is deregistering. */
export interface Registry {
  register(registration: Registration): Promise<Result<RegistrationStatus, AccessPointError>>;
  registration(participant: ParticipantId): Promise<Result<RegistrationStatus, AccessPointError>>;
  deregister(participant: ParticipantId): Promise<Result<void, AccessPointError>>;
  /** A one-time key with which another provider takes the participant over; null where there is none to get. */
  readonly migrationKey:
    ((participant: ParticipantId) => Promise<Result<string, AccessPointError>>) | null;
}
