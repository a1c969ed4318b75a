import type { PaymentPlan, Promised } from '../../domain/dunning/ledger.js';
import { planOf, promisedOf } from '../../domain/work/agreement.js';
import type { DebtorId } from '../../kernel/ids.js';
import type { Tx } from '../../ports/store.js';

/** Promises and plans as the planner reads them, with the money that came since they were made. */
export async function loadAgreements(
  tx: Tx,
  debtorIds: readonly DebtorId[],
): Promise<{ readonly promises: readonly Promised[]; readonly plans: readonly PaymentPlan[] }> {
  const [promises, plans, unnamed] = await Promise.all([
    tx.agreements.promises({ states: ['open', 'partly', 'broken'], debtorIds }),
    tx.agreements.plans({ states: ['running', 'broken'], debtorIds }),
    tx.ledger.promises(debtorIds),
  ]);
  const bookings = await tx.agreements.bookings(
    [...promises.filter((p) => p.state === 'open'), ...plans].flatMap((a) => a.openItemIds),
  );
  return {
    promises: [...unnamed, ...promises.map((promise) => promisedOf(promise, bookings))],
    plans: plans.map((plan) => planOf(plan, bookings)),
  };
}

/** Every promise there was, with what people said became of it; cancelled ones were never to be kept. */
export async function allPromises(tx: Tx): Promise<readonly Promised[]> {
  const noted = await tx.agreements.promises({ states: ['open', 'kept', 'partly', 'broken'] });
  return [
    ...(await tx.ledger.promises()),
    ...noted.map(({ state, ...promise }): Promised => {
      const { debtorId, openItemIds, amount, madeOn, payBy } = promise;
      const was = state === 'open' || state === 'kept' ? state : 'broken';
      return { debtorId, openItemIds, amount, madeOn, payBy, state: was };
    }),
  ];
}
