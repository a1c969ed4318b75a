import type { PolicyTest } from '../domain/dunning/assignment.js';
import type { DunningPolicy } from '../domain/dunning/policy.js';
import type { Instant, PlainDate } from '../kernel/dates.js';

/** A version of a policy as somebody kept it. */
export interface StoredPolicy {
  readonly policy: DunningPolicy;
  readonly savedAt: Instant;
  /** A person's name */
  readonly savedBy: string;
}

/** The policies an administration keeps beside those we ship, and who follows them. Versions are only ever added. */
export interface PolicyRepository {
  /** By name and version; one that is there stays as it is. */
  add(stored: StoredPolicy): Promise<'added' | 'exists'>;
  /** The newest version of each name, by name. */
  newest(): Promise<readonly StoredPolicy[]>;
  /** The newest version of each name that its firm keeps; an own one of the same name goes before. */
  ofFirm(): Promise<readonly StoredPolicy[]>;
  /** Of one name, newest first. */
  versions(name: string): Promise<readonly StoredPolicy[]>;
  /** Group -> name of its policy. */
  groups(): Promise<ReadonlyMap<string, string>>;
  /** Null: the group follows the administration again. */
  assignGroup(group: string, policy: string | null): Promise<void>;
  /** By name, which is used once; `exists` changes nothing. */
  addTest(test: PolicyTest): Promise<'added' | 'exists'>;
  /** Its last day; false when there is no such test, or it ended before. */
  endTest(name: string, until: PlainDate): Promise<boolean>;
  /** All, oldest first. */
  tests(): Promise<readonly PolicyTest[]>;
}
