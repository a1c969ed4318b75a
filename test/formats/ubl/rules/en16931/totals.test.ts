import { EN16931 } from '../../../../../src/formats/ubl/rules/en16931/rules.js';
import {
  DOCUMENT_TOTALS,
  TAX_TOTALS,
} from '../../../../../src/formats/ubl/rules/en16931/totals.js';
import { type Case, type Edit, testCases } from '../lib.js';
import {
  adjustment,
  after,
  behindBuyer,
  category,
  firing,
  inHead,
  inTotals,
  LINE,
  type Row,
  SUBTOTAL,
  VAT,
  verdicts,
} from './edits.js';

const S = category('S', '<cbc:Percent>21</cbc:Percent>');
const element = (name: string, amount: string): string =>
  `<cbc:${name} currencyID="EUR">${amount}</cbc:${name}>`;
const [linesTotal, withoutVat, withVat, payable] = [
  element('LineExtensionAmount', '100.00'),
  element('TaxExclusiveAmount', '100.00'),
  element('TaxInclusiveAmount', '121.00'),
  element('PayableAmount', '121.00'),
];
const TOTALS = '<cac:LegalMonetaryTotal>';
const total = (name: string, amount: string): Edit => inTotals(element(name, amount));
const longer = (text: string): Edit => [text, text.replace('.00<', '.000<')];
const dt01 = ['UBL-DT-01'];

/** A total of the document with three decimals. */
const decimalsOf = (id: string, name: string): Case => ({
  id,
  given: [total(name, '0.00')],
  broken: [longer(element(name, '0.00'))],
  also: dt01,
});

const taxable = element('TaxableAmount', '100.00');
const taxInSubtotal = `${element('TaxAmount', '21.00')}<cac:TaxCategory>`;
const rate = '<cbc:Percent>21</cbc:Percent>';

// prettier-ignore
const CASES: readonly Case[] = [
  { id: 'BR-12', broken: [[TOTALS + linesTotal, TOTALS]], also: ['BR-CO-10', 'BR-CO-13'] },
  { id: 'BR-13', broken: [[withoutVat, '']], also: ['BR-CO-13', 'BR-CO-15'] },
  { id: 'BR-14', broken: [[withVat, '']], also: ['BR-CO-15', 'BR-CO-16'] },
  { id: 'BR-15', broken: [[payable, '']], also: ['BR-CO-16'] },
  { id: 'BR-CO-10', broken: [[LINE, LINE.replace('100.00', '100.01')]], also: [] },
  { id: 'BR-CO-11', given: [total('AllowanceTotalAmount', '0'), inHead(adjustment('false', S))], broken: [[element('AllowanceTotalAmount', '0'), '']] },
  { id: 'BR-CO-12', given: [total('ChargeTotalAmount', '0'), inHead(adjustment('true', S))], broken: [[element('ChargeTotalAmount', '0'), '']] },
  { id: 'BR-CO-13', broken: [[withoutVat, withoutVat.replace('100', '101')], [withVat, withVat.replace('121', '122')], [payable, payable.replace('121', '122')]] },
  { id: 'BR-CO-16', broken: [[payable, payable.replace('121', '120')]] },
  { id: 'BR-DEC-09', broken: [longer(TOTALS + linesTotal)], also: dt01 },
  decimalsOf('BR-DEC-10', 'AllowanceTotalAmount'),
  decimalsOf('BR-DEC-11', 'ChargeTotalAmount'),
  { id: 'BR-DEC-12', broken: [longer(withoutVat)], also: dt01 },
  { id: 'BR-DEC-14', broken: [longer(withVat)], also: dt01 },
  decimalsOf('BR-DEC-16', 'PrepaidAmount'),
  decimalsOf('BR-DEC-17', 'PayableRoundingAmount'),
  { id: 'BR-DEC-18', broken: [longer(payable)], also: dt01 },
  { id: 'BR-CO-14', broken: [[taxInSubtotal, taxInSubtotal.replace('21.00', '21.01')]] },
  { id: 'BR-45', broken: [[taxable, '']], also: ['BR-CO-17', 'BR-S-08', 'BR-S-09'] },
  { id: 'BR-46', broken: [[taxInSubtotal, '<cac:TaxCategory>']], also: ['BR-CO-14', 'BR-CO-17', 'BR-S-09'] },
  { id: 'BR-47', broken: [['<cac:TaxCategory><cbc:ID>S</cbc:ID>', '<cac:TaxCategory>']], also: ['BR-S-01'] },
  { id: 'BR-48', broken: [[rate, '']], also: ['BR-CO-17', 'BR-S-09'] },
  { id: 'BR-CO-17', broken: [[rate, '<cbc:Percent>25</cbc:Percent>']], also: ['BR-S-08', 'BR-S-09'] },
  { id: 'BR-DEC-19', broken: [longer(taxable)], also: dt01 },
  { id: 'BR-DEC-20', broken: [longer(taxInSubtotal)], also: dt01 },
];

/** Edits of an amount that stands in the invoice; the first one of that name unless `from` says more. */
const set = (from: string, amount: string): Edit => [from, from.replace(/\d+\.\d\d/, amount)];
const line = (amount: string): Edit => set(LINE, amount);
const tax = (amount: string): Edit => set(taxInSubtotal, amount);
const percent = (text: string): Edit => [rate, `<cbc:Percent>${text}</cbc:Percent>`];
const allowances = (amount: string, ...each: readonly string[]): readonly Edit[] => [
  total('AllowanceTotalAmount', amount),
  inHead(each.map((one) => adjustment('false', S, one)).join('')),
];
const pay = (amount: string): Edit => set(payable, amount);
const prepaid = (amount: string): Edit => total('PrepaidAmount', amount);
const rounding = (amount: string): Edit => total('PayableRoundingAmount', amount);
const lines = (amount: string): Edit => [
  TOTALS + linesTotal,
  TOTALS + linesTotal.replace('100.00', amount),
];
const twoCategories: Edit = after('</cac:TaxCategory>', S);

// prettier-ignore
const ROWS: readonly Row[] = [
  ['the sum of the lines is rounded', 'BR-CO-10', [line('100.004')], 'holds'],
  ['half a cent up', 'BR-CO-10', [line('100.005'), lines('100.01')], 'holds'],
  ['half a cent up, below zero too', 'BR-CO-10', [line('-100.005'), lines('-100.00')], 'holds'],
  ['never away from zero', 'BR-CO-10', [line('-100.005'), lines('-100.01')], 'fires'],
  ['the total is not rounded', 'BR-CO-10', [lines('100.001')], 'fires'],
  ['zeros behind change nothing', 'BR-CO-10', [lines('100')], 'holds'],
  ['lines of both names count', 'BR-CO-10', [lines('150'), after(LINE, `<cac:CreditNoteLine>${element('LineExtensionAmount', '50')}</cac:CreditNoteLine>`)], 'holds'],
  ['lines at any depth count', 'BR-CO-10', [lines('150'), inHead(`<cac:X><cac:InvoiceLine>${element('LineExtensionAmount', '50')}</cac:InvoiceLine></cac:X>`)], 'holds'],
  ['a line without amount is nothing', 'BR-CO-10', [after(LINE, '<cac:InvoiceLine/>')], 'holds'],
  ['an empty amount cannot be added', 'BR-CO-10', [after(LINE, '<cac:InvoiceLine><cbc:LineExtensionAmount/></cac:InvoiceLine>')], 'not-a-number'],
  ['two amounts of a line cannot be added', 'BR-CO-10', [after(LINE, `<cac:InvoiceLine>${linesTotal}${linesTotal}</cac:InvoiceLine>`)], 'repeated'],
  ['a total of zero without allowances', 'BR-CO-11', [total('AllowanceTotalAmount', '0.00')], 'holds'],
  ['a total without allowances', 'BR-CO-11', [total('AllowanceTotalAmount', '0.01')], 'fires'],
  ['allowances that cancel out need a total', 'BR-CO-11', [inHead(adjustment('false', S, '1') + adjustment('false', S, '-1'))], 'fires'],
  ['the sum of allowances is rounded', 'BR-CO-11', allowances('0.01', '0.002', '0.003'), 'holds'],
  ['half a cent up, below zero too', 'BR-CO-11', allowances('0', '-0.002', '-0.003'), 'holds'],
  ['charges are none of them', 'BR-CO-11', [inHead(adjustment('true', S, '1'))], 'holds'],
  ['0 is an allowance', 'BR-CO-11', [inHead(adjustment('0', S))], 'fires'],
  ['1 is a charge', 'BR-CO-12', [inHead(adjustment('1', S))], 'fires'],
  ['an allowance without amount is nothing', 'BR-CO-11', [total('AllowanceTotalAmount', '0'), inHead('<cac:AllowanceCharge><cbc:ChargeIndicator>false</cbc:ChargeIndicator></cac:AllowanceCharge>')], 'holds'],
  ['without either total nothing is rounded', 'BR-CO-13', [set(withoutVat, '100.001')], 'fires'],
  ['both as they stand', 'BR-CO-13', [lines('100.001'), set(withoutVat, '100.0010')], 'holds'],
  ['with a total the sum is rounded', 'BR-CO-13', [lines('100.001'), total('ChargeTotalAmount', '0')], 'holds'],
  ['half a cent up, below zero too', 'BR-CO-13', [lines('-100'), set(withoutVat, '-100.00'), total('AllowanceTotalAmount', '0.005')], 'holds'],
  ['half a cent up', 'BR-CO-13', [set(withoutVat, '100.01'), total('ChargeTotalAmount', '0.005')], 'holds'],
  ['charges added, allowances taken off', 'BR-CO-13', [set(withoutVat, '103'), total('ChargeTotalAmount', '5'), total('AllowanceTotalAmount', '2')], 'holds'],
  ['two totals of one kind cannot be judged', 'BR-CO-12', [total('ChargeTotalAmount', '5'), total('ChargeTotalAmount', '5')], 'repeated'],
  ['as they stand', 'BR-CO-16', [set(withVat, '121.001'), pay('121.001')], 'holds'],
  ['nothing is rounded alone', 'BR-CO-16', [pay('121.001')], 'fires'],
  ['prepaid: the right side is rounded', 'BR-CO-16', [set(withVat, '121.001'), prepaid('0')], 'holds'],
  ['prepaid: the left side is not', 'BR-CO-16', [pay('121.001'), prepaid('0')], 'fires'],
  ['prepaid: half a cent up, below zero too', 'BR-CO-16', [pay('-121.00'), set(withVat, '-121'), prepaid('0.005')], 'holds'],
  ['rounded: the left side is rounded', 'BR-CO-16', [pay('121.001'), rounding('0')], 'holds'],
  ['rounded: the right side is not', 'BR-CO-16', [set(withVat, '121.001'), rounding('0')], 'fires'],
  ['both: both sides are', 'BR-CO-16', [pay('121.001'), set(withVat, '121.004'), prepaid('0'), rounding('0')], 'holds'],
  ['both: a rounding taken off', 'BR-CO-16', [pay('71.05'), prepaid('50'), rounding('0.05')], 'holds'],
  ['a total VAT without breakdown', 'BR-CO-14', [behindBuyer(`<cac:TaxTotal>${element('TaxAmount', '7')}</cac:TaxTotal>`)], 'holds'],
  ['a breakdown without total VAT', 'BR-CO-14', [behindBuyer(`<cac:TaxTotal>${SUBTOTAL}</cac:TaxTotal>`)], 'fires'],
  ['the taxes are rounded', 'BR-CO-14', [tax('20.995')], 'holds'],
  ['half a cent up, below zero too', 'BR-CO-14', [behindBuyer(`<cac:TaxTotal>${element('TaxAmount', '-21.00')}${SUBTOTAL.replace('21.00', '-21.005')}</cac:TaxTotal>`)], 'holds'],
  ['a total VAT of a line is not looked at', 'BR-CO-14', [after('<cac:InvoiceLine>', `<cac:TaxTotal>${SUBTOTAL}</cac:TaxTotal>`)], 'holds'],
  ['not subject to VAT needs no percentage', 'BR-48', [[SUBTOTAL, SUBTOTAL.replace('>S<', '> O <').replace(rate, '')]], 'holds'],
  ['an empty percentage is one', 'BR-48', [percent('')], 'holds'],
  ['of another scheme it is none', 'BR-48', [[SUBTOTAL, SUBTOTAL.replace(VAT, VAT.replace('VAT', 'GST'))]], 'fires'],
  ['a breakdown of a line is looked at', 'BR-45', [after('<cac:InvoiceLine>', '<cac:TaxTotal><cac:TaxSubtotal/></cac:TaxTotal>')], 'fires'],
  ['one unit less', 'BR-CO-17', [tax('20.00')], 'fires'],
  ['a cent within', 'BR-CO-17', [tax('20.01')], 'holds'],
  ['a thousandth within', 'BR-CO-17', [tax('20.0001')], 'holds'],
  ['one unit more', 'BR-CO-17', [tax('22.00')], 'fires'],
  ['a cent within from above', 'BR-CO-17', [tax('21.99')], 'holds'],
  ['signs are not compared', 'BR-CO-17', [tax('-21.00')], 'holds'],
  ['the computed tax is rounded first', 'BR-CO-17', [[taxable, taxable.replace('100.00', '100.02')], tax('22.00')], 'fires'],
  ['half a cent up opens it', 'BR-CO-17', [[taxable, taxable.replace('100.00', '100.0239')], tax('22.00')], 'holds'],
  ['a percentage below half counts as none', 'BR-CO-17', [percent('0.49'), tax('0.49')], 'holds'],
  ['then there is no tax', 'BR-CO-17', [percent('0.49'), tax('0.50')], 'fires'],
  ['half below zero rounds to zero', 'BR-CO-17', [percent('0'), tax('-0.50')], 'holds'],
  ['more than that does not', 'BR-CO-17', [percent('0'), tax('-0.51')], 'fires'],
  ['half a percent is one', 'BR-CO-17', [percent('0.5'), tax('1.49')], 'holds'],
  ['minus half a percent is none', 'BR-CO-17', [percent('-0.5'), tax('0.49')], 'holds'],
  ['a negative percentage with any tax', 'BR-CO-17', [percent('-21'), tax('21.00')], 'fires'],
  ['without percentage a tax of less than half', 'BR-CO-17', [[rate, ''], tax('0.4')], 'holds'],
  ['a percentage of another scheme is none', 'BR-CO-17', [[SUBTOTAL, SUBTOTAL.replace(VAT, VAT.replace('VAT', 'GST'))]], 'fires'],
  ['two percentages cannot be judged', 'BR-CO-17', [twoCategories], 'repeated'],
  ['of a line it is looked at', 'BR-CO-17', [after('<cac:InvoiceLine>', `<cac:TaxTotal>${SUBTOTAL.replace('21.00', '7')}</cac:TaxTotal>`)], 'fires'],
];

describe('EN 16931 rules on the totals', () => {
  testCases(EN16931, firing([[DOCUMENT_TOTALS, ...TAX_TOTALS]]), CASES);
  verdicts(ROWS);
});
