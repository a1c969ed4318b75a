import { printDecimal } from '../../../kernel/decimal.js';
import { ok, type Result } from '../../../kernel/result.js';
import type { Invoice } from '../../../domain/invoice/invoice.js';
import { vatKey } from '../../../domain/invoice/vat.js';
import type { HostMapping } from '../../../domain/ledger/host-mapping.js';
import type { HostError } from '../../../ports/host.js';
import type { ExactClient } from './client.js';
import { guidOf, query, type Row, textOf } from './odata.js';

interface Books {
  readonly client: ExactClient;
  readonly mapping: HostMapping;
}

/**
 * Makes the entry of a received invoice beside its document, one line per VAT rate. Only where the mapping names the journal
 * (`journals.purchase`), the account (`fields.purchase-account`) and each VAT code (`fields.purchase-vat S 21`), and the
 * supplier is known by his VAT number: anything less leaves the document to a person. Credit notes always are.
 */
export async function bookPurchase(
  { client, mapping }: Books,
  invoice: Invoice,
  documentId: string,
): Promise<Result<null, HostError>> {
  const { purchase: journal } = mapping.journals;
  const account = mapping.fields['purchase-account'];
  const lines = (invoice.vatBreakdown ?? []).map(({ taxable, category }) => ({
    vat: mapping.fields[`purchase-vat ${vatKey(category)}`],
    amount: Number(printDecimal(taxable)),
  }));
  const isMapped = lines.length > 0 && lines.every(({ vat }) => vat !== undefined);
  if (invoice.kind === 'credit-note' || journal === undefined || account === undefined || !isMapped)
    return ok(null);
  const already = await rowOf(client, 'purchaseentry/PurchaseEntries', 'EntryID', [
    'Document',
    guidOf(documentId),
  ]);
  if (!already.ok) return already;
  if (already.value !== null) return ok(null);
  const supplier = await rowOf(client, 'crm/Accounts', 'ID', [
    'VATNumber',
    textOf(invoice.seller.vatId ?? ''),
  ]);
  if (!supplier.ok) return supplier;
  const ledger = await rowOf(client, 'financial/GLAccounts', 'ID', ['Code', textOf(account)]);
  if (!ledger.ok) return ledger;
  if (supplier.value === null || ledger.value === null) return ok(null);
  const [{ ID: supplierId }, { ID: ledgerId }] = [supplier.value, ledger.value];
  return client.post('purchaseentry/PurchaseEntries', {
    ...{ Supplier: supplierId, Journal: journal, EntryDate: invoice.issueDate },
    ...(invoice.dueDate === undefined ? {} : { DueDate: invoice.dueDate }),
    ...{ YourRef: invoice.number, Currency: invoice.currency, Document: documentId },
    PurchaseEntryLines: lines.map(({ vat, amount }) => ({
      ...{ GLAccount: ledgerId, AmountFC: amount, VATCode: vat, Description: invoice.number },
    })),
  });
}

async function rowOf(
  client: ExactClient,
  path: string,
  id: string,
  [field, literal]: readonly [string, string],
): Promise<Result<Row | null, HostError>> {
  const filter = `${field} eq ${literal}`;
  const rows = await client.all([query(path, { filter, select: [id, field] })], 'now');
  return rows.ok ? ok(rows.value[0] ?? null) : rows;
}
