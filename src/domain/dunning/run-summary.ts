import { addMoney, type Money, money, parseMoney, printMoney } from '../../kernel/money.js';
import { isMessage } from './brakes.js';
import type { DunningPlan } from './policy.js';

/** What a run amounts to; see ports/dunning for what becomes of it. */
interface Summary {
  readonly actions: number;
  readonly held: number;
  readonly messages: number;
  readonly debtors: number;
  readonly bySteps: readonly {
    readonly step: string;
    readonly channel: string;
    readonly count: number;
  }[];
  readonly totals: readonly { readonly amount: string; readonly currency: string }[];
  readonly byReasons: readonly { readonly reason: string; readonly count: number }[];
}

/** Counts a run while it is planned part by part. */
export interface Count {
  add(plan: Pick<DunningPlan, 'actions' | 'held'>): void;
  summary(): Summary;
}

/** Counts from nothing; `debtors` is how many the administration has. */
export function countRun(debtors: number): Count {
  const steps = new Map<string, number>();
  const reasons = new Map<string, number>();
  const totals = new Map<string, Money>();
  let [actions, held, messages] = [0, 0, 0];
  const more = (counts: Map<string, number>, key: string): unknown =>
    counts.set(key, (counts.get(key) ?? 0) + 1);
  return {
    add(plan) {
      actions += plan.actions.length;
      held += plan.held.length;
      for (const action of plan.actions) {
        if (isMessage(action)) messages += 1;
        more(steps, `${action.step} ${action.channel}`);
        for (const { open, currency } of action.items) {
          const amount = parseMoney(open, currency);
          if (amount.ok)
            totals.set(
              currency,
              addMoney(totals.get(currency) ?? money(0n, currency), amount.value),
            );
        }
      }
      for (const { reason } of plan.held) more(reasons, reason);
    },
    summary: () => ({
      ...{ actions, held, messages, debtors },
      bySteps: [...steps].map(([key, count]) => {
        const [step = '', channel = ''] = key.split(' ');
        return { step, channel, count };
      }),
      totals: [...totals.values()]
        .map((total) => ({ amount: printMoney(total), currency: total.currency }))
        .sort((a, b) => (a.currency < b.currency ? -1 : 1)),
      byReasons: [...reasons]
        .map(([reason, count]) => ({ reason, count }))
        .sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1)),
    }),
  };
}
