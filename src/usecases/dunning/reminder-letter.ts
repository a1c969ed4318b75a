import type { LedgerItem } from '../../domain/dunning/ledger.js';
import type { Invoice } from '../../domain/invoice/invoice.js';
import type { LetterFacts } from '../../formats/letter/facts.js';
import { letterFactsOf, type LetterSource } from '../../formats/letter/facts-of.js';
import { fileNameOf } from '../../formats/letter/invoice-mail.js';
import { mailPage } from '../../formats/letter/mail-page.js';
import { type Letter, renderLetter } from '../../formats/letter/render.js';
import type { LetterSets } from '../../formats/letter/template.js';
import { viewOf } from '../../formats/invoice-view/view-of.js';
import type { Fault } from '../../kernel/fault.js';
import type { DebtorId } from '../../kernel/ids.js';
import { ok, type Result } from '../../kernel/result.js';
import type { MailAttachment, MailMessage } from '../../ports/mail.js';
import type { Tx } from '../../ports/store.js';
import { travelling } from '../exchange/another-way-forms.js';
import type { Ports } from '../ports.js';

/** A reminder in words, with the invoices it is about. */
export interface ReminderLetter {
  readonly facts: LetterFacts;
  readonly letter: Letter;
  readonly copies: readonly InvoiceCopy[];
}

/** An invoice as it travelled, to go along. */
export interface InvoiceCopy {
  readonly debtorId: DebtorId;
  readonly invoice: Invoice;
  /** UBL */
  readonly bytes: Uint8Array;
}

/** Most invoices that go along, and the bytes of their UBL together: more is a parcel, and mail servers refuse it. */
const COPIES_MAX = 10;
const COPIES_BYTES_MAX = 8 * 1024 * 1024;

/** Copies of the invoices of these items, as far as we have them; none when they are too many or too large together. */
export async function copiesOf(
  tx: Tx,
  items: readonly LedgerItem[],
): Promise<readonly InvoiceCopy[]> {
  if (items.length > COPIES_MAX) return [];
  const copies: InvoiceCopy[] = [];
  let size = 0;
  for (const { documentId } of items) {
    const document = documentId === undefined ? null : await tx.documents.byId(documentId);
    if (document?.bytes === undefined || document.debtorId === undefined) continue;
    size += document.bytes.length;
    copies.push({ debtorId: document.debtorId, ...travelling(document.bytes) });
  }
  return size > COPIES_BYTES_MAX ? [] : copies;
}

/** The letter of an action in words. Errors: it lacks what it must say, or its translation. */
export function writeReminder(
  source: Omit<LetterSource, 'attached'>,
  sets: LetterSets,
  copies: readonly InvoiceCopy[],
): Result<ReminderLetter, Fault> {
  const attached = copies.length > 0 && copies.length === source.action.items.length;
  const facts = letterFactsOf({ ...source, attached });
  if (!facts.ok) return facts;
  const letter = renderLetter(facts.value, sets);
  return letter.ok ? ok({ facts: facts.value, letter: letter.value, copies }) : letter;
}

/** A letter to look at. */
export interface LetterPage {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Names of the files that go along in a mail, or lie behind it on paper */
  readonly attachments: readonly string[];
  /** Drawn when it is asked for: it takes its time */
  readonly pdf: () => Promise<Uint8Array>;
}

export function pageOf(
  ports: Pick<Ports, 'viewFonts' | 'breathe'>,
  written: ReminderLetter,
): LetterPage {
  const { facts, letter, copies } = written;
  return {
    ...{ subject: letter.subject, text: letter.text, html: mailPage(facts, letter) },
    attachments: copies.flatMap(({ invoice }, index) => {
      const name = copyName(index, invoice);
      return [`${name}.pdf`, `${name}.xml`];
    }),
    pdf: () => letterPdfOf(ports, written),
  };
}

/** Counted, because two numbers may lose what tells them apart. */
function copyName(index: number, { number }: Invoice): string {
  return `${index + 1}-${fileNameOf(number)}`;
}

/** The letter as a PDF, with the invoices behind it. */
export async function letterPdfOf(
  ports: Pick<Ports, 'viewFonts' | 'breathe'>,
  { facts, letter, copies }: ReminderLetter,
): Promise<Uint8Array> {
  // Drawing takes its time: whoever waits for an answer from outside has his turn before.
  await ports.breathe();
  // Loaded when first needed: it brings a library.
  const { letterPdf } = await import('../../formats/letter/pdf.js');
  const views = copies.map(({ invoice }) => viewOf(invoice, facts.language));
  return letterPdf(facts, letter, views, await ports.viewFonts());
}

/** What a mail says and carries: text, page, and each invoice as PDF and as UBL. */
export async function mailBodyOf(
  ports: Pick<Ports, 'viewFonts' | 'breathe'>,
  { facts, letter, copies }: ReminderLetter,
): Promise<Pick<MailMessage, 'subject' | 'text' | 'html' | 'attachments'>> {
  const { pdfOf } = await import('../../formats/invoice-view/pdf.js');
  const fonts = await ports.viewFonts();
  const attachments: MailAttachment[] = [];
  for (const [index, { invoice, bytes }] of copies.entries()) {
    await ports.breathe();
    const name = copyName(index, invoice);
    const pdf = await pdfOf(viewOf(invoice, facts.language), fonts);
    attachments.push(
      { name: `${name}.pdf`, mediaType: 'application/pdf', bytes: pdf },
      { name: `${name}.xml`, mediaType: 'application/xml', bytes },
    );
  }
  return { subject: letter.subject, text: letter.text, html: mailPage(facts, letter), attachments };
}
