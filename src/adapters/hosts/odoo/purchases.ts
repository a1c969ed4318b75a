import { ok, type Result } from '../../../kernel/result.js';
import type { HostError, HostReceipt, HostReport } from '../../../ports/host.js';
import type { OdooBooks } from './books.js';
import { findFiles, keepFiles } from './files.js';
import { create, marked, markOf } from './marks.js';
import { search } from './records.js';
import { refused } from './targets.js';
import { existing } from './telling.js';

type Purchase = Extract<HostReport, { readonly kind: 'purchase-document' }>;

/** The bill whose file carries this key: the file is put last, so that with it all is there. */
export async function findPurchase(
  books: OdooBooks,
  key: string,
): Promise<Result<HostReceipt | null, HostError>> {
  const files = await findFiles(books, key);
  if (!files.ok) return files;
  const file = files.value.find((row) => row['res_model'] === 'account.move');
  return ok(file === undefined ? null : existing(Number(file['res_id'])));
}

/** A vendor bill in draft without lines, the document beside it: what it is booked on, a person decides. */
export async function bookPurchase(
  books: OdooBooks,
  report: Purchase,
): Promise<Result<HostReceipt, HostError>> {
  const known = await findPurchase(books, report.key);
  if (!known.ok) return known;
  if (known.value !== null) return ok(known.value);
  const bill = await draftOf(books, report);
  if (!bill.ok) return bill;
  const { invoice, xmlBase64, attachments = [] } = report;
  const target = { model: 'account.move', id: bill.value } as const;
  const files = [{ name: fileName(invoice.number), base64: xmlBase64 }, ...attachments];
  const kept = await keepFiles(books, report.key, [target], files);
  return kept.ok ? ok({ hostId: String(bill.value), existed: false }) : kept;
}

function fileName(number: string): string {
  return `${number.replace(/[^\w.-]+/g, '-').slice(0, 100)}.xml`;
}

/** The draft made under this key before, the bill somebody entered by hand, or a new draft. */
async function draftOf(
  books: OdooBooks,
  { key, invoice }: Purchase,
): Promise<Result<number, HostError>> {
  const type = invoice.kind === 'credit-note' ? 'in_refund' : 'in_invoice';
  const ours = [
    ['company_id', '=', books.settings.company],
    ['move_type', '=', type],
  ];
  const begun = await marked(
    books,
    { model: 'account.move', field: 'invoice_origin', domain: ours },
    markOf(key),
  );
  if (!begun.ok) return begun;
  if (begun.value[0] !== undefined) return ok(begun.value[0].id);
  const supplier = await supplierOf(books, invoice.seller.vatId);
  if (!supplier.ok) return supplier;
  if (supplier.value !== null) {
    const entered = await search(books.client, 'account.move', {
      domain: [...ours, ['ref', '=', invoice.number], ['partner_id', '=', supplier.value]],
      fields: ['ref'],
    });
    if (!entered.ok) return entered;
    if (entered.value[0] !== undefined) return ok(entered.value[0].id);
  }
  const currency = await search(books.client, 'res.currency', {
    domain: [['name', '=', invoice.currency]],
    fields: ['name'],
  });
  if (!currency.ok) return currency;
  if (currency.value[0] === undefined)
    return refused(`Odoo has no currency ${invoice.currency}: switch it on there.`);
  const made = await create(books, 'account.move', [
    {
      ...{ move_type: type, company_id: books.settings.company, ref: invoice.number },
      ...{ invoice_date: invoice.issueDate, currency_id: currency.value[0].id },
      ...(invoice.dueDate === undefined ? {} : { invoice_date_due: invoice.dueDate }),
      ...(supplier.value === null ? {} : { partner_id: supplier.value }),
      invoice_origin: markOf(key),
    },
  ]);
  return made.ok ? ok(made.value[0] ?? 0) : made;
}

/** The one partner with this VAT number; none or several: a person chooses. */
async function supplierOf(
  books: OdooBooks,
  vatId: string | undefined,
): Promise<Result<number | null, HostError>> {
  if (vatId === undefined) return ok(null);
  const rows = await search(books.client, 'res.partner', {
    domain: [
      ['vat', '=', vatId],
      ['parent_id', '=', false],
      '|',
      ['company_id', '=', false],
      ['company_id', '=', books.settings.company],
    ],
    fields: ['vat'],
  });
  if (!rows.ok) return rows;
  return ok(rows.value.length === 1 ? (rows.value[0]?.id ?? null) : null);
}
