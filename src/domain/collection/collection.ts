import type { Instant, PlainDate } from '../../kernel/dates.js';
import type {
  CollectionId,
  CollectionLineId,
  DebtorId,
  EntryId,
  OpenItemId,
} from '../../kernel/ids.js';
import type { Money } from '../../kernel/money.js';
import type { Amendment, Scheme } from './mandate.js';

/** ISO 20022 SequenceType: first, recurring, final, one-off. */
export type SequenceType = 'FRST' | 'RCUR' | 'FNAL' | 'OOFF';

/** A direct-debit file that was made: one message, one account, one collection date. */
export interface Collection {
  readonly id: CollectionId;
  /** The caller's key: the same request again answers this collection */
  readonly key: string;
  readonly collectOn: PlainDate;
  /** Day on which the debtors were told date and amount */
  readonly announcedOn: PlainDate;
  /** Own account the money comes to */
  readonly account: string;
  readonly total: Money;
  readonly lineCount: number;
  readonly madeAt: Instant;
  /** Somebody took the file: it may be at the bank */
  readonly handedOutAt?: Instant;
  readonly cancelledAt?: Instant;
}

export type LineState = 'pending' | 'paid' | 'returned' | 'cancelled';

/** One open item in a collection. `endToEndId` and `partId` are the keys by which the bank's answer is recognised. */
export interface CollectionLine {
  readonly id: CollectionLineId;
  readonly collectionId: CollectionId;
  readonly endToEndId: string;
  /** PmtInfId of the part of the file it stands in */
  readonly partId: string;
  readonly openItemId: OpenItemId;
  readonly debtorId: DebtorId;
  readonly mandateId: string;
  readonly scheme: Scheme;
  readonly sequence: SequenceType;
  readonly amount: Money;
  readonly state: LineState;
  /** How many amendments of the mandate the bank knows after this line */
  readonly amendmentsTold: number;
  readonly paid?: { readonly on: PlainDate; readonly entryId: EntryId };
  /** Without an entry: a person said so */
  readonly returned?: {
    readonly on: PlainDate;
    readonly reason: string;
    readonly entryId?: EntryId;
  };
}

/** A direct-debit message as the bank gets it: plain values, nothing looked up. */
export interface DirectDebitOrder {
  readonly messageId: string;
  readonly createdAt: Instant;
  /** Who sends the file */
  readonly initiator: string;
  readonly parts: readonly DirectDebitPart[];
}

/** One PmtInf: collection date x scheme x sequence type x creditor account (and creditor identifier). */
export interface DirectDebitPart {
  readonly id: string;
  readonly scheme: Scheme;
  readonly sequence: SequenceType;
  readonly collectOn: PlainDate;
  readonly creditor: BankSide & { readonly creditorId: string };
  readonly lines: readonly DirectDebitLine[];
}

export interface DirectDebitLine {
  readonly endToEndId: string;
  readonly amount: Money;
  readonly mandate: {
    readonly id: string;
    readonly signedOn: PlainDate;
    /** What the bank was not told yet, oldest first */
    readonly amendments: readonly Amendment[];
  };
  readonly debtor: BankSide;
  readonly remittance: string;
}

export interface BankSide {
  readonly name: string;
  readonly iban: string;
  readonly bic?: string;
}

/** A transfer message as the bank gets it: money we pay back. */
export interface CreditTransferOrder {
  readonly messageId: string;
  readonly partId: string;
  readonly createdAt: Instant;
  readonly initiator: string;
  readonly executeOn: PlainDate;
  readonly debtor: BankSide;
  readonly lines: readonly {
    readonly endToEndId: string;
    readonly amount: Money;
    readonly creditor: BankSide;
    readonly remittance: string;
  }[];
}

/** An id of ours as banks may carry it: upper case, because some return ids so; no underscore, SEPA has none. */
export function bankIdOf(id: string): string {
  return id.replaceAll('_', '-').toUpperCase();
}
