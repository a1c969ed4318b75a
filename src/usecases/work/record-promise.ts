import type { PaymentPromise } from '../../domain/work/agreement.js';
import { workSettings } from '../../domain/work/settings.js';
import { dateIn, moneyIn } from '../../formats/letter/locale.js';
import { addDays, type PlainDate } from '../../kernel/dates.js';
import { type Money, printMoney } from '../../kernel/money.js';
import { ok } from '../../kernel/result.js';
import type { Tx } from '../../ports/store.js';
import { type AgreementWish, agreeable, amountFault, shareItems } from './agreement-checks.js';
import { askConfirmation } from './confirm-agreement.js';
import { endTask, notify, refuse, type WorkResult } from '../task/give-task.js';
import type { Ports } from '../ports.js';

/** Amount, date and who. */
export interface PromiseWish extends AgreementWish {
  /** Absent: all that is open of the invoices */
  readonly amount?: Money;
  /** A promise without a date is refused (practice 63) */
  readonly payBy: PlainDate | undefined;
}

export interface Recorded<T> {
  readonly agreed: T;
  /** `exists`: the same was noted before, such as a form that was sent twice */
  readonly outcome: 'added' | 'exists';
}

/**
 * Notes a promise to pay: the one way in for people, calls and links. It is confirmed to the debtor at once, holds
 * reminders back until its date and days of grace, and a large one is told to the administration.
 */
export async function recordPromise(
  ports: Ports,
  tx: Tx,
  wish: PromiseWish,
): Promise<WorkResult<Recorded<PaymentPromise>>> {
  const { zone, settings } = await tx.administration.get();
  const today = ports.clock.today(zone);
  const { payBy } = wish;
  if (payBy === undefined)
    return refuse('no-date', 'A promise needs a date. Ask by when the money is on the account.');
  if (payBy < today)
    return refuse('past-date', `${payBy} is over. A promise is about today or a later day.`);
  const { promiseDaysMax } = workSettings(settings.work);
  if (payBy > addDays(today, promiseDaysMax))
    return refuse(
      'too-far',
      `${payBy} is more than ${promiseDaysMax} days away. Agree an earlier day, or a payment plan.`,
    );
  const about = await agreeable(tx, wish, today);
  if (!about.ok) return about;
  const { items, open, paidBefore } = about.value;
  const amount = wish.amount ?? open;
  const wrong = amountFault(amount, open);
  if (wrong !== null) return wrong;
  const { debtorId, promisedBy, notedBy, via, compensation, note } = wish;
  const promise: PaymentPromise = {
    ...{ id: ports.ids.next('promise'), debtorId, openItemIds: items.map(({ id }) => id), amount },
    ...{ madeOn: today, payBy, promisedBy, notedBy, via, paidBefore, state: 'open' },
    ...(compensation === undefined ? {} : { compensation }),
    ...(note === undefined ? {} : { note }),
  };
  const before = await openPromises(tx, promise);
  const same = before.find((other) => isSame(other, promise));
  if (same !== undefined) return ok({ agreed: same, outcome: 'exists' });
  const [first] = before;
  if (first !== undefined && wish.replaces !== true)
    return refuse(
      'already-promised',
      `${printMoney(first.amount)} by ${first.payBy} was promised already (${first.id}). Wait for it, or replace it.`,
    );
  for (const other of before) await cancelPromise(ports, tx, other, notedBy);
  await tx.agreements.addPromise(promise);
  await tell(ports, tx, promise);
  return ok({ agreed: promise, outcome: 'added' });
}

/** Open promises about one of the same invoices. */
export async function openPromises(
  tx: Tx,
  promise: Pick<PaymentPromise, 'debtorId' | 'openItemIds'>,
): Promise<readonly PaymentPromise[]> {
  const { debtorId } = promise;
  const open = await tx.agreements.promises({ states: ['open'], debtorIds: [debtorId] });
  return open.filter((other) => shareItems(other, promise));
}

function isSame(a: PaymentPromise, b: PaymentPromise): boolean {
  return (
    a.payBy === b.payBy &&
    a.amount.minor === b.amount.minor &&
    a.amount.currency === b.amount.currency &&
    a.openItemIds.length === b.openItemIds.length &&
    a.openItemIds.every((id) => b.openItemIds.includes(id))
  );
}

export async function cancelPromise(
  ports: Ports,
  tx: Tx,
  promise: PaymentPromise,
  by: string,
): Promise<void> {
  const { id, debtorId, openItemIds } = promise;
  await tx.agreements.savePromise({ ...promise, state: 'cancelled' });
  await endTask(ports, tx, `confirm-promise:${id}`, { by, outcome: 'overtaken' });
  await tx.timeline.add({
    ...{ debtorId, openItemIds, at: ports.clock.now(), by },
    kind: 'promise',
    detail: { promise: id, state: 'cancelled' },
  });
}

async function tell(ports: Ports, tx: Tx, promise: PaymentPromise): Promise<void> {
  const { id, debtorId, openItemIds, amount, payBy, promisedBy, notedBy, via } = promise;
  const { language, currency, settings } = await tx.administration.get();
  const { compensation } = promise;
  await tx.timeline.add({
    ...{ debtorId, openItemIds, at: ports.clock.now(), by: notedBy },
    kind: 'promise',
    detail: {
      ...{ promise: id, amount: printMoney(amount), currency: amount.currency },
      ...{ payBy, promisedBy, via },
      ...(compensation === undefined ? {} : { compensation }),
    },
  });
  await askConfirmation(ports, tx, promise);
  const { largeReceiptMinor } = workSettings(settings.work);
  // An amount in another currency is told about whatever it is worth: better once too often.
  if (amount.currency !== currency || amount.minor >= largeReceiptMinor)
    await notify(ports, tx, 'large-receipt-expected', {
      ...{ key: id, debtorId, openItemIds, dueOn: payBy },
      lines: [
        ['amount', moneyIn(language, amount)],
        ['payBy', dateIn(language, payBy)],
        ['promisedBy', promisedBy],
      ],
    });
}
