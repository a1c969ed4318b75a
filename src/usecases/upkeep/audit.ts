import { type AuditEntry, type AuditHead, INSTALLATION_CHAIN } from '../../domain/audit/audit.js';
import type { PlainDate } from '../../kernel/dates.js';
import type { AdministrationId } from '../../kernel/ids.js';
import type { AuditFilter, AuditHeads, AuditReader } from '../../ports/audit.js';
import type { Ports } from '../ports.js';
import { AUDIT_PAGE, type AuditPart, type AuditVerified, walk, walkPart } from './walk-audit.js';

/** A chain: that of an administration, or that of the installation. */
export type Chain = AdministrationId | typeof INSTALLATION_CHAIN;

/** A page of a chain; `next` is the `after` of the next one, null at the end. */
export interface AuditPage {
  readonly entries: readonly AuditEntry[];
  readonly next: number | null;
}

export interface AuditDesk {
  /** At most `AUDIT_PAGE` entries, whatever the limit; `next` is the `after` of the page behind it, in the order asked for. */
  show(chain: Chain, query: AuditFilter): Promise<AuditPage>;
  /** Walks the chain from its first entry; `exported`: ends of it from elsewhere, beside those this installation wrote down. */
  verify(chain: Chain, exported?: readonly AuditHead[]): Promise<AuditVerified>;
  /** The same for those who cannot wait: of one administration, a bounded number of entries behind `after`. */
  verifyPart(administration: AdministrationId, after: number): Promise<AuditPart>;
  /** Where the chains end now: the installation first, then the administrations; those without entries are left out. */
  heads(): Promise<readonly AuditHead[]>;
  /** Writes the head down outside the database, once a day; false: it was done today. */
  exportDaily(administration: AdministrationId): Promise<boolean>;
}

const CURSOR = 'audit:heads';

export function makeAuditDesk(
  ports: Pick<Ports, 'store' | 'clock' | 'digest'>,
  heads: AuditHeads,
): AuditDesk {
  const { store } = ports;
  // The installation has no cursors: whoever comes first on a day writes its head down, a restarted process once more.
  let installationOn: PlainDate | null = null;

  function reading<T>(chain: Chain, work: (audit: AuditReader) => Promise<T>): Promise<T> {
    return chain === INSTALLATION_CHAIN
      ? work(store.platform.audit)
      : store.inTransaction(chain, (tx) => work(tx.audit));
  }

  async function append(found: readonly (AuditHead | null)[]): Promise<void> {
    const known = found.filter((head) => head !== null);
    if (known.length > 0) await heads.append(known, ports.clock.now());
  }

  return {
    show: (chain, query) =>
      reading(chain, async (audit) => {
        const limit = Math.min(query.limit, AUDIT_PAGE);
        const found = await audit.entries({ ...query, limit: limit + 1 });
        const entries = found.slice(0, limit);
        return { entries, next: found.length > limit ? (entries.at(-1)?.position ?? null) : null };
      }),
    async verify(chain, exported = []) {
      const all = [...(await heads.of(chain)), ...exported.filter((head) => head.chain === chain)];
      return reading(chain, (audit) => walk(audit, chain, all, ports.digest));
    },
    async verifyPart(administration, after) {
      const exported = await heads.of(administration);
      return reading(administration, (audit) => walkPart(audit, exported, ports.digest, { after }));
    },
    async heads() {
      const found = [await store.platform.audit.head()];
      for (const { id } of await store.platform.administrations())
        found.push(await reading(id, (audit) => audit.head()));
      return found.filter((head) => head !== null);
    },
    async exportDaily(administration) {
      const { today, done } = await store.inTransaction(administration, async (tx) => {
        const { zone } = await tx.administration.get();
        const day = ports.clock.today(zone);
        return { today: day, done: (await tx.cursors.get(CURSOR)) === day };
      });
      if (done) return false;
      const own = await reading(administration, (audit) => audit.head());
      const isFirst = installationOn !== today;
      await append([isFirst ? await store.platform.audit.head() : null, own]);
      installationOn = today;
      // Only now: written down twice is harmless, a day that is missing is not.
      await store.inTransaction(administration, (tx) => tx.cursors.set(CURSOR, today));
      return true;
    },
  };
}
