import { toMoney } from '../../kernel/money.js';
import { type MatchIndex, receiptKey, setLeft } from './match-index.js';
import { type MatchDecision, matchPayment } from './match.js';
import type { Payment } from './payment.js';

/** Proposals with at least even chances claim their items, so that weaker ones do not book them meanwhile. */
const CLAIM_MIN = 0.5;

/** Takes an automatic match out of what is open; remembers a good suggestion. Later payments see the rest. */
export function book(index: MatchIndex, payment: Payment, decision: MatchDecision): void {
  const account = payment.counterparty?.iban;
  if (decision.decision === 'auto') rememberReceipt(index, payment, decision);
  for (const { openItem, amount, writeOff } of decision.allocations) {
    const item = index.items.get(openItem);
    if (item === undefined) continue;
    if (decision.decision === 'suggest') {
      item.proposed ||= decision.confidence >= CLAIM_MIN;
      continue;
    }
    setLeft(index, item, item.left - amount.minor - (writeOff?.amount.minor ?? 0n));
    const receipt = { amount: amount.minor, ...(account === undefined ? {} : { account }) };
    if (item.receipts === undefined) item.receipts = [receipt];
    else item.receipts.push(receipt);
  }
}

/** The whole amount, so that the same money from the same account is known again. */
function rememberReceipt(index: MatchIndex, payment: Payment, decision: MatchDecision): void {
  const paid = toMoney(payment.amount, payment.currency);
  const [first] = decision.allocations;
  const item = index.items.get(first?.openItem ?? '');
  if (!paid.ok || item === undefined || payment.counterparty?.iban === undefined) return;
  const key = receiptKey(payment.counterparty.iban, paid.value.minor, payment.currency);
  const before = index.paid.get(key);
  if (before === undefined) index.paid.set(key, [item]);
  else before.push(item);
}

/** Matches payments one after the other in booking order; payments of one day keep the order in which they come. */
export function matchAll(
  index: MatchIndex,
  payments: readonly Payment[],
): readonly { readonly payment: Payment; readonly decision: MatchDecision }[] {
  const inOrder = payments.toSorted((a, b) =>
    dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0,
  );
  return inOrder.map((payment) => {
    const decision = matchPayment(index, payment);
    book(index, payment, decision);
    return { payment, decision };
  });
}

/** A payment without any date comes last: nothing says that it was before another. */
function dayOf(payment: Payment): string {
  return payment.bookingDate ?? payment.valueDate ?? '9999-12-31';
}
