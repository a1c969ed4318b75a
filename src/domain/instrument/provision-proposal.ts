import type { PlainDate } from '../../kernel/dates.js';
import type { DebtorId, ProvisionId } from '../../kernel/ids.js';
import type { Money } from '../../kernel/money.js';
import type { ProvisionRow } from '../figures/provision.js';
import type { PersonName } from '../party/debtor-profile.js';

/**
 * What may be lost of the claims on one debtor, proposed for his books on one day (debtor-management 4.7): a product
 * default, until a person says yes to it by name. The amount is the balance the provision should have, not a change of it.
 */
export interface ProvisionProposal {
  readonly id: ProvisionId;
  readonly debtorId: DebtorId;
  readonly on: PlainDate;
  readonly open: Money;
  readonly amount: Money;
  /** What it is made of, by age or judgement */
  readonly rows: readonly {
    readonly row: ProvisionRow;
    readonly claims: number;
    readonly open: Money;
    readonly proposed: Money;
  }[];
  /** Of some claims the VAT is not known, so that none was left out: the proposal is rather too high */
  readonly vatUnknown: number;
  readonly state: 'proposed' | 'approved' | 'refused';
  readonly decided?: { readonly by: PersonName; readonly on: PlainDate; readonly note?: string };
}
