import type { PlainDate } from '../../kernel/dates.js';
import type { DebtorId } from '../../kernel/ids.js';
import type { Debtor } from '../party/debtor.js';
import type { DebtorProfile } from '../party/debtor-profile.js';

/** A second policy for a share of the debtors that would follow another, to compare the two (practice 72). */
export interface PolicyTest {
  /** Used once: with the debtor's id it decides who is in the share */
  readonly name: string;
  /** The policy whose debtors are divided */
  readonly against: string;
  /** The policy that is tried */
  readonly policy: string;
  /** Percent of the debtors, 1 to 99 */
  readonly share: number;
  readonly from: PlainDate;
  /** Last day; absent: until somebody ends it */
  readonly until?: PlainDate;
}

/** A test as somebody asks for it: against the policy of the administration and from today, unless he says otherwise. */
export type NewPolicyTest = Omit<PolicyTest, 'against' | 'from'> &
  Partial<Pick<PolicyTest, 'against' | 'from'>>;

/** Who follows which policy, by name. */
export interface Assignments {
  readonly administration: string;
  readonly groups: ReadonlyMap<string, string>;
  readonly tests: readonly PolicyTest[];
}

export interface Assigned {
  readonly policy: string;
  /** What decided it */
  readonly by: 'debtor' | 'group' | 'administration';
  /** The test the debtor takes part in, on either side */
  readonly test?: { readonly name: string; readonly tried: boolean };
}

/**
 * The policy of a debtor on a day: his own, else that of his group, else that of the administration (practice 20). A test
 * divides only those for whom nobody chose in person.
 */
export function assignedPolicy(
  debtor: Pick<Debtor, 'id' | 'group'>,
  profile: Pick<DebtorProfile, 'policy'> | undefined,
  { administration, groups, tests }: Assignments,
  on: PlainDate,
): Assigned {
  if (profile?.policy !== undefined) return { policy: profile.policy, by: 'debtor' };
  const ofGroup = debtor.group === undefined ? undefined : groups.get(debtor.group);
  const chosen: Assigned =
    ofGroup === undefined
      ? { policy: administration, by: 'administration' }
      : { policy: ofGroup, by: 'group' };
  const test = tests.find((one) => one.against === chosen.policy && isRunning(one, on));
  if (test === undefined) return chosen;
  const tried = isInShare(test, debtor.id);
  const policy = tried ? test.policy : chosen.policy;
  return { ...chosen, policy, test: { name: test.name, tried } };
}

export function isRunning({ from, until }: PolicyTest, on: PlainDate): boolean {
  return from <= on && (until === undefined || on <= until);
}

/** Whether a debtor is in the share of a test: follows from the two alone, so that it never changes. */
export function isInShare(
  { name, share }: Pick<PolicyTest, 'name' | 'share'>,
  debtor: DebtorId,
): boolean {
  return placeOf(`${name}\n${debtor}`) % 100 < share;
}

/** An even number from 0 to 2^32-1 for a text: FNV-1a, then mixed so that names which differ in one letter lie far apart. */
function placeOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
