import { creditNoteNamed } from '../formats/answer/notes.js';
import type { StoredDocument, Tx } from '../ports/store.js';
import type { Ports } from './ports.js';
import { closeDisputes } from './settle-answers.js';

/** Invoices a credit note may name; more is a list, not a correction. */
const NAMED_MAX = 100;

/**
 * A credit note somebody booked settles the disputes about the invoices of the same debtor that it names (BT-25): it is
 * the seller's answer. What it leaves open is reminded again.
 */
export async function settleByCredit(ports: Ports, tx: Tx, credit: StoredDocument): Promise<void> {
  const { kind, number, precedingInvoices = [] } = credit.invoice;
  if (kind !== 'credit-note') return;
  const { language } = await tx.administration.get();
  for (const named of precedingInvoices.slice(0, NAMED_MAX)) {
    for (const invoice of await tx.documents.sentByNumber(named.number)) {
      const { debtorId, hostId, invoice: content } = invoice;
      if (debtorId !== credit.debtorId || hostId === undefined || content.kind !== 'invoice')
        continue;
      const item = await tx.ledger.itemByHostId(hostId);
      if (item !== null) await closeDisputes(ports, tx, item, creditNoteNamed(language, number));
    }
  }
}
