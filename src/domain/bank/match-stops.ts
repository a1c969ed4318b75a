import type { DebtorId } from '../../kernel/ids.js';
import { type Candidate, openItems } from './match-candidates.js';
import { type Clues, paidBefore } from './match-clues.js';
import { type LiveItem, type MatchIndex, owesExactly } from './match-index.js';
import { SWITCHABLE, switchedOn } from './match-policy.js';
import { type Evidence, stop, type StopCode } from './match-rules.js';
import { type Named, plainText } from './match-text.js';
import { parseReference } from './reference.js';
import { SUBSET_ITEMS_MAX } from './subset.js';

/** Facts about a candidate that rows ask for. */
export interface Case {
  readonly index: MatchIndex;
  readonly clues: Clues;
  readonly candidate: Candidate;
  readonly debtorIds: readonly DebtorId[];
  /** The payer names every item of the candidate by a key of its own */
  readonly byKey: boolean;
  readonly byReference: boolean;
  readonly byHolder: boolean;
  /** A reference with one slip of the hand, and everything else fits it: amount, name, an account he uses */
  readonly byNear: boolean;
  readonly reasons: readonly Evidence[];
}

/**
 * The stop rules that fire: each alone is reason enough that a person looks. One that the policy lets pass is left out;
 * `byPolicy` says that the policy itself decides how such money is divided.
 */
export function stopsFor(facts: Case): {
  readonly stops: readonly Evidence[];
  readonly byPolicy: boolean;
} {
  let byPolicy = false;
  const stops = STOPS.flatMap(({ code, about }) => {
    const found = about(facts);
    if (found === null) return [];
    const passing = isWhole(facts)
      ? switchedOn(facts.index.policy, code, facts.candidate.code)
      : null;
    if (passing !== null) byPolicy ||= SWITCHABLE[passing].decides;
    return passing === null ? [stop(code, found)] : [];
  });
  return { stops, byPolicy };
}

/**
 * All of the payment is divided, a difference is written off by a rule, and where a sum was looked for all items were
 * looked at, so that no other one fits.
 */
function isWhole({ index, clues, candidate, debtorIds }: Case): boolean {
  const sum = candidate.parts.reduce((total, part) => total + part.amount, 0n);
  if (sum !== clues.amount) return false;
  if (DIFFERENCES.has(candidate.code))
    return candidate.parts.every((part) => part.writeOff !== undefined);
  if (candidate.code !== 'amount-subset') return true;
  return debtorIds.every((id) => openItems(index, clues, id).length <= SUBSET_ITEMS_MAX);
}

interface StopRow {
  readonly code: StopCode;
  /** What the rule is about (may be empty) when it fires, else null */
  readonly about: (facts: Case) => string | null;
}

/** Fits that leave something for a person to decide. */
const DIFFERENCES = new Set<Candidate['code']>([
  'amount-over',
  'amount-rounding',
  'amount-charges',
  'amount-discount-late',
  'amount-other',
]);

/** Fits that take items the payer did not name. */
const UNNAMED = new Set<Candidate['code']>(['amount-subset', 'amount-netted', 'amount-oldest']);

const STOPS: readonly StopRow[] = [
  {
    code: 'wrong-side',
    about: ({ clues, candidate }) =>
      when(clues.amount < 0n && candidate.parts.some((part) => part.item.left > 0n)),
  },
  { code: 'returned', about: ({ clues }) => when(clues.payment.returned) },
  { code: 'collective', about: ({ clues }) => when(clues.payment.collective) },
  { code: 'several-debtors', about: ({ debtorIds }) => when(debtorIds.length > 1) },
  {
    code: 'no-strong-key',
    // Money that goes out needs to be named: an account and an amount do not say that it was a refund.
    about: ({ byKey, byHolder, byNear, clues }) =>
      when(!byKey && !byNear && (!byHolder || clues.amount < 0n)),
  },
  { code: 'reference-alone', about: weakReferenceAlone },
  {
    code: 'factor',
    about: ({ byKey, clues }) =>
      when(!byKey && clues.payerNames.some((name) => FACTOR.test(plainText(name)))),
  },
  { code: 'difference', about: ({ candidate }) => when(DIFFERENCES.has(candidate.code)) },
  { code: 'not-named', about: ({ candidate }) => when(UNNAMED.has(candidate.code)) },
  {
    code: 'part-without-reference',
    about: ({ candidate, byReference }) => when(candidate.code === 'amount-part' && !byReference),
  },
  { code: 'two-candidates', about: otherExactItem },
  { code: 'names-other-debtor', about: otherDebtorNamed },
  { code: 'names-other-item', about: otherItemNamed },
  { code: 'names-settled-item', about: settledItemNamed },
  {
    code: 'unknown-reference',
    about: ({ clues, byKey, byNear }) => when(clues.unknownReference && !byKey && !byNear),
  },
  { code: 'payer-is-other-debtor', about: otherPayer },
  { code: 'learned-not-debtor', about: deniedDebtor },
  {
    code: 'in-collection',
    about: ({ candidate }) =>
      candidate.parts.find((part) => part.item.inCollection)?.item.number ?? null,
  },
  {
    code: 'proposed-before',
    about: ({ candidate, byKey, byNear }) =>
      byKey || byNear
        ? null
        : (candidate.parts.find((part) => part.item.proposed)?.item.number ?? null),
  },
  { code: 'same-payment-again', about: samePayment },
];

/** Factoring companies by the word they bear in French, Dutch, German and English. */
const FACTOR = /FACTOR|FACTOFRANCE|AFFACTURAGE/;

/** Amounts that agree with what is named, to the cent. */
const AGREEING = new Set<Candidate['code']>(['amount-exact', 'amount-sum', 'amount-discount']);

/** One Dutch reference in eleven passes its check by chance: the amount or the account must agree with it. */
function weakReferenceAlone({ clues, candidate, byReference, reasons }: Case): string | null {
  if (!byReference || AGREEING.has(candidate.code)) return null;
  if (reasons.some(({ code }) => code === 'account' || code === 'account-shared')) return null;
  return when(
    candidate.parts.some(({ item }) => {
      const named = clues.named.get(item.id);
      return named?.by === 'reference' && isWeakReference(item);
    }),
  );
}

function isWeakReference({ reference = '' }: LiveItem): boolean {
  const parsed = parseReference(reference);
  return !parsed.ok || parsed.value.kind === 'nl';
}

function when(fires: boolean): string | null {
  return fires ? '' : null;
}

/**
 * Named beyond doubt and not part of the candidate. Where a cut text can be read in more than one way, the reading that
 * names the whole candidate and least beside it counts: the others are accidents of the cut.
 */
function leftOut({ clues, candidate, byKey }: Case): readonly LiveItem[] {
  const taken = new Set(candidate.parts.map((part) => part.item.id));
  const surely = (named: readonly Named<LiveItem>[]): readonly LiveItem[] =>
    named.filter((one) => one.strength === 'strong' && !one.shared).map((one) => one.target);
  const others = (items: readonly LiveItem[]): readonly LiveItem[] =>
    items.filter((item) => !taken.has(item.id));
  const whole = clues.readings.filter((named) => {
    const strong = new Set(
      named.filter((one) => one.strength === 'strong').map((one) => one.target.id),
    );
    return [...taken].every((id) => strong.has(id));
  });
  if (!byKey || whole.length === 0) return others(surely([...clues.named.values()]));
  const [least] = whole
    .map((named) => others(surely(named)))
    .toSorted((a, b) => a.length - b.length);
  return least ?? [];
}

function otherDebtorNamed(facts: Case): string | null {
  const other = leftOut(facts).find((item) => !facts.debtorIds.includes(item.debtorId));
  return other?.number ?? null;
}

function otherItemNamed(facts: Case): string | null {
  const other = leftOut(facts).find(
    (item) => item.left !== 0n && facts.debtorIds.includes(item.debtorId),
  );
  return other?.number ?? null;
}

function settledItemNamed(facts: Case): string | null {
  return leftOut(facts).find((item) => item.left === 0n)?.number ?? null;
}

/** A part payment by reference, while the same debtor has another item of exactly this amount. */
function otherExactItem({ index, clues, candidate, debtorIds }: Case): string | null {
  if (candidate.code !== 'amount-part') return null;
  return when(owesExactly(index, debtorIds[0] ?? '', clues.amount, clues.payment.currency));
}

/**
 * The payer is known as somebody else. With a number in free text that is a contradiction; with a reference a third
 * party may pay, unless the amount is not exact or he owes exactly this amount himself.
 */
function otherPayer(facts: Case): string | null {
  const { index, clues, candidate, debtorIds, byReference, reasons } = facts;
  const { holder, namesakes } = clues;
  // Sister companies: a name that is also like that of the debtor contradicts nothing.
  if (holder === null && reasons.some(({ code }) => code === 'name-alike')) return null;
  const others = holder === null ? namesakes : [holder];
  if (others.length === 0 || others.some((debtor) => debtorIds.includes(debtor.id))) return null;
  const name = others[0]?.name ?? '';
  if (!byReference) return name;
  if (!AGREEING.has(candidate.code)) return holder === null ? null : name;
  const owes = others.some((debtor) =>
    owesExactly(index, debtor.id, clues.amount, clues.payment.currency),
  );
  return owes ? name : null;
}

/** A person took money of this payer away from the debtor. A reference of his own still speaks for itself. */
function deniedDebtor({ index, clues, debtorIds, byReference }: Case): string | null {
  const denied = byReference ? undefined : debtorIds.find((id) => clues.denied.has(id));
  return denied === undefined ? null : (index.debtors.get(denied)?.name ?? '');
}

/**
 * The same money came from the same account before in this run, and nothing in the text says that this is another: the
 * next item, the next part, or the same paid twice?
 */
function samePayment({ index, clues, candidate, byKey, byNear }: Case): string | null {
  const named = (byKey || byNear) && candidate.code !== 'amount-part';
  if (named) return null;
  const items = candidate.parts.map((part) => part.item);
  const before = paidBefore(index, clues).find((item) =>
    byKey ? items.includes(item) : items.some(({ debtorId }) => debtorId === item.debtorId),
  );
  return before?.number ?? null;
}
