import type { Forms } from '../base/api.js';
import type { Words } from '../base/words.js';

type Kind = Forms['RecordKind'];

/** Kinds of records, and what their periods rest on (by the words in which the register names it). */
interface RecordCodes {
  readonly kinds: Readonly<Record<Kind, readonly [name: string, what: string]>>;
  readonly sources: Readonly<Record<string, string>>;
}

const SOURCES = {
  beTax: 'BE law of 20 November 2022: tax documents 10 years; real estate 15 or 25',
  nlBooks: 'NL: books of account 7 years; real estate and some others 10',
  beLimit: 'BE: limitation of ten years',
  nlLimit: 'NL BW 3:307: limitation of five years',
  network: 'evidence a network asks of its providers; orientation',
  followed: 'as long as he is followed up',
  notes: 'notes of calls: five years',
  tasks: 'as the notes they led to',
  credit: 'credit reports: 24 months',
  links: 'logs of links: 13 months after they ended',
  reports: 'to find out what went wrong',
  chain: 'a chain without its beginning proves nothing',
  replay: 'to replay what a receiver missed',
} as const;

function sources(words: Readonly<Record<keyof typeof SOURCES, string>>): RecordCodes['sources'] {
  return Object.fromEntries(
    (Object.keys(SOURCES) as (keyof typeof SOURCES)[]).map((name) => [SOURCES[name], words[name]]),
  );
}

const nl: RecordCodes = {
  kinds: {
    document: ['Facturen en creditnota’s', 'Alle versies'],
    booking: [
      'Boekingen',
      'Openstaande posten, betalingen, vorderingen, incasso’s en machtigingen',
    ],
    debtor: ['Klantgegevens', 'Naam, adres en nummers: zijn facturen noemen ze'],
    journey: ['Verzendbewijzen', 'Pogingen, ontvangstbewijzen en uitkomsten'],
    inbound: ['Ontvangen documenten', 'Zoals ze van het netwerk kwamen'],
    contact: ['Contactgegevens', 'E-mail, telefoon, personen en rekeningen van een debiteur'],
    letter: ['Brieven en mails', 'Adressen en onderwerpen, uit en in'],
    agreement: ['Afspraken', 'De woorden van betwistingen, beloften en afbetalingsplannen'],
    timeline: ['Notities', 'De woorden van notities, gesprekken en antwoorden'],
    task: ['Gesloten taken', 'De woorden; dat ze gedaan zijn, blijft'],
    credit: ['Kredietinlichtingen', 'Wat bureaus en registers antwoordden'],
    'credit-decision': ['Kredietbeslissingen', 'Waarom; de bedragen blijven'],
    link: ['Links in brieven', 'En dat erop geantwoord werd'],
    report: ['Meldingen aan het pakket', 'Wat het boekhoudpakket zelf ook heeft'],
    audit: ['Logboek', 'Wie wat besliste; niets wat een debiteur zei'],
    'webhook-body': ['Seinen van aanbieders', 'De inhoud; dat ze kwamen, blijft'],
    'outbox-attempt': ['Pogingen', 'Van werk dat gedaan is'],
    event: ['Webhooks', 'Wat ontvangers te horen kregen'],
  },
  sources: sources({
    beTax: 'Belgische wet van 20 november 2022: fiscale stukken 10 jaar; onroerend goed 15 of 25',
    nlBooks: 'Nederland: administratie 7 jaar; onroerend goed en enkele andere 10',
    beLimit: 'België: verjaring na tien jaar',
    nlLimit: 'Nederlands BW 3:307: verjaring na vijf jaar',
    network: 'Bewijs dat een netwerk van aanbieders vraagt; richtlijn',
    followed: 'Zolang hij wordt opgevolgd',
    notes: 'Gespreksnotities: vijf jaar',
    tasks: 'Zoals de notities waartoe ze leidden',
    credit: 'Kredietrapporten: 24 maanden',
    links: 'Gegevens van links: 13 maanden nadat ze afliepen',
    reports: 'Om na te gaan wat misging',
    chain: 'Een keten zonder begin bewijst niets',
    replay: 'Om opnieuw te zenden wat een ontvanger miste',
  }),
};

const fr: RecordCodes = {
  kinds: {
    document: ['Factures et notes de crédit', 'Toutes les versions'],
    booking: ['Écritures', 'Postes ouverts, paiements, créances, domiciliations et mandats'],
    debtor: ['Données du client', 'Nom, adresse et numéros : ses factures les mentionnent'],
    journey: ['Preuves d’envoi', 'Tentatives, accusés et résultats'],
    inbound: ['Documents reçus', 'Tels qu’ils sont venus du réseau'],
    contact: ['Coordonnées', 'E-mail, téléphone, personnes et comptes d’un débiteur'],
    letter: ['Lettres et e-mails', 'Adresses et objets, sortants et entrants'],
    agreement: ['Accords', 'Les mots des contestations, promesses et plans de paiement'],
    timeline: ['Notes', 'Les mots des notes, appels et réponses'],
    task: ['Tâches closes', 'Les mots ; qu’elles ont été faites reste'],
    credit: ['Renseignements de crédit', 'Ce que bureaux et registres ont répondu'],
    'credit-decision': ['Décisions de crédit', 'Pourquoi ; les montants restent'],
    link: ['Liens dans les lettres', 'Et qu’on y a répondu'],
    report: ['Messages au logiciel', 'Ce que le logiciel comptable a aussi'],
    audit: ['Journal', 'Qui a décidé quoi ; rien de ce qu’un débiteur a dit'],
    'webhook-body': ['Signaux des fournisseurs', 'Le contenu ; qu’ils sont venus reste'],
    'outbox-attempt': ['Tentatives', 'De travail qui est fait'],
    event: ['Webhooks', 'Ce que les destinataires ont appris'],
  },
  sources: sources({
    beTax: 'Loi belge du 20 novembre 2022 : pièces fiscales 10 ans ; immobilier 15 ou 25',
    nlBooks: 'Pays-Bas : comptabilité 7 ans ; immobilier et quelques autres 10',
    beLimit: 'Belgique : prescription de dix ans',
    nlLimit: 'Code civil néerlandais 3:307 : prescription de cinq ans',
    network: 'Preuve qu’un réseau demande à ses fournisseurs ; indicatif',
    followed: 'Tant qu’il est suivi',
    notes: 'Notes d’appels : cinq ans',
    tasks: 'Comme les notes auxquelles elles ont mené',
    credit: 'Rapports de crédit : 24 mois',
    links: 'Données des liens : 13 mois après leur fin',
    reports: 'Pour retrouver ce qui a mal tourné',
    chain: 'Une chaîne sans son début ne prouve rien',
    replay: 'Pour renvoyer ce qu’un destinataire a manqué',
  }),
};

const en: RecordCodes = {
  kinds: {
    document: ['Invoices and credit notes', 'All versions'],
    booking: ['Bookings', 'Open items, payments, claims, direct debits and mandates'],
    debtor: ['Customer data', 'Name, address and numbers: his invoices name them'],
    journey: ['Evidence of sending', 'Attempts, receipts and verdicts'],
    inbound: ['Received documents', 'As they came from the network'],
    contact: ['Contact data', 'Mail, telephone, persons and accounts of a debtor'],
    letter: ['Letters and mails', 'Addresses and subjects, out and in'],
    agreement: ['Agreements', 'The words of disputes, promises and payment plans'],
    timeline: ['Notes', 'The words of notes, calls and replies'],
    task: ['Closed tasks', 'The words; that they were done stays'],
    credit: ['Credit information', 'What bureaus and registers answered'],
    'credit-decision': ['Credit decisions', 'Why; the amounts stay'],
    link: ['Links in letters', 'And that they were answered'],
    report: ['Reports to the package', 'What the accounting package has too'],
    audit: ['Log', 'Who decided what; nothing a debtor said'],
    'webhook-body': ['Hints of providers', 'What they said; that they came stays'],
    'outbox-attempt': ['Attempts', 'At work that is done'],
    event: ['Webhooks', 'What receivers were told'],
  },
  sources: {},
};

export const RECORDS: Words<RecordCodes> = { nl, fr, en };
