import type { FirmId } from '../../kernel/ids.js';
import { err, ok, type Result } from '../../kernel/result.js';
import { SHIPPED_POLICIES, shippedPolicy } from '../../domain/dunning/policies.js';
import type { DunningPolicy } from '../../domain/dunning/policy.js';
import type { FirmDefaults } from '../../domain/party/firm.js';
import { sameValue } from '../../domain/party/books-differences.js';
import { lintPolicyLaw } from '../../domain/law/policy-lint.js';
import { samePolicy } from '../../formats/json/policy.js';
import type { StoredDefaults } from '../../ports/firms.js';
import type { StoredPolicy } from '../../ports/policies.js';
import { type FirmError, noFirm } from './firms.js';
import type { Ports } from '../ports.js';

type Done<T> = Promise<Result<T, FirmError>>;

/** What a firm lays down for all its administrations; versions are only ever added. */
export interface FirmRules {
  /** Null: it lays nothing down. */
  defaults(firm: FirmId): Done<StoredDefaults | null>;
  /**
   * Holds from the next round on for every administration that says nothing of its own. A policy that comes with it makes
   * the next run of each wait for a person, as a change of their own would.
   */
  layDown(firm: FirmId, defaults: FirmDefaults, by: string): Done<StoredDefaults>;
  policies(firm: FirmId): Done<FirmPolicies>;
  /** As the next version of its name; the same content again is the version there is. */
  savePolicy(firm: FirmId, policy: DunningPolicy, by: string): Done<DunningPolicy>;
}

/** What a firm can choose from. */
export interface FirmPolicies {
  /** Its own, the newest version of each */
  readonly kept: readonly StoredPolicy[];
  /** Those that come with the product and of which it keeps no version of its own */
  readonly shipped: readonly DunningPolicy[];
}

export function makeFirmRules(ports: Pick<Ports, 'store' | 'clock'>): FirmRules {
  const { firms } = ports.store.platform;
  const known = async (firm: FirmId) => (await firms.get(firm)) !== null;
  const keptAs = async (firm: FirmId, name: string): Promise<DunningPolicy | null> =>
    (await firms.policies(firm)).find(({ policy }) => policy.name === name)?.policy ??
    shippedPolicy(name);
  return {
    defaults: async (firm) =>
      (await known(firm)) ? ok(await firms.defaults(firm)) : err(noFirm(firm)),
    async layDown(firm, defaults, by) {
      if (!(await known(firm))) return err(noFirm(firm));
      const { policy } = defaults;
      if (policy !== undefined && (await keptAs(firm, policy)) === null) {
        const message = `The firm keeps no policy "${policy}", and none of that name is shipped. Save it first: voldaan firm policy.`;
        return err({ kind: 'no-such-policy', message });
      }
      const before = await firms.defaults(firm);
      if (before !== null && sameValue(plain(before.defaults), plain(defaults))) return ok(before);
      const next: StoredDefaults = {
        ...{ version: (before?.version ?? 0) + 1, defaults },
        ...{ savedAt: ports.clock.now(), savedBy: by },
      };
      return (await firms.saveDefaults(firm, next)) === 'added' ? ok(next) : err(MEANWHILE);
    },
    async policies(firm) {
      if (!(await known(firm))) return err(noFirm(firm));
      const kept = await firms.policies(firm);
      const names = new Set(kept.map(({ policy }) => policy.name));
      return ok({ kept, shipped: SHIPPED_POLICIES.filter(({ name }) => !names.has(name)) });
    },
    async savePolicy(firm, policy, by) {
      if (!(await known(firm))) return err(noFirm(firm));
      const { country, kind } = policy.regime ?? {};
      const faults =
        country === undefined || kind === undefined ? [] : lintPolicyLaw(policy, { country, kind });
      const [forbidden] = faults;
      if (forbidden !== undefined)
        return err({ kind: 'forbidden', message: forbidden.message, faults });
      const before = await keptAs(firm, policy.name);
      if (before !== null && samePolicy(before, policy)) return ok(before);
      const next = { ...policy, version: (before?.version ?? 0) + 1 };
      const saved = await firms.savePolicy(firm, next, { at: ports.clock.now(), by });
      return saved === 'added' ? ok(next) : err(MEANWHILE);
    },
  };
}

/** Money inside settings is exact and large: as text it compares. */
function plain(defaults: FirmDefaults): unknown {
  return JSON.parse(
    JSON.stringify(defaults, (_, value: unknown) =>
      typeof value === 'bigint' ? `${value}` : value,
    ),
  );
}

const MEANWHILE: FirmError = {
  kind: 'saved-meanwhile',
  message: 'Somebody saved another version at the same moment. Look at it, and save again.',
};
