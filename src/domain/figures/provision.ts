import type { PlainDate } from '../../kernel/dates.js';
import {
  add,
  dec,
  type Decimal,
  decimal,
  multiply,
  roundHalfAwayFromZero,
  subtract,
} from '../../kernel/decimal.js';
import type { DebtorId, OpenItemId } from '../../kernel/ids.js';
import { AGE_BUCKETS, ageBucketOf, type AgeBucketId } from '../ledger/ageing.js';
import { daysLate } from '../ledger/open-item.js';

/** Percentages of a claim that may be lost, by its age: a product default the user's accountant decides about (4.7). */
export const PROVISION_PERCENT: Readonly<Record<AgeBucketId, string>> = {
  'not-due': '0',
  '1-30': '2',
  '31-60': '10',
  '61-90': '25',
  '91-180': '50',
  'over-180': '75',
};

/** A person's own judgement of one item or of all items of a debtor; never without a reason. */
export interface ProvisionOverride {
  readonly openItemId?: OpenItemId;
  readonly debtorId?: DebtorId;
  /** 0 to 100 */
  readonly percent: string;
  readonly reason: string;
  readonly by: string;
}

/** One claim, as a provision looks at it. */
export interface DoubtfulClaim {
  readonly id: OpenItemId;
  readonly debtorId: DebtorId;
  readonly dueDate: PlainDate;
  /** Smallest units, above zero, with VAT */
  readonly open: bigint;
  /** Share of the claim that is VAT and can be recovered: VAT and total of its document; absent: unknown, none is left out */
  readonly vat?: { readonly vat: bigint; readonly gross: bigint };
  readonly insolvent: boolean;
  /** Percentage of the claim an insurer pays */
  readonly insuredPercent?: string;
}

export type ProvisionRow = AgeBucketId | 'insolvent' | 'override';

/** A row of the proposal: the claims under one percentage or judgement. */
export interface ProvisionSum {
  readonly row: ProvisionRow;
  readonly claims: number;
  /** Open with VAT, smallest units */
  readonly open: bigint;
  /** Proposed, smallest units, rounded once per row */
  readonly proposed: bigint;
}

const HUNDRED = dec('100');
/** Places kept of each claim, so that the rounding of the row is the only one that shows. */
const EXACT_PLACES = 12;

/**
 * Adds up what may be lost of open claims (debtor-management 4.7): by age, all of it of who is insolvent, without recoverable
 * VAT and without the insured part; an override by a person goes before all. Takes claims one by one: they may be many.
 */
export function startProvision(
  on: PlainDate,
  overrides: readonly ProvisionOverride[],
  percents: Readonly<Record<AgeBucketId, string>> = PROVISION_PERCENT,
): {
  readonly add: (claim: DoubtfulClaim) => void;
  readonly rows: () => readonly ProvisionSum[];
} {
  const sums = new Map<ProvisionRow, { claims: number; open: bigint; exact: Decimal }>();
  return {
    add(claim) {
      const { row, percent } = judged(claim, on, overrides, percents);
      const sum = sums.get(row) ?? { claims: 0, open: 0n, exact: dec('0') };
      sums.set(row, {
        claims: sum.claims + 1,
        open: sum.open + claim.open,
        exact: add(sum.exact, shareOf(claim, percent)),
      });
    },
    rows: () =>
      ROWS.flatMap((row) => {
        const sum = sums.get(row);
        if (sum === undefined) return [];
        const { claims, open, exact } = sum;
        return [{ row, claims, open, proposed: roundHalfAwayFromZero(exact, 0).unscaled }];
      }),
  };
}

const ROWS: readonly ProvisionRow[] = [...AGE_BUCKETS.map(({ id }) => id), 'insolvent', 'override'];

function judged(
  { id, debtorId, dueDate, insolvent }: DoubtfulClaim,
  on: PlainDate,
  overrides: readonly ProvisionOverride[],
  percents: Readonly<Record<AgeBucketId, string>>,
): { readonly row: ProvisionRow; readonly percent: Decimal } {
  const own =
    overrides.find(({ openItemId }) => openItemId === id) ??
    overrides.find((o) => o.openItemId === undefined && o.debtorId === debtorId);
  if (own !== undefined) return { row: 'override', percent: dec(own.percent) };
  if (insolvent) return { row: 'insolvent', percent: HUNDRED };
  const bucket = ageBucketOf(daysLate(dueDate, on));
  return { row: bucket, percent: dec(percents[bucket]) };
}

/** open * (1 - vat / gross) * (1 - insured) * percent, in smallest units, exact but for the division by the total. */
function shareOf({ open, vat, insuredPercent }: DoubtfulClaim, percent: Decimal): Decimal {
  const uninsured = subtract(HUNDRED, dec(insuredPercent ?? '0'));
  const top = multiply(multiply(decimal(open, 0), uninsured), percent);
  const net = vat === undefined || vat.gross <= 0n ? 1n : vat.gross - vat.vat;
  const gross = vat === undefined || vat.gross <= 0n ? 1n : vat.gross;
  return divideExact(multiply(top, decimal(net, 0)), gross * 10_000n);
}

function divideExact(top: Decimal, bottom: bigint): Decimal {
  return decimal((top.unscaled * 10n ** BigInt(EXACT_PLACES)) / bottom, top.scale + EXACT_PLACES);
}
