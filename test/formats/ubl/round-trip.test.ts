import { XMLParser } from 'fast-xml-parser';
import type { Invoice } from '../../../src/domain/invoice/invoice.js';
import { writeUbl } from '../../../src/formats/ubl/write.js';
import { invoiceOf, lineOf } from '../../support/invoices.js';
import { xmlOf } from '../../support/ubl.js';

describe('writing', () => {
  test('gives the same bytes for the same invoice', () => {
    expect(xmlOf(invoiceOf())).toBe(xmlOf(invoiceOf()));
  });

  test('an independent reader finds the same amounts', () => {
    const parser = new XMLParser({ parseTagValue: false, removeNSPrefix: true });
    const root = parser.parse(
      xmlOf(invoiceOf({ lines: [lineOf({ item: { name: 'A & B <c>' } })] })),
    );
    expect(root.Invoice.LegalMonetaryTotal.PayableAmount).toBe('121.00');
    expect(root.Invoice.InvoiceLine.Item.Name).toBe('A & B <c>');
  });
});

describe('what UBL has no place for is refused, not dropped', () => {
  const codesOf = (changes: Partial<Invoice>): string[] => {
    const written = writeUbl(invoiceOf(changes));
    return written.ok ? [] : written.error.map((f) => `${f.code} ${f.path}`);
  };

  test('a due date of a credit note without payment instruction', () => {
    expect(codesOf({ kind: 'credit-note', typeCode: '381', payments: [] })).toEqual([
      'invoice.due-date-without-payment /dueDate',
    ]);
  });

  test('a field that the role of a party does not have', () => {
    const buyer = { ...invoiceOf().buyer, legalForm: 'NV' };
    expect(codesOf({ buyer })).toEqual(['invoice.party-field-without-place /buyer/legalForm']);
  });

  test('two creditor identifiers', () => {
    const payments = ['BE1', 'BE2'].map((creditorId) => ({
      meansCode: '59',
      mandate: { reference: 'M1', creditorId },
    }));
    expect(codesOf({ payments })).toContain('invoice.creditor-id-differs /payments');
  });

  test('an invoice without a line is refused by the schema', () => {
    expect(codesOf({ lines: [] })).toContain('ubl.missing-element /Invoice[1]');
  });
});
