import type { Forms } from '../../../base/api.js';
import { counted, type Words } from '../../../base/words.js';

interface HostWords {
  readonly package: string;
  readonly noHost: string;
  /** Why nothing is known of the package now, by code of the fault */
  readonly refused: Readonly<Record<string, string>>;
  readonly lastRead: string;
  readonly never: string;
  readonly goesWrong: string;
  readonly failedSince: string;
  readonly again: string;
  readonly codes: string;
  readonly codesRight: string;
  readonly codesUnjudged: string;
  readonly codesWrong: (n: number) => string;
  readonly readNow: string;
  readonly wasRead: (debtors: number, invoices: number) => string;
  readonly can: string;
  readonly does: string;
  readonly doesNot: string;
  readonly problems: string;
  readonly noProblems: string;
  readonly records: Readonly<Record<Forms['HostProblem']['entity'], (n: number) => string>>;
  readonly since: string;
  readonly which: string;
  readonly andMore: (n: number) => string;
  readonly toMapping: string;
  readonly lookForDeleted: string;
  readonly deletedFound: (n: number) => string;
  readonly seen: string;
  readonly wasSeen: string;
  readonly compare: string;
  readonly compareHelp: string;
  readonly compareNow: string;
  readonly here: string;
  readonly there: string;
  readonly difference: string;
  readonly same: (currency: string) => string;
  readonly nothingOpen: string;
  readonly number: string;
  readonly why: string;
  readonly differences: Readonly<Record<Forms['HostDifference']['reason'], string>>;
}

const nl: HostWords = {
  package: 'Boekhoudpakket',
  noHost: 'Er is geen boekhoudpakket verbonden. Verbind er een om facturen te lezen.',
  refused: {
    'host.unreachable': 'Het boekhoudpakket antwoordt nu niet. Probeer het straks opnieuw.',
    'host.throttled': 'Het boekhoudpakket vraagt om later terug te komen.',
    'host.unauthorised':
      'Het boekhoudpakket laat ons niet meer toe. Geef hieronder opnieuw toestemming.',
    'host.refused': 'Het boekhoudpakket weigerde. Kijk daar of wij deze boeken mogen lezen.',
    'host.unknown': 'Het boekhoudpakket kent dit niet (meer).',
    'host.malformed': 'Het boekhoudpakket antwoordt in een onbekende vorm.',
  },
  lastRead: 'Laatst gelezen',
  never: 'nog niet',
  goesWrong: 'Lezen mislukt',
  failedSince: 'Mislukt op',
  again: 'Opnieuw vanaf',
  codes: 'Rekeningen en codes',
  codesRight: 'passen bij het pakket',
  codesUnjudged: 'nog niet met het pakket vergeleken',
  codesWrong: (n) => counted('nl', n, 'code vraagt u', 'codes vragen u'),
  readNow: 'Nu lezen',
  wasRead: (debtors, invoices) =>
    debtors + invoices === 0
      ? 'Gelezen: er was niets nieuws.'
      : `Gelezen: ${counted('nl', debtors, 'debiteur', 'debiteuren')} en ${counted('nl', invoices, 'factuur', 'facturen')} nieuw of veranderd.`,
  can: 'Wat dit pakket kan',
  does: 'Het pakket',
  doesNot: 'Het pakket doet niet',
  problems: 'Wat niet gelezen kon worden',
  noProblems: 'Alles uit het pakket kon gelezen worden.',
  records: {
    debtor: (n) => counted('nl', n, 'klant', 'klanten'),
    'sales-invoice': (n) => counted('nl', n, 'factuur', 'facturen'),
  },
  since: 'sinds',
  which: 'Welke',
  andMore: (n) => `en nog ${n}`,
  toMapping: 'Naar de toewijzingen',
  lookForDeleted: 'Verwijderde facturen zoeken',
  deletedFound: (n) =>
    n === 0
      ? 'In het pakket is niets verwijderd.'
      : `${counted('nl', n, 'factuur staat', 'facturen staan')} niet meer in het pakket.`,
  seen: 'Gezien',
  wasSeen: 'Van de lijst gehaald.',
  compare: 'Klopt wat openstaat?',
  compareHelp:
    'Legt de openstaande posten hier naast die van het pakket, factuur per factuur. Dat leest het hele pakket en kan even duren.',
  compareNow: 'Vergelijken',
  here: 'Hier',
  there: 'In het pakket',
  difference: 'Verschil',
  same: (currency) => `${currency}: hier en in het pakket staat hetzelfde open.`,
  nothingOpen: 'Er staat niets open, hier niet en in het pakket niet.',
  number: 'Factuur',
  why: 'Waarom',
  differences: {
    waiting: 'onze betaling is nog onderweg naar het pakket',
    problem: 'kon niet gelezen worden, zie hierboven',
    'only-here': 'staat niet (meer) in het pakket',
    'only-there': 'nog niet gelezen',
    differs: 'ander bedrag open',
    'no-invoice': 'boekingen zonder factuur, zoals geld op rekening',
  },
};

const fr: HostWords = {
  package: 'Logiciel comptable',
  noHost: 'Aucun logiciel comptable n’est connecté. Connectez-en un pour lire les factures.',
  refused: {
    'host.unreachable': 'Le logiciel comptable ne répond pas. Réessayez plus tard.',
    'host.throttled': 'Le logiciel comptable demande de revenir plus tard.',
    'host.unauthorised':
      'Le logiciel comptable ne nous laisse plus entrer. Autorisez-nous à nouveau ci-dessous.',
    'host.refused': 'Le logiciel comptable a refusé. Vérifiez-y que nous pouvons lire ce dossier.',
    'host.unknown': 'Le logiciel comptable ne connaît pas (ou plus) ceci.',
    'host.malformed': 'Le logiciel comptable répond sous une forme inconnue.',
  },
  lastRead: 'Dernière lecture',
  never: 'pas encore',
  goesWrong: 'Lecture échouée',
  failedSince: 'Échec le',
  again: 'Nouvel essai dès',
  codes: 'Comptes et codes',
  codesRight: 'correspondent au logiciel',
  codesUnjudged: 'pas encore comparés au logiciel',
  codesWrong: (n) => counted('fr', n, 'code vous attend', 'codes vous attendent'),
  readNow: 'Lire maintenant',
  wasRead: (debtors, invoices) =>
    debtors + invoices === 0
      ? 'Lu : rien de nouveau.'
      : `Lu : ${counted('fr', debtors, 'débiteur', 'débiteurs')} et ${counted('fr', invoices, 'facture', 'factures')}, nouveaux ou modifiés.`,
  can: 'Ce que sait faire ce logiciel',
  does: 'Le logiciel',
  doesNot: 'Ce que le logiciel ne fait pas',
  problems: 'Ce qui n’a pas pu être lu',
  noProblems: 'Tout a pu être lu dans le logiciel comptable.',
  records: {
    debtor: (n) => counted('fr', n, 'client', 'clients'),
    'sales-invoice': (n) => counted('fr', n, 'facture', 'factures'),
  },
  since: 'depuis',
  which: 'Lesquels',
  andMore: (n) => `et encore ${n}`,
  toMapping: 'Vers les correspondances',
  lookForDeleted: 'Chercher les factures supprimées',
  deletedFound: (n) =>
    n === 0
      ? 'Rien n’a été supprimé dans le logiciel.'
      : `${counted('fr', n, 'facture n’est', 'factures ne sont')} plus dans le logiciel.`,
  seen: 'Vu',
  wasSeen: 'Retiré de la liste.',
  compare: 'Ce qui est ouvert est-il juste ?',
  compareHelp:
    'Compare les postes ouverts ici à ceux du logiciel, facture par facture. Tout le logiciel est lu : cela peut durer un moment.',
  compareNow: 'Comparer',
  here: 'Ici',
  there: 'Dans le logiciel',
  difference: 'Écart',
  same: (currency) => `${currency} : la même somme est ouverte ici et dans le logiciel.`,
  nothingOpen: 'Rien n’est ouvert, ni ici ni dans le logiciel comptable.',
  number: 'Facture',
  why: 'Pourquoi',
  differences: {
    waiting: 'notre paiement est encore en route vers le logiciel',
    problem: 'n’a pas pu être lue, voir ci-dessus',
    'only-here': 'n’est pas (ou plus) dans le logiciel',
    'only-there': 'pas encore lue',
    differs: 'autre montant ouvert',
    'no-invoice': 'écritures sans facture, comme de l’argent en compte',
  },
};

const en: HostWords = {
  package: 'Accounting package',
  noHost: 'No accounting package is connected. Connect one to read invoices.',
  refused: {
    'host.unreachable': 'The accounting package does not answer now. Try again in a while.',
    'host.throttled': 'The accounting package asks to come back later.',
    'host.unauthorised':
      'The accounting package does not let us in any more. Give consent again below.',
    'host.refused': 'The accounting package refused. See there whether we may read these books.',
    'host.unknown': 'The accounting package does not know this (any more).',
    'host.malformed': 'The accounting package answers in an unknown form.',
  },
  lastRead: 'Last read',
  never: 'not yet',
  goesWrong: 'Reading fails',
  failedSince: 'Failed at',
  again: 'Again from',
  codes: 'Accounts and codes',
  codesRight: 'fit the package',
  codesUnjudged: 'not compared with the package yet',
  codesWrong: (n) => counted('en', n, 'code waits for you', 'codes wait for you'),
  readNow: 'Read now',
  wasRead: (debtors, invoices) =>
    debtors + invoices === 0
      ? 'Read: there was nothing new.'
      : `Read: ${counted('en', debtors, 'debtor', 'debtors')} and ${counted('en', invoices, 'invoice', 'invoices')} new or changed.`,
  can: 'What this package can do',
  does: 'The package',
  doesNot: 'What the package does not do',
  problems: 'What could not be read',
  noProblems: 'Everything in the package could be read.',
  records: {
    debtor: (n) => counted('en', n, 'customer', 'customers'),
    'sales-invoice': (n) => counted('en', n, 'invoice', 'invoices'),
  },
  since: 'since',
  which: 'Which',
  andMore: (n) => `and ${n} more`,
  toMapping: 'To the mapping',
  lookForDeleted: 'Look for deleted invoices',
  deletedFound: (n) =>
    n === 0
      ? 'Nothing was deleted in the package.'
      : `${counted('en', n, 'invoice is', 'invoices are')} not in the package any more.`,
  seen: 'Seen',
  wasSeen: 'Taken off the list.',
  compare: 'Is what is open right?',
  compareHelp:
    'Lays the open items here beside those of the package, invoice by invoice. The whole package is read, which may take a while.',
  compareNow: 'Compare',
  here: 'Here',
  there: 'In the package',
  difference: 'Difference',
  same: (currency) => `${currency}: the same is open here and in the package.`,
  nothingOpen: 'Nothing is open, neither here nor in the package.',
  number: 'Invoice',
  why: 'Why',
  differences: {
    waiting: 'our payment is still on its way to the package',
    problem: 'could not be read, see above',
    'only-here': 'is not in the package (any more)',
    'only-there': 'not read yet',
    differs: 'another amount is open',
    'no-invoice': 'bookings without an invoice, such as money on account',
  },
};

export const HOST: Words<HostWords> = { nl, fr, en };
