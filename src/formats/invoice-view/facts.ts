import type { Invoice } from '../../domain/invoice/invoice.js';
import { rowOf, TAX_POINTS, TITLES } from './codes.js';
import type { Printer } from './printer.js';
import type { Fact } from './view.js';
import type { Word } from './words.js';

/** What the document is called, by its type code (BT-3); an unknown code has the name of its kind. */
export function titleOf({ kind, typeCode }: Invoice, printer: Printer): string {
  const row = rowOf(TITLES, typeCode) ?? TITLES[kind === 'invoice' ? '380' : '381'];
  return row === undefined ? '' : printer.said(row);
}

/** Dates first, then what the buyer books and checks by, then everything else that names another document. */
export function factsOf(invoice: Invoice, printer: Printer): readonly Fact[] {
  const { period, taxPointCode, objectIdentifier } = invoice;
  const { date, text, word } = printer;
  const fact = (label: Word, value: string | undefined): readonly Fact[] =>
    value === undefined || value === '' ? [] : [{ label: word(label), values: [value] }];
  const shown = (label: Word, value: string | undefined): readonly Fact[] =>
    fact(label, value && text(value));
  const dated = (label: Word, value: Invoice['dueDate']): readonly Fact[] =>
    fact(label, value && date(value));
  return [
    ...shown('number', invoice.number),
    ...dated('issueDate', invoice.issueDate),
    ...dated('dueDate', invoice.dueDate),
    ...shown(
      'documentType',
      rowOf(TITLES, invoice.typeCode) === undefined ? invoice.typeCode : undefined,
    ),
    ...precedingOf(invoice, printer),
    ...shown('buyerReference', invoice.buyerReference),
    ...shown('order', invoice.orderReference),
    ...shown('salesOrder', invoice.salesOrderReference),
    ...shown('contract', invoice.contractReference),
    ...shown('project', invoice.projectReference),
    ...fact('period', period && printer.period(period)),
    ...dated('deliveryDate', invoice.delivery?.date),
    ...shown('despatch', invoice.despatchReference),
    ...shown('receipt', invoice.receiptReference),
    ...shown('tender', invoice.tenderReference),
    ...(objectIdentifier === undefined ? [] : [printer.identifier(objectIdentifier, 'object')]),
    ...shown('accounting', invoice.buyerAccountingReference),
    ...dated('taxPointDate', invoice.taxPointDate),
    ...fact('taxPointDate', taxPointCode && taxPointOf(taxPointCode, printer)),
  ];
}

function precedingOf(
  { precedingInvoices = [] }: Invoice,
  { word, text, date }: Printer,
): readonly Fact[] {
  if (precedingInvoices.length === 0) return [];
  const values = precedingInvoices.map(({ number, issueDate }) =>
    issueDate === undefined ? text(number) : `${text(number)} ${word('dated')} ${date(issueDate)}`,
  );
  return [{ label: word('preceding'), values }];
}

function taxPointOf(code: string, { said, text }: Printer): string {
  const row = rowOf(TAX_POINTS, code);
  return row === undefined ? text(code) : said(row);
}
