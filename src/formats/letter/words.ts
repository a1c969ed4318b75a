import type { Language } from '../../domain/party/debtor.js';

/** Words of the page around a letter: what its tables and its payment box are called. */
interface LetterWords {
  readonly items: string;
  readonly number: string;
  readonly issued: string;
  readonly due: string;
  readonly open: string;
  readonly order: string;
  readonly late: (days: string) => string;
  readonly pay: string;
  readonly account: string;
  readonly holder: string;
  readonly reference: string;
  readonly amount: string;
  readonly scan: string;
  readonly qr: string;
  readonly page: string;
  readonly customer: string;
}

export const LETTER_WORDS: Readonly<Record<Language, LetterWords>> = {
  nl: {
    items: 'Openstaand',
    number: 'Factuur',
    issued: 'Datum',
    due: 'Vervaldatum',
    open: 'Te betalen',
    order: 'Uw bestelling:',
    late: (days) => `${days} geleden`,
    pay: 'Zo betaalt u',
    account: 'Rekening',
    holder: 'Op naam van',
    reference: 'Vermelding',
    amount: 'Bedrag',
    scan: 'Scan met uw bankapp',
    qr: 'QR-code voor een overschrijving',
    page: 'Pagina',
    customer: 'Klantnummer',
  },
  fr: {
    items: 'Montants ouverts',
    number: 'Facture',
    issued: 'Date',
    due: 'Échéance',
    open: 'À payer',
    order: 'Votre commande :',
    late: (days) => `dépassée de ${days}`,
    pay: 'Comment payer',
    account: 'Compte',
    holder: 'Au nom de',
    reference: 'Communication',
    amount: 'Montant',
    scan: 'À scanner avec votre appli bancaire',
    qr: 'Code QR pour un virement',
    page: 'Page',
    customer: 'Numéro de client',
  },
  en: {
    items: 'Outstanding',
    number: 'Invoice',
    issued: 'Date',
    due: 'Due date',
    open: 'To pay',
    order: 'Your order:',
    late: (days) => `${days} ago`,
    pay: 'How to pay',
    account: 'Account',
    holder: 'In the name of',
    reference: 'Reference',
    amount: 'Amount',
    scan: 'Scan with your banking app',
    qr: 'QR code for a transfer',
    page: 'Page',
    customer: 'Customer number',
  },
  de: {
    items: 'Offene Beträge',
    number: 'Rechnung',
    issued: 'Datum',
    due: 'Fällig am',
    open: 'Zu zahlen',
    order: 'Ihre Bestellung:',
    late: (days) => `seit ${days} überfällig`,
    pay: 'So zahlen Sie',
    account: 'Konto',
    holder: 'Inhaber',
    reference: 'Verwendungszweck',
    amount: 'Betrag',
    scan: 'Mit der Banking-App scannen',
    qr: 'QR-Code für eine Überweisung',
    page: 'Seite',
    customer: 'Kundennummer',
  },
};
