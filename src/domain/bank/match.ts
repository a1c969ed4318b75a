import type { DebtorId, OpenItemId } from '../../kernel/ids.js';
import { type Money, money } from '../../kernel/money.js';
import type { WriteOffReason } from '../ledger/open-item.js';
import { AMOUNT_ONLY_MAX, candidatesFor } from './match-candidates.js';
import { type Clues, paidBefore, readClues } from './match-clues.js';
import { type OwnCollection, ownCollection } from './match-collections.js';
import { inOtherCurrency, type InOtherCurrency } from './match-currency.js';
import type { Part } from './match-fit.js';
import { duplicateOf } from './match-duplicates.js';
import type { MatchIndex } from './match-index.js';
import { confidenceOf } from './match-likelihood.js';
import { natureOf } from './match-nature.js';
import type { MatchPolicy } from './match-policy.js';
import {
  AUTO_MIN,
  type Evidence,
  MARGIN,
  note,
  RULES_VERSION,
  stop,
  SUGGEST_MIN,
} from './match-rules.js';
import { type Proposal, weigh } from './match-weigh.js';
import type { Payment } from './payment.js';

export type MatchLabel = 'non-ar' | 'payout' | 'on-account' | 'reopen';

/**
 * Money of the payment for one item, in the currency of the item and signed like it; a write-off comes on top and closes
 * the rest of it. Where the payment is in another currency, `cash` is what it gives.
 */
export interface MatchAllocation {
  readonly openItem: OpenItemId;
  readonly amount: Money;
  readonly cash?: Money;
  readonly writeOff?: { readonly reason: WriteOffReason; readonly amount: Money };
}

/** What the matcher makes of one payment, with its reasons: enough for a person to see why and to undo it. */
export interface MatchDecision {
  /** auto: booked without a person. suggest: a person confirms. none: nothing to propose. */
  readonly decision: 'auto' | 'suggest' | 'none';
  /** Likelihood that `allocations` is right, 0.03 to 0.99, as counted (match-likelihood); 0 without a proposal */
  readonly confidence: number;
  readonly debtorId?: DebtorId;
  readonly allocations: readonly MatchAllocation[];
  /** Next best divisions, best first */
  readonly alternatives: readonly (readonly MatchAllocation[])[];
  readonly label?: MatchLabel;
  readonly evidence: readonly Evidence[];
  /** Version of the weights and stop rules that decided */
  readonly rulesVersion: number;
}

/** Payments in another currency than the claim stand in no count of likelihoods: none of them claims more than this. */
const FOREIGN_CONFIDENCE_MAX = 0.89;
/** Alternatives shown beside a suggestion: more is a list to search, not a choice. */
const ALTERNATIVES_MAX = 4;

/**
 * Matches one payment against what is open in the index now. Changes nothing: `book` does, so that the next payment
 * sees less. Only booked payments in whole coins are matched; items in other currencies are suggested, never booked.
 */
export function matchPayment(index: MatchIndex, payment: Payment): MatchDecision {
  if (index.policy.mode === 'never') return nothing([note('policy-never')]);
  if (payment.status !== 'BOOK') return nothing([note('not-booked')]);
  const clues = readClues(index, payment);
  if (clues === null) return nothing([note('too-fine')]);
  if (clues.amount === 0n) return nothing([note('unknown-payer')]);
  const own = ownCollection(index, clues);
  if (own !== null) return decideOwn(index.policy, own, payment);
  const duplicate = duplicateOf(index, clues);
  if (duplicate !== null)
    return onAccount(clues, [note('duplicate', duplicate.number)], duplicate.debtorId);
  const ranked = rank(index, clues);
  const best = ranked[0];
  if (best === undefined || !hasTie(best, clues)) {
    const foreign = inOtherCurrency(index, clues);
    if (foreign !== null) return suggestForeign(foreign);
    const nature = natureOf(payment, index);
    if (nature !== null) return { ...nothing([note(nature.reason)]), label: nature.label };
  }
  if (best === undefined) return unmatched(index, clues);
  return decide(index.policy, ranked, best, payment);
}

/** Candidates by points, most first; equal ones by due date (oldest first), then by id. */
function rank(index: MatchIndex, clues: Clues): readonly Proposal[] {
  const weighed = candidatesFor(index, clues)
    .map((candidate) => weigh(index, clues, candidate))
    .filter((proposal) => allowed(proposal, clues) && proposal.points >= SUGGEST_MIN);
  const amountOnly = weighed.filter((proposal) => proposal.reasons.length === 1);
  const kept =
    amountOnly.length > AMOUNT_ONLY_MAX
      ? weighed.filter((proposal) => proposal.reasons.length > 1)
      : weighed;
  return kept.toSorted(
    (a, b) =>
      b.points - a.points || textOrder(dueOf(a), dueOf(b)) || textOrder(a.division, b.division),
  );
}

function textOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function dueOf(proposal: Proposal): string {
  return proposal.parts[0]?.item.dueDate ?? '';
}

/** Money that came in settles claims, money that went out settles what we owe: the whole must have the payment's sign. */
function allowed(proposal: Proposal, clues: Clues): boolean {
  const sum = proposal.parts.reduce((total, part) => total + part.amount, 0n);
  return clues.amount > 0n ? sum > 0n && sum <= clues.amount : sum < 0n && sum >= clues.amount;
}

/** Something beside the amount ties the payment to a debtor: then it is a customer's, whatever its kind looks like. */
function hasTie(best: Proposal, clues: Clues): boolean {
  const ties = new Set([
    'reference',
    'number',
    'account',
    'account-shared',
    'learned-account',
    'customer-number',
    'name',
  ]);
  return clues.holders.length > 0 || best.reasons.some((reason) => ties.has(reason.code));
}

function decide(
  policy: MatchPolicy,
  ranked: readonly Proposal[],
  best: Proposal,
  payment: Payment,
): MatchDecision {
  const near = ranked.slice(1).filter((other) => best.points - other.points < MARGIN).length;
  const stops = near > 0 ? [...best.stops, stop('two-candidates')] : best.stops;
  const confidence = confidenceOf(best.points, near);
  const certain = stops.length === 0 && (best.points >= AUTO_MIN || best.byPolicy === true);
  const asks = policy.mode === 'propose' || confidence < policy.confidenceMin;
  const auto = certain && !asks;
  return {
    decision: auto ? 'auto' : 'suggest',
    confidence,
    ...(best.debtorId === null ? {} : { debtorId: best.debtorId }),
    allocations: allocationsOf(best.parts, payment),
    alternatives: auto
      ? []
      : ranked.slice(1, 1 + ALTERNATIVES_MAX).map((other) => allocationsOf(other.parts, payment)),
    evidence: [...best.reasons, ...stops, ...(certain && asks ? [stop('policy-asks')] : [])],
    rulesVersion: RULES_VERSION,
  };
}

/** Never more than a suggestion, whatever speaks for it; without a division only the debtor is told. */
function suggestForeign({ divisions, evidence, ...whose }: InOtherCurrency): MatchDecision {
  const [best = [], ...others] = divisions;
  if (best.length === 0) return { ...nothing(evidence), ...whose };
  const points = evidence.reduce((total, reason) => total + reason.weight, 0);
  return {
    decision: 'suggest',
    confidence: Math.min(confidenceOf(points, others.length), FOREIGN_CONFIDENCE_MAX),
    ...whose,
    allocations: best,
    alternatives: others.slice(0, ALTERNATIVES_MAX),
    evidence,
    rulesVersion: RULES_VERSION,
  };
}

function decideOwn(policy: MatchPolicy, own: OwnCollection, payment: Payment): MatchDecision {
  const label = own.label === undefined ? {} : { label: own.label };
  const debtor = own.debtorId === null ? {} : { debtorId: own.debtorId };
  if (own.parts.length === 0) {
    return { ...nothing([...own.reasons, ...own.stops]), ...label, ...debtor };
  }
  return { ...decide(policy, [own], own, payment), ...label };
}

function allocationsOf(parts: readonly Part[], payment: Payment): readonly MatchAllocation[] {
  return parts.map(({ item, amount, writeOff }) => ({
    openItem: item.id,
    amount: money(amount, payment.currency),
    ...(writeOff === undefined
      ? {}
      : {
          writeOff: { reason: writeOff.reason, amount: money(writeOff.amount, payment.currency) },
        }),
  }));
}

function nothing(reasons: readonly Evidence[]): MatchDecision {
  return {
    decision: 'none',
    confidence: 0,
    allocations: [],
    alternatives: [],
    evidence: reasons,
    rulesVersion: RULES_VERSION,
  };
}

function onAccount(
  clues: Clues,
  reasons: readonly Evidence[],
  debtorId: DebtorId | undefined,
): MatchDecision {
  const id = debtorId ?? clues.holder?.id;
  return {
    ...nothing(reasons),
    label: 'on-account',
    ...(id === undefined ? {} : { debtorId: id }),
  };
}

/** A customer's money without an item waits on account; nobody's money waits for a person. */
function unmatched(index: MatchIndex, clues: Clues): MatchDecision {
  const payer = clues.holder ?? (clues.namesakes.length === 1 ? clues.namesakes[0] : undefined);
  if (payer === undefined || clues.amount < 0n) {
    const id = payer?.id;
    return { ...nothing([note('unknown-payer')]), ...(id === undefined ? {} : { debtorId: id }) };
  }
  const before = paidBefore(index, clues).find((item) => item.debtorId === payer.id);
  const reasons = before === undefined ? [] : [note('duplicate', before.number)];
  return onAccount(clues, reasons, payer.id);
}
