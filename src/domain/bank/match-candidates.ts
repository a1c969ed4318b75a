import { type Clues, hasNearReference, nameEvidence } from './match-clues.js';
import { type Fit, fitOne } from './match-fit.js';
import {
  amountKey,
  debtorKey,
  type LiveItem,
  type MatchIndex,
  openItemsOf,
} from './match-index.js';
import { WEIGHTS } from './match-rules.js';
import type { Named } from './match-text.js';
import { oldestFirst } from './match-oldest.js';
import { findSubsets, type SubsetSearch } from './subset.js';

/** A way to divide the payment that is worth weighing. */
export type Candidate = Fit;

/** Open items of one debtor that are looked at; more only for debtors nobody could check by hand either. */
const ITEMS_PER_DEBTOR_MAX = 200;
/** Items anywhere with exactly this amount: more than these say nothing. */
const SAME_AMOUNT_MAX = 25;
/** With more of them the amount alone is not worth showing: something else must point at the item. */
export const AMOUNT_ONLY_MAX = 3;
/** Sums of unnamed items worth showing. */
const SUMS_MAX = 3;
/** Named items considered together. */
const NAMED_MAX = 30;

/** Every candidate, the same division once; the order means nothing. */
export function candidatesFor(index: MatchIndex, clues: Clues): readonly Candidate[] {
  const known = knownItems(index, clues);
  const all = [
    ...clues.readings.flatMap((_, reading) => namedCandidates(index, clues, reading)),
    ...known.flatMap((items) => [...exactOnes(index, clues, items), ...sums(clues, items)]),
    ...exactOnes(index, clues, sameAmount(index, clues)),
  ].filter((candidate) => candidate.parts.length > 0);
  const distinct = new Map<string, Candidate>();
  for (const candidate of all) {
    const division = divisionOf(candidate);
    const known = distinct.get(division);
    // One reading of a cut text may name all of a sum, another only a part of it: the better explanation counts.
    if (known === undefined || WEIGHTS[candidate.code] > WEIGHTS[known.code]) {
      distinct.set(division, candidate);
    }
  }
  const oldest = oldestFirst(index, clues, [...distinct.values()]);
  if (oldest !== null) distinct.set(divisionOf(oldest), oldest);
  return [...distinct.values()];
}

/** One key per division of the money, whatever the order of its parts. */
export function divisionOf(candidate: Candidate): string {
  return candidate.parts
    .map((part) => `${part.item.id}=${part.amount}`)
    .toSorted()
    .join(' ');
}

function isOpen(item: LiveItem): boolean {
  return item.left !== 0n;
}

/** What the payer names: one item in any fit, several when they add up, and items he left out of the sum. */
function namedCandidates(index: MatchIndex, clues: Clues, reading: number): readonly Candidate[] {
  const named = (clues.readings[reading] ?? [])
    .filter((one) => isOpen(one.target))
    .slice(0, NAMED_MAX);
  const strong = named.filter((one) => one.strength === 'strong');
  const sure = strong.filter((one) => !one.shared).map((one) => one.target);
  return [
    ...named.map((one) => fitOne(one.target, clues.amount, clues.payment, index.policy.tolerances)),
    ...sumOfNamed(clues, strong.map(targetOf), sure),
    // A sum of items that are only hinted at is worth showing, no more.
    ...sums(clues, named.map(targetOf)),
    ...sumWithOthers(index, clues, sure),
  ];
}

function targetOf(named: Named<LiveItem>): LiveItem {
  return named.target;
}

/** A sum of named items says what the payer meant when it leaves out none that is beyond doubt, and no other sum fits. */
function sumOfNamed(
  clues: Clues,
  items: readonly LiveItem[],
  sure: readonly LiveItem[],
): readonly Candidate[] {
  if (items.length < 2) return [];
  const whole = items.reduce((total, item) => total + item.left, 0n);
  if (whole === clues.amount) return [partsOf('amount-sum', items)];
  const { solutions, complete } = subsetsOf(clues, items);
  return solutions.map((chosen) => {
    const meant = complete && sure.every((item) => chosen.includes(item));
    return partsOf(meant ? 'amount-sum' : 'amount-subset', chosen);
  });
}

/** Named items plus unnamed ones of the same debtor: a credit note taken off in silence, an invoice forgotten. */
function sumWithOthers(
  index: MatchIndex,
  clues: Clues,
  sure: readonly LiveItem[],
): readonly Candidate[] {
  const debtorId = sure[0]?.debtorId;
  if (debtorId === undefined || sure.some((item) => item.debtorId !== debtorId)) return [];
  const missing = clues.amount - sure.reduce((total, item) => total + item.left, 0n);
  if (missing === 0n) return [];
  const others = openItems(index, clues, debtorId).filter((item) => !sure.includes(item));
  // What explains a shortage best is a credit note: those first, because the search is bounded.
  const ranked = others.toSorted((a, b) => Number(a.left > 0n) - Number(b.left > 0n));
  const { solutions } = findSubsets(ranked, leftOf, missing, {
    membersMin: 1,
    solutionsMax: SUMS_MAX,
  });
  return solutions.map((chosen) => {
    const netted = chosen.every((item) => item.left < 0n);
    return partsOf(netted ? 'amount-netted' : 'amount-subset', [...sure, ...chosen]);
  });
}

function leftOf(item: LiveItem): bigint {
  return item.left;
}

function partsOf(code: Candidate['code'], items: readonly LiveItem[]): Candidate {
  return { code, parts: items.map((item) => ({ item, amount: item.left })) };
}

/** Open items of a debtor in the currency of the payment, bounded. */
export function openItems(index: MatchIndex, clues: Clues, debtorId: string): readonly LiveItem[] {
  const items: LiveItem[] = [];
  for (const item of openItemsOf(index, debtorKey(debtorId))) {
    if (item.open.currency === clues.payment.currency) items.push(item);
    if (items.length >= ITEMS_PER_DEBTOR_MAX) break;
  }
  return items;
}

/** Debtors that one account may lead to before it leads nowhere. */
const HOLDERS_MAX = 25;
/** The same for a name: names repeat more in a longer list of debtors, and a common one says less and costs more. */
const NAMESAKES_MAX = 4;

/** Open items per debtor that account, name or customer number lead to. */
function knownItems(index: MatchIndex, clues: Clues): readonly (readonly LiveItem[])[] {
  const { holders, namesakes, customers } = clues;
  const debtors = new Set<string>();
  if (holders.length <= HOLDERS_MAX) for (const debtor of holders) debtors.add(debtor.id);
  // An account that debtors use says more than a name that several bear.
  const byName = holders.length === 0 && namesakes.length <= NAMESAKES_MAX ? namesakes : [];
  for (const debtor of byName) debtors.add(debtor.id);
  for (const debtor of customers.slice(0, HOLDERS_MAX)) debtors.add(debtor.id);
  for (const { debtorId } of clues.learned) if (debtorId !== undefined) debtors.add(debtorId);
  for (const { target, strength } of clues.named.values()) {
    if (strength === 'strong') debtors.add(target.debtorId);
  }
  return [...debtors].map((id) => openItems(index, clues, id));
}

/** Items that the amount fits without a word from the payer. A lone item may also be paid in part. */
function exactOnes(
  index: MatchIndex,
  clues: Clues,
  items: readonly LiveItem[],
): readonly Candidate[] {
  const { tolerances } = index.policy;
  const lone = items.length === 1;
  return items
    .filter((item) => lone || item.left === clues.amount || item.discount !== undefined)
    .map((item) => fitOne(item, clues.amount, clues.payment, tolerances))
    .filter(({ code }) => code === 'amount-exact' || code.startsWith('amount-discount') || lone);
}

function sums(clues: Clues, items: readonly LiveItem[]): readonly Candidate[] {
  return subsetsOf(clues, items).solutions.map((chosen) => partsOf('amount-subset', chosen));
}

function subsetsOf(clues: Clues, items: readonly LiveItem[]): SubsetSearch<LiveItem> {
  return findSubsets(items, leftOf, clues.amount, { membersMin: 2, solutionsMax: SUMS_MAX });
}

/** Something beside the amount points at the item: a name, or a reference with a slip. */
function saysMore(index: MatchIndex, clues: Clues): (item: LiveItem) => boolean {
  return (item) => {
    const debtor = index.debtors.get(item.debtorId);
    const byName = debtor !== undefined && nameEvidence(clues, debtor) !== null;
    return byName || hasNearReference(clues, item);
  };
}

function sameAmount(index: MatchIndex, clues: Clues): readonly LiveItem[] {
  const items = openItemsOf(index, amountKey(clues.amount, clues.payment.currency));
  if (items.size > SAME_AMOUNT_MAX) return [];
  return items.size <= AMOUNT_ONLY_MAX ? [...items] : [...items].filter(saysMore(index, clues));
}
