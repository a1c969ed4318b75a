import type { LinkPurpose } from '../../domain/link/link.js';
import type { CreditTransfer } from '../../domain/invoice/credit-transfer.js';
import type { Language } from '../../domain/party/debtor.js';
import type { PlainDate } from '../../kernel/dates.js';
import type { Money } from '../../kernel/money.js';

/** How an invoice stands at this moment, for the debtor's eyes. */
export type LinkItemState =
  | { readonly kind: 'open' }
  | { readonly kind: 'disputed' }
  | { readonly kind: 'promised'; readonly payBy: PlainDate }
  /** A direct debit is under way, or a payment we know of has not reached the bank */
  | { readonly kind: 'coming' };

export interface LinkItem {
  /** Place in the link, from 0: what the form names it by */
  readonly place: number;
  readonly number: string;
  readonly issueDate: PlainDate;
  readonly dueDate: PlainDate;
  readonly amount: Money;
  readonly open: Money;
  readonly reference?: string;
  readonly state: LinkItemState;
  /** As a page to see and to keep, and as UBL; absent: the package keeps it to itself */
  readonly document?: { readonly hasUbl: boolean };
  /** A day was promised for it before: another one takes a person */
  readonly promisedBefore: boolean;
}

/** Money that was booked on an invoice of the link: paid, or set off against a credit note. */
export interface LinkReceipt {
  readonly number: string;
  readonly on: PlainDate;
  readonly amount: Money;
}

/** What a page shows: what is open at this moment, how to pay, and what the link lets its reader say. */
export interface LinkView {
  readonly purpose: LinkPurpose;
  /** Of this very page: what lies below its address begins with it */
  readonly token: string;
  /** Null: nobody has told it; the reader's browser may */
  readonly language: Language | null;
  readonly creditor: {
    readonly name: string;
    /** Country and number of the register, as they are */
    readonly country: string;
    readonly legalId?: string;
    readonly contact?: string;
    readonly phone?: string;
    readonly email?: string;
  };
  /** Invoices with something left to pay */
  readonly items: readonly LinkItem[];
  /** What was booked on the invoices of the link before, the newest last */
  readonly received: readonly LinkReceipt[];
  /** What is asked now, per currency: without what is disputed or coming */
  readonly totals: readonly Money[];
  readonly account: { readonly iban: string; readonly name: string; readonly bic?: string } | null;
  /** For a banking app; null when one transfer cannot pay it all */
  readonly transfer: CreditTransfer | null;
  /** The other pages of the same letter: purpose and token */
  readonly others: readonly { readonly purpose: LinkPurpose; readonly token: string }[];
  /** Day of the last answer this page took; null: none */
  readonly answeredOn: PlainDate | null;
  readonly today: PlainDate;
  readonly lastPayBy: PlainDate;
}

/** Items an answer may still be about: what is asked for, and for a promise only what was never promised. */
export function answerable({ items, purpose }: LinkView): readonly LinkItem[] {
  const asked = items.filter(isAsked);
  return purpose === 'promise' ? asked.filter(({ promisedBefore }) => !promisedBefore) : asked;
}

/** Whether its money is asked for at this moment. */
export function isAsked({ state }: Pick<LinkItem, 'state'>): boolean {
  return state.kind === 'open' || state.kind === 'promised';
}
