import { printDecimal } from '../../../src/kernel/decimal.js';
import { readUbl } from '../../../src/formats/ubl/read.js';
import { invoiceOf } from '../../support/invoices.js';
import { readOf, treeOf, xmlOf } from '../../support/ubl.js';

const xml = xmlOf(invoiceOf());

function changed(from: string | RegExp, to: string): ReturnType<typeof readOf> {
  const other = xml.replace(from, to);
  expect(other).not.toBe(xml);
  return readOf(other);
}

describe('reading UBL', () => {
  test('each term comes with its place', () => {
    const { terms } = readOf(xml);
    expect(terms).toContainEqual(['BT-1', '/Invoice[1]/cbc:ID[1]', 'V2026-0117']);
    expect(terms).toContainEqual([
      'BT-34-1',
      '/Invoice[1]/cac:AccountingSupplierParty[1]/cac:Party[1]/cbc:EndpointID[1]/@schemeID',
      '0208',
    ]);
    expect(terms).toContainEqual([
      'BT-110',
      '/Invoice[1]/cac:TaxTotal[1]/cbc:TaxAmount[1]',
      '21.00',
    ]);
  });

  test('what has no term is listed, a second note of terms included', () => {
    const { unmapped, invoice } = changed(
      '<cac:TaxTotal>',
      '<cac:PaymentTerms><cbc:Note>a</cbc:Note><cbc:Note>b</cbc:Note></cac:PaymentTerms><cac:TaxTotal>',
    );
    expect(invoice.paymentTerms).toBe('a');
    expect(unmapped).toEqual([['/Invoice[1]/cac:PaymentTerms[1]/cbc:Note[2]', 'b']]);
  });

  test('a comment or CDATA inside a value does not cut it short', () => {
    expect(changed('V2026-0117', 'V20<!-- x -->26<![CDATA[-01]]>17').invoice.number).toBe(
      'V2026-0117',
    );
  });

  test('prefixes do not matter', () => {
    const swapped = xml
      .replace(/cac(?=[:=])/g, 'q')
      .replace(/cbc(?=[:=])/g, 'cac')
      .replace(/\bq(?=[:=])/g, 'cbc');
    expect(readOf(swapped).invoice).toEqual(readOf(xml).invoice);
  });

  test('an amount beyond what floats hold stays exact', () => {
    const { invoice } = changed(
      '>121.00</cbc:PayableAmount>',
      '>108987110982366015.31</cbc:PayableAmount>',
    );
    expect(invoice.totals && printDecimal(invoice.totals.payable)).toBe('108987110982366015.31');
  });

  test.each([
    ['no currency', /<cbc:DocumentCurrencyCode>.*?>/, '', 'RULE invoice.BT-5-missing'],
    [
      'another currency',
      /currencyID="EUR">121/,
      'currencyID="USD">121',
      'RULE invoice.currency-mixed',
    ],
    ['a date with a zone', '2026-11-02', '2026-11-02Z', 'RULE invoice.date-zone'],
    ['a line without price', /<cac:Price>[^]*?<\/cac:Price>/, '', 'RULE invoice.BT-146-missing'],
  ])('%s is read and told', (_name, from, to, expected) => {
    const found = changed(from, to).findings.map((f) => `${f.class} ${f.code}`);
    expect(new Set(found)).toEqual(new Set([expected]));
  });

  test.each([
    ['text/html', 'a.html', 'PGh0bWw+', 'ATTACHMENT attachment.media-type'],
    ['application/pdf', 'a.pdf', 'PGh0bWw+', 'ATTACHMENT attachment.mismatch'],
    ['application/pdf', '../a.pdf', 'JVBERi0x', 'ATTACHMENT attachment.name-changed'],
  ])('an embedded %s named %s is told', (mediaType, name, base64, expected) => {
    const file = { mediaType: 'text/csv', name, base64 };
    // Others embed what we do not write.
    const written = xmlOf(invoiceOf({ attachments: [{ reference: 'B1', file }] }));
    const { findings, invoice } = readOf(written.replace('text/csv', mediaType));
    expect(findings.map((f) => `${f.class} ${f.code}`)).toEqual([expected]);
    expect(invoice.attachments?.[0]?.file?.name).toBe(name.replace('../', ''));
  });

  test('the creditor identifier of a direct debit belongs to the mandate', () => {
    const mandate = {
      reference: 'M-1',
      creditorId: 'BE98ZZZ0403170701',
      debitedAccount: 'BE71096123456769',
    };
    const written = xmlOf(invoiceOf({ payments: [{ meansCode: '59', mandate }] }));
    const { invoice, terms } = readOf(written);
    expect(invoice.payments).toEqual([{ meansCode: '59', mandate }]);
    expect(invoice.seller.identifiers).toBeUndefined();
    expect(terms.map(([term]) => term)).toContain('BT-90');
  });

  test('a card whose network nobody knows loses nothing, a known network is listed', () => {
    const card = { number: '4321', holder: 'J. Peeters' };
    const written = xmlOf(invoiceOf({ payments: [{ meansCode: '48', card }] }));
    expect(readOf(written).unmapped).toEqual([]);
    const network = '/Invoice[1]/cac:PaymentMeans[1]/cac:CardAccount[1]/cbc:NetworkID[1]';
    expect(readOf(written.replace('>NA<', '>VISA<')).unmapped).toEqual([[network, 'VISA']]);
  });

  test('a VAT number is one however its scheme is spelt', () => {
    const lower = xml.replaceAll('<cbc:ID>VAT</cbc:ID>', '<cbc:ID>vat</cbc:ID>');
    expect(readOf(lower).invoice).toEqual(readOf(xml).invoice);
  });

  test('a document the schema refuses answers with all its faults', () => {
    const broken = xml
      .replace('2026-11-02', 'gisteren')
      .replace('<cbc:ID>', '<cbc:Id>')
      .replace('</cbc:ID>', '</cbc:Id>');
    const read = readUbl(treeOf(broken));
    expect(read.ok ? [] : read.error.map((f) => f.code)).toEqual([
      'ubl.unknown-element',
      'ubl.missing-element',
      'ubl.date',
    ]);
  });
});
