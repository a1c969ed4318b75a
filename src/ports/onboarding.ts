import type { Onboarding, OnboardingEvent } from '../domain/exchange/onboarding.js';
import type { Instant } from '../kernel/dates.js';

/** One step that was taken, by whom. */
export interface OnboardingRecord {
  readonly at: Instant;
  readonly by: string;
  readonly event: OnboardingEvent;
}

/** How the administration came to send; steps are only ever added. */
export interface OnboardingRepository {
  /** Where it stands; nothing yet is an empty one. */
  get(): Promise<Onboarding>;
  /** The same, held until the transaction ends, so that two steps at once see each other. */
  toChange(): Promise<Onboarding>;
  /** Adds a step with what it leads to. */
  save(after: Onboarding, record: OnboardingRecord): Promise<void>;
  /** Oldest first. */
  records(): Promise<readonly OnboardingRecord[]>;
}
