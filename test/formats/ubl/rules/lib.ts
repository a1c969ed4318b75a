import { rootName } from '../../../../src/formats/ubl/namespaces.js';
import {
  applyRules,
  type CompiledRules,
  compileRules,
  type RuleFinding,
} from '../../../../src/formats/ubl/rules/engine.js';
import { judge } from '../../../../src/formats/ubl/rules/judged.js';
import type { Pattern } from '../../../../src/formats/ubl/rules/rule.js';
import type { XmlElement } from '../../../../src/formats/xml/tree.js';
import { treeOf } from '../../../support/ubl.js';

const UBL = 'urn:oasis:names:specification:ubl:schema:xsd';

/** The smallest invoice that Peppol accepts, from a Belgian seller to a buyer in Luxembourg: no national rules. */
export const INVOICE = `<?xml version="1.0" encoding="UTF-8"?>
<Invoice xmlns="${UBL}:Invoice-2" xmlns:cac="${UBL}:CommonAggregateComponents-2" xmlns:cbc="${UBL}:CommonBasicComponents-2" xmlns:ext="${UBL}:CommonExtensionComponents-2">
<cbc:CustomizationID>urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0</cbc:CustomizationID>
<cbc:ProfileID>urn:fdc:peppol.eu:2017:poacc:billing:01:1.0</cbc:ProfileID>
<cbc:ID>2026-0117</cbc:ID>
<cbc:IssueDate>2026-11-02</cbc:IssueDate>
<cbc:DueDate>2026-12-02</cbc:DueDate>
<cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode>
<cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>
<cbc:BuyerReference>INKOOP</cbc:BuyerReference>
<cac:AccountingSupplierParty><cac:Party>
<cbc:EndpointID schemeID="9925">BE0202239951</cbc:EndpointID>
<cac:PartyName><cbc:Name>Smederij Oost</cbc:Name></cac:PartyName>
<cac:PostalAddress><cbc:StreetName>Kade 1</cbc:StreetName><cbc:CityName>Brugge</cbc:CityName><cbc:PostalZone>8000</cbc:PostalZone><cac:Country><cbc:IdentificationCode>BE</cbc:IdentificationCode></cac:Country></cac:PostalAddress>
<cac:PartyTaxScheme><cbc:CompanyID>BE0202239951</cbc:CompanyID><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme>
<cac:PartyLegalEntity><cbc:RegistrationName>Smederij Oost bv</cbc:RegistrationName><cbc:CompanyID>SELLER</cbc:CompanyID></cac:PartyLegalEntity>
</cac:Party></cac:AccountingSupplierParty>
<cac:AccountingCustomerParty><cac:Party>
<cbc:EndpointID schemeID="9938">LU26375245</cbc:EndpointID>
<cac:PartyName><cbc:Name>Bakkerij Noord</cbc:Name></cac:PartyName>
<cac:PostalAddress><cbc:StreetName>Rue 2</cbc:StreetName><cbc:CityName>Wiltz</cbc:CityName><cbc:PostalZone>9500</cbc:PostalZone><cac:Country><cbc:IdentificationCode>LU</cbc:IdentificationCode></cac:Country></cac:PostalAddress>
<cac:PartyTaxScheme><cbc:CompanyID>LU26375245</cbc:CompanyID><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme>
<cac:PartyLegalEntity><cbc:RegistrationName>Bakkerij Noord sarl</cbc:RegistrationName><cbc:CompanyID>BUYER</cbc:CompanyID></cac:PartyLegalEntity>
</cac:Party></cac:AccountingCustomerParty>
<cac:PaymentMeans><cbc:PaymentMeansCode>30</cbc:PaymentMeansCode><cbc:PaymentID>117</cbc:PaymentID><cac:PayeeFinancialAccount><cbc:ID>BE68539007547034</cbc:ID></cac:PayeeFinancialAccount></cac:PaymentMeans>
<cac:TaxTotal><cbc:TaxAmount currencyID="EUR">21.00</cbc:TaxAmount><cac:TaxSubtotal><cbc:TaxableAmount currencyID="EUR">100.00</cbc:TaxableAmount><cbc:TaxAmount currencyID="EUR">21.00</cbc:TaxAmount><cac:TaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>21</cbc:Percent><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:TaxCategory></cac:TaxSubtotal></cac:TaxTotal>
<cac:LegalMonetaryTotal><cbc:LineExtensionAmount currencyID="EUR">100.00</cbc:LineExtensionAmount><cbc:TaxExclusiveAmount currencyID="EUR">100.00</cbc:TaxExclusiveAmount><cbc:TaxInclusiveAmount currencyID="EUR">121.00</cbc:TaxInclusiveAmount><cbc:PayableAmount currencyID="EUR">121.00</cbc:PayableAmount></cac:LegalMonetaryTotal>
<cac:InvoiceLine><cbc:ID>1</cbc:ID><cbc:InvoicedQuantity unitCode="C62">4</cbc:InvoicedQuantity><cbc:LineExtensionAmount currencyID="EUR">100.00</cbc:LineExtensionAmount><cac:Item><cbc:Name>Scharnier</cbc:Name><cac:ClassifiedTaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>21</cbc:Percent><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:ClassifiedTaxCategory></cac:Item><cac:Price><cbc:PriceAmount currencyID="EUR">25.00</cbc:PriceAmount></cac:Price></cac:InvoiceLine>
</Invoice>`;

/** The same as a credit note. */
export const CREDIT_NOTE = edit(
  INVOICE.replace(/InvoiceTypeCode/g, 'CreditNoteTypeCode')
    .replace(/InvoiceLine/g, 'CreditNoteLine')
    .replace(/InvoicedQuantity/g, 'CreditedQuantity')
    .replace(/Invoice-2/, 'CreditNote-2')
    .replace(/<(\/?)Invoice\b/g, '<$1CreditNote'),
  ['>380<', '>381<'],
  ['<cbc:DueDate>2026-12-02</cbc:DueDate>\n', ''],
);

/** `from` stands in the document and becomes `to`, at its first place only. */
export type Edit = readonly [from: string, to: string];

/** The document with the edits made in turn. An edit that finds nothing is a bug of the test. */
export function edit(xml: string, ...edits: readonly Edit[]): string {
  return edits.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`Nothing to edit: ${from}`);
    return text.replace(from, () => to);
  }, xml);
}

/** Puts text before what stands in the document. */
export function before(place: string, added: string): Edit {
  return [place, added + place];
}

/** Addresses and VAT identifiers of the countries. */
export function between(seller: string, buyer: string): readonly Edit[] {
  return [
    ['>LU<', `>${buyer}<`],
    ['<cbc:CompanyID>LU26375245', `<cbc:CompanyID>${buyer}26375245`],
    ['>BE<', `>${seller}<`],
    ['<cbc:CompanyID>BE0202239951', `<cbc:CompanyID>${seller}0202239951`],
  ];
}

const compiled = new Map<readonly Pattern[], CompiledRules>();

function compiledOnce(rules: readonly Pattern[]): CompiledRules {
  const known = compiled.get(rules) ?? compileRules(rules);
  compiled.set(rules, known);
  return known;
}

/** All findings of the rules on a tree that the test knows to be an invoice or a credit note. */
export function findingsOf(rules: readonly Pattern[], root: XmlElement): readonly RuleFinding[] {
  const kind = rootName(root);
  if (kind === null) throw new Error('Neither invoice nor credit note');
  return applyRules(compiledOnce(rules), judge(root, kind));
}

/** Ids of the rules that fire, sorted; one that cannot be judged ends on its reason, `R001 repeated`. */
export function firedBy(rules: readonly Pattern[], xml: string): readonly string[] {
  return findingsOf(rules, treeOf(xml))
    .map(({ rule, undecidable }) =>
      undecidable === undefined ? rule.id : `${rule.id} ${undecidable.reason}`,
    )
    .sort();
}

/** Every rule of the tables, each once. */
export function idsOf(rules: readonly Pattern[]): readonly string[] {
  const ids = rules.flat().flatMap((group) => group.rules.map((rule) => rule.id));
  return [...new Set(ids)].sort();
}

/**
 * One rule, by a document that passes and one that differs only by `broken`; `also` names rules that cannot but fire
 * together with it.
 */
export interface Case {
  readonly id: string;
  /** What makes the rule look at the document at all. */
  readonly given?: readonly Edit[];
  readonly broken: readonly Edit[];
  readonly also?: readonly string[];
  readonly of?: 'CreditNote';
}

/** A test per case, and one that no rule of `covered` is without. */
export function testCases(
  rules: readonly Pattern[],
  covered: readonly Pattern[],
  cases: readonly Case[],
): void {
  test.each(cases.map((row) => [row.id, row] as const))('%s', (id, row) => {
    const passing = edit(row.of === undefined ? INVOICE : CREDIT_NOTE, ...(row.given ?? []));
    expect(firedBy(rules, passing)).toEqual([]);
    const failing = edit(passing, ...row.broken);
    expect(firedBy(rules, failing)).toEqual([id, ...(row.also ?? [])].sort());
  });

  test('every rule has a case', () => {
    const seen = new Set(cases.map(({ id }) => id));
    expect(idsOf(covered).filter((id) => !seen.has(id))).toEqual([]);
  });
}
