import type { JournalAccount } from './journal.js';

/*
 * Words by which people in Belgium and the Netherlands name what a code is for, in Dutch, French, English and German.
 * A word is evidence, never proof: what two rows share is decided by nobody.
 */

/** VAT without tax: what its words say about the category (UNCL5305). First row that fits counts. */
export const VAT_WORDS: readonly { readonly category: string; readonly words: RegExp }[] = [
  // A service in the Union is taxed at the customer, goods are supplied untaxed: the word for it is the same.
  {
    category: 'AE',
    words:
      /(?=.*(intra|\bicp?\b|\beu\b|\bue\b))(?=.*(dienst|service|dienstleistung))(?!.*(goeder|biens|goods|waren))/,
  },
  {
    category: 'AE',
    words:
      /verlegd|verlegging|medecontract|co-?contract|autoliquid|reverse.?charge|steuerschuldner/,
  },
  { category: 'K', words: /intra.?(comm|gem)|intra.?eu|innergemeinschaft|\bicl\b|binnen de eu\b/ },
  {
    category: 'G',
    words:
      /export|uitvoer|ausfuhr|extra.?comm|hors.?(de la )?communaut|buiten de eu\b|outside the eu\b|hors ue\b|niet-eu\b/,
  },
  {
    category: 'O',
    words:
      /niet.?(onderworpen|belastbaar)|buiten (de )?(toepassing|werkingssfeer)|hors.?champ|non.?(soumis|assujetti)|outside.?scope|out of scope|nicht steuerbar/,
  },
  { category: 'E', words: /vrijgesteld|vrijstelling|exon[eé]r|exempt|steuerfrei/ },
  { category: 'Z', words: /nultarief|\b0[ -]?tarief|taux z[eé]ro|zero.?rated|nullsatz/ },
];

/** A margin scheme is none of the categories that a code alone could say. */
export const MARGIN_WORDS = /marge|margin|differenz/;

export const PURCHASE_WORDS =
  /aankoop|inkoop|voorbelasting|voorheffing|achat|d[eé]ductible|purchase|input|vorsteuer|einkauf/;

/** A text of the law that an exemption names: an article with its number. */
export const ARTICLE = /\b(art(ikel|icle|\.)?|§)\s*\d/i;

export const ACCOUNT_WORDS: Readonly<Partial<Record<JournalAccount, RegExp>>> = {
  receivable:
    /debiteur|handelsvordering|klanten|clients|cr[eé]ances commerciales|receivable|forderungen/,
  discount:
    /betalingskorting|korting.*(contant|betaling)|(contant|betaling).*korting|escompte|payment discount|cash discount|skonto/,
  rounding:
    /afronding|arrondi|rounding|rundung|betalingsverschil|diff[eé]rences? de paiement|payment differences?/,
  'bad-debt': /oninbaar|irr[eé]couvrable|bad debt|uneinbringlich|minderwaarde.*vordering/,
  'doubtful-receivable': /dubieuze|douteu|doubtful|zweifelhaft/,
  'interest-income':
    /(rente|interest|int[eé]r[eê]ts?).*(ontvangen|opbrengst|re[cç]us|income)|verwijlinterest/,
  'costs-income':
    /(incasso|aanmaning).*(opbrengst|ontvangen)|(frais|collection costs?).*(r[eé]cup|income|recovered)/,
};

/** A journal of its own for what Voldaan books: in the journal of a bank link every payment would stand twice. */
export const OWN_JOURNAL = /voldaan/;

/** Words of units, whole and in lower case, by UN/ECE Rec 20. */
const WORDS_OF_UNITS: Readonly<Record<string, string>> = {
  C62: 'st stk stuk stuks pc pcs piece pieces pièce pièces unit units unité unités eenheid eenheden ea',
  HUR: 'u h uur uren hour hours heure heures stunde stunden',
  DAY: 'd dag dagen day days jour jours tag tage',
  WEE: 'week weken weeks semaine semaines woche wochen',
  MON: 'maand maanden month months mois monat monate',
  ANN: 'jaar jaren year years an ans jahr jahre',
  MIN: 'min minuut minuten minute minutes',
  KGM: 'kg kilogram kilogramme kilo',
  GRM: 'g gr gram gramme',
  TNE: 't ton tonne tonnen',
  KMT: 'km kilometer kilomètre kilomètres',
  MTR: 'm meter metre mètre mètres',
  MTK: 'm2 m²',
  MTQ: 'm3 m³',
  LTR: 'l ltr liter litre litres',
  P1: '% procent percent',
};

/** UN/ECE Rec 20 by the words people use. */
export const UNIT_WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries(WORDS_OF_UNITS).flatMap(([code, words]) =>
    words.split(' ').map((word) => [word, code] as const),
  ),
);

/** Payment means (UNCL4461) by what the host calls the way people pay. */
export const PAYMENT_WORDS: readonly { readonly code: string; readonly words: RegExp }[] = [
  { code: '59', words: /domicili|incasso|direct debit|sepa.?dd|lastschrift|pr[eé]l[eè]vement/ },
  { code: '10', words: /\bcash\b|contant|esp[eè]ces|\bkas\b|\bbar\b/ },
  { code: '48', words: /bancontact|(bank|krediet|credit)?(kaart|card)|carte|\bpin\b/ },
  { code: '30', words: /overschrijving|virement|transfer|[uü]berweisung|overboeking/ },
];

/** As texts are compared: lower case, blanks alike. */
export function plainText(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ').trim();
}
