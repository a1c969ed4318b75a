import type { Forms } from '../../../base/api.js';
import type { Words } from '../../../base/words.js';

type Problem = Forms['HostProblem'];
type Topic = NonNullable<Problem['fact']>['what'];

interface ProblemWords {
  /** What is wrong where nothing more was found */
  readonly reasons: Readonly<Record<Problem['reason'], string>>;
  /** What is wrong with something, and what to do */
  readonly sentences: Readonly<
    Record<Exclude<Problem['reason'], 'vanished'>, (about: string) => string>
  >;
  readonly topics: Readonly<Record<Topic, string>>;
  /** Around a value */
  readonly quotes: readonly [before: string, after: string];
}

const nl: ProblemWords = {
  reasons: {
    unmapped: 'Een code heeft hier geen betekenis; geef die bij de toewijzingen.',
    incomplete: 'Er ontbreekt iets; vul dit aan in het pakket.',
    malformed: 'Er staat iets dat niet kan; verbeter dit in het pakket.',
    foreign: 'Hoort bij een andere administratie; controleer de koppeling.',
    vanished: 'Staat niet meer in het pakket. Kijk daar waarom, en haal ze dan van deze lijst.',
  },
  sentences: {
    unmapped: (about) => `${about} heeft hier geen betekenis; geef die bij de toewijzingen.`,
    incomplete: (about) => `${about} ontbreekt; vul dit aan in het pakket.`,
    malformed: (about) => `${about} kan niet kloppen; verbeter dit in het pakket.`,
    foreign: (about) => `${about} hoort bij een andere administratie; controleer de koppeling.`,
  },
  topics: {
    ...{ vat: 'Btw-code', unit: 'Eenheid', type: 'Soort document', name: 'Naam', country: 'Land' },
    ...{ customer: 'Klant', number: 'Nummer', date: 'Datum', currency: 'Munt', total: 'Bedrag' },
    ...{ lines: 'Bedrag van de regels', receivable: 'Openstaande post', limit: 'Kredietlimiet' },
    ...{ file: 'Bestand', field: 'Veld' },
  },
  quotes: ['“', '”'],
};

const fr: ProblemWords = {
  reasons: {
    unmapped: 'Un code n’a pas de signification ici ; donnez-la dans les correspondances.',
    incomplete: 'Il manque quelque chose ; complétez dans le logiciel.',
    malformed: 'Contient une valeur impossible ; corrigez dans le logiciel.',
    foreign: 'Appartient à un autre dossier ; vérifiez la connexion.',
    vanished: 'N’est plus dans le logiciel. Voyez-y pourquoi, puis retirez-la de cette liste.',
  },
  sentences: {
    unmapped: (about) =>
      `${about} n’a pas de signification ici ; donnez-la dans les correspondances.`,
    incomplete: (about) => `${about} manque ; complétez dans le logiciel.`,
    malformed: (about) => `${about} ne peut pas être exact ; corrigez dans le logiciel.`,
    foreign: (about) => `${about} appartient à un autre dossier ; vérifiez la connexion.`,
  },
  topics: {
    ...{ vat: 'Code TVA', unit: 'Unité', type: 'Type de document', name: 'Nom', country: 'Pays' },
    ...{ customer: 'Client', number: 'Numéro', date: 'Date', currency: 'Devise' },
    ...{ total: 'Montant', lines: 'Montant des lignes', receivable: 'Poste ouvert' },
    ...{ limit: 'Limite de crédit', file: 'Fichier', field: 'Champ' },
  },
  quotes: ['« ', ' »'],
};

const en: ProblemWords = {
  reasons: {
    unmapped: 'A code has no meaning here; give it one in the mapping.',
    incomplete: 'Something is missing; fill it in in the package.',
    malformed: 'Holds what cannot be; correct it in the package.',
    foreign: 'Belongs to another administration; check the connection.',
    vanished: 'Is not in the package any more. See there why, then take it off this list.',
  },
  sentences: {
    unmapped: (about) => `${about} has no meaning here; give it one in the mapping.`,
    incomplete: (about) => `${about} is missing; fill it in in the package.`,
    malformed: (about) => `${about} cannot be right; correct it in the package.`,
    foreign: (about) => `${about} belongs to another administration; check the connection.`,
  },
  topics: {
    ...{ vat: 'VAT code', unit: 'Unit', type: 'Kind of document', name: 'Name' },
    ...{ country: 'Country', customer: 'Customer', number: 'Number', date: 'Date' },
    ...{ currency: 'Currency', total: 'Amount', lines: 'Amount of the lines' },
    ...{ receivable: 'Open item', limit: 'Credit limit', file: 'File', field: 'Field' },
  },
  quotes: ['“', '”'],
};

export const PROBLEMS: Words<ProblemWords> = { nl, fr, en };

/** What is wrong with a record and what to do, filled with what was found; without that, the reason alone. */
export function problemSentence(
  words: ProblemWords,
  { reason, fact }: Pick<Problem, 'reason' | 'fact'>,
): string {
  if (fact === undefined || reason === 'vanished') return words.reasons[reason];
  const { what, value = '' } = fact;
  const [before, after] = words.quotes;
  const topic = words.topics[what];
  return words.sentences[reason](value === '' ? topic : `${topic} ${before}${value}${after}`);
}
