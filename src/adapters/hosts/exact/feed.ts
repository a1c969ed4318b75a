import { z } from 'zod';
import { ok, type Result } from '../../../kernel/result.js';
import type { Changes, HostError, RecordProblem } from '../../../ports/host.js';
import type { ExactClient } from './client.js';
import type { DivisionFacts } from './division.js';
import { type Page, query, type Row } from './odata.js';

/** What a page of one stage comes to. */
export interface Found<T> {
  readonly records?: readonly T[];
  readonly problems?: readonly RecordProblem[];
  readonly gone?: readonly string[];
}

/** One entity that is read by row version. Stages follow each other; a feed is read when the last one is. */
export interface Stage<T> {
  readonly name: string;
  /** The entity below `sync/` */
  readonly entity: string;
  readonly select: readonly string[];
  /** It only finds out where the stage of this name begins: what changed before is read from elsewhere */
  readonly marks?: string;
  readonly read: (rows: readonly Row[]) => Promise<Result<Found<T>, HostError>>;
}

/**
 * Where a feed stands: the largest row version read of each stage, and in the middle of a stage the page that is next.
 * A version is kept only when its stage was read to the end, so nothing depends on the order in which pages come.
 */
const cursorForm = z.object({
  movedAt: z.string(),
  stage: z.string(),
  /** Every stage was read to its end; the next reading begins a new round */
  done: z.boolean(),
  at: z.record(z.string(), z.string().regex(/^\d{1,19}$/)),
  page: z.object({ next: z.string(), top: z.string().regex(/^\d{1,19}$/) }).nullable(),
});
type Cursor = z.output<typeof cursorForm>;

/** The package asks for versions above this when a division is read for the first time. */
const FIRST = '1';
/** Pages read in one go while they hold nothing to tell. */
const QUIET_PAGES_MAX = 5;

/** Reads on from a cursor. A division that moved is read anew: its records come again, with the ids they had. */
export async function readFeed<T>(
  client: ExactClient,
  stages: readonly Stage<T>[],
  divisionNow: () => Promise<Result<DivisionFacts, HostError>>,
  since: string | null,
): Promise<Result<Changes<T>, HostError>> {
  const begun = await begin(stages, divisionNow, readCursor(since, stages));
  if (!begun.ok) return begun;
  let cursor = begun.value;
  for (let pages = 1; ; pages += 1) {
    const step: Result<Step<T>, HostError> = await readStep(client, stages, cursor);
    if (!step.ok) return step;
    const { found, cursor: after } = step.value;
    cursor = after;
    const more = !cursor.done;
    const { records = [], problems = [], gone = [] } = found;
    const quiet = records.length + problems.length + gone.length === 0;
    if (quiet && more && pages < QUIET_PAGES_MAX) continue;
    return ok({ records, problems, gone, next: JSON.stringify(cursor), more });
  }
}

/** Goes on in the middle of a round, or begins one: behind what was read, or from the first when the division moved. */
async function begin(
  stages: readonly Stage<unknown>[],
  divisionNow: () => Promise<Result<DivisionFacts, HostError>>,
  cursor: Cursor | null,
): Promise<Result<Cursor, HostError>> {
  if (cursor?.done === false) return ok(cursor);
  const division = await divisionNow();
  if (!division.ok) return division;
  const { movedAt } = division.value;
  const at = cursor?.movedAt === movedAt ? cursor.at : {};
  return ok({ movedAt, at, stage: startOf(stages, at), done: false, page: null });
}

interface Step<T> {
  readonly found: Found<T>;
  readonly cursor: Cursor;
}

async function readStep<T>(
  client: ExactClient,
  stages: readonly Stage<T>[],
  cursor: Cursor,
): Promise<Result<Step<T>, HostError>> {
  const place = stages.findIndex(({ name }) => name === cursor.stage);
  const stage = stages[place];
  if (stage === undefined) throw new Error(`Broken promise: no stage ${cursor.stage}`);
  const key = stage.marks ?? stage.name;
  const from = cursor.at[key] ?? FIRST;
  const page = await pageOf(client, stage, from, cursor.page?.next ?? null);
  if (!page.ok) return page;
  const found = await stage.read(page.value.rows);
  if (!found.ok) return found;
  const top = highest([cursor.page?.top ?? from, ...page.value.rows.map(versionOf)]);
  const { next } = page.value;
  if (next !== null) return ok({ found: found.value, cursor: { ...cursor, page: { next, top } } });
  const at = { ...cursor.at, [key]: top };
  const following = stages[place + 1]?.name;
  const stands = { stage: following ?? startOf(stages, at), done: following === undefined };
  return ok({ found: found.value, cursor: { ...cursor, ...stands, at, page: null } });
}

/** Marks are set once; from then on a feed starts behind them. */
function startOf(stages: readonly Stage<unknown>[], at: Cursor['at']): string {
  const first = stages.find(({ marks }) => marks === undefined || at[marks] === undefined);
  return first?.name ?? '';
}

/** The page that is next, or the first; a page that the package no longer knows is read again from the first. */
async function pageOf(
  client: ExactClient,
  { entity, select }: Pick<Stage<unknown>, 'entity' | 'select'>,
  from: string,
  next: string | null,
): Promise<Result<Page, HostError>> {
  const first = query(`sync/${entity}`, {
    ...{ filter: `Timestamp gt ${from}L`, select: ['Timestamp', ...select] },
  });
  if (next === null) return client.page(first, 'background');
  const read = await client.page(next, 'background');
  return read.ok || read.error.kind !== 'refused' ? read : client.page(first, 'background');
}

function versionOf(row: Row): string {
  const version = row['Timestamp'];
  return typeof version === 'string' && /^\d{1,19}$/.test(version) ? version : '0';
}

function highest(versions: readonly string[]): string {
  return versions.reduce((top, one) => (BigInt(one) > BigInt(top) ? one : top));
}

/** A cursor that is none of ours, or of stages that are no more, begins anew: records that come again do no harm. */
function readCursor(since: string | null, stages: readonly Stage<unknown>[]): Cursor | null {
  if (since === null) return null;
  try {
    const read = cursorForm.safeParse(JSON.parse(since));
    return read.success && stages.some(({ name }) => name === read.data.stage) ? read.data : null;
  } catch {
    return null;
  }
}
