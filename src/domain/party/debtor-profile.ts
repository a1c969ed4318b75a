import type { PlainDate } from '../../kernel/dates.js';
import type { DebtorId } from '../../kernel/ids.js';

/** Somebody of the administration or its firm, by the short name people use for him: `an`, `p.claes`. */
export type PersonName = string;

/**
 * What we know and decide about a debtor that is no business of the host package. Beside the Debtor, whose data the host
 * owns; absent fields follow the group, then the administration.
 */
export interface DebtorProfile {
  readonly debtorId: DebtorId;
  /** Name of the dunning policy; absent: of the group, then of the administration */
  readonly policy?: string;
  /** Who follows this debtor up */
  readonly owner?: PersonName;
  /** Whom letters and calls ask for */
  readonly contact?: string;
  /** Which general terms he accepted; without it no contractual cost or interest is asked of a consumer (practice 12) */
  readonly termsAccepted?: {
    readonly version: string;
    readonly on: PlainDate;
    readonly by?: string;
    readonly proof?: string;
  };
  /** What a register, or a person, says of him; absent: his kind tells */
  readonly naturalPerson?: boolean;
  /** Proceedings we know of beside the host: of a company from a register, of a natural person after somebody confirmed them */
  readonly insolvency?: { readonly on: PlainDate; readonly source: string; readonly by: string };
  /** Day on which a bureau last gave him a lower rating than before */
  readonly ratingDroppedOn?: PlainDate;
  /** Watched more closely because somebody wants it (practice 4) */
  readonly watch?: { readonly on: PlainDate; readonly by: string; readonly reason: string };
}
