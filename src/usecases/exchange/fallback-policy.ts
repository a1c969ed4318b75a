import { FALLBACK_LAW, type LawRow } from '../../domain/exchange/fallback-law.js';
import type { FallbackPolicy } from '../../domain/exchange/fallback.js';
import type { AdministrationId } from '../../kernel/ids.js';
import { connectionOf, type Ports } from '../ports.js';

/** What an administration wants when a receiver is not on the network, beside what the law lets it. */
export interface FallbackInForce {
  readonly policy: FallbackPolicy;
  /** Without one, what is to go by e-mail waits */
  readonly hasMailServer: boolean;
  /** The clauses about sellers of its country */
  readonly law: readonly LawRow[];
}

export interface FallbackPolicies {
  read(administration: AdministrationId): Promise<FallbackInForce>;
  /** From the next attempt on; what is held already waits for its release. */
  set(administration: AdministrationId, policy: FallbackPolicy): Promise<void>;
}

export function makeFallbackPolicy(ports: Pick<Ports, 'store'>): FallbackPolicies {
  return {
    read: (administration) =>
      ports.store.inTransaction(administration, async (tx) => {
        const { settings, country } = await tx.administration.get();
        const law = FALLBACK_LAW.filter(({ seller = country }) => seller === country);
        const hasMailServer = (await connectionOf(tx, 'mail')) !== null;
        return { policy: settings.fallback ?? 'hold', hasMailServer, law };
      }),
    set: (administration, fallback) =>
      ports.store.inTransaction(administration, (tx) =>
        tx.administration.change((before) => ({
          ...before,
          settings: { ...before.settings, fallback },
        })),
      ),
  };
}
