import type { Booking, InstalmentPlan, PaymentPromise } from '../domain/work/agreement.js';
import type { DebtorId, OpenItemId, PaymentPlanId, PromiseId } from '../kernel/ids.js';

export interface AgreementFilter<State> {
  /** Absent: all */
  readonly states?: readonly State[];
  readonly debtorIds?: readonly DebtorId[];
}

/** What was agreed with debtors: promises and payment plans. */
export interface AgreementRepository {
  addPromise(promise: PaymentPromise): Promise<void>;
  /** Locked until the transaction ends, so that two who judge or confirm wait for each other. */
  promise(id: PromiseId): Promise<PaymentPromise | null>;
  /** Oldest first. */
  promises(filter: AgreementFilter<PaymentPromise['state']>): Promise<readonly PaymentPromise[]>;
  /** By id: its state and what was noted since. */
  savePromise(promise: PaymentPromise): Promise<void>;
  addPlan(plan: InstalmentPlan): Promise<void>;
  /** Locked, as a promise. */
  plan(id: PaymentPlanId): Promise<InstalmentPlan | null>;
  plans(filter: AgreementFilter<InstalmentPlan['state']>): Promise<readonly InstalmentPlan[]>;
  savePlan(plan: InstalmentPlan): Promise<void>;
  /** Live assignments to these items, by item and day. */
  bookings(openItemIds: readonly OpenItemId[]): Promise<readonly Booking[]>;
}
