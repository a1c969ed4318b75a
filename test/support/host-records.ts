import { instantOf, plainDate, type Instant } from '../../src/kernel/dates.js';
import { dec } from '../../src/kernel/decimal.js';
import type { Invoice } from '../../src/domain/invoice/invoice.js';
import type { HostReport } from '../../src/ports/host.js';
import type { NewDebtor, NewSalesInvoice } from '../../src/sandbox/host/books.js';
import { money } from '../../src/kernel/money.js';

/** Small honest records for a host; every test changes what it is about. */

export const FIXED_CLOCK = (): Instant => instantOf(Date.UTC(2026, 10, 20, 9, 0, 0));

export function debtorNumber(n: number, change: Partial<NewDebtor> = {}): NewDebtor {
  return {
    hostId: `D-${n}`,
    number: String(1000 + n),
    name: `Timmerwerken De Eik ${n}`,
    kind: 'business',
    country: 'BE',
    language: 'nl',
    email: `boekhouding${n}@eik.example`,
    address: { line1: 'Kaai 1', city: 'Gent', postalCode: '9000', country: 'BE' },
    participant: { scheme: '0208', value: '0403170701' },
    ibans: ['BE68539007547034'],
    aliases: [],
    creditLimit: money(500_000n, 'EUR'),
    insolvent: false,
    purchaseOrderRequired: false,
    ...change,
  };
}

export function invoiceOf(
  number: string,
  payable: string,
  kind: Invoice['kind'] = 'invoice',
): Invoice {
  return {
    kind,
    number,
    issueDate: plainDate('2026-11-02'),
    dueDate: plainDate('2026-12-02'),
    typeCode: kind === 'invoice' ? '380' : '381',
    currency: 'EUR',
    seller: { name: 'Verkoper BV' },
    buyer: { name: 'Timmerwerken De Eik', address: { country: 'BE' } },
    payments: [
      { meansCode: '30', reference: '+++090/9337/55493+++', account: { id: 'BE71096123456769' } },
    ],
    vatBreakdown: [
      { taxable: dec(payable), amount: dec('0.00'), category: { code: 'Z', rate: dec('0') } },
    ],
    totals: {
      lines: dec(payable),
      net: dec(payable),
      vat: dec('0.00'),
      gross: dec(payable),
      payable: dec(payable),
    },
    lines: [
      {
        id: '1',
        quantity: dec('2.50'),
        unit: 'HUR',
        net: dec(payable),
        price: { net: dec('40.0000') },
        vat: { code: 'Z', rate: dec('0') },
        item: { name: 'Arbeid' },
      },
    ],
  };
}

export function salesInvoiceNumber(
  n: number,
  change: Partial<NewSalesInvoice> = {},
): NewSalesInvoice {
  return {
    hostId: `F-${n}`,
    debtorHostId: 'D-1',
    send: true,
    invoice: invoiceOf(`2026-${n}`, '121.00'),
    ...change,
  };
}

/** One report of every kind, about debtor D-1 and sales invoice F-1; each reversal undoes the one before it. */
export const REPORTS: readonly HostReport[] = [
  {
    key: 'payment:a1',
    kind: 'payment',
    invoiceHostId: 'F-1',
    amount: money(10_000n, 'EUR'),
    bookedOn: plainDate('2026-11-19'),
    bankReference: 'BANK/2026/1',
    writeOff: { reason: 'payment-discount', amount: money(100n, 'EUR') },
  },
  { key: 'undo:a1', kind: 'payment-undone', paymentKey: 'payment:a1', invoiceHostId: 'F-1' },
  {
    key: 'payment-on-account:a2',
    kind: 'payment-on-account',
    debtorHostId: 'D-1',
    amount: money(2_500n, 'EUR'),
    bookedOn: plainDate('2026-11-19'),
    bankReference: 'BANK/2026/2',
  },
  {
    key: 'undo:a2',
    kind: 'payment-on-account-undone',
    paymentKey: 'payment-on-account:a2',
    debtorHostId: 'D-1',
    amount: money(2_500n, 'EUR'),
    bankReference: 'BANK/2026/2',
  },
  {
    ...{ key: 'claim:1', kind: 'claim', what: 'asked', claimKey: 'claim:1', claim: 'interest' },
    ...{ debtorHostId: 'D-1', amount: money(59n, 'EUR'), on: plainDate('2026-11-19') },
    ...{ note: 'by law', invoiceHostIds: ['F-1'] },
  },
  {
    key: 'task:1',
    kind: 'task',
    debtorHostId: 'D-1',
    subject: 'Bel de debiteur',
    text: 'Factuur 2026-1 is 20 dagen te laat.',
    dueOn: plainDate('2026-11-23'),
    invoiceHostIds: ['F-1'],
  },
  { key: 'alert:1', kind: 'alert', debtorHostId: 'D-1', level: 'warn', text: '85 % van de limiet' },
  { key: 'credit:1', kind: 'credit-status', debtorHostId: 'D-1', status: 'hold' },
  {
    ...{ key: 'reminder:1', kind: 'reminder', debtorHostId: 'D-1', invoiceHostIds: ['F-1'] },
    ...{ level: 1, on: plainDate('2026-11-20'), text: 'Eerste bericht per e-mail' },
  },
  {
    ...{ key: 'note:1', kind: 'note', debtorHostId: 'D-1', invoiceHostIds: [] },
    text: 'Belooft te betalen op 2026-12-01',
  },
  {
    ...{ key: 'document:1', kind: 'document', debtorHostId: 'D-1', invoiceHostIds: ['F-1'] },
    ...{ name: 'brief.pdf', mediaType: 'application/pdf', base64: 'JVBERi0xLjQ=' },
  },
  {
    ...{ key: 'journal:1', kind: 'journal', debtorHostId: 'D-1', on: plainDate('2026-11-30') },
    text: 'Voorziening dubieuze debiteuren',
    lines: [
      { account: 'provision-cost', side: 'debit', amount: money(5_000n, 'EUR') },
      { account: 'provision', side: 'credit', amount: money(5_000n, 'EUR') },
    ],
  },
  {
    key: 'exchange:1',
    kind: 'exchange-status',
    invoiceHostId: 'F-1',
    status: 'delivered',
    note: 'Afgeleverd',
  },
  {
    key: 'purchase:1',
    kind: 'purchase-document',
    invoice: invoiceOf('LEV-7', '12.10'),
    xmlBase64: 'PEludm9pY2UvPg==',
    attachments: [
      { id: 'a1', name: 'Bon 7.pdf', mediaType: 'application/pdf', base64: 'JVBERi0xLjQ=' },
    ],
    heldFor: ['SUPPLIER_IBAN_CHANGED'],
  },
  {
    key: 'purchase-decision:1',
    kind: 'purchase-decision',
    purchaseKey: 'purchase:1',
    decision: 'released',
    by: ['An Peeters', 'Bert Claes'],
    decidedOn: plainDate('2026-11-20'),
    note: 'Gebeld op het bekende nummer',
  },
];
