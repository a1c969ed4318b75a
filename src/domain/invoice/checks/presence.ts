import type { InvoiceLine } from '../invoice.js';
import { check, type Check, shown, STOP_SENDING, type Words, when } from './check.js';

/** What the official rules demand of every document, told before anything is written. */
export const PRESENCE: readonly Check[] = [
  check('RULE', 'invoice.BR-02', {
    term: 'BT-1',
    severity: STOP_SENDING,
    text: {
      en: 'The invoice has no number. Give it one.',
      nl: 'De factuur heeft geen nummer. Geef ze er een.',
      fr: 'La facture n’a pas de numéro. Donnez-lui-en un.',
      de: 'Die Rechnung hat keine Nummer. Bitte eine vergeben.',
    },
    find: ({ number }) => when(number.trim() === '', '/number', {}),
  }),
  check('RULE', 'invoice.BR-16', {
    term: 'BG-25',
    severity: STOP_SENDING,
    text: {
      en: 'The invoice has no line. Add one.',
      nl: 'De factuur heeft geen regels. Voeg er een toe.',
      fr: 'La facture n’a aucune ligne. Ajoutez-en une.',
      de: 'Die Rechnung hat keine Position. Bitte eine hinzufügen.',
    },
    find: ({ lines }) => when(lines.length === 0, '/lines', {}),
  }),
];

interface Gap {
  readonly code: string;
  readonly field: string;
  readonly term: string;
  readonly what: Words;
  readonly isGap: (line: InvoiceLine) => boolean;
}

const GAPS: readonly Gap[] = [
  {
    code: 'BR-25',
    field: 'item/name',
    term: 'BT-153',
    what: {
      en: 'description of what was sold',
      nl: 'omschrijving van wat verkocht is',
      fr: 'description de ce qui est vendu',
      de: 'Bezeichnung der Leistung',
    },
    isGap: (line) => line.item.name === undefined,
  },
  {
    code: 'BR-22',
    field: 'quantity',
    term: 'BT-129',
    what: { en: 'quantity', nl: 'aantal', fr: 'quantité', de: 'Menge' },
    isGap: (line) => line.quantity === undefined,
  },
  {
    code: 'BR-23',
    field: 'unit',
    term: 'BT-130',
    what: {
      en: 'unit, such as C62 for pieces',
      nl: 'eenheid, zoals C62 voor stuks',
      fr: 'unité, par exemple C62 pour pièces',
      de: 'Einheit, zum Beispiel C62 für Stück',
    },
    isGap: (line) => line.unit === undefined,
  },
  {
    code: 'BR-26',
    field: 'price',
    term: 'BT-146',
    what: { en: 'price', nl: 'prijs', fr: 'prix', de: 'Preis' },
    isGap: (line) => line.price === undefined,
  },
  {
    code: 'BR-CO-04',
    field: 'vat',
    term: 'BT-151',
    what: {
      en: 'VAT category',
      nl: 'btw-categorie',
      fr: 'catégorie de TVA',
      de: 'Steuerkategorie',
    },
    isGap: (line) => line.vat === undefined,
  },
];

/** What a line cannot do without. */
export const LINE_PRESENCE: readonly Check[] = GAPS.map(({ code, field, term, what, isGap }) =>
  check('RULE', `invoice.${code}`, {
    term,
    severity: STOP_SENDING,
    text: {
      en: 'Line {line} has no {what}. Fill it in.',
      nl: 'Op regel {line} ontbreekt: {what}. Vul dat in.',
      fr: 'À la ligne {line}, il manque : {what}. Complétez-la.',
      de: 'In Position {line} fehlt: {what}. Bitte ergänzen.',
    },
    find: ({ lines }) =>
      lines.flatMap((line, index) =>
        when(isGap(line), `/lines/${index}/${field}`, { line: shown(line.id), what }),
      ),
  }),
);
