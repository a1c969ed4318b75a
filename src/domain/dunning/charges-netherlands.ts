import { type Money, sumMoney } from '../../kernel/money.js';
import { FIXED_COSTS } from '../law/business.js';
import { LEGAL } from '../law/general-terms.js';
import { collectionCosts, costsRest } from '../law/nl-costs.js';
import {
  acceptedTerms,
  agreedInterest,
  charge,
  type ChargeCase,
  type Charges,
  inEuros,
  interestCharge,
  joined,
  lawOf,
  legalInterest,
  lower,
  notBeyondAnnounced,
  perItem,
  silent,
} from './charge.js';
import { businessInterest } from './charges-belgium.js';
import type { ItemFacts } from './facts.js';

/** BW 6:119a and 6:96: trade interest, and costs: 40 EUR in earlier steps, the scale in the formal notice. */
export function dutchBusiness(about: ChargeCase): Charges {
  const { euros, ids, notes } = inEuros(about.items);
  const costs = about.step.tone === 'formal' ? scaleOver(about, euros) : FIXED_COSTS;
  return joined(businessInterest(about, acceptedTerms(about), 'nl-trade', 'nl-trade-interest'), {
    lines: ids.length === 0 ? [] : [charge('costs', ids, costs.minor, 'nl-costs')],
    notes,
  });
}

/** What a fourteen-day letter announces: the scale over the sum of its claims, one sum for the letter. */
export function dutchCosts(about: ChargeCase): Charges {
  const { euros, ids, notes } = inEuros(about.items);
  if (euros.length === 0) return silent(...notes);
  if (costsRest(about.facts.claims, about.at.on)) return silent('six-months');
  return { lines: [charge('costs', ids, scaleOver(about, euros).minor, 'nl-costs')], notes };
}

/** After the letter's term: the costs it announced, and legal interest, or the lower one that was agreed. */
export function dutchConsumer(about: ChargeCase): Charges {
  const agreed = acceptedTerms(about)?.interest ?? LEGAL;
  const interest = perItem(about, (item) => {
    const legal = legalInterest(about, item, 'nl-civil');
    const contract = agreed === LEGAL ? legal : agreedInterest(about, item, agreed);
    return interestCharge(item, 'nl-civil-interest', lower(legal, contract));
  });
  return joined(notBeyondAnnounced(about, dutchCosts(about)), interest);
}

function scaleOver(about: ChargeCase, items: readonly ItemFacts[]): Money {
  const principal = sumMoney(
    items.map(({ claim }) => claim),
    'EUR',
  );
  return collectionCosts(principal, lawOf(about).vatOnCosts);
}
