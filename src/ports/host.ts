import type { PlainDate } from '../kernel/dates.js';
import type { Money } from '../kernel/money.js';
import type { Result } from '../kernel/result.js';
import type { AlertLevel } from '../domain/credit/credit.js';
import type { Invoice } from '../domain/invoice/invoice.js';
import type { ClaimKind } from '../domain/law/claim.js';
import type { HostCodes } from '../domain/ledger/host-codes.js';
import type { JournalAccount } from '../domain/ledger/journal.js';
import type { WriteOffReason } from '../domain/ledger/open-item.js';
import type { Debtor } from '../domain/party/debtor.js';

/**
 * The accounting package beside us. What it lacks it declares; what it cannot be told is told as a task.
 * - unreachable: nothing was done, or nothing certain: writes are read back before they are repeated
 * - refused: the package said no for good (4xx with a reason); a person must look
 */
export interface HostError {
  readonly kind: 'unreachable' | 'throttled' | 'unauthorised' | 'refused' | 'unknown' | 'malformed';
  readonly message: string;
  readonly retryAfterMs?: number;
}

export interface HostCapabilities {
  readonly matchesPayments: boolean;
  readonly takesTasks: boolean;
  readonly takesAlerts: boolean;
  readonly takesCreditStatus: boolean;
  readonly takesPurchaseDocuments: boolean;
  /** Shows a held purchase document without posting it, and follows what people decide about it afterwards */
  readonly takesPurchaseDecisions: boolean;
  /** Books money of a debtor that belongs to no invoice yet; without it a person gets a task */
  readonly takesPaymentsOnAccount: boolean;
  /** Keeps interest, costs and damages as claims of their own; without it a person gets a task */
  readonly takesClaims: boolean;
  /** Keeps reminders as records of its own; without it they are tasks and notes */
  readonly takesReminders: boolean;
  readonly takesNotes: boolean;
  /** Keeps files with a debtor or an invoice */
  readonly takesDocuments: boolean;
  /** Takes proposed bookings that a person posts */
  readonly takesJournals: boolean;
  /** Has a credit limit per debtor; without it limits are kept on our side alone */
  readonly keepsCreditLimits: boolean;
  /** Can send over Peppol itself: then one of the two is chosen per administration */
  readonly sendsByPeppol: boolean;
  readonly reportsDeletions: boolean;
  readonly holdsBankStatements: boolean;
}

export type HostEntity = 'debtor' | 'sales-invoice';

/** A record that could not be taken as it is: shown to a person and read again later; what stood beside it was taken. */
export interface RecordProblem {
  readonly entity: HostEntity;
  readonly hostId: string;
  /** Its number or name, for people */
  readonly label: string;
  /**
   * - unmapped: a code of the host has no meaning here yet; the mapping has to say it
   * - incomplete: the host leaves out what an invoice or a debtor cannot do without
   * - malformed: a field holds what it cannot hold
   * - foreign: it belongs to another administration than the connection is for
   */
  readonly reason: 'unmapped' | 'incomplete' | 'malformed' | 'foreign';
  /** Where, what was found, what was expected, what to do: the detail, in English */
  readonly message: string;
  /** What of it is wrong, for a sentence in the reader's language; absent: the reason alone is told */
  readonly fact?: ProblemFact;
}

export interface ProblemFact {
  readonly what: ProblemTopic;
  /** The code, name or value as it stands in the host */
  readonly value?: string;
}

export type ProblemTopic =
  | 'vat'
  | 'unit'
  | 'type'
  | 'name'
  | 'country'
  | 'customer'
  | 'number'
  | 'date'
  | 'currency'
  | 'total'
  | 'lines'
  | 'receivable'
  | 'limit'
  | 'file'
  | 'field';

/** One page of changes since a cursor; `next` is stored in the same transaction as what was read. */
export interface Changes<T> {
  readonly records: readonly T[];
  readonly next: string;
  readonly more: boolean;
  /** Records of this page that could not be taken; absent: none */
  readonly problems?: readonly RecordProblem[];
  /** Host ids of what was deleted, where the host reports it; absent: none */
  readonly gone?: readonly string[];
}

/** A debtor as the host knows it: ours without our own id. */
export type HostDebtor = Omit<Debtor, 'id'>;

export interface HostSalesInvoice {
  readonly hostId: string;
  readonly version: string;
  readonly debtorHostId: string;
  /** The host wants us to send it; false: it only counts as an open item */
  readonly send: boolean;
  readonly invoice: Invoice;
  /** What is open in the host; differs from the total when it was paid there */
  readonly open: Money;
  readonly deliveredOn?: PlainDate;
  /** What may be left off when the whole is paid by that day; signed like `open` */
  readonly discount?: { readonly amount: Money; readonly until: PlainDate };
}

/** A bank statement as the host got it from the bank. */
export interface HostBankStatement {
  readonly hostId: string;
  /** The file's name, for people */
  readonly name: string;
  readonly format: 'camt' | 'mt940' | 'coda';
  /** The file, unchanged */
  readonly base64: string;
}

/** An embedded file of a document: a bare name, and the media type its bytes say. */
export interface HostAttachment {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly base64: string;
}

/**
 * - released: it may be posted and paid now
 * - refused: never to be posted; the supplier is not told
 * - approved, rejected, queried: what the supplier is told
 */
export type PurchaseDecision = 'released' | 'refused' | 'approved' | 'rejected' | 'queried';

/** What we tell the host. `key` names the effect: the host keeps at most one record per key (INV-9). */
export type HostReport = { readonly key: string } & (
  | {
      readonly kind: 'exchange-status';
      readonly invoiceHostId: string;
      readonly status: string;
      readonly note?: string;
    }
  | {
      readonly kind: 'purchase-document';
      readonly invoice: Invoice;
      readonly xmlBase64: string;
      /** Its embedded files once more, one by one; those nobody should open stay inside the document alone */
      readonly attachments?: readonly HostAttachment[];
      /** Not payable until a `purchase-decision` releases it */
      readonly heldFor?: readonly string[];
    }
  | {
      /** What people decided about a purchase document */
      readonly kind: 'purchase-decision';
      readonly purchaseKey: string;
      readonly decision: PurchaseDecision;
      /** Names of who decided: two for a release */
      readonly by: readonly string[];
      readonly decidedOn: PlainDate;
      readonly note?: string;
    }
  | {
      readonly kind: 'payment';
      readonly invoiceHostId: string;
      /** In the currency of the invoice */
      readonly amount: Money;
      /** What the bank booked for it, where that is another currency */
      readonly cash?: Money;
      readonly bookedOn: PlainDate;
      readonly bankReference: string;
      readonly writeOff?: { readonly reason: WriteOffReason; readonly amount: Money };
    }
  | { readonly kind: 'payment-undone'; readonly paymentKey: string; readonly invoiceHostId: string }
  | {
      /** Money of the debtor that belongs to no invoice yet; negative: paid back to him */
      readonly kind: 'payment-on-account';
      readonly debtorHostId: string;
      readonly amount: Money;
      readonly bookedOn: PlainDate;
      readonly bankReference: string;
    }
  | {
      /** Taken off account again, whole: undone, or used for an invoice (then its payment follows) */
      readonly kind: 'payment-on-account-undone';
      readonly paymentKey: string;
      readonly debtorHostId: string;
      /** As it was put on account; repeated for people, the key says which it is */
      readonly amount: Money;
      readonly bankReference: string;
    }
  | {
      /** Interest, costs or damages beside the invoices: asked by a message, later paid or given up, whole or in parts */
      readonly kind: 'claim';
      readonly what: 'asked' | 'settled' | 'waived';
      /** Key of the report that said it was asked; the same key when this is it */
      readonly claimKey: string;
      readonly claim: ClaimKind;
      readonly debtorHostId: string;
      readonly amount: Money;
      readonly on: PlainDate;
      /** What it rests on, what paid it, or why it was given up */
      readonly note: string;
      readonly invoiceHostIds: readonly string[];
    }
  | {
      readonly kind: 'task';
      readonly debtorHostId: string;
      readonly subject: string;
      readonly text: string;
      readonly dueOn: PlainDate;
      readonly invoiceHostIds: readonly string[];
    }
  | {
      readonly kind: 'alert';
      readonly debtorHostId: string;
      readonly level: AlertLevel;
      readonly text: string;
    }
  | {
      readonly kind: 'credit-status';
      readonly debtorHostId: string;
      readonly status: 'granted' | 'warn' | 'hold';
    }
  | {
      /** A reminder that was sent, as a record of the host's own */
      readonly kind: 'reminder';
      readonly debtorHostId: string;
      readonly invoiceHostIds: readonly string[];
      /** 1 for the first */
      readonly level: number;
      readonly on: PlainDate;
      readonly text: string;
    }
  | {
      readonly kind: 'note';
      readonly debtorHostId: string;
      readonly invoiceHostIds: readonly string[];
      readonly text: string;
    }
  | {
      /** A file, kept with the invoices, or with the debtor when none is named */
      readonly kind: 'document';
      readonly debtorHostId: string;
      readonly invoiceHostIds: readonly string[];
      readonly name: string;
      readonly mediaType: string;
      readonly base64: string;
    }
  | {
      /** A booking that a person looks at and posts; debit and credit are equal */
      readonly kind: 'journal';
      readonly debtorHostId: string;
      readonly on: PlainDate;
      readonly text: string;
      readonly lines: readonly JournalLine[];
    }
);

export interface JournalLine {
  readonly account: JournalAccount;
  readonly side: 'debit' | 'credit';
  /** Above zero */
  readonly amount: Money;
}

export interface HostReceipt {
  /** The host's id of what it wrote */
  readonly hostId: string;
  /** It was there already under this key */
  readonly existed: boolean;
}

export interface HostPackage {
  /** What it can do, as it says now. What it declares false it refuses as a report, without a call. */
  capabilities(): Promise<Result<HostCapabilities, HostError>>;
  changedDebtors(since: string | null): Promise<Result<Changes<HostDebtor>, HostError>>;
  changedSalesInvoices(since: string | null): Promise<Result<Changes<HostSalesInvoice>, HostError>>;
  /** Empty where the host declares that it holds none (`holdsBankStatements`). */
  changedBankStatements(
    since: string | null,
  ): Promise<Result<Changes<HostBankStatement>, HostError>>;
  /** One record as it stands now; null: it is not there (any more). */
  debtor(hostId: string): Promise<Result<HostDebtor | RecordProblem | null, HostError>>;
  salesInvoice(hostId: string): Promise<Result<HostSalesInvoice | RecordProblem | null, HostError>>;
  /**
   * Ids of all that is there now, page by page, so that what was deleted is found; null where the host cannot say, or
   * reports deletions by itself.
   */
  present(
    entity: HostEntity,
    after: string | null,
  ): Promise<Result<Changes<string> | null, HostError>>;
  /**
   * Its own code lists, and which codes its newest invoices carry; null where it has none to show. `accounts`: codes that
   * are looked for in any case, where a chart is so long that only the kinds that may be needed are read.
   */
  codes(accounts: readonly string[]): Promise<Result<HostCodes | null, HostError>>;
  /** What the receivable accounts say, one amount per currency: the control total. Null where the host cannot say. */
  receivable(): Promise<Result<readonly Money[] | null, HostError>>;
  report(report: HostReport): Promise<Result<HostReceipt, HostError>>;
  /** Read back after an unclear answer: what the host holds under this key, or null. */
  findReport(kind: HostReport['kind'], key: string): Promise<Result<HostReceipt | null, HostError>>;
}
