import type { Language } from '../../domain/party/debtor.js';
import type { PlainDate } from '../../kernel/dates.js';

/**
 * What people see of an invoice: texts in their language, already formatted, in the order of reading. HTML and PDF
 * show the same view. Every text is plain (no control or direction marks) and none is markup: who prints escapes.
 */
export interface InvoiceView {
  readonly language: Language;
  /** Factuur, Creditnota, Verbeterde factuur … */
  readonly title: string;
  readonly number: string;
  readonly issueDate: PlainDate;
  /** Name of the seller: the head of the page */
  readonly sender: string;
  readonly parties: readonly PartyView[];
  /** Dates and references */
  readonly facts: readonly Fact[];
  readonly notes?: TextBlock;
  readonly lines: Table;
  /** Allowances and charges of the document, VAT by rate */
  readonly sums: readonly Table[];
  readonly totals: readonly Total[];
  readonly payment?: PaymentView;
  readonly attachments?: Table;
  /** What this is, and what it is not */
  readonly about: string;
}

export interface PartyView {
  readonly role: string;
  readonly name: string;
  /** The address, line by line */
  readonly lines: readonly string[];
  /** Numbers and contact */
  readonly facts: readonly Fact[];
}

export interface Fact {
  readonly label: string;
  readonly values: readonly string[];
}

export interface TextBlock {
  readonly title: string;
  readonly lines: readonly string[];
}

export interface Table {
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

export interface Column {
  readonly title: string;
  readonly align: 'start' | 'end';
  /** Share of the width, in percent */
  readonly width: number;
}

export interface Cell {
  readonly text: string;
  /** Smaller lines below it */
  readonly details?: readonly string[];
}

export interface Total {
  readonly label: string;
  readonly amount: string;
  /** What the reader looks for first */
  readonly strong: boolean;
}

export interface PaymentView {
  readonly title: string;
  /** One list for each way of paying the document offers */
  readonly ways: readonly (readonly Fact[])[];
  readonly terms?: TextBlock;
  readonly qr?: QrView;
}

export interface QrView {
  /** EPC069-12 payload: what a banking app reads */
  readonly payload: string;
  readonly caption: string;
  /** The same in words, for those who cannot see it */
  readonly alternative: string;
}
