import type { Forms } from '../../../base/api.js';
import type { Words } from '../../../base/words.js';

type Can = Exclude<keyof Forms['HostCapabilities'], 'sendsByPeppol'>;

/** What a package may be able to do, and what happens instead where it cannot. */
type CanWords = Readonly<Record<Can, readonly [can: string, instead: string]>>;

const OURS = {
  nl: 'blijft alleen hier staan',
  fr: 'reste ici seulement',
  en: 'is kept here alone',
};
const TASK = { nl: 'wordt een taak', fr: 'devient une tâche', en: 'becomes a task' };

const nl: CanWords = {
  matchesPayments: [
    'punt betalingen af op facturen',
    'de betaling wordt geboekt, afpunten is een taak',
  ],
  takesPaymentsOnAccount: ['boekt geld op rekening', TASK.nl],
  takesClaims: ['houdt interest en kosten apart', TASK.nl],
  takesReminders: ['toont aanmaningen', OURS.nl],
  takesTasks: ['toont taken', OURS.nl],
  takesNotes: ['toont nota’s', OURS.nl],
  takesAlerts: ['toont kredietwaarschuwingen', OURS.nl],
  takesCreditStatus: ['houdt verkoop op krediet tegen', OURS.nl],
  keepsCreditLimits: ['kent een kredietlimiet per klant', OURS.nl],
  takesDocuments: ['bewaart bestanden bij een factuur', OURS.nl],
  takesPurchaseDocuments: ['neemt ontvangen facturen aan', OURS.nl],
  takesPurchaseDecisions: [
    'volgt wat over ontvangen facturen beslist wordt',
    'een vastgehouden factuur komt pas na vrijgave',
  ],
  takesJournals: ['neemt boekingsvoorstellen aan', TASK.nl],
  reportsDeletions: ['meldt wat verwijderd is', 'wordt eens per dag nagegaan'],
  holdsBankStatements: ['geeft bankafschriften door', 'verbind een bank of lees bestanden in'],
};

const fr: CanWords = {
  matchesPayments: [
    'lettre les paiements sur les factures',
    'le paiement est comptabilisé, le lettrage est une tâche',
  ],
  takesPaymentsOnAccount: ['comptabilise de l’argent en compte', TASK.fr],
  takesClaims: ['tient les intérêts et frais à part', TASK.fr],
  takesReminders: ['montre les rappels', OURS.fr],
  takesTasks: ['montre les tâches', OURS.fr],
  takesNotes: ['montre les notes', OURS.fr],
  takesAlerts: ['montre les alertes de crédit', OURS.fr],
  takesCreditStatus: ['bloque la vente à crédit', OURS.fr],
  keepsCreditLimits: ['connaît une limite de crédit par client', OURS.fr],
  takesDocuments: ['garde des fichiers avec une facture', OURS.fr],
  takesPurchaseDocuments: ['accepte les factures reçues', OURS.fr],
  takesPurchaseDecisions: [
    'suit les décisions sur les factures reçues',
    'une facture retenue n’arrive qu’après sa libération',
  ],
  takesJournals: ['accepte des propositions d’écritures', TASK.fr],
  reportsDeletions: ['signale ce qui est supprimé', 'est vérifié une fois par jour'],
  holdsBankStatements: [
    'transmet les extraits bancaires',
    'connectez une banque ou importez des fichiers',
  ],
};

const en: CanWords = {
  matchesPayments: [
    'matches payments with invoices',
    'the payment is booked, matching it is a task',
  ],
  takesPaymentsOnAccount: ['books money on account', TASK.en],
  takesClaims: ['keeps interest and costs apart', TASK.en],
  takesReminders: ['shows reminders', OURS.en],
  takesTasks: ['shows tasks', OURS.en],
  takesNotes: ['shows notes', OURS.en],
  takesAlerts: ['shows credit alerts', OURS.en],
  takesCreditStatus: ['holds sales on credit', OURS.en],
  keepsCreditLimits: ['has a credit limit per customer', OURS.en],
  takesDocuments: ['keeps files with an invoice', OURS.en],
  takesPurchaseDocuments: ['takes received invoices', OURS.en],
  takesPurchaseDecisions: [
    'follows what is decided about received invoices',
    'a held invoice comes only when it is released',
  ],
  takesJournals: ['takes proposed bookings', TASK.en],
  reportsDeletions: ['reports what was deleted', 'is looked for once a day'],
  holdsBankStatements: ['hands on bank statements', 'connect a bank or import files'],
};

export const CAN_WORDS: Words<CanWords> = { nl, fr, en };
