import type { DifferenceReason } from '../../domain/ledger/host-comparison.js';
import type { Language } from '../../domain/party/debtor.js';
import type { HostProblem } from '../../ports/host-problems.js';
import type { HostCapabilities, HostEntity } from '../../ports/host.js';

export interface HostWords {
  readonly host: string;
  readonly read: string;
  readonly never: string;
  readonly failed: string;
  readonly nextAt: string;
  readonly yes: string;
  readonly no: string;
  readonly noProblems: string;
  readonly nothingOpen: string;
  readonly here: string;
  readonly there: string;
  readonly difference: string;
  readonly entities: Readonly<Record<HostEntity, string>>;
  readonly reasons: Readonly<Record<HostProblem['reason'], string>>;
  readonly differences: Readonly<Record<DifferenceReason, string>>;
}

export const WORDS: Readonly<Record<Language, HostWords>> = {
  nl: {
    ...{ host: 'Pakket', read: 'Gelezen', never: 'nog niet', failed: 'mislukt op' },
    ...{ nextAt: 'opnieuw vanaf', yes: 'ja ', no: 'nee', here: 'hier', there: 'in het pakket' },
    ...{ difference: 'verschil', noProblems: 'Alles uit het pakket kon gelezen worden' },
    nothingOpen: 'Er staat niets open, hier niet en in het pakket niet',
    entities: { debtor: 'Klant', 'sales-invoice': 'Factuur' },
    reasons: {
      unmapped: 'code zonder betekenis hier',
      incomplete: 'er ontbreekt iets',
      malformed: 'er staat iets dat niet kan',
      foreign: 'hoort bij een andere administratie',
      vanished: 'staat niet meer in het pakket',
    },
    differences: {
      waiting: 'onze betaling is nog onderweg naar het pakket',
      problem: 'kon niet gelezen worden (zie host problems)',
      'only-here': 'staat niet (meer) in het pakket',
      'only-there': 'nog niet gelezen',
      differs: 'ander bedrag open',
      'no-invoice': 'boekingen zonder factuur, zoals geld op rekening',
    },
  },
  fr: {
    ...{ host: 'Logiciel', read: 'Lu', never: 'pas encore', failed: 'échec le' },
    ...{ nextAt: 'nouvel essai dès', yes: 'oui', no: 'non', here: 'ici', there: 'au logiciel' },
    ...{ difference: 'écart', noProblems: 'Tout a pu être lu dans le logiciel comptable' },
    nothingOpen: 'Rien n’est ouvert, ni ici ni dans le logiciel comptable',
    entities: { debtor: 'Client', 'sales-invoice': 'Facture' },
    reasons: {
      unmapped: 'code sans signification ici',
      incomplete: 'il manque quelque chose',
      malformed: 'contient une valeur impossible',
      foreign: 'appartient à une autre administration',
      vanished: 'n’est plus dans le logiciel',
    },
    differences: {
      waiting: 'notre paiement est encore en route vers le logiciel',
      problem: 'n’a pas pu être lue (voir host problems)',
      'only-here': 'n’est pas (ou plus) dans le logiciel',
      'only-there': 'pas encore lue',
      differs: 'autre montant ouvert',
      'no-invoice': 'écritures sans facture, comme de l’argent en compte',
    },
  },
  en: {
    ...{ host: 'Package', read: 'Read', never: 'not yet', failed: 'failed at' },
    ...{ nextAt: 'again from', yes: 'yes', no: 'no ', here: 'here', there: 'in the package' },
    ...{ difference: 'difference', noProblems: 'Everything in the package could be read' },
    nothingOpen: 'Nothing is open, neither here nor in the package',
    entities: { debtor: 'Customer', 'sales-invoice': 'Invoice' },
    reasons: {
      unmapped: 'a code without meaning here',
      incomplete: 'something is missing',
      malformed: 'holds what cannot be',
      foreign: 'belongs to another administration',
      vanished: 'is not in the package any more',
    },
    differences: {
      waiting: 'our payment is still on its way to the package',
      problem: 'could not be read (see host problems)',
      'only-here': 'is not in the package (any more)',
      'only-there': 'not read yet',
      differs: 'another amount is open',
      'no-invoice': 'bookings without an invoice, such as money on account',
    },
  },
  de: {
    ...{ host: 'Paket', read: 'Gelesen', never: 'noch nicht', failed: 'gescheitert am' },
    ...{ nextAt: 'wieder ab', yes: 'ja  ', no: 'nein', here: 'hier', there: 'im Paket' },
    ...{ difference: 'Differenz', noProblems: 'Alles im Paket konnte gelesen werden' },
    nothingOpen: 'Nichts ist offen, weder hier noch im Paket',
    entities: { debtor: 'Kunde', 'sales-invoice': 'Rechnung' },
    reasons: {
      unmapped: 'Code ohne Bedeutung hier',
      incomplete: 'etwas fehlt',
      malformed: 'enthält Unmögliches',
      foreign: 'gehört zu einer anderen Buchhaltung',
      vanished: 'steht nicht mehr im Paket',
    },
    differences: {
      waiting: 'unsere Zahlung ist noch unterwegs zum Paket',
      problem: 'konnte nicht gelesen werden (siehe host problems)',
      'only-here': 'steht nicht (mehr) im Paket',
      'only-there': 'noch nicht gelesen',
      differs: 'anderer Betrag offen',
      'no-invoice': 'Buchungen ohne Rechnung, etwa Geld auf Konto',
    },
  },
};

type InFour = Readonly<Record<Language, string>>;

const TASK: InFour = {
  nl: 'wordt een taak',
  fr: 'devient une tâche',
  en: 'becomes a task',
  de: 'wird eine Aufgabe',
};
const OURS: InFour = {
  nl: 'blijft alleen hier staan',
  fr: 'reste ici seulement',
  en: 'is kept here alone',
  de: 'bleibt nur hier stehen',
};

/** What a host may be able to do, in the order people read it, with what happens where it cannot. */
export const CAN: readonly {
  readonly name: keyof HostCapabilities;
  readonly can: InFour;
  readonly instead: InFour;
}[] = [
  {
    name: 'matchesPayments',
    can: {
      nl: 'punt betalingen af op facturen',
      fr: 'lettre les paiements sur les factures',
      en: 'matches payments with invoices',
      de: 'gleicht Zahlungen mit Rechnungen aus',
    },
    instead: {
      nl: 'de betaling wordt geboekt, afpunten is een taak',
      fr: 'le paiement est comptabilisé, le lettrage est une tâche',
      en: 'the payment is booked, matching it is a task',
      de: 'die Zahlung wird gebucht, der Ausgleich ist eine Aufgabe',
    },
  },
  {
    name: 'takesPaymentsOnAccount',
    can: {
      nl: 'boekt geld op rekening',
      fr: 'comptabilise de l’argent en compte',
      en: 'books money on account',
      de: 'bucht Geld auf Konto',
    },
    instead: TASK,
  },
  {
    name: 'takesClaims',
    can: {
      nl: 'houdt interest en kosten apart',
      fr: 'tient les intérêts et frais à part',
      en: 'keeps interest and costs apart',
      de: 'führt Zinsen und Kosten getrennt',
    },
    instead: TASK,
  },
  {
    name: 'takesReminders',
    can: {
      nl: 'toont aanmaningen',
      fr: 'montre les rappels',
      en: 'shows reminders',
      de: 'zeigt Mahnungen',
    },
    instead: OURS,
  },
  {
    name: 'takesTasks',
    can: { nl: 'toont taken', fr: 'montre les tâches', en: 'shows tasks', de: 'zeigt Aufgaben' },
    instead: OURS,
  },
  {
    name: 'takesNotes',
    can: { nl: 'toont nota’s', fr: 'montre les notes', en: 'shows notes', de: 'zeigt Notizen' },
    instead: OURS,
  },
  {
    name: 'takesAlerts',
    can: {
      nl: 'toont kredietwaarschuwingen',
      fr: 'montre les alertes de crédit',
      en: 'shows credit alerts',
      de: 'zeigt Kreditwarnungen',
    },
    instead: OURS,
  },
  {
    name: 'takesCreditStatus',
    can: {
      nl: 'houdt verkoop op krediet tegen',
      fr: 'bloque la vente à crédit',
      en: 'holds sales on credit',
      de: 'hält Verkäufe auf Kredit an',
    },
    instead: OURS,
  },
  {
    name: 'keepsCreditLimits',
    can: {
      nl: 'kent een kredietlimiet per klant',
      fr: 'connaît une limite de crédit par client',
      en: 'has a credit limit per customer',
      de: 'kennt ein Kreditlimit je Kunde',
    },
    instead: OURS,
  },
  {
    name: 'takesDocuments',
    can: {
      nl: 'bewaart bestanden bij een factuur',
      fr: 'garde des fichiers avec une facture',
      en: 'keeps files with an invoice',
      de: 'bewahrt Dateien bei einer Rechnung auf',
    },
    instead: OURS,
  },
  {
    name: 'takesPurchaseDocuments',
    can: {
      nl: 'neemt ontvangen facturen aan',
      fr: 'accepte les factures reçues',
      en: 'takes received invoices',
      de: 'nimmt empfangene Rechnungen an',
    },
    instead: OURS,
  },
  {
    name: 'takesPurchaseDecisions',
    can: {
      nl: 'volgt wat over ontvangen facturen beslist wordt',
      fr: 'suit les décisions sur les factures reçues',
      en: 'follows what is decided about received invoices',
      de: 'folgt den Entscheidungen über empfangene Rechnungen',
    },
    instead: {
      nl: 'een vastgehouden factuur komt pas na vrijgave',
      fr: 'une facture retenue n’arrive qu’après sa libération',
      en: 'a held invoice comes only when it is released',
      de: 'eine angehaltene Rechnung kommt erst nach Freigabe',
    },
  },
  {
    name: 'takesJournals',
    can: {
      nl: 'neemt boekingsvoorstellen aan',
      fr: 'accepte des propositions d’écritures',
      en: 'takes proposed bookings',
      de: 'nimmt Buchungsvorschläge an',
    },
    instead: TASK,
  },
  {
    name: 'reportsDeletions',
    can: {
      nl: 'meldt wat verwijderd is',
      fr: 'signale ce qui est supprimé',
      en: 'reports what was deleted',
      de: 'meldet, was gelöscht wurde',
    },
    instead: {
      nl: 'wordt eens per dag nagegaan',
      fr: 'est vérifié une fois par jour',
      en: 'is looked for once a day',
      de: 'wird einmal täglich geprüft',
    },
  },
  {
    name: 'holdsBankStatements',
    can: {
      nl: 'geeft bankafschriften door',
      fr: 'transmet les extraits bancaires',
      en: 'hands on bank statements',
      de: 'reicht Kontoauszüge weiter',
    },
    instead: {
      nl: 'verbind een bank of lees bestanden in',
      fr: 'connectez une banque ou importez des fichiers',
      en: 'connect a bank or import files',
      de: 'verbinden Sie eine Bank oder lesen Sie Dateien ein',
    },
  },
];
