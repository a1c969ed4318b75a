import {
  DOCUMENT_ALLOWANCES,
  LINE_ALLOWANCES,
  LINES,
} from '../../../../../src/formats/ubl/rules/en16931/lines.js';
import { EN16931 } from '../../../../../src/formats/ubl/rules/en16931/rules.js';
import { before, type Case, type Edit, testCases } from '../lib.js';
import { after, firing, inHead, inLine, inPrice, type Row, VAT, verdicts } from './edits.js';

const REASON = '<cbc:AllowanceChargeReason>x</cbc:AllowanceChargeReason>';
const REASON_CODE: Readonly<Record<string, string>> = {
  false: '<cbc:AllowanceChargeReasonCode>95</cbc:AllowanceChargeReasonCode>',
  true: '<cbc:AllowanceChargeReasonCode>FC</cbc:AllowanceChargeReasonCode>',
};
const AMOUNT = '<cbc:Amount currencyID="EUR">0.00</cbc:Amount>';
const BASE = '<cbc:BaseAmount currencyID="EUR">0.00</cbc:BaseAmount>';
const CATEGORY = `<cac:TaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>21</cbc:Percent>${VAT}</cac:TaxCategory>`;
const entry = (indicator: string, inner: string): string =>
  `<cac:AllowanceCharge><cbc:ChargeIndicator>${indicator}</cbc:ChargeIndicator>${inner}</cac:AllowanceCharge>`;

const longer = (element: string): Edit => [element, element.replace('0.00', '0.000')];
const totals = (name: string): Edit =>
  before('<cbc:PayableAmount', `<cbc:${name} currencyID="EUR">0.00</cbc:${name}>`);

interface Kind {
  readonly indicator: 'false' | 'true';
  readonly rules: readonly [
    amount: string,
    reason: string,
    sameReason: string,
    decimals: string,
    base: string,
  ];
}

/** One allowance or charge without amount, without reason, and with amounts of three decimals. */
function adjustmentCases(kind: Kind, given: (inner: string) => readonly Edit[]): readonly Case[] {
  const [amount, reason, sameReason, decimals, base] = kind.rules;
  const code = REASON_CODE[kind.indicator] ?? '';
  return [
    { id: amount, given: given(REASON + AMOUNT), broken: [[AMOUNT, '']] },
    { id: reason, given: given(REASON + AMOUNT), broken: [[REASON, '']], also: [sameReason] },
    { id: sameReason, given: given(code + AMOUNT), broken: [[code, '']], also: [reason] },
    {
      id: decimals,
      given: given(REASON + AMOUNT),
      broken: [longer(AMOUNT)],
      also: ['UBL-DT-01'],
    },
    {
      id: base,
      given: given(REASON + AMOUNT + BASE),
      broken: [longer(BASE)],
      also: ['UBL-DT-01'],
    },
  ];
}

// prettier-ignore
const OF_DOCUMENT: readonly (Kind & { readonly total: string; readonly category: string })[] = [
  { indicator: 'false', rules: ['BR-31', 'BR-33', 'BR-CO-21', 'BR-DEC-01', 'BR-DEC-02'], total: 'AllowanceTotalAmount', category: 'BR-32' },
  { indicator: 'true',  rules: ['BR-36', 'BR-38', 'BR-CO-22', 'BR-DEC-05', 'BR-DEC-06'], total: 'ChargeTotalAmount',    category: 'BR-37' },
];
const OF_LINES: readonly Kind[] = [
  { indicator: 'false', rules: ['BR-41', 'BR-42', 'BR-CO-23', 'BR-DEC-24', 'BR-DEC-25'] },
  { indicator: 'true', rules: ['BR-43', 'BR-44', 'BR-CO-24', 'BR-DEC-27', 'BR-DEC-28'] },
];

function documentCases(kind: (typeof OF_DOCUMENT)[number]): readonly Case[] {
  const given = (inner: string): readonly Edit[] => [
    inHead(entry(kind.indicator, inner + CATEGORY)),
    totals(kind.total),
  ];
  return [
    ...adjustmentCases(kind, given),
    { id: kind.category, given: given(REASON + AMOUNT), broken: [[CATEGORY, '']] },
    {
      id: kind.category,
      given: given(REASON + AMOUNT),
      broken: [[CATEGORY, CATEGORY.replace('<cbc:ID>S</cbc:ID>', '')]],
    },
    {
      id: kind.category,
      given: given(REASON + AMOUNT),
      broken: [[CATEGORY, CATEGORY.replace('VAT', 'TAX')]],
    },
  ];
}

const onLine =
  (kind: Kind) =>
  (inner: string): readonly Edit[] => [inLine(entry(kind.indicator, inner))];
const quantity = '<cbc:InvoicedQuantity unitCode="C62">4</cbc:InvoicedQuantity>';
const price = '<cbc:PriceAmount currencyID="EUR">25.00</cbc:PriceAmount>';
const lineAmount =
  '</cbc:InvoicedQuantity><cbc:LineExtensionAmount currencyID="EUR">100.00</cbc:LineExtensionAmount>';
const gross = (...amounts: readonly string[]): Edit =>
  inPrice(
    amounts
      .map((amount) =>
        entry('false', `${AMOUNT}<cbc:BaseAmount currencyID="EUR">${amount}</cbc:BaseAmount>`),
      )
      .join(''),
  );
const lineId: Edit = ['<cbc:ID>1</cbc:ID><cbc:Inv', '<cbc:ID> </cbc:ID><cbc:Inv'];

// prettier-ignore
const CASES: readonly Case[] = [
  { id: 'BR-21', broken: [lineId] },
  { id: 'BR-21', of: 'CreditNote', broken: [['<cbc:ID>1</cbc:ID><cbc:Cr', '<cbc:Cr']] },
  { id: 'BR-22', broken: [[quantity, '']], also: ['BR-23'] },
  { id: 'BR-23', broken: [[' unitCode="C62"', '']] },
  { id: 'BR-24', broken: [[lineAmount, '</cbc:InvoicedQuantity>']], also: ['BR-CO-10', 'BR-S-08'] },
  { id: 'BR-25', broken: [['Scharnier', '\t']] },
  { id: 'BR-26', broken: [[price, '']], also: ['BR-27'] },
  { id: 'BR-27', broken: [['>25.00<', '>-25.00<']] },
  { id: 'BR-28', given: [gross('0')], broken: [['>0</cbc:Base', '>-0.01</cbc:Base']] },
  { id: 'BR-CO-04', broken: [['<cac:ClassifiedTaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>21</cbc:Percent><cac:TaxScheme><cbc:ID>VAT', '<cac:ClassifiedTaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>21</cbc:Percent><cac:TaxScheme><cbc:ID>TAX']], also: ['BR-S-02'] },
  { id: 'BR-DEC-23', broken: [[lineAmount, lineAmount.replace('100.00', '100.000')]], also: ['UBL-DT-01'] },
  ...OF_DOCUMENT.flatMap(documentCases),
  ...OF_LINES.flatMap((kind) => adjustmentCases(kind, onLine(kind))),
];

const allowance = (indicator: string): Edit => inHead(entry(indicator, CATEGORY));
const ofLine = (indicator: string): Edit => inLine(entry(indicator, ''));

// prettier-ignore
const ROWS: readonly Row[] = [
  ['0 is an allowance', 'BR-31', [allowance('0')], 'fires'],
  ['blanks around are nothing', 'BR-31', [allowance(' false\n')], 'fires'],
  ['1 is none', 'BR-31', [allowance('1')], 'holds'],
  ['1 is a charge', 'BR-36', [allowance('1')], 'fires'],
  ['true is a charge', 'BR-36', [allowance('true')], 'fires'],
  ['FALSE is neither', 'BR-31', [allowance('FALSE')], 'holds'],
  ['an empty indicator is neither', 'BR-36', [allowance('')], 'holds'],
  ['without indicator it is neither', 'BR-31', [inHead(`<cac:AllowanceCharge>${CATEGORY}</cac:AllowanceCharge>`)], 'holds'],
  ['one of two indicators is enough', 'BR-31', [inHead(entry('true</cbc:ChargeIndicator><cbc:ChargeIndicator>false', CATEGORY))], 'fires'],
  ['the first kind that fits is told', 'BR-36', [inHead(entry('true</cbc:ChargeIndicator><cbc:ChargeIndicator>false', CATEGORY))], 'holds'],
  ['an indicator that is none stops the rule that asks first', 'BR-AE-03', [allowance('no')], 'not-a-boolean'],
  ['of a price is not looked at', 'BR-41', [inPrice(entry('false', ''))], 'holds'],
  ['of a line is not looked at', 'BR-31', [ofLine('false')], 'holds'],
  ['0 is an allowance of a line', 'BR-41', [ofLine('0')], 'fires'],
  ['1 is a charge of a line', 'BR-43', [ofLine('1')], 'fires'],
  ['an empty amount is one', 'BR-31', [inHead(entry('false', '<cbc:Amount/>'))], 'holds'],
  ['an empty reason is one', 'BR-42', [inLine(entry('false', '<cbc:AllowanceChargeReason/>'))], 'holds'],
  ['an empty code is one', 'BR-CO-24', [inLine(entry('true', '<cbc:AllowanceChargeReasonCode/>'))], 'holds'],
  ['an empty category ID is one', 'BR-32', [inHead(entry('false', CATEGORY.replace('>S<', '><')))], 'holds'],
  ['two tax schemes stop the rule that asks first', 'BR-AE-01', [inHead(entry('false', CATEGORY.replace(VAT, VAT + VAT)))], 'repeated'],
  ['two amounts cannot be judged', 'BR-DEC-24', [inLine(entry('false', REASON + AMOUNT + AMOUNT))], 'repeated'],
  ['a line of the other name has a quantity', 'BR-22', [[quantity, '<cbc:CreditedQuantity/>']], 'holds'],
  ['an empty unit is one', 'BR-23', [['"C62"', '""']], 'holds'],
  ['the unit of either quantity', 'BR-23', [[quantity, '<cbc:InvoicedQuantity/><cbc:CreditedQuantity unitCode="C62"/>']], 'holds'],
  ['an empty amount is one', 'BR-24', [[lineAmount, '</cbc:InvoicedQuantity><cbc:LineExtensionAmount/>']], 'holds'],
  ['two names cannot be judged', 'BR-25', [after('Scharnier</cbc:Name>', '<cbc:Name>x</cbc:Name>')], 'repeated'],
  ['an empty price is one', 'BR-26', [['>25.00<', '><']], 'holds'],
  ['zero', 'BR-27', [['>25.00<', '>-0<']], 'holds'],
  ['a hair below zero', 'BR-27', [['>25.00<', '>-0.0000001<']], 'fires'],
  ['so little that a floating number has none of it', 'BR-27', [['>25.00<', `>-0.${'0'.repeat(400)}1<`]], 'holds'],
  ['an exponent', 'BR-27', [['>25.00<', '>2.5E+1<']], 'holds'],
  ['a negative one', 'BR-27', [['>25.00<', '>-2.5e1<']], 'fires'],
  ['infinity', 'BR-27', [['>25.00<', '>INF<']], 'holds'],
  ['less than everything', 'BR-27', [['>25.00<', '>-INF<']], 'fires'],
  ['NaN compares with nothing', 'BR-27', [['>25.00<', '>NaN<']], 'fires'],
  ['a text is no number', 'BR-27', [['>25.00<', '>cheap<']], 'not-a-number'],
  ['an empty one is no number', 'BR-27', [['>25.00<', '><']], 'not-a-number'],
  ['one of two prices is enough', 'BR-27', [['>25.00<', '>-1</cbc:PriceAmount><cbc:PriceAmount>1<']], 'holds'],
  ['one of two gross prices is enough', 'BR-28', [gross('-1', '1')], 'holds'],
  ['two negative gross prices', 'BR-28', [gross('-1', '-2')], 'fires'],
  ['a gross price that is no number', 'BR-28', [gross('x')], 'not-a-number'],
  ['an empty category ID is one', 'BR-CO-04', [['<cac:ClassifiedTaxCategory><cbc:ID>S<', '<cac:ClassifiedTaxCategory><cbc:ID><']], 'holds'],
  ['a category without ID is none', 'BR-CO-04', [['<cac:ClassifiedTaxCategory><cbc:ID>S</cbc:ID>', '<cac:ClassifiedTaxCategory>']], 'fires'],
  ['a scheme without ID is not VAT', 'BR-CO-04', [['<cbc:Percent>21</cbc:Percent><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:ClassifiedTaxCategory>', '<cac:TaxScheme/></cac:ClassifiedTaxCategory>']], 'fires'],
  ['a blank behind two decimals counts', 'BR-DEC-23', [[lineAmount, lineAmount.replace('100.00', '100.00 ')]], 'fires'],
  ['a letter counts', 'BR-DEC-23', [[lineAmount, lineAmount.replace('100.00', '100.0x')]], 'holds'],
  ['from the first dot on', 'BR-DEC-23', [[lineAmount, lineAmount.replace('100.00', '1.0.0')]], 'fires'],
  ['two characters beyond the basic plane', 'BR-DEC-23', [[lineAmount, lineAmount.replace('100.00', '1.😀😀')]], 'holds'],
  ['without dot nothing counts', 'BR-DEC-23', [[lineAmount, lineAmount.replace('100.00', '100,000')]], 'holds'],
];

describe('EN 16931 rules on lines, allowances and charges', () => {
  testCases(EN16931, firing([[LINES, ...LINE_ALLOWANCES, ...DOCUMENT_ALLOWANCES]]), CASES);
  verdicts(ROWS);
});
