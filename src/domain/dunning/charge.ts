import { addDays, type PlainDate } from '../../kernel/dates.js';
import type { OpenItemId } from '../../kernel/ids.js';
import { type Money, money, parseMoney, sumMoney } from '../../kernel/money.js';
import { assert } from '../../kernel/result.js';
import type { Claim, ClaimKind } from '../law/claim.js';
import type { ClauseId } from '../law/clauses.js';
import { type CreditorLaw, type GeneralTerms, termsOf } from '../law/general-terms.js';
import { type Interest, interestOf, type InterestPeriod } from '../law/interest.js';
import { rateBook } from '../law/rates.js';
import type { RateRegime } from '../law/rate-table.js';
import type { DebtorFacts, ItemFacts } from './facts.js';
import type { Moment } from './holds.js';
import { messagesSent } from './law.js';
import type { DunningStep } from './policy.js';

/** The items of one message, with what their law depends on. */
export interface ChargeCase {
  readonly facts: DebtorFacts;
  readonly items: readonly ItemFacts[];
  readonly step: DunningStep;
  readonly at: Moment;
}

/** What may be asked in all until today, earlier claims of the same included, and what is not and why. */
export interface Charges {
  readonly lines: readonly Charge[];
  readonly notes: readonly ClauseId[];
}

export interface Charge {
  readonly kind: ClaimKind;
  readonly items: readonly OpenItemId[];
  readonly amount: Money;
  readonly clause: ClauseId;
  readonly provisional: boolean;
  readonly periods?: readonly InterestPeriod[];
}

export const NOTHING: Charges = { lines: [], notes: [] };

export function silent(...notes: readonly ClauseId[]): Charges {
  return { lines: [], notes };
}

export function joined(...parts: readonly Charges[]): Charges {
  return {
    lines: parts.flatMap(({ lines }) => lines),
    notes: [...new Set(parts.flatMap(({ notes }) => notes))],
  };
}

/** Money of a text that was checked when it came in. */
export function moneyOf(amount: string, currency: string): Money {
  const parsed = parseMoney(amount, currency);
  assert(parsed.ok, `${amount} is an amount in ${currency}`);
  return parsed.value;
}

export function eurosOf(amount: string): Money {
  return moneyOf(amount, 'EUR');
}

/** The terms this debtor accepted; null: none on file. */
export function acceptedTerms({ facts, at }: ChargeCase): GeneralTerms | null {
  return termsOf(at.ledger.terms ?? [], facts.profile?.termsAccepted);
}

export function lawOf({ at }: ChargeCase): CreditorLaw {
  return at.ledger.administration.settings.law ?? {};
}

/** Interest until today on what is open of an item, by a rate of the law. */
export function legalInterest(
  about: ChargeCase,
  item: ItemFacts,
  regime: RateRegime,
  from?: PlainDate,
): Interest | null {
  return interest(about, item, rateBook(regime, about.at.ledger.rates), from);
}

/** The same by an agreed percentage. */
export function agreedInterest(
  about: ChargeCase,
  item: ItemFacts,
  percent: string,
  from?: PlainDate,
): Interest | null {
  return interest(about, item, percent, from);
}

function interest(
  about: ChargeCase,
  { item, claim }: ItemFacts,
  rates: Parameters<typeof interestOf>[0]['rates'],
  from: PlainDate = addDays(item.dueDate, 1),
): Interest | null {
  const { yearDays, growsYearly } = lawOf(about);
  return interestOf({
    ...{ open: claim, payments: item.payments ?? [], from, until: about.at.on, rates },
    ...(yearDays === undefined ? {} : { yearDays }),
    ...(about.at.ledger.administration.country === 'NL' && growsYearly === true
      ? { growsYearly }
      : {}),
  });
}

/** The lower of two; null when one of them is not known. */
export function lower(a: Interest | null, b: Interest | null): Interest | null {
  if (a === null || b === null) return null;
  const less = a.amount.minor <= b.amount.minor ? a : b;
  // Which of the two is lower may hang on the rate that is not sure.
  return { ...less, provisional: a.provisional || b.provisional };
}

export function interestCharge(
  { item }: ItemFacts,
  clause: ClauseId,
  found: Interest | null,
): Charge | ClauseId {
  if (found === null) return 'rate-unknown';
  const { amount, provisional, periods } = found;
  return { kind: 'interest', items: [item.id], amount, clause, provisional, periods };
}

/** An amount in euros beside some items. */
export function charge(
  kind: ClaimKind,
  items: readonly OpenItemId[],
  minor: bigint,
  clause: ClauseId,
): Charge {
  return { kind, items, amount: money(minor, 'EUR'), clause, provisional: false };
}

/** One charge per item, without those of nothing; a clause instead of one says why there is none. */
export function perItem(
  { items }: ChargeCase,
  of: (item: ItemFacts) => Charge | ClauseId,
): Charges {
  const found = items.map(of);
  return {
    lines: found.filter((one) => typeof one !== 'string').filter(({ amount }) => amount.minor > 0n),
    notes: [...new Set(found.filter((one) => typeof one === 'string'))],
  };
}

/** The same for amounts the law gives in euros. */
export function perEuroItem(about: ChargeCase, of: (item: ItemFacts) => Charge): Charges {
  const { euros, notes } = inEuros(about.items);
  return { lines: perItem({ ...about, items: euros }, of).lines, notes };
}

/** The items in euros, and what is said of the others. */
export function inEuros(items: readonly ItemFacts[]): {
  readonly euros: readonly ItemFacts[];
  readonly ids: readonly OpenItemId[];
  readonly notes: readonly ClauseId[];
} {
  const euros = items.filter(({ claim }) => claim.currency === 'EUR');
  const ids = euros.map(({ item }) => item.id);
  return { euros, ids, notes: euros.length === items.length ? [] : ['other-currency'] };
}

/** Earlier claims of a kind about one of these items, whatever became of them. */
export function claimedBefore(
  { claims }: Pick<DebtorFacts, 'claims'>,
  kind: ClaimKind,
  items: readonly string[],
): readonly Claim[] {
  return claims.filter(
    (claim) => claim.kind === kind && claim.openItemIds.some((id) => items.includes(id)),
  );
}

/** Of each sum at most what earlier messages announced about its items; nothing was announced: nothing. */
export function notBeyondAnnounced({ items }: ChargeCase, charges: Charges): Charges {
  const lines = charges.lines.flatMap((line): Charge[] => {
    const most = announcedOf(items, line);
    const minor = line.amount.minor < most ? line.amount.minor : most;
    return minor === 0n ? [] : [{ ...line, amount: { ...line.amount, minor } }];
  });
  const isLess = lines.length < charges.lines.length;
  return joined({ ...charges, lines }, isLess ? silent('not-announced') : NOTHING);
}

/** A letter about several items stands with each of them, and counts once. */
function announcedOf(items: readonly ItemFacts[], line: Charge): bigint {
  const about = items.filter(({ item }) => line.items.includes(item.id));
  const letters = new Map(
    about.flatMap((item) =>
      messagesSent(item).flatMap(({ notice, on, step }) =>
        notice === undefined ? [] : [[`${on} ${step}`, notice] as const],
      ),
    ),
  );
  const told = [...letters.values()].flatMap(({ announced }) =>
    announced.filter(
      ({ kind, openItem }) =>
        kind === line.kind && (openItem === undefined || line.items.some((id) => id === openItem)),
    ),
  );
  return sumMoney(
    told.map(({ amount }) => eurosOf(amount)),
    'EUR',
  ).minor;
}
