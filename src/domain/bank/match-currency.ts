import type { DebtorId, OpenItemId } from '../../kernel/ids.js';
import { type Money, money, printMoney, toMoney } from '../../kernel/money.js';
import { convertMoney, NO_RATES } from '../ledger/exchange-rate.js';
import type { WriteOffReason } from '../ledger/open-item.js';
import type { Clues } from './match-clues.js';
import type { LiveItem, MatchIndex } from './match-index.js';
import { type Evidence, evidence, note, stop } from './match-rules.js';
import { readingsOf } from './match-lines.js';
import { type Named, namesIn } from './match-text.js';

/** Money of the payment for one item of another currency. */
export interface CurrencyPart {
  readonly openItem: OpenItemId;
  /** In the currency of the item */
  readonly amount: Money;
  /** In the currency of the payment */
  readonly cash: Money;
  readonly writeOff?: { readonly reason: WriteOffReason; readonly amount: Money };
}

/** What a payment may be about in another currency. Always for a person: nobody but the payer knows the rate he used. */
export interface InOtherCurrency {
  /** Absent when the items belong to several debtors */
  readonly debtorId?: DebtorId;
  /** Ways to divide the payment, best first; empty when no rate says what it is worth */
  readonly divisions: readonly (readonly CurrencyPart[])[];
  readonly evidence: readonly Evidence[];
}

/**
 * Thousandths by which the bank's own rate may differ from the reference rate of the day: margins of banks, and some days
 * between the payer's order and our booking. Within it the rest of the item is an exchange difference.
 */
const TOLERANCE_PERMILLE = 25n;

/** Named items looked at together; as many as a person can look through. */
const NAMED_MAX = 30;

/**
 * Looks for items of another currency that the payer names by reference or number. The amount is what he instructed, where
 * the file says it, else the payment at the reference rate of its day. Null when nothing of the kind is named.
 */
export function inOtherCurrency(index: MatchIndex, clues: Clues): InOtherCurrency | null {
  const { payment } = clues;
  if (payment.instructed === undefined && index.rates === undefined) return null;
  const named = namedItems(index, clues);
  const [first] = named;
  if (first === undefined) return null;
  const { currency } = first.target.open;
  const items = named.map((one) => one.target).filter((item) => item.open.currency === currency);
  const debtors = new Set(items.map((item) => item.debtorId));
  const about = items.map((item) => item.number).join(', ');
  const key = evidence(first.by === 'reference' ? 'reference' : 'number', about);
  const whose = debtors.size === 1 ? { debtorId: first.target.debtorId } : {};
  const several = debtors.size === 1 ? [] : [stop('several-debtors')];
  const stops = [stop('other-currency', currency), ...several];
  const worth = worthOf(index, clues, currency);
  if (worth === null)
    return { ...whose, divisions: [], evidence: [key, note('no-rate', currency), ...stops] };
  const cash = money(clues.amount, payment.currency);
  const divisions = [items, ...(items.length > 1 ? items.map((item) => [item]) : [])]
    .flatMap((chosen) => divide(chosen, worth, cash) ?? [])
    .toSorted((a, b) => FITS.indexOf(a.code) - FITS.indexOf(b.code));
  const [best] = divisions;
  const said = note(worth.by, `${worth.amount.currency} ${printMoney(worth.amount)}`);
  const fit = best === undefined ? [] : [evidence(best.code)];
  return {
    ...whose,
    divisions: divisions.map(({ parts }) => parts),
    evidence: [key, said, ...fit, ...stops],
  };
}

/** Open items of another currency that are named beyond doubt, each once; those with a reference first, then by id. */
function namedItems(index: MatchIndex, { amount, payment }: Clues): readonly Named<LiveItem>[] {
  const { references, documents, endToEndId, bankTexts, texts, currency } = payment;
  const fields = [
    ...references.map((reference) => reference.value),
    ...documents,
    ...(endToEndId === undefined ? [] : [endToEndId]),
    ...bankTexts,
    ...readingsOf(texts),
  ];
  const found = fields
    .flatMap((field) => namesIn(field, index.dictionary))
    .filter(
      ({ target, strength, shared }) =>
        strength === 'strong' &&
        !shared &&
        target.open.currency !== currency &&
        target.left !== 0n &&
        target.left > 0n === amount > 0n,
    )
    .toSorted(
      (a, b) =>
        Number(b.by === 'reference') - Number(a.by === 'reference') ||
        (a.target.id < b.target.id ? -1 : 1),
    );
  return [...new Map(found.toReversed().map((one) => [one.target.id, one])).values()]
    .toReversed()
    .slice(0, NAMED_MAX);
}

interface Worth {
  readonly amount: Money;
  /** Whether the file says it, or the reference rate does */
  readonly by: 'instructed' | 'converted';
}

function worthOf(index: MatchIndex, { amount, payment }: Clues, currency: string): Worth | null {
  const { instructed } = payment;
  if (instructed?.currency === currency) {
    const exact = toMoney(instructed.amount, currency);
    if (exact.ok && exact.value.minor !== 0n) return { amount: exact.value, by: 'instructed' };
  }
  const day = payment.bookingDate ?? payment.valueDate;
  const rates = day === undefined ? NO_RATES : (index.rates?.(day) ?? NO_RATES);
  const converted = convertMoney(money(amount, payment.currency), currency, rates);
  return converted === null || converted.minor === 0n
    ? null
    : { amount: converted, by: 'converted' };
}

/** How well a division fits, best first. */
const FITS = ['amount-exact', 'amount-exchange', 'amount-part', 'amount-over'] as const;

interface Division {
  readonly code: (typeof FITS)[number];
  readonly parts: readonly CurrencyPart[];
}

/**
 * Divides the payment over the items, the last of which bears what does not fit. Null where nothing fits: several items
 * that it does not pay in full.
 */
function divide(items: readonly LiveItem[], worth: Worth, cash: Money): Division | null {
  const last = items.at(-1);
  if (last === undefined) return null;
  const { currency } = worth.amount;
  const whole = items.reduce((total, item) => total + item.left, 0n);
  const short = whole - worth.amount.minor;
  const shared = (amounts: readonly bigint[], given: Money): readonly CurrencyPart[] => {
    const cashes = proportional(given.minor, amounts);
    return items.map((item, position) => ({
      openItem: item.id,
      amount: money(amounts[position] ?? 0n, currency),
      cash: money(cashes[position] ?? 0n, given.currency),
    }));
  };
  const opens = items.map((item) => item.left);
  if (short === 0n) return usable({ code: 'amount-exact', parts: shared(opens, cash) });
  const near = size(short) * 1_000n <= size(whole) * TOLERANCE_PERMILLE;
  if (worth.by === 'converted' && near && size(short) < size(last.left)) {
    const parts = shared([...opens.slice(0, -1), last.left - short], cash);
    const writeOff = { reason: 'exchange-difference', amount: money(short, currency) } as const;
    const closed = parts.map((part, position) =>
      position === parts.length - 1 ? { ...part, writeOff } : part,
    );
    return usable({ code: 'amount-exchange', parts: closed });
  }
  if (size(worth.amount.minor) > size(whole)) {
    const [used = 0n] = proportional(cash.minor, [whole, -short]);
    return usable({ code: 'amount-over', parts: shared(opens, money(used, cash.currency)) });
  }
  if (items.length > 1) return null;
  return usable({ code: 'amount-part', parts: shared([worth.amount.minor], cash) });
}

/** Every part has some of both currencies: a cent of the one may be nothing of the other. */
function usable(division: Division): Division | null {
  return division.parts.every(({ amount, cash }) => amount.minor !== 0n && cash.minor !== 0n)
    ? division
    : null;
}

/** Shares of a total, all of one sign, in the proportion of the weights; the last takes what rounding leaves. */
function proportional(total: bigint, weights: readonly bigint[]): readonly bigint[] {
  const sum = weights.reduce((a, b) => a + b, 0n);
  let rest = total;
  return weights.map((weight, position) => {
    const share = position === weights.length - 1 ? rest : (total * weight) / sum;
    rest -= share;
    return share;
  });
}

function size(minor: bigint): bigint {
  return minor < 0n ? -minor : minor;
}
