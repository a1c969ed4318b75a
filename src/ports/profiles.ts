import type { DebtorProfile } from '../domain/party/debtor-profile.js';
import type { DebtorId } from '../kernel/ids.js';

/** What we keep about debtors beside the host's data. */
export interface ProfileRepository {
  /** Without a row: a profile that says nothing. */
  get(debtorId: DebtorId): Promise<DebtorProfile>;
  /** Of these debtors that have one. */
  some(debtorIds: readonly DebtorId[]): Promise<readonly DebtorProfile[]>;
  /** Only of debtors that have one, in no order that means anything. */
  all(): Promise<readonly DebtorProfile[]>;
  /** Saves what `how` makes of it; two changes at once wait for each other, so that neither is lost. */
  change(debtorId: DebtorId, how: (before: DebtorProfile) => DebtorProfile): Promise<void>;
}
