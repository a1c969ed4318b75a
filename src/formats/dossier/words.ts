import type { DossierGap, DossierKind } from '../../domain/dossier/dossier-file.js';
import type { Language } from '../../domain/party/debtor.js';

/** What stands on the first page of a dossier. */
export interface DossierWords {
  readonly title: string;
  readonly creditor: string;
  readonly debtor: string;
  readonly madeOn: string;
  readonly invoices: string;
  readonly number: string;
  readonly issued: string;
  readonly due: string;
  readonly amount: string;
  readonly open: string;
  readonly missing: string;
  readonly nothingMissing: string;
  readonly files: string;
  readonly file: string;
  readonly what: string;
  readonly kinds: Readonly<Record<DossierKind, string>>;
  readonly gaps: Readonly<Record<DossierGap, string>>;
  /** What each made file is */
  readonly made: Readonly<Record<MadeFile, string>>;
  readonly note: string;
}

/** Files we make ourselves, beside those people added. */
export type MadeFile =
  | 'card'
  | 'ubl'
  | 'pdf'
  | 'journey'
  | 'letters'
  | 'timeline'
  | 'work'
  | 'claims'
  | 'instruments'
  | 'general-terms';

const nl: DossierWords = {
  title: 'Dossier van een vordering',
  creditor: 'Schuldeiser',
  debtor: 'Schuldenaar',
  madeOn: 'Gemaakt op',
  invoices: 'Facturen',
  number: 'Nummer',
  issued: 'Datum',
  due: 'Vervaldatum',
  amount: 'Bedrag',
  open: 'Open',
  missing: 'Ontbreekt',
  nothingMissing: 'Bestelling, voorwaarden en leveringsbewijs zijn er.',
  files: 'Bestanden',
  file: 'Bestand',
  what: 'Wat het is',
  kinds: {
    quote: 'offerte',
    order: 'bestelling of orderbevestiging',
    terms: 'voorwaarden',
    delivery: 'leveringsbewijs',
    correspondence: 'briefwisseling',
  },
  gaps: { order: 'bestelling', terms: 'aanvaarde voorwaarden', delivery: 'leveringsbewijs' },
  made: {
    card: 'gegevens van de schuldenaar',
    ubl: 'factuur zoals ze verstuurd werd (UBL)',
    pdf: 'factuur om te lezen (PDF)',
    journey: 'weg van de factuur, met bewijs van aflevering',
    letters: 'herinneringen met bewijs van verzending',
    timeline: 'alles wat gebeurde, in volgorde',
    work: 'telefoongesprekken, beloften, afbetalingsplannen en betwistingen',
    claims: 'rente, kosten en schadevergoeding, met berekening en bron',
    instruments: 'wie de vordering verder had of verzekerde',
    'general-terms': 'algemene voorwaarden van de schuldeiser',
  },
  note: 'manifest.json noemt van elk bestand de SHA-256; voldaan evidence verify vergelijkt ze.',
};

const fr: DossierWords = {
  title: 'Dossier d’une créance',
  creditor: 'Créancier',
  debtor: 'Débiteur',
  madeOn: 'Fait le',
  invoices: 'Factures',
  number: 'Numéro',
  issued: 'Date',
  due: 'Échéance',
  amount: 'Montant',
  open: 'Ouvert',
  missing: 'Manque',
  nothingMissing: 'Commande, conditions et preuve de livraison sont présentes.',
  files: 'Fichiers',
  file: 'Fichier',
  what: 'Contenu',
  kinds: {
    quote: 'offre',
    order: 'commande ou confirmation de commande',
    terms: 'conditions',
    delivery: 'preuve de livraison',
    correspondence: 'correspondance',
  },
  gaps: { order: 'commande', terms: 'conditions acceptées', delivery: 'preuve de livraison' },
  made: {
    card: 'données du débiteur',
    ubl: 'facture telle qu’envoyée (UBL)',
    pdf: 'facture à lire (PDF)',
    journey: 'parcours de la facture, avec preuve de réception',
    letters: 'rappels avec preuve d’envoi',
    timeline: 'tout ce qui s’est passé, dans l’ordre',
    work: 'appels, promesses, plans de paiement et contestations',
    claims: 'intérêts, frais et indemnités, avec calcul et source',
    instruments: 'qui avait ou assurait la créance',
    'general-terms': 'conditions générales du créancier',
  },
  note: 'manifest.json donne le SHA-256 de chaque fichier ; voldaan evidence verify les compare.',
};

const en: DossierWords = {
  title: 'Dossier of a claim',
  creditor: 'Creditor',
  debtor: 'Debtor',
  madeOn: 'Made on',
  invoices: 'Invoices',
  number: 'Number',
  issued: 'Date',
  due: 'Due date',
  amount: 'Amount',
  open: 'Open',
  missing: 'Missing',
  nothingMissing: 'Order, terms and proof of delivery are there.',
  files: 'Files',
  file: 'File',
  what: 'What it is',
  kinds: {
    quote: 'quote',
    order: 'order or order confirmation',
    terms: 'terms',
    delivery: 'proof of delivery',
    correspondence: 'correspondence',
  },
  gaps: { order: 'order', terms: 'accepted terms', delivery: 'proof of delivery' },
  made: {
    card: 'data of the debtor',
    ubl: 'invoice as it was sent (UBL)',
    pdf: 'invoice to read (PDF)',
    journey: 'way of the invoice, with proof of delivery',
    letters: 'reminders with proof of sending',
    timeline: 'all that happened, in order',
    work: 'calls, promises, payment plans and disputes',
    claims: 'interest, costs and damages, with calculation and source',
    instruments: 'who else had the claim, or insured it',
    'general-terms': 'general terms of the creditor',
  },
  note: 'manifest.json has the SHA-256 of each file; voldaan evidence verify compares them.',
};

const de: DossierWords = {
  title: 'Dossier einer Forderung',
  creditor: 'Gläubiger',
  debtor: 'Schuldner',
  madeOn: 'Erstellt am',
  invoices: 'Rechnungen',
  number: 'Nummer',
  issued: 'Datum',
  due: 'Fällig am',
  amount: 'Betrag',
  open: 'Offen',
  missing: 'Fehlt',
  nothingMissing: 'Bestellung, Bedingungen und Liefernachweis sind da.',
  files: 'Dateien',
  file: 'Datei',
  what: 'Was es ist',
  kinds: {
    quote: 'Angebot',
    order: 'Bestellung oder Auftragsbestätigung',
    terms: 'Bedingungen',
    delivery: 'Liefernachweis',
    correspondence: 'Schriftwechsel',
  },
  gaps: { order: 'Bestellung', terms: 'angenommene Bedingungen', delivery: 'Liefernachweis' },
  made: {
    card: 'Daten des Schuldners',
    ubl: 'Rechnung, wie sie versandt wurde (UBL)',
    pdf: 'Rechnung zum Lesen (PDF)',
    journey: 'Weg der Rechnung, mit Nachweis der Zustellung',
    letters: 'Mahnungen mit Nachweis des Versands',
    timeline: 'alles, was geschah, in Reihenfolge',
    work: 'Anrufe, Zusagen, Zahlungspläne und Bestreitungen',
    claims: 'Zinsen, Kosten und Schadenersatz, mit Berechnung und Quelle',
    instruments: 'wer die Forderung sonst hatte oder versicherte',
    'general-terms': 'allgemeine Bedingungen des Gläubigers',
  },
  note: 'manifest.json nennt von jeder Datei die SHA-256; voldaan evidence verify vergleicht sie.',
};

export const DOSSIER_WORDS: Readonly<Record<Language, DossierWords>> = { nl, fr, en, de };
