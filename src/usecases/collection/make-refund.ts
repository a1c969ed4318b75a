import type { PlainDate } from '../../kernel/dates.js';
import { dec, subtract } from '../../kernel/decimal.js';
import type { AdministrationId, RefundOrderId } from '../../kernel/ids.js';
import {
  type Money,
  money,
  negateMoney,
  subtractMoney,
  sumMoney,
  toMoney,
} from '../../kernel/money.js';
import { err, ok, type Result } from '../../kernel/result.js';
import { paymentsOf } from '../../domain/bank/payment.js';
import { bankIdOf, type CreditTransferOrder } from '../../domain/collection/collection.js';
import { sideOf } from '../../domain/collection/order.js';
import { bankingDayFrom, totalOf } from '../../domain/collection/plan.js';
import {
  decideRefund,
  type Refund,
  type RefundOrder,
  type RefundRefusal,
  type RefundSource,
  type RefundWish,
} from '../../domain/collection/refund.js';
import type { OwnAccount } from '../../domain/party/administration.js';
import { normalIban } from '../../domain/party/identifiers.js';
import { writePain001 } from '../../formats/sepa/pain001.js';
import type { StoredEntry, Tx } from '../../ports/store.js';
import { accountOf, noAccount } from './make-collection.js';
import type { Ports } from '../ports.js';

export interface RefundCommand {
  readonly wishes: readonly RefundWish[];
  /** Moved to the next banking day; today without it */
  readonly executeOn?: PlainDate;
  /** Own account the money leaves; the first one without it */
  readonly account?: string;
  /** Names the request; what is asked for without it */
  readonly key?: string;
}

export type RefundError = {
  readonly kind:
    | RefundRefusal
    | 'no-account'
    | 'past-date'
    | 'nothing-asked'
    | 'key-taken'
    | 'cannot-be-written'
    | 'no-such-refund'
    | 'cancelled-before';
  readonly message: string;
};

export interface MadeRefund {
  readonly outcome: 'made' | 'exists';
  readonly order: RefundOrder;
  readonly refunds: readonly Refund[];
}

/**
 * Makes a transfer file that pays money back: of bank entries that pay nothing, or of open credit notes. All wishes or
 * none. Nothing is sent; a person takes the file to the bank. The same request again answers what was made (INV-12).
 */
export function makeMakeRefund(ports: Ports) {
  return (
    administration: AdministrationId,
    command: RefundCommand,
  ): Promise<Result<MadeRefund, RefundError>> =>
    ports.store.inTransaction(administration, async (tx) => {
      await tx.refunds.lock();
      const request = requestText(command);
      const key = command.key ?? ports.digest(new TextEncoder().encode(request));
      const known = await tx.refunds.byKey(key);
      if (known !== null && known.request !== request) return err(keyTaken(key, known.head));
      if (known !== null) {
        const refunds = await tx.refunds.lines(known.head.id);
        return ok({ outcome: 'exists', order: known.head, refunds });
      }
      return decide(ports, tx, command, { key, request });
    });
}

/** The file of a refund order for the bank; from then on it counts as handed out. */
export function makeTakeRefundFile(ports: Pick<Ports, 'store' | 'clock'>) {
  return (
    administration: AdministrationId,
    id: RefundOrderId,
  ): Promise<Result<Uint8Array, RefundError>> =>
    ports.store.inTransaction(administration, async (tx) => {
      const order = await tx.refunds.byId(id);
      const bytes = await tx.refunds.bytes(id);
      if (order === null || bytes === null)
        return err({ kind: 'no-such-refund', message: `There is no refund order ${id}.` });
      if (order.cancelledAt !== undefined)
        return err({ kind: 'cancelled-before', message: `Refund order ${id} was cancelled.` });
      await tx.refunds.handOut(id, ports.clock.now());
      return ok(bytes);
    });
}

async function decide(
  ports: Ports,
  tx: Tx,
  { wishes, executeOn, account: wanted }: RefundCommand,
  named: { readonly key: string; readonly request: string },
): Promise<Result<MadeRefund, RefundError>> {
  const { accounts, name, zone } = await tx.administration.get();
  const today = ports.clock.today(zone);
  const account = accountOf(accounts, wanted);
  if (account === null) return err(noAccount(wanted));
  if (executeOn !== undefined && executeOn < today) return err(pastDate(executeOn));
  if (wishes.length === 0)
    return err({
      kind: 'nothing-asked',
      message: 'Name what to pay back: an entry, a credit note.',
    });
  const twice = wishes.find((wish, at) => wishes.findIndex((o) => sameSource(o, wish)) !== at);
  if (twice !== undefined) return err(sourceTwice(twice));
  const live = await tx.refunds.live();
  const id = ports.ids.next('refund-order');
  const refunds: (Refund & { readonly remittance: string })[] = [];
  for (const wish of wishes) {
    const decided = decideRefund(wish, await sourceOf(tx, wish, live));
    if (decided.decision === 'refuse')
      return err({ kind: decided.reason, message: decided.message });
    const refundId = ports.ids.next('refund');
    const { amount, iban, accountFrom, remittance } = decided;
    refunds.push({
      ...{ id: refundId, orderId: id, endToEndId: bankIdOf(refundId), name: decided.name },
      ...{ amount, iban, accountFrom, remittance },
      ...(wish.entryId === undefined ? {} : { entryId: wish.entryId }),
      ...(wish.openItemId === undefined ? {} : { openItemId: wish.openItemId }),
    });
  }
  const order: RefundOrder = {
    ...{ id, key: named.key, executeOn: bankingDayFrom(executeOn ?? today) },
    account: normalIban(account.iban),
    total: totalOf(refunds),
    lineCount: refunds.length,
    madeAt: ports.clock.now(),
  };
  const file = writePain001(transferOf(order, refunds, account, name));
  if (!file.ok)
    return err({ kind: 'cannot-be-written', message: file.error[0]?.message ?? 'Unknown reason.' });
  await tx.refunds.add(order, refunds, { request: named.request, bytes: file.value });
  ports.observe.event('refund.made', { order: id, refunds: refunds.length });
  return ok({ outcome: 'made', order, refunds: await tx.refunds.lines(id) });
}

function transferOf(
  { id, madeAt, executeOn }: RefundOrder,
  refunds: readonly (Refund & { readonly remittance: string })[],
  account: OwnAccount,
  name: string,
): CreditTransferOrder {
  return {
    ...{ messageId: bankIdOf(id), partId: `${bankIdOf(id)}-1`, createdAt: madeAt },
    ...{ initiator: name, executeOn, debtor: sideOf(account, account.name ?? name) },
    lines: refunds.map(({ endToEndId, amount, iban, name: receiver, remittance }) => ({
      ...{ endToEndId, amount, remittance },
      creditor: { name: receiver, iban },
    })),
  };
}

/** What the books have of the source of a wish, refunds that were made of it taken off; null when it is not there. */
async function sourceOf(
  tx: Tx,
  wish: RefundWish,
  live: readonly Refund[],
): Promise<RefundSource | null> {
  const before = live.filter((refund) => sameSource(refund, wish)).map(({ amount }) => amount);
  const less = (amount: Money): Money => subtractMoney(amount, sumMoney(before, amount.currency));
  if (wish.entryId !== undefined) {
    const stored = await tx.bank.entry(wish.entryId);
    const money = stored === null ? null : unassigned(stored);
    if (stored === null || money === null) return null;
    return { ...payerOf(stored), left: less(money) };
  }
  const item = wish.openItemId === undefined ? null : await tx.ledger.item(wish.openItemId);
  if (item?.kind !== 'credit-note') return null;
  return { left: less(negateMoney(item.open)), about: item.number };
}

/** Booked money received that is assigned to nothing; null when it is not money in whole cents. */
function unassigned({ entry, allocated }: StoredEntry): Money | null {
  const left = subtract(entry.amount, dec(allocated));
  const exact = toMoney(left, entry.currency);
  if (entry.status !== 'BOOK' || !exact.ok) return null;
  // Money that went out is nothing to pay back.
  return exact.value.minor < 0n ? money(0n, entry.currency) : exact.value;
}

function payerOf(stored: StoredEntry): Omit<RefundSource, 'left'> {
  const { iban: account, statementId, entry } = stored;
  const payments = paymentsOf({ account, statementId }, entry);
  const [only] = payments;
  const about = only?.texts[0] ?? entry.servicerReference ?? stored.id;
  const payer = payments.length === 1 && only?.collective === false ? only.counterparty : undefined;
  if (payer?.iban === undefined) return { about };
  return { about, payer: { iban: payer.iban, name: payer.name ?? '' } };
}

function sameSource(
  a: Pick<RefundWish, 'entryId' | 'openItemId'>,
  b: Pick<RefundWish, 'entryId' | 'openItemId'>,
): boolean {
  return a.entryId === b.entryId && a.openItemId === b.openItemId;
}

function requestText({ wishes, executeOn, account }: RefundCommand): string {
  const rows = wishes.map(({ entryId, openItemId, amount, account: to }) => [
    ...[entryId ?? '', openItemId ?? '', amount?.minor.toString() ?? ''],
    ...(to === undefined ? [] : [normalIban(to.iban), to.name]),
  ]);
  return JSON.stringify([executeOn, account === undefined ? null : normalIban(account), rows]);
}

function sourceTwice({ entryId, openItemId }: RefundWish): RefundError {
  const message = `${entryId ?? openItemId ?? ''} is asked for twice. Name each source once.`;
  return { kind: 'source-twice', message };
}

function pastDate(date: PlainDate): RefundError {
  return { kind: 'past-date', message: `${date} is over. Give today or a later date.` };
}

function keyTaken(key: string, { id }: RefundOrder): RefundError {
  const message = `Refund order ${id} was made under the key "${key.slice(0, 40)}" for another request. Give this one a key of its own.`;
  return { kind: 'key-taken', message };
}
