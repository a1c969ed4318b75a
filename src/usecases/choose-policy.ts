import type { PlainDate } from '../kernel/dates.js';
import type { DebtorId } from '../kernel/ids.js';
import { groupBy } from '../kernel/group.js';
import { type Assignments, assignedPolicy } from '../domain/dunning/assignment.js';
import { dependsOnHabit } from '../domain/dunning/conditions.js';
import { habitOf } from '../domain/dunning/habits.js';
import type { Ledger, PayingHabit } from '../domain/dunning/ledger.js';
import type { PolicyChoice } from '../domain/dunning/plan.js';
import { shippedPolicy } from '../domain/dunning/policies.js';
import type { DunningPolicy } from '../domain/dunning/policy.js';
import type { Tx } from '../ports/store.js';

/** The policies of an administration by name, its own before those we ship; null: there is none of that name. */
export async function loadPolicies(tx: Tx): Promise<(name: string) => DunningPolicy | null> {
  const own = new Map((await tx.policies.newest()).map(({ policy }) => [policy.name, policy]));
  return (name) => own.get(name) ?? shippedPolicy(name);
}

export async function loadAssignments(tx: Tx, administration: string): Promise<Assignments> {
  return { administration, groups: await tx.policies.groups(), tests: await tx.policies.tests() };
}

/**
 * Which policy each debtor of the ledger follows on a day. The administration can only name one that exists: its own, or
 * one of `shipped`, which throws for any other.
 */
export async function loadPolicyChoice(
  tx: Tx,
  shipped: (name: string) => DunningPolicy,
  { administration, profiles = [] }: Ledger,
  on: PlainDate,
): Promise<PolicyChoice & { readonly named: DunningPolicy }> {
  const find = await loadPolicies(tx);
  const named = find(administration.policy) ?? shipped(administration.policy);
  const assignments = await loadAssignments(tx, administration.policy);
  const own = new Map(profiles.map((profile) => [profile.debtorId, profile]));
  return {
    named,
    of: (debtor) => find(assignedPolicy(debtor, own.get(debtor.id), assignments, on).policy),
  };
}

/**
 * How the debtors of the ledger pay, read only where one of their policies asks for it: it takes the settled items of a
 * year. With a debtor, only his.
 */
export async function loadHabits(
  tx: Tx,
  ledger: Ledger,
  choice: PolicyChoice,
  on: PlainDate,
  only?: DebtorId,
): Promise<readonly PayingHabit[]> {
  const asked = ledger.debtors.some((debtor) => {
    const policy = choice.of(debtor);
    return policy !== null && dependsOnHabit(policy);
  });
  if (!asked) return [];
  const items = await tx.ledger.items({
    openOnly: false,
    ...(only === undefined ? {} : { debtorId: only }),
  });
  const allocations =
    only === undefined
      ? await tx.ledger.allAllocations()
      : (
          await Promise.all(items.map(({ id }) => tx.ledger.allocations({ openItemId: id })))
        ).flat();
  const byItem = groupBy(allocations, ({ openItemId }) => openItemId);
  return [...groupBy(items, ({ debtorId }) => debtorId)].map(([debtorId, own]) =>
    habitOf(debtorId, own, byItem, ledger.administration.currency, on),
  );
}
