import type { InstalmentPlan, PaymentPromise } from '../../domain/work/agreement.js';
import type { AdministrationId, DebtorId, PaymentPlanId, PromiseId } from '../../kernel/ids.js';
import { ok } from '../../kernel/result.js';
import { noteConfirmed } from './confirm-agreement.js';
import { refuse, type WorkResult } from '../task/give-task.js';
import { type ListedAgreements, listedAgreements } from './listed-agreements.js';
import type { Ports } from '../ports.js';
import { cancelPlan, type PlanWish, recordPlan } from './record-plan.js';
import { cancelPromise, type PromiseWish, type Recorded, recordPromise } from './record-promise.js';

/** Promises and payment plans, as people at the desk handle them. */
export interface Agreements {
  promise(
    administration: AdministrationId,
    wish: PromiseWish,
  ): Promise<WorkResult<Recorded<PaymentPromise>>>;
  plan(
    administration: AdministrationId,
    wish: PlanWish,
  ): Promise<WorkResult<Recorded<InstalmentPlan>>>;
  /** Newest last; `all` with those that ended. */
  promises(
    administration: AdministrationId,
    filter: { readonly all?: boolean; readonly debtorId?: DebtorId },
  ): Promise<readonly PaymentPromise[]>;
  plans(
    administration: AdministrationId,
    filter: { readonly all?: boolean; readonly debtorId?: DebtorId },
  ): Promise<readonly InstalmentPlan[]>;
  /** Both as people look at them: with whom, and what came of it. */
  list(
    administration: AdministrationId,
    filter: { readonly all: boolean },
  ): Promise<ListedAgreements>;
  /** A person sent the confirmation himself: a registered letter, an answer to a mail. */
  confirm(
    administration: AdministrationId,
    id: PromiseId | PaymentPlanId,
    done: { readonly by: string; readonly how: string },
  ): Promise<WorkResult<void>>;
  /** It no longer stands: noted by mistake, or taken back. Reminders go on where they waited. */
  cancel(
    administration: AdministrationId,
    id: PromiseId | PaymentPlanId,
    by: string,
  ): Promise<WorkResult<void>>;
}

export function makeAgreements(ports: Ports): Agreements {
  const { store } = ports;
  return {
    promise: (id, wish) => store.inTransaction(id, (tx) => recordPromise(ports, tx, wish)),
    plan: (id, wish) => store.inTransaction(id, (tx) => recordPlan(ports, tx, wish)),
    promises: (id, { all = false, debtorId }) =>
      store.inTransaction(id, (tx) =>
        tx.agreements.promises({
          ...(all ? {} : { states: ['open'] }),
          ...(debtorId === undefined ? {} : { debtorIds: [debtorId] }),
        }),
      ),
    plans: (id, { all = false, debtorId }) =>
      store.inTransaction(id, (tx) =>
        tx.agreements.plans({
          ...(all ? {} : { states: ['running'] }),
          ...(debtorId === undefined ? {} : { debtorIds: [debtorId] }),
        }),
      ),
    list: (id, { all }) => store.inTransaction(id, (tx) => listedAgreements(tx, all)),
    confirm: (id, agreedId, done) =>
      store.inTransaction(id, async (tx) => {
        const agreed =
          (await tx.agreements.promise(agreedId as PromiseId)) ??
          (await tx.agreements.plan(agreedId as PaymentPlanId));
        if (agreed === null) return unknown(agreedId);
        if (agreed.confirmed !== undefined)
          return refuse('confirmed-already', `It was confirmed on ${agreed.confirmed.on}.`);
        await noteConfirmed(ports, tx, agreed, done);
        return ok(undefined);
      }),
    cancel: (id, agreedId, by) =>
      store.inTransaction(id, async (tx) => {
        const promise = await tx.agreements.promise(agreedId as PromiseId);
        const plan = await tx.agreements.plan(agreedId as PaymentPlanId);
        const state = promise?.state ?? plan?.state;
        if (state === undefined) return unknown(agreedId);
        if (state !== 'open' && state !== 'running')
          return refuse(
            'over-already',
            `${agreedId} is ${state}: what is over cannot be taken back.`,
          );
        if (promise !== null) await cancelPromise(ports, tx, promise, by);
        if (plan !== null) await cancelPlan(ports, tx, plan, by);
        return ok(undefined);
      }),
  };
}

function unknown(id: string): WorkResult<never> {
  return refuse('no-such-agreement', `There is no promise or payment plan ${id}.`);
}
