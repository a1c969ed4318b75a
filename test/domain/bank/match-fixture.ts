import {
  buildIndex,
  type MatchCollection,
  type MatchDebtor,
  type MatchIndex,
  type MatchItem,
} from '../../../src/domain/bank/match-index.js';
import type { MatchDecision } from '../../../src/domain/bank/match.js';
import type { Payment } from '../../../src/domain/bank/payment.js';
import { plainDate } from '../../../src/kernel/dates.js';
import { dec } from '../../../src/kernel/decimal.js';
import { idOf } from '../../../src/kernel/ids.js';
import { type Money, parseMoney, printMoney } from '../../../src/kernel/money.js';

/** A few words make an item, a debtor or a payment; what a test does not say is plain. */
export function eur(amount: string): Money {
  const parsed = parseMoney(amount, 'EUR');
  if (!parsed.ok) throw new Error(amount);
  return parsed.value;
}

export function item(
  id: string,
  debtorId: string,
  amount: string,
  more: Partial<MatchItem> = {},
): MatchItem {
  return {
    id: idOf(id),
    debtorId: idOf(debtorId),
    kind: amount.startsWith('-') ? 'credit-note' : 'invoice',
    number: `2026-00${id}`,
    dueDate: plainDate('2026-10-01'),
    amount: eur(amount),
    open: eur(amount),
    inCollection: false,
    ...more,
  };
}

export function debtor(id: string, name: string, ...ibans: string[]): MatchDebtor {
  return { id: idOf(id), number: `4000${id}`, name, ibans, aliases: [] };
}

export function payment(amount: string, more: Partial<Payment> & { from?: string } = {}): Payment {
  const { from, ...rest } = more;
  return {
    key: 'A|S|0|-',
    entry: 0,
    status: 'BOOK',
    bookingDate: plainDate('2026-10-05'),
    valueDate: plainDate('2026-10-05'),
    amount: dec(amount),
    currency: 'EUR',
    ...(from === undefined ? {} : { counterparty: { iban: from, name: 'Onbekend' } }),
    references: [],
    documents: [],
    texts: [],
    bankTexts: [],
    returned: false,
    collective: false,
    ...rest,
  };
}

export function indexOf(
  items: readonly MatchItem[],
  debtors: readonly MatchDebtor[],
  collections: readonly MatchCollection[] = [],
): MatchIndex {
  return buildIndex({
    items,
    debtors,
    collections,
    self: { names: ['Voorbeeld Handel BV'], accounts: ['BE40733308715563'] },
  });
}

/** `auto 101=121.00 102=50.00(payment-discount 1.00) reopen`: the whole outcome on one line. */
export function outcome(decision: MatchDecision): string {
  const parts = decision.allocations.map(({ openItem, amount, writeOff }) => {
    const off = writeOff === undefined ? '' : `(${writeOff.reason} ${printMoney(writeOff.amount)})`;
    return `${openItem}=${printMoney(amount)}${off}`;
  });
  return [decision.decision, ...parts.toSorted(), decision.label ?? ''].join(' ').trim();
}

export function codes(decision: MatchDecision): readonly string[] {
  return decision.evidence.map(({ code }) => code);
}
