import { checkStructure } from '../../../src/formats/ubl/structure.js';
import { invoiceOf } from '../../support/invoices.js';
import { treeOf, xmlOf } from '../../support/ubl.js';

const xml = xmlOf(invoiceOf());

function faultsOf(from: string | RegExp, to: string): string[] {
  const changed = xml.replace(from, to);
  expect(changed).not.toBe(xml);
  return checkStructure(treeOf(changed)).map((f) => `${f.class} ${f.code} ${f.path}`);
}

describe('the schema check', () => {
  test('what we write is valid', () => {
    expect(checkStructure(treeOf(xml))).toEqual([]);
  });

  test.each<[string, string | RegExp, string, string[]]>([
    [
      'a missing element',
      /<cbc:IssueDate>.*<\/cbc:IssueDate>/,
      '',
      ['SCHEMA ubl.missing-element /Invoice[1]'],
    ],
    [
      'a repeated element',
      '<cbc:IssueDate>',
      '<cbc:ID>2</cbc:ID><cbc:IssueDate>',
      ['SCHEMA ubl.repeated-element /Invoice[1]/cbc:ID[2]'],
    ],
    [
      'an element too late',
      '</cac:LegalMonetaryTotal>',
      '</cac:LegalMonetaryTotal><cbc:Note>x</cbc:Note>',
      ['SCHEMA ubl.element-order /Invoice[1]/cbc:Note[1]'],
    ],
    [
      'an unknown element',
      '<cbc:IssueDate>',
      '<cbc:Colour>red</cbc:Colour><cbc:IssueDate>',
      ['SCHEMA ubl.unknown-element /Invoice[1]/cbc:Colour[1]'],
    ],
    [
      'an element inside a value',
      '<cbc:ID>V2026-0117</cbc:ID>',
      '<cbc:ID><cbc:ID>1</cbc:ID></cbc:ID>',
      ['SCHEMA ubl.unknown-element /Invoice[1]/cbc:ID[1]'],
    ],
    [
      'text between elements',
      '<cac:Party>',
      '<cac:Party>x',
      ['SCHEMA ubl.stray-text /Invoice[1]/cac:AccountingSupplierParty[1]/cac:Party[1]'],
    ],
    [
      'an unknown attribute',
      '<cbc:IssueDate>',
      '<cbc:IssueDate constructor="1">',
      ['SCHEMA ubl.unknown-attribute /Invoice[1]/cbc:IssueDate[1]/@constructor'],
    ],
    [
      'a missing attribute',
      '<cbc:PayableAmount currencyID="EUR">',
      '<cbc:PayableAmount>',
      ['SCHEMA ubl.missing-attribute /Invoice[1]/cac:LegalMonetaryTotal[1]/cbc:PayableAmount[1]'],
    ],
    [
      'an impossible date',
      '2026-11-02',
      '2026-02-30',
      ['VALUE ubl.date /Invoice[1]/cbc:IssueDate[1]'],
    ],
    [
      'an exponent in an amount',
      '>121.00</cbc:PayableAmount>',
      '>1.21e2</cbc:PayableAmount>',
      ['VALUE ubl.decimal /Invoice[1]/cac:LegalMonetaryTotal[1]/cbc:PayableAmount[1]'],
    ],
  ])('tells %s', (_name, from, to, expected) => {
    expect(faultsOf(from, to)).toEqual(expected);
  });

  test.each([
    ['blanks around a date', '>2026-11-02<', '> 2026-11-02\n<'],
    ['a zone behind a date', '>2026-11-02<', '>2026-11-02+01:00<'],
    ['a sign before an amount', '>121.00</cbc:PayableAmount>', '>+121.00</cbc:PayableAmount>'],
    [
      'a hint to a schema',
      '<Invoice ',
      '<Invoice xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="a b" ',
    ],
    [
      'foreign extension content',
      '<cbc:CustomizationID>',
      '<ext:UBLExtensions xmlns:ext="urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2"><ext:UBLExtension><ext:ExtensionContent><x xmlns="urn:x" y="1"/></ext:ExtensionContent></ext:UBLExtension></ext:UBLExtensions><cbc:CustomizationID>',
    ],
  ])('lets %s pass', (_name, from, to) => {
    expect(faultsOf(from, to)).toEqual([]);
  });

  test('another document is told apart from a broken one', () => {
    const [found] = checkStructure(treeOf('<Order xmlns="urn:x"/>'));
    expect(found?.class).toBe('UNSUPPORTED_DOCUMENT');
  });

  test('a document full of faults does not fill memory', () => {
    const noise = '<cbc:Colour>x</cbc:Colour>'.repeat(1000);
    const found = checkStructure(treeOf(xml.replace('<cbc:IssueDate>', `${noise}<cbc:IssueDate>`)));
    expect(found).toHaveLength(200);
  });
});
