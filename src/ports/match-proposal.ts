import type { KeptReason } from '../domain/bank/match-sentences.js';
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
    /** In the currency of the item */
    readonly amount: Money;
    /** What the entry gives for it, where the entry is in another currency; always for a person to confirm */
    readonly cash?: Money;
    readonly writeOff?: { readonly reason: WriteOffReason; readonly amount: Money };
  }[];
  /** Why, as codes: a sentence is made of them for whoever reads, in his language */
  readonly evidence: readonly KeptReason[];
}
