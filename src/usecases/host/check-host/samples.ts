import type { PlainDate } from '../../../kernel/dates.js';
import { dec } from '../../../kernel/decimal.js';
import { type Money, money } from '../../../kernel/money.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import type { Invoice } from '../../../domain/invoice/invoice.js';
import type { SalesInvoiceRecord } from '../../../formats/json/host-records.js';
import type { ReportContent } from '../../../formats/json/host-reports.js';
import { DEBTORS, readFeed, SALES_INVOICES } from './feeds.js';
import type { HostTalk } from './talk.js';

/** A debtor and an invoice with something open, that the writing checks may write about. */
export interface Subject {
  readonly debtorHostId: string;
  readonly invoice: SalesInvoiceRecord;
}

const PAGE = 100;
/** "%PDF-1.4" */
const PDF = 'JVBERi0xLjQ=';

/** Finds what to write about; a sentence when the administration has nothing of the kind. */
export async function findSubject(talk: HostTalk): Promise<Result<Subject, string>> {
  const debtors = await readFeed(talk, DEBTORS, PAGE);
  if (!debtors.ok) return debtors;
  const invoices = await readFeed(talk, SALES_INVOICES, PAGE);
  if (!invoices.ok) return invoices;
  const [debtor] = debtors.value.records;
  const invoice = invoices.value.records.find((record) => record.open.minor > 0n);
  if (debtor === undefined || invoice === undefined) {
    return err('The administration has no debtor or no sales invoice with something open.');
  }
  return ok({ debtorHostId: debtor.hostId, invoice });
}

/** The smallest payment there is, on the subject's invoice. */
export function cent(subject: Subject): Money {
  return money(1n, subject.invoice.open.currency);
}

export function paymentOf(
  subject: Subject,
  amount: Money,
  today: PlainDate,
): ReportContent<'payment'> {
  return {
    kind: 'payment',
    invoiceHostId: subject.invoice.hostId,
    amount,
    bookedOn: today,
    bankReference: 'voldaan host check',
  };
}

/** One harmless report of each kind that moves no money. */
export function samplesOf(
  subject: Subject,
  today: PlainDate,
): readonly Exclude<ReportContent, { kind: `payment${string}` | 'purchase-decision' }>[] {
  const { debtorHostId } = subject;
  const invoiceHostId = subject.invoice.hostId;
  return [
    {
      kind: 'task',
      debtorHostId,
      subject: 'voldaan host check',
      text: 'Written by the contract suite; nothing has to be done.',
      dueOn: today,
      invoiceHostIds: [invoiceHostId],
    },
    { kind: 'alert', debtorHostId, level: 'warn', text: 'Written by the contract suite.' },
    { kind: 'credit-status', debtorHostId, status: 'granted' },
    { kind: 'exchange-status', invoiceHostId, status: 'sent', note: 'voldaan host check' },
    {
      kind: 'purchase-document',
      invoice: purchaseInvoice(today),
      // <Invoice/>
      xmlBase64: 'PEludm9pY2UvPg==',
      attachments: [{ id: 'a1', name: 'check.pdf', mediaType: 'application/pdf', base64: PDF }],
      heldFor: ['CHECK'],
    },
    {
      kind: 'reminder',
      debtorHostId,
      invoiceHostIds: [invoiceHostId],
      level: 1,
      on: today,
      text: 'Written by the contract suite; nobody was reminded.',
    },
    {
      kind: 'note',
      debtorHostId,
      invoiceHostIds: [invoiceHostId],
      text: 'Written by the contract suite.',
    },
    {
      kind: 'document',
      debtorHostId,
      invoiceHostIds: [invoiceHostId],
      ...{ name: 'check.pdf', mediaType: 'application/pdf', base64: PDF },
    },
    {
      kind: 'journal',
      debtorHostId,
      on: today,
      text: 'Written by the contract suite; not to be posted.',
      lines: [
        { account: 'provision-cost', side: 'debit', amount: cent(subject) },
        { account: 'provision', side: 'credit', amount: cent(subject) },
      ],
    },
  ];
}

function purchaseInvoice(today: PlainDate): Invoice {
  const one = dec('1.00');
  return {
    kind: 'invoice',
    number: 'VOLDAAN-CHECK',
    issueDate: today,
    typeCode: '380',
    currency: 'EUR',
    seller: { name: 'Voldaan host check' },
    buyer: { name: 'Voldaan host check' },
    totals: { lines: one, net: one, gross: one, payable: one },
    lines: [{ id: '1', quantity: one, unit: 'C62', net: one, price: { net: one }, item: {} }],
  };
}
