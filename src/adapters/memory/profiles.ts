import type { DebtorProfile } from '../../domain/party/debtor-profile.js';
import type { ProfileRepository } from '../../ports/profiles.js';
import { DEBTORS } from './debtors.js';
import type { Plain, Session } from './memory.js';
import { needsAtEnd } from './refuse.js';
import type { Kind } from './table.js';

export const PROFILES: Kind<DebtorProfile> = {
  name: 'debtor_profile',
  key: ({ debtorId }) => debtorId,
};

export function profileRepository(session: Session): Plain<ProfileRepository> {
  const profiles = session.rows(PROFILES);

  return {
    get: (debtorId) => profiles.get(debtorId) ?? { debtorId },
    some: (debtorIds) => profiles.among(debtorIds),
    all: () => profiles.all(),
    change(debtorId, how) {
      needsAtEnd(session, DEBTORS, debtorId);
      profiles.put(how(profiles.get(debtorId) ?? { debtorId }));
    },
  };
}
