import type { Language } from '../../domain/party/debtor.js';

/** What stands on documents and in payments, in the language of the debtor. */
export interface Words {
  readonly invoice: string;
  readonly creditNote: string;
  readonly discount: string;
  readonly freight: string;
  readonly thanks: string;
  readonly payment: string;
  readonly terms: (days: number) => string;
  readonly paid: string;
  readonly setOff: (number: string) => string;
}

export const WORDS: Readonly<Record<Language, Words>> = {
  nl: {
    invoice: 'factuur',
    creditNote: 'creditnota',
    discount: 'Klantenkorting',
    freight: 'Vrachtkosten',
    thanks: 'Dank u voor uw bestelling.',
    payment: 'betaling',
    terms: (days) => `Betaalbaar binnen ${days} dagen na factuurdatum.`,
    paid: 'Reeds betaald per kaart.',
    setOff: (number) => `Wordt verrekend met factuur ${number}.`,
  },
  fr: {
    invoice: 'facture',
    creditNote: 'note de crédit',
    discount: 'Remise client',
    freight: 'Frais de transport',
    thanks: 'Merci de votre commande.',
    payment: 'paiement',
    terms: (days) => `Payable à ${days} jours date de facture.`,
    paid: 'Déjà payé par carte.',
    setOff: (number) => `À compenser avec la facture ${number}.`,
  },
  de: {
    invoice: 'Rechnung',
    creditNote: 'Gutschrift',
    discount: 'Kundenrabatt',
    freight: 'Frachtkosten',
    thanks: 'Vielen Dank für Ihre Bestellung.',
    payment: 'Zahlung',
    terms: (days) => `Zahlbar innerhalb von ${days} Tagen ab Rechnungsdatum.`,
    paid: 'Bereits per Karte bezahlt.',
    setOff: (number) => `Wird mit Rechnung ${number} verrechnet.`,
  },
  en: {
    invoice: 'invoice',
    creditNote: 'credit note',
    discount: 'Customer discount',
    freight: 'Freight',
    thanks: 'Thank you for your order.',
    payment: 'payment',
    terms: (days) => `Payable within ${days} days of the invoice date.`,
    paid: 'Already paid by card.',
    setOff: (number) => `To be set off against invoice ${number}.`,
  },
};
