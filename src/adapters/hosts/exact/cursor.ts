import { z } from 'zod';
import type { Row } from './odata.js';

const version = z.string().regex(/^\d{1,19}$/);

/**
 * Where a feed stands: the largest row version read of each stage, and in the middle of a stage the page it is in. A version
 * is kept only when its stage was read to the end, so nothing depends on the order in which pages come.
 */
const cursorForm = z.object({
  /** When the division last moved: other row versions than since then mean nothing */
  movedAt: z.string(),
  stage: z.string(),
  /** Every stage was read to its end; the next reading begins a new round */
  done: z.boolean(),
  /** By stage */
  at: z.record(z.string(), version),
  page: z
    .object({
      /** As the package gave it; null: the first */
      address: z.string().nullable(),
      /** What is not above it was read already; null: nothing was */
      after: version.nullable(),
      /** The largest version seen in this stage */
      top: version,
    })
    .nullable(),
});
export type Cursor = z.output<typeof cursorForm>;

/** The package asks for versions above this when a division is read for the first time. */
export const FIRST = '1';

/** A cursor that is none of ours, or of a stage that is no more, is null: records that come again do no harm. */
export function readCursor(since: string | null, stages: readonly string[]): Cursor | null {
  if (since === null) return null;
  try {
    const read = cursorForm.safeParse(JSON.parse(since));
    return read.success && stages.includes(read.data.stage) ? read.data : null;
  } catch {
    return null;
  }
}

/** Row version of a record; 0 for one that tells none. */
export function rowVersion(row: Row): string {
  const told = version.safeParse(row['Timestamp']);
  return told.success ? told.data : '0';
}

export function isAbove(one: string, other: string): boolean {
  return BigInt(one) > BigInt(other);
}

export function highest(versions: readonly string[]): string {
  return versions.reduce((top, one) => (isAbove(one, top) ? one : top), FIRST);
}
