import type { Channel } from '../dunning/policy.js';
import type { AgeBucketId } from '../ledger/ageing.js';
import type { Language } from '../party/debtor.js';
import type { DebtorId } from '../../kernel/ids.js';
import { dec, roundHalfAwayFromZero, sum } from '../../kernel/decimal.js';
import { placesOf } from '../../kernel/money.js';
import type { ReportKind } from './period.js';
import type { ProvisionOverride } from './provision.js';

/** What an administration decides about its figures and reports; what is absent is as shipped. */
export interface FigureSettings {
  /** What one action costs, by channel, decimal text in the currency of the administration; a product has no idea of it */
  readonly costs?: Readonly<Partial<Record<Channel, string>>>;
  readonly provision?: {
    /** Instead of PROVISION_PERCENT, by age */
    readonly percents?: Readonly<Partial<Record<AgeBucketId, string>>>;
    readonly overrides?: readonly ProvisionOverride[];
    /** Share of the claims on a debtor that an insurer pays, percent */
    readonly insured?: readonly { readonly debtorId: DebtorId; readonly percent: string }[];
  };
  /** Days from delivery to invoice, median of a month, above which somebody is told (practice 24); absent: INVOICE_DAYS_MAX */
  readonly invoiceDaysMax?: number;
  readonly reports?: {
    readonly kinds: readonly ReportKind[];
    /** E-mail addresses; without any, a task says that the report is there */
    readonly to: readonly string[];
    /** That of the administration without it */
    readonly language?: Language;
  };
}

/** Same day is the practice; a working week says that invoices are made in rounds. */
export const INVOICE_DAYS_MAX = 5;

/**
 * What actions cost together, smallest units, rounded once; null when one of their channels has no price: a cost that
 * leaves something out would only look low. No action costs nothing, once any price is known.
 */
export function costOf(
  actions: readonly { readonly channel: Channel }[],
  costs: FigureSettings['costs'],
  currency: string,
): bigint | null {
  if (costs === undefined) return null;
  const prices = actions.map(({ channel }) => costs[channel]);
  const known = prices.filter((price) => price !== undefined);
  if (known.length < prices.length) return null;
  return roundHalfAwayFromZero(sum(known.map(dec)), placesOf(currency)).unscaled;
}
