import type { Wanted } from '../../kernel/search-text.js';
import type { PlainDate } from '../../kernel/dates.js';
import type { ExchangeState } from '../exchange/exchange.js';
import type { KeyKind } from './cursor.js';
import type { Order } from './list.js';

/** `amount`: what is to be paid, in units of whatever currency it is in. */
export const INVOICE_SORTS = ['issued', 'due', 'amount', 'number'] as const;
export type InvoiceSort = (typeof INVOICE_SORTS)[number];

/** Days are kept as they were read, and one that is not there is an empty text. */
export const INVOICE_KEYS: Readonly<Record<InvoiceSort, KeyKind>> = {
  issued: 'text',
  due: 'text',
  amount: 'decimal',
  number: 'text',
};

/** Where an invoice is on its way; `held`: our own checks or a person keep it here. */
export const SENDING_STATES = ['not-sent', 'under-way', 'delivered', 'failed', 'held'] as const;
export type SendingState = (typeof SENDING_STATES)[number];

/** How the claim of an invoice stands. */
export const CLAIM_STATES = ['open', 'overdue', 'paid', 'disputed'] as const;

export const INVOICE_FILTERS = ['all', ...SENDING_STATES, ...CLAIM_STATES] as const;
export type InvoiceFilter = (typeof INVOICE_FILTERS)[number];

/** What each state of an exchange is to somebody who looks for invoices; one that was replaced is no journey any more. */
export const SENDING_OF: Readonly<Record<ExchangeState, SendingState>> = {
  queued: 'under-way',
  sending: 'under-way',
  unknown: 'under-way',
  sent: 'under-way',
  delivered: 'delivered',
  'sent-another-way': 'delivered',
  rejected: 'failed',
  undelivered: 'failed',
  held: 'held',
  replaced: 'not-sent',
};

/** `stopped`: a fatal finding keeps it at home. */
export function sendingState(exchange: ExchangeState | null, stopped: boolean): SendingState {
  if (stopped) return 'held';
  return exchange === null ? 'not-sent' : SENDING_OF[exchange];
}

/** The states of an exchange that are one to a reader. */
export function exchangeStates(sending: SendingState): readonly ExchangeState[] {
  const states = Object.keys(SENDING_OF) as ExchangeState[];
  return states.filter((state) => SENDING_OF[state] === sending);
}

export interface InvoiceQuestion extends Order<InvoiceSort> {
  readonly filter: InvoiceFilter;
  readonly search?: Wanted;
  /** Issue dates, both included */
  readonly from?: PlainDate;
  readonly until?: PlainDate;
  readonly today: PlainDate;
}
