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
  /** Mailboxes of other contacts, tried in this order when the debtor's own is refused */
  readonly otherEmails?: readonly string[];
  /** Addresses a mail server refused for good; nobody is written to there again by itself */
  readonly refusedEmails?: readonly {
    readonly email: string;
    readonly on: PlainDate;
    readonly reason: string;
  }[];
  /** Which general terms he accepted; without it no contractual cost or interest is asked of a consumer (practice 12) */
  readonly termsAccepted?: {
    readonly version: string;
    readonly on: PlainDate;
    readonly by?: string;
    readonly proof?: string;
  };
  /** Two of: balance above 20 m, turnover above 40 m, 250 staff: a Dutch company that pays a smaller one within 30 days */
  readonly isLargeCompany?: boolean;
  /** Mail to this address came back for good (5.x.x); void as soon as the host has another address */
  readonly mailBounced?: {
    readonly address: string;
    readonly on: PlainDate;
    readonly status?: string;
    readonly diagnostic?: string;
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
