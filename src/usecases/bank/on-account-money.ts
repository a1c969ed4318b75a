import { dec, subtract } from '../../kernel/decimal.js';
import type { DebtorId } from '../../kernel/ids.js';
import { type Money, money, sumMoney, toMoney } from '../../kernel/money.js';
import { err, ok, type Result } from '../../kernel/result.js';
import { cashOf } from '../../domain/ledger/open-item.js';
import type { OnAccount } from '../../domain/ledger/on-account.js';
import type { MatchProposal } from '../../ports/match-proposal.js';
import type { StoredEntry, Tx } from '../../ports/store.js';
import { bankReference } from './allocate-payment.js';
import { reviewCredit } from '../credit/check-credit.js';
import { tellHost } from '../outbox/outbox-messages.js';
import type { Ports } from '../ports.js';

/** Money of an entry that cannot be undone: it stood on account of the debtor and was paid back to him since. */
export interface PaidBack {
  readonly kind: 'paid-back';
  readonly message: string;
}

/** What stands on account of a debtor in one currency. */
export async function standingOf(tx: Tx, debtorId: DebtorId, currency: string): Promise<Money> {
  const live = await tx.onAccount.live({ debtorId });
  const amounts = live.map(({ amount }) => amount);
  return sumMoney(
    amounts.filter((amount) => amount.currency === currency),
    currency,
  );
}

/** Puts money of an entry on account of a debtor, tells the host, and looks at the credit of the debtor. */
export async function putOnAccount(
  ports: Ports,
  tx: Tx,
  stored: StoredEntry,
  what: Pick<OnAccount, 'debtorId' | 'amount' | 'detail'>,
): Promise<void> {
  const { zone } = await tx.administration.get();
  const on = stored.entry.bookingDate ?? ports.clock.today(zone);
  const row: OnAccount = { id: ports.ids.next('on-account'), entryId: stored.id, ...what, on };
  await tx.onAccount.put([row]);
  const debtor = await tx.debtors.byId(row.debtorId);
  if (debtor === null) throw new Error(`Debtor ${row.debtorId} of money on account is gone`);
  const report = {
    key: keyOf(row),
    kind: 'payment-on-account',
    debtorHostId: debtor.hostId,
    amount: row.amount,
    bookedOn: on,
    bankReference: bankReference(stored),
  } as const;
  await tellHost(tx, ports.ids, report, debtor.hostId, ports.clock.now());
  await reviewCredit(ports, tx, [row.debtorId]);
}

function keyOf({ id }: Pick<OnAccount, 'id'>): string {
  return `payment-on-account:${id}`;
}

/** Takes one row off account, here and in the host; a row the host never got is not told. */
export async function takeOff(
  ports: Ports,
  tx: Tx,
  stored: StoredEntry,
  row: OnAccount,
): Promise<void> {
  const { zone } = await tx.administration.get();
  await tx.onAccount.reverse(row.id, ports.clock.today(zone));
  const why = 'The payment was taken off account';
  if (await tx.outbox.withdraw(`report-to-host:${keyOf(row)}`, why)) return;
  const debtor = await tx.debtors.byId(row.debtorId);
  if (debtor === null) throw new Error(`Debtor ${row.debtorId} of money on account is gone`);
  const report = {
    key: `payment-on-account-undone:${row.id}`,
    kind: 'payment-on-account-undone',
    paymentKey: keyOf(row),
    debtorHostId: debtor.hostId,
    amount: row.amount,
    bankReference: bankReference(stored),
  } as const;
  await tellHost(tx, ports.ids, report, debtor.hostId, ports.clock.now());
}

/**
 * Takes everything of an entry off account, because the entry is undone. Refused when it was paid back since: the refund
 * would have nothing it was taken from. Nothing was changed then.
 */
export async function takeAllOff(
  ports: Ports,
  tx: Tx,
  stored: StoredEntry,
): Promise<Result<void, PaidBack>> {
  const rows = await tx.onAccount.live({ entryId: stored.id });
  for (const debtorId of new Set(rows.map((row) => row.debtorId))) {
    const own = rows.filter((row) => row.debtorId === debtorId).map((row) => row.amount);
    const { currency } = stored.entry;
    const standing = await standingOf(tx, debtorId, currency);
    if (standing.minor - sumMoney(own, currency).minor >= 0n) continue;
    const message = `Money of entry ${stored.id} stood on account of debtor ${debtorId} and was paid back since. Undo the refund first.`;
    return err({ kind: 'paid-back', message });
  }
  for (const row of rows) await takeOff(ports, tx, stored, row);
  await reviewCredit(ports, tx, [...new Set(rows.map((row) => row.debtorId))]);
  return ok(undefined);
}

/**
 * What an accepted proposal leaves of its payment, an overpayment, goes on account of the debtor it pays for. True when
 * nothing is left anywhere; false when a rest waits for a person, because nothing says whose it is.
 */
export async function restOnAccount(
  ports: Ports,
  tx: Tx,
  stored: StoredEntry,
  proposal: MatchProposal,
): Promise<boolean> {
  const rest = restOf(stored, proposal);
  if (rest === null || rest.minor === 0n) return rest !== null;
  if (proposal.debtorId === undefined || rest.minor < 0n) return false;
  const detail = proposal.detail === undefined ? {} : { detail: proposal.detail };
  await putOnAccount(ports, tx, stored, { debtorId: proposal.debtorId, amount: rest, ...detail });
  return true;
}

/**
 * The money of the payment that its proposal does not use; null when it is no exact money. What details leave unexplained
 * (a proposal without detail beside others with one) is never called a rest: charges are no customer's money.
 */
function restOf(stored: StoredEntry, proposal: MatchProposal): Money | null {
  const { entry, proposals } = stored;
  const used = proposal.allocations.map(cashOf);
  const inBatch = proposals.some(({ detail }) => detail !== undefined);
  if (proposal.detail === undefined && inBatch) return money(0n, entry.currency);
  const own =
    proposal.detail === undefined
      ? subtract(entry.amount, dec(stored.allocated))
      : entry.details[proposal.detail]?.amount;
  const whole = own === undefined ? null : toMoney(own, entry.currency);
  if (whole === null || !whole.ok) return null;
  return money(whole.value.minor - sumMoney(used, entry.currency).minor, entry.currency);
}
