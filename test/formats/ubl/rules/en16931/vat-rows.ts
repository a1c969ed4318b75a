import { edit, type Edit, INVOICE } from '../lib.js';
import {
  adjustment,
  after,
  behindBuyer,
  BUYER_VAT,
  category,
  inHead,
  inLine,
  inPrice,
  inSeller,
  LINE,
  type Row,
  SELLER_VAT,
  VAT,
} from './edits.js';
import { CATEGORY_DOCUMENTS, documentOf, subtotalOf } from './vat-documents.js';

const DOCUMENTS = new Map(CATEGORY_DOCUMENTS.map((row) => [row.code, documentOf(row)]));
const SUBTOTALS = new Map(CATEGORY_DOCUMENTS.map((row) => [row.code, subtotalOf(row)]));
const doc = (code: string): string => DOCUMENTS.get(code) ?? '';
const part = (code: string): string => SUBTOTALS.get(code) ?? '';
/** The breakdown of that category, changed. */
const breakdown = (code: string, from: string, to: string): Edit => [
  part(code),
  edit(part(code), [from, to]),
];
const noSeller: Edit = [SELLER_VAT, ''];
const gst = VAT.replace('VAT', 'GST');
const represented = behindBuyer(
  `<cac:TaxRepresentativeParty>${SELLER_VAT}</cac:TaxRepresentativeParty>`,
);
const percent = (text: string): string => `<cbc:Percent>${text}</cbc:Percent>`;
const item = (code: string, rate: string): string =>
  `<cac:ClassifiedTaxCategory><cbc:ID>${code}</cbc:ID>${rate}`;
const sold = (code: string, from: string, to: string): Edit => [item(code, from), item(code, to)];
const S21 = category('S', percent('21'));
const M21 = category('M', percent('21'));
const taxable = (code: string, to: string): Edit => breakdown(code, '100.00', to);
const line = (from: string, to: string): Edit => [LINE, edit(LINE, [from, to])];
const lineAmount = (code: string, to: string): Edit => {
  const own = doc(code).slice(doc(code).indexOf('<cac:InvoiceLine>'));
  return [own, own.replace('100.00', to)];
};
const limit = (code: string, stated: string, sum: string): readonly Edit[] => [
  taxable(code, stated),
  lineAmount(code, sum),
];
const K_DATE = '<cbc:ActualDeliveryDate>2026-11-01</cbc:ActualDeliveryDate>';
const country = (text: string): Edit => [
  '>LU</cbc:IdentificationCode></cac:Country></cac:Address>',
  `>${text}</cbc:IdentificationCode></cac:Country></cac:Address>`,
];
const period = (inner: string): Edit => inHead(`<cac:InvoicePeriod>${inner}</cac:InvoicePeriod>`);
const second = (inner: string): Edit =>
  after(part('O'), `<cac:TaxSubtotal>${inner}</cac:TaxSubtotal>`);
const italian: readonly Edit[] = [
  ['>BE<', '>IT<'],
  ['>LU<', '>IT<'],
];

// prettier-ignore
export const ROWS: readonly Row[] = [
  ['any tax registration of the seller will do', 'BR-E-02', [[SELLER_VAT, SELLER_VAT.replace('VAT', 'TAX')]], 'holds', doc('E')],
  ['here only a VAT identifier', 'BR-G-02', [[SELLER_VAT, SELLER_VAT.replace('VAT', 'TAX')]], 'fires', doc('G')],
  ['an empty one is one', 'BR-G-02', [['<cbc:CompanyID>BE0202239951</cbc:CompanyID>', '<cbc:CompanyID/>']], 'holds', doc('G')],
  ['or that of the representative', 'BR-IC-02', [noSeller, represented], 'holds', doc('K')],
  ['under VAT only', 'BR-S-02', [noSeller, [represented[0], represented[1].replace('VAT', 'TAX')]], 'fires'],
  ['the VAT identifier of the buyer', 'BR-IC-02', [[BUYER_VAT, '']], 'fires', doc('K')],
  ['or his legal one', 'BR-AE-02', [[BUYER_VAT, '']], 'holds', doc('AE')],
  ['one of the two', 'BR-AE-02', [[BUYER_VAT, ''], ['<cbc:CompanyID>BUYER</cbc:CompanyID>', '']], 'fires', doc('AE')],
  ['allowances of a price count', 'BR-Z-03', [noSeller, inPrice(adjustment('false', category('Z', '')))], 'fires'],
  ['here those of the document only', 'BR-O-03', [inSeller(SELLER_VAT), inPrice(adjustment('false', category('O', '')))], 'holds', doc('O')],
  ['other VAT identifiers stand against it', 'BR-O-02', [represented], 'fires', doc('O')],
  ['registrations that are not VAT do not', 'BR-O-02', [inSeller(SELLER_VAT.replace('VAT', 'TAX'))], 'holds', doc('O')],
  ['an allowance with blanks around its category', 'BR-AF-03', [noSeller, inHead(adjustment('0', category(' L ', percent('21'))))], 'fires'],
  ['a charge with blanks is not looked at', 'BR-AF-04', [noSeller, inHead(adjustment('1', category(' L ', percent('21'))))], 'holds'],
  ['elsewhere it is', 'BR-AG-04', [noSeller, inHead(adjustment('1', category(' M ', percent('21'))))], 'fires'],
  ['blanks around are nothing', 'BR-E-01', [breakdown('E', '>E<', '> E\n<')], 'holds', doc('E')],
  ['a comment inside is nothing', 'BR-E-01', [breakdown('E', '>E<', '>E<!-- exempt --><')], 'holds', doc('E')],
  ['small letters are another category', 'BR-E-01', [breakdown('E', '>E<', '>e<')], 'fires', doc('E')],
  ['another tax scheme is another category', 'BR-E-01', [breakdown('E', '>VAT<', '>GST<')], 'fires', doc('E')],
  ['a breakdown without use', 'BR-Z-01', [[item('Z', ''), item('X', '')]], 'holds', doc('Z')],
  ['two breakdowns', 'BR-S-01', [after(part('S'), part('S'))], 'holds'],
  ['a breakdown without use', 'BR-S-01', [line('>S<', '>Z<')], 'fires'],
  ['the tax scheme does not matter', 'BR-S-01', [breakdown('S', '>VAT<', '>GST<')], 'holds'],
  ['nor here, for the breakdown', 'BR-AF-01', [breakdown('L', '>VAT<', '>GST<')], 'holds', doc('L')],
  ['here it does', 'BR-AG-01', [breakdown('M', '>VAT<', '>GST<')], 'fires', doc('M')],
  ['blanks matter', 'BR-AF-01', [breakdown('L', '>L<', '>L <')], 'fires', doc('L')],
  ['blanks matter', 'BR-AG-01', [breakdown('M', '>M<', '> M<')], 'fires', doc('M')],
  ['blanks do not', 'BR-S-01', [breakdown('S', '>S<', '> S<')], 'holds'],
  ['a breakdown without use', 'BR-AG-01', [after(part('S'), part('M'))], 'fires'],
  ['lines of another scheme do not count', 'BR-S-02', [line('VAT', 'GST')], 'fires'],
  ['exact, whatever the zeros', 'BR-E-08', [taxable('E', '100')], 'holds', doc('E')],
  ['exact to the thousandth', 'BR-E-08', [taxable('E', '100.001')], 'fires', doc('E')],
  ['the sum is not rounded', 'BR-Z-08', limit('Z', '100.005', '100.005'), 'holds', doc('Z')],
  ['lines of another scheme count', 'BR-E-08', [[`${item('E', percent('0'))}${VAT}`, `${item('E', percent('0'))}${gst}`]], 'holds', doc('E')],
  ['charges are added, whatever the percentage', 'BR-E-08', [taxable('E', '107'), inHead(adjustment('true', category('E', ''), '7'))], 'holds', doc('E')],
  ['allowances are taken off', 'BR-AE-08', [taxable('AE', '93'), inHead(adjustment('0', category('AE', ''), '7'))], 'holds', doc('AE')],
  ['those of a price are not', 'BR-AE-08', [taxable('AE', '93'), inPrice(adjustment('0', category('AE', ''), '7'))], 'fires', doc('AE')],
  ['lines of the other name are compared apart', 'BR-E-08', [taxable('E', '40'), inHead(`<cac:CreditNoteLine><cbc:LineExtensionAmount>40</cbc:LineExtensionAmount><cac:Item>${item('E', '')}</cac:ClassifiedTaxCategory></cac:Item></cac:CreditNoteLine>`)], 'holds', doc('E')],
  ['no taxable amount', 'BR-Z-08', [breakdown('Z', '<cbc:TaxableAmount currencyID="EUR">100.00</cbc:TaxableAmount>', '')], 'fires', doc('Z')],
  ['a cent within one unit', 'BR-S-08', [taxable('S', '100.99')], 'holds'],
  ['one unit more', 'BR-S-08', [taxable('S', '101.00')], 'fires'],
  ['a cent within one unit less', 'BR-AF-08', [taxable('L', '99.01')], 'holds', doc('L')],
  ['one unit less', 'BR-AG-08', [taxable('M', '99.00')], 'fires', doc('M')],
  ['the limit in floating numbers: 4.49 - 1 is above 3.49', 'BR-S-08', limit('S', '4.49', '3.49'), 'fires'],
  ['the limit in floating numbers: 100.10 - 1 is below 99.10', 'BR-S-08', limit('S', '100.10', '99.10'), 'holds'],
  ['the limit in floating numbers: 196.37 + 1 is above 197.37', 'BR-AF-08', limit('L', '196.37', '197.37'), 'holds', doc('L')],
  ['the limit in floating numbers: 99.10 + 1 is below 100.10', 'BR-AG-08', limit('M', '99.10', '100.10'), 'fires', doc('M')],
  ['a limit of very many digits', 'BR-S-08', limit('S', `1${'0'.repeat(30)}`, `1${'0'.repeat(29)}3`), 'fires'],
  ['percentages are numbers', 'BR-S-08', [line(percent('21'), percent(' 21.0 '))], 'holds'],
  ['another percentage is another sum', 'BR-S-08', [line(percent('21'), percent('20.99'))], 'fires'],
  ['category and percentage of two elements', 'BR-S-08', [line('<cac:ClassifiedTaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>21</cbc:Percent>', '<cac:ClassifiedTaxCategory><cbc:Percent>21</cbc:Percent></cac:ClassifiedTaxCategory><cac:ClassifiedTaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>6</cbc:Percent>')], 'holds'],
  ['without percentage nothing is compared', 'BR-S-08', [[part('S'), edit(part('S'), [percent('21'), ''], ['100.00', '1'])]], 'holds'],
  ['an allowance opens the comparison without lines', 'BR-S-08', [taxable('S', '-40'), inHead(adjustment('false', S21, '40'))], 'holds'],
  ['a charge opens it too', 'BR-S-08', [taxable('S', '40'), inHead(adjustment('true', S21, '40'))], 'holds'],
  ['so does one of a price, with nothing in the sum', 'BR-S-08', [taxable('S', '0.99'), inPrice(adjustment('true', S21, '40'))], 'holds'],
  ['not at another percentage', 'BR-S-08', [taxable('S', '0.99'), inPrice(adjustment('true', category('S', percent('6')), '40'))], 'fires'],
  ['here only lines open it', 'BR-AG-08', [taxable('M', '40'), inHead(adjustment('true', M21, '40'))], 'fires', doc('M')],
  ['one unit of tax more', 'BR-S-09', [breakdown('S', '21.00', '22.00')], 'fires'],
  ['a cent within', 'BR-S-09', [breakdown('S', '21.00', '21.99')], 'holds'],
  ['signs are not compared', 'BR-AF-09', [breakdown('L', '21.00', '-20.01')], 'holds', doc('L')],
  ['no percentage', 'BR-AG-09', [breakdown('M', percent('21'), '')], 'fires', doc('M')],
  ['minus zero is zero', 'BR-E-09', [breakdown('E', '>0.00<', '>-0.000<')], 'holds', doc('E')],
  ['a thousandth is not', 'BR-O-09', [breakdown('O', '>0.00<', '>0.001<')], 'fires', doc('O')],
  ['no tax amount', 'BR-Z-09', [breakdown('Z', '<cbc:TaxAmount currencyID="EUR">0.00</cbc:TaxAmount>', '')], 'fires', doc('Z')],
  ['an empty reason is one', 'BR-G-10', [breakdown('G', '<cbc:TaxExemptionReason>x</cbc:TaxExemptionReason>', '<cbc:TaxExemptionReason/>')], 'holds', doc('G')],
  ['a code will do', 'BR-AE-10', [breakdown('AE', '<cbc:TaxExemptionReason>x</cbc:TaxExemptionReason>', '<cbc:TaxExemptionReasonCode>VATEX-EU-AE</cbc:TaxExemptionReasonCode>')], 'holds', doc('AE')],
  ['an empty code is one', 'BR-S-10', [breakdown('S', '</cbc:Percent>', '</cbc:Percent><cbc:TaxExemptionReasonCode/>')], 'fires'],
  ['no percentage', 'BR-E-05', [sold('E', percent('0'), '')], 'fires', doc('E')],
  ['0.00', 'BR-E-05', [sold('E', percent('0'), percent('0.00'))], 'holds', doc('E')],
  ['an exponent is no decimal', 'BR-E-05', [sold('E', percent('0'), percent('0e0'))], 'not-a-number', doc('E')],
  ['two percentages cannot be judged', 'BR-E-05', [sold('E', percent('0'), percent('0') + percent('0'))], 'repeated', doc('E')],
  ['zero is allowed', 'BR-AF-06', [inLine(adjustment('0', category('L', percent('0'))))], 'holds'],
  ['below zero is not, on a line too', 'BR-AF-06', [inLine(adjustment('0', category('L', percent('-0.1'))))], 'fires'],
  ['no percentage', 'BR-AF-07', [inPrice(adjustment('1', category('L', '')))], 'fires'],
  ['a floating number will do', 'BR-AG-07', [inPrice(adjustment('1', category('M', percent('1e1'))))], 'holds'],
  ['an empty percentage is one', 'BR-O-05', [sold('O', '', '<cbc:Percent/>')], 'fires', doc('O')],
  ['neither date nor period', 'BR-IC-11', [[K_DATE, '']], 'fires', doc('K')],
  ['one character is no date', 'BR-IC-11', [[K_DATE, K_DATE.replace('2026-11-01', '😀')]], 'fires', doc('K')],
  ['two blanks are', 'BR-IC-11', [[K_DATE, K_DATE.replace('2026-11-01', '  ')]], 'holds', doc('K')],
  ['a period with anything in it', 'BR-IC-11', [[K_DATE, ''], period('<x/>')], 'holds', doc('K')],
  ['an empty period', 'BR-IC-11', [[K_DATE, ''], period('')], 'fires', doc('K')],
  ['two dates cannot be judged', 'BR-IC-11', [[K_DATE, K_DATE + K_DATE]], 'repeated', doc('K')],
  ['without breakdown of the category', 'BR-IC-11', [[part('K'), '']], 'holds', edit(doc('K'), [K_DATE, ''])],
  ['an empty country', 'BR-IC-12', [country('')], 'fires', doc('K')],
  ['one character beyond the basic plane', 'BR-IC-12', [country('😀')], 'fires', doc('K')],
  ['any two characters', 'BR-IC-12', [country('\u00a0\u00a0')], 'holds', doc('K')],
  ['a breakdown that is not O', 'BR-O-11', [second(S21)], 'fires', doc('O')],
  ['one without ID', 'BR-O-11', [second(`<cac:TaxCategory>${VAT}</cac:TaxCategory>`)], 'fires', doc('O')],
  ['one of another scheme', 'BR-O-11', [second(S21.replace('VAT', 'GST'))], 'holds', doc('O')],
  ['a line that is not O', 'BR-O-12', [inLine(`<cac:Item>${item('Z', '')}${VAT}</cac:ClassifiedTaxCategory></cac:Item>`)], 'fires', doc('O')],
  ['an allowance of a price that is not O', 'BR-O-13', [inPrice(adjustment('false', S21))], 'fires', doc('O')],
  ['a charge is none', 'BR-O-13', [inPrice(adjustment('true', S21))], 'holds', doc('O')],
  ['a charge that is not O', 'BR-O-14', [inPrice(adjustment('true', S21))], 'fires', doc('O')],
  ['split payment outside Italy', 'BR-B-01', [line('>S<', '>B<')], 'fires'],
  ['in Italy', 'BR-B-01', [line('>S<', '>B<'), ...italian], 'holds'],
  ['every country counts, as it stands', 'BR-B-01', [line('>S<', '>B<'), italian[0]!, ['>LU<', '>IT <']], 'fires'],
  ['with blanks it is not looked at', 'BR-B-01', [line('>S<', '> B<')], 'holds'],
  ['split payment beside S', 'BR-B-02', [line('>S<', '>B<')], 'fires', edit(INVOICE, ...italian)],
  ['S with a blank is none', 'BR-B-02', [line('>S<', '>B<'), breakdown('S', '>S<', '>S <')], 'holds'],
  ['S of a price is not looked at', 'BR-B-02', [line('>S<', '>B<'), breakdown('S', '>S<', '>B<'), inPrice(adjustment('true', S21))], 'holds'],
  ['S of the document is', 'BR-B-02', [line('>S<', '>B<'), breakdown('S', '>S<', '>B<'), inHead(adjustment('true', S21))], 'fires'],
];
