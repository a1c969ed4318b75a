import type { PlainDate } from '../../kernel/dates.js';
import type { DebtorFacts, ItemFacts } from '../dunning/facts.js';
import { administrationHold, debtorHold, itemHold, type Moment } from '../dunning/holds.js';
import { isFormal, isSpoken } from '../dunning/level.js';
import type { DunningPolicy, HoldReason } from '../dunning/policy.js';
import { daysLate } from '../ledger/open-item.js';
import type { Debtor } from '../party/debtor.js';
import type { PersonName } from '../party/debtor-profile.js';

/**
 * What a person confirmed of a partner. Who collects for others needs a registration: in the Netherlands to collect from
 * natural persons (Wki), in Belgium from consumers (book XIX, title 2).
 */
export interface PartnerRegistration {
  readonly country: 'BE' | 'NL';
  readonly number: string;
  readonly by: PersonName;
  readonly on: PlainDate;
}

/** Why an item cannot be handed over now. `reason`: what holds its reminders back holds this back too. */
export type HandOverBar =
  | { readonly kind: 'held'; readonly reason: HoldReason }
  | { readonly kind: 'not-overdue' | 'no-formal-notice' | 'term-runs' | 'no-legal-notice' }
  | { readonly kind: 'partner-not-registered'; readonly country: string };

export interface HandOverQuestion {
  readonly facts: DebtorFacts;
  readonly item: ItemFacts;
  readonly policy: DunningPolicy;
  readonly at: Moment;
  readonly registrations: readonly PartnerRegistration[];
}

/**
 * Whether a claim may be given to others (practice 57): late, wholly undisputed, nothing promised, and the debtor was
 * warned as the policy and the law of his country say, with a term that is over. Null: it may.
 */
export function handOverBar(question: HandOverQuestion): HandOverBar | null {
  const { facts, item, at } = question;
  if (daysLate(item.item.dueDate, at.on) <= 0) return { kind: 'not-overdue' };
  const pause = administrationHold(at) ?? debtorHold(facts, at) ?? itemHold(item, at);
  if (pause !== null) return { kind: 'held', reason: pause.reason };
  // Of a part that is disputed the rest may be reminded; a collector gets the whole claim or none.
  if (item.claim.minor !== item.item.open.minor) return { kind: 'held', reason: 'disputed' };
  return warningBar(question) ?? registrationBar(question);
}

function warningBar({ facts, item, policy, at: { on } }: HandOverQuestion): HandOverBar | null {
  const formal = new Set(
    policy.steps.filter((s) => isFormal(s) && !isSpoken(s.channel)).map(({ id }) => id),
  );
  const arrived = item.reminders.filter((r) => r.undelivered !== true && r.bounced !== true);
  const warnings = arrived.filter(({ step }) => formal.has(step));
  if (warnings.length === 0) return { kind: 'no-formal-notice' };
  if (arrived.some(({ newDueDate }) => newDueDate !== undefined && newDueDate >= on))
    return { kind: 'term-runs' };
  if (!needsNotice(facts.debtor)) return null;
  const noticed = arrived.some(({ notice }) => notice !== undefined && notice.until < on);
  return noticed ? null : { kind: 'no-legal-notice' };
}

/** Consumers get a statutory message with a term first (debtor-management 3.2, 3.3); of other countries we know no law. */
function needsNotice({ kind }: Debtor): boolean {
  return kind === 'consumer';
}

function registrationBar({ facts, registrations }: HandOverQuestion): HandOverBar | null {
  const { debtor, profile } = facts;
  const isPerson = debtor.kind === 'consumer' || profile?.naturalPerson === true;
  // Sole traders count in the Netherlands; in Belgium the law is about consumers alone.
  const asks = debtor.country === 'NL' ? isPerson : debtor.kind === 'consumer';
  if (!asks || registrations.some(({ country }) => country === debtor.country)) return null;
  return { kind: 'partner-not-registered', country: debtor.country };
}
