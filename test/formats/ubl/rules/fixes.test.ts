import { CODE_LISTS } from '../../../../src/formats/ubl/rules/code-lists.js';
import { applyFixes, proposeFixes, type Fix } from '../../../../src/formats/ubl/rules/fixes.js';
import { UNIT_CODES } from '../../../../src/formats/ubl/rules/fixes/units.js';
import { elementAt, invoiceOf } from '../../../support/ubl-parts.js';

/** Fixes for one finding in an invoice of these parts. */
function fixesOf(parts: string, rule: string, path: string): readonly Fix[] {
  const root = invoiceOf(parts);
  return proposeFixes(root, [{ id: rule, element: elementAt(root, path) }]);
}

const EUR = '<DocumentCurrencyCode>EUR</DocumentCurrencyCode>';
const line = (parts: string): string => `<InvoiceLine>${parts}</InvoiceLine>`;
const quantity = (unit: string): string =>
  line(`<InvoicedQuantity unitCode="${unit}">1</InvoicedQuantity>`);
const party = (country: string, parts: string): string =>
  `<AccountingSupplierParty><Party>${parts}<PostalAddress><Country><IdentificationCode>${country}</IdentificationCode>` +
  `</Country></PostalAddress></Party></AccountingSupplierParty>`;
const vat = (country: string, number: string): string =>
  party(
    country,
    `<PartyTaxScheme><CompanyID>${number}</CompanyID><TaxScheme><ID>VAT</ID></TaxScheme></PartyTaxScheme>`,
  );
const endpoint = (country: string, text: string, scheme = ''): string =>
  party(country, `<EndpointID${scheme}>${text}</EndpointID>`);
const priced = (amount: string, count: string, more = ''): string =>
  line(
    `<InvoicedQuantity unitCode="C62">${count}</InvoicedQuantity><Price><PriceAmount>${amount}</PriceAmount>${more}</Price>`,
  );
const file = (mime: string, text: string): string =>
  `<AdditionalDocumentReference><Attachment><EmbeddedDocumentBinaryObject${mime}>${text}</EmbeddedDocumentBinaryObject>` +
  '</Attachment></AdditionalDocumentReference>';
const reduced = (indicator: string, amount: string): string =>
  `<AllowanceCharge><ChargeIndicator>${indicator}</ChargeIndicator><Amount>${amount}</Amount></AllowanceCharge>`;
const total = (name: string, amount: string): string =>
  `<LegalMonetaryTotal><${name}>${amount}</${name}></LegalMonetaryTotal>`;
const net = (amount: string, count: string, each: string, more: string): string =>
  line(
    `<InvoicedQuantity unitCode="C62">${count}</InvoicedQuantity><LineExtensionAmount>${amount}</LineExtensionAmount>${more}<Price><PriceAmount>${each}</PriceAmount></Price>`,
  );

const QUANTITY = 'InvoiceLine/InvoicedQuantity';
const NUMBER = 'AccountingSupplierParty/Party/PartyTaxScheme';
const ADDRESS = 'AccountingSupplierParty/Party/EndpointID';
const FILE = 'AdditionalDocumentReference/Attachment/EmbeddedDocumentBinaryObject';
const TOTALS = 'LegalMonetaryTotal';
const BE_0208 = ' schemeID="0208"';

// what it is, rule, where it fires, document, kind, from, to
test.each([
  ['a unit in Dutch', 'BR-CL-23', QUANTITY, quantity('UUR'), 'unit-code', 'UUR', 'HUR'],
  ['a unit in small letters', 'BR-CL-23', QUANTITY, quantity('c62'), 'unit-code', 'c62', 'C62'],
  ['a package without its X', 'BR-CL-23', QUANTITY, quantity('RO'), 'unit-code', 'RO', 'XRO'],
  [
    'a negative price',
    'BR-27',
    'InvoiceLine',
    priced('-5.00', '2'),
    'negative-price',
    '2 × -5.00',
    '-2 × 5.00',
  ],
  [
    'a negative price of a return',
    'BR-27',
    'InvoiceLine',
    priced('-5.00', '-2'),
    'negative-price',
    '-2 × -5.00',
    '2 × 5.00',
  ],
  [
    'a negative allowance',
    'BR-CO-11',
    TOTALS,
    reduced('false', '-5.00') + reduced('false', '1.00') + total('AllowanceTotalAmount', '6.00'),
    'allowance-sign',
    '-5.00',
    '5.00',
  ],
  [
    'a negative charge',
    'BR-CO-12',
    TOTALS,
    reduced('true', '-5.00') + total('ChargeTotalAmount', '5.00'),
    'allowance-sign',
    '-5.00',
    '5.00',
  ],
  [
    'a negative line allowance',
    'PEPPOL-EN16931-R120',
    'InvoiceLine',
    net('95.00', '1', '100.00', reduced('false', '-5.00')),
    'allowance-sign',
    '-5.00',
    '5.00',
  ],
  [
    'a negative line charge',
    'PEPPOL-EN16931-R120',
    'InvoiceLine',
    net('105.00', '1', '100.00', reduced('true', '-5.00')),
    'allowance-sign',
    '-5.00',
    '5.00',
  ],
  [
    'a negative discount',
    'PEPPOL-EN16931-R046',
    'InvoiceLine/Price/AllowanceCharge',
    priced(
      '9.00',
      '1',
      '<AllowanceCharge><Amount>-1.00</Amount><BaseAmount>10.00</BaseAmount></AllowanceCharge>',
    ),
    'allowance-sign',
    '-1.00',
    '1.00',
  ],
  [
    'no currency',
    'BR-CL-03',
    `${TOTALS}/PayableAmount`,
    EUR + total('PayableAmount', '1.00'),
    'currency',
    '',
    'EUR',
  ],
  [
    'a time zone',
    'PEPPOL-EN16931-F001',
    'IssueDate',
    '<IssueDate>2026-03-31+02:00</IssueDate>',
    'date',
    '2026-03-31+02:00',
    '2026-03-31',
  ],
  [
    'blanks around a date',
    'PEPPOL-EN16931-F001',
    'IssueDate',
    '<IssueDate> 2026-03-31 </IssueDate>',
    'date',
    ' 2026-03-31 ',
    '2026-03-31',
  ],
  [
    'a VAT number with dots',
    'BR-CO-09',
    NUMBER,
    vat('BE', 'be 0123.456.749'),
    'vat-number',
    'be 0123.456.749',
    'BE0123456749',
  ],
  [
    'a VAT number without BE',
    'BR-CO-09',
    NUMBER,
    vat('BE', '0123.456.749'),
    'vat-number',
    '0123.456.749',
    'BE0123456749',
  ],
  [
    'a Dutch VAT number with dots',
    'PEPPOL-COMMON-R056-2',
    `${NUMBER}/CompanyID`,
    vat('NL', 'NL8536.79.344.B01'),
    'vat-number',
    'NL8536.79.344.B01',
    'NL853679344B01',
  ],
  [
    'a French VAT number with blanks',
    'BR-CO-09',
    NUMBER,
    vat('FR', 'fr 40 303 265 045'),
    'vat-number',
    'fr 40 303 265 045',
    'FR40303265045',
  ],
  [
    'an address with dots',
    'PEPPOL-COMMON-R043',
    ADDRESS,
    endpoint('BE', '0123.456.749', BE_0208),
    'enterprise-number',
    '0123.456.749',
    '0123456749',
  ],
  [
    'an address with BE',
    'PEPPOL-COMMON-R043',
    ADDRESS,
    endpoint('BE', 'BE0123456749', BE_0208),
    'enterprise-number',
    'BE0123456749',
    '0123456749',
  ],
  [
    'an address without its zero',
    'PEPPOL-COMMON-R043',
    ADDRESS,
    endpoint('BE', '123456749', BE_0208),
    'enterprise-number',
    '123456749',
    '0123456749',
  ],
  [
    'a KvK number with a blank',
    'PEPPOL-COMMON-R054',
    ADDRESS,
    endpoint('NL', '1234 5678', ' schemeID="0106"'),
    'kvk-number',
    '1234 5678',
    '12345678',
  ],
  [
    'a Belgian address without scheme',
    'BR-62',
    ADDRESS,
    endpoint('BE', '0123456749'),
    'belgian-scheme',
    '',
    '0208',
  ],
  [
    'a file type in capitals',
    'BR-CL-24',
    FILE,
    file(' mimeCode="APPLICATION/PDF"', 'JVBERi0xLjQ='),
    'file-type',
    'APPLICATION/PDF',
    'application/pdf',
  ],
  ['a missing file type', 'UBL-DT-06', FILE, file('', '/9j/4AAQ'), 'file-type', '', 'image/jpeg'],
  [
    '0 for an allowance',
    'PEPPOL-EN16931-R043',
    'AllowanceCharge',
    reduced('0', '1.00'),
    'indicator',
    '0',
    'false',
  ],
  [
    'True in capitals',
    'PEPPOL-EN16931-R043',
    'AllowanceCharge',
    reduced('True', '1.00'),
    'indicator',
    'True',
    'true',
  ],
  [
    'a zero too many',
    'BR-DEC-18',
    TOTALS,
    total('PayableAmount', '1.500'),
    'decimals',
    '1.500',
    '1.50',
  ],
  [
    'a blank behind the cents',
    'UBL-DT-01',
    `${TOTALS}/PayableAmount`,
    total('PayableAmount', '1.50 '),
    'decimals',
    '1.50 ',
    '1.50',
  ],
])('%s is proposed to be put right', (_, rule, path, parts, kind, from, to) => {
  const [fix, ...others] = fixesOf(parts, rule, path);
  expect(others).toEqual([]);
  expect([fix?.rule, fix?.kind, fix?.from, fix?.to]).toEqual([rule, kind, from, to]);
  for (const lang of ['nl', 'fr', 'en', 'de'] as const) {
    expect(fix?.text(lang)).toMatch(/^\p{Lu}.{10,200}\.$/u);
    expect(fix?.text(lang)).not.toMatch(/[{}]|undefined/);
  }
});

test.each([
  ['a unit that is a code of something else', 'BR-CL-23', QUANTITY, quantity('MND')],
  ['half a dozen: no code means six', 'BR-CL-23', QUANTITY, quantity('HD')],
  ['a unit nobody knows', 'BR-CL-23', QUANTITY, quantity('toString')],
  [
    'a negative price beside a gross price',
    'BR-27',
    'InvoiceLine',
    priced('-5.00', '2', '<AllowanceCharge><Amount>1</Amount></AllowanceCharge>'),
  ],
  ['a missing price', 'BR-27', 'InvoiceLine', line('<ID>1</ID>')],
  [
    'a negative allowance where the total does not ask for it',
    'BR-CO-11',
    TOTALS,
    reduced('false', '-5.00') + total('AllowanceTotalAmount', '9.00'),
  ],
  [
    'a positive allowance',
    'BR-CO-11',
    TOTALS,
    reduced('false', '5.00') + total('AllowanceTotalAmount', '9.00'),
  ],
  [
    'another currency',
    'BR-CL-03',
    `${TOTALS}/PayableAmount`,
    `${EUR}<LegalMonetaryTotal><PayableAmount currencyID="XYZ">1</PayableAmount></LegalMonetaryTotal>`,
  ],
  [
    'a currency the document does not name',
    'BR-CL-03',
    `${TOTALS}/PayableAmount`,
    total('PayableAmount', '1.00'),
  ],
  [
    'a lone VAT total beside a VAT currency',
    'BR-CL-03',
    'TaxTotal/TaxAmount',
    `${EUR}<TaxCurrencyCode>CHF</TaxCurrencyCode><TaxTotal><TaxAmount>1</TaxAmount></TaxTotal>`,
  ],
  ['a day that is none', 'PEPPOL-EN16931-F001', 'IssueDate', '<IssueDate>2026-02-30Z</IssueDate>'],
  [
    'a day with a time',
    'PEPPOL-EN16931-F001',
    'IssueDate',
    '<IssueDate>2026-03-31T23:30:00Z</IssueDate>',
  ],
  [
    'a date in another order',
    'PEPPOL-EN16931-F001',
    'IssueDate',
    '<IssueDate>31-03-2026</IssueDate>',
  ],
  ['a VAT number with wrong check digits', 'BR-CO-09', NUMBER, vat('BE', '0123.456.700')],
  ['a bare number of another country', 'BR-CO-09', NUMBER, vat('FR', '0123.456.749')],
  [
    'an address with wrong check digits',
    'PEPPOL-COMMON-R043',
    ADDRESS,
    endpoint('BE', '0123.456.700', BE_0208),
  ],
  ['a Belgian number of a Dutch party', 'BR-62', ADDRESS, endpoint('NL', '0123456749')],
  ['a file that does not say what it is', 'BR-CL-24', FILE, file(' mimeCode="x"', 'UEsDBBQ=')],
  [
    'an indicator that says neither',
    'PEPPOL-EN16931-R043',
    'AllowanceCharge',
    reduced('yes', '1.00'),
  ],
  ['cents that count', 'BR-DEC-18', TOTALS, total('PayableAmount', '1.505')],
  ['an amount that is none', 'BR-DEC-18', TOTALS, total('PayableAmount', '1.50.')],
  ['a rule without fixes', 'BR-02', '', '<ID/>'],
])('%s is left to a person', (_, rule, path, parts) => {
  expect(fixesOf(parts, rule, path)).toEqual([]);
});

const taxed = (amount: string, code: string, rate: string): string =>
  line(
    `<LineExtensionAmount>${amount}</LineExtensionAmount><Item><ClassifiedTaxCategory><ID>${code}</ID>${rate}</ClassifiedTaxCategory></Item>`,
  );
const TWO_RATES =
  taxed('100.00', 'S', '<Percent>21</Percent>') +
  taxed('50.00', 'S', '<Percent>6</Percent>') +
  taxed('10.00', 'AE', '<Percent>0</Percent>');
const taxes = (tax: string, base: string): string =>
  `${EUR}<TaxTotal><TaxAmount>${tax}</TaxAmount></TaxTotal>${total('TaxExclusiveAmount', base)}`;

describe('a missing VAT breakdown', () => {
  test('is made from the lines when the stated totals agree', () => {
    const [fix] = fixesOf(taxes('24.00', '160.00') + TWO_RATES, 'BR-CO-18', '');
    expect(fix?.to).toBe('S 21%: 21.00; S 6%: 3.00; AE 0%: 0.00');
    const made = applyFixes(
      invoiceOf(taxes('24.00', '160.00') + TWO_RATES),
      fix === undefined ? [] : [fix],
    );
    const reverse = elementAt(made, 'TaxTotal/TaxSubtotal[3]/TaxCategory');
    expect(elementAt(reverse, 'TaxExemptionReasonCode').text).toBe('VATEX-EU-AE');
    expect(reverse.parent?.parent).toBe(elementAt(made, 'TaxTotal'));
    expect(elementAt(made, 'TaxTotal/TaxSubtotal/TaxableAmount')).toMatchObject({
      text: '100.00',
      attributes: [{ ns: '', name: 'currencyID', value: 'EUR' }],
    });
  });

  test.each([
    ['a total VAT that does not fit', taxes('24.01', '160.00') + TWO_RATES],
    ['a total without VAT that does not fit', taxes('24.00', '161.00') + TWO_RATES],
    [
      'an exemption that a person must explain',
      taxes('0.00', '10.00') + taxed('10.00', 'E', '<Percent>0</Percent>'),
    ],
    ['a line without a rate', taxes('0.00', '10.00') + taxed('10.00', 'S', '')],
  ])('is not made with %s', (_, parts) => {
    expect(fixesOf(parts, 'BR-CO-18', '')).toEqual([]);
  });
});

test('only what was chosen is made, and the document given stays as it was', () => {
  const root = invoiceOf(quantity('UUR') + quantity('STUK'));
  const findings = [1, 2].map((n) => ({
    id: 'BR-CL-23',
    element: elementAt(root, `InvoiceLine[${n}]/InvoicedQuantity`),
  }));
  const fixes = proposeFixes(root, [...findings, ...findings]);
  expect(fixes.map((fix) => fix.path)).toEqual([
    '/Invoice[1]/cac:InvoiceLine[1]/cbc:InvoicedQuantity[1]/@unitCode',
    '/Invoice[1]/cac:InvoiceLine[2]/cbc:InvoicedQuantity[1]/@unitCode',
  ]);
  const made = applyFixes(root, fixes.slice(1));
  const units = (tree: typeof root): readonly unknown[] =>
    [1, 2].map((n) => elementAt(tree, `InvoiceLine[${n}]/InvoicedQuantity`).attributes[0]?.value);
  expect(units(made)).toEqual(['UUR', 'H87']);
  expect(units(root)).toEqual(['UUR', 'STUK']);
  expect(elementAt(made, 'InvoiceLine[2]/InvoicedQuantity').parent).toBe(
    elementAt(made, 'InvoiceLine[2]'),
  );
});

test('findings of another document are passed over', () => {
  const element = elementAt(invoiceOf(quantity('UUR')), QUANTITY);
  expect(proposeFixes(invoiceOf(quantity('UUR')), [{ id: 'BR-CL-23', element }])).toEqual([]);
});

test('unit spellings lead to codes of the list and are no codes themselves', () => {
  const { codes } = CODE_LISTS['en16931-1.3.16']['UNECE-Rec20-Rec21'];
  const rows = [...UNIT_CODES];
  expect(rows.filter(([, code]) => !codes.has(code))).toEqual([]);
  expect(rows.filter(([spelling, code]) => spelling !== code && codes.has(spelling))).toEqual([]);
  expect(rows.filter(([spelling]) => spelling !== spelling.toUpperCase())).toEqual([]);
});
