import type { Language } from '../../domain/party/debtor.js';
import type { ProblemTopic, RecordProblem } from '../../ports/host.js';

interface ProblemWords {
  /** `%` is what it is about, with its value where there is one */
  readonly sentences: Readonly<Record<RecordProblem['reason'], string>>;
  readonly topics: Readonly<Record<ProblemTopic, string>>;
  /** Around a value */
  readonly quotes: readonly [before: string, after: string];
}

/** One sentence per reason: what was found, and what to do about it. */
export const PROBLEM_WORDS: Readonly<Record<Language, ProblemWords>> = {
  nl: {
    sentences: {
      unmapped: '% heeft hier geen betekenis; geef die met "voldaan host mapping"',
      incomplete: '% ontbreekt; vul dit aan in het pakket',
      malformed: '% kan niet kloppen; verbeter dit in het pakket',
      foreign: '% hoort bij een andere administratie; controleer de koppeling',
    },
    topics: {
      ...{
        vat: 'btw-code',
        unit: 'eenheid',
        type: 'soort document',
        name: 'naam',
        country: 'land',
      },
      ...{ customer: 'klant', number: 'nummer', date: 'datum', currency: 'munt', total: 'bedrag' },
      ...{ lines: 'bedrag van de regels', receivable: 'openstaande post', limit: 'kredietlimiet' },
      ...{ file: 'bestand', field: 'veld' },
    },
    quotes: ['"', '"'],
  },
  fr: {
    sentences: {
      unmapped: '% n’a pas de signification ici ; donnez-la avec « voldaan host mapping »',
      incomplete: '% manque ; complétez dans le logiciel',
      malformed: '% ne peut pas être exact ; corrigez dans le logiciel',
      foreign: '% appartient à une autre administration ; vérifiez la connexion',
    },
    topics: {
      ...{ vat: 'code TVA', unit: 'unité', type: 'type de document', name: 'nom', country: 'pays' },
      ...{ customer: 'client', number: 'numéro', date: 'date', currency: 'devise' },
      ...{ total: 'montant', lines: 'montant des lignes', receivable: 'poste ouvert' },
      ...{ limit: 'limite de crédit', file: 'fichier', field: 'champ' },
    },
    quotes: ['« ', ' »'],
  },
  en: {
    sentences: {
      unmapped: '% has no meaning here; give it one with "voldaan host mapping"',
      incomplete: '% is missing; fill it in in the package',
      malformed: '% cannot be right; correct it in the package',
      foreign: '% belongs to another administration; check the connection',
    },
    topics: {
      ...{ vat: 'VAT code', unit: 'unit', type: 'kind of document', name: 'name' },
      ...{ country: 'country', customer: 'customer', number: 'number', date: 'date' },
      ...{ currency: 'currency', total: 'amount', lines: 'amount of the lines' },
      ...{ receivable: 'open item', limit: 'credit limit', file: 'file', field: 'field' },
    },
    quotes: ['"', '"'],
  },
  de: {
    sentences: {
      unmapped: '% hat hier keine Bedeutung; geben Sie sie mit „voldaan host mapping“',
      incomplete: '% fehlt; ergänzen Sie es im Paket',
      malformed: '% kann nicht stimmen; berichtigen Sie es im Paket',
      foreign: '% gehört zu einer anderen Buchhaltung; prüfen Sie die Verbindung',
    },
    topics: {
      ...{ vat: 'USt-Code', unit: 'Einheit', type: 'Belegart', name: 'Name', country: 'Land' },
      ...{ customer: 'Kunde', number: 'Nummer', date: 'Datum', currency: 'Währung' },
      ...{ total: 'Betrag', lines: 'Betrag der Zeilen', receivable: 'offener Posten' },
      ...{ limit: 'Kreditlimit', file: 'Datei', field: 'Feld' },
    },
    quotes: ['„', '“'],
  },
};
