import { creditNoteNamed } from '../../formats/answer/notes.js';
import type { OpenItemState, StoredDocument, Tx } from '../../ports/store.js';
import type { Ports } from '../ports.js';
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

/** The same for a dispute that is noted late: a credit note of its day or a later one may have answered it already. */
export async function settleByKnownCredit(
  ports: Ports,
  tx: Tx,
  item: OpenItemState,
): Promise<void> {
  const all = await tx.ledger.items({ openOnly: false, debtorId: item.debtorId });
  const setOff = all.filter(({ kind, open }) => kind === 'credit-note' && open.minor === 0n);
  for (const { hostId } of setOff.slice(-NAMED_MAX)) {
    const credit = await tx.documents.byHostId(hostId);
    const named = credit?.invoice.precedingInvoices ?? [];
    if (credit !== null && named.some(({ number }) => number === item.number))
      await settleByCredit(ports, tx, credit);
  }
}
