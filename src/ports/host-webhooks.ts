import type { Fault } from '../kernel/fault.js';
import type { Instant } from '../kernel/dates.js';
import type { ConnectionId } from '../kernel/ids.js';
import type { Result } from '../kernel/result.js';
import type { HostError } from './host.js';

/** A call of a package, as it came. */
export interface HostPush {
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Uint8Array;
}

/**
 * What a push means. Its data is never used.
 * - look: something changed in these books
 * - taken-off: the person took us off there; `event` is the package's own word
 * - nothing: about other books, or about nothing we read; `why` for the log
 */
export type PushMeaning =
  | { readonly kind: 'look' }
  | { readonly kind: 'taken-off'; readonly event: string }
  | { readonly kind: 'nothing'; readonly why: string };

export interface PushRead {
  readonly meaning: PushMeaning;
  /** The package's own id of the push, where it has one: the same push may come again */
  readonly id?: string;
}

/** What a package gave us when it promised to tell us. */
export interface Subscription {
  readonly ids: readonly string[];
  /** Comes with it; absent: the secret of the app signs */
  readonly secret?: string;
}

/** A package that tells when something changed. It only wakes a reading: polling goes on without it. */
export interface HostWebhooks {
  /** Any of `secrets` will do. Errors: AUTH (not from the package), BODY and those of the JSON. */
  read(push: HostPush, secrets: readonly string[]): Result<PushRead, Fault>;
  /** Asks to be told at this address; asked again for the same address, it is there once. */
  subscribe(url: string): Promise<Result<Subscription, HostError>>;
  /** What is not there is as good as removed. */
  unsubscribe(ids: readonly string[]): Promise<Result<null, HostError>>;
}

export interface KeptSubscription {
  readonly connectionId: ConnectionId;
  /** When the package was last asked */
  readonly askedAt: Instant;
  /** Absent: it has not said yes */
  readonly madeAt?: Instant;
  readonly ids: readonly string[];
  /** The secret, sealed */
  readonly sealed?: Uint8Array;
}

export interface HostWebhookRepository {
  get(id: ConnectionId): Promise<KeptSubscription | null>;
  save(subscription: KeptSubscription): Promise<void>;
  remove(id: ConnectionId): Promise<void>;
}
