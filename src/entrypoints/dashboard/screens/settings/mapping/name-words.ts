import type { Words } from '../../../base/words.js';
import type { OUR_NAMES, Part, VatCategory } from './mapping-form.js';

interface NameWords {
  /** A row by its part and its name */
  readonly row: (part: string, name: string) => string;
  readonly parts: Readonly<Record<Part, string>>;
  /** Lists of a package that have no part of their own here */
  readonly lists: Readonly<Record<'paymentTerms' | 'paymentMethods', string>>;
  readonly names: {
    readonly [Of in keyof typeof OUR_NAMES]: Readonly<
      Record<(typeof OUR_NAMES)[Of][number], string>
    >;
  };
  readonly categories: Readonly<Record<VatCategory, string>>;
}

const nl: NameWords = {
  row: (part, name) => `${part}: ${name}`,
  parts: {
    vat: 'Btw-codes',
    accounts: 'Rekeningen',
    journals: 'Dagboeken',
    units: 'Eenheden',
    paymentMeans: 'Betaalwijzen',
    languages: 'Talen',
    fields: 'Eigen velden',
  },
  lists: { paymentTerms: 'Betalingstermijnen', paymentMethods: 'Betaalwijzen' },
  names: {
    accounts: {
      receivable: 'Debiteuren',
      'doubtful-receivable': 'Dubieuze debiteuren',
      provision: 'Voorziening',
      'provision-cost': 'Kosten van voorzieningen',
      'bad-debt': 'Oninbare vorderingen',
      'vat-to-reclaim': 'Terug te vragen btw',
      'interest-income': 'Ontvangen interest',
      'costs-income': 'Ontvangen incassokosten',
      discount: 'Betalingskorting',
      rounding: 'Afronding',
    },
    journals: { bank: 'Bank', purchase: 'Aankopen', general: 'Memoriaal' },
  },
  categories: {
    S: 'S – gewoon tarief',
    Z: 'Z – nultarief',
    E: 'E – vrijgesteld',
    AE: 'AE – btw verlegd',
    K: 'K – binnen de EU',
    G: 'G – uitvoer',
    O: 'O – geen btw',
    L: 'L – Canarische Eilanden',
    M: 'M – Ceuta en Melilla',
  },
};

const fr: NameWords = {
  row: (part, name) => `${part} : ${name}`,
  parts: {
    vat: 'Codes TVA',
    accounts: 'Comptes',
    journals: 'Journaux',
    units: 'Unités',
    paymentMeans: 'Modes de paiement',
    languages: 'Langues',
    fields: 'Champs propres',
  },
  lists: { paymentTerms: 'Délais de paiement', paymentMethods: 'Modes de paiement' },
  names: {
    accounts: {
      receivable: 'Clients',
      'doubtful-receivable': 'Clients douteux',
      provision: 'Réduction de valeur',
      'provision-cost': 'Dotations aux réductions de valeur',
      'bad-debt': 'Créances irrécouvrables',
      'vat-to-reclaim': 'TVA à récupérer',
      'interest-income': 'Intérêts reçus',
      'costs-income': 'Frais de recouvrement reçus',
      discount: 'Escompte',
      rounding: 'Arrondi',
    },
    journals: { bank: 'Banque', purchase: 'Achats', general: 'Opérations diverses' },
  },
  categories: {
    S: 'S – taux normal',
    Z: 'Z – taux zéro',
    E: 'E – exonéré',
    AE: 'AE – autoliquidation',
    K: 'K – intracommunautaire',
    G: 'G – exportation',
    O: 'O – hors TVA',
    L: 'L – îles Canaries',
    M: 'M – Ceuta et Melilla',
  },
};

const en: NameWords = {
  row: (part, name) => `${part}: ${name}`,
  parts: {
    vat: 'VAT codes',
    accounts: 'Accounts',
    journals: 'Journals',
    units: 'Units',
    paymentMeans: 'Payment means',
    languages: 'Languages',
    fields: 'Own fields',
  },
  lists: { paymentTerms: 'Payment terms', paymentMethods: 'Payment means' },
  names: {
    accounts: {
      receivable: 'Debtors',
      'doubtful-receivable': 'Doubtful debtors',
      provision: 'Provision',
      'provision-cost': 'Cost of provisions',
      'bad-debt': 'Bad debts',
      'vat-to-reclaim': 'VAT to reclaim',
      'interest-income': 'Interest received',
      'costs-income': 'Collection costs received',
      discount: 'Payment discount',
      rounding: 'Rounding',
    },
    journals: { bank: 'Bank', purchase: 'Purchases', general: 'General' },
  },
  categories: {
    S: 'S – usual rate',
    Z: 'Z – zero rate',
    E: 'E – exempt',
    AE: 'AE – reverse charge',
    K: 'K – within the EU',
    G: 'G – export',
    O: 'O – no VAT',
    L: 'L – Canary Islands',
    M: 'M – Ceuta and Melilla',
  },
};

export const NAMES: Words<NameWords> = { nl, fr, en };

/** What a row is called: our word for an account or journal, the code itself for the rest. */
export function nameText(words: NameWords, part: Part, name: string): string {
  const ours: Readonly<Record<string, string>> =
    part === 'accounts' || part === 'journals' ? words.names[part] : {};
  // A code of a package may be called anything, `constructor` too.
  return Object.hasOwn(ours, name) ? (ours[name] ?? name) : name;
}

/** A row as people call it: of which part, and its name. */
export function rowText(words: NameWords, part: Part, name: string): string {
  return words.row(words.parts[part], nameText(words, part, name));
}

/** What a list of the package is called. */
export function listText({ parts, lists }: NameWords, list: string): string {
  const known: Readonly<Record<string, string>> = { ...parts, ...lists };
  return Object.hasOwn(known, list) ? (known[list] ?? list) : list;
}
