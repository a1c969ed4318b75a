import type { PlainDate } from '../../kernel/dates.js';
import { addDays } from '../../kernel/dates.js';

/** How long a kind of record is kept. */
export interface RetentionRow {
  readonly kind: string;
  /** Nothing younger is ever cleared; null: never cleared at all */
  readonly monthsMin: number | null;
  readonly why: string;
}

/**
 * What is kept and for how long. Twelve months is what the network asks of service providers as evidence (orientation: we
 * are their customer). The legal periods for invoices are unverified, so nothing that belongs to a document is cleared.
 */
export const RETENTION: readonly RetentionRow[] = [
  {
    kind: 'document',
    monthsMin: null,
    why: 'invoices and credit notes, all versions: books of account, 10 years in Belgium, 7 in the Netherlands (unverified)',
  },
  { kind: 'journey', monthsMin: null, why: 'attempts, receipts and verdicts: evidence' },
  { kind: 'inbound', monthsMin: null, why: 'what came from the network, byte for byte' },
  {
    kind: 'webhook-body',
    monthsMin: 12,
    why: 'hints of providers; that each came is kept for ever',
  },
  { kind: 'outbox-attempt', monthsMin: 12, why: 'attempts at work that is done' },
];

/** The first day that is kept when `months` are; counted generously, so that never a day too few is kept. */
export function keptFrom(today: PlainDate, months: number): PlainDate {
  return addDays(today, -31 * months);
}
