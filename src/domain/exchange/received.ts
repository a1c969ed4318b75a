import type { Invoice } from '../invoice/invoice.js';
import { strangeAccounts } from '../party/bank-identifiers.js';
import { isIban, normalIban } from '../party/identifiers.js';
import { type ParticipantId, sameParticipant } from '../party/participant.js';

/** Why a received invoice is not simply posted: a person looks first (facts/reliability-security T10-T12). */
export type ReceivedAlert =
  | 'SENDER_MISMATCH'
  | 'IBAN_INVALID'
  | 'SUPPLIER_IBAN_CHANGED'
  | 'DUPLICATE_NUMBER_DIFFERENT_CONTENT'
  | 'ATTACHMENT_TYPE_MISMATCH'
  | 'SELF_BILLED';

/** UNCL1001 codes of invoices the buyer made: they belong on the sales side. */
const SELF_BILLED_CODES = ['389', '261', '527'];

export interface ReceivedFacts {
  readonly invoice: Invoice;
  /** Who the network says sent it; null where the provider does not tell */
  readonly envelopeSender: ParticipantId | null;
  /** Accounts on earlier invoices of this supplier, as written; empty when this is the first */
  readonly knownAccounts: readonly string[];
  /** An invoice of this supplier with this number is held already, with other content */
  readonly numberTaken: boolean;
  /** An embedded file is not of the type it says */
  readonly attachmentMismatch: boolean;
}

/**
 * Signals of fraud or mistake in a received invoice, as pure comparison. The official rules check neither
 * IBAN digits nor senders, so this is ours. Accounts are compared normalised: other spelling is no alarm.
 */
export function alertsOf(facts: ReceivedFacts): readonly ReceivedAlert[] {
  const { invoice, envelopeSender, knownAccounts, numberTaken, attachmentMismatch } = facts;
  const alerts: ReceivedAlert[] = [];
  if (SELF_BILLED_CODES.includes(invoice.typeCode)) alerts.push('SELF_BILLED');
  const supplier = invoice.seller.endpoint;
  if (
    supplier === undefined ||
    envelopeSender === null ||
    !sameParticipant(supplier, envelopeSender)
  )
    alerts.push('SENDER_MISMATCH');
  const accounts = accountsOf(invoice);
  // A wrong check digit is one signal, not also a second account: a person should see the likelier cause.
  const usable = accounts.filter((account) => !looksLikeIban(account) || isIban(account));
  if (usable.length < accounts.length) alerts.push('IBAN_INVALID');
  const strange = strangeAccounts({ accounts: usable, knownAccounts });
  if (strange.length > 0) alerts.push('SUPPLIER_IBAN_CHANGED');
  if (attachmentMismatch) alerts.push('ATTACHMENT_TYPE_MISMATCH');
  if (numberTaken) alerts.push('DUPLICATE_NUMBER_DIFFERENT_CONTENT');
  return alerts;
}

/** BT-84 of every payment instruction, as written. */
export function accountsOf(invoice: Invoice): readonly string[] {
  return (invoice.payments ?? []).flatMap((payment) =>
    payment.account === undefined ? [] : [payment.account.id],
  );
}

function looksLikeIban(account: string): boolean {
  return /^[A-Z]{2}\d{2}/.test(normalIban(account));
}
