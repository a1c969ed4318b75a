import type { ReportRecord } from '../../formats/json/host-reports.js';
import type { Problem } from '../lib/http.js';
import { type Books, reportsOf } from './state.js';

/** The latest word about a purchase document decides: without one, whether it came held. */
export function payablePurchases(books: Books): readonly string[] {
  const decided = new Map<string, ReportRecord<'purchase-decision'>['decision']>();
  for (const { report } of reportsOf(books, 'purchase-decision').values())
    decided.set(report.purchaseKey, report.decision);
  return [...reportsOf(books, 'purchase-document').values()].flatMap(({ report }) => {
    const said = decided.get(report.key);
    const isHeld = said === undefined ? report.heldFor !== undefined : !PAYABLE.has(said);
    return isHeld ? [] : [report.key];
  });
}

const PAYABLE: ReadonlySet<string> = new Set(['released', 'approved']);

/** A decision about a document this host never saw. */
export function unknownPurchase(books: Books, report: ReportRecord): Problem | null {
  if (report.kind !== 'purchase-decision') return null;
  if (reportsOf(books, 'purchase-document').has(report.purchaseKey)) return null;
  return {
    status: 422,
    code: 'purchase-document-unknown',
    title: 'No such purchase document',
    detail: `This administration has no purchase document with the key ${report.purchaseKey}.`,
  };
}
