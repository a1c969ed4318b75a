import type { Forms } from '../base/api.js';
import type { Words } from '../base/words.js';

interface WorkCodes {
  readonly roles: Readonly<Record<Forms['ShownTask']['role'], string>>;
  readonly disputes: Readonly<Record<Forms['DisputeCase']['code'], string>>;
  readonly resolutions: Readonly<Record<NonNullable<Forms['DisputeCase']['outcome']>, string>>;
  readonly via: Readonly<Record<Forms['PaymentPromise']['via'], string>>;
}

const nl: WorkCodes = {
  roles: {
    debtors: 'Debiteurenbeheer',
    sales: 'Verkoop',
    administration: 'Administratie',
    logistics: 'Logistiek',
    manager: 'Leiding',
  },
  disputes: {
    price: 'De prijs klopt niet',
    quantity: 'De hoeveelheid klopt niet',
    quality: 'De kwaliteit is niet goed',
    'wrong-goods': 'Er is iets anders geleverd',
    'not-ordered': 'Niet besteld',
    delivery: 'Niet of te laat geleverd',
    'receipt-missing': 'Geen bewijs van ontvangst',
    'reference-missing': 'De referentie ontbreekt of klopt niet',
    'invoice-details': 'De gegevens op de factuur kloppen niet',
    terms: 'De betaalvoorwaarden kloppen niet',
    'already-paid': 'Al betaald, zegt de klant',
    other: 'Andere reden',
  },
  resolutions: {
    upheld: 'De factuur blijft staan',
    withdrawn: 'De klant trekt zijn betwisting in',
    settled: 'Anders afgesproken',
    'credit-note-expected': 'De klant krijgt een creditnota',
  },
  via: {
    call: 'aan de telefoon',
    mail: 'per e-mail',
    link: 'over de link in een brief',
    visit: 'bij een bezoek',
    desk: 'genoteerd op kantoor',
  },
};

const fr: WorkCodes = {
  roles: {
    debtors: 'Gestion des débiteurs',
    sales: 'Ventes',
    administration: 'Administration',
    logistics: 'Logistique',
    manager: 'Direction',
  },
  disputes: {
    price: 'Le prix est inexact',
    quantity: 'La quantité est inexacte',
    quality: 'La qualité est insuffisante',
    'wrong-goods': 'Autre chose a été livré',
    'not-ordered': 'Non commandé',
    delivery: 'Non livré, ou trop tard',
    'receipt-missing': 'Pas de preuve de réception',
    'reference-missing': 'La référence manque ou est inexacte',
    'invoice-details': 'Des mentions de la facture sont inexactes',
    terms: 'Les conditions de paiement sont inexactes',
    'already-paid': 'Déjà payé, dit le client',
    other: 'Autre motif',
  },
  resolutions: {
    upheld: 'La facture est maintenue',
    withdrawn: 'Le client retire sa contestation',
    settled: 'Arrangé autrement',
    'credit-note-expected': 'Le client reçoit une note de crédit',
  },
  via: {
    call: 'au téléphone',
    mail: 'par e-mail',
    link: 'par le lien d’une lettre',
    visit: 'lors d’une visite',
    desk: 'noté au bureau',
  },
};

const en: WorkCodes = {
  roles: {
    debtors: 'Debtors',
    sales: 'Sales',
    administration: 'Administration',
    logistics: 'Logistics',
    manager: 'Management',
  },
  disputes: {
    price: 'The price is wrong',
    quantity: 'The quantity is wrong',
    quality: 'The quality is not good',
    'wrong-goods': 'Something else was delivered',
    'not-ordered': 'Not ordered',
    delivery: 'Not delivered, or too late',
    'receipt-missing': 'No proof of receipt',
    'reference-missing': 'The reference is missing or wrong',
    'invoice-details': 'Details on the invoice are wrong',
    terms: 'The payment terms are wrong',
    'already-paid': 'Paid already, the customer says',
    other: 'Another reason',
  },
  resolutions: {
    upheld: 'The invoice stands',
    withdrawn: 'The customer takes it back',
    settled: 'Agreed in another way',
    'credit-note-expected': 'The customer gets a credit note',
  },
  via: {
    call: 'on the phone',
    mail: 'by e-mail',
    link: 'by the link in a letter',
    visit: 'at a visit',
    desk: 'noted at the desk',
  },
};

/** What the work of people calls things, as tasks and the command line do too. */
export const WORK_CODES: Words<WorkCodes> = { nl, fr, en };
