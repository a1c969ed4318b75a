import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Invoice } from '../../../src/domain/invoice/invoice.js';
import { completeTotals } from '../../../src/domain/invoice/totals.js';
import { sentenceOf } from '../../../src/domain/invoice/checks.js';
import { ownFindings } from '../../../src/formats/ubl/own-findings.js';
import { readUbl } from '../../../src/formats/ubl/read.js';
import { dec } from '../../../src/kernel/decimal.js';
import { invoiceOf, lineOf } from '../../support/invoices.js';
import { fileOf, oddInvoice } from '../../support/odd-invoices.js';
import { describeShared } from '../../support/shared.js';
import { readOf, treeOf, xmlOf } from '../../support/ubl.js';

const { seller, payments = [] } = invoiceOf();

function told(
  invoice: Invoice,
  edit: (xml: string) => string = (xml) => xml,
): readonly (readonly [string, string])[] {
  return ownFindings(readOf(edit(xmlOf(invoice)))).map(({ code, path }) => [code, path]);
}

describe('where our findings stand in the document', () => {
  const zero = { quantity: dec('0'), net: dec('5') };

  test.each<[string, Partial<Invoice>, string, string]>([
    [
      'an account',
      {
        payments: payments.flatMap((one) => [one, { ...one, account: { id: 'BE68539007547035' } }]),
      },
      'invoice.iban-invalid',
      '/Invoice[1]/cac:PaymentMeans[2]/cac:PayeeFinancialAccount[1]/cbc:ID[1]',
    ],
    [
      'a line',
      { lines: [lineOf(), lineOf({ id: '2' }), lineOf({ id: '3', ...zero })] },
      'invoice.line-quantity-zero',
      '/Invoice[1]/cac:InvoiceLine[3]/cbc:InvoicedQuantity[1]',
    ],
    [
      'a rate',
      { lines: [lineOf(), lineOf({ id: '2', vat: { code: 'S', rate: dec('19') } })] },
      'invoice.vat-rate-unknown',
      '/Invoice[1]/cac:TaxTotal[1]/cac:TaxSubtotal[2]/cac:TaxCategory[1]/cbc:Percent[1]',
    ],
    [
      'an endpoint',
      { seller: { ...seller, endpoint: { scheme: '0208', value: '0202239951' } } },
      'invoice.seller-endpoint-differs',
      '/Invoice[1]/cac:AccountingSupplierParty[1]/cac:Party[1]/cbc:EndpointID[1]',
    ],
    [
      'an identifier',
      {
        seller: {
          ...seller,
          identifiers: [{ value: 'K1' }, { value: '5412345000014', scheme: '0088' }],
        },
      },
      'invoice.seller-id-invalid',
      '/Invoice[1]/cac:AccountingSupplierParty[1]/cac:Party[1]/cac:PartyIdentification[2]/cbc:ID[1]',
    ],
    [
      'a note',
      { notes: [{ text: 'NL91ABNA0417164300' }] },
      'invoice.account-in-text',
      '/Invoice[1]/cbc:Note[1]',
    ],
    [
      'the creditor identifier, which stands with the seller',
      { payments: [{ meansCode: '59', mandate: { reference: 'M1', creditorId: 'DE97ZZZ1' } }] },
      'invoice.creditor-id-invalid',
      '/Invoice[1]/cac:AccountingSupplierParty[1]/cac:Party[1]/cac:PartyIdentification[1]/cbc:ID[1]',
    ],
    [
      'a file',
      fileOf('a.pdf', '<html>'),
      'attachment.mismatch',
      '/Invoice[1]/cac:AdditionalDocumentReference[1]/cac:Attachment[1]/cbc:EmbeddedDocumentBinaryObject[1]',
    ],
    [
      'the name of a file, which reading has changed',
      fileOf('../a.pdf', '%PDF-'),
      'attachment.name-changed',
      '/Invoice[1]/cac:AdditionalDocumentReference[1]/cac:Attachment[1]/cbc:EmbeddedDocumentBinaryObject[1]',
    ],
    [
      'what has no group either, by the document',
      { kind: 'credit-note', typeCode: '381' },
      'invoice.preceding-missing',
      '/CreditNote[1]',
    ],
    [
      'a line of a credit note',
      {
        kind: 'credit-note',
        typeCode: '381',
        precedingInvoices: [{ number: 'V1' }],
        lines: [lineOf(zero)],
      },
      'invoice.line-quantity-zero',
      '/CreditNote[1]/cac:CreditNoteLine[1]/cbc:CreditedQuantity[1]',
    ],
  ])('%s', (_name, changes, code, path) => {
    expect(told(oddInvoice(changes))).toEqual([[code, path]]);
  });

  test('what is absent stands at its group', () => {
    const withoutAccount = (xml: string): string =>
      xml.replace(/<cac:PayeeFinancialAccount>[^]*?<\/cac:PayeeFinancialAccount>/, '');
    expect(told(oddInvoice({}), withoutAccount)).toEqual([
      ['invoice.account-missing', '/Invoice[1]/cac:PaymentMeans[1]'],
    ]);
  });

  test('the changed name is said', () => {
    const [finding] = ownFindings(readOf(xmlOf(oddInvoice(fileOf('../a.pdf', '%PDF-')))));
    expect(finding && sentenceOf(finding, 'nl')).toContain('Ze wordt gelezen als "a.pdf".');
  });

  test('a document in order has none', () => {
    expect(told(completeTotals(invoiceOf()))).toEqual([]);
  });
});

describeShared('our findings on the UBL corpora', (dir) => {
  test.each(['cen', 'own', 'apache'])('%s: only warnings, each at a place that exists', (name) => {
    const lines = gunzipSync(readFileSync(`${dir}/conformance/ubl/corpus-${name}.ndjson.gz`))
      .toString()
      .trimEnd()
      .split('\n');
    for (const line of lines) {
      const { xml, expected } = JSON.parse(line) as {
        xml: string;
        expected: { xsdValid: boolean };
      };
      if (!expected.xsdValid) continue;
      const read = readUbl(treeOf(xml));
      if (!read.ok) continue;
      const paths = new Set(read.value.terms.map(([, path]) => path));
      for (const { severity, path } of ownFindings(read.value)) {
        expect(severity).toBe('warning');
        const isThere = paths.has(path) || [...paths].some((one) => one.startsWith(`${path}/`));
        expect(isThere ? '' : path).toBe('');
      }
    }
  });
});
