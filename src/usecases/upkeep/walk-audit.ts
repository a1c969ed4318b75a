import {
  type AuditBreak,
  BEGINNING,
  breakAt,
  breakAtEnd,
  breakByExported,
  type Walked,
} from '../../domain/audit/chain.js';
import type { AuditReader } from '../../ports/audit.js';
import type { Digest } from '../../ports/digest.js';

export interface AuditVerified {
  readonly chain: string;
  /** Entries that hold, from the first on */
  readonly checked: number;
  /** Ends written down elsewhere that were compared */
  readonly compared: number;
  /** The first place that does not hold; null: all does */
  readonly broken: AuditBreak | null;
}

/** A part of a chain; `next`: behind which entry the part after it begins, null at the end and at a break. */
export interface AuditPart extends Omit<AuditVerified, 'chain'> {
  readonly next: number | null;
}

/** Most entries of a page. */
export const AUDIT_PAGE = 1_000;
/** Most entries of a part: some seconds. */
const PART_MAX = 20_000;

/** Walks a chain page by page and says the first place that does not hold; INV-11. */
export async function walk(
  audit: AuditReader,
  chain: string,
  exported: readonly Walked[],
  digest: Digest,
): Promise<AuditVerified> {
  const compared = exported.length;
  // Read first: what is added while we walk lies behind it.
  const head = await audit.head();
  const end = head?.position ?? Number.POSITIVE_INFINITY;
  const { walked, passed, broken } = await walkOn(audit, BEGINNING, end, exported, digest);
  const found = broken ?? breakAtEnd(walked, head) ?? breakByExported(exported, passed);
  return { chain, checked: walked.position, compared, broken: found };
}

/**
 * The same behind the entry at `after`, at most so many entries that somebody can wait for it. What lies before is taken as it
 * is: whoever begins at 0 and goes on at `next` walks all of it.
 */
export async function walkPart(
  audit: AuditReader,
  exported: readonly Walked[],
  digest: Digest,
  { after, most = PART_MAX }: { readonly after: number; readonly most?: number },
): Promise<AuditPart> {
  const head = await audit.head();
  const from = after === 0 ? BEGINNING : await entryAt(audit, after);
  if (from === null) return { checked: 0, compared: 0, next: null, broken: lost(after) };
  const end = head?.position ?? Number.POSITIVE_INFINITY;
  const until = Math.min(end, after + most);
  const { walked, passed, broken } = await walkOn(audit, from, until, exported, digest);
  const isLast = until >= end || walked.position < until;
  const inside = exported.filter(
    ({ position }) => position > after && (isLast || position <= until),
  );
  const found =
    broken ?? (isLast ? breakAtEnd(walked, head) : null) ?? breakByExported(inside, passed);
  const next = isLast || found !== null ? null : walked.position;
  return { checked: walked.position - after, compared: inside.length, next, broken: found };
}

async function entryAt(audit: AuditReader, position: number): Promise<Walked | null> {
  const [entry] = await audit.entries({ after: position - 1, limit: 1 });
  return entry?.position === position ? entry : null;
}

function lost(position: number): AuditBreak {
  const message = `Entry ${position} is missing: the walk cannot go on behind it.`;
  return { kind: 'missing', position, message };
}

/** Walks entries behind `from` up to the one at `end`, or to where there are no more. */
async function walkOn(
  audit: AuditReader,
  from: Walked,
  end: number,
  exported: readonly Walked[],
  digest: Digest,
): Promise<{
  readonly walked: Walked;
  readonly passed: ReadonlyMap<number, string>;
  readonly broken: AuditBreak | null;
}> {
  // Of every position only what will be asked for is remembered: a chain may have millions of entries.
  const asked = new Set(exported.map(({ position }) => position));
  const passed = new Map<number, string>();
  let walked = from;
  while (walked.position < end) {
    const page = await audit.entries({ after: walked.position, limit: AUDIT_PAGE });
    if (page.length === 0) break;
    for (const entry of page) {
      if (walked.position >= end) break;
      const broken = breakAt(walked, entry, digest);
      if (broken !== null) return { walked, passed, broken };
      walked = entry;
      if (asked.has(entry.position)) passed.set(entry.position, entry.hash);
    }
  }
  return { walked, passed, broken: null };
}
