import { ok, type Result } from '../../../kernel/result.js';
import type { Changes, HostError, RecordProblem } from '../../../ports/host.js';
import type { ExactClient } from './client.js';
import { type Cursor, FIRST, highest, isAbove, readCursor, rowVersion } from './cursor.js';
import type { DivisionFacts } from './division.js';
import { type Page, query, type Row } from './odata.js';

/** What some rows of a stage come to. */
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
  /** Rows that are made records at once, because each asks for more calls; absent: a whole page */
  readonly atOnce?: number;
  readonly read: (rows: readonly Row[]) => Promise<Result<Found<T>, HostError>>;
}

export interface Feed<T> {
  /** Reads on from a cursor. A division that moved is read anew: its records come again, with the ids they had. */
  read(since: string | null): Promise<Result<Changes<T>, HostError>>;
}

/** Steps in one go while they hold nothing to tell. */
const QUIET_STEPS_MAX = 5;
/** The package's own page. */
const PAGE_ROWS = 1_000;

/** A feed over these stages; `divisionNow` is asked at the beginning of each round. */
export function createFeed<T>(
  client: ExactClient,
  stages: readonly Stage<T>[],
  divisionNow: () => Promise<Result<DivisionFacts, HostError>>,
): Feed<T> {
  /** Halved when the calls of a minute did not do for a step, so that a smaller one gets through. */
  let share = 1;

  const begin = async (cursor: Cursor | null): Promise<Result<Cursor, HostError>> => {
    if (cursor?.done === false) return ok(cursor);
    const division = await divisionNow();
    if (!division.ok) return division;
    const { movedAt } = division.value;
    const at = cursor?.movedAt === movedAt ? cursor.at : {};
    return ok({ movedAt, at, stage: startOf(stages, at), done: false, page: null });
  };

  async function step(cursor: Cursor): Promise<Result<Step<T>, HostError>> {
    const place = stages.findIndex(({ name }) => name === cursor.stage);
    const stage = stages[place];
    if (stage === undefined) throw new Error(`Broken promise: no stage ${cursor.stage}`);
    const key = stage.marks ?? stage.name;
    const page = await pageOf(client, stage, cursor.at[key] ?? FIRST, cursor.page);
    if (!page.ok) return page;
    const { rows, next, from } = page.value;
    const few = Math.max(1, Math.floor((stage.atOnce ?? PAGE_ROWS) * share));
    const taken = rows.slice(0, few);
    const found = await stage.read(taken);
    if (!found.ok) {
      if (found.error.kind === 'throttled') share /= 2;
      return found;
    }
    share = Math.min(1, share * 2);
    const top = highest([cursor.page?.top ?? cursor.at[key] ?? FIRST, ...taken.map(rowVersion)]);
    const last = taken.at(-1);
    if (last !== undefined && taken.length < rows.length) {
      const within = { address: from, after: rowVersion(last), top };
      return ok({ found: found.value, cursor: { ...cursor, page: within } });
    }
    if (next !== null) {
      const after = { address: next, after: null, top };
      return ok({ found: found.value, cursor: { ...cursor, page: after } });
    }
    const at = { ...cursor.at, [key]: top };
    const following = stages[place + 1]?.name;
    const stands = { stage: following ?? startOf(stages, at), done: following === undefined };
    return ok({ found: found.value, cursor: { ...cursor, ...stands, at, page: null } });
  }

  return {
    read: async (since) => {
      const names = stages.map(({ name }) => name);
      const begun = await begin(readCursor(since, names));
      if (!begun.ok) return begun;
      let cursor = begun.value;
      for (let steps = 1; ; steps += 1) {
        const done: Result<Step<T>, HostError> = await step(cursor);
        // What was read before it is kept; the next reading meets the error again.
        if (!done.ok) return steps === 1 ? done : ok(changesOf({}, cursor));
        ({ cursor } = done.value);
        const { records = [], problems = [], gone = [] } = done.value.found;
        const isQuiet = records.length + problems.length + gone.length === 0;
        if (cursor.done || !isQuiet || steps >= QUIET_STEPS_MAX)
          return ok(changesOf(done.value.found, cursor));
      }
    },
  };
}

interface Step<T> {
  readonly found: Found<T>;
  readonly cursor: Cursor;
}

function changesOf<T>(found: Found<T>, cursor: Cursor): Changes<T> {
  const { records = [], problems = [], gone = [] } = found;
  return { records, problems, gone, next: JSON.stringify(cursor), more: !cursor.done };
}

/** Marks are set once; from then on a feed starts behind them. */
function startOf(stages: readonly Stage<unknown>[], at: Cursor['at']): string {
  const first = stages.find(({ marks }) => marks === undefined || at[marks] === undefined);
  return first?.name ?? '';
}

/**
 * What is left of the page a cursor is in, oldest first, and where the page is. One that the package no longer knows is read
 * again from the first.
 */
async function pageOf(
  client: ExactClient,
  { entity, select }: Pick<Stage<unknown>, 'entity' | 'select'>,
  above: string,
  place: Cursor['page'],
): Promise<Result<Page & { readonly from: string | null }, HostError>> {
  const first = query(`sync/${entity}`, {
    ...{ filter: `Timestamp gt ${above}L`, select: ['Timestamp', ...select] },
  });
  const address = place?.address ?? null;
  const read = await client.page(address ?? first, 'background');
  if (!read.ok && read.error.kind === 'refused' && address !== null)
    return pageOf(client, { entity, select }, above, null);
  if (!read.ok) return read;
  const after = place?.after ?? null;
  const rows = read.value.rows
    .filter((row) => after === null || isAbove(rowVersion(row), after))
    .sort((a, b) => (isAbove(rowVersion(a), rowVersion(b)) ? 1 : -1));
  return ok({ rows, next: read.value.next, from: address });
}
