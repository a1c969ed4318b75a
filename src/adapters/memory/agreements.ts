import type { InstalmentPlan, PaymentPromise } from '../../domain/work/agreement.js';
import type { DisputeCase } from '../../domain/work/dispute.js';
import { groupBy } from '../../kernel/group.js';
import { sumMoney } from '../../kernel/money.js';
import type { AgreementFilter, AgreementRepository } from '../../ports/agreements.js';
import type { DisputeRepository } from '../../ports/disputes.js';
import { DEBTORS } from './debtors.js';
import { given } from './members.js';
import type { Plain, Session } from './memory.js';
import { ALLOCATIONS, DISPUTES, isLive, ITEMS } from './money-rows.js';
import { ordered } from './order.js';
import { insert, known, needs, needsAtEnd } from './refuse.js';
import type { Kind, Table } from './table.js';

export const PROMISES: Kind<PaymentPromise, 'debtor'> = {
  name: 'promise',
  key: ({ id }) => id,
  by: { debtor: ({ debtorId }) => debtorId },
};

export const PLANS: Kind<InstalmentPlan, 'debtor'> = {
  name: 'payment_plan',
  key: ({ id }) => id,
  by: { debtor: ({ debtorId }) => debtorId },
};

export function agreementRepository(session: Session): Plain<AgreementRepository> {
  const promises = session.rows(PROMISES);
  const plans = session.rows(PLANS);
  return {
    addPromise(promise) {
      needsAtEnd(session, DEBTORS, promise.debtorId);
      insert(promises, promise);
    },
    promise: (id) => promises.get(id),
    promises: (filter) => found(promises, filter),
    savePromise(promise) {
      known(promises.get(promise.id), `promise ${promise.id}`);
      promises.put(promise);
    },
    addPlan(plan) {
      needsAtEnd(session, DEBTORS, plan.debtorId);
      insert(plans, plan);
    },
    plan: (id) => plans.get(id),
    plans: (filter) => found(plans, filter),
    savePlan(plan) {
      known(plans.get(plan.id), `payment_plan ${plan.id}`);
      plans.put(plan);
    },
    bookings(openItemIds) {
      const live = session.rows(ALLOCATIONS).havingAny('item', openItemIds).filter(isLive);
      const byDay = groupBy(live, ({ openItemId, on, amount }) =>
        JSON.stringify([on, openItemId, amount.currency]),
      );
      const bookings = [...byDay.values()].flatMap((rows) => {
        const [first] = rows;
        if (first === undefined) return [];
        const { openItemId, on, amount } = first;
        const amounts = rows.map((row) => row.amount);
        return [{ openItemId, on, amount: sumMoney(amounts, amount.currency) }];
      });
      return ordered(
        bookings,
        ({ on }) => on,
        ({ openItemId }) => openItemId,
      );
    },
  };
}

function found<State, Row extends { readonly state: State; readonly debtorId: string }>(
  table: Table<Row, 'debtor'>,
  { states, debtorIds }: AgreementFilter<State>,
): readonly Row[] {
  const rows = debtorIds === undefined ? table.all() : table.havingAny('debtor', debtorIds);
  return rows.filter(({ state }) => states?.includes(state) ?? true);
}

/** The planner reads the same rows through LedgerRepository.disputes. */
export function disputeRepository(session: Session): Plain<DisputeRepository> {
  const disputes = session.rows(DISPUTES);
  const open = (id: string): DisputeCase | null => {
    const dispute = disputes.get(id);
    return dispute?.closedOn === undefined ? dispute : null;
  };
  return {
    open(dispute) {
      needs(session.rows(ITEMS), dispute.openItemId);
      insert(disputes, dispute);
    },
    byId: (id) => disputes.get(id),
    list({ openOnly = false, debtorId, openItemId }, limit) {
      const items = session.rows(ITEMS);
      const rows = openItemId === undefined ? disputes.all() : disputes.having('item', openItemId);
      return rows
        .filter(
          (one) =>
            (!openOnly || one.closedOn === undefined) &&
            (debtorId === undefined || items.get(one.openItemId)?.debtorId === debtorId),
        )
        .slice(0, limit);
    },
    decide(id, { outcome, decidedOn, decidedBy, note, closedOn }) {
      const dispute = open(id);
      if (dispute === null) return false;
      const decided = { outcome, decidedOn, decidedBy, ...given({ note, closedOn }) };
      disputes.put({ ...dispute, ...decided });
      return true;
    },
    close(id, on) {
      const dispute = open(id);
      if (dispute === null) return false;
      disputes.put({ ...dispute, closedOn: on });
      return true;
    },
  };
}
