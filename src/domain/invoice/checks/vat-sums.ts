import {
  absolute,
  compare,
  dec,
  type Decimal,
  printDecimal,
  subtract,
  ZERO,
} from '../../../kernel/decimal.js';
import type { Invoice, VatBreakdown } from '../invoice.js';
import { vatKey, vatOn } from '../vat.js';
import {
  check,
  type Check,
  type Facts,
  type Hit,
  type Occasion,
  shown,
  STOP_SENDING,
  WARN_ALWAYS,
  type Words,
} from './check.js';
import { MISMATCH } from './sums.js';

/** What VAT amounts per rate may differ before the official rules refuse (BR-CO-17, BR-S-08): less than this. */
const VAT_SLACK = dec('1');
/** Categories whose taxable amount has that slack too; all others compare exactly. */
const SLACK_CATEGORIES: ReadonlySet<string> = new Set(['S', 'L', 'M']);
/** What we let pass: our own amounts are exact, others may have cut where we round. */
const OWN_SLACK: Readonly<Record<Occasion, Decimal>> = { sending: ZERO, document: dec('0.01') };

/** The rule family of EN 16931 by category code; in four cases they have other names. */
const FAMILIES: Readonly<Record<string, string>> = {
  S: 'S',
  Z: 'Z',
  E: 'E',
  AE: 'AE',
  G: 'G',
  O: 'O',
  K: 'IC',
  L: 'AF',
  M: 'AG',
};

/** A row of the breakdown with what the lines say of it. */
interface Group {
  readonly row: VatBreakdown;
  readonly computed: VatBreakdown | undefined;
  readonly path: string;
}

function groupsOf(invoice: Invoice, { calculated }: Facts): readonly Group[] {
  if (invoice.vatBreakdown === undefined) return [];
  const left = new Map(calculated().vatBreakdown.map((row) => [vatKey(row.category), row]));
  return invoice.vatBreakdown.map((row, index) => {
    const key = vatKey(row.category);
    const computed = left.get(key);
    left.delete(key);
    return { row, computed, path: `/vatBreakdown/${index}` };
  });
}

const nameOf = ({ category }: VatBreakdown): string => shown(vatKey(category));

const TAXABLE_WHAT = (group: string): Words => ({
  en: `The amount under VAT ${group} %`,
  nl: `Het bedrag onder btw ${group} %`,
  fr: `Le montant soumis à la TVA ${group} %`,
  de: `Der Betrag unter MwSt. ${group} %`,
});
const TAXABLE_HOW: Words = {
  en: 'lines minus allowances plus charges of that rate',
  nl: 'regels min kortingen plus toeslagen van dat tarief',
  fr: 'lignes moins remises plus suppléments à ce taux',
  de: 'Positionen minus Abzüge plus Zuschläge zu diesem Satz',
};
const AMOUNT_WHAT = (group: string): Words => ({
  en: `The VAT of VAT ${group} %`,
  nl: `De btw van ${group} %`,
  fr: `La TVA de ${group} %`,
  de: `Die MwSt. von ${group} %`,
});
const AMOUNT_HOW: Words = {
  en: 'rate × amount, rounded to cents on the total of the rate',
  nl: 'tarief × bedrag, op centen afgerond over het totaal van het tarief',
  fr: 'taux × montant, arrondi au centime sur le total du taux',
  de: 'Satz × Betrag, auf Cent gerundet über die Summe des Satzes',
};

type Verdict = 'equal' | 'small' | 'wrong';

function verdictOf(
  found: Decimal,
  expected: Decimal,
  { hasSlack, occasion }: { readonly hasSlack: boolean; readonly occasion: Occasion },
): Verdict {
  const difference = absolute(subtract(found, expected));
  if (compare(difference, ZERO) === 0) return 'equal';
  if (!hasSlack || compare(difference, VAT_SLACK) >= 0) return 'wrong';
  return compare(difference, OWN_SLACK[occasion]) > 0 ? 'small' : 'equal';
}

type MismatchHit = Hit<'what' | 'found' | 'expected' | 'how'>;

/** Taxable amounts of the categories `isOurs` that come out at a verdict. */
function taxables(
  invoice: Invoice,
  facts: Facts,
  wanted: Verdict,
  isOurs: (code: string) => boolean = () => true,
): readonly MismatchHit[] {
  return groupsOf(invoice, facts).flatMap(({ row, computed, path }) => {
    const { code } = row.category;
    if (computed === undefined || !isOurs(code)) return [];
    const [found, expected] = [row.taxable, computed.taxable];
    const hasSlack = SLACK_CATEGORIES.has(code);
    if (verdictOf(found, expected, { hasSlack, occasion: facts.occasion }) !== wanted) return [];
    const params = {
      what: TAXABLE_WHAT(nameOf(row)),
      found: printDecimal(found, 2),
      expected: printDecimal(expected, 2),
      how: TAXABLE_HOW,
    };
    return [{ path: `${path}/taxable`, params }];
  });
}

/** VAT amounts that come out at a verdict; from the taxable amount as given, so that one wrong amount is told once. */
function amounts(invoice: Invoice, facts: Facts, wanted: Verdict): readonly MismatchHit[] {
  return (invoice.vatBreakdown ?? []).flatMap((row, index) => {
    const expected = vatOn(row.taxable, row.category.rate ?? ZERO);
    const { occasion } = facts;
    if (verdictOf(row.amount, expected, { hasSlack: true, occasion }) !== wanted) return [];
    const params = {
      what: AMOUNT_WHAT(nameOf(row)),
      found: printDecimal(row.amount, 2),
      expected: printDecimal(expected, 2),
      how: AMOUNT_HOW,
    };
    return [{ path: `/vatBreakdown/${index}/amount`, params }];
  });
}

/** The VAT breakdown, computed anew; what the official rules let pass within their slack is a warning of ours. */
export const VAT_SUMS: readonly Check[] = [
  ...Object.entries(FAMILIES).map(([category, family]) =>
    check('RULE', `invoice.BR-${family}-08`, {
      term: 'BT-116',
      severity: STOP_SENDING,
      text: MISMATCH,
      find: (invoice, facts) => taxables(invoice, facts, 'wrong', (code) => code === category),
    }),
  ),
  check('RULE', 'invoice.vat-base', {
    term: 'BT-116',
    severity: STOP_SENDING,
    text: MISMATCH,
    find: (invoice, facts) =>
      taxables(invoice, facts, 'wrong', (code) => !Object.hasOwn(FAMILIES, code)),
  }),
  check('RULE', 'invoice.vat-base-inexact', {
    term: 'BT-116',
    severity: WARN_ALWAYS,
    text: MISMATCH,
    find: (invoice, facts) => taxables(invoice, facts, 'small'),
  }),
  check('RULE', 'invoice.BR-CO-17', {
    term: 'BT-117',
    severity: STOP_SENDING,
    text: MISMATCH,
    find: (invoice, facts) => amounts(invoice, facts, 'wrong'),
  }),
  check('RULE', 'invoice.vat-inexact', {
    term: 'BT-117',
    severity: WARN_ALWAYS,
    text: MISMATCH,
    find: (invoice, facts) => amounts(invoice, facts, 'small'),
  }),
  check('RULE', 'invoice.BR-CO-18', {
    term: 'BG-23',
    severity: STOP_SENDING,
    text: {
      en: 'VAT {group} % is used on lines and missing in the VAT breakdown. Add it, or leave the breakdown out and it is computed.',
      nl: 'Btw {group} % staat op regels en ontbreekt in de btw-specificatie. Voeg ze toe, of laat de specificatie weg, dan wordt ze berekend.',
      fr: 'La TVA {group} % figure sur des lignes et manque dans la ventilation. Ajoutez-la, ou supprimez la ventilation et elle sera calculée.',
      de: 'MwSt. {group} % steht auf Positionen und fehlt in der Aufschlüsselung. Bitte ergänzen oder die Aufschlüsselung weglassen, dann wird sie berechnet.',
    },
    find: (invoice, { calculated }) => {
      const { vatBreakdown } = invoice;
      if (vatBreakdown === undefined) return [];
      const given = new Set(vatBreakdown.map((row) => vatKey(row.category)));
      return calculated()
        .vatBreakdown.filter((row) => !given.has(vatKey(row.category)))
        .map((row) => ({ path: '/vatBreakdown', params: { group: nameOf(row) } }));
    },
  }),
  check('RULE', 'invoice.vat-group-unused', {
    term: 'BG-23',
    severity: STOP_SENDING,
    text: {
      en: 'The VAT breakdown holds VAT {group} %, which no line, allowance or charge has. Take it out.',
      nl: 'De btw-specificatie bevat btw {group} %, die geen regel, korting of toeslag heeft. Haal ze weg.',
      fr: 'La ventilation contient la TVA {group} %, qu’aucune ligne, remise ou supplément ne porte. Supprimez-la.',
      de: 'Die Aufschlüsselung enthält MwSt. {group} %, die keine Position, kein Abzug und kein Zuschlag hat. Bitte entfernen.',
    },
    find: (invoice, facts) =>
      groupsOf(invoice, facts)
        .filter(({ computed }) => computed === undefined)
        .map(({ row, path }) => ({ path, params: { group: nameOf(row) } })),
  }),
];
