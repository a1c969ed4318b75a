import type { UnmatchedReceipt } from '../../domain/dunning/ledger.js';
import { dayOf, EXPECTED_DAYS } from '../../domain/bank/notice.js';
import { debtorKeys, payerKeys } from '../../domain/bank/payer.js';
import { balancesOf } from '../../domain/ledger/on-account.js';
import type { Debtor } from '../../domain/party/debtor.js';
import { dec, subtract } from '../../kernel/decimal.js';
import { groupBy } from '../../kernel/group.js';
import { toMoney } from '../../kernel/money.js';
import type { StoredEntry, Tx } from '../../ports/store.js';

/** Money nobody has found the claim of, with who may have sent it where no debtor is named. */
export interface Unmatched {
  readonly receipt: UnmatchedReceipt;
  readonly payers: readonly string[];
}

/** Receipts nobody has found the debtor of, by who sent them (domain/bank/payer). */
export type ByPayer = ReadonlyMap<string, readonly UnmatchedReceipt[]>;

export function byPayer(unmatched: readonly Unmatched[]): ByPayer {
  const known = new Map<string, UnmatchedReceipt[]>();
  for (const { receipt, payers } of unmatched) {
    if (receipt.debtorId !== undefined) continue;
    for (const payer of payers) known.set(payer, [...(known.get(payer) ?? []), receipt]);
  }
  return known;
}

/** What came from his account or in his name, though no invoice of his explains it (INV-8). */
export function sentBy(payers: ByPayer, debtor: Debtor): readonly UnmatchedReceipt[] {
  if (payers.size === 0) return [];
  const found = debtorKeys(debtor).flatMap((key) => payers.get(key) ?? []);
  return [...new Set(found)].map((receipt) => ({ ...receipt, debtorId: debtor.id }));
}

/** Money a person still has to look at, or that the bank announces: whose it may be is not reminded meanwhile. */
export async function loadUnmatched(tx: Tx): Promise<readonly Unmatched[]> {
  const waiting = await tx.bank.withLabel('review');
  const announced = await tx.notices.expected(EXPECTED_DAYS);
  return [...waiting, ...announced].flatMap(receiptsOf);
}

function receiptsOf({
  entry,
  proposals,
  allocated = '0',
}: Pick<StoredEntry, 'entry' | 'proposals'> &
  Partial<Pick<StoredEntry, 'allocated'>>): readonly Unmatched[] {
  // What was assigned or put on account already is no longer in question.
  const amount = toMoney(subtract(entry.amount, dec(allocated)), entry.currency);
  const bookedOn = dayOf(entry);
  if (!amount.ok || amount.value.minor <= 0n || bookedOn === undefined) return [];
  const named = proposals.flatMap((p) => (p.debtorId === undefined ? [] : [p.debtorId]));
  const receipt = { bookedOn, amount: amount.value };
  if (named.length === 0) return [{ receipt, payers: payerKeys(entry) }];
  return [...new Set(named)].map((debtorId) => ({ receipt: { ...receipt, debtorId }, payers: [] }));
}

/**
 * What stands on account, one receipt per debtor and currency, dated as its oldest money: his reminders wait until somebody
 * uses it or pays it back (INV-8).
 */
export async function loadOnAccount(tx: Tx): Promise<readonly UnmatchedReceipt[]> {
  const rows = await tx.onAccount.live({});
  return [...groupBy(rows, ({ debtorId }) => debtorId)].flatMap(([debtorId, own]) =>
    balancesOf(own).map((amount) => ({
      bookedOn: own.map(({ on }) => on).reduce((a, b) => (a < b ? a : b)),
      amount,
      debtorId,
      onAccount: true,
    })),
  );
}
