import type { AlertLevel } from '../../domain/credit/credit.js';
import type { ResponseCode } from '../../domain/exchange/exchange.js';
import type { Invoice } from '../../domain/invoice/invoice.js';
import type { Administration } from '../../domain/party/administration.js';
import type { ParticipantId } from '../../domain/party/participant.js';
import type { PlainDate } from '../../kernel/dates.js';
import type { AdministrationId } from '../../kernel/ids.js';
import type { Money } from '../../kernel/money.js';
import type { HostDebtor, HostSalesInvoice } from '../../ports/host.js';

/** Three small companies and half a year of what happens to them. */
export interface World {
  readonly seed: number;
  readonly firstDay: PlainDate;
  readonly lastDay: PlainDate;
  readonly administrations: readonly WorldAdministration[];
  /** Every weekday from first to last day, in order */
  readonly days: readonly WorldDay[];
  /** Who can be reached at the sandbox access point: own administrations, debtors, suppliers */
  readonly receivers: readonly Receiver[];
  /** The answer to every bank entry, in the order of the files */
  readonly truth: readonly EntryTruth[];
  readonly expectations: Expectations;
}

export interface WorldAdministration {
  readonly administration: Administration;
  /** As the host knows them on the first day */
  readonly debtors: readonly HostDebtor[];
}

export interface WorldDay {
  readonly date: PlainDate;
  /** In the order in which they happen; the bank files of the day come last */
  readonly events: readonly WorldEvent[];
}

export type WorldEvent = { readonly administration: AdministrationId } & (
  | { readonly kind: 'orders'; readonly debtorHostId: string; readonly amount: Money }
  | { readonly kind: 'purchase'; readonly sender: ParticipantId; readonly invoice: Invoice }
  /** Sales invoice or credit note; `open` of a credit note is negative */
  | { readonly kind: 'invoice'; readonly invoice: HostSalesInvoice }
  /** The bookkeeper sets a credit note off against its invoice in the host: nothing is left of either */
  | {
      readonly kind: 'set-off';
      readonly invoiceHostId: string;
      readonly creditNoteHostId: string;
    }
  | {
      readonly kind: 'buyer-response';
      readonly sender: ParticipantId;
      readonly invoiceNumber: string;
      readonly code: ResponseCode;
      readonly reasons: readonly Clarification[];
    }
  | { readonly kind: 'bank-file'; readonly name: string; readonly bytes: Uint8Array }
);

/** A reason or an asked action of an Invoice Response, with its code list. */
export interface Clarification {
  readonly list: 'OPStatusReason' | 'OPStatusAction';
  readonly code: string;
  readonly text: string;
}

export type DocumentKey = 'bis3.invoice' | 'bis3.creditnote' | 'imr';

export interface Receiver {
  readonly participant: ParticipantId;
  readonly name: string;
  readonly country: string;
  readonly documentTypes: readonly DocumentKey[];
}

export type EntryClass =
  /** The reference stands in its own field */
  | 'structured'
  /** A valid reference in free text */
  | 'reference-in-text'
  | 'number-in-text'
  | 'two-invoices'
  | 'part-payment'
  /** Invoice and credit note paid in one, both numbers given */
  | 'net-of-credit'
  | 'no-reference'
  /** The reference of an invoice that was settled before */
  | 'stale-reference'
  /** Paid a second time: nothing is left to settle */
  | 'duplicate'
  | 'card-payout'
  | 'bank-costs'
  | 'salary'
  | 'tax'
  | 'supplier'
  | 'direct-debit'
  | 'internal';

/** What a right answer looks like: found alone, left to a person, or certainly no invoice at all. */
export type EntryExpectation = 'auto' | 'review' | 'never';

export interface EntryTruth {
  /** `<IBAN>|<Stmt/Id>|<entry from 0>|-` */
  readonly transaction: string;
  readonly administration: AdministrationId;
  readonly date: PlainDate;
  /** Signed: received positive */
  readonly amount: Money;
  readonly class: EntryClass;
  readonly expect: EntryExpectation;
  readonly debtorHostId?: string;
  /** What the money is for; a credit note is negative. Empty: money for no invoice */
  readonly allocations: readonly { readonly number: string; readonly amount: Money }[];
}

export type HeldReason = 'totals-wrong' | 'order-reference-missing' | 'receiver-not-registered';

/** What a right product must have reached on the last day; counted by the generator itself. */
export interface Expectations {
  readonly debtors: number;
  readonly invoices: number;
  readonly creditNotes: number;
  /** Invoices and credit notes the host asks to send */
  readonly toSend: number;
  /** Of those, the ones that can go out */
  readonly sent: number;
  readonly held: readonly {
    readonly administration: AdministrationId;
    readonly number: string;
    readonly reason: HeldReason;
  }[];
  readonly purchases: number;
  readonly responses: Readonly<Partial<Record<ResponseCode, number>>>;
  readonly bankFiles: number;
  readonly entries: Readonly<Record<EntryClass, number>>;
  readonly alerts: readonly {
    readonly administration: AdministrationId;
    readonly debtorHostId: string;
    readonly on: PlainDate;
    readonly level: AlertLevel;
  }[];
  /** What is truly unpaid at the end of the last day; credit notes not used up are negative */
  readonly openAtEnd: readonly OpenAtEnd[];
  /**
   * Invoices that stood ten days overdue with nothing in the way: somebody must have been reminded of
   * each. An invoice in neither list may or may not have been, by policy.
   */
  readonly mustBeReminded: readonly InvoiceOf[];
  /** Paid in time, never delivered, settled by a credit note, or disputed before the due date */
  readonly mustNotBeReminded: readonly InvoiceOf[];
}

export interface InvoiceOf {
  readonly administration: AdministrationId;
  readonly debtorHostId: string;
  readonly number: string;
}

export interface OpenAtEnd extends InvoiceOf {
  readonly dueDate: PlainDate;
  readonly open: Money;
  /** Why no reminder may go out today, where there is a reason */
  readonly held?: 'not-delivered' | 'disputed' | 'rejected' | 'credit-note';
}
