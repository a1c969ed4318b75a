import { EN16931 } from '../../../../../src/formats/ubl/rules/en16931/rules.js';
import { always, type Pattern } from '../../../../../src/formats/ubl/rules/rule.js';
import { before, edit, type Edit, firedBy, INVOICE } from '../lib.js';

/** What stands in the invoice from the one text to the other, both included, to be replaced. */
export function part(from: string, to: string): string {
  const start = INVOICE.indexOf(from);
  const end = INVOICE.indexOf(to, start);
  if (start < 0 || end < 0) throw new Error(`Not in the invoice: ${from} … ${to}`);
  return INVOICE.slice(start, end + to.length);
}

/** Puts text right behind what stands in the document. */
export function after(place: string, added: string): Edit {
  return [place, place + added];
}

/** An AccountingSupplierParty stands right behind it: the place of whatever belongs to the head of the document. */
export const inHead = (added: string): Edit => before('<cac:AccountingSupplierParty>', added);
export const inLine = (added: string): Edit => before('<cac:Item>', added);
export const inItem = (added: string): Edit => before('<cac:ClassifiedTaxCategory>', added);
export const inPrice = (added: string): Edit => before('</cac:Price>', added);
export const inMeans = (added: string): Edit => before('</cac:PaymentMeans>', added);
export const inTotals = (added: string): Edit => before('<cbc:PayableAmount', added);

const SELLER_END = '</cac:Party></cac:AccountingSupplierParty>';
const BUYER_END = '</cac:Party></cac:AccountingCustomerParty>';
export const inSeller = (added: string): Edit => before(SELLER_END, added);
export const inBuyer = (added: string): Edit => before(BUYER_END, added);
/** A child of the document element behind the buyer. */
export const behindBuyer = (added: string): Edit => after(BUYER_END, added);

export const SELLER_VAT = part('<cac:PartyTaxScheme><cbc:CompanyID>BE', '</cac:PartyTaxScheme>');
export const BUYER_VAT = part('<cac:PartyTaxScheme><cbc:CompanyID>LU', '</cac:PartyTaxScheme>');
export const SUBTOTAL = part('<cac:TaxSubtotal>', '</cac:TaxSubtotal>');
export const LINE = part('<cac:InvoiceLine>', '</cac:InvoiceLine>');
export const VAT = '<cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme>';

/** An allowance or charge of 0 euro with a reason and the category, whose text may hold a percentage. */
export function adjustment(indicator: string, category: string, amount = '0'): string {
  return `<cac:AllowanceCharge><cbc:ChargeIndicator>${indicator}</cbc:ChargeIndicator><cbc:AllowanceChargeReason>x</cbc:AllowanceChargeReason><cbc:Amount currencyID="EUR">${amount}</cbc:Amount>${category}</cac:AllowanceCharge>`;
}

export const category = (code: string, percent: string, name = 'TaxCategory'): string =>
  `<cac:${name}><cbc:ID>${code}</cbc:ID>${percent}${VAT}</cac:${name}>`;

/** The patterns without the rules that are always met: those can have no failing document. */
export function firing(patterns: readonly Pattern[]): readonly Pattern[] {
  return patterns.map((groups) =>
    groups.map((group) => ({
      ...group,
      rules: group.rules.filter(({ holds }) => holds !== always),
    })),
  );
}

/** What becomes of one rule: `holds`, `fires`, or why it cannot be judged. */
export function verdictOf(id: string, edits: readonly Edit[], xml: string = INVOICE): string {
  const found = firedBy(EN16931, edit(xml, ...edits)).filter((line) => line.split(' ')[0] === id);
  return found.length === 0 ? 'holds' : (found[0]?.split(' ')[1] ?? 'fires');
}

/** Rule by rule what becomes of it on the edited invoice. */
export type Row = readonly [
  name: string,
  id: string,
  edits: readonly Edit[],
  verdict: string,
  xml?: string,
];

export function verdicts(rows: readonly Row[]): void {
  test.each(rows.map((row) => [`${row[1]}: ${row[0]}`, row] as const))('%s', (_name, row) => {
    const [, id, edits, verdict, xml] = row;
    expect(verdictOf(id, edits, xml)).toBe(verdict);
  });
}
