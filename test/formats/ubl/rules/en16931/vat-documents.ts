import { edit, type Edit, INVOICE } from '../lib.js';
import {
  adjustment,
  BUYER_VAT,
  category,
  inHead,
  inSeller,
  inTotals,
  SELLER_VAT,
} from './edits.js';

/** An invoice or credit note of one line in one VAT category that no rule objects to, and what to break in it. */
export interface CategoryDocument {
  readonly code: string;
  /** In rule ids */
  readonly name: string;
  /** The percentage element, or nothing for O */
  readonly percent: string;
  /** A percentage that the category refuses */
  readonly wrongPercent: string;
  /** Sums per percentage with a tolerance (S, L, M) */
  readonly rated: boolean;
  /** A reason for the exemption must stand there */
  readonly reason: boolean;
  /** Takes away, or for O brings, what 02 to 04 ask about */
  readonly wrongParties: Edit;
}

const REASON = '<cbc:TaxExemptionReason>x</cbc:TaxExemptionReason>';
const percentOf = (text: string): string => `<cbc:Percent>${text}</cbc:Percent>`;
const unregistered: Edit = [SELLER_VAT, ''];

// prettier-ignore
export const CATEGORY_DOCUMENTS: readonly CategoryDocument[] = ([
  ['AE', 'AE', '0',  '0.01', false, true],
  ['E',  'E',  '0',  '-1',   false, true],
  ['G',  'G',  '0',  '1',    false, true],
  ['K',  'IC', '0',  '1',    false, true],
  ['L',  'AF', '21', '-1',   true,  false],
  ['M',  'AG', '21', '-1',   true,  false],
  ['O',  'O',  '',   '0',    false, true],
  ['S',  'S',  '21', '0',    true,  false],
  ['Z',  'Z',  '0',  '1',    false, false],
] as const).map(([code, name, percent, wrong, rated, reason]) => ({
  code,
  name,
  percent: percent === '' ? '' : percentOf(percent),
  wrongPercent: percentOf(wrong),
  rated,
  reason,
  wrongParties: code === 'O' ? inSeller(SELLER_VAT) : unregistered,
}));

const DELIVERY =
  '<cac:Delivery><cbc:ActualDeliveryDate>2026-11-01</cbc:ActualDeliveryDate><cac:DeliveryLocation><cac:Address><cac:Country><cbc:IdentificationCode>LU</cbc:IdentificationCode></cac:Country></cac:Address></cac:DeliveryLocation></cac:Delivery>';
const S = '<cbc:ID>S</cbc:ID><cbc:Percent>21</cbc:Percent>';
const untaxed: readonly Edit[] = [
  ['>21.00<', '>0.00<'],
  ['>21.00<', '>0.00<'],
  ['>121.00<', '>100.00<'],
  ['>121.00<', '>100.00<'],
];

/** The invoice (or credit note) all in that category. */
export function documentOf(row: CategoryDocument, xml: string = INVOICE): string {
  const id = `<cbc:ID>${row.code}</cbc:ID>${row.percent}`;
  return edit(
    xml,
    [S, id + (row.reason ? REASON : '')],
    [S, id],
    ...(row.rated ? [] : untaxed),
    ...(row.code === 'K' ? [inHead(DELIVERY)] : []),
    ...(row.code === 'O'
      ? ([
          [SELLER_VAT, ''],
          [BUYER_VAT, ''],
        ] satisfies Edit[])
      : []),
  );
}

/** Its breakdown, to be left out, doubled or changed. */
export function subtotalOf(row: CategoryDocument): string {
  const xml = documentOf(row);
  return xml.slice(xml.indexOf('<cac:TaxSubtotal>'), xml.indexOf('</cac:TaxTotal>'));
}

export interface Broken {
  readonly given?: readonly Edit[];
  readonly broken: readonly Edit[];
  readonly also?: readonly string[];
}

/** Per rule number: what breaks it, and what fires with it. */
export function brokenRules(row: CategoryDocument): Readonly<Record<string, Broken>> {
  const rule = (number: string): string => `BR-${row.name}-${number}`;
  const subtotal = subtotalOf(row);
  const used = category(row.code, row.percent);
  const entry = (indicator: string, total: string): readonly Edit[] => [
    inHead(adjustment(indicator, used)),
    inTotals(`<cbc:${total} currencyID="EUR">0</cbc:${total}>`),
  ];
  const inItem = `<cac:ClassifiedTaxCategory><cbc:ID>${row.code}</cbc:ID>`;
  const reason: Edit = row.reason
    ? [REASON, '']
    : [subtotal, subtotal.replace('<cac:TaxScheme>', `${REASON}<cac:TaxScheme>`)];
  // prettier-ignore
  return {
    '01': row.rated
      ? { broken: [[subtotal, subtotal.replace(`<cbc:ID>${row.code}<`, '<cbc:ID>B<')]], also: row.code === 'S' ? ['BR-B-01', 'BR-B-02'] : ['BR-B-01'] }
      : { broken: [[subtotal, subtotal + subtotal.replace('100.00', '0.00')]], also: [rule('08')] },
    '02': { broken: [row.wrongParties] },
    '03': { given: entry('false', 'AllowanceTotalAmount'), broken: [row.wrongParties], also: [rule('02')] },
    '04': { given: entry('true', 'ChargeTotalAmount'), broken: [row.wrongParties], also: [rule('02')] },
    '05': { broken: [[inItem + row.percent, inItem + row.wrongPercent]], also: row.rated ? [rule('08')] : [] },
    '06': { given: entry('false', 'AllowanceTotalAmount'), broken: [[used, category(row.code, row.wrongPercent)]] },
    '07': { given: entry('true', 'ChargeTotalAmount'), broken: [[used, category(row.code, row.wrongPercent)]] },
    '08': { broken: [[subtotal, subtotal.replace('100.00', row.rated ? '101.00' : '100.01')]] },
    '09': row.rated
      ? { broken: [[subtotal, subtotal.replace('21.00', '22.00')]], also: ['BR-CO-14', 'BR-CO-17'] }
      : { broken: [[subtotal, subtotal.replace('>0.00<', '>0.01<')]], also: ['BR-CO-14'] },
    '10': { broken: [reason] },
  };
}
