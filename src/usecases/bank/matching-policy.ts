import type { AdministrationId } from '../../kernel/ids.js';
import { DEFAULT_MATCH_POLICY, type MatchPolicy } from '../../domain/bank/match-policy.js';
import type { Ports } from '../ports.js';

/** What an administration lets be matched by itself. */
export interface MatchingPolicy {
  /** The policy in force: its own, or as shipped. */
  read(administration: AdministrationId): Promise<MatchPolicy>;
  /** From the next entries on; what waits already keeps its proposals. */
  set(administration: AdministrationId, policy: MatchPolicy): Promise<void>;
}

export function makeMatchingPolicy(ports: Pick<Ports, 'store'>): MatchingPolicy {
  return {
    read: (administration) =>
      ports.store.inTransaction(administration, async (tx) => {
        const { settings } = await tx.administration.get();
        return settings.matching ?? DEFAULT_MATCH_POLICY;
      }),
    set: (administration, matching) =>
      ports.store.inTransaction(administration, (tx) =>
        tx.administration.change((before) => ({
          ...before,
          settings: { ...before.settings, matching },
        })),
      ),
  };
}
