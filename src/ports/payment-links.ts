import type { Instant } from '../kernel/dates.js';
import type { ConnectionId, DebtorId, OpenItemId, PaymentLinkId } from '../kernel/ids.js';
import type { Money } from '../kernel/money.js';
import type { Result } from '../kernel/result.js';

export const PAYMENT_STATES = ['open', 'paid', 'expired', 'failed'] as const;

/** paid: the provider has the money; our bank shows it later, and only that is money */
export type PaymentState = (typeof PAYMENT_STATES)[number];

export interface PaymentRequest {
  /** Asked twice with the same key, it is one payment */
  readonly key: string;
  readonly amount: Money;
  /** End-to-end identification of the payment that will reach the bank; at most 35 characters */
  readonly reference: string;
  /** For the payer; at most 140 characters */
  readonly description: string;
  readonly expiresAt: Instant;
  /** Where the payer comes back to */
  readonly returnUrl: string;
  /** Told when the state changes; the call only makes us look */
  readonly webhookUrl: string;
}

export interface ProviderPayment {
  readonly providerId: string;
  /** Where the payer pays, https */
  readonly url: string;
  readonly state: PaymentState;
  readonly amount: Money;
  readonly reference: string;
}

/** unreachable: nobody answered, ask again with the same key. The others need a person. */
export interface PaymentLinkError {
  readonly kind: 'unreachable' | 'unauthorised' | 'refused' | 'malformed';
  /** Plain sentences, without secrets */
  readonly message: string;
}

/** Whoever takes online payments for an administration. */
export interface PaymentLinks {
  create(request: PaymentRequest): Promise<Result<ProviderPayment, PaymentLinkError>>;
  /** Null: the provider does not know it. */
  read(providerId: string): Promise<Result<ProviderPayment | null, PaymentLinkError>>;
}

/** A payment we asked a provider for, about some items of one debtor. */
export interface PaymentLink {
  readonly id: PaymentLinkId;
  readonly connectionId: ConnectionId;
  readonly debtorId: DebtorId;
  readonly openItemIds: readonly OpenItemId[];
  readonly amount: Money;
  readonly reference: string;
  /** Absent until the provider answered */
  readonly providerId?: string;
  readonly url?: string;
  readonly state: PaymentState;
  readonly madeAt: Instant;
  readonly expiresAt: Instant;
  readonly stateAt: Instant;
}

export interface PaymentLinkRepository {
  add(link: PaymentLink): Promise<void>;
  byProviderId(connectionId: ConnectionId, providerId: string): Promise<PaymentLink | null>;
  /** Newest first, at most `limit`. */
  ofDebtor(debtorId: DebtorId, limit: number): Promise<readonly PaymentLink[]>;
  /** In that state since that moment or later, oldest first; `only`: of one debtor. */
  inState(
    state: PaymentState,
    since: Instant,
    debtors?: readonly DebtorId[],
  ): Promise<readonly PaymentLink[]>;
  save(link: Pick<PaymentLink, 'id' | 'providerId' | 'url' | 'state' | 'stateAt'>): Promise<void>;
}
