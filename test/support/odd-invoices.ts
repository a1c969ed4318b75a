import { type CheckContext, checkDocument } from '../../src/domain/invoice/checks.js';
import type { Attachment, Invoice, Totals } from '../../src/domain/invoice/invoice.js';
import { completeTotals } from '../../src/domain/invoice/totals.js';
import { dec } from '../../src/kernel/decimal.js';
import { invoiceOf } from './invoices.js';

/** A case of a check: what it is, what is changed of the good invoice, and the codes expected, without `invoice.`. */
export type Case = readonly [
  name: string,
  changed: Partial<Invoice> | ((invoice: Invoice) => Invoice),
  expected: readonly string[],
  context?: CheckContext,
];

/** The good invoice between two Belgian companies, changed before its totals are computed, or after. */
export function oddInvoice(changed: Case[1]): Invoice {
  return typeof changed === 'function'
    ? changed(completeTotals(invoiceOf()))
    : completeTotals(invoiceOf(changed));
}

/** Codes told about a document, in order, without `invoice.`. */
export function toldOf(changed: Case[1], context?: CheckContext): readonly string[] {
  return checkDocument(oddInvoice(changed), context).map(({ code }) =>
    code.replace('invoice.', ''),
  );
}

/** One test per case: exactly the expected codes are told, in their order. */
export function tells(cases: readonly Case[]): void {
  for (const [name, changed, expected, context] of cases) {
    test(name, () => {
      expect(toldOf(changed, context)).toEqual(expected);
    });
  }
}

/** Totals that no addition made. */
export function totalled(changes: Readonly<Record<string, string>>): (invoice: Invoice) => Invoice {
  return (invoice) => {
    const given = Object.entries(changes).map(([field, amount]) => [field, dec(amount)] as const);
    const totals = { ...invoice.totals, ...Object.fromEntries(given) } as Totals;
    return { ...invoice, totals };
  };
}

/** An embedded file whose content is the bytes of a text, one per character. */
export function fileOf(
  name: string,
  content: string,
  mediaType = 'application/pdf',
): Pick<Invoice, 'attachments'> {
  const base64 = Buffer.from(content, 'latin1').toString('base64');
  const attachment: Attachment = { reference: 'B1', file: { mediaType, name, base64 } };
  return { attachments: [attachment] };
}
