import {
  absolute,
  add,
  compare,
  dec,
  type Decimal,
  equals,
  printDecimal,
  roundHalfUp,
  subtract,
  sum,
  ZERO,
} from '../../../kernel/decimal.js';
import type { Invoice, Totals } from '../invoice.js';
import { lineNet } from '../totals.js';
import { AMOUNT_PLACES } from '../vat.js';
import { check, type Check, shown, STOP_SENDING, type Words } from './check.js';

type SummedField = Exclude<keyof Totals, 'prepaid' | 'rounding' | 'vatInVatCurrency'>;

interface Sum {
  readonly rule: string;
  readonly field: SummedField;
  readonly term: string;
  readonly what: Words;
  readonly how: Words;
  /** From the totals beside it as the document gives them, so that one wrong sum is told once. */
  readonly expected: (totals: Totals, invoice: Invoice, calculated: Totals) => Decimal;
}

const or0 = (value: Decimal | undefined): Decimal => value ?? ZERO;

/** Which sum each total must be, by the rule that says so. */
const SUMS: readonly Sum[] = [
  {
    rule: 'BR-CO-10',
    field: 'lines',
    term: 'BT-106',
    what: {
      en: 'The sum of line net amounts',
      nl: 'De som van de netto regelbedragen',
      fr: 'La somme des montants nets des lignes',
      de: 'Die Summe der Positionsbeträge',
    },
    how: {
      en: 'the sum of all lines',
      nl: 'de som van alle regels',
      fr: 'la somme de toutes les lignes',
      de: 'die Summe aller Positionen',
    },
    expected: (_totals, _invoice, calculated) => or0(calculated.lines),
  },
  {
    rule: 'BR-CO-11',
    field: 'allowances',
    term: 'BT-107',
    what: {
      en: 'The sum of allowances',
      nl: 'De som van de kortingen',
      fr: 'La somme des remises',
      de: 'Die Summe der Abzüge',
    },
    how: {
      en: 'the sum of the document allowances',
      nl: 'de som van de kortingen op het document',
      fr: 'la somme des remises du document',
      de: 'die Summe der Abzüge auf das Dokument',
    },
    expected: (_totals, _invoice, calculated) => or0(calculated.allowances),
  },
  {
    rule: 'BR-CO-12',
    field: 'charges',
    term: 'BT-108',
    what: {
      en: 'The sum of charges',
      nl: 'De som van de toeslagen',
      fr: 'La somme des suppléments',
      de: 'Die Summe der Zuschläge',
    },
    how: {
      en: 'the sum of the document charges',
      nl: 'de som van de toeslagen op het document',
      fr: 'la somme des suppléments du document',
      de: 'die Summe der Zuschläge auf das Dokument',
    },
    expected: (_totals, _invoice, calculated) => or0(calculated.charges),
  },
  {
    rule: 'BR-CO-13',
    field: 'net',
    term: 'BT-109',
    what: {
      en: 'The total without VAT',
      nl: 'Het totaal zonder btw',
      fr: 'Le total hors TVA',
      de: 'Die Summe ohne MwSt.',
    },
    how: {
      en: 'lines minus allowances plus charges',
      nl: 'regels min kortingen plus toeslagen',
      fr: 'lignes moins remises plus suppléments',
      de: 'Positionen minus Abzüge plus Zuschläge',
    },
    expected: (t) => add(subtract(or0(t.lines), or0(t.allowances)), or0(t.charges)),
  },
  {
    rule: 'BR-CO-14',
    field: 'vat',
    term: 'BT-110',
    what: {
      en: 'The total VAT',
      nl: 'De totale btw',
      fr: 'La TVA totale',
      de: 'Die gesamte MwSt.',
    },
    how: {
      en: 'the sum of the VAT per rate',
      nl: 'de som van de btw per tarief',
      fr: 'la somme de la TVA par taux',
      de: 'die Summe der MwSt. je Satz',
    },
    expected: (_totals, invoice, calculated) =>
      invoice.vatBreakdown === undefined
        ? or0(calculated.vat)
        : sum(invoice.vatBreakdown.map((row) => row.amount)),
  },
  {
    rule: 'BR-CO-15',
    field: 'gross',
    term: 'BT-112',
    what: {
      en: 'The total with VAT',
      nl: 'Het totaal met btw',
      fr: 'Le total TVA comprise',
      de: 'Die Summe mit MwSt.',
    },
    how: {
      en: 'total without VAT plus VAT',
      nl: 'totaal zonder btw plus btw',
      fr: 'total hors TVA plus TVA',
      de: 'Summe ohne MwSt. plus MwSt.',
    },
    expected: (t) => add(or0(t.net), or0(t.vat)),
  },
  {
    rule: 'BR-CO-16',
    field: 'payable',
    term: 'BT-115',
    what: {
      en: 'The amount due',
      nl: 'Het te betalen bedrag',
      fr: 'Le montant à payer',
      de: 'Der Zahlbetrag',
    },
    how: {
      en: 'total with VAT minus prepaid plus rounding',
      nl: 'totaal met btw min vooruitbetaald plus afronding',
      fr: 'total TVA comprise moins acomptes plus arrondi',
      de: 'Summe mit MwSt. minus Anzahlungen plus Rundung',
    },
    expected: (t) => add(subtract(or0(t.gross), or0(t.prepaid)), or0(t.rounding)),
  },
];

/** The sentence of every amount that can be computed. */
export const MISMATCH = {
  en: '{what} is {found}; expected {expected} ({how}). Correct it, or leave it out and it is computed.',
  nl: '{what} is {found}; verwacht {expected} ({how}). Verbeter dit, of laat het weg, dan wordt het berekend.',
  fr: '{what} est {found} ; attendu {expected} ({how}). Corrigez, ou laissez vide et ce sera calculé.',
  de: '{what} ist {found}; erwartet {expected} ({how}). Bitte berichtigen oder weglassen, dann wird es berechnet.',
} as const;

/** What a line net may differ from quantity × price (Peppol BIS 3 R120), in units of the currency. */
const LINE_SLACK = dec('0.02');

const LINE_WHAT = (line: string): Words => ({
  en: `The net amount of line ${line}`,
  nl: `Het nettobedrag van regel ${line}`,
  fr: `Le montant net de la ligne ${line}`,
  de: `Der Nettobetrag von Position ${line}`,
});
const LINE_HOW: Words = {
  en: 'quantity × price plus charges minus allowances',
  nl: 'aantal × prijs plus toeslagen min kortingen',
  fr: 'quantité × prix plus suppléments moins remises',
  de: 'Menge × Preis plus Zuschläge minus Abzüge',
};

/** Line nets and document totals, computed anew. */
export const ADDITION: readonly Check[] = [
  check('RULE', 'invoice.PEPPOL-EN16931-R120', {
    term: 'BT-131',
    severity: STOP_SENDING,
    text: MISMATCH,
    find: ({ lines }) =>
      lines.flatMap((line, index) => {
        if (line.net === undefined || line.price === undefined) return [];
        const expected = lineNet(line);
        if (compare(absolute(subtract(line.net, expected)), LINE_SLACK) <= 0) return [];
        const params = {
          what: LINE_WHAT(shown(line.id)),
          found: printDecimal(line.net, 2),
          expected: printDecimal(expected, 2),
          how: LINE_HOW,
        };
        return [{ path: `/lines/${index}/net`, params }];
      }),
  }),
  ...SUMS.map(({ rule, field, term, what, how, expected }) =>
    check('RULE', `invoice.${rule}`, {
      term,
      severity: STOP_SENDING,
      text: MISMATCH,
      find: (invoice, { calculated }) => {
        if (invoice.totals === undefined) return [];
        const computed = calculated().totals;
        const known = { ...computed, ...invoice.totals };
        const found = or0(invoice.totals[field]);
        // Rounded as the official rules round their side; the amount found is taken as it stands.
        const wanted = roundHalfUp(expected(known, invoice, computed), AMOUNT_PLACES);
        if (equals(found, wanted)) return [];
        const [foundText, expectedText] = [printDecimal(found, 2), printDecimal(wanted, 2)];
        const params = { what, found: foundText, expected: expectedText, how };
        return [{ path: `/totals/${field}`, params }];
      },
    }),
  ),
];
