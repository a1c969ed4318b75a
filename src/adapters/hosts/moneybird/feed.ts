import { z } from 'zod';
import { ok } from '../../../kernel/result.js';
import type { Changes, RecordProblem } from '../../../ports/host.js';
import type { Answered, MoneybirdClient } from './client.js';
import { inOrder, isMoneybirdId, type Memory, memoryOf, printMemory, type Read } from './cursor.js';

/** Records in one answer of Moneybird, however many are asked. */
export const FETCH_MAX = 100;
/** Most records of one kind that one administration may have: its list must fit an answer of 32 MiB. */
const RECORDS_MAX = 250_000;
/** A version is the second of a change. What changed later than this before it was read is read once more, seconds. */
const SETTLE_S = 5;

/** Of `documents` no more is known than this until it is fetched. */
const listForm = z
  .array(
    z.object({
      id: z.string().refine(isMoneybirdId, 'expected an id: digits'),
      version: z.int().positive(),
    }),
  )
  .max(RECORDS_MAX);

/** A record before it is read: whatever it is, it has an id. */
export const recordForm = z.looseObject({ id: z.string() });
const recordsForm = z.array(recordForm).max(FETCH_MAX * 10);
type RawRecord = z.output<typeof recordForm>;

/** A record as we take it, why not, or nothing: it is none that counts (a draft). */
export type Taken<T> = { readonly record: T } | { readonly problem: RecordProblem } | null;

export interface Feed<T> {
  changes(since: string | null): Promise<Answered<Changes<T>>>;
}

interface Listed {
  readonly versions: ReadonlyMap<string, number>;
}

/**
 * Changes of one kind of record. Moneybird tells all ids with their versions at once; what differs from what was read is
 * fetched a hundred at a time, and what is no longer told was deleted. The list is asked anew for every look, and kept
 * for the pages of one look.
 */
export function createFeed<T>(
  client: MoneybirdClient,
  options: {
    readonly resource: string;
    /** 1 to 100 */
    readonly pageSize: number;
    /** Names of what is read stand in front of its id; see `HostSalesInvoice.hostId` */
    readonly hostIdOf: (id: string) => string;
    readonly take: (raw: RawRecord) => Promise<Answered<Taken<T>>>;
  },
): Feed<T> {
  const { resource, pageSize } = options;
  let look: { readonly cursor: string; readonly listed: Listed } | null = null;

  async function list(since: string | null): Promise<Answered<Listed>> {
    if (look !== null && look.cursor === since) return ok(look.listed);
    const read = await client.get(`${resource}/synchronization`, listForm, 'background');
    if (!read.ok) return read;
    const versions = new Map(read.value.value.map(({ id, version }) => [id, version]));
    return ok({ versions });
  }

  async function page(
    ids: readonly string[],
  ): Promise<Answered<{ readonly records: readonly RawRecord[]; readonly atSeconds: number }>> {
    if (ids.length === 0) return ok({ records: [], atSeconds: 0 });
    const path = `${resource}/synchronization`;
    const read = await client.fetch(path, ids, recordsForm, 'background');
    if (!read.ok) return read;
    // Of an answer that holds more than was asked, or one twice, only what was asked counts.
    const asked = new Set(ids);
    const records = read.value.value.filter(({ id }) => asked.delete(id));
    return ok({ records, atSeconds: read.value.atSeconds });
  }

  return {
    changes: async (since) => {
      const listed = await list(since);
      if (!listed.ok) return listed;
      const { versions } = listed.value;
      const memory = new Map(memoryOf(since));
      const gone = [...memory.keys()].filter((id) => !versions.has(id));
      for (const id of gone) memory.delete(id);
      const wanted = wantedOf(versions, memory);
      const ids = wanted.slice(0, pageSize);
      const read = await page(ids);
      if (!read.ok) return read;
      const records: T[] = [];
      const problems: RecordProblem[] = [];
      const outcome = new Map<string, Read>(ids.map((id) => [id, 'now']));
      for (const raw of read.value.records) {
        const taken = await options.take(raw);
        if (!taken.ok) return taken;
        if (taken.value !== null && 'problem' in taken.value) problems.push(taken.value.problem);
        else {
          if (taken.value !== null) records.push(taken.value.record);
          const version = versions.get(raw.id) ?? 0;
          if (version < read.value.atSeconds - SETTLE_S) outcome.set(raw.id, version);
        }
      }
      for (const [id, how] of outcome) memory.set(id, how);
      const more = wanted.length > ids.length;
      const next = printMemory(more ? memory : ended(memory));
      look = more ? { cursor: next, listed: listed.value } : null;
      return ok({
        ...{ records, next, more },
        ...(problems.length === 0 ? {} : { problems }),
        ...(gone.length === 0 ? {} : { gone: gone.map(options.hostIdOf) }),
      });
    },
  };
}

/** What to read, the oldest first; what was read before and is only looked at again comes last. */
function wantedOf(versions: ReadonlyMap<string, number>, memory: Memory): readonly string[] {
  const ids = inOrder([...versions.keys()]);
  const changed = ids.filter((id) => {
    const read = memory.get(id);
    return read === undefined || (typeof read === 'number' && read !== versions.get(id));
  });
  return [...changed, ...ids.filter((id) => memory.get(id) === 'again')];
}

/** At the end of a look what was read in it and is not certain yet waits for the next. */
function ended(memory: Memory): Memory {
  return new Map([...memory].map(([id, read]) => [id, read === 'now' ? 'again' : read]));
}
