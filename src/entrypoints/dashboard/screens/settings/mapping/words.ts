import { counted, type Words } from '../../../base/words.js';
import type { Part } from './mapping-form.js';

interface MappingWords {
  readonly about: string;
  readonly noHost: string;
  readonly refused: Readonly<Record<string, string>>;
  readonly check: string;
  readonly right: string;
  readonly unjudged: string;
  readonly checkedAt: string;
  readonly waits: (what: string) => string;
  readonly waiting: (n: number) => string;
  readonly proposal: string;
  readonly proposalAbout: string;
  readonly propose: string;
  readonly nothingToPropose: string;
  readonly unseen: (lists: string) => string;
  readonly lines: (n: number) => string;
  readonly takeCertain: (n: number) => string;
  readonly takeChosen: (n: number) => string;
  readonly taken: (n: number) => string;
  readonly sayIt: string;
  readonly all: string;
  readonly none: string;
  readonly code: string;
  readonly means: string;
  readonly from: string;
  readonly add: string;
  readonly change: string;
  readonly drop: string;
  readonly dropped: string;
  readonly saved: string;
  readonly save: string;
  readonly part: string;
  readonly category: string;
  readonly rate: string;
  readonly reason: string;
  readonly reasonHelp: string;
  readonly reasonCode: string;
  readonly emptyCode: string;
  readonly help: Readonly<Partial<Record<Part, string>>>;
}

const nl: MappingWords = {
  noHost: 'Er is geen boekhoudpakket verbonden.',
  about:
    'Wat de codes van uw pakket betekenen. Wat hier niet staat wordt niet geraden: een factuur met een onbekende code wacht.',
  refused: {
    'host.no-codes': 'Dit pakket heeft geen eigen codes die een betekenis nodig hebben.',
    'host.unreachable': 'Het boekhoudpakket antwoordt nu niet. Probeer het straks opnieuw.',
    'host.throttled': 'Het boekhoudpakket vraagt om later terug te komen.',
    'host.unauthorised': 'Het boekhoudpakket laat ons niet meer toe. Zie Koppelingen.',
    'host-mapping.value': 'Dit is hier geen geldige betekenis. Kijk na wat er staat.',
    'host-mapping.form': 'Dit is hier geen geldige betekenis. Kijk na wat er staat.',
  },
  check: 'Past het bij het pakket?',
  right: 'Alles past bij het pakket.',
  unjudged: 'Nog niet met het pakket vergeleken.',
  checkedAt: 'Vergeleken op',
  waits: (what) => `wacht: ${what}`,
  waiting: (n) =>
    `${counted('nl', n, 'factuur of klant wacht', 'facturen of klanten wachten')} op een betekenis.`,
  proposal: 'Voorstel',
  proposalAbout:
    'Wij lezen de lijsten van het pakket en de nieuwste facturen, en zeggen wat onbekende codes waarschijnlijk betekenen, en waarom.',
  propose: 'Voorstel maken',
  nothingToPropose: 'Elke code die het pakket toont heeft hier een betekenis.',
  unseen: (lists) => `Niet te zien in het pakket: ${lists}`,
  lines: (n) => counted('nl', n, 'factuurregel', 'factuurregels'),
  takeCertain: (n) => `Zekere overnemen (${n})`,
  takeChosen: (n) => `Gekozen overnemen (${n})`,
  taken: (n) =>
    `${counted('nl', n, 'toewijzing', 'toewijzingen')} overgenomen; wat wachtte, wordt opnieuw gelezen.`,
  sayIt: 'Zelf zeggen',
  all: 'Alle toewijzingen',
  none: 'Hier staat nog niets.',
  code: 'Code',
  means: 'Betekent',
  from: 'Gezegd door',
  add: 'Toevoegen',
  change: 'Wijzigen',
  drop: 'Eigen toewijzing weg',
  dropped: 'Hier geldt weer wat het kantoor zegt of wat meegeleverd is.',
  saved: 'Bewaard; wat wachtte, wordt opnieuw gelezen.',
  save: 'Bewaren',
  part: 'Soort',
  category: 'Btw-categorie',
  rate: 'Tarief, %',
  reason: 'Reden van vrijstelling',
  reasonHelp: 'Staat op de factuur. Nodig voor deze categorie, als tekst of als code.',
  reasonCode: 'Code van de reden (VATEX)',
  emptyCode: '(geen code)',
  help: {
    units: 'Code van UN/ECE, zoals C62 (stuk) of HUR (uur).',
    paymentMeans: 'Code van UNCL4461, zoals 30 (overschrijving) of 59 (incasso).',
    accounts: 'Rekeningnummer in het pakket.',
    journals: 'Code van het dagboek in het pakket.',
    languages: 'nl, fr, en of de.',
  },
};

const fr: MappingWords = {
  noHost: 'Aucun logiciel comptable n’est connecté.',
  about:
    'Ce que signifient les codes de votre logiciel. Ce qui n’est pas ici n’est pas deviné : une facture avec un code inconnu attend.',
  refused: {
    'host.no-codes': 'Ce logiciel n’a pas de codes propres qui demandent une signification.',
    'host.unreachable': 'Le logiciel comptable ne répond pas. Réessayez plus tard.',
    'host.throttled': 'Le logiciel comptable demande de revenir plus tard.',
    'host.unauthorised': 'Le logiciel comptable ne nous laisse plus entrer. Voyez Connexions.',
    'host-mapping.value': 'Ce n’est pas une signification valable ici. Vérifiez ce qui est écrit.',
    'host-mapping.form': 'Ce n’est pas une signification valable ici. Vérifiez ce qui est écrit.',
  },
  check: 'Est-ce conforme au logiciel ?',
  right: 'Tout correspond au logiciel.',
  unjudged: 'Pas encore comparé au logiciel.',
  checkedAt: 'Comparé le',
  waits: (what) => `en attente : ${what}`,
  waiting: (n) =>
    `${counted('fr', n, 'facture ou client attend', 'factures ou clients attendent')} une signification.`,
  proposal: 'Proposition',
  proposalAbout:
    'Nous lisons les listes du logiciel et les factures les plus récentes, et disons ce que les codes inconnus signifient probablement, et pourquoi.',
  propose: 'Proposer',
  nothingToPropose: 'Chaque code que montre le logiciel a une signification ici.',
  unseen: (lists) => `Non visible dans le logiciel : ${lists}`,
  lines: (n) => counted('fr', n, 'ligne de facture', 'lignes de facture'),
  takeCertain: (n) => `Reprendre les certaines (${n})`,
  takeChosen: (n) => `Reprendre les choisies (${n})`,
  taken: (n) =>
    `${counted('fr', n, 'correspondance reprise', 'correspondances reprises')} ; ce qui attendait est relu.`,
  sayIt: 'Le dire moi-même',
  all: 'Toutes les correspondances',
  none: 'Il n’y a encore rien ici.',
  code: 'Code',
  means: 'Signifie',
  from: 'Dit par',
  add: 'Ajouter',
  change: 'Modifier',
  drop: 'Retirer la correspondance propre',
  dropped: 'Ce que dit le bureau, ou ce qui est fourni, vaut à nouveau ici.',
  saved: 'Enregistré ; ce qui attendait est relu.',
  save: 'Enregistrer',
  part: 'Sorte',
  category: 'Catégorie TVA',
  rate: 'Taux, %',
  reason: 'Motif d’exonération',
  reasonHelp: 'Figure sur la facture. Nécessaire pour cette catégorie, en texte ou en code.',
  reasonCode: 'Code du motif (VATEX)',
  emptyCode: '(pas de code)',
  help: {
    units: 'Code UN/ECE, par exemple C62 (pièce) ou HUR (heure).',
    paymentMeans: 'Code UNCL4461, par exemple 30 (virement) ou 59 (domiciliation).',
    accounts: 'Numéro de compte dans le logiciel.',
    journals: 'Code du journal dans le logiciel.',
    languages: 'nl, fr, en ou de.',
  },
};

const en: MappingWords = {
  noHost: 'No accounting package is connected.',
  about:
    'What the codes of your package mean. What is not here is not guessed: an invoice with an unknown code waits.',
  refused: {
    'host.no-codes': 'This package has no codes of its own that need a meaning.',
    'host.unreachable': 'The accounting package does not answer now. Try again in a while.',
    'host.throttled': 'The accounting package asks to come back later.',
    'host.unauthorised': 'The accounting package does not let us in any more. See Connections.',
    'host-mapping.value': 'This is no valid meaning here. Look at what stands there.',
    'host-mapping.form': 'This is no valid meaning here. Look at what stands there.',
  },
  check: 'Does it fit the package?',
  right: 'All of it fits the package.',
  unjudged: 'Not compared with the package yet.',
  checkedAt: 'Compared at',
  waits: (what) => `waits: ${what}`,
  waiting: (n) =>
    `${counted('en', n, 'invoice or customer waits', 'invoices or customers wait')} for a meaning.`,
  proposal: 'Proposal',
  proposalAbout:
    'We read the lists of the package and its newest invoices, and say what unknown codes probably mean, and why.',
  propose: 'Make a proposal',
  nothingToPropose: 'Every code the package shows has a meaning here.',
  unseen: (lists) => `Not to be seen in the package: ${lists}`,
  lines: (n) => counted('en', n, 'invoice line', 'invoice lines'),
  takeCertain: (n) => `Take the certain ones (${n})`,
  takeChosen: (n) => `Take the chosen ones (${n})`,
  taken: (n) => `${counted('en', n, 'row was', 'rows were')} taken; what waited is read again.`,
  sayIt: 'Say it myself',
  all: 'The whole mapping',
  none: 'Nothing is here yet.',
  code: 'Code',
  means: 'Means',
  from: 'Said by',
  add: 'Add',
  change: 'Change',
  drop: 'Drop our own row',
  dropped: 'What the firm says, or what is shipped, holds here again.',
  saved: 'Saved; what waited is read again.',
  save: 'Save',
  part: 'Kind',
  category: 'VAT category',
  rate: 'Rate, %',
  reason: 'Reason of exemption',
  reasonHelp: 'Stands on the invoice. Needed for this category, as a text or as a code.',
  reasonCode: 'Code of the reason (VATEX)',
  emptyCode: '(no code)',
  help: {
    units: 'Code of UN/ECE, such as C62 (piece) or HUR (hour).',
    paymentMeans: 'Code of UNCL4461, such as 30 (transfer) or 59 (direct debit).',
    accounts: 'Account number in the package.',
    journals: 'Code of the journal in the package.',
    languages: 'nl, fr, en or de.',
  },
};

export const MAPPING: Words<MappingWords> = { nl, fr, en };
