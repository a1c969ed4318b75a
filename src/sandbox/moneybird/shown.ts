import type { Administration, Collection, Row } from './state.js';
import { rowsOf, totalsOf } from './totals.js';

/** A record as an answer shows it: an invoice with its contact, its sums and its state of the day. */
export function shown(
  administration: Administration,
  collection: Collection,
  row: Row,
  today: string,
): Row {
  if (collection === 'contacts') return { ...row, notes: row['notes'] ?? [] };
  if (collection !== 'sales_invoices' && collection !== 'external_sales_invoices') return row;
  const totals = totalsOf(administration, row);
  const contact = administration.records.contacts.get(String(row['contact_id'])) ?? null;
  return {
    ...row,
    ...{ contact, payments: rowsOf(row['payments']), notes: rowsOf(row['notes']) },
    ...{ attachments: rowsOf(row['attachments']), ...totals },
    state: stateOf(row, String(totals['total_unpaid']), today),
  };
}

/** Paid when nothing is open, late when its day has passed; drafts stay drafts. */
function stateOf(row: Row, unpaid: string, today: string): string {
  const state = String(row['state']);
  if (state === 'draft' || state === 'scheduled') return state;
  if (Number(unpaid) === 0) return 'paid';
  return typeof row['due_date'] === 'string' && row['due_date'] < today ? 'late' : 'open';
}
