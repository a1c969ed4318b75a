import type { Onboarding } from '../../domain/exchange/onboarding.js';
import type { OnboardingRecord, OnboardingRepository } from '../../ports/onboarding.js';
import type { Plain, Session } from './memory.js';
import type { Kind } from './table.js';

interface Step {
  readonly position: number;
  readonly after: Onboarding;
  readonly record: OnboardingRecord;
}

/** Where it stands is what the newest step led to. */
const STEPS: Kind<Step> = { name: 'onboarding_event', key: ({ position }) => `${position}` };

export function onboardingRepository(session: Session): Plain<OnboardingRepository> {
  const steps = session.rows(STEPS);
  const get = (): Onboarding => steps.all().at(-1)?.after ?? {};
  return {
    get,
    toChange: get,
    save(after, record) {
      steps.add({ position: steps.next(), after, record });
    },
    records: () => steps.all().map(({ record }) => record),
  };
}
