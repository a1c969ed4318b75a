import type { AGREED_BY } from '../../domain/work/agreement.js';
import type { PlainDate } from '../../kernel/dates.js';
import type { DebtorId, OpenItemId } from '../../kernel/ids.js';
import { type Money, printMoney, subtractMoney, sumMoney } from '../../kernel/money.js';
import { ok } from '../../kernel/result.js';
import type { OpenItemState, Tx } from '../../ports/store.js';
import { refuse, type WorkResult } from '../task/give-task.js';

/** What a debtor agrees to, as far as promises and plans have it in common. */
export interface AgreementWish {
  readonly debtorId: DebtorId;
  /** Absent: all that is overdue today */
  readonly openItemIds?: readonly OpenItemId[];
  /** Who said it, on the debtor's side */
  readonly promisedBy: string;
  /** Who notes it: a person, or `voldaan` for what came over a link */
  readonly notedBy: string;
  readonly via: (typeof AGREED_BY)[number];
  readonly compensation?: string;
  readonly note?: string;
  /** It takes the place of what was agreed about the same invoices; without it that is refused */
  readonly replaces?: boolean;
}

/** The claims an agreement is about: of one debtor, in one currency, with something open. */
export interface Agreeable {
  readonly items: readonly OpenItemState[];
  readonly open: Money;
  /** Assigned to them before */
  readonly paidBefore: Money;
}

/** Invoices in one agreement; more is not what anybody agrees in one go. */
const ITEMS_MAX = 200;

/** The claims a wish is about, or why it cannot be about them. */
export async function agreeable(
  tx: Tx,
  { debtorId, openItemIds, promisedBy }: AgreementWish,
  today: PlainDate,
): Promise<WorkResult<Agreeable>> {
  const debtor = await tx.debtors.byId(debtorId);
  if (debtor === null) return refuse('no-such-debtor', `There is no debtor ${debtorId}.`);
  if (promisedBy.trim() === '')
    return refuse('nobody', `Say who promised it at ${debtor.name}: a name, or what he is there.`);
  const claims = (await tx.ledger.items({ openOnly: true, debtorId })).filter(
    (item) => item.kind === 'invoice' && item.open.minor > 0n,
  );
  const items =
    openItemIds === undefined
      ? claims.filter((item) => item.dueDate < today)
      : claims.filter((item) => openItemIds.includes(item.id));
  const missing = (openItemIds ?? []).find((id) => !items.some((item) => item.id === id));
  if (missing !== undefined)
    return refuse(
      'not-open',
      `${missing} is no open invoice of ${debtor.name}. List his open ones.`,
    );
  const [first] = items;
  if (first === undefined)
    return refuse(
      'nothing-open',
      `${debtor.name} has nothing overdue. Name the invoices it is about.`,
    );
  if (items.length > ITEMS_MAX)
    return refuse('too-many', `Name at most ${ITEMS_MAX} invoices; these are ${items.length}.`);
  const { currency } = first.open;
  if (items.some((item) => item.open.currency !== currency))
    return refuse('currencies', 'These invoices are in several currencies: agree each one apart.');
  const open = sumMoney(
    items.map((item) => item.open),
    currency,
  );
  const bookings = await tx.agreements.bookings(items.map(({ id }) => id));
  const paidBefore = sumMoney(
    bookings.map(({ amount }) => amount),
    currency,
  );
  return ok({ items, open, paidBefore });
}

/** What may be promised of what is open: something, and not more. Null when the amount is right. */
export function amountFault(amount: Money, open: Money): WorkResult<never> | null {
  if (amount.currency !== open.currency)
    return refuse(
      'other-currency',
      `The invoices are in ${open.currency}, not ${amount.currency}.`,
    );
  if (amount.minor <= 0n || subtractMoney(open, amount).minor < 0n)
    return refuse('amount', `${printMoney(open)} ${open.currency} is open: agree that or less.`);
  return null;
}

/** `12.30 EUR`, for sentences of faults. */
export function printed(amount: Money): string {
  return `${printMoney(amount)} ${amount.currency}`;
}

/** Whether two agreements are about one of the same invoices. */
export function shareItems(
  a: { readonly openItemIds: readonly OpenItemId[] },
  b: { readonly openItemIds: readonly OpenItemId[] },
): boolean {
  return a.openItemIds.some((id) => b.openItemIds.includes(id));
}
