import type { PlainDate } from '../../kernel/dates.js';
import { groupBy } from '../../kernel/group.js';
import { type Assignments, assignedPolicy } from '../../domain/dunning/assignment.js';
import { dependsOnHabit } from '../../domain/dunning/conditions.js';
import { habitOf } from '../../domain/dunning/habits.js';
import type { Ledger, PayingHabit } from '../../domain/dunning/ledger.js';
import type { PolicyChoice } from '../../domain/dunning/plan.js';
import { DEFAULT_POLICY, SHIPPED_POLICIES, shippedPolicy } from '../../domain/dunning/policies.js';
import type { DunningPolicy } from '../../domain/dunning/policy.js';
import type { Tx } from '../../ports/store.js';

/**
 * The policies of an administration by name: its own before those of its firm, these before those we ship; null: there is
 * none of that name.
 */
export async function loadPolicies(tx: Tx): Promise<(name: string) => DunningPolicy | null> {
  const own = await loadOwn(tx);
  return (name) => own.get(name) ?? shippedPolicy(name);
}

async function loadOwn(tx: Tx): Promise<ReadonlyMap<string, DunningPolicy>> {
  const kept = [...(await tx.policies.ofFirm()), ...(await tx.policies.newest())];
  return new Map(kept.map(({ policy }) => [policy.name, policy]));
}

/** The administration follows its firm's policy again; what it falls back on without one is never the firm's. */
export async function policyOfFirm(tx: Tx): Promise<void> {
  const { policy: before } = await tx.administration.own();
  const own = (await tx.policies.newest()).some(({ policy }) => policy.name === before);
  const policy = own || shippedPolicy(before) !== null ? before : DEFAULT_POLICY;
  await tx.administration.change((books) => ({ ...books, policy, policyFrom: 'firm' }));
}

export async function loadAssignments(tx: Tx, administration: string): Promise<Assignments> {
  return { administration, groups: await tx.policies.groups(), tests: await tx.policies.tests() };
}

/** What decides which policy a debtor follows, the same for all of them: read once per run. */
export interface Choosing {
  readonly named: DunningPolicy;
  readonly find: (name: string) => DunningPolicy | null;
  readonly assignments: Assignments;
}

/**
 * The administration can only name a policy that exists: its own, or one of `shipped`, which throws for any other.
 */
export async function loadChoosing(
  tx: Tx,
  shipped: (name: string) => DunningPolicy,
  name: string,
): Promise<Choosing> {
  const own = await loadOwn(tx);
  const named = own.get(name) ?? shipped(name);
  return {
    named,
    find: (wanted) => (wanted === name ? named : (own.get(wanted) ?? shippedPolicy(wanted))),
    assignments: await loadAssignments(tx, name),
  };
}

/**
 * Which policy each debtor of the ledger follows on a day. A consumer for whom nobody chose follows the one we ship for
 * consumers of his country, unless the administration's own is made for somebody: the law gives him other steps.
 */
export function choose(
  { find, named, assignments }: Choosing,
  { profiles = [] }: Pick<Ledger, 'profiles'>,
  on: PlainDate,
): PolicyChoice & { readonly named: DunningPolicy } {
  const own = new Map(profiles.map((profile) => [profile.debtorId, profile]));
  return {
    named,
    of: (debtor) => {
      const { policy, by } = assignedPolicy(debtor, own.get(debtor.id), assignments, on);
      const forConsumers = by === 'administration' && debtor.kind === 'consumer';
      const shipped =
        forConsumers && named.regime === undefined ? find(`${debtor.country}-consumer`) : null;
      return shipped ?? find(policy);
    },
  };
}

/**
 * How the debtors of the ledger pay, read only where one of their policies asks for it: it takes the settled items of a
 * year, and the payment scores as the guard last kept them.
 */
export async function loadHabits(
  tx: Tx,
  ledger: Ledger,
  choice: PolicyChoice,
  on: PlainDate,
): Promise<readonly PayingHabit[]> {
  const asking = ledger.debtors.filter((debtor) => {
    const policy = choice.of(debtor);
    return policy !== null && dependsOnHabit(policy);
  });
  if (asking.length === 0) return [];
  const items = await tx.ledger.items({ openOnly: false, debtorIds: asking.map(({ id }) => id) });
  const allocations = await tx.ledger.allocations({ openItemIds: items.map(({ id }) => id) });
  const byItem = groupBy(allocations, ({ openItemId }) => openItemId);
  const ofDebtor = groupBy(items, ({ debtorId }) => debtorId);
  const scores = new Map(
    (await tx.scores.current(asking.map(({ id }) => id))).map((one) => [one.debtorId, one.score]),
  );
  return asking.map(({ id }) => {
    const habit = habitOf(id, ofDebtor.get(id) ?? [], byItem, ledger.administration.currency, on);
    const score = scores.get(id);
    return score === undefined || score === null ? habit : { ...habit, score: score.score };
  });
}

/** Names shown where one was not found. */
const KNOWN_MAX = 50;

export async function unknownPolicy(
  tx: Tx,
  name: string,
): Promise<{ readonly kind: 'no-such-policy'; readonly message: string }> {
  const own = [...(await tx.policies.newest()), ...(await tx.policies.ofFirm())];
  const names = [
    ...new Set([
      ...own.map(({ policy }) => policy.name),
      ...SHIPPED_POLICIES.map((policy) => policy.name),
    ]),
  ];
  const message = `There is no policy "${name}". There are: ${names.slice(0, KNOWN_MAX).join(', ')}.`;
  return { kind: 'no-such-policy', message };
}
