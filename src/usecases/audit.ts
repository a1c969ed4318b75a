import { type AuditEntry, type AuditHead, INSTALLATION_CHAIN } from '../domain/audit/audit.js';
import {
  type AuditBreak,
  BEGINNING,
  breakAt,
  breakAtEnd,
  breakByExported,
  type Walked,
} from '../domain/audit/chain.js';
import type { PlainDate } from '../kernel/dates.js';
import type { AdministrationId } from '../kernel/ids.js';
import type { AuditFilter, AuditHeads, AuditReader } from '../ports/audit.js';
import type { Digest } from '../ports/digest.js';
import type { Ports } from './ports.js';

/** A chain: that of an administration, or that of the installation. */
export type Chain = AdministrationId | typeof INSTALLATION_CHAIN;

export interface AuditVerified {
  readonly chain: string;
  /** Entries that hold, from the first on */
  readonly checked: number;
  /** Ends written down elsewhere that were compared */
  readonly compared: number;
  /** The first place that does not hold; null: all does */
  readonly broken: AuditBreak | null;
}

/** A page of a chain; `next` is the `after` of the next one, null at the end. */
export interface AuditPage {
  readonly entries: readonly AuditEntry[];
  readonly next: number | null;
}

export interface AuditDesk {
  /** At most `AUDIT_PAGE` entries, whatever the limit. */
  show(chain: Chain, query: AuditFilter): Promise<AuditPage>;
  /** Walks the chain from its first entry; `exported`: ends of it from elsewhere, beside those this installation wrote down. */
  verify(chain: Chain, exported?: readonly AuditHead[]): Promise<AuditVerified>;
  /** Where the chains end now: the installation first, then the administrations; those without entries are left out. */
  heads(): Promise<readonly AuditHead[]>;
  /** Writes the head down outside the database, once a day; false: it was done today. */
  exportDaily(administration: AdministrationId): Promise<boolean>;
}

/** Most entries of a page. */
const AUDIT_PAGE = 1_000;
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

/** Walks a chain page by page and says the first place that does not hold; INV-11. */
export async function walk(
  audit: AuditReader,
  chain: string,
  exported: readonly Walked[],
  digest: Digest,
): Promise<AuditVerified> {
  const compared = exported.length;
  // Of every position only what will be asked for is remembered: a chain may have millions of entries.
  const asked = new Set(exported.map(({ position }) => position));
  const passed = new Map<number, string>();
  // Read first: what is added while we walk lies behind it.
  const head = await audit.head();
  const end = head?.position ?? Number.POSITIVE_INFINITY;
  let walked: Walked = BEGINNING;
  while (walked.position < end) {
    const page = await audit.entries({ after: walked.position, limit: AUDIT_PAGE });
    if (page.length === 0) break;
    for (const entry of page) {
      if (walked.position >= end) break;
      const broken = breakAt(walked, entry, digest);
      if (broken !== null) return { chain, checked: walked.position, compared, broken };
      walked = entry;
      if (asked.has(entry.position)) passed.set(entry.position, entry.hash);
    }
  }
  const broken = breakAtEnd(walked, head) ?? breakByExported(exported, passed);
  return { chain, checked: walked.position, compared, broken };
}
