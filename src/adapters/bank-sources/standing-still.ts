import { z } from 'zod';

/** A file as a folder lists it, here or on a server. */
export interface Listed {
  readonly name: string;
  /** Written last, ms since 1970; a server that tells seconds only is exact enough */
  readonly mtimeMs: number;
  /** Size, times and whatever else tells one content of this name from another */
  readonly stamp: string;
}

/** Size and time of a file, and when it was first seen with these, ms since 1970. */
type Sighting = readonly [stamp: string, sinceMs: number];

/**
 * What is remembered of a folder between two looks, by name: `taken` was handed over and dealt with, `seen` was there and
 * may still be growing. Only of what is still in the folder, so that the memory is as small as the folder.
 */
interface Memory {
  readonly taken: ReadonlyMap<string, string>;
  readonly seen: ReadonlyMap<string, Sighting>;
}

const memoryForm = z.object({
  taken: z.array(z.tuple([z.string(), z.string()])),
  seen: z.array(z.tuple([z.string(), z.tuple([z.string(), z.number()])])),
});

/** Endings and beginnings of files that are still being written or are somebody's backup. */
const UNFINISHED: readonly RegExp[] = [
  /^[.~]/,
  /~$/,
  /\.(part|partial|tmp|temp|filepart|crdownload|download|swp|lock)$/i,
];

export function isUnfinished(name: string): boolean {
  return UNFINISHED.some((pattern) => pattern.test(name));
}

/** Files handed over at once; more come at the next page. */
const PAGE_MAX = 50;
/** Two looks nearer than this show no more than one, ms: whoever writes a file may take a breath. */
const BETWEEN_LOOKS_MS = 2_000;

/**
 * Chooses what of a folder is new and whole: its size and time stood still since the look before, or it has not changed
 * for `stillMs`. Oldest first, a bounded page; the same name with other content is another file.
 */
export function chooseStanding<File extends Listed>(
  listed: readonly File[],
  options: {
    readonly cursor: string | null;
    readonly nowMs: number;
    readonly stillMs: number | null;
  },
): { readonly files: readonly File[]; readonly next: string; readonly more: boolean } {
  const { nowMs, stillMs } = options;
  const { taken, seen } = memoryOf(options.cursor);
  const sightings = new Map<string, Sighting>();
  const still: File[] = [];
  for (const file of inOrder(listed)) {
    const { name, stamp } = file;
    if (isUnfinished(name) || taken.get(name) === stamp) continue;
    const before = seen.get(name);
    const sinceMs = before?.[0] === stamp ? before[1] : nowMs;
    sightings.set(name, [stamp, sinceMs]);
    const rested = stillMs !== null && nowMs - file.mtimeMs >= stillMs;
    if (rested || nowMs - sinceMs >= BETWEEN_LOOKS_MS) still.push(file);
  }
  const files = still.slice(0, PAGE_MAX);
  const chosen = new Set(files.map(({ name }) => name));
  const memory: Memory = {
    taken: new Map(
      listed
        .filter((file) => chosen.has(file.name) || taken.get(file.name) === file.stamp)
        .map((file) => [file.name, file.stamp]),
    ),
    seen: new Map([...sightings].filter(([name]) => !chosen.has(name))),
  };
  return { files, next: printMemory(memory), more: still.length > files.length };
}

function inOrder<File extends Listed>(listed: readonly File[]): readonly File[] {
  return [...listed].sort((a, b) => a.mtimeMs - b.mtimeMs || (a.name < b.name ? -1 : 1));
}

function printMemory({ taken, seen }: Memory): string {
  return JSON.stringify({ taken: [...taken], seen: [...seen] });
}

/** A cursor nobody can read is no memory: everything is looked at again, and the import knows what it has. */
function memoryOf(cursor: string | null): Memory {
  try {
    const read = memoryForm.safeParse(JSON.parse(cursor ?? ''));
    if (read.success) return { taken: new Map(read.data.taken), seen: new Map(read.data.seen) };
  } catch {
    // No JSON: the same as none.
  }
  return { taken: new Map(), seen: new Map() };
}

/** Name and content in one: a file written again under its name has another ref. A stamp holds no slash, a name none. */
export function refOf({ name, stamp }: Pick<Listed, 'name' | 'stamp'>): string {
  return `${stamp}/${name}`;
}

/** What `refOf` wrote. */
export function readRef(ref: string): Pick<Listed, 'name' | 'stamp'> {
  const [stamp = '', name = ''] = ref.split('/');
  return { name, stamp };
}

/** The name to try after `count` names were taken: `a.xml`, `a (2).xml`, `a (3).xml` … */
export function numbered(name: string, count: number): string {
  if (count === 0) return name;
  const dot = name.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  return `${stem} (${count + 1})${ending}`;
}
