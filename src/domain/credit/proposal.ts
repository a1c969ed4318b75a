import { type Money, money, subtractMoney } from '../../kernel/money.js';
import type { CreditDecision } from './credit.js';
import type { CreditReport, RatingBand } from './report.js';
import type { PaymentScore } from './score.js';

/** What a proposal stands on. */
export const PROPOSAL_GROUNDS = [
  'insolvent',
  'ceased',
  'low-rating',
  'low-score',
  'over-limit',
  'near-limit',
  'limit-expired',
  'no-limit',
  'good-score',
  'good-rating',
  // What keeps it from being more
  'advised',
  'covered',
  'half-more',
  'owed',
] as const;
export type ProposalGround = (typeof PROPOSAL_GROUNDS)[number];

/** A limit somebody may decide on; nothing changes until a person does. */
export interface LimitProposal {
  readonly amount: Money;
  /** In the order of the table above */
  readonly grounds: readonly ProposalGround[];
}

export interface ProposalFacts {
  readonly decision: CreditDecision;
  readonly score: Pick<PaymentScore, 'band'> | null;
  readonly report: Pick<CreditReport, 'status' | 'band' | 'advisedLimit'> | null;
  /** The report is older than a check may be: what it praises no longer counts */
  readonly reportOld: boolean;
  /** Percentage of the limit from which the guard warns */
  readonly warnPercent: number;
}

/**
 * What the limit of a debtor could become; null: leave it. Our own definition, the cautious way round. For whoever is
 * insolvent or stopped, nothing. Who pays badly gets no more than he owes, and less with every payment. Who pays well and
 * comes near his limit gets room until below the warning: at most half more at once, and no more than a bureau advises or
 * an insurer covers; what would leave him on hold is not proposed. A limit past its day is proposed again as it was.
 */
export function proposeLimit(facts: ProposalFacts): LimitProposal | null {
  const { decision } = facts;
  const { limit, exposure } = decision;
  const { currency } = exposure.total;
  const gone = goneFor(facts);
  if (gone.length > 0) return lower(money(0n, currency), limit, gone);
  const bad = badFor(facts);
  const owed = subtractMoney(exposure.openInvoices, exposure.unallocatedCredits);
  if (bad.length > 0)
    return lower(money(rounded(owed.minor, 'down'), currency), limit, [...bad, 'owed']);
  if (limit === undefined) return firstLimit(facts, currency);
  return limit.minor > 0n ? (moreRoom(facts, limit) ?? again(facts, limit)) : null;
}

function goneFor({ decision, report }: ProposalFacts): readonly ProposalGround[] {
  return [
    ...(decision.reasons.includes('insolvent') || report?.status === 'insolvent'
      ? (['insolvent'] as const)
      : []),
    ...(report?.status === 'ceased' ? (['ceased'] as const) : []),
  ];
}

function badFor({ score, report }: ProposalFacts): readonly ProposalGround[] {
  return [
    ...(isRated(report, 'D', 'E') ? (['low-rating'] as const) : []),
    ...(score?.band === 'D' ? (['low-score'] as const) : []),
  ];
}

/** Less than there is now; what would be no less is no proposal. */
function lower(
  amount: Money,
  limit: Money | undefined,
  grounds: readonly ProposalGround[],
): LimitProposal | null {
  return limit !== undefined && amount.minor >= limit.minor ? null : { amount, grounds };
}

/** Without a limit nothing is passed: only a bureau says what one could be. */
function firstLimit({ report, reportOld }: ProposalFacts, currency: string): LimitProposal | null {
  const advised = reportOld ? undefined : report?.advisedLimit;
  if (advised === undefined || advised.currency !== currency) return null;
  return { amount: advised, grounds: ['no-limit', 'advised'] };
}

function moreRoom(facts: ProposalFacts, limit: Money): LimitProposal | null {
  const { decision, report, reportOld, warnPercent } = facts;
  const { exposure, reasons, limitInForce } = decision;
  const why = reasons.filter((reason) => reason === 'over-limit' || reason === 'near-limit');
  const good = goodFor(facts);
  // Where the insurer's amount binds, ours changes nothing.
  const isMoot = limitInForce?.from === 'insured' || reasons.includes('overdue-too-long');
  if (why.length === 0 || good.length === 0 || isMoot) return null;
  const wanted = rounded((exposure.total.minor * 100n) / BigInt(warnPercent) + 1n, 'up');
  const caps: readonly (readonly [ProposalGround, Money | undefined])[] = [
    ['advised', reportOld ? undefined : report?.advisedLimit],
    ['covered', limitInForce?.insured],
    ['half-more', money(rounded((limit.minor * 3n) / 2n, 'down'), limit.currency)],
  ];
  const [cap] = caps
    .flatMap(([ground, most]) =>
      most?.currency === limit.currency ? [{ ground, minor: most.minor }] : [],
    )
    .toSorted((a, b) => (a.minor < b.minor ? -1 : a.minor > b.minor ? 1 : 0));
  const capped = cap !== undefined && cap.minor < wanted ? cap : null;
  const minor = capped?.minor ?? wanted;
  // What leaves him on hold helps nobody.
  if (minor <= limit.minor || minor < exposure.total.minor) return null;
  const expired = reasons.includes('limit-expired') ? (['limit-expired'] as const) : [];
  const most = capped === null ? [] : [capped.ground];
  return {
    amount: money(minor, limit.currency),
    grounds: [...why, ...expired, ...good, ...most],
  };
}

function again(facts: ProposalFacts, limit: Money): LimitProposal | null {
  const { reasons } = facts.decision;
  if (!reasons.includes('limit-expired')) return null;
  return { amount: limit, grounds: ['limit-expired', ...goodFor(facts)] };
}

function goodFor({ score, report, reportOld }: ProposalFacts): readonly ProposalGround[] {
  const paysWell = score?.band === 'A' || score?.band === 'B';
  const ratedWell = isRated(report, 'A', 'B') && !reportOld;
  // What is fair on one side takes the good of the other back.
  if (score?.band === 'C' || isRated(report, 'C')) return [];
  return [
    ...(paysWell ? (['good-score'] as const) : []),
    ...(ratedWell ? (['good-rating'] as const) : []),
  ];
}

function isRated(report: ProposalFacts['report'], ...bands: readonly RatingBand[]): boolean {
  return report?.band !== undefined && bands.includes(report.band);
}

/** Two digits and zeros: nobody decides on a limit of 34,375.01. Below zero it is nothing. */
function rounded(minor: bigint, way: 'up' | 'down'): bigint {
  if (minor <= 0n) return 0n;
  const step = 10n ** BigInt(Math.max(minor.toString().length - 2, 0));
  const down = (minor / step) * step;
  return way === 'up' && down < minor ? down + step : down;
}
