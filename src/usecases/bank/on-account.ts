import {
  absolute,
  compare,
  dec,
  type Decimal,
  equals,
  isZero,
  printDecimal,
  subtract,
  sum,
  ZERO,
} from '../../kernel/decimal.js';
import type { AdministrationId, DebtorId, EntryId } from '../../kernel/ids.js';
import { type Money, money, printMoney, sumMoney, toDecimal, toMoney } from '../../kernel/money.js';
import { groupBy } from '../../kernel/group.js';
import { err, ok, type Result } from '../../kernel/result.js';
import type { OnAccount } from '../../domain/ledger/on-account.js';
import type { MatchProposal } from '../../ports/match-proposal.js';
import type { StoredEntry, Tx } from '../../ports/store.js';
import { allocateProposal } from './allocate-payment.js';
import { reviewCredit } from '../credit/check-credit.js';
import { putOnAccount, standingOf, takeOff } from './on-account-money.js';
import type { Ports } from '../ports.js';
import { byHand, itemsDoNotFit, type Part } from './review-by-hand.js';
import { fits } from './review-checks.js';

export type OnAccountError = {
  readonly kind:
    | 'no-such-entry'
    | 'no-such-debtor'
    | 'already-decided'
    | 'does-not-add-up'
    | 'no-longer-fits'
    | 'nothing-on-account'
    | 'paid-back';
  readonly message: string;
};

/** With the name of the debtor whose money it is. */
export interface ListedOnAccount extends OnAccount {
  readonly debtorName: string;
}

/** Money of debtors that settles nothing yet: put there by a person, used for an item later, or paid back. */
export interface OnAccountDesk {
  /** What stands on account now, oldest first. */
  list(administration: AdministrationId): Promise<readonly ListedOnAccount[]>;
  /**
   * Puts what is left of an entry, or a part of it, on account of a debtor. Money that went out is a refund: it takes
   * off what stands there, never more.
   */
  put(
    administration: AdministrationId,
    entry: EntryId,
    to: { readonly debtorId: DebtorId; readonly amount?: Decimal },
  ): Promise<Result<void, OnAccountError>>;
  /** Uses what an entry has on account for open items; the rest stays on account. Undone with the entry. */
  apply(
    administration: AdministrationId,
    entry: EntryId,
    parts: readonly Part[],
  ): Promise<Result<void, OnAccountError>>;
}

export function makeOnAccountDesk(ports: Ports): OnAccountDesk {
  const withEntry = (
    administration: AdministrationId,
    id: EntryId,
    work: (tx: Tx, entry: StoredEntry) => Promise<Result<void, OnAccountError>>,
  ): Promise<Result<void, OnAccountError>> =>
    ports.store.inTransaction(administration, async (tx) => {
      const entry = await tx.bank.lockedEntry(id);
      return entry === null
        ? err({ kind: 'no-such-entry', message: `There is no bank entry ${id}.` })
        : work(tx, entry);
    });
  return {
    list: (administration) =>
      ports.store.inTransaction(administration, async (tx) => {
        const rows = await tx.onAccount.live({});
        const debtors = await tx.debtors.byIds([...new Set(rows.map(({ debtorId }) => debtorId))]);
        const names = new Map(debtors.map(({ id, name }) => [id, name]));
        return rows.map((row) => ({ ...row, debtorName: names.get(row.debtorId) ?? '' }));
      }),
    put: (administration, id, to) =>
      withEntry(administration, id, (tx, entry) => putByHand(ports, tx, entry, to)),
    apply: (administration, id, parts) =>
      withEntry(administration, id, (tx, entry) => apply(ports, tx, entry, parts)),
  };
}

async function putByHand(
  ports: Ports,
  tx: Tx,
  stored: StoredEntry,
  { debtorId, amount }: { readonly debtorId: DebtorId; readonly amount?: Decimal },
): Promise<Result<void, OnAccountError>> {
  if (stored.label !== 'review') {
    const message = `Entry ${stored.id} is ${stored.label ?? 'not matched yet'}; undo that first.`;
    return err({ kind: 'already-decided', message });
  }
  if ((await tx.debtors.byId(debtorId)) === null) {
    const message = `There is no debtor ${debtorId}. Name one by its id, as administration export shows them.`;
    return err({ kind: 'no-such-debtor', message });
  }
  const left = subtract(stored.entry.amount, dec(stored.allocated));
  const wanted = amount ?? left;
  const exact = toMoney(wanted, stored.entry.currency);
  if (!exact.ok || !isWithin(wanted, left)) return err(doesNotAddUp(stored, wanted, left));
  const standing = await standingOf(tx, debtorId, exact.value.currency);
  if (standing.minor + exact.value.minor < 0n) {
    const message = `Entry ${stored.id} would pay ${printDecimal(absolute(wanted), 2)} ${exact.value.currency} back, and ${printMoney(standing)} stands on account of debtor ${debtorId}. Give at most that amount.`;
    return err({ kind: 'does-not-add-up', message });
  }
  await putOnAccount(ports, tx, stored, { debtorId, amount: exact.value });
  if (equals(wanted, left)) await labelSettled(tx, stored);
  return ok(undefined);
}

/** Between nothing and all of it, on the side of zero where it is. */
function isWithin(part: Decimal, whole: Decimal): boolean {
  return (
    !isZero(part) &&
    compare(part, ZERO) > 0 === compare(whole, ZERO) > 0 &&
    compare(absolute(part), absolute(whole)) <= 0
  );
}

function doesNotAddUp(stored: StoredEntry, given: Decimal, left: Decimal): OnAccountError {
  const message = `${printDecimal(given, 2)} was asked of entry ${stored.id}, which has ${printDecimal(left, 2)} ${stored.entry.currency} for it. Give an amount in whole cents, not zero, of its sign and within it.`;
  return { kind: 'does-not-add-up', message };
}

async function apply(
  ports: Ports,
  tx: Tx,
  stored: StoredEntry,
  parts: readonly Part[],
): Promise<Result<void, OnAccountError>> {
  const { currency } = stored.entry;
  const rows = await tx.onAccount.live({ entryId: stored.id });
  if (rows.length === 0) {
    const message = `Entry ${stored.id} has nothing on account. See what has with review list.`;
    return err({ kind: 'nothing-on-account', message });
  }
  const whole = toDecimal(
    sumMoney(
      rows.map(({ amount }) => amount),
      currency,
    ),
  );
  const given = sum(parts.map(({ amount }) => amount));
  const exact = parts.flatMap(({ openItemId, amount }) => {
    const part = toMoney(amount, currency);
    return part.ok && isWithin(amount, whole) ? [{ openItemId, amount: part.value }] : [];
  });
  if (exact.length < parts.length || !isWithin(given, whole))
    return err(doesNotAddUp(stored, given, whole));
  const uses = useRows(rows, exact);
  const short = await shortOf(tx, uses, currency);
  if (short !== null) {
    const message = `Money of entry ${stored.id} was paid back to debtor ${short} since; what still stands on his account is less. Give less, or undo the refund first.`;
    return err({ kind: 'paid-back', message });
  }
  if (!(await fits(tx, stored, byHand(exact)))) return err(itemsDoNotFit(stored));
  for (const { row, taken, left } of uses) {
    const detail = row.detail === undefined ? {} : { detail: row.detail };
    await takeOff(ports, tx, stored, row);
    await allocateProposal(ports, tx, stored, { ...byHand(taken), ...detail });
    if (left.minor !== 0n)
      await putOnAccount(ports, tx, stored, { debtorId: row.debtorId, amount: left, ...detail });
    await reviewCredit(ports, tx, [row.debtorId]);
  }
  // An entry of which more waits for a person stays in the list.
  if (stored.label !== 'review') await labelSettled(tx, stored);
  return ok(undefined);
}

type ExactPart = MatchProposal['allocations'][number];

/** A row on account with the parts it pays and what of it stays on account. */
interface Use {
  readonly row: OnAccount;
  readonly taken: readonly ExactPart[];
  readonly left: Money;
}

/** Fills the parts row by row, both in their order; rows that are not needed are not touched. */
function useRows(rows: readonly OnAccount[], parts: readonly ExactPart[]): readonly Use[] {
  const uses: Use[] = [];
  let waiting = parts;
  for (const row of rows) {
    if (waiting.length === 0) break;
    let left = row.amount.minor;
    const taken: ExactPart[] = [];
    const over: ExactPart[] = [];
    for (const { openItemId, amount } of waiting) {
      const { minor, currency } = amount;
      const covered = minor < left ? minor : left;
      left -= covered;
      if (covered > 0n) taken.push({ openItemId, amount: money(covered, currency) });
      if (minor > covered) over.push({ openItemId, amount: money(minor - covered, currency) });
    }
    uses.push({ row, taken, left: money(left, row.amount.currency) });
    waiting = over;
  }
  return uses;
}

/** The debtor who would have less than nothing on account after these uses; null: nobody. */
async function shortOf(tx: Tx, uses: readonly Use[], currency: string): Promise<DebtorId | null> {
  for (const [debtorId, own] of groupBy(uses, ({ row }) => row.debtorId)) {
    const used = own.reduce((total, { row, left }) => total + row.amount.minor - left.minor, 0n);
    if ((await standingOf(tx, debtorId, currency)).minor < used) return debtorId;
  }
  return null;
}

/** Everything of the entry has its place: on items, or (all of it) on account. */
async function labelSettled(tx: Tx, stored: StoredEntry): Promise<void> {
  const allocations = await tx.ledger.allocations({ entryId: stored.id });
  const paying = allocations.some(({ reversedOn }) => reversedOn === undefined);
  await tx.bank.label(stored.id, paying ? 'matched' : 'on-account', stored.proposals);
}
