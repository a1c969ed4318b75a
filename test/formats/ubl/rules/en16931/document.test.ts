import {
  DOCUMENT_RULES,
  PERIOD_AND_NOTE,
} from '../../../../../src/formats/ubl/rules/en16931/document.js';
import { EN16931 } from '../../../../../src/formats/ubl/rules/en16931/rules.js';
import { always, on } from '../../../../../src/formats/ubl/rules/rule.js';
import { type Case, CREDIT_NOTE, type Edit, idsOf, testCases } from '../lib.js';
import {
  after,
  behindBuyer,
  firing,
  inHead,
  inItem,
  inLine,
  LINE,
  part,
  type Row,
  SUBTOTAL,
  verdicts,
} from './edits.js';

const sellerAddress = part('<cac:PostalAddress><cbc:StreetName>Kade', '</cac:PostalAddress>');
const buyerAddress = part('<cac:PostalAddress><cbc:StreetName>Rue', '</cac:PostalAddress>');
const taxTotal = (currency: string, amount: string): string =>
  `<cac:TaxTotal><cbc:TaxAmount currencyID="${currency}">${amount}</cbc:TaxAmount></cac:TaxTotal>`;
const vatIn = (currency: string, code = currency): readonly Edit[] => [
  inHead(`<cbc:TaxCurrencyCode>${code}</cbc:TaxCurrencyCode>`),
  behindBuyer(taxTotal(currency, '24.00')),
];
const period = (start: string, end: string): string =>
  `<cac:InvoicePeriod><cbc:StartDate>${start}</cbc:StartDate><cbc:EndDate>${end}</cbc:EndDate></cac:InvoicePeriod>`;
const property =
  '<cac:AdditionalItemProperty><cbc:Name>a</cbc:Name><cbc:Value>b</cbc:Value></cac:AdditionalItemProperty>';
const classified =
  '<cac:CommodityClassification><cbc:ItemClassificationCode listID="HS">1</cbc:ItemClassificationCode></cac:CommodityClassification>';
const standard =
  '<cac:StandardItemIdentification><cbc:ID schemeID="0160">1</cbc:ID></cac:StandardItemIdentification>';
const note = (text: string): Edit => inHead(`<cbc:Note>${text}</cbc:Note>`);
const code35 = '<cbc:DescriptionCode>35</cbc:DescriptionCode>';

// prettier-ignore
const CASES: readonly Case[] = [
  { id: 'BR-01', broken: [['>urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0<', '> \n\t<']] },
  { id: 'BR-02', broken: [['<cbc:ID>2026-0117</cbc:ID>', '']] },
  { id: 'BR-02', broken: [['2026-0117', '']] },
  { id: 'BR-03', broken: [['2026-11-02', ' ']] },
  { id: 'BR-04', broken: [['<cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode>', '']] },
  { id: 'BR-04', of: 'CreditNote', broken: [['<cbc:CreditNoteTypeCode>381</cbc:CreditNoteTypeCode>', '']] },
  { id: 'BR-05', broken: [['<cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>', '']] },
  { id: 'BR-06', broken: [['Smederij Oost bv', ' ']] },
  { id: 'BR-07', broken: [['<cbc:RegistrationName>Bakkerij Noord sarl</cbc:RegistrationName>', '']] },
  { id: 'BR-08', broken: [[sellerAddress, '']] },
  { id: 'BR-10', broken: [[buyerAddress, '']] },
  { id: 'BR-16', broken: [[LINE, '']], also: ['BR-CO-10', 'BR-S-01', 'BR-S-08'] },
  { id: 'BR-53', given: vatIn('USD'), broken: [['>USD<', '>GBP<']] },
  { id: 'BR-CO-03', given: [inHead('<cbc:TaxPointDate/>')], broken: [inHead(`<cac:InvoicePeriod>${code35}</cac:InvoicePeriod>`)] },
  { id: 'BR-CO-15', broken: [['>121.00<', '>121.01<'], ['>121.00<', '>121.01<']] },
  { id: 'BR-CO-18', broken: [[SUBTOTAL, '']], also: ['BR-S-01'] },
  { id: 'BR-29', given: [inHead(period('2026-10-01', '2026-10-01'))], broken: [['<cbc:EndDate>2026-10-01', '<cbc:EndDate>2026-09-30']] },
  { id: 'BR-30', given: [inLine(period('2026-10-01', '2026-10-01'))], broken: [['<cbc:EndDate>2026-10-01', '<cbc:EndDate>2026-09-30']] },
  { id: 'BR-30', of: 'CreditNote', given: [inLine(period('2026-10-01', '2026-10-01'))], broken: [['<cbc:EndDate>2026-10-01', '<cbc:EndDate>2026-09-30']] },
  { id: 'BR-CO-19', given: [inHead(`<cac:InvoicePeriod>${code35}</cac:InvoicePeriod>`)], broken: [[code35, '']] },
  { id: 'BR-CO-20', given: [inLine('<cac:InvoicePeriod><cbc:EndDate/></cac:InvoicePeriod>')], broken: [['<cbc:EndDate/>', '']] },
  { id: 'BR-54', given: [inItem(property)], broken: [['<cbc:Value>b</cbc:Value>', '']] },
  { id: 'BR-54', given: [inItem(property)], broken: [['<cbc:Name>a</cbc:Name>', '']] },
  { id: 'BR-64', given: [inItem(standard)], broken: [[' schemeID="0160"', '']] },
  { id: 'BR-65', given: [inItem(classified)], broken: [[' listID="HS"', '']] },
  { id: 'BR-65', of: 'CreditNote', given: [inItem(classified)], broken: [[' listID="HS"', '']] },
  { id: 'BR-CL-08', given: [note('#AAI#text')], broken: [['#AAI#', '#AAi#']] },
];

const [exclusive, inclusive] = [
  '<cbc:TaxExclusiveAmount currencyID="EUR">',
  '<cbc:TaxInclusiveAmount currencyID="EUR">',
];
const sums = (without: string, vat: string, withVat: string): readonly Edit[] => [
  [`${exclusive}100.00`, exclusive + without],
  [
    '<cac:TaxTotal><cbc:TaxAmount currencyID="EUR">21.00',
    `<cac:TaxTotal><cbc:TaxAmount currencyID="EUR">${vat}`,
  ],
  [`${inclusive}121.00`, inclusive + withVat],
];

// prettier-ignore
const ROWS: readonly Row[] = [
  ['either type code will do in an invoice', 'BR-04', [['InvoiceTypeCode>380</cbc:InvoiceTypeCode', 'CreditNoteTypeCode>381</cbc:CreditNoteTypeCode']], 'holds'],
  ['a no-break space fills', 'BR-02', [['2026-0117', '\u00a0']], 'holds'],
  ['a comment does not', 'BR-02', [['2026-0117', ' <!-- 1 --> ']], 'fires'],
  ['text around a comment does', 'BR-02', [['2026-0117', ' <!-- 1 --> 7']], 'holds'],
  ['two numbers cannot be judged', 'BR-02', [inHead('<cbc:ID>2</cbc:ID>')], 'repeated'],
  ['two legal names cannot be judged', 'BR-06', [after('Smederij Oost bv</cbc:RegistrationName>', '<cbc:RegistrationName>x</cbc:RegistrationName>')], 'repeated'],
  ['an empty address is one', 'BR-08', [[sellerAddress, '<cac:PostalAddress/>']], 'holds'],
  ['either line will do in an invoice', 'BR-16', [['<cac:InvoiceLine>', '<cac:CreditNoteLine>'], ['</cac:InvoiceLine>', '</cac:CreditNoteLine>']], 'holds'],
  ['a line somewhere deeper will not', 'BR-16', [['<cac:InvoiceLine>', '<cac:InvoiceLines><cac:InvoiceLine>'], ['</cac:InvoiceLine>', '</cac:InvoiceLine></cac:InvoiceLines>']], 'fires'],
  ['a total VAT of a line will do', 'BR-53', [vatIn('USD')[0]!, inLine(taxTotal('USD', '1'))], 'holds'],
  ['the VAT currency is not trimmed', 'BR-53', vatIn('USD', ' USD'), 'fires'],
  ['nor is the currency of the amount', 'BR-53', vatIn('USD ', 'USD'), 'fires'],
  ['the amount below a subtotal does not count', 'BR-53', [vatIn('USD')[0]!, ['<cbc:TaxAmount currencyID="EUR">21.00</cbc:TaxAmount><cac:TaxCategory>', '<cbc:TaxAmount currencyID="USD">21.00</cbc:TaxAmount><cac:TaxCategory>']], 'fires'],
  ['each of two VAT currencies is looked for', 'BR-53', [...vatIn('USD'), inHead('<cbc:TaxCurrencyCode>GBP</cbc:TaxCurrencyCode>')], 'fires'],
  ['empty elements are both present', 'BR-CO-03', [inHead('<cbc:TaxPointDate/><cac:InvoicePeriod><cbc:DescriptionCode/></cac:InvoicePeriod>')], 'fires'],
  ['the code of a line period does not count', 'BR-CO-03', [inHead('<cbc:TaxPointDate/>'), inLine(`<cac:InvoicePeriod>${code35}</cac:InvoicePeriod>`)], 'holds'],
  ['a total in another currency beside it', 'BR-CO-15', [behindBuyer(taxTotal('USD', '24'))], 'holds'],
  ['two totals in the currency, though one is zero and first', 'BR-CO-15', [behindBuyer(taxTotal('EUR', '0'))], 'fires'],
  ['two totals in the currency, though one is zero and last', 'BR-CO-15', [after('</cac:TaxTotal>', taxTotal('EUR', '0'))], 'fires'],
  ['no total in the currency', 'BR-CO-15', [['<cac:TaxTotal><cbc:TaxAmount currencyID="EUR">', '<cac:TaxTotal><cbc:TaxAmount currencyID="USD">']], 'fires'],
  ['the currency is not trimmed', 'BR-CO-15', [['>EUR<', '>EUR <']], 'fires'],
  ['no currency, nothing to compare', 'BR-CO-15', [['<cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>', ''], [`${inclusive}121.00`, `${inclusive}9`]], 'holds'],
  ['no total without VAT', 'BR-CO-15', [[`${exclusive}100.00</cbc:TaxExclusiveAmount>`, '']], 'fires'],
  ['the total with VAT is not rounded', 'BR-CO-15', sums('100', '21', '121.004'), 'fires'],
  ['the sum is rounded', 'BR-CO-15', sums('100.004', '21', '121'), 'holds'],
  ['half a cent up', 'BR-CO-15', sums('100.005', '21', '121.01'), 'holds'],
  ['half a cent up, below zero too', 'BR-CO-15', sums('-100.005', '-21', '-121.00'), 'holds'],
  ['never half a cent away from zero', 'BR-CO-15', sums('-100.005', '-21', '-121.01'), 'fires'],
  ['more than half a cent below zero', 'BR-CO-15', sums('-100.0051', '-21', '-121.01'), 'holds'],
  ['a text is no amount', 'BR-CO-15', sums('100', 'many', '121'), 'not-a-number'],
  ['an exponent is no amount', 'BR-CO-15', sums('100', '2.1e1', '121'), 'not-a-number'],
  ['an empty element is no amount', 'BR-CO-15', sums('100', '', '121'), 'not-a-number'],
  ['blanks, a plus and no digits behind the dot are', 'BR-CO-15', sums(' 100\n', '+21.', '0121.0'), 'holds'],
  ['a comment does not cut an amount', 'BR-CO-15', sums('1<!-- -->00', '21', '121'), 'holds'],
  ['a subtotal without VAT category is one', 'BR-CO-18', [[SUBTOTAL, '<cac:TaxSubtotal/>']], 'holds'],
  ['the zone counts: it ends eleven hours before it starts', 'BR-29', [inHead(period('2026-10-01Z', '2026-10-01+11:00'))], 'fires'],
  ['the zone counts: it ends later', 'BR-29', [inHead(period('2026-10-01+02:00', '2026-10-01'))], 'holds'],
  ['a day earlier by name, the same instant', 'BR-29', [inHead(period('2026-10-02+12:00', '2026-10-01-12:00'))], 'holds'],
  ['a minute before', 'BR-29', [inHead(period('2026-10-02+11:59', '2026-10-01-12:00'))], 'fires'],
  ['blanks around dates', 'BR-29', [inHead(period(' 2026-10-01', '2026-10-01\n'))], 'holds'],
  ['the first year has dates', 'BR-29', [inHead(period('0001-01-01', '0001-01-01'))], 'holds'],
  ['over a leap day', 'BR-29', [inHead(period('2028-02-29', '2028-03-01'))], 'holds'],
  ['a day that does not exist', 'BR-29', [inHead(period('2026-02-29', '2026-03-01'))], 'not-a-date'],
  ['a zone that does not exist', 'BR-29', [inHead(period('2026-02-01', '2026-03-01+14:30'))], 'not-a-date'],
  ['an empty date cannot be compared', 'BR-29', [inHead(period('', '2026-03-01'))], 'not-a-date'],
  ['an empty date alone is not compared', 'BR-29', [inHead('<cac:InvoicePeriod><cbc:EndDate/></cac:InvoicePeriod>')], 'holds'],
  ['two ends', 'BR-29', [inHead(period('2026-10-01', '2026-10-02</cbc:EndDate><cbc:EndDate>2026-10-03'))], 'repeated'],
  ['a period of a line is not looked at here', 'BR-29', [inLine(period('2026-10-02', '2026-10-01'))], 'holds'],
  ['a period inside a delivery is', 'BR-29', [inLine(`<cac:Delivery>${period('2026-10-02', '2026-10-01')}</cac:Delivery>`)], 'fires'],
  ['a code does not do for a line', 'BR-CO-20', [inLine(`<cac:InvoicePeriod>${code35}</cac:InvoicePeriod>`)], 'fires'],
  ['an empty scheme is present', 'BR-64', [inItem(standard.replace('0160', ''))], 'holds'],
  ['without hash', 'BR-CL-08', [note('text')], 'holds'],
  ['one hash', 'BR-CL-08', [note('#xyz')], 'holds'],
  ['four characters between', 'BR-CL-08', [note('#xyzz#')], 'holds'],
  ['two code units, one character', 'BR-CL-08', [note('#a😀#')], 'holds'],
  ['three characters beyond the basic plane', 'BR-CL-08', [note('#a😀b#')], 'fires'],
  ['only the first two hashes count', 'BR-CL-08', [note('##AAI#xyz#')], 'holds'],
  ['the hashes may stand anywhere', 'BR-CL-08', [note('a#xyz#')], 'fires'],
  ['a search: a blank before the start of a code passes', 'BR-CL-08', [note('# AA#')], 'holds'],
  ['a search: end, blank and start of neighbours pass', 'BR-CL-08', [note('#A A#')], 'holds'],
  ['a line break is no blank of the list', 'BR-CL-08', [note('#\nAA#')], 'fires'],
  ['a note of a line is not looked at', 'BR-CL-08', [inLine('<cbc:Note>#xyz#</cbc:Note>')], 'holds'],
  ['one such note is enough', 'BR-CL-08', [note('#AAI#'), note('#xyz#')], 'fires'],
  ['a credit note adds up too', 'BR-CO-15', [['>121.00<', '>121.01<']], 'fires', CREDIT_NOTE],
];

describe('EN 16931 rules on the document', () => {
  testCases(EN16931, firing([[on('.', ...DOCUMENT_RULES), ...PERIOD_AND_NOTE]]), CASES);
  verdicts(ROWS);

  test('six rules are always met, as the official rows compare with what cannot be there', () => {
    const met = EN16931.flatMap((groups) =>
      groups.map((group) => ({
        ...group,
        rules: group.rules.filter(({ holds }) => holds === always),
      })),
    );
    expect(idsOf([met])).toEqual([
      'BR-CO-05',
      'BR-CO-06',
      'BR-CO-07',
      'BR-CO-08',
      'BR-DEC-13',
      'BR-DEC-15',
    ]);
  });
});
