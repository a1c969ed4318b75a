import { type LaidOut, layOut } from '../dunning/conditions.js';
import { factsByDebtor, type ItemFacts } from '../dunning/facts.js';
import { administrationHold, debtorHold, itemHold, type Moment } from '../dunning/holds.js';
import type { LedgerItem } from '../dunning/ledger.js';
import { nextStep } from '../dunning/level.js';
import type { DunningPolicy } from '../dunning/policy.js';
import { isOverdue } from '../ledger/open-item.js';

/**
 * Overdue claims that nothing holds back and for which no step is planned, today or later: all steps were taken. Practice
 * 36 wants none of them to lie still, so each becomes a decision of a person. Small rests are left alone, as by the planner.
 */
export function withoutNextStep(policy: DunningPolicy, at: Moment): readonly LedgerItem[] {
  if (administrationHold(at) !== null) return [];
  const { toleranceMinor } = at.ledger.administration.settings;
  const liesStill = (facts: ItemFacts, laid: LaidOut): boolean =>
    isOverdue(facts.item, facts.item.open, at.on) &&
    facts.claim.minor >= toleranceMinor &&
    itemHold(facts, at) === null &&
    nextStep(facts, laid, at.on, at.calendar) === null;
  return factsByDebtor(at.ledger, at.on)
    .filter((facts) => debtorHold(facts, at) === null)
    .flatMap((debtor) => {
      const laid = layOut(policy, debtor, undefined, at.on);
      return debtor.items.filter((item) => liesStill(item, laid));
    })
    .map(({ item }) => item);
}
