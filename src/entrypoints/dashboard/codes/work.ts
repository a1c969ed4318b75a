import type { Forms } from '../base/api.js';
import type { Words } from '../base/words.js';

interface WorkCodes {
  readonly roles: Readonly<Record<Forms['ShownTask']['role'], string>>;
  /** Of tasks; a kind that is not here is named by its own subject */
  readonly kinds: Readonly<Record<string, string>>;
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
  kinds: {
    dispute: 'Betwisting uitzoeken',
    'credit-note': 'Creditnota maken',
    'confirm-promise': 'Belofte bevestigen',
    'confirm-plan': 'Afbetalingsplan bevestigen',
    'promise-broken': 'Belofte niet nagekomen',
    'promise-partly': 'Belofte deels nagekomen',
    'plan-broken': 'Afbetalingsplan niet nagekomen',
    'not-reached': 'Niet bereikt',
    'new-number': 'Telefoonnummer zoeken',
    'send-copy': 'Kopie sturen',
    'payment-refused': 'Weigert te betalen',
    escalated: 'Bleef liggen',
    review: 'Grote klant bekijken',
    'no-step': 'Geen volgende stap meer',
    call: 'Bellen',
    contact: 'Vraag van de klant',
    notice: 'Ter informatie',
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
  kinds: {
    dispute: 'Contestation à examiner',
    'credit-note': 'Note de crédit à faire',
    'confirm-promise': 'Promesse à confirmer',
    'confirm-plan': 'Plan de paiement à confirmer',
    'promise-broken': 'Promesse non tenue',
    'promise-partly': 'Promesse tenue en partie',
    'plan-broken': 'Plan de paiement non tenu',
    'not-reached': 'Pas joint',
    'new-number': 'Numéro à chercher',
    'send-copy': 'Copie à envoyer',
    'payment-refused': 'Refuse de payer',
    escalated: 'Resté en souffrance',
    review: 'Grand client à revoir',
    'no-step': 'Plus d’étape suivante',
    call: 'Appel',
    contact: 'Question du client',
    notice: 'Pour information',
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
  kinds: {
    dispute: 'Dispute to find out',
    'credit-note': 'Credit note to make',
    'confirm-promise': 'Promise to confirm',
    'confirm-plan': 'Payment plan to confirm',
    'promise-broken': 'Promise not kept',
    'promise-partly': 'Promise kept in part',
    'plan-broken': 'Payment plan not kept',
    'not-reached': 'Not reached',
    'new-number': 'Number to find',
    'send-copy': 'Copy to send',
    'payment-refused': 'Refuses to pay',
    escalated: 'Lay still',
    review: 'Large customer to look at',
    'no-step': 'No next step left',
    call: 'Call',
    contact: 'Question of the customer',
    notice: 'For information',
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
