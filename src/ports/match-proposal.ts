import type { WriteOffReason } from '../domain/ledger/open-item.js';
import type { DebtorId, OpenItemId } from '../kernel/ids.js';
import type { Money } from '../kernel/money.js';

/** One reading of a payment: which items it may pay, and why. */
export interface MatchProposal {
  /** Which payment inside the entry, from 0; absent when the entry is one payment */
  readonly detail?: number;
  readonly decision: 'auto' | 'suggest' | 'none';
  /** 0 to 1, three decimals, as text */
  readonly confidence: string;
  readonly debtorId?: DebtorId;
  readonly allocations: readonly {
    readonly openItemId: OpenItemId;
    readonly amount: Money;
    readonly writeOff?: { readonly reason: WriteOffReason; readonly amount: Money };
  }[];
  readonly evidence: readonly string[];
}
