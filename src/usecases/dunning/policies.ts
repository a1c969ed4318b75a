import type { AdministrationId, FirmId } from '../../kernel/ids.js';
import type { Fault } from '../../kernel/fault.js';
import { err, ok, type Result } from '../../kernel/result.js';
import { assignedPolicy } from '../../domain/dunning/assignment.js';
import { SHIPPED_POLICIES, shippedPolicy } from '../../domain/dunning/policies.js';
import type { DunningPolicy, Regime } from '../../domain/dunning/policy.js';
import { lintPolicyLaw } from '../../domain/law/policy-lint.js';
import type { Debtor } from '../../domain/party/debtor.js';
import { samePolicy } from '../../formats/json/policy.js';
import type { Tx } from '../../ports/store.js';
import type { StoredPolicy } from '../../ports/policies.js';
import { loadAssignments, loadPolicies, policyOfFirm, unknownPolicy } from './choose-policy.js';
import type { Ports } from '../ports.js';

export type PolicyError =
  | {
      readonly kind: 'no-such-policy' | 'no-such-group' | 'no-such-debtor' | 'saved-meanwhile';
      readonly message: string;
    }
  /** What the law towards those who would follow it forbids */
  | { readonly kind: 'forbidden'; readonly message: string; readonly faults: readonly Fault[] };

/** A policy of the list: where it comes from and who follows it today. */
export interface PolicyListed {
  readonly policy: DunningPolicy;
  readonly origin: 'shipped' | 'firm' | 'own';
  readonly ofAdministration: boolean;
  readonly groups: readonly string[];
  /** Debtors who follow it, for whatever reason */
  readonly debtors: number;
}

export interface PolicyVersion {
  readonly policy: DunningPolicy;
  /** Absent: it came with the product */
  readonly saved?: { readonly at: string; readonly by: string };
}

export type Follower =
  | { readonly of: 'administration' }
  | { readonly of: 'group'; readonly group: string }
  /** By our id or by the number people know */
  | { readonly of: 'debtor'; readonly debtor: string };

export interface PolicyDesk {
  list(administration: AdministrationId): Promise<readonly PolicyListed[]>;
  /** Newest version first; null: there is no policy of that name. */
  versions(
    administration: AdministrationId,
    name: string,
  ): Promise<readonly PolicyVersion[] | null>;
  /** Keeps it as the next version of its name; what says the same as the newest version is that one. */
  save(
    administration: AdministrationId,
    policy: DunningPolicy,
    by: string,
  ): Promise<
    Result<{ readonly policy: DunningPolicy; readonly outcome: 'added' | 'exists' }, PolicyError>
  >;
  /**
   * Who follows it from the next plan on; null gives it back to what is above it: the administration, and above that its firm. Answers what the law
   * forbids of it towards debtors of the administration: those steps are held back.
   */
  assign(
    administration: AdministrationId,
    follower: Follower,
    name: string | null,
    by: string,
  ): Promise<Result<readonly Fault[], PolicyError>>;
}

/** Names shown where one was not found. */
const KNOWN_MAX = 50;

/** The policies of an administration: kept, shown, and given to those who follow them (practices 20, 37, 66). */
export function makePolicyDesk(ports: Pick<Ports, 'store' | 'clock'>): PolicyDesk {
  const { store } = ports;
  return {
    list: (administration) => store.inTransaction(administration, (tx) => listed(tx, ports)),
    versions: (administration, name) =>
      store.inTransaction(administration, async (tx) => {
        const own = await tx.policies.versions(name);
        const ofFirm = (await tx.policies.ofFirm()).filter(({ policy }) => policy.name === name);
        const shipped = shippedPolicy(name);
        const saved = [...own, ...ofFirm].map(savedAs);
        const all = [...saved, ...(shipped === null ? [] : [{ policy: shipped }])];
        return all.length === 0 ? null : all;
      }),
    save: (administration, policy, by) =>
      store.inTransaction(administration, async (tx) => {
        const { country, kind } = policy.regime ?? {};
        const faults =
          country === undefined || kind === undefined
            ? []
            : lintPolicyLaw(policy, { country, kind });
        if (faults.length > 0) return err(forbidden(policy.name, faults));
        const before = (await loadPolicies(tx))(policy.name);
        if (before !== null && samePolicy(before, policy))
          return ok({ policy: before, outcome: 'exists' });
        const next = { ...policy, version: (before?.version ?? 0) + 1 };
        const savedAt = ports.clock.now();
        if ((await tx.policies.add({ policy: next, savedAt, savedBy: by })) === 'added')
          return ok({ policy: next, outcome: 'added' });
        const message = `Somebody saved "${policy.name}" at the same moment. Look at it, and save again.`;
        return err({ kind: 'saved-meanwhile', message });
      }),
    assign: async (administration, follower, name, by) => {
      const firm = await store.platform.firms.of(administration);
      return store.inTransaction(administration, async (tx) => {
        const policy = name === null ? null : (await loadPolicies(tx))(name);
        if (name !== null && policy === null) return err(await unknownPolicy(tx, name));
        switch (follower.of) {
          case 'administration':
            return toAdministration(tx, policy, firm);
          case 'group':
            return toGroup(tx, follower.group, policy);
          case 'debtor':
            return toDebtor(ports, tx, follower.debtor, policy, by);
        }
      });
    },
  };
}

const savedAs = ({ policy, savedAt: at, savedBy: by }: StoredPolicy): PolicyVersion => ({
  ...{ policy, saved: { at, by } },
});

async function listed(tx: Tx, { clock }: Pick<Ports, 'clock'>): Promise<readonly PolicyListed[]> {
  const { policy: ofAll, zone } = await tx.administration.get();
  const own = (await tx.policies.newest()).map(({ policy }) => policy);
  const assignments = await loadAssignments(tx, ofAll);
  const profiles = new Map((await tx.profiles.all()).map((one) => [one.debtorId, one]));
  const today = clock.today(zone);
  const counts = new Map<string, number>();
  for (const debtor of await tx.debtors.all()) {
    const { policy } = assignedPolicy(debtor, profiles.get(debtor.id), assignments, today);
    counts.set(policy, (counts.get(policy) ?? 0) + 1);
  }
  const without = (those: readonly DunningPolicy[], others: readonly DunningPolicy[]) =>
    others.filter(({ name }) => !those.some((one) => one.name === name));
  const ofFirm = without(
    own,
    (await tx.policies.ofFirm()).map(({ policy }) => policy),
  );
  const kept = [...own, ...ofFirm];
  return [...kept, ...without(kept, SHIPPED_POLICIES)].map((policy) => ({
    policy,
    origin: own.includes(policy) ? 'own' : ofFirm.includes(policy) ? 'firm' : 'shipped',
    ofAdministration: policy.name === ofAll,
    groups: [...assignments.groups].flatMap(([group, name]) =>
      name === policy.name ? [group] : [],
    ),
    debtors: counts.get(policy.name) ?? 0,
  }));
}

/** The administration's own is what most follow: the law is told, and its steps are held where they may not be. */
async function toAdministration(
  tx: Tx,
  policy: DunningPolicy | null,
  firm: FirmId | null,
): Promise<Result<readonly Fault[], PolicyError>> {
  if (policy !== null) {
    await tx.administration.change(({ policyFrom: _, ...before }) => ({
      ...before,
      policy: policy.name,
    }));
    return ok(lawFaults(policy, await tx.debtors.all()));
  }
  if (firm === null) {
    const message = 'An administration without a firm always has a policy. Say which.';
    return err({ kind: 'no-such-policy', message });
  }
  await policyOfFirm(tx);
  const inForce = (await loadPolicies(tx))((await tx.administration.get()).policy);
  return ok(inForce === null ? [] : lawFaults(inForce, await tx.debtors.all()));
}

async function toGroup(
  tx: Tx,
  group: string,
  policy: DunningPolicy | null,
): Promise<Result<readonly Fault[], PolicyError>> {
  const debtors = await tx.debtors.all();
  const members = debtors.filter((debtor) => debtor.group === group);
  const isKnown = members.length > 0 || (await tx.policies.groups()).has(group);
  if (!isKnown) {
    const known = [...new Set(debtors.flatMap((debtor) => debtor.group ?? []))].sort();
    const those = known.length === 0 ? 'no debtor has one' : known.slice(0, KNOWN_MAX).join(', ');
    const message = `No debtor is in a group "${group}". Groups: ${those}.`;
    return err({ kind: 'no-such-group', message });
  }
  const faults = policy === null ? [] : lawFaults(policy, members);
  if (policy !== null && faults.length > 0) return err(forbidden(policy.name, faults));
  await tx.policies.assignGroup(group, policy?.name ?? null);
  return ok([]);
}

async function toDebtor(
  { clock }: Pick<Ports, 'clock'>,
  tx: Tx,
  wanted: string,
  policy: DunningPolicy | null,
  by: string,
): Promise<Result<readonly Fault[], PolicyError>> {
  const debtor = (await tx.debtors.all()).find(
    ({ id, number }) => id === wanted || number === wanted,
  );
  if (debtor === undefined) {
    const message = `There is no debtor "${wanted}". Give his number, or our id of him.`;
    return err({ kind: 'no-such-debtor', message });
  }
  const faults = policy === null ? [] : lawFaults(policy, [debtor]);
  if (policy !== null && faults.length > 0) return err(forbidden(policy.name, faults));
  const before = await tx.profiles.get(debtor.id);
  await tx.profiles.change(debtor.id, ({ policy: _, ...profile }) => ({
    ...profile,
    ...(policy === null ? {} : { policy: policy.name }),
  }));
  await tx.timeline.add({
    ...{ debtorId: debtor.id, openItemIds: [], at: clock.now(), by, kind: 'policy' },
    detail: { policy: policy?.name ?? null, before: before.policy ?? null },
  });
  return ok([]);
}

function forbidden(name: string, faults: readonly Fault[]): PolicyError {
  const message = `The law towards those who would follow "${name}" forbids a part of it. Change the policy, or give it to others.`;
  return { kind: 'forbidden', message, faults };
}

/** Each regime among the debtors is asked once. */
function lawFaults(policy: DunningPolicy, debtors: readonly Debtor[]): readonly Fault[] {
  const regimes = new Map<string, Regime>(
    debtors.map(({ country, kind }) => [`${country} ${kind}`, { country, kind }]),
  );
  return [...regimes.values()].flatMap((regime) => lintPolicyLaw(policy, regime));
}
