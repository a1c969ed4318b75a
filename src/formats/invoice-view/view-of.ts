import type { Invoice } from '../../domain/invoice/invoice.js';
import type { Language } from '../../domain/party/debtor.js';
import { attachmentsOf } from './attachments.js';
import { factsOf, titleOf } from './facts.js';
import { linesOf } from './lines.js';
import { nameOf, partiesOf } from './parties.js';
import { paymentOf } from './payment.js';
import { printerFor } from './printer.js';
import { sumsOf, totalsOf } from './sums.js';
import type { InvoiceView } from './view.js';

/**
 * An invoice or credit note as people read it, in one of the four languages. Everything it says is there except what
 * only machines use (profile, schemes of tax, content of attachments); nothing is judged: what a document gets wrong
 * is shown as wrong as it is. Linear in the size of the document.
 */
export function viewOf(invoice: Invoice, language: Language): InvoiceView {
  const printer = printerFor(invoice, language);
  const payment = paymentOf(invoice, printer);
  const attachments = attachmentsOf(invoice.attachments, printer);
  const notes = (invoice.notes ?? []).flatMap((note) => printer.lines(note.text));
  return {
    language,
    title: titleOf(invoice, printer),
    number: printer.text(invoice.number),
    issueDate: invoice.issueDate,
    sender: nameOf(invoice.seller, printer),
    parties: partiesOf(invoice, printer),
    facts: factsOf(invoice, printer),
    ...(notes.length === 0 ? {} : { notes: { title: printer.word('notes'), lines: notes } }),
    lines: linesOf(invoice, printer),
    sums: sumsOf(invoice, printer),
    totals: totalsOf(invoice, printer),
    ...(payment === undefined ? {} : { payment }),
    ...(attachments === undefined ? {} : { attachments }),
    about: printer.word('readable'),
  };
}
