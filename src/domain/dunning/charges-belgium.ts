import type { PlainDate } from '../../kernel/dates.js';
import { sumMoney, toDecimal } from '../../kernel/money.js';
import {
  consumerInterestFrom,
  damagesCapOf,
  freeReminderTerm,
  isFreeOfFee,
} from '../law/be-consumer.js';
import { FIXED_COSTS } from '../law/business.js';
import type { ClauseId } from '../law/clauses.js';
import {
  beyondCaps,
  damagesBy,
  type GeneralTerms,
  isFeeVoid,
  LEGAL,
} from '../law/general-terms.js';
import type { RateRegime } from '../law/rate-table.js';
import {
  acceptedTerms,
  agreedInterest,
  charge,
  type ChargeCase,
  type Charges,
  claimedBefore,
  eurosOf,
  inEuros,
  interestCharge,
  joined,
  lawOf,
  legalInterest,
  lower,
  notBeyondAnnounced,
  NOTHING,
  perEuroItem,
  perItem,
  silent,
} from './charge.js';
import type { ItemFacts } from './facts.js';
import { messagesSent } from './law.js';

/** Law of 2 August 2002: interest and 40 EUR per late invoice; in the formal notice the damages of the terms beyond them. */
export function belgianBusiness(about: ChargeCase): Charges {
  const terms = acceptedTerms(about);
  return joined(
    businessInterest(about, terms, 'be-trade', 'be-trade-interest'),
    perEuroItem(about, ({ item }) =>
      charge('costs', [item.id], FIXED_COSTS.minor, 'be-trade-costs'),
    ),
    contractDamages(about, terms),
  );
}

/** The clause is not stacked on the fixed sum: it adds what it gives beyond. */
function contractDamages(about: ChargeCase, terms: GeneralTerms | null): Charges {
  const clause = terms?.damages;
  if (about.step.tone !== 'formal' || clause === undefined || clause === LEGAL) return NOTHING;
  return perEuroItem(about, ({ item, claim }) => {
    const whole = damagesBy(clause, toDecimal(claim)).unscaled;
    return charge('damages', [item.id], whole - FIXED_COSTS.minor, 'contract-damages');
  });
}

/** An accepted percentage is what was agreed; else the rate of the law. */
export function businessInterest(
  about: ChargeCase,
  terms: GeneralTerms | null,
  regime: RateRegime,
  clause: ClauseId,
): Charges {
  const agreed = terms?.interest;
  return perItem(about, (item) =>
    agreed === undefined || agreed === LEGAL
      ? interestCharge(item, clause, legalInterest(about, item, regime))
      : interestCharge(item, 'contract-interest', agreedInterest(about, item, agreed)),
  );
}

/** The damages a consumer must be told of in his free reminder: as agreed, within the caps, per debt. */
export function belgianDamages(about: ChargeCase): Charges {
  const terms = acceptedTerms(about);
  if (terms === null) return silent('no-terms');
  const { damages } = terms;
  if (damages === undefined) return NOTHING;
  if (beyondCaps(damages) !== null) return silent('clause-void');
  return perEuroItem(about, ({ item, claim }) => {
    const cap = damagesCapOf(claim).minor;
    const asked = damages === LEGAL ? cap : damagesBy(damages, toDecimal(claim)).unscaled;
    return charge('damages', [item.id], asked < cap ? asked : cap, 'be-consumer-damages');
  });
}

/** Book XIX, after the free term: the fee of a further reminder; in the formal notice what was announced, and interest. */
export function belgianConsumer(about: ChargeCase): Charges {
  const terms = acceptedTerms(about);
  if (terms === null) return silent('no-terms');
  if (about.step.tone !== 'formal') return reminderFee(about, terms);
  return joined(
    notBeyondAnnounced(about, belgianDamages(about)),
    consumerInterest(about, terms.interest),
  );
}

/** Each further reminder has a fee of its own, on top of those before. */
function reminderFee(about: ChargeCase, terms: GeneralTerms): Charges {
  const { reminderFee: fee } = terms;
  if (fee === undefined) return NOTHING;
  if (isFeeVoid(terms)) return silent('clause-void');
  const reminded = about.facts.items.filter((item) => messagesSent(item).length > 0);
  const missed = [...about.facts.missed, ...dueDates([...reminded, ...about.items])];
  const isFree = isFreeOfFee(dueDates(about.items), missed);
  if (fee.regularDeliveries && isFree) return silent('regular-deliveries');
  const { ids, notes } = inEuros(about.items);
  if (ids.length === 0) return silent(...notes);
  const postage = about.step.channel === 'mail' ? '0' : fee.postage;
  const before = claimedBefore(about.facts, 'costs', ids).map(({ amount }) => amount);
  const fees = sumMoney([...before, eurosOf(fee.amount), eurosOf(postage)], 'EUR');
  return { lines: [charge('costs', ids, fees.minor, 'be-consumer-fee')], notes };
}

function dueDates(items: readonly ItemFacts[]): readonly PlainDate[] {
  return items.map(({ item }) => item.dueDate);
}

/** As agreed, never more than the rate between businesses of the same days; from the day the statute says. */
function consumerInterest(about: ChargeCase, agreed: string | undefined): Charges {
  if (agreed === undefined) return NOTHING;
  return perItem(about, (item) => {
    const from = consumerStart(about, item);
    const legal = legalInterest(about, item, 'be-trade', from);
    const contract = agreed === LEGAL ? legal : agreedInterest(about, item, agreed, from);
    return interestCharge(item, 'be-consumer-interest', lower(legal, contract));
  });
}

/** Undefined: he was never reminded in writing, and then no step asks interest of him. */
function consumerStart(about: ChargeCase, item: ItemFacts): PlainDate | undefined {
  const [first] = messagesSent(item).toSorted((a, b) => (a.on < b.on ? -1 : 1));
  if (first === undefined) return undefined;
  const term =
    first.notice ?? freeReminderTerm(first.on, first.channel ?? 'task', about.at.calendar);
  return consumerInterestFrom(first.on, term, lawOf(about).isSmall === true);
}
