import type { PartnerState } from '../../../domain/instrument/case.js';
import type { HandOverBar } from '../../../domain/instrument/hand-over.js';
import type { InstrumentTask } from '../../../domain/instrument/instrument.js';

/** What a person is asked to do about an instrument: what its dates become, and what follows from what others did. */
export type InstrumentText =
  | InstrumentTask
  | 'date-missed'
  | 'announce-by-hand'
  | 'tell-debtor'
  | 'given-back'
  | 'provision-review'
  | 'book-provision'
  | 'book-write-off'
  | 'case-sent'
  | 'case-refused'
  | 'case-news'
  | 'case-returned'
  | 'paid-while-collected';

/** What a line below it says. */
export type InstrumentLabel =
  | 'invoices'
  | 'partner'
  | 'account'
  | 'number'
  | 'date'
  | 'amount'
  | 'open'
  | 'journal'
  | 'reason'
  | 'evidence'
  | 'vat'
  | 'approvedBy'
  | 'reference'
  | 'state'
  | 'costs'
  | 'said'
  | 'task'
  | 'missing';

export interface InstrumentWords {
  readonly tasks: Readonly<
    Record<InstrumentText, { readonly subject: string; readonly text: string }>
  >;
  readonly labels: Readonly<Record<InstrumentLabel, string>>;
  /** What to book, in words: the host has no journal report yet */
  readonly provisionJournal: string;
  readonly writeOffJournal: string;
  readonly vatHint: string;
  readonly partnerStates: Readonly<Record<PartnerState, string>>;
  /** Why an invoice is not handed over, by its number; what to do about it follows */
  readonly barred: (number: string) => string;
  readonly bars: Readonly<Record<HandOverBar['kind'] | 'nothing-open', string>>;
}
