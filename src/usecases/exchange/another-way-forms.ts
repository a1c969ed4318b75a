import type { Instant } from '../../kernel/dates.js';
import type { Invoice } from '../../domain/invoice/invoice.js';
import { languageOf } from '../../domain/dunning/language.js';
import type { AdministrationId } from '../../kernel/ids.js';
import type { Administration } from '../../domain/party/administration.js';
import type { Debtor, Language } from '../../domain/party/debtor.js';
import { domainOf, type EmailAddress } from '../../domain/party/email.js';
import { viewOf } from '../../formats/invoice-view/view-of.js';
import { readUbl } from '../../formats/ubl/read.js';
import { parseXml } from '../../formats/xml/parse.js';
import { invoiceMail } from '../../formats/letter/invoice-mail.js';
import type { Digest } from '../../ports/digest.js';
import type { MailMessage } from '../../ports/mail.js';
import type { PrintJob } from '../../ports/print.js';
import type { Exchange } from '../../ports/store.js';
import type { Ports } from '../ports.js';

/** One document that leaves by another channel, as everything stood when the attempt began. */
export interface Leaving extends Travelling {
  readonly exchange: Exchange;
  readonly administration: Administration;
  /** The debtor of this document; nobody else is written to */
  readonly debtor: Debtor;
}

interface Travelling {
  /** UBL */
  readonly bytes: Uint8Array;
  /** As these bytes say it, so that page and file cannot differ */
  readonly invoice: Invoice;
}

/** A document as it travels; bytes we wrote or checked ourselves and cannot read are a broken promise. */
export function travelling(bytes: Uint8Array): Travelling {
  const root = parseXml(bytes);
  const read = root.ok ? readUbl(root.value) : root;
  if (!read.ok) throw new Error('A document that was to be sent cannot be read');
  return { bytes, invoice: read.value.invoice };
}

/** Countries with several of our languages: nobody is guessed at, both are written (debtor-management 5.3). */
const SEVERAL: Readonly<Record<string, readonly [Language, Language]>> = {
  BE: ['nl', 'fr'],
  LU: ['fr', 'de'],
  CH: ['de', 'fr'],
};

/** What the debtor reads; where his card does not say, the languages of his country, and English elsewhere. */
function languagesOf(debtor: Debtor): readonly [Language, ...Language[]] {
  const known = languageOf(debtor);
  return known === null ? (SEVERAL[debtor.country] ?? ['en']) : [known];
}

/** The document as a page people read, in the debtor's language. */
export async function pdfOf(
  ports: Pick<Ports, 'viewFonts'>,
  { invoice, debtor, administration }: Leaving,
): Promise<Uint8Array> {
  const languages = languagesOf(debtor);
  const own = languages.find((language) => language === administration.language);
  // Loaded when first needed: it brings a library.
  const { pdfOf: print } = await import('../../formats/invoice-view/pdf.js');
  return print(viewOf(invoice, own ?? languages[0]), await ports.viewFonts());
}

/**
 * Follows from whose document it is and from its key, so that every copy of a message carries the same one: a mail
 * program that gets two shows one.
 */
export function messageIdOf(
  digest: Digest,
  { administration, key }: { readonly administration: AdministrationId; readonly key: string },
  from: EmailAddress,
): string {
  const name = new TextEncoder().encode(`${administration} ${key}`);
  return `${digest(name).slice(0, 40)}@${domainOf(from)}`;
}

/** The mail that carries the document: page and UBL, and a short text. */
export function mailOf(
  { administration, exchange, debtor, invoice, bytes }: Leaving,
  pdf: Uint8Array,
): Omit<MailMessage, 'messageId' | 'to' | 'at'> {
  const { sender } = administration;
  const notOnNetwork = exchange.absence !== undefined;
  const mail = invoiceMail({ invoice, sender, notOnNetwork }, languagesOf(debtor));
  const { subject, text, fileName: name } = mail;
  return {
    ...{ senderName: sender.name, toName: debtor.name, subject, text },
    attachments: [
      { name: `${name}.pdf`, mediaType: 'application/pdf', bytes: pdf },
      { name: `${name}.xml`, mediaType: 'application/xml', bytes },
    ],
  };
}

export function printJobOf(
  { administration, exchange, debtor, invoice }: Leaving,
  pdf: Uint8Array,
  at: Instant,
): PrintJob {
  const { line1, line2, line3, postalCode, city, country } = debtor.address ?? {};
  const place = [postalCode, city].filter((part) => part !== undefined).join(' ');
  const lines = [line1, line2, line3, place, country ?? debtor.country];
  return {
    administration: administration.id,
    key: exchange.id,
    at,
    bytes: pdf,
    about: {
      number: invoice.number,
      addressee: debtor.name,
      address: lines.filter((line) => line !== undefined && line !== '') as readonly string[],
    },
  };
}
