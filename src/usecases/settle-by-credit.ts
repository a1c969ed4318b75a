import { creditNoteNamed } from '../formats/answer/notes.js';
import type { StoredDocument, Tx } from '../ports/store.js';
import type { Ports } from './ports.js';
import { closeDisputes } from './settle-answers.js';

/** Invoices a credit note may name; more is a list, not a correction. */
const NAMED_MAX = 100;

/**
 * A credit note that was set off settles the disputes about the invoices of the same debtor that it names (BT-25): it is
 * the seller's answer, and what it leaves open is reminded again. Before it is set off nothing may be reminded (INV-8),
 * and a dispute of a later day is not what it answers.
 */
export async function settleByCredit(ports: Ports, tx: Tx, credit: StoredDocument): Promise<void> {
  const { kind, number, issueDate, precedingInvoices = [] } = credit.invoice;
  if (kind !== 'credit-note' || credit.hostId === undefined) return;
  if ((await tx.ledger.itemByHostId(credit.hostId))?.open.minor !== 0n) return;
  const { language } = await tx.administration.get();
  for (const named of precedingInvoices.slice(0, NAMED_MAX)) {
    for (const { debtorId, hostId, invoice } of await tx.documents.sentByNumber(named.number)) {
      if (debtorId !== credit.debtorId || hostId === undefined || invoice.kind !== 'invoice')
        continue;
      const item = await tx.ledger.itemByHostId(hostId);
      if (item === null) continue;
      const open = (await tx.ledger.disputes([item.id])).filter((d) => d.closedOn === undefined);
      if (open.every(({ openedOn }) => openedOn <= issueDate))
        await closeDisputes(ports, tx, item, creditNoteNamed(language, number));
    }
  }
}
