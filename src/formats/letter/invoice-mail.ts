import { creditTransferOf } from '../../domain/invoice/credit-transfer.js';
import type { Invoice } from '../../domain/invoice/invoice.js';
import { calculateTotals } from '../../domain/invoice/totals.js';
import type { Sender } from '../../domain/party/administration.js';
import type { Language } from '../../domain/party/debtor.js';
import { type Decimal, equals } from '../../kernel/decimal.js';
import { toMoney } from '../../kernel/money.js';
import { plain } from '../text/plain.js';
import { dateIn, moneyIn } from './locale.js';

/** What the mail that carries an invoice is made of. */
export interface InvoiceMailSource {
  readonly invoice: Invoice;
  readonly sender: Sender;
  /** He was looked for on the network and not found; said, so that he knows why this is an e-mail */
  readonly notOnNetwork: boolean;
}

export interface InvoiceMail {
  readonly subject: string;
  readonly text: string;
  /** For the files that go with it, without ending: letters, digits and dashes */
  readonly fileName: string;
}

interface Words {
  readonly invoice: string;
  readonly creditNote: string;
  readonly subject: (what: string, number: string, seller: string) => string;
  readonly greeting: string;
  readonly attached: (what: string, number: string, date: string, amount: string) => string;
  /** Stands for the amount where it is the one just named */
  readonly thisAmount: string;
  readonly due: (amount: string, date: string) => string;
  readonly paid: string;
  readonly files: string;
  readonly why: string;
  readonly question: (who: string) => string;
  readonly regards: string;
}

const WORDS: Readonly<Record<Language, Words>> = {
  nl: {
    invoice: 'factuur',
    creditNote: 'creditnota',
    subject: (what, number, seller) => `${what} ${number} van ${seller}`,
    greeting: 'Geachte heer, mevrouw,',
    attached: (what, number, date, amount) =>
      `In de bijlage vindt u onze ${what} ${number} van ${date}${amount === '' ? '' : ` over ${amount}`}.`,
    thisAmount: 'dit bedrag',
    due: (amount, date) =>
      `Wilt u ${amount} uiterlijk op ${date} betalen? Rekeningnummer en mededeling staan op de factuur.`,
    paid: 'Er is niets meer te betalen.',
    files:
      'De PDF is om te lezen. Het XML-bestand bevat dezelfde gegevens voor uw boekhoudprogramma.',
    why: 'U krijgt dit per e-mail omdat wij u op het Peppol-netwerk niet konden vinden.',
    question: (who) => `Klopt er iets niet, of hebt u een vraag? Neem gerust contact op: ${who}.`,
    regards: 'Met vriendelijke groet,',
  },
  fr: {
    invoice: 'facture',
    creditNote: 'note de crédit',
    subject: (what, number, seller) => `${what} ${number} de ${seller}`,
    greeting: 'Madame, Monsieur,',
    attached: (what, number, date, amount) =>
      `Vous trouverez ci-joint notre ${what} ${number} du ${date}${amount === '' ? '' : ` d’un montant de ${amount}`}.`,
    thisAmount: 'ce montant',
    due: (amount, date) =>
      `Nous vous prions de payer ${amount} au plus tard le ${date}. Le numéro de compte et la communication figurent sur la facture.`,
    paid: 'Il n’y a plus rien à payer.',
    files:
      'Le PDF est destiné à la lecture. Le fichier XML contient les mêmes données pour votre logiciel comptable.',
    why: 'Vous recevez ce document par e-mail parce que nous ne vous avons pas trouvé sur le réseau Peppol.',
    question: (who) =>
      `Quelque chose ne va pas, ou vous avez une question ? N’hésitez pas à nous contacter : ${who}.`,
    regards: 'Cordialement,',
  },
  en: {
    invoice: 'invoice',
    creditNote: 'credit note',
    subject: (what, number, seller) => `${what} ${number} from ${seller}`,
    greeting: 'Dear Sir or Madam,',
    attached: (what, number, date, amount) =>
      `Please find attached our ${what} ${number} of ${date}${amount === '' ? '' : ` for ${amount}`}.`,
    thisAmount: 'this amount',
    due: (amount, date) =>
      `Please pay ${amount} by ${date}. Account number and payment reference are on the invoice.`,
    paid: 'Nothing is left to pay.',
    files: 'The PDF is for reading. The XML file holds the same data for your accounting software.',
    why: 'You get this by e-mail because we did not find you on the Peppol network.',
    question: (who) =>
      `Is something not right, or do you have a question? Please contact us: ${who}.`,
    regards: 'Kind regards,',
  },
  de: {
    invoice: 'Rechnung',
    creditNote: 'Gutschrift',
    subject: (what, number, seller) => `${what} ${number} von ${seller}`,
    greeting: 'Sehr geehrte Damen und Herren,',
    attached: (what, number, date, amount) =>
      `anbei erhalten Sie unsere ${what} ${number} vom ${date}${amount === '' ? '' : ` über ${amount}`}.`,
    thisAmount: 'diesen Betrag',
    due: (amount, date) =>
      `Bitte zahlen Sie ${amount} bis zum ${date}. Kontonummer und Verwendungszweck stehen auf der Rechnung.`,
    paid: 'Es ist nichts mehr zu zahlen.',
    files:
      'Die PDF-Datei ist zum Lesen. Die XML-Datei enthält dieselben Daten für Ihr Buchhaltungsprogramm.',
    why: 'Sie erhalten dies per E-Mail, weil wir Sie im Peppol-Netzwerk nicht gefunden haben.',
    question: (who) =>
      `Stimmt etwas nicht, oder haben Sie eine Frage? Bitte wenden Sie sich an uns: ${who}.`,
    regards: 'Mit freundlichen Grüßen',
  },
};

/** Between the same text in two languages. */
const RULE = '\n\n— — —\n\n';

/**
 * Subject and text of the mail an invoice travels in, in the languages given, one after the other; the subject is in the
 * first. Plain text without a link: what people typed stands in it once, as it is, on one line.
 */
export function invoiceMail(
  source: InvoiceMailSource,
  languages: readonly [Language, ...Language[]],
): InvoiceMail {
  const [first] = languages;
  const words = WORDS[first];
  const number = plain(source.invoice.number);
  const what = whatOf(source, words);
  const subject = words.subject(what, number, plain(source.sender.name));
  return {
    subject: subject.charAt(0).toUpperCase() + subject.slice(1),
    text: `${languages.map((language) => textIn(language, source)).join(RULE)}\n`,
    fileName: fileNameOf(`${what} ${number}`),
  };
}

/** Longest name of a file, characters. */
const NAME_MAX = 60;

/** A number is what somebody typed: of it a name keeps letters, digits and dashes. */
export function fileNameOf(text: string): string {
  const bare = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return bare
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, NAME_MAX)
    .replace(/-+$/, '');
}

function whatOf({ invoice }: InvoiceMailSource, words: Words): string {
  return invoice.kind === 'credit-note' ? words.creditNote : words.invoice;
}

function textIn(language: Language, source: InvoiceMailSource): string {
  const words = WORDS[language];
  const { invoice, sender } = source;
  const { payable, gross = payable } = invoice.totals ?? calculateTotals(invoice).totals;
  const date = dateIn(language, invoice.issueDate);
  const amount = amountOf(language, gross, invoice.currency);
  const contact = contactOf(sender);
  return [
    words.greeting,
    [
      words.attached(whatOf(source, words), plain(invoice.number), date, amount),
      ...payingIn(language, invoice, { payable, gross }),
    ].join(' '),
    [words.files, ...(source.notOnNetwork ? [words.why] : [])].join(' '),
    ...(contact === '' ? [] : [words.question(contact)]),
    `${words.regards}\n${plain(sender.name)}`,
  ].join('\n\n');
}

/** Empty where it is no exact amount of money. */
function amountOf(language: Language, value: Decimal, currency: string): string {
  const amount = toMoney(value, currency);
  return amount.ok ? moneyIn(language, amount.value) : '';
}

/** What the reader is to do about it; nothing where the money goes back, is collected, or has no date. */
function payingIn(
  language: Language,
  invoice: Invoice,
  { payable, gross }: { readonly payable: Decimal; readonly gross: Decimal },
): readonly string[] {
  const words = WORDS[language];
  const { kind, dueDate, currency } = invoice;
  if (kind === 'credit-note') return [];
  if (payable.unscaled <= 0n) return [words.paid];
  const amount = amountOf(language, payable, currency);
  if (dueDate === undefined || amount === '' || creditTransferOf(invoice) === null) return [];
  const named = equals(payable, gross) ? words.thisAmount : amount;
  return [words.due(named, dateIn(language, dueDate))];
}

function contactOf({ contact, phone, email }: Sender): string {
  return [contact, phone, email]
    .flatMap((part) => (part === undefined ? [] : [plain(part)]))
    .join(', ');
}
