import {
  type Booking,
  bookedFor,
  type InstalmentPlan,
  type PaymentPromise,
} from '../../domain/work/agreement.js';
import type { Money } from '../../kernel/money.js';
import type { Tx } from '../../ports/store.js';
import { type NamedDebtor, withDebtors } from '../party/with-debtors.js';

/** With whom it was agreed, and what came of it until now. */
interface Listed extends NamedDebtor {
  readonly booked: Money;
}

export interface ListedAgreements {
  readonly promises: readonly (PaymentPromise & Listed)[];
  readonly plans: readonly (InstalmentPlan & Listed)[];
}

/** Promises and payment plans as people look at them; `all` with those that ended. */
export async function listedAgreements(tx: Tx, all: boolean): Promise<ListedAgreements> {
  const promises = await tx.agreements.promises(all ? {} : { states: ['open'] });
  const plans = await tx.agreements.plans(all ? {} : { states: ['running'] });
  const running = [...promises, ...plans].filter(({ paid }) => paid === undefined);
  const bookings = await tx.agreements.bookings(running.flatMap((agreed) => agreed.openItemIds));
  return {
    promises: (await withDebtors(tx, promises)).map((promise) => withBooked(promise, bookings)),
    plans: (await withDebtors(tx, plans)).map((plan) => withBooked(plan, bookings)),
  };
}

/** What was judged keeps what it was judged by. */
function withBooked<Agreed extends PaymentPromise | InstalmentPlan>(
  agreed: Agreed & NamedDebtor,
  bookings: readonly Booking[],
): Agreed & Listed {
  return { ...agreed, booked: agreed.paid ?? bookedFor(agreed, bookings) };
}
