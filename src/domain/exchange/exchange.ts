import { assertNever, err, ok, type Result } from '../../kernel/result.js';

/**
 * One document version's journey to its receiver. Only the other side's verdict makes it `rejected`;
 * `unknown` means we handed it over and heard nothing: ask before anything else (facts/peppol 8.2).
 */
export type ExchangeState =
  | 'queued'
  | 'sending'
  | 'unknown'
  | 'sent'
  | 'delivered'
  | 'held'
  | 'rejected'
  /** The provider gave up carrying it; nothing was said against the document */
  | 'undelivered'
  /** It left by another channel than the network: by e-mail, or laid ready for printing */
  | 'sent-another-way'
  | 'replaced';

/** What the buyer said about the invoice (Invoice Response, UNCL4343 subset). */
export type ResponseCode = 'AB' | 'IP' | 'UQ' | 'CA' | 'RE' | 'AP' | 'PD';

export type ExchangeEvent =
  /** One attempt begins. */
  | { readonly kind: 'attempt-started' }
  /** The call ended without an answer we may trust. */
  | { readonly kind: 'outcome-unknown' }
  /** Certainly not taken; it may be tried again with the same bytes. */
  | { readonly kind: 'not-accepted' }
  /** Something on our side must be mended first: not registered, quota, wrong key. */
  | { readonly kind: 'precondition-failed' }
  | { readonly kind: 'accepted' }
  | { readonly kind: 'delivered' }
  /** The document itself was refused: by validation, or later by the receiver's access point. */
  | { readonly kind: 'rejected' }
  /** The provider gave up: a person decides whether it goes again, as a new version, or another way. */
  | { readonly kind: 'undelivered' }
  /** The receiver is not on the network: it waits to leave by another channel. */
  | { readonly kind: 'rerouted' }
  /** The other channel took it. */
  | { readonly kind: 'sent-another-way' }
  /** A person or a mended setting lets it go on. */
  | { readonly kind: 'released' }
  /** A corrected version of the document takes its place; this one never goes. */
  | { readonly kind: 'replaced' };

const NEXT: Readonly<Record<ExchangeState, Partial<Record<ExchangeEvent['kind'], ExchangeState>>>> =
  {
    queued: {
      'attempt-started': 'sending',
      'precondition-failed': 'held',
      replaced: 'replaced',
    },
    sending: {
      'attempt-started': 'sending',
      'outcome-unknown': 'unknown',
      'not-accepted': 'queued',
      'precondition-failed': 'held',
      rerouted: 'queued',
      'sent-another-way': 'sent-another-way',
      accepted: 'sent',
      delivered: 'delivered',
      rejected: 'rejected',
      undelivered: 'undelivered',
    },
    unknown: {
      'outcome-unknown': 'unknown',
      'not-accepted': 'queued',
      'precondition-failed': 'held',
      accepted: 'sent',
      delivered: 'delivered',
      rejected: 'rejected',
      undelivered: 'undelivered',
    },
    // A late refusal by the receiver's access point reopens what the network had accepted.
    sent: {
      accepted: 'sent',
      delivered: 'delivered',
      rejected: 'rejected',
      undelivered: 'undelivered',
    },
    delivered: {
      accepted: 'delivered',
      delivered: 'delivered',
      rejected: 'rejected',
      undelivered: 'undelivered',
    },
    // What waited for a person after an unanswered attempt may turn out to have arrived.
    held: {
      released: 'queued',
      replaced: 'replaced',
      accepted: 'sent',
      delivered: 'delivered',
      'sent-another-way': 'sent-another-way',
    },
    rejected: { rejected: 'rejected', replaced: 'replaced' },
    // Some providers go on after they gave up: a late delivery is good news.
    undelivered: { undelivered: 'undelivered', delivered: 'delivered', replaced: 'replaced' },
    // The receiver has it: whatever the network learns later, nothing is sent a second time.
    'sent-another-way': {},
    replaced: {},
  };

/** Next state, or an error that names what does not fit: a state never moves backwards in silence. */
export function transition(
  state: ExchangeState,
  event: ExchangeEvent,
): Result<
  ExchangeState,
  { readonly kind: 'not-possible'; readonly state: ExchangeState; readonly event: string }
> {
  const next = NEXT[state][event.kind];
  return next === undefined ? err({ kind: 'not-possible', state, event: event.kind }) : ok(next);
}

/** Whether the network certainly does not have the document, so that a corrected version may take its place. */
export function isReplaceable(state: ExchangeState): boolean {
  return NEXT[state].replaced !== undefined || state === 'replaced';
}

/** Whether the debtor certainly has, or may have, the document: nobody is reminded of what never arrived. */
export function isWithReceiver(state: ExchangeState): boolean {
  switch (state) {
    case 'sent':
    case 'delivered':
    case 'sent-another-way':
      return true;
    case 'queued':
    case 'sending':
    case 'unknown':
    case 'held':
    case 'rejected':
    case 'undelivered':
    case 'replaced':
      return false;
    default:
      return assertNever(state);
  }
}
