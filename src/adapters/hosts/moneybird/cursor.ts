/**
 * What was read of each record, by its id:
 * - a version: read as it stood then, and unchanged while the list says the same
 * - again: read, but it could not be taken, or changed so lately that a second change may have the same version; read
 *   anew at the next look
 * - now: the same, read in the look that is under way
 */
export type Read = number | 'again' | 'now';

export type Memory = ReadonlyMap<string, Read>;

/** Beginning of every cursor: the way it is written. */
const FORM = 'm1';
const MARKS: readonly (readonly [Read, string])[] = [
  ['again', 'a'],
  ['now', 'n'],
];

/** An id of Moneybird: a long number, kept as a text. */
export function isMoneybirdId(text: string): boolean {
  return /^\d{1,19}$/.test(text);
}

/**
 * A memory as a text. Ids are long and lie close together, so each is written as its distance from the one before it:
 * some fifteen characters a record.
 */
export function printMemory(memory: Memory): string {
  let before = 0n;
  const parts = inOrder([...memory.keys()]).map((id) => {
    const distance = BigInt(id) - before;
    before = BigInt(id);
    const read = memory.get(id) ?? 'again';
    const mark = MARKS.find(([known]) => known === read)?.[1];
    return `${distance.toString(36)}${mark === undefined ? `.${Number(read).toString(36)}` : `-${mark}`}`;
  });
  return `${FORM} ${parts.join(' ')}`.trimEnd();
}

/** What `printMemory` wrote. Of a text nobody can read nothing is remembered: everything is read again, which is harmless. */
export function memoryOf(cursor: string | null): Memory {
  const [form, ...parts] = (cursor ?? '').split(' ');
  const memory = new Map<string, Read>();
  if (form !== FORM) return memory;
  let id = 0n;
  for (const part of parts) {
    const read = /^([0-9a-z]{1,13})(?:\.([0-9a-z]{1,9})|-([an]))$/.exec(part);
    if (read === null) return new Map();
    const [, distance = '', version = '', mark] = read;
    id += numberIn36(distance);
    const known = MARKS.find(([, letter]) => letter === mark)?.[0];
    memory.set(String(id), known ?? Number.parseInt(version, 36));
  }
  return memory;
}

function numberIn36(text: string): bigint {
  let value = 0n;
  for (const digit of text) value = value * 36n + BigInt(Number.parseInt(digit, 36));
  return value;
}

/** By number, the oldest record first. */
export function inOrder(ids: readonly string[]): readonly string[] {
  return [...ids].sort((a, b) => a.length - b.length || (a < b ? -1 : a > b ? 1 : 0));
}
