import type { PartnerState } from '../domain/instrument/case.js';
import type { ClaimKind } from '../domain/law/claim.js';
import type { DebtorKind, Language } from '../domain/party/debtor.js';
import type { Address } from '../domain/party/party.js';
import type { Instant, PlainDate } from '../kernel/dates.js';
import type { Money } from '../kernel/money.js';
import type { Result } from '../kernel/result.js';

/**
 * Why a partner gave no answer.
 * - unavailable, throttled: ask again later; what was asked may have been done, so look it up by key first
 * - unauthorised: the key or the contract is not accepted; somebody has to look
 * - refused: he does not take it; `message` says why
 * - malformed: an answer came that is not in its form
 * `sent: false`: certainly nothing reached him.
 */
export interface PartnerError {
  readonly kind: 'unavailable' | 'throttled' | 'unauthorised' | 'refused' | 'malformed';
  readonly message: string;
  readonly retryAfterMs?: number;
  readonly sent?: false;
}

/** All a partner needs to collect, and nothing else of the debtor. */
export interface PartnerCase {
  readonly creditor: { readonly name: string; readonly legalId?: string };
  readonly debtor: {
    readonly name: string;
    readonly number: string;
    readonly kind: DebtorKind;
    readonly country: string;
    readonly language?: Language;
    readonly address?: Address;
    readonly email?: string;
    readonly phone?: string;
    readonly legalId?: string;
  };
  readonly items: readonly {
    readonly number: string;
    readonly issueDate: PlainDate;
    readonly dueDate: PlainDate;
    readonly open: Money;
    readonly description?: string;
  }[];
  /** Interest, costs and damages that were asked and are open */
  readonly claims: readonly { readonly kind: ClaimKind; readonly open: Money }[];
}

/** Something that happened at the partner. */
export interface PartnerEvent {
  /** His own number of it, unique for ever */
  readonly id: string;
  readonly reference: string;
  readonly state: PartnerState;
  readonly at: Instant;
  readonly note?: string;
  /** Received so far */
  readonly paid?: Money;
  /** What he asks for his work so far */
  readonly costs?: Money;
}

/** One page of what happened since a cursor. */
export interface PartnerEvents {
  readonly events: readonly PartnerEvent[];
  readonly next: string;
  readonly more: boolean;
}

/** Who collects for us (practices 57, 86). What changes something is done once per key. */
export interface CollectionPartner {
  /** Answers his reference of the case. */
  handOver(
    request: PartnerCase,
    key: string,
  ): Promise<Result<{ readonly reference: string }, PartnerError>>;
  /** What he has under a key of ours, after an unclear answer; null: nothing reached him. */
  find(key: string): Promise<Result<{ readonly reference: string } | null, PartnerError>>;
  /** He stops; what it costs us, where he says so. */
  withdraw(
    reference: string,
    asked: { readonly key: string; readonly reason: 'paid' | 'asked' },
  ): Promise<Result<{ readonly costs?: Money }, PartnerError>>;
  /** Null: from the beginning. */
  events(since: string | null): Promise<Result<PartnerEvents, PartnerError>>;
}
