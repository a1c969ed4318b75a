import type { Invoice, VatCategory } from '../../../../src/domain/invoice/invoice.js';
import { plainDate } from '../../../../src/kernel/dates.js';
import { dec } from '../../../../src/kernel/decimal.js';
import { invoiceOf, lineOf } from '../../../support/invoices.js';
import { fileOf, toldOf, totalled, tells } from '../../../support/odd-invoices.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const ODS = 'application/vnd.oasis.opendocument.spreadsheet';
const ZIP = `PK\x03\x04${'\0'.repeat(26)}`;
const { buyer } = invoiceOf();

describe('totals nobody meant', () => {
  const credited =
    (changes: Readonly<Record<string, string>>) =>
    (invoice: Invoice): Invoice => ({
      ...totalled(changes)(invoice),
      kind: 'credit-note',
      precedingInvoices: [{ number: 'V1' }],
    });

  tells([
    ['an invoice to pay', {}, []],
    ['an invoice below zero', totalled({ payable: '-1.00' }), ['payable-negative']],
    ['a credit note above zero', credited({}), []],
    ['a credit note below zero', credited({ gross: '-121', payable: '-121' }), ['credit-negative']],
    ['an invoice about nothing', totalled({ gross: '0.00', payable: '0' }), ['zero']],
    ['an invoice paid in advance', totalled({ prepaid: '121', payable: '0' }), []],
    ['a prepayment that was forgotten', totalled({ prepaid: '21' }), ['prepaid-ignored']],
    ['cents of rounding', totalled({ rounding: '0.04' }), []],
    ['a rounding that hides money', totalled({ rounding: '-1.00' }), ['rounding-large']],
    [
      'a line without quantity, with an amount',
      { lines: [lineOf({ quantity: dec('0'), net: dec('5') })] },
      ['line-quantity-zero'],
    ],
    [
      'a price that is not the gross price minus its discount',
      {
        lines: [
          lineOf({ price: { net: dec('9'), gross: dec('11'), discount: dec('1') }, net: dec('9') }),
          lineOf({ price: { net: dec('10'), gross: dec('11'), discount: dec('1') } }),
        ],
      },
      ['price-parts'],
    ],
    ['a line of nothing', { lines: [lineOf(), lineOf({ quantity: dec('0') })] }, []],
  ]);
});

describe('VAT a cent off', () => {
  const levied =
    (field: 'amount' | 'taxable', value: string) =>
    (invoice: Invoice): Invoice => ({
      ...invoice,
      vatBreakdown: invoice.vatBreakdown?.map((row) => ({ ...row, [field]: dec(value) })) ?? [],
    });

  tells([
    ['exact', levied('amount', '21.00'), []],
    ['by a cent, as others round', levied('amount', '21.01'), []],
    ['by more', levied('amount', '21.02'), ['vat-inexact']],
    ['by what the official rules refuse', levied('amount', '22.00'), []],
    ['the amount it is levied on', levied('taxable', '100.02'), ['vat-base-inexact']],
  ]);
});

describe('VAT rates', () => {
  const rated = (rate: string, country: string, date = '2026-11-02'): Partial<Invoice> => {
    const address = { country };
    return {
      issueDate: plainDate(date),
      dueDate: plainDate(date),
      seller: { name: 'Voorbeeld', address },
      buyer: { name: 'Proefklant', address },
      lines: [lineOf({ vat: { code: 'S', rate: dec(rate) } })],
    };
  };
  const odd = ['vat-rate-unknown'];

  tells([
    ['BE 21', rated('21.00', 'BE'), []],
    ['BE 12', rated('12', 'BE'), []],
    ['BE 19', rated('19', 'BE'), odd],
    ['NL 9', rated('9', 'NL'), []],
    ['NL 6 today', rated('6', 'NL'), odd],
    ['NL 6 of 2018', rated('6', 'NL', '2018-12-31'), []],
    ['NL 19 of 2012', rated('19', 'NL', '2012-09-30'), []],
    ['NL 19 a day later', rated('19', 'NL', '2012-10-01'), odd],
    [
      'NL 6 for a delivery of 2018',
      { ...rated('6', 'NL', '2019-01-05'), delivery: { date: plainDate('2018-12-30') } },
      [],
    ],
    ['LU 17', rated('17', 'LU'), []],
    ['LU 16 of 2023', rated('16', 'LU', '2023-06-01'), []],
    ['LU 16 today', rated('16', 'LU'), odd],
    ['FR 5.5', rated('5.50', 'FR'), []],
    ['FR 19.6', rated('19.6', 'FR'), odd],
    ['DE 19', rated('19', 'DE'), []],
    ['DE 16 in the second half of 2020', rated('16', 'DE', '2020-07-01'), []],
    ['DE 16 today', rated('16', 'DE'), odd],
    ['a country we do not know', rated('33', 'PT'), []],
    ['before our tables begin', rated('25', 'NL', '1990-01-01'), []],
    [
      'the rate of the place it is sent to',
      { ...rated('19', 'BE'), buyer: { ...buyer, address: { country: 'DE' } } },
      [],
    ],
    [
      'sent to a country we do not know',
      {
        ...rated('23', 'BE'),
        buyer: { ...buyer, vatId: 'PT509442013', address: { country: 'PT' } },
      },
      [],
    ],
    [
      'on a credit note of an undated invoice',
      { ...rated('19', 'NL'), kind: 'credit-note', precedingInvoices: [{ number: '1' }] },
      [],
    ],
  ]);
});

describe('reasons for no VAT', () => {
  const freed =
    (category: VatCategory, reasons: object, texts: Partial<Invoice> = {}) =>
    (invoice: Invoice): Invoice => ({
      ...invoice,
      ...texts,
      lines: [lineOf({ vat: category })],
      vatBreakdown: [{ taxable: dec('100'), amount: dec('0'), category, ...reasons }],
    });
  const exempt = { code: 'E', rate: dec('0') };
  const shifted = { code: 'AE', rate: dec('0') };
  const code = { exemptionCode: 'VATEX-EU-AE' };

  tells([
    ['exempt, in words', freed(exempt, { exemptionReason: 'Art. 44 WBTW' }), []],
    [
      'exempt, by code only',
      freed(exempt, { exemptionCode: 'VATEX-EU-132' }),
      ['exemption-text-missing'],
    ],
    [
      'exempt by code in the Netherlands',
      (invoice) =>
        freed(
          exempt,
          { exemptionCode: 'VATEX-EU-132' },
          { seller: { vatId: 'NL004495445B01' } },
        )({ ...invoice }),
      [],
    ],
    ['shifted, by code', freed(shifted, code), []],
    ['shifted, in Dutch', freed(shifted, { exemptionReason: 'Btw verlegd' }), []],
    [
      'shifted, in German',
      freed(shifted, { exemptionReason: 'Steuerschuldnerschaft des Leistungsempfängers' }),
      [],
    ],
    [
      'shifted, said in a note',
      freed(shifted, { exemptionReason: 'Art. 20' }, { notes: [{ text: 'Autoliquidation' }] }),
      [],
    ],
    [
      'shifted, and not said',
      freed(shifted, { exemptionReason: 'Vrijgesteld' }),
      ['reverse-charge-wording'],
    ],
  ]);
});

describe('embedded files', () => {
  const told = (codes: readonly string[]): readonly string[] => codes.map((c) => `attachment.${c}`);

  tells([
    ['a PDF', fileOf('a.pdf', '%PDF-1.7'), []],
    ['HTML called a PDF', fileOf('a.pdf', '<html>'), told(['mismatch'])],
    ['a PNG', fileOf('a.png', '\x89PNG\r\n\x1a\n', 'image/png'), []],
    ['a JPEG', fileOf('a.jpeg', '\xff\xd8\xff\xe0', 'image/jpeg'), []],
    ['a PNG called a JPEG', fileOf('a.jpg', '\x89PNG\r\n\x1a\n', 'image/jpeg'), told(['mismatch'])],
    ['a table of text', fileOf('a.csv', 'nr;bedrag\r\n1;2,50', 'text/csv'), []],
    ['a PDF called a table', fileOf('a.csv', '%PDF-1.7', 'text/csv'), told(['mismatch'])],
    ['bytes called a table', fileOf('a.csv', 'a\0b', 'text/csv'), told(['mismatch'])],
    ['a spreadsheet', fileOf('a.xlsx', `${ZIP}[Content_Types].xml`, XLSX), []],
    [
      'a text document called a spreadsheet',
      fileOf('a.xlsx', `${ZIP}word/document.xml`, XLSX),
      told(['mismatch']),
    ],
    ['an ODF spreadsheet', fileOf('a.ods', `${ZIP}mimetype${ODS}`, ODS), []],
    [
      'an ODF text called a spreadsheet',
      fileOf('a.ods', `${ZIP}mimetypeapplication/vnd.oasis.opendocument.text`, ODS),
      told(['mismatch']),
    ],
    ['macros', fileOf('a.xlsx', `${ZIP}xl/workbook.xml xl/vbaProject.bin`, XLSX), told(['macros'])],
    [
      'a program',
      fileOf('a.pdf', 'MZ\x90\0\x03', 'application/pdf'),
      told(['program', 'mismatch']),
    ],
    ['a program by its name', fileOf('factuur.pdf.exe', '%PDF-1.7'), told(['program'])],
    ['a script', fileOf('a.csv', '#!/bin/sh\n', 'text/csv'), told(['program', 'mismatch'])],
    ['a file that is empty', fileOf('a.pdf', ''), told(['empty'])],
    ['a path in the name', fileOf('../a.pdf', '%PDF-'), told(['name-changed'])],
    ['no name', fileOf('', '%PDF-'), told(['unnamed'])],
    ['a name of another type', fileOf('a.png', '%PDF-'), told(['name-unlike-type'])],
    ['a name with a dot', fileOf('offerte.v2', '%PDF-'), []],
    ['seven MiB', fileOf('a.pdf', `%PDF-${'x'.repeat(7 * 1024 * 1024 - 5)}`), []],
    [
      'more than seven MiB',
      fileOf('a.pdf', `%PDF-${'x'.repeat(7 * 1024 * 1024)}`),
      told(['large']),
    ],
    ['a link only', { attachments: [{ reference: 'B1', url: 'https://voorbeeld.test/' }] }, []],
  ]);

  test('macros are found at whatever place of the content they stand', () => {
    for (const shift of [0, 1, 2, 3]) {
      const content = `${ZIP}${'x'.repeat(shift)}vbaProject.bin${'y'.repeat(5)}`;
      expect(toldOf(fileOf('a.xlsx', content, XLSX))).toEqual(told(['macros']));
    }
  });
});
